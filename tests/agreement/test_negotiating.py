"""Residents and government negotiate: offers stay, both consent, and nothing is adopted before it ends."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from facilitation.agreement.commands import CloseNegotiation, GiveConsent, MakeOffer, OpenNegotiation
from facilitation.agreement.events import NegotiationChanged
from facilitation.agreement.queries import decision_page, negotiation_page
from facilitation.agreement.rules import negotiation as rules
from facilitation.agreement.rules.adoption import AlreadyAdopted
from facilitation.agreement.rules.negotiation import Offer, Settlement
from facilitation.agreement.rules.way_out import WayOut
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import TextEmpty
from facilitation.partnership.rules.parties import Party
from facilitation.people.commands import AddStaff, ChangeStaffRole
from facilitation.voting.commands import CastBallot
from tests.agreement.conftest import Plenary
from tests.budget.conftest import JUTA

LESS = Offer(
    party=Party.GOVERNMENT, words="Cukup 200 meter.", amount_rupiah=40 * JUTA, source_code="DDS", way_out=WayOut.REDUCED
)


class Talks:
    """The hall while it negotiates, with an observer of an organisation at the table."""

    def __init__(self, plenary: Plenary) -> None:
        self.plenary = plenary
        self.rina = self.staff("rina", Role.OBSERVER)

    def staff(self, username: str, role: Role) -> Actor:
        account = self.plenary.vote.village.account(username)
        self.plenary.perform(AddStaff(meeting_id=self.plenary.meeting_id, username=username, role=role))
        return Actor(role=role, actor_id=account.actor_id, meeting_id=self.plenary.meeting_id)

    def open(self, title: str = "Drainase", *, actor: Actor | None = None, **said: str) -> str:
        here = {"meeting_id": self.plenary.meeting_id, "proposal_id": self.plenary.vote.listed.get(title, title)}
        return str(self.plenary.perform(OpenNegotiation(**here, **{"matter": "Kapan dan berapa?"} | said), actor))

    def offer(self, negotiation_id: str, offer: Offer = LESS, *, seen: int = 0, actor: Actor | None = None) -> None:
        here = {"meeting_id": self.plenary.meeting_id, "negotiation_id": negotiation_id}
        self.plenary.perform(MakeOffer(**here, seen=seen, offer=offer), actor)

    def consent(self, negotiation_id: str, party: Party, *, seen: int = 1, actor: Actor, who: str = "Bu Wati") -> None:
        here = {"meeting_id": self.plenary.meeting_id, "negotiation_id": negotiation_id}
        self.plenary.perform(GiveConsent(**here, seen=seen, party=party, who=who), actor)

    def both_consent(self, negotiation_id: str, *, seen: int = 1) -> None:
        self.consent(negotiation_id, Party.RESIDENTS, seen=seen, actor=self.plenary.leading)
        self.consent(negotiation_id, Party.GOVERNMENT, seen=seen, actor=self.plenary.official)

    def close(
        self, negotiation_id: str, settlement: Settlement, reason: str = "", *, seen: int = 1, **by: Actor
    ) -> None:
        here = {"meeting_id": self.plenary.meeting_id, "negotiation_id": negotiation_id}
        self.plenary.perform(CloseNegotiation(**here, seen=seen, settlement=settlement, reason=reason), by.get("actor"))

    def see(self, negotiation_id: str):
        village = self.plenary.vote.village
        village.reading.expire_all()
        meeting = village.see(self.plenary.meeting_id)
        return negotiation_page(village.reading, meeting, negotiation_id, self.plenary.leading).negotiation


@pytest.fixture
def talks(plenary: Plenary) -> Talks:
    return Talks(plenary)


@pytest.mark.row("S1-33")
def test_rounds_follow_each_other_and_every_one_stays(talks, published):
    about = talks.open()
    talks.offer(about)
    talks.both_consent(about)
    partner = Offer(party=Party.PARTNER, partner="PT Tirta", words="Kami menambah 10 juta.")
    talks.offer(about, partner, seen=1, actor=talks.plenary.official)
    seen = talks.see(about)
    assert [(one.round, one.offer) for one in seen.offers] == [(1, LESS), (2, partner)]
    assert [len(one.consents) for one in seen.offers] == [2, 0]
    times = [seen.opened_at, *(one.offered_at for one in seen.offers)]
    assert times == sorted(times)
    assert seen.newest.lacking == (Party.RESIDENTS, Party.GOVERNMENT)
    assert NegotiationChanged(meeting_id=talks.plenary.meeting_id) in published.events


@pytest.mark.row("S1-33", "S4-13")
def test_with_both_consents_it_closes_and_fills_the_decision(talks):
    about = talks.open()
    talks.offer(about)
    talks.both_consent(about)
    talks.close(about, Settlement.CONSENSUS)
    seen, village = talks.see(about), talks.plenary.vote.village
    assert (seen.settlement, seen.agreed) == (Settlement.CONSENSUS, LESS)
    assert {one.who for one in seen.newest.consents} == {"Bu Wati", "Siti Aminah"}
    page = decision_page(village.reading, village.see(talks.plenary.meeting_id), talks.plenary.vote.listed["Drainase"])
    assert (page.plan.amount_rupiah, page.plan.way_out, page.plan.reason) == (40 * JUTA, WayOut.REDUCED, LESS.words)


@pytest.mark.row("S1-54")
def test_a_consensus_without_both_is_refused(talks):
    about = talks.open()
    with pytest.raises(rules.ConsentLacking):
        talks.close(about, Settlement.CONSENSUS, seen=0)
    talks.offer(about)
    talks.consent(about, Party.GOVERNMENT, actor=talks.plenary.official)
    with pytest.raises(rules.ConsentLacking):
        talks.close(about, Settlement.CONSENSUS)
    with pytest.raises(TextEmpty):
        talks.close(about, Settlement.POSTPONED)
    assert talks.see(about).is_open


def test_a_proposal_is_negotiated_about_once_at_a_time(talks):
    about = talks.open()
    with pytest.raises(rules.NegotiationOpenAlready):
        talks.open()
    talks.close(about, Settlement.POSTPONED, "Menunggu gambar teknis.", seen=0)
    again = talks.open()
    assert talks.see(again).number == 2
    with pytest.raises(rules.NegotiationClosed):
        talks.offer(about)
    with pytest.raises(rules.NegotiationClosed):
        talks.close(about, Settlement.VOTE, "31 setuju.", seen=0)


def test_an_answer_to_an_older_offer_is_refused(talks):
    about = talks.open()
    talks.offer(about)
    talks.offer(about)  # sent twice by a slow line: still one
    assert len(talks.see(about).offers) == 1
    with pytest.raises(rules.NegotiationMovedOn):
        talks.offer(about, Offer(party=Party.RESIDENTS, words="Minta 300 meter."))
    with pytest.raises(rules.NegotiationMovedOn):
        talks.consent(about, Party.RESIDENTS, seen=2, actor=talks.plenary.leading)
    with pytest.raises(rules.NegotiationMovedOn):
        talks.close(about, Settlement.VOTE, "31 setuju.", seen=0)


def test_consent_is_given_by_the_right_one_alone(talks):
    about = talks.open()
    with pytest.raises(rules.NoOfferYet):
        talks.consent(about, Party.RESIDENTS, seen=0, actor=talks.plenary.leading)
    talks.offer(about)
    for party, actor in ((Party.GOVERNMENT, talks.plenary.leading), (Party.RESIDENTS, talks.plenary.official)):
        with pytest.raises(rules.ConsentOfAnother):
            talks.consent(about, party, actor=actor)
    with pytest.raises(TextEmpty):
        talks.consent(about, Party.RESIDENTS, actor=talks.plenary.leading, who=" ")
    with pytest.raises(NotAllowed):
        talks.consent(about, Party.RESIDENTS, actor=talks.plenary.chair)
    assert not talks.see(about).newest.consents


def test_an_account_that_changes_its_role_does_not_consent_for_both(talks):
    about = talks.open()
    talks.offer(about)
    ratna = talks.plenary.official
    talks.consent(about, Party.GOVERNMENT, actor=ratna)
    talks.consent(about, Party.GOVERNMENT, actor=ratna)
    change = {"meeting_id": talks.plenary.meeting_id, "staff_id": ratna.actor_id, "role": Role.MINUTE_TAKER}
    talks.plenary.perform(ChangeStaffRole(**change))
    noting = Actor(role=Role.MINUTE_TAKER, actor_id=ratna.actor_id, meeting_id=ratna.meeting_id)
    with pytest.raises(rules.SameAccountForBoth):
        talks.consent(about, Party.RESIDENTS, actor=noting)


@pytest.mark.row("S1-51", "S4-22")
def test_a_mediator_opens_follows_and_closes_and_takes_no_side(talks):
    about = talks.open(actor=talks.rina)
    assert talks.see(about).mediator == "Siti Aminah"
    talks.offer(about, actor=talks.rina)
    with pytest.raises(NotAllowed):
        talks.consent(about, Party.RESIDENTS, actor=talks.rina)
    ballot = {"round_id": "r", "submission_id": "s", "base_revision": 0, "marks": (), "is_blank": True}
    vote = CastBallot(meeting_id=talks.plenary.meeting_id, **ballot)
    with pytest.raises(NotAllowed):
        talks.plenary.perform(vote, talks.rina)
    talks.close(about, Settlement.POSTPONED, "Menunggu dinas.", actor=talks.rina)
    assert talks.see(about).reason == "Menunggu dinas."


def test_an_observer_takes_part_only_where_they_mediate(talks):
    about = talks.open()
    with pytest.raises(rules.NotTheMediator):
        talks.offer(about, actor=talks.rina)
    with pytest.raises(rules.NotTheMediator):
        talks.close(about, Settlement.POSTPONED, "Menunggu.", seen=0, actor=talks.rina)


@pytest.mark.row("S1-23")
def test_whoever_is_named_to_mediate_is_neutral(talks):
    for staff_id in (talks.plenary.chair.actor_id, talks.plenary.official.actor_id):
        with pytest.raises(rules.MediatorNotNeutral):
            talks.open(mediator_id=staff_id)
    with pytest.raises(NotFoundHere):
        talks.open(mediator_id="nobody")
    about = talks.open(mediator_id=talks.plenary.leading.actor_id)
    talks.offer(about)
    with pytest.raises(rules.MediatorTakesNoSide):
        talks.consent(about, Party.RESIDENTS, actor=talks.plenary.leading)
    assert talks.see(talks.open("Sumur", mediator="Ibu Rina, LSM")).mediator == "Ibu Rina, LSM"


def test_what_is_not_of_this_meeting_is_not_negotiated(talks):
    with pytest.raises(NotFoundHere):
        talks.open("elsewhere")
    with pytest.raises(NotFoundHere):
        talks.offer("elsewhere")
    with pytest.raises(NotFoundHere):
        talks.see("elsewhere")
    about = talks.open()
    with pytest.raises(NotFoundHere):
        talks.offer(about, replace(LESS, source_code="XYZ"))


def test_before_the_reveal_nothing_is_negotiated(vote):
    opening = OpenNegotiation(meeting_id=vote.meeting_id, proposal_id=vote.listed["Sumur"], matter="Kapan?")
    with pytest.raises(NotInThisPhase):
        vote.village.door.perform(opening, vote.leading)


def test_while_it_is_open_the_list_is_not_adopted(adopting):
    talks = Talks(adopting)
    adopting.confirm(adopting.leading)
    about = talks.open()
    assert adopting.board.first is None
    with pytest.raises(rules.NegotiationsOpen) as refusal:
        adopting.confirm(adopting.chair)
    assert refusal.value.fields == {"open": 1}
    talks.close(about, Settlement.POSTPONED, "Dibahas di kecamatan.", seen=0)
    assert adopting.adopt().version == 1
    with pytest.raises(AlreadyAdopted):
        talks.open()


@pytest.mark.parametrize("table", ["offer", "offer_consent"])
@pytest.mark.parametrize("change", ["UPDATE {} SET round = 9", "DELETE FROM {}"])
def test_the_database_itself_keeps_what_was_offered_and_consented_to(talks, past_the_program, table, change):
    about = talks.open()
    talks.offer(about)
    talks.both_consent(about)
    with pytest.raises(DBAPIError, match=r"stays|append-only"):
        past_the_program(text(change.format(table)))
    assert len(talks.see(about).newest.consents) == 2
