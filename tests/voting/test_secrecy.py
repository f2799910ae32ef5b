"""Nobody can learn from the database, its files or the journal who chose what, once a round is closed."""

import json
from pathlib import Path

import pytest
from sqlalchemy import func, make_url, select, update

from facilitation.kernel import journal
from facilitation.kernel.journal import JournalRow
from facilitation.voting.queries import ballot_paper
from facilitation.voting.rules.ballot import RoundIsClosed
from facilitation.voting.rules.commitment import receipt_of
from facilitation.voting.tables import BallotRow, CountedBallotRow, SubmissionRow, VotingRightRow


def entries(booth, name):
    """The payloads of this meeting's journal under a name, in their order."""
    rows = select(JournalRow.payload).where(JournalRow.chain == booth.meeting_id, JournalRow.name == name)
    return booth.village.reading.scalars(rows.order_by(JournalRow.sequence)).all()


def rows_of(booth, *columns):
    return booth.village.reading.execute(select(*columns)).all()


def files_of(database_url):
    """The bytes of the database and of everything beside it."""
    path = Path(str(make_url(database_url).database))
    return b"".join(part.read_bytes() for part in path.parent.glob(f"{path.name}*"))


def test_while_the_round_is_open_the_journal_never_names_a_ballot_of_its_own(booth, wati, budi):
    booth.open().cast(wati, "Jembatan")
    booth.cast(budi, "Posyandu")
    booth.cast(wati, "Drainase", base=1)
    assert entries(booth, "CastBallot") == []
    assert entries(booth, "BallotCommitments") == []


def test_commitments_enter_the_journal_ten_at_a_time_sorted_and_without_a_voter(booth):
    residents = booth.open().residents(12)
    receipts = {booth.cast(resident, "Jembatan").receipt for resident in residents}
    (batch,) = entries(booth, "BallotCommitments")
    assert batch["count"] == len(batch["commitments"]) == 10
    assert batch["commitments"] == sorted(batch["commitments"])
    assert {receipt_of(commitment) for commitment in batch["commitments"]} <= receipts
    actors = rows_of(booth, JournalRow.role, JournalRow.actor_id, JournalRow.name)
    assert [(role, actor_id) for role, actor_id, name in actors if name == "BallotCommitments"] == [("operator", "")]
    assert not {resident.actor_id for resident in residents} & {
        actor_id for _, actor_id, name in actors if name != "SubmitAspiration"
    }


def test_at_closing_every_ballot_is_in_the_journal_however_few_are_left(booth, wati, budi):
    receipts = {booth.open().cast(wati, "Jembatan").receipt, booth.cast(budi, "Posyandu").receipt}
    booth.close()
    (rest,) = entries(booth, "BallotCommitments")
    assert {receipt_of(commitment) for commitment in rest["commitments"]} == receipts
    (counted,) = entries(booth, "BallotsCounted")
    assert counted == {"round_id": booth.round_id, "turnout": 2, "entitled": 2, "altered": 0}
    journal.verify(booth.village.reading, booth.meeting_id)


def test_a_changed_ballot_enters_the_journal_again_and_counts_once(booth):
    residents = booth.open().residents(10)
    for resident in residents:
        booth.cast(resident, "Jembatan")
    changed = booth.cast(residents[0], "Posyandu", base=1)
    booth.close()
    first, second = entries(booth, "BallotCommitments")
    assert (first["count"], second["count"]) == (10, 1)
    assert receipt_of(second["commitments"][0]) == changed.receipt
    assert booth.tally()[booth.listed["Jembatan"]] == 9
    assert entries(booth, "BallotsCounted")[0]["altered"] == 0


def test_a_ballot_altered_behind_the_programs_back_is_counted_as_altered(booth, past_the_program):
    for resident in booth.open().residents(10):
        booth.cast(resident, "Jembatan")
    victim = booth.village.reading.scalar(select(BallotRow.voting_right_id).limit(1))
    stolen = json.dumps({booth.listed["Balai"]: 1}, separators=(",", ":"))
    past_the_program(update(BallotRow).where(BallotRow.voting_right_id == victim).values(marks=stolen))
    booth.close()
    assert entries(booth, "BallotsCounted")[0]["altered"] == 1


@pytest.mark.row("S4-11")
def test_after_closing_no_row_leads_from_a_person_to_a_choice(booth, wati, budi):
    booth.open().cast(wati, "Jembatan", "Posyandu")
    booth.cast(budi, "Posyandu")
    booth.cast(budi, "Drainase", base=1)
    open_rights = {right for (right,) in rows_of(booth, VotingRightRow.voting_right_id)}
    booth.close()
    assert rows_of(booth, func.count(BallotRow.voting_right_id)) == [(0,)]
    assert rows_of(booth, func.count(VotingRightRow.voting_right_id)) == [(0,)]
    assert {right for (right,) in rows_of(booth, SubmissionRow.voting_right_id)} == {None}
    counted = rows_of(booth, CountedBallotRow.ballot_id, CountedBallotRow.marks)
    assert sorted(len(json.loads(marks)) for _, marks in counted) == [1, 2]
    assert not open_rights & {ballot_id for ballot_id, _ in counted}
    assert CountedBallotRow.__table__.columns.keys() == ["round_id", "ballot_id", "marks"]
    paper = ballot_paper(booth.village.reading, booth.see(), wati.actor_id, "next")
    assert (paper.has_voted, paper.receipt, paper.marks) == (False, "", {})


def test_the_order_of_casting_is_not_the_order_of_the_counted_ballots(booth):
    residents = booth.open().residents(24)
    titles = list(booth.listed)
    cast = [titles[number % 4] for number in range(24)]
    for resident, title in zip(residents, cast, strict=True):
        booth.cast(resident, title)
    booth.close()
    stored = [next(iter(json.loads(marks))) for (marks,) in rows_of(booth, CountedBallotRow.marks)]
    assert sorted(stored) == sorted(booth.listed[title] for title in cast)
    assert stored != [booth.listed[title] for title in cast]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_after_closing_the_files_hold_no_bytes_that_link(booth, wati, budi, database_url):
    booth.open()
    messages = ["waits-for-its-ack-0001", "waits-for-its-ack-0002"]
    booth.cast(wati, "Jembatan", submission=messages[0])
    booth.cast(budi, "Posyandu", submission=messages[1])
    secret = [value for row in rows_of(booth, BallotRow.voting_right_id, BallotRow.nonce) for value in row]
    before = files_of(database_url)
    assert all(value.encode() in before for value in secret), "the test looks where the ballots are"
    booth.close()
    # The files are scrubbed after the answer and before the next command, so the next answer says it is done.
    with pytest.raises(RoundIsClosed):
        booth.close()
    after = files_of(database_url)
    assert booth.listed["Jembatan"].encode() in after
    assert [value for value in (*secret, *messages) if value.encode() in after] == []
