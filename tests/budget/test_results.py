"""The frozen result: made at closing, never changed, hidden until the reveal, and checked whenever it is read."""

import hashlib
import json
from dataclasses import replace

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from facilitation.budget.queries import latest_result, public_result, result_versions
from facilitation.budget.rules.checksum import ResultDamaged
from facilitation.budget.rules.reasons import FundingReason, TieBreak
from facilitation.budget.tables import ResultRow, from_body, to_body
from facilitation.kernel import journal
from facilitation.kernel.journal import JournalRow
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.queries import round_by_id, tally
from tests.budget.conftest import BALLOTS, JUTA

FORGET_TRIGGERS = {
    "sqlite": ("DROP TRIGGER result_no_update",),
    "postgresql": ("ALTER TABLE result DISABLE TRIGGER USER",),
}


def result_of(vote):
    return latest_result(vote.village.reading, vote.meeting_id)


def test_a_meeting_that_has_not_voted_has_no_result(vote):
    assert result_of(vote) is None
    assert result_versions(vote.village.reading, vote.meeting_id) == ()


def test_closing_freezes_the_whole_ranking_with_its_reasons(vote, clock):
    vote.hold(*BALLOTS)
    result = result_of(vote)
    assert (result.version, result.round_id, result.frozen_at) == (1, vote.round_id, clock.now)
    assert (result.ceiling_rupiah, result.spent_rupiah, result.left_rupiah) == (100 * JUTA, 100 * JUTA, 0)
    assert (result.ballots, result.entitled, result.votes_per_ballot, result.funded_count) == (3, 4, 5, 3)
    assert [
        (line.title, line.rank, line.votes, line.reason, line.running_total_rupiah // JUTA, line.short_rupiah // JUTA)
        for line in result.lines
    ] == [
        ("Jembatan", 1, 3, FundingReason.FITS, 60, 0),
        ("Balai", 1, 3, FundingReason.ABOVE_CEILING, 60, 30),
        ("Posyandu", 3, 2, FundingReason.FITS, 90, 0),
        ("Drainase", 3, 2, FundingReason.TOO_EXPENSIVE_NOW, 90, 40),
        ("Sumur", 5, 1, FundingReason.FITS, 100, 0),
    ]
    assert {line.title: line.tie_break for line in result.lines if line.is_tied} == dict.fromkeys(
        ("Jembatan", "Balai", "Posyandu", "Drainase"), TieBreak.COST
    )
    assert {line.hamlets for line in result.lines} == {("Krajan",)}


@pytest.mark.row("S1-17")
def test_the_result_is_a_recount_of_the_stored_ballots(vote):
    vote.hold(*BALLOTS)
    votes = tally(vote.village.reading, round_by_id(vote.village.reading, vote.round_id))
    assert {line.proposal_id: line.votes for line in result_of(vote).lines} == votes


def test_nobody_sees_the_result_before_the_reveal(vote, village):
    vote.hold(*BALLOTS)
    assert public_result(village.reading, village.see(vote.meeting_id)) is None
    village.go_to(vote.leading, Phase.PLENARY)
    assert public_result(village.reading, village.see(vote.meeting_id)) == result_of(vote)


def test_another_meeting_has_no_part_in_it(vote, other_leading):
    vote.hold(*BALLOTS)
    assert latest_result(vote.village.reading, str(other_leading.meeting_id)) is None


def test_the_journal_holds_the_checksum_and_anybody_can_compute_it(vote):
    vote.hold(*BALLOTS)
    row = vote.village.reading.scalars(select(ResultRow)).one()
    entry = vote.village.reading.scalars(select(JournalRow).where(JournalRow.name == "ResultFrozen")).one()
    assert entry.payload == {"round_id": vote.round_id, "version": 1, "checksum": row.checksum}
    assert hashlib.sha256(row.body.encode()).hexdigest() == row.checksum == result_of(vote).checksum
    assert json.loads(row.body)["rule"] == "greedy"
    journal.verify(vote.village.reading, vote.meeting_id)


def test_the_serial_form_is_canonical_and_reads_back_the_same(vote):
    vote.hold(*BALLOTS)
    result = result_of(vote)
    body = to_body(result)
    assert from_body(body, checksum=result.checksum) == result
    assert body == json.dumps(json.loads(body), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert to_body(replace(result, spent_rupiah=result.spent_rupiah + 1)) != body


def test_the_database_refuses_to_change_or_delete_a_result(vote, past_the_program):
    vote.hold(*BALLOTS)
    for statement in (update(ResultRow).values(body="{}"), update(ResultRow).values(version=2), delete(ResultRow)):
        with pytest.raises(DBAPIError):
            past_the_program(statement)
    assert result_of(vote).version == 1


def test_the_database_refuses_the_same_version_twice(vote, past_the_program):
    vote.hold(*BALLOTS)
    row = vote.village.reading.scalars(select(ResultRow)).one()
    twin = {name: getattr(row, name) for name in ("meeting_id", "version", "round_id", "body", "checksum", "frozen_at")}
    with pytest.raises(IntegrityError):
        past_the_program(insert(ResultRow).values(result_id="another", **twin))


@pytest.mark.parametrize("change", [{"body": "{}"}, {"checksum": "0" * 64}], ids=["another body", "another checksum"])
def test_a_result_changed_behind_the_programs_back_is_not_shown(vote, past_the_program, village, change):
    vote.hold(*BALLOTS)
    for statement in FORGET_TRIGGERS[village.reading.get_bind().dialect.name]:
        past_the_program(text(statement))
    past_the_program(update(ResultRow).values(**change))
    village.go_to(vote.leading, Phase.PLENARY)
    for read in (
        lambda: result_of(vote),
        lambda: result_versions(village.reading, vote.meeting_id),
        lambda: public_result(village.reading, village.see(vote.meeting_id)),
    ):
        with pytest.raises(ResultDamaged) as caught:
            read()
        assert caught.value.fields == {"version": 1}
