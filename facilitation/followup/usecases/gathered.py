"""Finds a follow-up meeting as it stands after its changes."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from facilitation.followup.rules.gathering import ChangeKind, GatheringState, state_of
from facilitation.followup.tables import GatheringChangeRow, GatheringMinutesRow, GatheringRow
from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import NotFoundHere


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A gathering with its changes and the versions of its minutes, both in order."""

    row: GatheringRow
    changes: tuple[GatheringChangeRow, ...]
    versions: tuple[GatheringMinutesRow, ...]

    @property
    def is_cancelled(self) -> bool:
        """Whether it is not held."""
        return bool(self.changes) and self.changes[-1].kind is ChangeKind.CANCELLED

    @property
    def day(self) -> date:
        """When it is held by now."""
        return next((change.to_on for change in reversed(self.changes) if change.to_on), self.row.planned_on)

    @property
    def place(self) -> str:
        """Where it is held by now."""
        return next((change.place for change in reversed(self.changes) if change.to_on), self.row.place)

    def state(self, context: Context) -> GatheringState:
        """How it stands."""
        today = local_day(context.now)
        return state_of(self.day, is_cancelled=self.is_cancelled, versions=len(self.versions), today=today)


def found(context: Context, meeting_id: str, number: int) -> Found:
    """The gathering of this number; raises NotFoundHere."""
    here = (GatheringRow.meeting_id == meeting_id, GatheringRow.number == number)
    row = context.session.scalar(select(GatheringRow).where(*here))
    if row is None:
        raise NotFoundHere
    changes = select(GatheringChangeRow).where(GatheringChangeRow.gathering_id == row.gathering_id)
    versions = select(GatheringMinutesRow).where(GatheringMinutesRow.gathering_id == row.gathering_id)
    return Found(
        row=row,
        changes=tuple(context.session.scalars(changes.order_by(GatheringChangeRow.sequence))),
        versions=tuple(context.session.scalars(versions.order_by(GatheringMinutesRow.version))),
    )


def days_about(context: Context, meeting_id: str, proposal_id: str) -> frozenset[date]:
    """The days on which gatherings about a proposal, or for an empty id about the whole list, are to be held."""
    about = GatheringRow.proposal_id == proposal_id if proposal_id else GatheringRow.proposal_id.is_(None)
    rows = context.session.scalars(select(GatheringRow).where(GatheringRow.meeting_id == meeting_id, about)).all()
    changes: dict[str, list[GatheringChangeRow]] = defaultdict(list)
    of_these = GatheringChangeRow.gathering_id.in_([row.gathering_id for row in rows])
    for change in context.session.scalars(
        select(GatheringChangeRow).where(of_these).order_by(GatheringChangeRow.sequence)
    ):
        changes[change.gathering_id].append(change)
    all_found = [Found(row=row, changes=tuple(changes[row.gathering_id]), versions=()) for row in rows]
    return frozenset(one.day for one in all_found if not one.is_cancelled)


def local_day(at: datetime) -> date:
    """As everywhere on screen, in the laptop's own time."""
    return at.astimezone().date()
