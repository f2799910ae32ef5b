"""Reads what has come of a meeting: indicators, reviews, and who took part in each part of the way."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.tables import AspirationRow
from facilitation.aspirations.views.subject import subfield_code_of
from facilitation.followup.queries.reviews import meeting_summaries, reviewed_proposals, reviewer_count
from facilitation.followup.queries.ticket_counts import sent_tickets
from facilitation.followup.queries.tickets import subjects
from facilitation.followup.rules.indicator import Measured, Theme
from facilitation.followup.tables import IndicatorRow, IndicatorValueRow, indicator_of
from facilitation.followup.views import (
    EvaluationPage,
    IndicatorGroup,
    IndicatorPage,
    ShownIndicator,
    Subject,
    TakingPart,
    shown_values,
)
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting
from facilitation.programmes import queries as programmes
from facilitation.reference.fields import subfield


def evaluation_page(session: Session, meeting: Meeting, *, locale: str, is_for_staff: bool = False) -> EvaluationPage:
    """Everything that tells what came of it; residents' remarks for staff alone."""
    shown = indicators(session, meeting, locale)
    return EvaluationPage(
        meeting=meeting,
        groups=tuple(
            IndicatorGroup(theme=theme, indicators=in_it)
            for theme in Theme
            if (in_it := tuple(one for one in shown if one.indicator.theme is theme))
        ),
        proposals=reviewed_proposals(session, meeting, is_for_staff=is_for_staff),
        questions=meeting_summaries(session, meeting.meeting_id),
        taking_part=_taking_part(session, meeting.meeting_id),
        subjects=measurable(session, meeting),
    )


def indicator_page(session: Session, meeting: Meeting, number: int, *, locale: str, today: date) -> IndicatorPage:
    """One indicator; raises NotFoundHere."""
    shown = next((one for one in indicators(session, meeting, locale) if one.number == number), None)
    if shown is None:
        raise NotFoundHere
    return IndicatorPage(meeting=meeting, shown=shown, today=today)


def measurable(session: Session, meeting: Meeting) -> tuple[Subject, ...]:
    """What an indicator can be about: the goals of the meeting's programme, and the adopted proposals."""
    programme = programmes.programme_by_id(session, meeting.programme_id)
    goals = [Subject(subject_id=aim.aim_id, title=aim.words) for aim in (programme.goals if programme else ())]
    return (*goals, *subjects(session, meeting.meeting_id))


def indicators(session: Session, meeting: Meeting, locale: str) -> tuple[ShownIndicator, ...]:
    """Every indicator of a meeting in the order in which they were added, with all its values."""
    here = IndicatorRow.meeting_id == meeting.meeting_id
    rows = session.scalars(select(IndicatorRow).where(here).order_by(IndicatorRow.number)).all()
    if not rows:
        return ()
    values = _values(session, [row.indicator_id for row in rows])
    titles = {one.subject_id: one.title for one in measurable(session, meeting)}
    subfields = _subfields(session, meeting.meeting_id, locale)
    return tuple(_shown(row, values.get(row.indicator_id, ()), titles, subfields) for row in rows)


def _shown(
    row: IndicatorRow, values: Sequence[Measured], titles: Mapping[str, str], subfields: Mapping[str, str]
) -> ShownIndicator:
    indicator = indicator_of(row)
    return ShownIndicator(
        number=row.number,
        indicator=indicator,
        about=titles.get(row.proposal_id or row.aim_id or "", ""),
        subfield=subfields.get(row.proposal_id or "", ""),
        values=shown_values(indicator, tuple(values)),
        given_up_because=row.given_up_because,
    )


def _values(session: Session, indicator_ids: Sequence[str]) -> Mapping[str, list[Measured]]:
    """The values by day; of one day the last one recorded stands last."""
    found: dict[str, list[Measured]] = defaultdict(list)
    of_these = select(IndicatorValueRow).where(IndicatorValueRow.indicator_id.in_(indicator_ids))
    in_order = of_these.order_by(IndicatorValueRow.measured_on, IndicatorValueRow.sequence)
    for row in session.scalars(in_order):
        value = Measured(measured_on=row.measured_on, thousandths=row.thousandths, note=row.note)
        found[row.indicator_id].append(value)
    return found


def _subfields(session: Session, meeting_id: str, locale: str) -> Mapping[str, str]:
    """{proposal_id: the name of its sub-field}, without those of which nobody has said what they are about."""
    codes = {
        line.proposal_id: subfield_code_of(line.plan) for line in aspirations.listed_proposals(session, meeting_id)
    }
    return {proposal_id: f"{code} {subfield(code).name(locale)}" for proposal_id, code in codes.items() if code}


def _taking_part(session: Session, meeting_id: str) -> tuple[TakingPart, ...]:
    """How many people have proposed, voted, written afterwards and evaluated."""
    authors = select(func.count(AspirationRow.participant_id.distinct())).where(AspirationRow.meeting_id == meeting_id)
    adopted = agreement.adopted_list(session, meeting_id)
    return (
        TakingPart(part="proposing", people=session.scalar(authors) or 0),
        TakingPart(part="voting", people=adopted.ballots if adopted else 0, could=adopted.entitled if adopted else 0),
        TakingPart(part="watching", people=sent_tickets(session, meeting_id)),
        TakingPart(part="evaluating", people=reviewer_count(session, meeting_id)),
    )
