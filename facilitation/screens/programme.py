"""Puts together what a programme has come to, from everything its meetings have proposed and decided."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.views import DecidedLine
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.rules.linking import Links
from facilitation.aspirations.views import ProposalLine
from facilitation.followup import queries as followup
from facilitation.followup.views import ShownIndicator
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings import queries as meetings
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.partnership.views import ProposalPartners
from facilitation.programmes import queries as programmes
from facilitation.programmes.rules.aims import AimKind
from facilitation.programmes.rules.served import Service, Serving, service_by, serving_none, total
from facilitation.programmes.views import Aim, Programme
from facilitation.reference.goals import sdgs
from facilitation.screens.views.programme import (
    GoalsAgreed,
    ProgrammeMeeting,
    ProgrammeScreen,
    PublicProgramme,
    Results,
    ServedLine,
    ServedTable,
    YearList,
    YearWork,
)
from facilitation.screens.views.report import MeasuredIndicator, measured_in, resources_of
from facilitation.voting import queries as voting

# Codes of village goals are numbers, ids of goals and missions are not; the mark keeps them apart for good.
SDG = "sdg:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What one meeting of the programme has on its list, what that is linked to, and what became of it."""

    meeting: Meeting
    proposals: tuple[ProposalLine, ...]
    links: Mapping[str, Links]
    decided: Mapping[str, DecidedLine]
    partners: tuple[ProposalPartners, ...]
    indicators: tuple[ShownIndicator, ...]

    @property
    def serving(self) -> tuple[Serving, ...]:
        """Every listed proposal with what it serves."""
        return tuple(self._serving(line) for line in self.proposals)

    def _serving(self, line: ProposalLine) -> Serving:
        known = self.decided.get(line.proposal_id)
        decision = known.decision if known else None
        sdg_code = line.plan.facts.sdg_code
        return Serving(
            serves=frozenset((*self.links[line.proposal_id].aim_ids, *((SDG + sdg_code,) if sdg_code else ()))),
            cost_rupiah=line.cost_rupiah,
            agreed_rupiah=decision.amount_rupiah if decision else 0,
            outcome=decision.outcome.value if decision else "",
        )


def programme_screen(session: Session, programme: Programme, *, locale: str) -> ProgrammeScreen:
    """The programme with its meetings and results; some twenty statements for each meeting."""
    held = tuple(_held(session, one, locale) for one in meetings.meetings_of_programme(session, programme.programme_id))
    return _screen(programme, held, _agreed(session, programme), locale)


def public_programme(session: Session, meeting: Meeting, *, locale: str) -> PublicProgramme:
    """The programme of one meeting for everybody; raises NotFoundHere where it belongs to none."""
    programme = programme_of(session, meeting)
    if programme is None:
        raise NotFoundHere
    held = tuple(_held(session, one, locale) for one in meetings.meetings_of_programme(session, programme.programme_id))
    agreed = _agreed(session, programme)
    here = next(one for one in held if one.meeting.meeting_id == meeting.meeting_id)
    return PublicProgramme(
        meeting=meeting,
        overall=_screen(programme, held, agreed, locale),
        here=_results(programme, here.serving, agreed, locale),
    )


def programme_of(session: Session, meeting: Meeting) -> Programme | None:
    """The programme that a meeting belongs to; two statements, none where it stands for itself."""
    return programmes.programme_by_id(session, meeting.programme_id)


def opened_with(session: Session, meeting: Meeting) -> Programme | None:
    """The same while the meeting is being opened, which is when walls and phones show vision and goals."""
    return programme_of(session, meeting) if meeting.phase is Phase.OPENING else None


def _held(session: Session, meeting: Meeting, locale: str) -> Held:
    decided = agreement.agreed_list(session, meeting)
    return Held(
        meeting=meeting,
        proposals=aspirations.listed_proposals(session, meeting.meeting_id),
        links=aspirations.links_by_proposal(session, meeting.meeting_id),
        decided={line.proposal_id: line for line in decided.lines} if decided else {},
        partners=partnership.partners_of_proposals(session, meeting.meeting_id),
        indicators=followup.indicators(session, meeting, locale),
    )


def _screen(
    programme: Programme, held: Collection[Held], agreed: Mapping[str, GoalsAgreed], locale: str
) -> ProgrammeScreen:
    serving = tuple(line for one in held for line in one.serving)
    partners = (line for one in held for line in one.partners)
    measured = (MeasuredIndicator(meeting_name=one.meeting.name, shown=it) for one in held for it in one.indicators)
    return ProgrammeScreen(
        programme=programme,
        meetings=tuple(ProgrammeMeeting(meeting=one.meeting, total=total(one.serving)) for one in held),
        results=_results(programme, serving, agreed, locale),
        years=tuple(_years(programme, held)),
        resources=resources_of(partners, ceilings_rupiah=total(serving).agreed_rupiah),
        measured=measured_in(measured),
    )


def _results(
    programme: Programme, serving: Collection[Serving], agreed: Mapping[str, GoalsAgreed], locale: str
) -> Results:
    goals, missions = (
        _table({aim.aim_id: _line(aim, agreed) for aim in programme.all_of(kind)}, serving) for kind in AimKind
    )
    numbered = {
        SDG + goal.code: ServedLine(number=goal.number, words=goal.name(locale), service=Service()) for goal in sdgs()
    }
    return Results(goals=goals, missions=missions, sdgs=_table(numbered, serving))


def _line(aim: Aim, agreed: Mapping[str, GoalsAgreed]) -> ServedLine:
    """One goal or mission before anybody has proposed anything for it."""
    return ServedLine(
        number=aim.number,
        words=aim.words,
        service=Service(),
        retired_reason=aim.retired_reason,
        agreed=agreed.get(aim.words) if aim.kind is AimKind.GOAL else None,
    )


def _table(wanted: Mapping[str, ServedLine], serving: Collection[Serving]) -> ServedTable:
    services = service_by(wanted, serving)
    return ServedTable(
        lines=tuple(replace(line, service=services[key]) for key, line in wanted.items()),
        total=total(serving),
        serving_none=len(serving_none(wanted, serving)),
    )


def _years(programme: Programme, held: Collection[Held]) -> Iterable[YearList]:
    works: dict[int, list[YearWork]] = {}
    for one in held:
        for line in one.proposals:
            for planned in one.links[line.proposal_id].years:
                works.setdefault(planned.year, []).append(_work(one, line, planned.amount_rupiah))
    for year in sorted({*programme.years, *programme.years_of_plan, *works}):
        yield YearList(year=year, place_in_plan=programme.place_in_plan(year), works=tuple(works.get(year, ())))


def _work(held: Held, line: ProposalLine, amount_rupiah: int) -> YearWork:
    return YearWork(
        meeting_name=held.meeting.name,
        number=line.number,
        title=line.title,
        rpjm_entry=held.links[line.proposal_id].rpjm_entry,
        amount_rupiah=amount_rupiah,
        cost_rupiah=line.cost_rupiah,
    )


def _agreed(session: Session, programme: Programme) -> dict[str, GoalsAgreed]:
    """The latest yes to each sentence; a goal that was reworded since has none until a hall is asked again."""
    return {
        words: GoalsAgreed(meeting_name=one.meeting_name, agreed_at=one.closed_at, count=one.count)
        for one in voting.goals_agreed(session, programme.programme_id)
        for words in one.goals
    }
