"""Who acts for a partner in the hall: named by staff, free to decline, and without a vote where they mediate."""

from dataclasses import replace

import pytest

from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.phase import Phase
from facilitation.partnership import queries
from facilitation.partnership.commands import (
    AnswerForPartner,
    CallForHelp,
    ReinstatePartner,
    RevisePartner,
    TakePledgeBack,
    UnlinkPartner,
)
from facilitation.partnership.rules.acting import ActsForNobody, DeclinedToAct, NoMediator
from facilitation.partnership.rules.contribution import NoSuchStep
from facilitation.partnership.rules.partner import PartnerRetired
from facilitation.people.commands import JoinMeeting, UniteNamesakes, WithdrawParticipation
from facilitation.people.rules.gender import Gender
from facilitation.voting.commands import CastBallot
from facilitation.voting.queries import round_by_id
from facilitation.voting.rules.mediator import MediatorDuringVote, MediatorHasNoVote
from tests.budget.conftest import Vote
from tests.partnership.conftest import NGO, Partnership, money


@pytest.fixture
def budi(village, leading):
    """The company's man."""
    return village.join(leading.meeting_id, "Budi")


def answer(partners, who, *, accepts):
    partners.perform(AnswerForPartner(meeting_id=partners.meeting_id, accepts=accepts), who)


def test_whoever_staff_have_named_pledges_for_the_partner_and_takes_it_back_until_it_is_confirmed(partners, budi):
    with pytest.raises(ActsForNobody):
        partners.pledge(budi, money(2))
    company = partners.register()
    partners.link(budi, company)
    given, second = partners.pledge(budi, money(2)), partners.pledge(budi, money(3))
    assert {one.partner_id for one in partners.line().standing} == {company}
    back = {"meeting_id": partners.meeting_id, "reason": "Salah ketik"}
    partners.perform(TakePledgeBack(contribution_id=given, **back), budi)
    partners.confirm(second)
    with pytest.raises(NoSuchStep):
        partners.perform(TakePledgeBack(contribution_id=second, **back), budi)


def test_nobody_takes_back_what_another_partner_pledged(partners, budi, wati):
    partners.link(budi, partners.register())
    partners.link(wati, partners.register(NGO))
    given = partners.pledge(budi, money(2))
    with pytest.raises(NotFoundHere):
        partners.perform(
            TakePledgeBack(meeting_id=partners.meeting_id, contribution_id=given, reason="Bukan saya"), wati
        )


def test_who_declines_pledges_nothing_and_is_named_again_by_nobody_but_themselves(partners, budi):
    company = partners.register()
    partners.link(budi, company)
    answer(partners, budi, accepts=False)
    with pytest.raises(ActsForNobody):
        partners.pledge(budi, money(2))
    with pytest.raises(DeclinedToAct):
        partners.link(budi, company)
    # Neither taking them away nor naming another partner in between makes their no a yes.
    partners.perform(UnlinkPartner(meeting_id=partners.meeting_id, participant_id=budi.actor_id))
    with pytest.raises(DeclinedToAct):
        partners.link(budi, company)
    other = partners.register(NGO)
    partners.link(budi, other)
    with pytest.raises(DeclinedToAct):
        partners.link(budi, company)
    answer(partners, budi, accepts=False)
    answer(partners, budi, accepts=True)
    partners.pledge(budi, money(2))
    assert {one.partner_id for one in partners.line().standing} == {other}
    partners.perform(UnlinkPartner(meeting_id=partners.meeting_id, participant_id=budi.actor_id))
    for command in (lambda: answer(partners, budi, accepts=True), lambda: partners.pledge(budi, money(2))):
        with pytest.raises(ActsForNobody):
            command()


def test_staff_name_only_partners_and_people_who_are_there(partners, budi, village, other_leading):
    company = partners.register()
    stranger = village.join(other_leading.meeting_id, "Orang lain")
    with pytest.raises(NotFoundHere):
        partners.link(stranger, company)
    with pytest.raises(NotFoundHere):
        partners.link(budi, "0" * 20)
    with pytest.raises(NoMediator):
        partners.link(budi, company, mediates=True)
    partners.retire(company)
    with pytest.raises(PartnerRetired):
        partners.link(budi, company)


def test_who_withdraws_from_the_meeting_leaves_no_trace_of_whom_they_came_for(partners, budi, village):
    partners.link(budi, partners.register())
    partners.perform(WithdrawParticipation(meeting_id=partners.meeting_id), budi)
    assert queries.present_partners(village.reading, partners.meeting_id) == ()


def test_nobody_acts_for_a_retired_partner_and_who_may_not_mediate_has_their_vote_back(partners, budi, wati, village):
    company, ngo = partners.register(), partners.register(NGO)
    partners.link(budi, company)
    partners.link(wati, ngo, mediates=True)
    given = partners.pledge(budi, money(2))
    taking = TakePledgeBack(meeting_id=partners.meeting_id, contribution_id=given, reason="Salah ketik")
    partners.perform(taking, budi)
    partners.retire(company)
    for command in (lambda: partners.pledge(budi, money(1)), lambda: partners.perform(taking, budi)):
        with pytest.raises(ActsForNobody):
            command()
    assert queries.acting_for(village.reading, budi.actor_id) is None
    assert queries.is_named_mediator(village.reading, wati.actor_id)
    partners.perform(RevisePartner(partner_id=ngo, details=replace(NGO, may_mediate=False)))
    village.reading.expire_all()
    assert not queries.is_named_mediator(village.reading, wati.actor_id)
    assert [one.partner_id for one in queries.present_partners(village.reading, partners.meeting_id)] == [ngo]
    partners.perform(ReinstatePartner(partner_id=company))
    partners.pledge(budi, money(1))


def test_one_person_in_two_entries_goes_on_for_their_partner_when_they_are_united(partners, budi, village):
    company, ngo = partners.register(), partners.register(NGO)
    hamlet_id = village.see(partners.meeting_id).hamlets[0].hamlet_id
    again = JoinMeeting(
        meeting_id=partners.meeting_id,
        device_digest="b" * 64,
        name="Budi",
        gender=Gender.FEMALE,
        hamlet_id=hamlet_id,
        addition="RT 2",
    )
    second = Actor(role=Role.RESIDENT, actor_id=str(partners.perform(again, STRANGER)), meeting_id=partners.meeting_id)
    partners.link(second, ngo)
    answer(partners, second, accepts=False)
    partners.link(second, company)
    partners.perform(UniteNamesakes(meeting_id=partners.meeting_id, participant_id=second.actor_id))
    partners.pledge(budi, money(2))
    assert {one.partner_id for one in partners.line().standing} == {company}
    with pytest.raises(DeclinedToAct):
        partners.link(budi, ngo)


def test_nobody_pledges_while_people_vote(partners, budi, village):
    partners.link(budi, partners.register())
    village.go_to(partners.leading, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        partners.pledge(budi, money(2))


def test_the_hall_is_asked_in_the_plenary_alone(partners, village):
    with pytest.raises(NotInThisPhase):
        partners.perform(CallForHelp(meeting_id=partners.meeting_id, is_on=True))
    assert not queries.is_help_called(village.reading, partners.meeting_id)


@pytest.mark.row("S1-51", "S4-06")
def test_whoever_mediates_has_no_ballot_and_nobody_begins_to_during_a_vote(vote: Vote, village):
    partners = Partnership(village, vote.leading, next(iter(vote.listed.values())))
    rini, budi = (village.join(vote.meeting_id, name) for name in ("Rini", "Budi"))
    ngo = partners.register(NGO)
    partners.link(rini, ngo, mediates=True)
    vote.open(round_id := vote.draw())
    before = round_by_id(village.reading, round_id).entitled
    with pytest.raises(MediatorHasNoVote):
        partners.perform(ballot(vote, round_id), rini)
    with pytest.raises(MediatorDuringVote):
        partners.link(budi, ngo, mediates=True)
    partners.link(budi, ngo)
    partners.perform(ballot(vote, round_id), budi)
    # Declining gives the ballot back, and taking the answer back waits for the end of the vote.
    answer(partners, rini, accepts=False)
    partners.perform(ballot(vote, round_id), rini)
    with pytest.raises(MediatorDuringVote):
        answer(partners, rini, accepts=True)
    village.reading.expire_all()
    assert round_by_id(village.reading, round_id).entitled == before + 1


_SENT = iter(range(1, 99))


def ballot(vote, round_id):
    marks = ((next(iter(vote.listed.values())), 1),)
    return CastBallot(
        meeting_id=vote.meeting_id, round_id=round_id, submission_id=f"{next(_SENT):032x}", base_revision=0, marks=marks
    )
