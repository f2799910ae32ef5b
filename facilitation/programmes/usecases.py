"""Sets a programme up, corrects it, and changes what it is for."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from sqlalchemy import ColumnElement, delete, func, select

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.programmes.commands import CreateProgramme, RestoreAim, RetireAim, ReviseAims, ReviseProgramme
from facilitation.programmes.events import ProgrammeRevised
from facilitation.programmes.rules.aims import AimKind, AimLine, LastGoal, checked_lines, retirement_reason
from facilitation.programmes.rules.programme import ProgrammeFrame, checked
from facilitation.programmes.tables import AimRow, ProgrammeRow


@handles(CreateProgramme)
def create_programme(command: CreateProgramme, context: Context) -> Outcome:
    """Keep a new programme; the reply is its programme_id."""
    programme_id = context.new_id()
    kept = _values(checked(command.frame))
    context.session.add(
        ProgrammeRow(**kept, programme_id=programme_id, created_by=context.actor.actor_id, created_at=context.now)
    )
    # The goals' foreign key needs the programme to be there.
    context.session.flush()
    for kind, typed in ((AimKind.GOAL, command.goals), (AimKind.MISSION, command.missions)):
        lines = checked_lines(kind, (AimLine(words=one) for one in typed))
        _place(lines, {}, context, of=(programme_id, kind))
    return Outcome(reply=programme_id)


@handles(ReviseProgramme)
def revise_programme(command: ReviseProgramme, context: Context) -> Outcome:
    """Let the programme be what the command says."""
    row = context.session.get(ProgrammeRow, command.programme_id)
    if row is None:
        raise NotFoundHere
    for name, value in _values(checked(command.frame)).items():
        setattr(row, name, value)
    return _revised(command.programme_id)


@handles(ReviseAims)
def revise_aims(command: ReviseAims, context: Context) -> Outcome:
    """Let the goals or the missions be these; one that keeps its id keeps what serves it."""
    standing = {
        row.aim_id: row for row in _rows(command.programme_id, context, AimRow.kind == command.kind) if _stands(row)
    }
    lines = checked_lines(command.kind, command.lines)
    named = {line.aim_id for line in lines if line.aim_id}
    if not named <= set(standing):
        raise NotFoundHere
    context.session.execute(delete(AimRow).where(AimRow.aim_id.in_(set(standing) - named)))
    _place(lines, standing, context, of=(command.programme_id, command.kind))
    return _revised(command.programme_id)


@handles(RetireAim)
def retire_aim(command: RetireAim, context: Context) -> Outcome:
    """Give a goal or a mission up; on one given up already the reason is the new one."""
    row = _row(command, context)
    others = _rows(command.programme_id, context, AimRow.kind == AimKind.GOAL, AimRow.aim_id != row.aim_id)
    if row.kind is AimKind.GOAL and not any(map(_stands, others)):
        raise LastGoal
    row.retired_reason = retirement_reason(command.reason)
    return _revised(command.programme_id)


@handles(RestoreAim)
def restore_aim(command: RestoreAim, context: Context) -> Outcome:
    """Take a goal or a mission up again, below those that stand; on one that stands there is nothing to do."""
    row = _row(command, context)
    if _stands(row):
        return Outcome()
    others = [one for one in _rows(command.programme_id, context, AimRow.kind == row.kind) if _stands(one)]
    lines = [AimLine(aim_id=one.aim_id, words=one.words) for one in (*others, row)]
    checked_lines(row.kind, lines)
    row.retired_reason, row.position = "", _last_position(command.programme_id, context) + 1
    return _revised(command.programme_id)


def _values(frame: ProgrammeFrame) -> dict[str, object]:
    return {**asdict(frame), "principles": list(frame.principles)}


def _place(
    lines: Iterable[AimLine], standing: Mapping[str, AimRow], context: Context, *, of: tuple[str, AimKind]
) -> None:
    programme_id, kind = of
    for position, line in enumerate(lines, start=1):
        row = standing.get(line.aim_id)
        if row is None:
            row = AimRow(aim_id=context.new_id(), programme_id=programme_id, kind=kind, retired_reason="")
            context.session.add(row)
        row.position, row.words = position, line.words


def _row(command: RetireAim | RestoreAim, context: Context) -> AimRow:
    row = next(iter(_rows(command.programme_id, context, AimRow.aim_id == command.aim_id)), None)
    if row is None:
        raise NotFoundHere
    return row


def _rows(programme_id: str, context: Context, *wanted: ColumnElement[bool]) -> list[AimRow]:
    here = select(AimRow).where(AimRow.programme_id == programme_id, *wanted)
    return list(context.session.scalars(here.order_by(AimRow.position)))


def _last_position(programme_id: str, context: Context) -> int:
    return context.session.scalar(select(func.max(AimRow.position)).where(AimRow.programme_id == programme_id)) or 0


def _stands(row: AimRow) -> bool:
    return not row.retired_reason


def _revised(programme_id: str) -> Outcome:
    return Outcome(events=(ProgrammeRevised(programme_id=programme_id),))
