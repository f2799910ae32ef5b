"""Reads what the desk needs: who is looked for, who is here, and who seems to be there twice."""

from collections.abc import Iterable, Sequence
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.meetings.tables import HamletRow
from facilitation.meetings.views import Meeting
from facilitation.people.queries.attendance import board_of, quorum_of
from facilitation.people.queries.rows import PersonHere, invitees_of, people_here
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.participant import name_key
from facilitation.people.rules.return_code import phone_mark
from facilitation.people.tables import ParticipantRow, WaitingPhoneRow
from facilitation.people.views import (
    Claims,
    DeskPage,
    FoundInvitee,
    InvitedPage,
    InviteeLine,
    NamesakePair,
    PresentLine,
    ReturnCodePage,
    SamePerson,
    WaitingPhone,
)

MOST_FOUND = 8
LETTERS_IN_THE_MIDDLE = 3
"""From so many letters on a name is found by any part of it, before by its beginning alone."""


def desk_page(
    session: Session,
    meeting: Meeting,
    *,
    typed: str = "",
    noted_id: str = "",
    completing_id: str = "",
    let_in_id: str = "",
) -> DeskPage:
    """The whole desk; seven statements however many people there are."""
    people = people_here(session, meeting.meeting_id)
    invitees = invitees_of(session, meeting.meeting_id)
    here = tuple(_present_line(person) for person in reversed(people) if person.row.came_at is not None)
    same = _same_people(invitees, people)
    return DeskPage(
        meeting=meeting,
        board=board_of(session, meeting, people),
        typed=typed,
        found=_found(invitees, same, typed),
        completing=next((line for line in invitees if line.invitee_id == completing_id), None),
        noted=next((line for line in here if line.participant_id == noted_id), None),
        here=here,
        same=same,
        claims=_claims(session, meeting, people, let_in_id),
    )


def found_invitees(session: Session, meeting: Meeting, typed: str) -> tuple[FoundInvitee, ...]:
    """The invited people that the letters may mean, the likeliest first; two statements."""
    people = people_here(session, meeting.meeting_id)
    invitees = invitees_of(session, meeting.meeting_id)
    return _found(invitees, _same_people(invitees, people), typed)


def invited_page(session: Session, meeting: Meeting) -> InvitedPage:
    """The invited list; two statements."""
    return InvitedPage(
        meeting=meeting, quorum=quorum_of(session, meeting), invitees=invitees_of(session, meeting.meeting_id)
    )


def return_code_page(session: Session, meeting: Meeting, participant_id: str, code: str) -> ReturnCodePage:
    """Somebody's return code with their name; the door has found them in this meeting. One statement."""
    person = session.execute(
        select(ParticipantRow.name, HamletRow.name.label("hamlet"))
        .join(HamletRow, HamletRow.hamlet_id == ParticipantRow.hamlet_id)
        .where(ParticipantRow.participant_id == participant_id)
    ).one()
    return ReturnCodePage(meeting=meeting, name=person.name, hamlet=person.hamlet, return_code=code)


def _claims(session: Session, meeting: Meeting, people: Sequence[PersonHere], let_in_id: str) -> Claims:
    return Claims(
        waiting=_waiting_phones(session, meeting, people),
        namesakes=_namesakes(people),
        let_in=next((person.row.name for person in people if person.row.participant_id == let_in_id), ""),
    )


def _waiting_phones(session: Session, meeting: Meeting, people: Iterable[PersonHere]) -> tuple[WaitingPhone, ...]:
    """The phones that wait to be one of these, the one that asked last first."""
    known = {person.row.participant_id: person for person in people}
    waiting = select(WaitingPhoneRow).where(WaitingPhoneRow.meeting_id == meeting.meeting_id)
    return tuple(
        WaitingPhone(
            waiting_id=row.waiting_id,
            participant_id=row.participant_id,
            name=known[row.participant_id].row.name,
            hamlet=known[row.participant_id].hamlet,
            mark=phone_mark(row.device_digest),
        )
        for row in session.scalars(waiting.order_by(WaitingPhoneRow.asked_at.desc(), WaitingPhoneRow.waiting_id))
    )


def _namesakes(people: Iterable[PersonHere]) -> tuple[NamesakePair, ...]:
    """Who told themselves apart from a namesake, and that the desk has not looked at yet."""
    known = {person.row.participant_id: person for person in people}
    return tuple(
        NamesakePair(
            participant_id=person.row.participant_id,
            name=person.row.name,
            first_name=known[person.row.namesake_id].row.name,
            hamlet=person.hamlet,
        )
        for person in known.values()
        if person.row.namesake_id is not None
    )


def _found(invitees: Iterable[InviteeLine], same: Iterable[SamePerson], typed: str) -> tuple[FoundInvitee, ...]:
    letters = name_key(typed)
    if not letters:
        return ()
    by_invitee = {one.invitee_id: one for one in same}
    lines = [line for line in invitees if _is_meant(name_key(line.name), letters)]
    # Whose name begins so comes before whose name only holds the letters; who is here already comes last.
    lines.sort(key=lambda line: (line.is_present, not name_key(line.name).startswith(letters)))
    return tuple(FoundInvitee(invitee=line, same=by_invitee.get(line.invitee_id)) for line in lines[:MOST_FOUND])


def _is_meant(name: str, letters: str) -> bool:
    return letters in name if len(letters) >= LETTERS_IN_THE_MIDDLE else name.startswith(letters)


def _same_people(invitees: Iterable[InviteeLine], people: Iterable[PersonHere]) -> tuple[SamePerson, ...]:
    """Who joined by phone, on no invitation yet, under an invited person's name from the same hamlet."""
    by_phone = [person for person in people if person.row.device_digest is not None]
    linked = {person.row.invitee_id for person in by_phone}
    by_name: dict[str, list[PersonHere]] = {}
    for person in by_phone:
        if person.row.invitee_id is None:
            by_name.setdefault(name_key(person.row.name), []).append(person)
    return tuple(
        SamePerson(
            participant_id=person.row.participant_id,
            invitee_id=line.invitee_id,
            name=line.name,
            hamlet=person.hamlet,
            jabatan=line.jabatan,
        )
        for line in invitees
        if line.invitee_id not in linked
        for person in by_name.get(name_key(line.name), ())
        if line.hamlet_id in {"", person.row.hamlet_id}
    )


def _present_line(person: PersonHere) -> PresentLine:
    return PresentLine(
        participant_id=person.row.participant_id,
        name=person.row.name,
        # Only who has withdrawn has none.
        gender=cast("Gender", person.row.gender),
        hamlet=person.hamlet,
        jabatan=person.jabatan,
        is_from_desk=person.row.device_digest is None,
        is_invited=person.row.invitee_id is not None,
    )
