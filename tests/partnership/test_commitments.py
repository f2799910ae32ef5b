"""The register of commitments, through the door and on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from facilitation.aspirations.commands import MergeProposals, ParkProposal
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.database import writing_engine
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.kernel.journal import JournalRow
from facilitation.partnership import queries
from facilitation.partnership.commands import ConcludeCommitment, DeliverContribution, RecordCommitment
from facilitation.partnership.events import CommitmentChanged
from facilitation.partnership.rules.acting import ProposalTakesNone
from facilitation.partnership.rules.commitment import (
    Commitment,
    CommitmentConcluded,
    CommitmentOutOfRange,
    CommitmentState,
    EvidenceMissing,
    PartnerHasPromises,
    PromisedForThePast,
    PromisedTooFarAhead,
)
from facilitation.partnership.rules.kept import Kept
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.rules.partner import PartnerRetired
from tests.meetings.crowd import accepted, at_once, refused
from tests.partnership.conftest import GROUP, JUTA, NGO, money

DUE = date(2026, 12, 31)
LATER = DUE + timedelta(days=1)
ROAD = Commitment(party=Party.GOVERNMENT, what="Memperbaiki jalan", amount_rupiah=5 * JUTA, due_on=DUE)
WORK = Commitment(party=Party.RESIDENTS, what="Kerja bakti", volume="20 orang, 2 hari", due_on=DUE)


class Promises:
    """What staff write down of everybody's promises; each method is its valid minimum."""

    def __init__(self, partners):
        self.partners = partners
        self.sent = 0

    def record(self, commitment, *, proposal_id="", submission_id="", actor=None):
        self.sent += 1
        command = RecordCommitment(
            meeting_id=self.partners.meeting_id,
            submission_id=submission_id or f"{self.sent:032x}",
            proposal_id=proposal_id,
            commitment=commitment,
        )
        return str(self.partners.perform(command, actor))

    def conclude(
        self, commitment_id, state=CommitmentState.KEPT, *, evidence="Sudah dilihat.", meeting_id="", actor=None
    ):
        command = ConcludeCommitment(
            meeting_id=meeting_id or self.partners.meeting_id,
            commitment_id=commitment_id,
            state=state,
            evidence=evidence,
        )
        return self.partners.perform(command, actor)

    def register(self, today=DUE):
        village = self.partners.village
        village.reading.expire_all()
        return queries.register(village.reading, village.see(self.partners.meeting_id), today=today)


@pytest.fixture
def promises(partners):
    return Promises(partners)


@pytest.mark.row("S1-14", "S1-16", "S1-58", "S2-07", "S3-24")
def test_promises_of_government_residents_and_partners_stand_in_one_register(promises, partners, published):
    company = partners.register()
    promises.record(replace(ROAD, in_charge="Kaur Pembangunan"))
    promises.record(WORK, proposal_id=partners.proposal_id)
    promises.record(replace(ROAD, party=Party.PARTNER, partner_id=company, what="Melatih tukang"))
    partners.record(company, money(3, due_on=date(2026, 10, 1)))
    lines = promises.register().lines
    assert [line.due_on for line in lines] == [date(2026, 10, 1), DUE, DUE, DUE]
    told = {(line.party, line.partner_name, line.what, line.in_charge, line.proposal_title) for line in lines}
    assert told == {
        ("partner", "CV Maju Jaya", "", "", "Jembatan"),
        ("government", "", "Memperbaiki jalan", "Kaur Pembangunan", ""),
        ("residents", "", "Kerja bakti", "", "Jembatan"),
        ("partner", "CV Maju Jaya", "Melatih tukang", "", ""),
    }
    assert sum(isinstance(event, CommitmentChanged) for event in published.events) == 3
    journaled = partners.village.reading.scalars(select(JournalRow.name)).all()
    assert journaled.count("RecordCommitment") == 3


@pytest.mark.row("S3-03", "S4-07")
def test_what_became_of_a_promise_is_added_with_its_evidence_and_overwrites_nothing(promises, partners):
    ngo = partners.register(NGO)
    work = promises.record(WORK, proposal_id=partners.proposal_id)
    training = promises.record(replace(WORK, party=Party.PARTNER, partner_id=ngo, what="Melatih kader"))
    promises.conclude(work, CommitmentState.NOT_KEPT, evidence="Hujan terus.")
    promises.conclude(work, evidence="20 orang bekerja pada 3 Mei.")
    promises.conclude(training, CommitmentState.WITHDRAWN, evidence="Pelatih pindah.")
    told = {line.what: [(step.state, step.note) for step in line.steps] for line in promises.register().lines}
    assert told == {
        "Kerja bakti": [
            ("promised", ""),
            ("not_kept", "Hujan terus."),
            ("kept", "20 orang bekerja pada 3 Mei."),
        ],
        "Melatih kader": [("promised", ""), ("withdrawn", "Pelatih pindah.")],
    }


@pytest.mark.row("S0-17")
def test_a_contribution_is_a_commitment_with_its_own_day_and_nobody_types_it_twice(promises, partners):
    given = partners.record(partners.register(), money(3, due_on=DUE))
    line = promises.register(LATER).lines[0]
    assert (line.commitment_id, line.is_firm, line.state, line.is_overdue) == ("", False, "promised", True)
    (record,) = promises.register(LATER).parties
    assert (record.partner_name, record.kept.open_rupiah) == ("CV Maju Jaya", 3 * JUTA)
    partners.confirm(given)
    assert promises.register().lines[0].is_firm
    partners.deliver(given)
    line = promises.register(LATER).lines[0]
    assert (line.state, line.is_overdue, line.last.note, line.can_become) == ("kept", False, "Ada.", ())
    gone = partners.record(partners.register(NGO), money(1))
    partners.withdraw(gone)
    assert [line.state for line in promises.register().lines] == ["kept", "withdrawn"]


def test_a_contribution_is_delivered_by_what_was_seen(promises, partners):
    given = partners.record(partners.register(), money(3))
    partners.confirm(given)
    with pytest.raises(EvidenceMissing):
        partners.perform(DeliverContribution(meeting_id=partners.meeting_id, contribution_id=given, note=" "))
    assert promises.register().lines[0].state == "promised"


def test_kept_and_due_are_counted_for_each_party_and_for_all(promises, partners):
    company = partners.register()
    for _ in range(2):
        promises.conclude(promises.record(ROAD))
    promises.conclude(promises.record(WORK), CommitmentState.NOT_KEPT)
    partners.record(company, money(3, due_on=DUE))
    partners.record(company, money(2))
    register = promises.register(LATER)
    assert [(one.party, one.partner_name, one.kept.due, one.kept.kept_percent) for one in register.parties] == [
        ("government", "", 2, 100),
        ("residents", "", 1, 0),
        ("partner", "CV Maju Jaya", 1, 0),
    ]
    assert register.total == Kept(open=2, kept=2, not_kept=1, overdue=1, kept_rupiah=10 * JUTA, open_rupiah=5 * JUTA)
    assert (register.total.kept_percent, [line.partner_name for line in register.overdue]) == (50, ["CV Maju Jaya"])


@pytest.mark.row("S0-28")
def test_the_directory_keeps_a_partners_record_over_its_contributions_and_commitments(promises, partners, village):
    company = partners.register()
    own = replace(ROAD, party=Party.PARTNER, partner_id=company)
    promises.conclude(promises.record(own))
    promises.record(replace(own, what="Meminjamkan truk"), proposal_id=partners.proposal_id)
    partners.record(company, money(3, due_on=date(2026, 11, 1)))
    village.reading.expire_all()
    page = queries.partner_page(village.reading, company, staff_id=partners.leading.actor_id, today=LATER)
    assert page.partner.kept == Kept(open=2, kept=1, overdue=2, kept_rupiah=5 * JUTA, open_rupiah=8 * JUTA)
    assert [(one.what, one.proposal_title, one.is_overdue) for one in page.promises] == [
        ("", "Jembatan", True),
        ("Memperbaiki jalan", "", False),
        ("Meminjamkan truk", "Jembatan", True),
    ]


def test_a_partner_with_open_promises_stays_in_the_directory(promises, partners):
    company = partners.register()
    given = partners.record(company, money(3))
    promised = promises.record(replace(ROAD, party=Party.PARTNER, partner_id=company))
    with pytest.raises(PartnerHasPromises) as refusal:
        partners.retire(company)
    assert refusal.value.fields == {"name": "CV Maju Jaya", "count": 2}
    partners.withdraw(given)
    with pytest.raises(PartnerHasPromises):
        partners.retire(company)
    promises.conclude(promised, CommitmentState.NOT_KEPT)
    partners.retire(company)
    with pytest.raises(PartnerRetired):
        promises.record(replace(ROAD, party=Party.PARTNER, partner_id=company))


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"due_on": date(2026, 8, 11)}, PromisedForThePast),
        ({"due_on": date(9999, 12, 31)}, PromisedTooFarAhead),
        ({"amount_rupiah": -1}, CommitmentOutOfRange),
        ({"party": Party.PARTNER, "partner_id": "0" * 20}, NotFoundHere),
    ],
)
def test_a_promise_that_cannot_be_is_refused_and_nothing_is_kept(promises, different, refusal):
    with pytest.raises(refusal):
        promises.record(replace(ROAD, **different))
    assert promises.register().lines == ()


def test_a_contribution_is_not_promised_for_a_day_that_has_passed(partners):
    company = partners.register()
    for day, refusal in ((date(2026, 8, 11), PromisedForThePast), (date(2037, 1, 1), PromisedTooFarAhead)):
        with pytest.raises(refusal):
            partners.record(company, money(1, due_on=day))


def test_a_promise_is_kept_once_and_never_without_evidence(promises):
    promised = promises.record(ROAD)
    with pytest.raises(EvidenceMissing):
        promises.conclude(promised, evidence="  ")
    promises.conclude(promised)
    for state in CommitmentState:
        with pytest.raises(CommitmentConcluded):
            promises.conclude(promised, state)
    assert len(promises.register().lines[0].steps) == 2


def test_a_neighbours_promise_does_not_exist_here(promises, partners, other_leading, village):
    promised = promises.record(ROAD)
    with pytest.raises(NotFoundHere):
        promises.conclude(promised, meeting_id=str(other_leading.meeting_id), actor=other_leading)
    with pytest.raises(NotFoundHere):
        queries.commitment_page(village.reading, village.see(other_leading.meeting_id), promised, today=DUE)
    with pytest.raises(NotFoundHere):
        promises.record(ROAD, proposal_id="0" * 20)


@pytest.mark.parametrize("role", [Role.RESIDENT, Role.CHAIR, Role.OBSERVER])
def test_nobody_else_writes_promises_down(promises, role):
    actor = Actor(role=role, actor_id="x" * 20, meeting_id=promises.partners.meeting_id)
    with pytest.raises(NotAllowed):
        promises.record(ROAD, actor=actor)


def test_a_promise_follows_its_proposal_through_a_merging_and_none_is_made_to_one_off_the_list(
    promises, partners, village, wati
):
    other = village.propose(partners.leading, wati, "Jembatan bambu")
    promises.record(WORK, proposal_id=other)
    merge = MergeProposals(
        meeting_id=partners.meeting_id, kept_proposal_id=partners.proposal_id, merged_proposal_id=other
    )
    partners.perform(merge)
    assert promises.register().of_proposal(partners.proposal_id)[0].proposal_title == "Jembatan"
    partners.perform(ParkProposal(meeting_id=partners.meeting_id, proposal_id=partners.proposal_id, reason="Ditunda"))
    with pytest.raises(ProposalTakesNone):
        promises.record(WORK, proposal_id=partners.proposal_id)


def test_the_promises_to_a_proposal_are_its_plan_of_action_by_their_days(promises, partners):
    group = partners.register(GROUP)
    partners.record(group, money(1, due_on=date(2026, 11, 1)))
    for what, day in (("Membangun", date(2026, 12, 1)), ("Mengukur", date(2026, 10, 1))):
        promises.record(replace(ROAD, what=what, due_on=day, in_charge="TPK"), proposal_id=partners.proposal_id)
    promises.record(WORK)
    steps = promises.register().of_proposal(partners.proposal_id)
    assert [(step.what, step.due_on.month) for step in steps] == [("Mengukur", 10), ("", 11), ("Membangun", 12)]


def test_the_same_message_twice_is_one_promise(promises):
    assert promises.record(ROAD, submission_id="a" * 32) == promises.record(ROAD, submission_id="a" * 32)
    assert len(promises.register().lines) == 1


@pytest.mark.race
def test_of_two_who_conclude_a_promise_at_once_one_is_told(promises, partners, door):
    promised = promises.record(ROAD)
    orders = [
        ConcludeCommitment(meeting_id=partners.meeting_id, commitment_id=promised, state=state, evidence="Ada.")
        for state in (CommitmentState.KEPT, CommitmentState.WITHDRAWN)
    ]
    replies = at_once(door, [(order, partners.leading) for order in orders * 3])
    assert (len(accepted(replies)), refused(replies, CommitmentConcluded)) == (1, 5)
    assert len(promises.register().lines[0].steps) == 2


@pytest.mark.parametrize("table", ["commitment", "commitment_step"])
@pytest.mark.parametrize("statement", ["DELETE FROM {0}", "UPDATE {0} SET {1}"])
def test_the_database_itself_refuses_to_change_a_commitment(promises, database_url, table, statement):
    promises.record(ROAD)
    changed = {"commitment": "what = 'lain'", "commitment_step": "note = 'lain'"}[table]
    engine = writing_engine(database_url)
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.execute(text(statement.format(table, changed)))
    engine.dispose()
