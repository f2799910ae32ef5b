"""The list that the plenary decides about, and the versions of it that were adopted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from facilitation.agreement.rules.adoption import Signatory
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.views.line import DecidedLine
from facilitation.agreement.views.readiness import Unready
from facilitation.aspirations.rules.provenance import Origin
from facilitation.voting.rules.commitment import receipt_of

PERCENT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedSource:
    """What one source of funds may give, and what is agreed from it."""

    source_code: str
    ceiling_rupiah: int
    agreed_rupiah: int

    @property
    def left_rupiah(self) -> int:
        """What the source still holds; below nothing where more is agreed than it has."""
        return self.ceiling_rupiah - self.agreed_rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginShare:
    """How many agreed proposals come from one origin, and what is agreed for them."""

    origin: Origin
    count: int
    rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedList:
    """Every proposal of a result with its decision, in the order of the count, and the sources in the set-up's."""

    result_version: int
    result_checksum: str
    ballots: int
    entitled: int
    lines: tuple[DecidedLine, ...]
    sources: tuple[AgreedSource, ...]

    @property
    def agreed(self) -> tuple[DecidedLine, ...]:
        """The agreed proposals in the agreed order."""
        return tuple(sorted(self.of(Outcome.AGREED), key=lambda line: line.agreed_rank or 0))

    @property
    def reserve(self) -> tuple[DecidedLine, ...]:
        """Those that follow when money is left, in the order of the count."""
        return self.of(Outcome.RESERVE)

    @property
    def forwarded(self) -> tuple[DecidedLine, ...]:
        """Those that somebody above the village decides about, in the order of the count."""
        return self.of(Outcome.FORWARDED)

    @property
    def not_accommodated(self) -> tuple[DecidedLine, ...]:
        """Those that end here, in the order of the count."""
        return self.of(Outcome.NOT_ACCOMMODATED)

    @property
    def adopted(self) -> "AdoptedList | None":
        """This list as two people have confirmed it; None for one that is still being decided."""
        return None

    @property
    def by_origin(self) -> tuple[OriginShare, ...]:
        """The agreed proposals by where they come from, residents' first, each origin that the list knows."""
        known = {line.origin for line in self.lines}
        return tuple(self._share(origin) for origin in Origin if origin in known)

    def _share(self, origin: Origin) -> OriginShare:
        amounts = [line.decision.amount_rupiah for line in self.agreed if line.decision and line.origin is origin]
        return OriginShare(origin=origin, count=len(amounts), rupiah=sum(amounts))

    @property
    def titles(self) -> dict[str, str]:
        """What each proposal is called where another one names it: "3. Drainase", by its id."""
        return {line.proposal_id: f"{line.ballot_number}. {line.title}" for line in self.lines}

    @property
    def has_decisions(self) -> bool:
        """Whether anything is decided yet."""
        return any(line.decision for line in self.lines)

    @property
    def undecided(self) -> tuple[DecidedLine, ...]:
        """Those without a decision, in the order of the count."""
        return tuple(line for line in self.lines if line.decision is None)

    @property
    def lacking(self) -> tuple[DecidedLine, ...]:
        """Those that keep the list from being adopted, in the order of the count."""
        return tuple(line for line in self.lines if not line.is_complete)

    @property
    def complete_count(self) -> int:
        """How many can be adopted as they stand."""
        return len(self.lines) - len(self.lacking)

    def of(self, outcome: Outcome) -> tuple[DecidedLine, ...]:
        """The proposals that end so, in the order of the count."""
        return tuple(line for line in self.lines if line.decision and line.decision.outcome is outcome)

    def widely_wanted(self, percent: int) -> tuple[DecidedLine, ...]:
        """Those without a decision that the count funds and at least so many percent of the voters chose.

        What a partner has left since is talked about.
        """
        return tuple(
            line
            for line in self.undecided
            if line.is_funded and not line.taken_back_rupiah and line.votes * PERCENT >= percent * self.ballots
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptedList(DecidedList):
    """One adopted version; `reason` says why it corrects the one before, and is empty for the first."""

    version: int
    checksum: str
    adopted_at: datetime
    reason: str
    signatories: tuple[Signatory, ...]
    changed_ids: frozenset[str] = frozenset()
    """The proposals that are decided otherwise than in the version before; none in the first."""
    unready: tuple[Unready, ...] = ()
    """The agreed proposals that nobody looked after when they were adopted, each with the reason."""

    @property
    def adopted(self) -> "AdoptedList":
        """This list itself."""
        return self

    @property
    def code(self) -> str:
        """What people compare with the wall."""
        return receipt_of(self.checksum)


def changed_between(before: Iterable[DecidedLine], after: Iterable[DecidedLine]) -> frozenset[str]:
    """The proposals of `after` whose decision or agreed place is not what it was."""
    was = {line.proposal_id: (line.decision, line.agreed_rank) for line in before}
    return frozenset(
        line.proposal_id for line in after if was.get(line.proposal_id) != (line.decision, line.agreed_rank)
    )
