"""A person's own data: seen, corrected, and erased when they withdraw."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from facilitation.kernel import journal
from facilitation.kernel.actor import STRANGER, Role
from facilitation.kernel.database import Base
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.kernel.journal import JournalRow
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.setup import HamletUnknown
from facilitation.people import queries
from facilitation.people.commands import CheckIn, JoinMeeting, LinkInvitee, ReviseOwnData, WithdrawParticipation
from facilitation.people.events import AttendanceChanged
from facilitation.people.rules.details import NO_DETAILS, AgeGroup, Details, Need, RtRwNotReadable
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.private_numbers import PhoneNumberTyped
from facilitation.people.tables import ParticipantRow
from facilitation.voting.rules.procedure import WithdrawalWhileOpen
from tests.people.crowd import as_staff
from tests.people.test_desk import open_round
from tests.village import digest

TOLD = Details(age_group=AgeGroup.YOUTH, rt="3", rw="1", unsur_code="pemuda", needs=(Need.HEARING,))


def revising(village, somebody, **different):
    hamlets = village.see(somebody.meeting_id).hamlets
    fields = {"name": "Wati Ningsih", "gender": Gender.FEMALE, "hamlet_id": hamlets[2].hamlet_id, "details": TOLD}
    return ReviseOwnData(meeting_id=somebody.meeting_id, **(fields | different))


def withdrawing(somebody):
    return WithdrawParticipation(meeting_id=somebody.meeting_id)


def everything(reading):
    """Every value of every row, as text."""
    return [
        f"{table.name}.{column}={value}"
        for table in Base.metadata.sorted_tables
        # Other tests may have tables of their own, which this database does not know.
        if not table.name.startswith("test_")
        for row in reading.execute(select(table)).mappings()
        for column, value in row.items()
    ]


def test_everything_kept_is_shown_to_its_owner(village, wati, reading):
    own = queries.own_data(reading, wati.actor_id)
    assert (own.name, own.gender, own.details, own.is_invited) == ("Wati", Gender.FEMALE, NO_DETAILS, False)
    assert not own.has_details


def test_own_data_is_corrected_and_completed_as_often_as_one_likes(village, wati, reading, published):
    for _ in range(2):
        village.door.perform(revising(village, wati), wati)
    own = queries.own_data(reading, wati.actor_id)
    assert (own.name, own.details) == ("Wati Ningsih", TOLD)
    assert queries.participant_by_device(reading, wati.meeting_id, digest("phone of Wati")).hamlet == "Ngasem"
    assert published.events[-1] == AttendanceChanged(meeting_id=wati.meeting_id)
    village.door.perform(revising(village, wati, details=NO_DETAILS), wati)
    assert not queries.own_data(reading, wati.actor_id).has_details


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"name": "Wati 081234567890"}, PhoneNumberTyped),
        ({"hamlet_id": "0" * 20}, HamletUnknown),
        ({"details": Details(rt="tiga")}, RtRwNotReadable),
        ({"details": Details(unsur_code="raja")}, NotFoundHere),
    ],
)
def test_what_cannot_be_kept_changes_nothing(village, wati, reading, different, refusal):
    with pytest.raises(refusal):
        village.door.perform(revising(village, wati, **different), wati)
    assert queries.own_data(reading, wati.actor_id).name == "Wati"


def test_details_can_be_told_when_joining(village, leading, reading):
    joining = JoinMeeting(
        meeting_id=leading.meeting_id,
        device_digest=digest("a phone"),
        name="Rini",
        gender=Gender.FEMALE,
        hamlet_id=village.see(leading.meeting_id).hamlets[0].hamlet_id,
        details=TOLD,
    )
    assert queries.own_data(reading, village.door.perform(joining, STRANGER)).details == TOLD


@pytest.mark.row("S4-12")
def test_who_withdraws_leaves_nothing_but_an_empty_place(village, leading, wati, budi, invite, reading, clock):
    clock.advance(minutes=1)
    (invitee,) = invite(leading, "Wati Ningsih")
    village.door.perform(revising(village, wati), wati)
    village.door.perform(
        LinkInvitee(meeting_id=leading.meeting_id, invitee_id=invitee, participant_id=wati.actor_id), leading
    )
    village.door.perform(withdrawing(wati), wati)
    row = reading.get_one(ParticipantRow, wati.actor_id)
    assert (row.name, row.gender, row.hamlet_id, row.device_digest, row.invitee_id) == ("", None, None, None, None)
    kept = [value for value in everything(reading) if "Wati" in value or digest("phone of Wati") in value]
    assert kept == ["invitee.name=Wati Ningsih"], "only the village's own invitation names her"
    assert queries.attendance(reading, leading.meeting_id).participants == 1


def test_the_journal_keeps_digests_that_say_nothing_any_more(village, leading, wati, clock, reading):
    clock.advance(minutes=1)
    budi = village.join(leading.meeting_id, "Budi", gender=Gender.MALE)
    village.door.perform(revising(village, wati), wati)
    clock.advance(minutes=1)
    village.door.perform(withdrawing(wati), wati)
    salts = {
        (row.name, row.actor_id, row.at): row.salt is not None
        for row in reading.scalars(select(JournalRow).where(JournalRow.chain == leading.meeting_id))
    }
    assert [name for (name, _, _), is_salted in salts.items() if is_salted] == ["JoinMeeting"]
    assert reading.get_one(ParticipantRow, budi.actor_id).name == "Budi"
    assert journal.verify(reading, leading.meeting_id).length == len(salts)


def test_what_was_proposed_stays_as_words_without_an_author(village, leading, wati, reading):
    village.go_to(leading, Phase.ASPIRATIONS)
    village.propose(leading, wati, "Jembatan bambu")
    village.door.perform(withdrawing(wati), wati)
    assert any("Jembatan bambu" in value for value in everything(reading))
    assert not any("=Wati" in value for value in everything(reading))


def test_who_has_withdrawn_is_nobody_and_may_join_anew(village, leading, wati, reading):
    village.door.perform(withdrawing(wati), wati)
    assert queries.participant_by_device(reading, leading.meeting_id, digest("phone of Wati")) is None
    for command in (withdrawing(wati), revising(village, wati)):
        with pytest.raises(NotFoundHere):
            village.door.perform(command, wati)
    again = village.join(leading.meeting_id, "Wati")
    assert again.actor_id != wati.actor_id


def test_nobody_withdraws_while_people_vote(village, leading, wati, reading):
    open_round(village, leading, wati, reading)
    with pytest.raises(WithdrawalWhileOpen):
        village.door.perform(withdrawing(wati), wati)
    assert queries.own_data(reading, wati.actor_id).name == "Wati"


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.MINUTE_TAKER, Role.OBSERVER])
def test_nobody_else_touches_a_persons_data(village, leading, wati, role):
    for command in (withdrawing(wati), revising(village, wati), CheckIn(meeting_id=leading.meeting_id)):
        for actor in (as_staff(leading, role), STRANGER):
            with pytest.raises(NotAllowed):
                village.door.perform(command, actor)


def test_a_resident_of_another_meeting_is_nobody_here(village, wati, outsider):
    for command in (withdrawing(wati), revising(village, wati), CheckIn(meeting_id=wati.meeting_id)):
        with pytest.raises(NotFoundHere):
            village.door.perform(command, outsider)


@pytest.mark.parametrize("column", ["device_digest", "rt", "unsur_code"])
def test_the_database_itself_keeps_nothing_of_who_is_gone(door, wati, reading, column):
    door.perform(withdrawing(wati), wati)
    row = reading.get_one(ParticipantRow, wati.actor_id)
    values = {one.key: getattr(row, one.key) for one in row.__table__.columns}
    values |= {"participant_id": "1" * 20, column: "3"}
    with pytest.raises(IntegrityError), door._engine.begin() as connection:  # noqa: SLF001  the database's own promise
        connection.execute(ParticipantRow.__table__.insert().values(values))
