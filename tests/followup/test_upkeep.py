"""The log of what is looked after, and how long everything took, on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DatabaseError

from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.followup import queries
from facilitation.followup.commands import LogUpkeep, RecordMilestone
from facilitation.followup.rules.duration import Stretch
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.rules.upkeep import NotBuiltYet, UpkeepEntry, UpkeepInFuture
from facilitation.followup.tables import UpkeepEntryRow
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.partnership.commands import PlanUpkeep, RecordCommitment
from facilitation.partnership.rules.commitment import Commitment
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.rules.upkeep import UpkeepPlan

DAY = date(2026, 8, 12)
CLEARED = UpkeepEntry(done_on=DAY, work="Membersihkan saluran", done_by="Kelompok air", cost_rupiah=150_000)


class LookingAfter:
    """An adopted list, and whoever looks after what is on it."""

    def __init__(self, plenary):
        self.plenary = plenary
        self.village = plenary.vote.village

    def plan(self, title, **different):
        plan = UpkeepPlan(**({"caretaker": "Kelompok air", "every_months": 6} | different))
        command = PlanUpkeep(
            meeting_id=self.plenary.meeting_id,
            proposal_id=self.plenary.line(title).proposal_id,
            plan=plan,
            afterwards="",
        )
        self.plenary.perform(command)

    def reach(self, title, kind, day=DAY):
        entry = Milestone(kind=kind, happened_on=day)
        proposal_id = self.plenary.line(title).proposal_id
        command = RecordMilestone(meeting_id=self.plenary.meeting_id, proposal_id=proposal_id, entry=entry)
        self.plenary.perform(command, self.plenary.official)

    def log(self, title, entry=CLEARED, *, actor=None, proposal_id=""):
        proposal_id = proposal_id or self.plenary.line(title).proposal_id
        command = LogUpkeep(meeting_id=self.plenary.meeting_id, proposal_id=proposal_id, entry=entry)
        return self.plenary.perform(command, actor or self.plenary.official)

    def kept(self, today=DAY):
        self.village.reading.expire_all()
        meeting = self.village.see(self.plenary.meeting_id)
        return {one.line.title: one for one in queries.upkeep_board(self.village.reading, meeting, today=today).kept}

    def times(self, clock):
        meeting = self.village.see(self.plenary.meeting_id)
        return queries.times_page(self.village.reading, meeting, clock.now)


@pytest.fixture
def looking(adopting):
    adopting.adopt()
    return LookingAfter(adopting)


def test_what_is_finished_is_due_by_its_schedule_and_overdue_in_words_until_it_is_looked_after(looking):
    looking.plan("Jembatan")
    assert looking.kept()["Jembatan"].due_on is None
    looking.reach("Jembatan", MilestoneKind.FINISHED)
    one = looking.kept(today=date(2027, 2, 13))["Jembatan"]
    assert (one.due_on, one.is_overdue) == (date(2027, 2, 12), True)
    looking.log("Jembatan")
    looking.log("Jembatan", replace(CLEARED, work="Mengecat pagar", cost_rupiah=50_000))
    one = looking.kept(today=date(2027, 2, 12))["Jembatan"]
    assert (one.is_overdue, one.spent_rupiah) == (False, 200_000)
    assert [logged.entry.work for logged in one.log] == ["Mengecat pagar", "Membersihkan saluran"]


@pytest.mark.row("S4-17")
def test_the_promises_to_an_agreed_proposal_are_its_plan_of_action_step_by_step(looking, clock):
    for sent, (what, month) in enumerate((("Membangun", 12), ("Mengukur", 10))):
        commitment = Commitment(
            party=Party.GOVERNMENT, what=what, volume="1", in_charge="TPK", due_on=date(2026, month, 1)
        )
        looking.plenary.perform(
            RecordCommitment(
                meeting_id=looking.plenary.meeting_id,
                submission_id=f"{sent:032x}",
                proposal_id=looking.plenary.line("Jembatan").proposal_id,
                commitment=commitment,
            )
        )
    meeting = looking.village.see(looking.plenary.meeting_id)
    proposal_id = looking.plenary.line("Jembatan").proposal_id
    page = queries.track_page(looking.village.reading, meeting, proposal_id, clock.now.astimezone().date())
    assert [(one.what, one.in_charge, one.due_on.month) for one in page.promises] == [
        ("Mengukur", "TPK", 10),
        ("Membangun", "TPK", 12),
    ]


def test_what_nobody_looks_after_and_leaves_nothing_is_not_shown(looking):
    assert looking.kept() == {}
    looking.plan("Drainase")
    # Drainase waits in reserve: nothing of it will be built yet.
    assert looking.kept() == {}


@pytest.mark.parametrize(
    ("is_finished", "entry", "refusal"),
    [(False, CLEARED, NotBuiltYet), (True, replace(CLEARED, done_on=DAY + timedelta(days=1)), UpkeepInFuture)],
)
def test_an_entry_that_cannot_be_is_refused_and_nothing_is_kept(looking, is_finished, entry, refusal):
    looking.plan("Jembatan")
    if is_finished:
        looking.reach("Jembatan", MilestoneKind.FINISHED)
    with pytest.raises(refusal):
        looking.log("Jembatan", entry)
    assert looking.kept()["Jembatan"].log == ()


def test_only_who_follows_up_writes_the_log_of_an_adopted_proposal(looking):
    with pytest.raises(NotFoundHere):
        looking.log("", proposal_id="0" * 20)
    for role in (Role.RESIDENT, Role.MINUTE_TAKER, Role.OBSERVER):
        with pytest.raises(NotAllowed):
            looking.log("Jembatan", actor=Actor(role=role, actor_id="x" * 20, meeting_id=looking.plenary.meeting_id))


def test_before_the_adoption_there_is_no_log(adopting):
    with pytest.raises(NotAdopted):
        LookingAfter(adopting).log("Jembatan")
    assert LookingAfter(adopting).kept() == {}


def test_in_the_plenary_no_log_is_written(plenary):
    with pytest.raises(NotInThisPhase):
        LookingAfter(plenary).log("Jembatan")


@pytest.mark.parametrize("change", [update(UpkeepEntryRow).values(work="lain"), delete(UpkeepEntryRow)])
def test_the_database_itself_refuses_to_change_a_log(looking, past_the_program, change):
    looking.reach("Jembatan", MilestoneKind.FINISHED)
    looking.log("Jembatan")
    with pytest.raises(DatabaseError):
        past_the_program(change)


@pytest.mark.row("S3-05")
def test_days_and_minutes_are_counted_from_what_was_recorded(looking, clock):
    clock.now += timedelta(days=100)
    for title, finished in (("Jembatan", 30), ("Sumur", 50)):
        looking.reach(title, MilestoneKind.UNDER_WAY, DAY + timedelta(days=10))
        looking.reach(title, MilestoneKind.FINISHED, DAY + timedelta(days=finished))
    page = looking.times(clock)
    assert {one.timed.title: tuple(days for _, days in one.timed.lengths) for one in page.works} == {
        "Jembatan": (0, None, 10, 20, 30),
        "Posyandu": (0, None, None, None, None),
        "Sumur": (0, None, 10, 40, 50),
    }
    told = {one.stretch: (one.median_days, one.count) for one in page.usual}
    assert told == {
        Stretch.DECIDED: (0, 3),
        Stretch.BUDGETED: (None, 0),
        Stretch.STARTED: (10, 2),
        Stretch.BUILT: (30, 2),
        Stretch.WHOLE: (40, 2),
    }
    # The last part has run on for a hundred days.
    assert [line.phase for line in page.is_over] == ["adoption"]


def test_before_the_adoption_only_minutes_are_known(adopting, clock):
    page = LookingAfter(adopting).times(clock)
    assert (page.works, page.kinds) == ((), ())
    assert all(one.median_days is None for one in page.usual)
