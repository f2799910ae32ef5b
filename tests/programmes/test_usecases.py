"""Programmes behind the door: whose they are, their goals, and the meetings that belong to them."""

from dataclasses import replace

import pytest

from facilitation.aspirations.rules.linking import Links
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.commands import ReviseMeeting
from facilitation.meetings.queries import meetings_of_programme
from facilitation.meetings.rules.belonging import ProgrammeNotYours
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.people.commands import AddStaff
from facilitation.people.queries import programmes_led
from facilitation.programmes.commands import CreateProgramme, RestoreAim, RetireAim, ReviseAims, ReviseProgramme
from facilitation.programmes.queries import programme_by_id, programmes_by_ids
from facilitation.programmes.rules.aims import AimKind, AimLine, AimRetired, AimServed, LastGoal, NoGoals
from facilitation.programmes.rules.programme import PeriodBackwards
from tests.programmes.conftest import FRAME, GOALS
from tests.screens.test_statements import statements


def words(found):
    return tuple(aim.words for aim in found.goals)


def lines_of(programme):
    return tuple(AimLine(aim_id=aim.aim_id, words=aim.words) for aim in programme.goals)


def test_a_programme_says_what_it_was_made_with(village, programme_id):
    found = programme_by_id(village.reading, programme_id)
    assert found.frame == FRAME
    assert (words(found), [aim.words for aim in found.missions]) == (GOALS, ["Gotong royong"])
    assert [aim.number for aim in found.goals] == [1, 2, 3, 4, 5]
    assert programme_by_id(village.reading, None) is None


def test_nothing_is_kept_of_a_programme_that_is_refused(village, siti):
    for refused, wrong in (
        (PeriodBackwards, {"frame": replace(FRAME, first_year=2029)}),
        (NoGoals, {"goals": (" ",)}),
    ):
        with pytest.raises(refused):
            village.door.perform(CreateProgramme(**{"frame": FRAME, "goals": GOALS, **wrong}), siti)
    assert programmes_led(village.reading, siti.actor_id) == ()


def test_goals_are_reworded_reordered_and_removed_and_keep_their_ids(village, siti, held):
    before = held.programme
    first, second, *_ = lines_of(before)
    kept = (replace(second, words="Sekolah"), first, AimLine(words="Air bersih"))
    village.door.perform(ReviseAims(programme_id=held.programme_id, kind=AimKind.GOAL, lines=kept), siti)
    found = held.programme
    assert words(found) == ("Sekolah", GOALS[0], "Air bersih")
    assert [aim.aim_id for aim in found.goals][:2] == [second.aim_id, first.aim_id]
    assert len(found.missions) == 1


def test_a_goal_that_proposals_serve_is_given_up_and_never_removed(village, siti, held):
    proposal_id = held.propose("Posyandu")
    served = held.aim(GOALS[1])
    held.link(proposal_id, Links(aim_ids=(served,)))
    without = tuple(line for line in lines_of(held.programme) if line.aim_id != served)
    emptied = (*without, AimLine(aim_id=served, words="  "))
    for lines in (without, emptied):
        with pytest.raises(AimServed) as refusal:
            village.door.perform(ReviseAims(programme_id=held.programme_id, kind=AimKind.GOAL, lines=lines), siti)
        assert refusal.value.fields == {"words": GOALS[1], "links": 1}
    village.door.perform(RetireAim(programme_id=held.programme_id, aim_id=served, reason="Sudah tercapai"), siti)
    village.door.perform(ReviseAims(programme_id=held.programme_id, kind=AimKind.GOAL, lines=without), siti)
    assert [(aim.words, aim.retired_reason) for aim in held.programme.retired] == [(GOALS[1], "Sudah tercapai")]
    assert held.links(proposal_id).aim_ids == (served,)
    with pytest.raises(AimRetired):
        held.link(held.propose("Sekolah"), Links(aim_ids=(served,)))
    village.door.perform(RestoreAim(programme_id=held.programme_id, aim_id=served), siti)
    assert words(held.programme)[-1] == GOALS[1]


def test_the_last_goal_is_not_given_up(village, siti, held):
    *others, last = held.programme.goals
    for aim in others:
        village.door.perform(RetireAim(programme_id=held.programme_id, aim_id=aim.aim_id, reason="Selesai"), siti)
    with pytest.raises(LastGoal):
        village.door.perform(RetireAim(programme_id=held.programme_id, aim_id=last.aim_id, reason="Selesai"), siti)


def test_another_ones_programme_does_not_exist(village, joko, held):
    aim_id = held.aim(GOALS[0])
    changes = (
        ReviseProgramme(programme_id=held.programme_id, frame=FRAME),
        ReviseAims(programme_id=held.programme_id, kind=AimKind.GOAL, lines=(AimLine(words="Lain"),)),
        RetireAim(programme_id=held.programme_id, aim_id=aim_id, reason="Lain"),
        RestoreAim(programme_id=held.programme_id, aim_id=aim_id),
    )
    for change in changes:
        with pytest.raises(NotFoundHere):
            village.door.perform(change, joko)
    for programme_id in (held.programme_id, "f" * 20):
        with pytest.raises(ProgrammeNotYours):
            village.meeting(joko, programme_id=programme_id)
    assert programmes_led(village.reading, joko.actor_id) == ()


def test_another_programmes_goal_is_not_touched_through_ones_own(village, siti, held):
    other = str(village.door.perform(CreateProgramme(frame=FRAME, goals=("Lain",)), siti))
    theirs = programme_by_id(village.reading, other).goals[0].aim_id
    line = AimLine(aim_id=theirs, words="Diambil")
    for change in (
        ReviseAims(programme_id=held.programme_id, kind=AimKind.GOAL, lines=(line,)),
        RetireAim(programme_id=held.programme_id, aim_id=theirs, reason="Diambil"),
        RestoreAim(programme_id=held.programme_id, aim_id=theirs),
    ):
        with pytest.raises(NotFoundHere):
            village.door.perform(change, siti)


def test_whoever_leads_a_meeting_of_it_has_a_part_in_the_programme(village, joko, held, siti):
    led = village.meeting(joko)
    frame = village.see(led.meeting_id).frame
    move = ReviseMeeting(meeting_id=str(led.meeting_id), frame=replace(frame, programme_id=held.programme_id))
    with pytest.raises(ProgrammeNotYours):
        village.door.perform(move, led)
    village.door.perform(AddStaff(meeting_id=held.meeting_id, username="joko", role=Role.FACILITATOR), held.leading)
    village.door.perform(move, led)
    for account in (joko, siti):
        assert [one.programme_id for one in programmes_led(village.reading, account.actor_id)] == [held.programme_id]
    village.door.perform(ReviseProgramme(programme_id=held.programme_id, frame=replace(FRAME, name="Baru")), joko)
    assert held.programme.name == "Baru"


def test_the_programme_that_stands_may_stay_when_something_else_is_corrected(village, held):
    frame = village.see(held.meeting_id).frame
    village.door.perform(ReviseMeeting(meeting_id=held.meeting_id, frame=replace(frame, place="Pendopo")), held.leading)
    seen = village.see(held.meeting_id)
    assert (seen.place, seen.programme_id) == ("Pendopo", held.programme_id)
    assert seen.frame_of_copy(()).programme_id == held.programme_id


def test_the_meetings_of_a_programme_follow_one_another(village, hold, held):
    hold(name="Dusun", kind=MeetingKind.HAMLET)
    hold(name="Kecamatan", kind=MeetingKind.SUBDISTRICT)
    hold(name="Tahun lalu", meets_on=village.see(held.meeting_id).meets_on.replace(year=2025))
    found = meetings_of_programme(village.reading, held.programme_id)
    assert [one.name for one in found] == ["Tahun lalu", "Dusun", "Musrenbang Desa Sukamaju", "Kecamatan"]


def test_programmes_are_read_in_two_statements(village, siti, programme_id, reading_engine):
    village.door.perform(CreateProgramme(frame=replace(FRAME, first_year=2027), goals=GOALS), siti)
    ids = [one.programme_id for one in programmes_led(village.reading, siti.actor_id)]
    assert ids[1] == programme_id
    with statements(reading_engine) as made:
        programmes_by_ids(village.reading, ids)
    assert len(made) == 2


def test_a_strange_role_makes_no_programme(village, siti):
    observer = Actor(role=Role.OBSERVER, actor_id=siti.actor_id)
    with pytest.raises(Exception, match="not_allowed"):
        village.door.perform(CreateProgramme(frame=FRAME, goals=GOALS), observer)
