"""The lot: ballot numbers and the last tie order, drawn before the vote and checkable by hand.

Anybody can repeat a draw with the seed that the journal shows:

1. write `seed:proposal_id` for each proposal of the list;
2. take the SHA-256 of each such line (UTF-8, lower-case hexadecimal);
3. sort the lines by that text: the first proposal has ballot number 1.
"""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line
from facilitation.reference.groups import ProposingGroup

SEED_LIMIT = 60


class LotIsStale(RuleViolation):
    """The list changed after the lot was drawn, so its numbers no longer name what is on the list."""

    code = "lot_is_stale"


class SourceWithoutCeiling(RuleViolation):
    """Nothing could ever pay for proposal `number`: the meeting has no ceiling for its source of funds."""

    code = "unpayable_source"


class WhollyCarried(RuleViolation):
    """Partners carry proposal `number` to the last rupiah: a vote about the village's money has nothing to decide."""

    code = "wholly_carried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A proposal as the lot sees it: what voters read, its ceiling, its field, and the group whose own it is."""

    proposal_id: str
    title: str
    cost_rupiah: int
    hamlets: tuple[str, ...]
    source_code: str
    topic_code: str
    proposing_group: ProposingGroup | None = None


class Listed(Protocol):
    """What has the facts of an entry: a proposal on the list, or a round's candidate."""

    @property
    def proposal_id(self) -> str:
        """Which proposal it is."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def cost_rupiah(self) -> int:
        """What it costs."""

    @property
    def hamlets(self) -> Iterable[str]:
        """Whom it is for."""

    @property
    def source_code(self) -> str:
        """What would pay it."""

    @property
    def topic_code(self) -> str:
        """What it is about."""

    @property
    def proposing_group(self) -> ProposingGroup | None:
        """Whose own it is."""


def entry_of(line: Listed) -> Entry:
    """A proposal as the lot sees it."""
    return Entry(
        proposal_id=line.proposal_id,
        title=line.title,
        cost_rupiah=line.cost_rupiah,
        hamlets=tuple(line.hamlets),
        source_code=line.source_code,
        topic_code=line.topic_code,
        proposing_group=line.proposing_group,
    )


def spoken_seed(typed: str) -> str:
    """Return a value called out in the hall as the seed that it is; nothing stays nothing."""
    return clean_line(typed, SEED_LIMIT) if typed.strip() else ""


def draw(seed: str, proposal_ids: Iterable[str]) -> tuple[str, ...]:
    """All `proposal_ids` in the order of the lot; the same seed gives the same order, whatever order they come in."""
    return tuple(sorted(proposal_ids, key=lambda proposal_id: _ticket(seed, proposal_id)))


def refuse_stale(*, drawn: Iterable[Entry], listed: Iterable[Entry]) -> None:
    """Return if the lot was drawn for exactly the list as it is now, else raise LotIsStale."""
    if frozenset(drawn) != frozenset(listed):
        raise LotIsStale


def refuse_unpaid(sources: Iterable[tuple[int, str]], ceilings: Collection[str]) -> None:
    """Return if each source of (number, source) is among `ceilings`, else raise SourceWithoutCeiling for the first."""
    for number, source_code in sources:
        if source_code not in ceilings:
            raise SourceWithoutCeiling(number=number)


def refuse_carried(needs: Iterable[tuple[int, int]]) -> None:
    """Return if each of (number, rupiah needed from the ceiling) needs any, else raise WhollyCarried for the first."""
    for number, needed_rupiah in needs:
        if needed_rupiah <= 0:
            raise WhollyCarried(number=number)


def _ticket(seed: str, proposal_id: str) -> str:
    return hashlib.sha256(f"{seed}:{proposal_id}".encode()).hexdigest()
