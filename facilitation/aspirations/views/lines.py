"""Aspirations and proposals, line by line."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from facilitation.aspirations.rules.asking import EarlierAsking, asked_count
from facilitation.aspirations.rules.aspiration import Words
from facilitation.aspirations.rules.benefit import Benefit, benefit_of
from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.rules.missing import Part
from facilitation.aspirations.rules.plan import Plan
from facilitation.aspirations.rules.provenance import Origin, Provenance
from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.aspirations.rules.volume import THOUSAND
from facilitation.reference.groups import ProposingGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class AspirationLine:
    """A resident's words; `author` is empty wherever names are hidden. `reason` says why it is parked, else empty.

    `proposal_number` is the number of the proposal it now stands behind (after merging: the kept one), which is in
    `proposal_state`, set aside for `proposal_reason`; `first_number` is the number it was given at first.
    """

    aspiration_id: str
    words: Words
    facts: Facts
    hamlet_id: str
    hamlet: str
    cost_rupiah: int | None
    photo_digest: str
    state: AspirationState
    author: str
    reason: str
    missing: tuple[Part, ...]
    submitted_at: datetime
    proposal_id: str | None
    proposal_number: int | None
    proposal_state: ProposalState | None
    proposal_reason: str
    first_number: int | None

    @property
    def title(self) -> str:
        """What is wanted."""
        return self.words.title

    @property
    def problem(self) -> str:
        """Why it is wanted; may be empty."""
        return self.words.problem

    @property
    def volume(self) -> Decimal | None:
        """How much of it, exactly."""
        return volume_of(self.facts)

    @property
    def fate(self) -> str:
        """What became of it, in one word: waiting, parked, withdrawn, listed, merged, or off (the list)."""
        if self.state is not AspirationState.ADOPTED:
            return self.state.value
        if self.proposal_state is ProposalState.PARKED:
            return "off"
        return "listed" if self.first_number == self.proposal_number else "merged"

    @property
    def may_be_changed(self) -> bool:
        """Whether its author may still complete and correct it."""
        return self.state is AspirationState.WAITING

    @property
    def may_be_withdrawn(self) -> bool:
        """Whether there is anything to take back."""
        return self.state is not AspirationState.WITHDRAWN


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedProposal:
    """A proposal that another one stands for now; `has_words` is false once nobody stands behind it any more."""

    proposal_id: str
    number: int
    title: str
    has_words: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalLine:
    """A numbered proposal with the aspirations behind it, those that were withdrawn among them.

    `exceeds_ceiling` is true where no cut could ever fund it from its source. `people_count` counts authors and
    supporters over everything merged into it, each person once. `authors` is empty wherever names are hidden.
    """

    proposal_id: str
    number: int
    title: str
    hamlets: tuple[str, ...]
    plan: Plan
    state: ProposalState
    reason: str
    exceeds_ceiling: bool
    merged: tuple[MergedProposal, ...]
    split_from_number: int | None
    aspirations: tuple[AspirationLine, ...]
    authors: tuple[str, ...]
    people_count: int
    author_count: int
    missing: tuple[Part, ...]
    proposing_group: ProposingGroup | None
    """The group whose own proposal it is, None where it is no group's."""
    provenance: Provenance
    askings: tuple[EarlierAsking, ...] = ()
    """The meetings that it, or what was merged into it, has been in before; the oldest first."""

    @property
    def cost_rupiah(self) -> int:
        """What it costs."""
        return self.plan.cost_rupiah

    @property
    def benefit(self) -> Benefit:
        """What it is expected to bring."""
        return benefit_of(self.plan)

    @property
    def source_code(self) -> str:
        """The source of funds it is to be paid from."""
        return self.plan.source_code

    @property
    def topic_code(self) -> str:
        """What residents see as its picture; may be empty."""
        return self.plan.facts.topic_code

    @property
    def volume(self) -> Decimal | None:
        """How much of it, exactly."""
        return volume_of(self.plan.facts)

    @property
    def merged_numbers(self) -> tuple[int, ...]:
        """The proposals merged into it."""
        return tuple(one.number for one in self.merged)

    @property
    def aspiration_count(self) -> int:
        """How many residents' aspirations stand behind it."""
        return len(self.standing)

    @property
    def supporter_count(self) -> int:
        """How many people want it who have not asked for it themselves."""
        return self.people_count - self.author_count

    @property
    def standing(self) -> tuple[AspirationLine, ...]:
        """The aspirations whose authors have not taken them back."""
        return tuple(line for line in self.aspirations if line.state is AspirationState.ADOPTED)

    @property
    def is_withdrawn(self) -> bool:
        """Whether everybody who asked for it has taken their words back; what staff have listed nobody takes back."""
        return self.is_of_residents and not self.standing and not self.askings

    @property
    def is_of_residents(self) -> bool:
        """Whether it was made of residents' own words."""
        return self.provenance.origin is Origin.RESIDENTS

    @property
    def is_brought(self) -> bool:
        """Whether it came from elsewhere, another meeting or staff, and nobody here has asked for it themselves."""
        return not self.people_count and bool(self.askings or not self.is_of_residents)

    @property
    def asked_count(self) -> int:
        """How often it has been asked for, this time included."""
        return asked_count(self.askings)

    @property
    def photo_digests(self) -> tuple[str, ...]:
        """The photos that came with it."""
        return tuple(dict.fromkeys(line.photo_digest for line in self.standing if line.photo_digest))


def volume_of(facts: Facts) -> Decimal | None:
    """An amount as pages and papers show it; dividing by a thousand is exact."""
    return None if facts.volume_thousandths is None else Decimal(facts.volume_thousandths) / THOUSAND
