"""Counts of whom something has been heard, group by group."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.meetings.views import Meeting
from facilitation.people.queries.rows import unsur_of
from facilitation.people.rules.details import AgeGroup
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.voices import GroupKind, GroupsOf, voices
from facilitation.people.tables import ParticipantRow
from facilitation.people.views import HeardGroup, HeardGroups
from facilitation.reference.unsur import unsur

NEEDS_HELP = "help"
SAID_AGES = tuple(group for group in AgeGroup if group is not AgeGroup.UNSAID)


def heard_groups(
    session: Session, meeting: Meeting, spoken: Collection[str], *, fewest: int, has_phone: bool = False
) -> HeardGroups:
    """Of those here, how many of each group are among the `spoken`; with `has_phone` only who has one of their own.

    One statement, of columns alone, because a vote asks it several times a second.
    """
    counted = voices(
        _groups_of_those_here(session, meeting.meeting_id, has_phone=has_phone), spoken, fewest, order=_order(meeting)
    )
    hamlets = {hamlet.hamlet_id: hamlet.name for hamlet in meeting.hamlets}
    named = tuple(
        HeardGroup(
            kind=one.kind,
            group=one.group,
            people=one.people,
            spoken=one.spoken,
            hamlet=hamlets.get(one.group, ""),
            unsur=unsur_of(one.group) if one.kind is GroupKind.UNSUR else None,
        )
        for one in counted.groups
    )
    return HeardGroups(groups=named, untold=counted.untold, fewest=fewest)


def _groups_of_those_here(session: Session, meeting_id: str, *, has_phone: bool) -> dict[str, GroupsOf]:
    row = ParticipantRow
    here = [row.meeting_id == meeting_id, row.came_at.is_not(None), row.withdrawn_at.is_(None)]
    if has_phone:
        here.append(row.device_digest.is_not(None))
    columns = (row.participant_id, row.hamlet_id, row.gender, row.age_group, row.unsur_code, row.needs)
    return {
        found.participant_id: {
            GroupKind.HAMLET: found.hamlet_id,
            GroupKind.GENDER: found.gender,
            GroupKind.AGE: found.age_group,
            GroupKind.UNSUR: found.unsur_code,
            GroupKind.HELP: NEEDS_HELP if found.needs else "",
        }
        for found in session.execute(select(*columns).where(*here))
    }


def _order(meeting: Meeting) -> dict[GroupKind, Sequence[str]]:
    return {
        GroupKind.HAMLET: [hamlet.hamlet_id for hamlet in meeting.hamlets],
        GroupKind.GENDER: [Gender.FEMALE, Gender.MALE],
        GroupKind.AGE: SAID_AGES,
        GroupKind.UNSUR: [one.code for one in unsur()],
        GroupKind.HELP: [NEEDS_HELP],
    }
