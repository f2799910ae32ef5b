"""The way of adopted proposals, on both databases."""

from datetime import date

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DatabaseError

from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.aspirations.commands import ParkAspiration, ParkProposal, SubmitAspiration, WithdrawAspiration
from facilitation.followup import queries
from facilitation.followup.commands import RecordMilestone
from facilitation.followup.events import MilestoneRecorded
from facilitation.followup.rules.milestone import (
    Milestone,
    MilestoneBeforeLast,
    MilestoneInFuture,
    MilestoneKind,
    MilestoneNeedsNote,
)
from facilitation.followup.tables import MilestoneRow
from facilitation.followup.tables.tracking import codes_of_proposals
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import WithdrawParticipation
from tests.agreement.conftest import FUNDED
from tests.village import digest

DAY = date(2026, 8, 12)


class Following:
    """An adopted list, and whoever records what becomes of it."""

    def __init__(self, plenary):
        self.plenary = plenary

    @property
    def meeting(self):
        return self.plenary.vote.village.see(self.plenary.meeting_id)

    @property
    def tracked(self):
        session = self.plenary.vote.village.reading
        return {one.line.title: one for one in queries.tracked_proposals(session, self.meeting)}

    def record(self, title, kind, *, actor=None, happened_on=DAY, proposal_id="", **said):
        entry = Milestone(kind=kind, happened_on=happened_on, **said)
        proposal_id = proposal_id or self.plenary.line(title).proposal_id
        command = RecordMilestone(meeting_id=self.plenary.meeting_id, proposal_id=proposal_id, entry=entry)
        return self.plenary.perform(command, actor or self.plenary.official)

    def follow(self, code):
        return queries.follow_page(self.plenary.vote.village.reading, code)


@pytest.fixture
def following(adopting):
    adopting.adopt()
    return Following(adopting)


def test_every_adopted_proposal_is_followed_from_the_day_of_its_adoption(following):
    tracked = following.tracked
    assert list(tracked)[: len(FUNDED)] == list(FUNDED)
    assert {one.milestones for one in tracked.values()} == {(Milestone(kind=MilestoneKind.VILLAGE, happened_on=DAY),)}
    assert len({one.code for one in tracked.values()}) == len(tracked)
    assert all(one.code for one in tracked.values())


def test_stages_are_added_and_never_overwritten(following, published):
    following.record("Jembatan", MilestoneKind.BUDGETED, officer=" Bendahara ", note="APB Desa 2027")
    following.record("Jembatan", MilestoneKind.UNDER_WAY)
    one = following.tracked["Jembatan"]
    assert [entry.kind for entry in one.milestones] == [
        MilestoneKind.VILLAGE,
        MilestoneKind.BUDGETED,
        MilestoneKind.UNDER_WAY,
    ]
    assert (one.milestones[1].officer, one.milestones[1].note) == ("Bendahara", "APB Desa 2027")
    assert (one.now.kind, one.reached, one.is_over) == (MilestoneKind.UNDER_WAY, 6, False)
    assert (
        MilestoneRecorded(meeting_id=following.meeting.meeting_id, proposal_id=one.line.proposal_id) in published.events
    )
    following.record("Jembatan", MilestoneKind.POSTPONED, note="Banjir.")
    assert (following.tracked["Jembatan"].now.kind, following.tracked["Jembatan"].reached) == (
        MilestoneKind.POSTPONED,
        6,
    )


@pytest.mark.row("S1-22")
def test_acceptance_is_recorded_at_every_level_above_the_village(following):
    above = (MilestoneKind.SUBDISTRICT, MilestoneKind.AGENCY, MilestoneKind.DISTRICT, MilestoneKind.BUDGETED)
    for kind in above:
        following.record("Drainase", kind, officer=f"Pak {kind}")
    recorded = following.tracked["Drainase"].milestones[1:]
    assert [(one.kind, one.officer, one.happened_on) for one in recorded] == [
        (kind, f"Pak {kind}", DAY) for kind in above
    ]


def test_a_milestone_sent_twice_is_written_once(following):
    for _ in range(2):
        following.record("Jembatan", MilestoneKind.BUDGETED, officer=" Bendahara ", note="APB Desa 2027")
    assert len(following.tracked["Jembatan"].milestones) == 2


@pytest.mark.parametrize("change", [update(MilestoneRow).values(note="lain"), delete(MilestoneRow)])
def test_the_database_itself_refuses_to_change_what_was_recorded(following, past_the_program, change):
    following.record("Jembatan", MilestoneKind.FINISHED)
    with pytest.raises(DatabaseError):
        past_the_program(change)


@pytest.mark.parametrize(
    ("kind", "said", "refusal"),
    [
        (MilestoneKind.DECLINED, {}, MilestoneNeedsNote),
        (MilestoneKind.BUDGETED, {"happened_on": date(2026, 8, 11)}, MilestoneBeforeLast),
        (MilestoneKind.BUDGETED, {"happened_on": date(2026, 8, 13)}, MilestoneInFuture),
    ],
)
def test_a_stage_that_cannot_be_is_refused_and_nothing_is_kept(following, kind, said, refusal):
    with pytest.raises(refusal):
        following.record("Jembatan", kind, **said)
    assert len(following.tracked["Jembatan"].milestones) == 1


@pytest.mark.parametrize("role", [Role.MINUTE_TAKER, Role.OBSERVER, Role.RESIDENT])
def test_nobody_else_records(following, role):
    actor = Actor(role=role, actor_id="x" * 20, meeting_id=following.meeting.meeting_id)
    with pytest.raises(NotAllowed):
        following.record("Jembatan", MilestoneKind.FINISHED, actor=actor)


def test_a_proposal_that_is_not_adopted_is_not_here(following):
    with pytest.raises(NotFoundHere):
        following.record("", MilestoneKind.FINISHED, proposal_id="0" * 20)


def test_before_the_adoption_nothing_is_recorded(adopting):
    following = Following(adopting)
    assert following.tracked == {}
    with pytest.raises(NotAdopted):
        following.record("Jembatan", MilestoneKind.FINISHED)


def test_in_the_plenary_nothing_is_recorded(plenary):
    with pytest.raises(NotInThisPhase):
        Following(plenary).record("Jembatan", MilestoneKind.FINISHED)


def test_a_wish_and_its_proposal_are_followed_by_their_codes(following):
    village = following.plenary.vote.village
    slips = queries.slips(village.reading, following.meeting.meeting_id)
    code = next(slip.code for slip in slips if slip.title == "Jembatan")
    page = following.follow(code)
    assert page.wish is not None
    assert (page.wish.line.title, page.wish.line.author) == ("Jembatan", "")
    assert [one.line.title for one in page.proposals] == ["Jembatan"]
    by_proposal = following.follow(page.proposals[0].code)
    assert (by_proposal.wish, by_proposal.proposals) == (None, page.proposals)


def test_an_unknown_code_leads_nowhere(following):
    assert following.follow("00000-00000") is None


def test_a_wish_that_is_out_of_the_running_waits_for_no_adoption_and_has_no_slip(village, leading, wati):
    village.go_to(leading, Phase.ASPIRATIONS)
    here = {"meeting_id": str(leading.meeting_id)}
    proposal_id = village.propose(leading, wati, "Jembatan")
    parked, taken_back = (wish(village, wati, title) for title in ("Pagar", "Gapura"))

    def told():
        village.reading.expire_all()
        codes = queries.own_codes(village.reading, wati.meeting_id, wati.actor_id)
        pages = [queries.follow_page(village.reading, code) for code in codes.values()]
        return {page.wish.line.title: (page.awaits_adoption, page.wish.is_withdrawn) for page in pages}

    assert set(told().values()) == {(True, False)}
    village.door.perform(ParkAspiration(**here, aspiration_id=parked, reason="Belum jelas"), leading)
    village.door.perform(WithdrawAspiration(**here, aspiration_id=taken_back), wati)
    assert told() == {"Jembatan": (True, False), "Pagar": (False, False), "Gapura": (False, True)}
    assert {slip.title for slip in queries.slips(village.reading, wati.meeting_id)} == {"Jembatan", "Pagar"}
    code = codes_of_proposals(village.reading, wati.meeting_id)[proposal_id]
    assert queries.follow_page(village.reading, code).awaits_adoption
    village.door.perform(ParkProposal(**here, proposal_id=proposal_id, reason="Belum jelas"), leading)
    assert not queries.follow_page(village.reading, code).awaits_adoption
    assert told()["Jembatan"] == (False, False)
    village.door.perform(WithdrawParticipation(**here), wati)
    assert queries.slips(village.reading, wati.meeting_id) == ()


def wish(village, who, title):
    submission = SubmitAspiration(
        meeting_id=str(who.meeting_id),
        submission_id=digest(title)[:32],
        title=title,
        problem="",
        hamlet_id=village.see(who.meeting_id).hamlets[0].hamlet_id,
        cost_rupiah=None,
    )
    return str(village.door.perform(submission, who))
