"""Two different people adopt the list; after that nobody changes it alone, and a correction is another version."""

import hashlib
import json

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from facilitation.agreement.commands import ConfirmAdoption, DropCorrection
from facilitation.agreement.events import ListAdopted
from facilitation.agreement.queries import adopted_body, adopted_list, adopted_versions
from facilitation.agreement.rules.adoption import (
    AlreadyAdopted,
    ChairMustConfirm,
    DecisionsLacking,
    ListChangedMeanwhile,
    NoCorrection,
    NotAdopted,
    SamePersonTwice,
)
from facilitation.agreement.rules.decision import Outcome
from facilitation.budget.rules.checksum import ResultDamaged
from facilitation.kernel import journal
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.journal import JournalRow
from facilitation.kernel.wording import TextEmpty
from facilitation.meetings.rules.phase import Phase
from tests.agreement.conftest import FUNDED, NOT_FUNDED


def test_the_second_of_two_people_adopts_what_the_first_has_confirmed(adopting, published):
    assert adopting.confirm(adopting.leading) is None
    board = adopting.board
    assert (board.first.role, board.adopted) == (Role.FACILITATOR, None)
    assert adopting.confirm(adopting.chair) == 1
    adopted = adopting.adopted
    assert [line.title for line in adopted.agreed] == list(FUNDED)
    assert {line.title for line in adopted.reserve} == set(NOT_FUNDED)
    assert [one.role for one in adopted.signatories] == [Role.FACILITATOR, Role.CHAIR]
    assert (adopted.version, adopted.reason, adopted.changed_ids) == (1, "", frozenset())
    assert published.events[-1] == ListAdopted(meeting_id=adopting.meeting_id, version=1)


def test_anybody_can_compute_the_checksum_from_the_bytes_and_find_it_in_the_journal(adopting):
    adopted, reading = adopting.adopt(), adopting.vote.village.reading
    body = adopted_body(reading, adopting.meeting_id, 1)
    assert hashlib.sha256(body.encode()).hexdigest() == adopted.checksum
    entry = reading.scalars(select(JournalRow).where(JournalRow.name == "ListAdopted")).one()
    assert entry.payload == {"version": 1, "checksum": adopted.checksum}
    assert json.loads(body)["version"] == 1
    journal.verify(reading, adopting.meeting_id)


def test_what_is_adopted_reads_back_as_it_was_decided(adopting):
    before = adopting.board.decided.lines
    assert [line.decision for line in adopting.adopt().lines] == [line.decision for line in before]


@pytest.mark.parametrize("title", [*FUNDED, *NOT_FUNDED])
def test_no_list_is_adopted_while_one_decision_is_lacking(adopting, title):
    adopting.decide(title, Outcome.NOT_ACCOMMODATED)
    with pytest.raises(DecisionsLacking) as refusal:
        adopting.confirm(adopting.chair)
    assert refusal.value.fields == {"lacking": 1}


def test_nobody_confirms_twice(adopting):
    adopting.confirm(adopting.chair)
    with pytest.raises(SamePersonTwice):
        adopting.confirm(adopting.chair)
    assert adopting.adopted is None


def test_one_of_the_two_is_the_chair(adopting):
    adopting.confirm(adopting.leading)
    with pytest.raises(ChairMustConfirm):
        adopting.confirm(adopting.official)
    assert adopting.adopted is None


def test_whoever_has_read_another_list_confirms_nothing(adopting):
    digest = adopting.board.digest
    adopting.decide("Balai", Outcome.NOT_ACCOMMODATED, reason="Tanahnya belum jelas.")
    with pytest.raises(ListChangedMeanwhile):
        adopting.confirm(adopting.chair, digest)


def test_a_confirmation_lapses_when_something_is_decided_otherwise(adopting):
    adopting.confirm(adopting.chair)
    adopting.decide("Balai", Outcome.NOT_ACCOMMODATED, reason="Tanahnya belum jelas.")
    assert adopting.board.first is None
    adopting.confirm(adopting.leading)
    assert adopting.adopted is None


def test_a_confirmation_of_a_list_from_before_another_round_counts_for_nothing(adopting, past_the_program):
    adopting.confirm(adopting.chair)
    past_the_program(text("UPDATE confirmation SET digest = :other").bindparams(other="0" * 64))
    assert adopting.board.first is None
    assert adopting.confirm(adopting.leading) is None
    assert (adopting.board.first.role, adopting.adopted) == ("facilitator", None)
    assert adopting.confirm(adopting.chair) == 1


@pytest.mark.parametrize("role", [Role.RESIDENT, Role.OBSERVER, Role.STRANGER])
def test_residents_and_observers_sign_nothing(adopting, role):
    actor = Actor(role=role, actor_id=adopting.official.actor_id, meeting_id=adopting.meeting_id)
    with pytest.raises(NotAllowed):
        adopting.confirm(actor)


def test_nothing_is_adopted_before_that_part_of_the_meeting(plenary):
    plenary.decide_everything()
    with pytest.raises(NotInThisPhase):
        plenary.confirm(plenary.chair)


def test_after_the_adoption_nobody_decides_confirms_or_goes_back(adopting):
    adopting.adopt()
    with pytest.raises(AlreadyAdopted):
        adopting.decide("Sumur", Outcome.RESERVE, reason="Berubah pikiran.")
    with pytest.raises(AlreadyAdopted):
        adopting.agree_together("Sumur")
    with pytest.raises(AlreadyAdopted):
        adopting.perform(ConfirmAdoption(meeting_id=adopting.meeting_id, digest=adopting.board.digest))
    with pytest.raises(AlreadyAdopted):
        adopting.vote.village.go_to(adopting.leading, Phase.PLENARY)
    assert adopting.adopted.version == 1


@pytest.mark.parametrize("change", ["UPDATE adoption SET body = '{}'", "DELETE FROM adoption"])
def test_the_database_itself_refuses_to_change_what_is_adopted(adopting, past_the_program, change):
    adopting.adopt()
    with pytest.raises(DatabaseError):
        past_the_program(text(change))


def test_a_list_that_somebody_altered_is_not_shown(adopting, past_the_program, database_url):
    adopting.adopt()
    drop = (
        "DROP TRIGGER adoption_no_update" if "sqlite" in database_url else "ALTER TABLE adoption DISABLE TRIGGER USER"
    )
    past_the_program(text(drop))
    past_the_program(text("UPDATE adoption SET body = replace(body, 'Sumur', 'Kolam')"))
    adopting.vote.village.reading.expire_all()
    with pytest.raises(ResultDamaged):
        adopted_list(adopting.vote.village.reading, adopting.meeting_id)


def test_a_correction_is_another_version_with_its_reason_and_what_it_changed(adopting):
    first = adopting.adopt()
    adopting.vote.village.go_to(adopting.leading, Phase.FINISHED)
    adopting.correct("Volume salah tulis.")
    adopting.decide("Balai", Outcome.NOT_ACCOMMODATED, reason="Tanahnya belum jelas.")
    assert adopting.adopted == first
    adopting.confirm(adopting.official)
    second_version = adopting.confirm(adopting.chair)
    second = adopting.adopted
    assert (second_version, second.version, second.reason) == (2, 2, "Volume salah tulis.")
    assert second.changed_ids == {adopting.vote.listed["Balai"]}
    versions = adopted_versions(adopting.vote.village.reading, adopting.meeting_id)
    assert [one.checksum for one in versions] == [second.checksum, first.checksum]
    assert adopting.board.correction is None


def test_a_correction_that_is_given_up_leaves_what_was_adopted(adopting):
    first = adopting.adopt()
    adopting.correct()
    adopting.decide("Balai", Outcome.NOT_ACCOMMODATED, reason="Tanahnya belum jelas.")
    adopting.perform(DropCorrection(meeting_id=adopting.meeting_id))
    assert [line.decision for line in adopting.board.decided.lines] == [line.decision for line in first.lines]
    assert (adopting.board.correction, adopting.adopted) == (None, first)
    with pytest.raises(AlreadyAdopted):
        adopting.decide("Sumur", Outcome.RESERVE, reason="Berubah pikiran.")


def test_a_new_reason_asks_for_new_confirmations(adopting):
    adopting.adopt()
    adopting.correct("Salah tulis.")
    adopting.confirm(adopting.chair)
    adopting.correct("Salah hitung.")
    assert (adopting.board.first, adopting.board.correction.reason) == (None, "Salah hitung.")


def test_only_an_adopted_list_is_corrected_and_only_with_words(adopting):
    with pytest.raises(NotAdopted):
        adopting.correct()
    adopting.adopt()
    with pytest.raises(TextEmpty):
        adopting.correct("  ")
    with pytest.raises(NoCorrection):
        adopting.perform(DropCorrection(meeting_id=adopting.meeting_id))


def test_the_minute_taker_begins_no_correction(adopting):
    adopting.adopt()
    taker = Actor(role=Role.MINUTE_TAKER, actor_id=adopting.official.actor_id, meeting_id=adopting.meeting_id)
    with pytest.raises(NotAllowed):
        adopting.correct(actor=taker)


def test_a_version_that_was_never_adopted_is_not_found(adopting, other_leading):
    adopting.adopt()
    reading = adopting.vote.village.reading
    for meeting_id, version in ((adopting.meeting_id, 2), (other_leading.meeting_id, 1)):
        with pytest.raises(NotFoundHere):
            adopted_body(reading, meeting_id, version)
