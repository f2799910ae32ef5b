"""One proposal's page reads that proposal, however many others partners help with."""

from collections import Counter

from sqlalchemy import event

from facilitation.aspirations.commands import MergeProposals, ParkProposal
from facilitation.partnership.queries import partners_of_proposals, proposal_partners
from tests.partnership.conftest import NGO, money
from tests.screens.test_statements import statements


def crowded(partners, wati):
    """Ten more proposals, of which one stands for another now, each with what a partner gives to it."""
    company, ngo = partners.register(), partners.register(NGO)
    partners.confirm(partners.record(company, money(3)))
    ids = [partners.village.propose(partners.leading, wati, f"Usulan {place}") for place in range(10)]
    for proposal_id in ids:
        partners.record(ngo, money(1), proposal_id=proposal_id)
    here = {"meeting_id": partners.meeting_id}
    partners.perform(MergeProposals(**here, kept_proposal_id=partners.proposal_id, merged_proposal_id=ids[0]))
    partners.perform(ParkProposal(**here, proposal_id=ids[1], reason="Ditunda."))


def test_one_proposal_is_read_as_the_whole_list_shows_it(partners, wati):
    crowded(partners, wati)
    session, meeting_id = partners.village.reading, partners.meeting_id
    for also_parked in (False, True):
        session.expire_all()
        whole = partners_of_proposals(session, meeting_id, also_parked=also_parked)
        alone = [proposal_partners(session, meeting_id, line.number, also_parked=also_parked) for line in whole]
        assert tuple(alone) == whole


def test_a_merged_number_leads_to_what_stands_for_it_and_a_parked_or_unknown_one_nowhere(partners, wati):
    crowded(partners, wati)
    session = partners.village.reading
    found = {number: proposal_partners(session, partners.meeting_id, number) for number in (1, 2, 3, 99)}
    assert (found[1].number, found[2].number) == (1, 1)
    assert [one.promise.amount_rupiah for one in found[2].contributions] == [3_000_000, 1_000_000]
    assert (found[3], found[99]) == (None, None)
    assert proposal_partners(session, partners.meeting_id, 3, also_parked=True).is_parked


def test_four_statements_read_nothing_of_any_other_proposal(partners, wati):
    crowded(partners, wati)
    session = partners.village.reading
    session.expunge_all()
    loaded = Counter()

    def note(_session, row):
        loaded[type(row).__name__] += 1

    event.listen(session, "loaded_as_persistent", note)
    with statements(session.get_bind()) as sent:
        proposal_partners(session, partners.meeting_id, 1)
    event.remove(session, "loaded_as_persistent", note)
    assert len(sent) == 4
    # Its own row, and two promises, of which one was confirmed; nine other proposals were promised something too.
    assert loaded == {"ProposalRow": 1, "ContributionRow": 2, "ContributionStepRow": 3}
