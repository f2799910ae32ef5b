"""What a meeting is set up with, as one value: identity, ceilings, and how it votes."""

from dataclasses import dataclass, fields, replace
from datetime import date

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line, clean_text
from facilitation.meetings.rules import setup
from facilitation.meetings.rules.earlier import EarlierLine, EarlierSaidTwice, checked_lines
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.population import Residents
from facilitation.meetings.rules.visibility import TallyVisibility

AREA_LIMIT = 80
LEGAL_BASIS_LIMIT = 4000
NETWORK_LIMIT = 32
FARTHEST_PLAN = 10
LEAST_QUORUM_PERCENT, MOST_QUORUM_PERCENT = 1, 100


class NoCeiling(RuleViolation):
    """Without a ceiling there is nothing to cut the list by."""

    code = "no_ceiling"


class SourceTwice(RuleViolation):
    """Two ceilings name the same source of funds."""

    code = "source_twice"


class PlanYearOutOfRange(RuleViolation):
    """A plan is made for the meeting's own year up to `farthest` years after it."""

    code = "plan_year_out_of_range"


class QuorumOutOfRange(RuleViolation):
    """A quorum is a share between `smallest` and `largest` percent, or two thirds."""

    code = "quorum_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """The most that one source of funds gives, in whole rupiah; `source_code` as in reference.funding_sources."""

    source_code: str
    amount_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Where the meeting belongs, as the letterhead says it; a part may be empty."""

    village: str = ""
    subdistrict: str = ""
    district: str = ""
    province: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFrame:
    """Everything the set-up says but the hamlets, which stay once people have joined from them.

    `plan_year_village` is the year the village's own budget pays (N+1), `plan_year_district` the one the
    district's may (N+2). `head_name` and `team_name` are printed below the papers: the kepala desa (lurah, camat,
    kepala perangkat daerah), and who leads the drafting team. The quorum is `quorum_numerator` of `quorum_denominator`
    of those invited. Last year's result is that of `earlier_meeting_id`, or what `earlier_lines` say; never both.
    `programme_id` is the programme the meeting belongs to, None where it stands for itself. `residents` says of which
    hamlets somebody knows how many people live there.
    """

    name: str
    place: str
    meets_on: date
    ceilings: tuple[Ceiling, ...]
    kind: MeetingKind = MeetingKind.VILLAGE
    identity: Identity = Identity()
    plan_year_village: int = 0
    plan_year_district: int = 0
    votes_per_ballot: int = setup.DEFAULT_VOTES
    tally_visibility: TallyVisibility = TallyVisibility.HIDDEN
    hides_authors: bool = True
    collects_early: bool = False
    quorum_numerator: int = 2
    quorum_denominator: int = 3
    legal_basis: str = ""
    head_name: str = ""
    team_name: str = ""
    wifi_name: str = ""
    wifi_password: str = ""
    earlier_meeting_id: str | None = None
    earlier_lines: tuple[EarlierLine, ...] = ()
    programme_id: str | None = None
    residents: tuple[Residents, ...] = ()

    @property
    def ceiling_rupiah(self) -> int:
        """What all sources give together."""
        return sum(ceiling.amount_rupiah for ceiling in self.ceilings)

    @property
    def area(self) -> str:
        """The name of the area whose meeting it is, as the letterhead says it; it may be empty."""
        return {
            MeetingKind.SUBDISTRICT: self.identity.subdistrict,
            MeetingKind.DISTRICT: self.identity.district,
        }.get(self.kind, self.identity.village)

    @property
    def main_source(self) -> str:
        """The source of a proposal that names none: the first in the set-up's order."""
        return self.ceilings[0].source_code


IN_SEVERAL_PARTS = frozenset({"ceilings", "identity", "earlier_lines", "residents"})
IN_ONE_ROW = tuple(field.name for field in fields(MeetingFrame) if field.name not in IN_SEVERAL_PARTS)
"""The fields of a frame that are single values."""


def checked(frame: MeetingFrame) -> MeetingFrame:
    """Return the frame as it is kept, or raise what is wrong with it; plan years of 0 become N+1 and N+2."""
    year = frame.meets_on.year
    refuse_quorum(frame.quorum_numerator, frame.quorum_denominator)
    if frame.earlier_meeting_id and frame.earlier_lines:
        raise EarlierSaidTwice
    return replace(
        frame,
        name=setup.meeting_name(frame.name),
        place=setup.meeting_place(frame.place),
        ceilings=_ceilings(frame.ceilings),
        identity=_identity(frame.identity),
        plan_year_village=plan_year(frame.plan_year_village or year + 1, year),
        plan_year_district=plan_year(frame.plan_year_district or year + 2, year),
        votes_per_ballot=setup.votes_per_ballot(frame.votes_per_ballot),
        legal_basis=clean_text(frame.legal_basis, LEGAL_BASIS_LIMIT) if frame.legal_basis.strip() else "",
        head_name=area_name(frame.head_name),
        team_name=area_name(frame.team_name),
        wifi_name=_optional(frame.wifi_name, NETWORK_LIMIT),
        wifi_password=_optional(frame.wifi_password, 2 * NETWORK_LIMIT - 1),
        earlier_lines=checked_lines(frame.earlier_lines),
    )


def plan_year(year: int, meets_in: int) -> int:
    """Return the year a plan is made for."""
    if not meets_in <= year <= meets_in + FARTHEST_PLAN:
        raise PlanYearOutOfRange(earliest=meets_in, latest=meets_in + FARTHEST_PLAN)
    return year


def refuse_quorum(numerator: int, denominator: int) -> None:
    """Raise QuorumOutOfRange for a share that no meeting could reach, or that anybody alone would."""
    if not 1 <= numerator <= denominator <= MOST_QUORUM_PERCENT:
        raise QuorumOutOfRange(smallest=LEAST_QUORUM_PERCENT, largest=MOST_QUORUM_PERCENT)


def area_name(typed: str) -> str:
    """Return a name as it stands on a letterhead or below a signature; it may be empty."""
    return _optional(typed, AREA_LIMIT)


def _ceilings(ceilings: tuple[Ceiling, ...]) -> tuple[Ceiling, ...]:
    if not ceilings:
        raise NoCeiling
    seen: set[str] = set()
    for ceiling in ceilings:
        setup.ceiling(ceiling.amount_rupiah)
        if ceiling.source_code in seen:
            raise SourceTwice
        seen.add(ceiling.source_code)
    setup.ceiling(sum(ceiling.amount_rupiah for ceiling in ceilings))
    return ceilings


def _identity(identity: Identity) -> Identity:
    return Identity(
        village=area_name(identity.village),
        subdistrict=area_name(identity.subdistrict),
        district=area_name(identity.district),
        province=area_name(identity.province),
    )


def _optional(typed: str, limit: int) -> str:
    return clean_line(typed, limit) if typed.strip() else ""
