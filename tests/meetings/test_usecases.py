"""Setting meetings up, correcting them, and taking them through their phases."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from facilitation.kernel.actor import OPERATOR, STRANGER, Actor, Role
from facilitation.kernel.dispatch import GUARDS
from facilitation.kernel.errors import Busy, NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.journal import JournalRow
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings import queries
from facilitation.meetings.commands import (
    ChangePhase,
    ChooseAddress,
    PauseMeeting,
    ResumeMeeting,
    ReviseAgenda,
    ReviseMeeting,
    SetLogo,
)
from facilitation.meetings.events import AgendaRevised, MeetingCreated, MeetingPaused, MeetingRevised, PhaseChanged
from facilitation.meetings.rules import agenda as agenda_rules
from facilitation.meetings.rules import join_code, setup
from facilitation.meetings.rules.address import AddressNotUsable
from facilitation.meetings.rules.frame import Ceiling, Identity
from facilitation.meetings.rules.pause import PauseKind, PauseOutOfRange
from facilitation.meetings.rules.phase import NoSuchMove, Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.tables import HamletRow, MeetingRow
from tests.meetings.crowd import accepted, at_once, refused
from tests.village import SETUP, creation, frame

REVISED = {
    "name": "Musrenbang",
    "place": "Pendopo",
    "meets_on": date(2026, 8, 13),
    "ceilings": (Ceiling(source_code="ADD", amount_rupiah=1), Ceiling(source_code="DDS", amount_rupiah=2)),
    "votes_per_ballot": 3,
    "tally_visibility": TallyVisibility.LIVE,
    "identity": Identity(village="Sukamaju", district="Bojonegoro"),
    "hides_authors": False,
}


def revision(leading, **different):
    return ReviseMeeting(meeting_id=leading.meeting_id, frame=frame(**(REVISED | different)))


def move(leading, phase):
    return ChangePhase(meeting_id=leading.meeting_id, phase=phase)


def test_a_new_meeting_stands_as_it_was_typed_in_its_first_phase(village, reading, published):
    leading = village.meeting(village.account(), name="  Musrenbang   Desa ", hamlets=("Krajan", "", " Sumberejo "))
    meeting = village.see(leading.meeting_id)
    assert (meeting.name, meeting.place, meeting.meets_on) == ("Musrenbang Desa", SETUP["place"], SETUP["meets_on"])
    assert [hamlet.name for hamlet in meeting.hamlets] == ["Krajan", "Sumberejo"]
    assert (meeting.ceiling_rupiah, meeting.votes_per_ballot) == (100_000_000, 5)
    assert (meeting.phase, meeting.tally_visibility) == (Phase.PREPARATION, TallyVisibility.HIDDEN)
    assert queries.phase_of(reading, leading.meeting_id) == "preparation"
    assert published.events == [MeetingCreated(meeting_id=leading.meeting_id)]


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"name": ""}, TextEmpty),
        ({"name": "x" * 121}, TextTooLong),
        ({"place": "\u202e"}, TextEmpty),
        ({"place": "x" * 121}, TextTooLong),
        ({"hamlets": ()}, setup.NoHamlets),
        ({"hamlets": tuple(f"Dusun {n}" for n in range(41))}, setup.TooManyHamlets),
        ({"hamlets": ("Krajan", "KRAJAN")}, setup.HamletNamedTwice),
        ({"ceiling_rupiah": 0}, setup.CeilingOutOfRange),
        ({"ceiling_rupiah": MAX_RUPIAH + 1}, setup.CeilingOutOfRange),
        ({"votes_per_ballot": 0}, setup.VotesOutOfRange),
        ({"votes_per_ballot": 21}, setup.VotesOutOfRange),
    ],
)
def test_a_meeting_that_cannot_work_is_refused_and_leaves_nothing(village, reading, published, different, refusal):
    siti = village.account()
    with pytest.raises(refusal):
        village.door.perform(creation(**different), siti)
    assert reading.scalar(select(func.count()).select_from(MeetingRow)) == 0
    assert reading.scalar(select(func.count()).select_from(HamletRow)) == 0
    assert published.events == []


@pytest.mark.parametrize("actor", [STRANGER, OPERATOR])
def test_only_staff_set_meetings_up(door, actor):
    with pytest.raises(NotAllowed):
        door.perform(creation(), actor)


def test_a_code_that_is_taken_is_drawn_again(village, monkeypatch):
    codes = iter(["7GK2QX", "7GK2QX", "7GK2QX", "7GK2QY"])
    monkeypatch.setattr(join_code, "draw", lambda _below: next(codes))
    siti = village.account()
    assert [village.see(village.meeting(siti).meeting_id).code for _ in range(2)] == ["7GK2QX", "7GK2QY"]


def test_a_run_of_taken_codes_is_refused_instead_of_searched_for_ever(village, monkeypatch):
    monkeypatch.setattr(join_code, "draw", lambda _below: "7GK2QX")
    siti = village.account()
    village.meeting(siti)
    with pytest.raises(Busy):
        village.meeting(siti)


@pytest.mark.race
def test_meetings_set_up_at_the_same_moment_never_share_a_code(village, reading, monkeypatch):
    # Two codes for eight meetings: the constraint alone decides who gets them.
    codes = iter(["7GK2QX", "7GK2QY"] * 40)
    monkeypatch.setattr(join_code, "draw", lambda _below: next(codes))
    answers = at_once(village.door, [(creation(), village.account())] * 8)
    assert len(accepted(answers)) == 2
    assert refused(answers, Busy) == 6
    assert sorted(reading.scalars(select(MeetingRow.code))) == ["7GK2QX", "7GK2QY"]


def test_a_revised_meeting_keeps_its_code_and_its_hamlets(village, leading, published):
    before = village.see(leading.meeting_id)
    village.door.perform(revision(leading), leading)
    after = village.see(leading.meeting_id)
    assert (after.code, after.hamlets, after.phase) == (before.code, before.hamlets, before.phase)
    assert {name: getattr(after, name) for name in REVISED} == REVISED
    assert published.events[-1] == MeetingRevised(meeting_id=leading.meeting_id)


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"name": " "}, TextEmpty),
        ({"place": "x" * 121}, TextTooLong),
        ({"ceilings": (Ceiling(source_code="DDS", amount_rupiah=-1),)}, setup.CeilingOutOfRange),
        ({"votes_per_ballot": 21}, setup.VotesOutOfRange),
    ],
)
def test_a_revision_that_cannot_work_changes_nothing(village, leading, different, refusal):
    before = village.see(leading.meeting_id)
    with pytest.raises(refusal):
        village.door.perform(revision(leading, **different), leading)
    assert village.see(leading.meeting_id) == before


def test_a_meeting_is_not_revised_once_people_vote(village, leading):
    village.go_to(leading, Phase.ASPIRATIONS, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        village.door.perform(revision(leading), leading)


def test_another_meetings_facilitator_can_neither_revise_nor_move_it(village, leading, other_leading):
    before = village.see(leading.meeting_id)
    for command in (revision(leading), move(leading, Phase.ASPIRATIONS)):
        with pytest.raises(NotFoundHere):
            village.door.perform(command, other_leading)
    assert village.see(leading.meeting_id) == before


def test_a_move_is_told_once_and_staying_is_not_told(village, leading, published):
    village.go_to(leading, Phase.ASPIRATIONS, Phase.ASPIRATIONS)
    assert published.events[1:] == [PhaseChanged(meeting_id=leading.meeting_id, phase=Phase.ASPIRATIONS)]


@pytest.mark.parametrize("phase", [Phase.PLENARY, Phase.ADOPTION, Phase.FINISHED])
def test_nobody_jumps_past_the_vote(village, leading, phase):
    with pytest.raises(NoSuchMove):
        village.door.perform(move(leading, phase), leading)
    assert village.see(leading.meeting_id).phase is Phase.PREPARATION


@pytest.mark.row("S1-43")
def test_parts_before_the_vote_can_be_left_out_and_each_stay_is_noted(village, leading, reading, clock):
    for phase, minutes in ((Phase.REGISTRATION, 10), (Phase.ASPIRATIONS, 20), (Phase.PRESENTATION, 5)):
        village.go_to(leading, phase)
        clock.advance(minutes=minutes)
    village.go_to(leading, Phase.ASPIRATIONS)
    clock.advance(minutes=3)
    agenda = queries.agenda(reading, village.see(leading.meeting_id), clock())
    used = {line.phase: line.used_minutes for line in agenda if line.used_seconds}
    assert used == {Phase.REGISTRATION: 10, Phase.ASPIRATIONS: 23, Phase.PRESENTATION: 5}
    assert [line.phase for line in agenda if line.is_current] == [Phase.ASPIRATIONS]


def test_nothing_follows_the_end(village, leading, monkeypatch):
    # The rooms above have their own conditions for the end of a meeting, which are not this story.
    monkeypatch.setitem(GUARDS, ChangePhase, [])
    village.go_to(leading, Phase.VOTING, Phase.PLENARY, Phase.ADOPTION, Phase.FINISHED)
    for phase in set(Phase) - {Phase.FINISHED}:
        with pytest.raises(NoSuchMove):
            village.door.perform(move(leading, phase), leading)


def test_only_its_facilitator_moves_a_meeting(village, leading, wati):
    for actor in (STRANGER, OPERATOR, wati):
        with pytest.raises(NotAllowed):
            village.door.perform(move(leading, Phase.ASPIRATIONS), actor)


@pytest.mark.race
def test_a_move_asked_for_by_several_at_once_happens_once(village, leading, published):
    at_once(village.door, [(move(leading, Phase.ASPIRATIONS), leading)] * 8)
    assert sum(isinstance(event, PhaseChanged) for event in published.events) == 1


def test_the_last_chosen_address_is_the_one_that_counts(door, reading):
    assert queries.chosen_address(reading) == ""
    for address in ("http://192.168.1.10:8000", "http://10.0.0.5:8000/", ""):
        door.perform(ChooseAddress(address=address), OPERATOR)
        assert queries.chosen_address(reading) == address.rstrip("/")


def test_an_address_that_leads_nowhere_is_refused(door, leading, reading):
    with pytest.raises(AddressNotUsable):
        door.perform(ChooseAddress(address="javascript:alert(1)"), leading)
    with pytest.raises(NotAllowed):
        door.perform(ChooseAddress(address="http://10.0.0.5:8000"), STRANGER)
    assert queries.chosen_address(reading) == ""


@pytest.mark.race
def test_choosing_addresses_at_the_same_moment_leaves_one(door, leading, reading):
    urls = [f"http://10.0.0.{n}:8000" for n in range(1, 9)]
    at_once(door, [(ChooseAddress(address=url), leading) for url in urls])
    assert queries.chosen_address(reading) in urls


def test_an_agenda_is_planned_from_the_kind_of_meeting_and_can_be_planned_anew(village, leading, reading, published):
    assert queries.planned_minutes(reading, leading.meeting_id) == agenda_rules.HALF_A_DAY
    village.door.perform(ReviseAgenda(meeting_id=leading.meeting_id, minutes={Phase.VOTING: 90}), leading)
    assert queries.planned_minutes(reading, leading.meeting_id)[Phase.VOTING] == 90
    assert queries.planned_minutes(reading, leading.meeting_id)[Phase.OPENING] == 0
    assert published.events[-1] == AgendaRevised(meeting_id=leading.meeting_id)


@pytest.mark.parametrize("minutes", [-1, 481])
def test_minutes_no_day_has_are_refused(village, leading, reading, minutes):
    with pytest.raises(agenda_rules.MinutesOutOfRange):
        village.door.perform(ReviseAgenda(meeting_id=leading.meeting_id, minutes={Phase.VOTING: minutes}), leading)
    assert queries.planned_minutes(reading, leading.meeting_id) == agenda_rules.HALF_A_DAY


def test_a_pause_stands_until_its_time_and_ends_with_the_phase(village, leading, clock):
    village.door.perform(PauseMeeting(meeting_id=leading.meeting_id, kind=PauseKind.PRAYER, minutes=20), leading)
    pause = village.see(leading.meeting_id).pause
    assert (pause.kind, pause.until) == (PauseKind.PRAYER, clock() + timedelta(minutes=20))
    village.go_to(leading, Phase.REGISTRATION)
    assert village.see(leading.meeting_id).pause is None


def test_going_on_ends_a_pause_and_without_one_nobody_is_told(village, leading, published):
    resume = ResumeMeeting(meeting_id=leading.meeting_id)
    village.door.perform(resume, leading)
    assert not any(isinstance(event, MeetingPaused) for event in published.events)
    village.door.perform(PauseMeeting(meeting_id=leading.meeting_id, kind=PauseKind.BREAK, minutes=1), leading)
    village.door.perform(resume, leading)
    assert village.see(leading.meeting_id).pause is None
    assert published.events[-2:] == [MeetingPaused(meeting_id=leading.meeting_id)] * 2


@pytest.mark.parametrize("minutes", [0, -1, 181])
def test_a_pause_without_an_end_in_sight_is_refused(village, leading, minutes):
    with pytest.raises(PauseOutOfRange):
        village.door.perform(
            PauseMeeting(meeting_id=leading.meeting_id, kind=PauseKind.BREAK, minutes=minutes), leading
        )
    assert village.see(leading.meeting_id).pause is None


def test_another_meeting_cannot_be_paused_or_planned(village, leading, other_leading):
    meeting_id = leading.meeting_id
    for command in (
        PauseMeeting(meeting_id=meeting_id, kind=PauseKind.BREAK, minutes=5),
        ResumeMeeting(meeting_id=meeting_id),
        ReviseAgenda(meeting_id=meeting_id, minutes={}),
        SetLogo(meeting_id=meeting_id, logo_digest=""),
    ):
        with pytest.raises(NotFoundHere):
            village.door.perform(command, other_leading)


def test_a_chair_moves_the_meeting_and_pauses_it_but_does_not_set_it_up(village, leading):
    chair = Actor(role=Role.CHAIR, actor_id=leading.actor_id, meeting_id=leading.meeting_id)
    village.door.perform(move(leading, Phase.REGISTRATION), chair)
    village.door.perform(PauseMeeting(meeting_id=leading.meeting_id, kind=PauseKind.BREAK, minutes=5), chair)
    with pytest.raises(NotAllowed):
        village.door.perform(revision(leading), chair)


def test_the_journal_holds_the_whole_set_up(village, leading, reading):
    village.door.perform(revision(leading), leading)
    entry = reading.scalars(select(JournalRow).where(JournalRow.name == "ReviseMeeting")).one()
    assert entry.payload["frame"]["ceilings"][0] == {"source_code": "ADD", "amount_rupiah": 1}
    assert entry.payload["frame"]["identity"]["village"] == "Sukamaju"
