"""Reads programmes as pages see them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.programmes.rules.aims import AimKind
from facilitation.programmes.rules.programme import ProgrammeFrame
from facilitation.programmes.tables import AimRow, ProgrammeRow
from facilitation.programmes.views import Aim, Programme

IN_ONE_ROW = tuple(field.name for field in fields(ProgrammeFrame) if field.name != "principles")


def programme_by_id(session: Session, programme_id: str | None) -> Programme | None:
    """The programme of this id; two statements, none for None."""
    found = programmes_by_ids(session, (programme_id,)) if programme_id else ()
    return next(iter(found), None)


def programmes_by_ids(session: Session, programme_ids: Iterable[str]) -> tuple[Programme, ...]:
    """The programmes of these ids, the latest to begin first; two statements however many they are."""
    rows = session.scalars(
        select(ProgrammeRow)
        .where(ProgrammeRow.programme_id.in_(tuple(programme_ids)))
        .order_by(ProgrammeRow.first_year.desc(), ProgrammeRow.name, ProgrammeRow.programme_id)
    ).all()
    ids = tuple(row.programme_id for row in rows)
    aims: defaultdict[str, list[AimRow]] = defaultdict(list)
    for aim in session.scalars(select(AimRow).where(AimRow.programme_id.in_(ids)).order_by(AimRow.position)):
        aims[aim.programme_id].append(aim)
    return tuple(_programme(row, aims[row.programme_id]) for row in rows)


def _programme(row: ProgrammeRow, aims: Sequence[AimRow]) -> Programme:
    return Programme(
        **{name: getattr(row, name) for name in IN_ONE_ROW},
        principles=tuple(row.principles),
        programme_id=row.programme_id,
        aims=tuple(_numbered(aims)),
    )


def _numbered(rows: Sequence[AimRow]) -> Iterable[Aim]:
    standing = dict.fromkeys(AimKind, 0)
    for row in rows:
        standing[row.kind] += not row.retired_reason
        yield Aim(
            aim_id=row.aim_id,
            kind=row.kind,
            number=standing[row.kind],
            words=row.words,
            retired_reason=row.retired_reason,
        )
