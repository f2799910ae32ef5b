"""The two tracks side by side, and the cut line as it moves."""

from dataclasses import dataclass

from facilitation.agreement.rules.cut_line import Given, Standing
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.rules.tracks import BEFORE_THE_REVEAL, Place
from facilitation.agreement.views.line import DecidedLine
from facilitation.agreement.views.lists import DecidedList, OriginShare
from facilitation.agreement.views.negotiation import Negotiation
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackLine:
    """One proposal with its place in both orders."""

    line: DecidedLine
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class CutLine:
    """One proposal with where it stands now, and what partners give to it beyond what was counted as theirs."""

    line: DecidedLine
    standing: Standing
    government_rank: int | None
    given: Given

    @property
    def is_agreed(self) -> bool:
        """Whether the plenary has agreed on it."""
        return self.line.decision is not None and self.line.decision.outcome is Outcome.AGREED

    @property
    def needs_way_out(self) -> bool:
        """Whether it is not agreed and its source does not carry it."""
        return not self.is_agreed and not self.standing.fits


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracks:
    """What a plenary weighs: both orders, what the money reaches, what is negotiated, and where the agreed comes from.

    `cut` holds the agreed in the agreed order, then what is not decided, what the count funds before what it does not,
    then what is in reserve, as counted.
    """

    places: tuple[TrackLine, ...]
    cut: tuple[CutLine, ...]
    negotiations: tuple[Negotiation, ...]
    by_origin: tuple[OriginShare, ...]
    ordered_by: str
    """Who has written the government's order down, empty where nobody has."""

    @property
    def gaps(self) -> tuple[TrackLine, ...]:
        """The proposals that the two put at different places, the biggest gap first."""
        return tuple(one for one in self.places if one.place.gap)

    @property
    def open_negotiations(self) -> tuple[Negotiation, ...]:
        """Those that keep the list from being adopted."""
        return tuple(one for one in self.negotiations if one.is_open)

    @property
    def pledged_rupiah(self) -> int:
        """What partners have pledged to these proposals and nobody has confirmed yet."""
        return sum(one.given.pledged_rupiah for one in self.cut)

    @property
    def reached_count(self) -> int:
        """How many proposals the money reaches now."""
        return sum(one.standing.fits for one in self.cut)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlenarySoFar:
    """What anybody may see of a plenary; everything is None before the reveal, and `agreed` while nothing is decided.

    `decided` is what is decided so far, `agreed` the adopted list, before that the same.
    """

    decided: DecidedList | None
    agreed: DecidedList | None
    tracks: Tracks | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlenaryNews:
    """How far the plenary is, for every phone."""

    agreed_count: int
    negotiated_count: int

    @property
    def is_any(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.agreed_count or self.negotiated_count)


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedProposal:
    """One listed proposal and the government's place for it, None where it has named none."""

    proposal_id: str
    number: int
    title: str
    cost_rupiah: int
    rank: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernmentOrderPage:
    """The page where officials write their order down; `revision` counts how often they have."""

    meeting: Meeting
    lines: tuple[RankedProposal, ...]
    revision: int
    ordered_by: str
    is_too_late: bool
    """Whether the residents' vote is counted or shows its counts."""

    @property
    def is_open(self) -> bool:
        """Whether it may still be written."""
        return self.meeting.phase in BEFORE_THE_REVEAL and not self.is_too_late

    @property
    def ranked(self) -> tuple[RankedProposal, ...]:
        """The order itself."""
        return tuple(sorted((one for one in self.lines if one.rank), key=lambda one: one.rank or 0))
