"""Adds indicators, keeps their values, and gives indicators up."""

from sqlalchemy import func, select

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.followup.commands import AddIndicator, GiveUpIndicator, RecordValue
from facilitation.followup.events import IndicatorsChanged
from facilitation.followup.rules.indicator import (
    Indicator,
    IndicatorGivenUp,
    IndicatorNamedAlready,
    checked_indicator,
    checked_value,
    reason,
)
from facilitation.followup.tables import IndicatorRow, IndicatorValueRow, indicator_of
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings import queries as meetings
from facilitation.programmes import queries as programmes


@handles(AddIndicator)
def add_indicator(command: AddIndicator, context: Context) -> Outcome:
    """Keep it with a number; the same one again is the one that is there."""
    indicator = checked_indicator(command.indicator)
    proposal_id, aim_id = _subject(command, context)
    here = IndicatorRow.meeting_id == command.meeting_id
    same_name = (here, IndicatorRow.proposal_id == proposal_id, IndicatorRow.aim_id == aim_id)
    named = select(IndicatorRow).where(*same_name, IndicatorRow.name == indicator.name)
    earlier = context.session.scalar(named.where(IndicatorRow.given_up_because == ""))
    if earlier is not None:
        if indicator_of(earlier) != indicator:
            raise IndicatorNamedAlready
        return Outcome(reply=earlier.number)
    number = 1 + (context.session.scalar(select(func.max(IndicatorRow.number)).where(here)) or 0)
    row = IndicatorRow(meeting_id=command.meeting_id, proposal_id=proposal_id, aim_id=aim_id, number=number)
    _fill(row, indicator, context)
    context.session.add(row)
    return Outcome(reply=number, events=(IndicatorsChanged(meeting_id=command.meeting_id),))


@handles(RecordValue)
def record_value(command: RecordValue, context: Context) -> Outcome:
    """Keep the value behind those before; the same as the last one again is none."""
    row = _measured(context, command.meeting_id, command.number)
    value = checked_value(command.value, today=context.now.astimezone().date())
    of_indicator = select(IndicatorValueRow).where(IndicatorValueRow.indicator_id == row.indicator_id)
    last = context.session.scalar(of_indicator.order_by(IndicatorValueRow.sequence.desc()).limit(1))
    if last and (last.measured_on, last.thousandths, last.note) == (value.measured_on, value.thousandths, value.note):
        return Outcome()
    kept = IndicatorValueRow(
        indicator_id=row.indicator_id,
        sequence=1 + (last.sequence if last else 0),
        measured_on=value.measured_on,
        thousandths=value.thousandths,
        note=value.note,
        staff_id=context.actor.actor_id,
        recorded_at=context.now,
    )
    context.session.add(kept)
    return Outcome(events=(IndicatorsChanged(meeting_id=command.meeting_id),))


@handles(GiveUpIndicator)
def give_up_indicator(command: GiveUpIndicator, context: Context) -> Outcome:
    """Keep why; the indicator and its values stay to be read."""
    row = _measured(context, command.meeting_id, command.number)
    row.given_up_because = reason(command.reason)
    return Outcome(events=(IndicatorsChanged(meeting_id=command.meeting_id),))


def _fill(row: IndicatorRow, indicator: Indicator, context: Context) -> None:
    for name in Indicator.__slots__:
        setattr(row, name, getattr(indicator, name))
    row.indicator_id, row.given_up_because = context.new_id(), ""
    row.staff_id, row.added_at = context.actor.actor_id, context.now


def _subject(command: AddIndicator, context: Context) -> tuple[str | None, str | None]:
    """(proposal_id, aim_id) of what is measured, at most one of them; raises NotAdopted and NotFoundHere."""
    adopted = agreement.adopted_list(context.session, command.meeting_id)
    if adopted is None:
        raise NotAdopted
    if not command.subject_id:
        return None, None
    if command.subject_id in {line.proposal_id for line in adopted.lines}:
        return command.subject_id, None
    meeting = meetings.meeting_by_id(context.session, command.meeting_id)
    programme = programmes.programme_by_id(context.session, meeting.programme_id if meeting else None)
    if programme is None or command.subject_id not in {aim.aim_id for aim in programme.goals}:
        raise NotFoundHere
    return None, command.subject_id


def _measured(context: Context, meeting_id: str, number: int) -> IndicatorRow:
    """The indicator of this number; raises NotFoundHere and IndicatorGivenUp."""
    here = (IndicatorRow.meeting_id == meeting_id, IndicatorRow.number == number)
    row = context.session.scalar(select(IndicatorRow).where(*here))
    if row is None:
        raise NotFoundHere
    if row.given_up_because:
        raise IndicatorGivenUp
    return row
