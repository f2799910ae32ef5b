"""Everybody is asked who objects: who answers what, that nothing is lost or doubled, and what is left of a person."""

from typing import Any

import pytest
from sqlalchemy import select, text

from facilitation.agreement.commands import (
    AnswerConsentCheck,
    CloseConsentCheck,
    OpenConsentCheck,
    PutConsentCheckAway,
    ReadAnswerOut,
    RecordObjection,
)
from facilitation.agreement.events import ConsentAnswered
from facilitation.agreement.queries import consent_page, open_check, own_answer, shown_check
from facilitation.agreement.rules.adoption import AlreadyAdopted
from facilitation.agreement.rules.consent import (
    CheckIsClosed,
    CheckStillOpen,
    ConsentKind,
    NothingAsked,
    WordsNeeded,
)
from facilitation.agreement.tables import ConsentAnswerRow
from facilitation.agreement.views import ConsentCheck
from facilitation.aspirations.rules.aspiration import SubmissionNotReadable
from facilitation.kernel.actor import Actor
from facilitation.kernel.errors import Busy, NotAllowed, NotFoundHere
from facilitation.kernel.journal import JournalRow, verify
from facilitation.kernel.wording import TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import WithdrawParticipation
from facilitation.voting.commands import OpenMotion
from facilitation.voting.rules.procedure import MotionStillOpen
from tests.agreement.conftest import Plenary
from tests.meetings.crowd import accepted, at_once

CONSENT, NOTE, OBJECTION = ConsentKind
MANY = 8


class Asking:
    """A hall that is asked who objects."""

    def __init__(self, plenary: Plenary) -> None:
        self.plenary = plenary
        self.meeting_id = plenary.meeting_id
        self.check_id = ""

    def ask(self, *titles: str) -> str:
        """Open a check about these."""
        ids = tuple(self.plenary.vote.listed.get(title, title) for title in titles)
        self.check_id = str(self.plenary.perform(OpenConsentCheck(meeting_id=self.meeting_id, proposal_ids=ids)))
        return self.check_id

    def answer(self, kind: ConsentKind = OBJECTION, words: str = "Lahannya belum ada.", **said: Any) -> Any:
        """The command of one answer."""
        usual = {"check_id": self.check_id, "submission_id": "a" * 32}
        return AnswerConsentCheck(meeting_id=self.meeting_id, kind=kind, words=words, **(usual | said))

    def say(self, who: Actor, kind: ConsentKind = OBJECTION, words: str = "Lahannya belum ada.", **said: Any) -> None:
        """Answer on one's phone."""
        self.plenary.perform(self.answer(kind, words, **said), who)

    def record(self, words: str = "Terlalu mahal.", *, submission_id: str = "b" * 32, **more: Any) -> object:
        """Write down what was said aloud."""
        here = {"meeting_id": self.meeting_id, "check_id": self.check_id, "submission_id": submission_id}
        return self.plenary.perform(RecordObjection(**here, words=words, **more))

    def close(self) -> None:
        """Take no more answers."""
        self.plenary.perform(CloseConsentCheck(meeting_id=self.meeting_id, check_id=self.check_id))

    def read_out(self, answer_id: str) -> None:
        """Put one answer's words on the wall."""
        self.plenary.perform(ReadAnswerOut(meeting_id=self.meeting_id, check_id=self.check_id, answer_id=answer_id))

    @property
    def shown(self) -> ConsentCheck | None:
        """What the wall shows."""
        village = self.plenary.vote.village
        village.reading.expire_all()
        return shown_check(village.reading, village.see(self.meeting_id))

    @property
    def counts(self) -> tuple[int, int, int]:
        """Of the check that is shown."""
        shown = self.shown
        assert shown is not None
        return shown.consents, shown.notes, shown.objections

    @property
    def page(self) -> Any:
        """What staff read."""
        village = self.plenary.vote.village
        village.reading.expire_all()
        return consent_page(village.reading, village.see(self.meeting_id), self.check_id)


@pytest.fixture
def asking(plenary: Plenary) -> Asking:
    """Everybody is asked about the bridge."""
    asking = Asking(plenary)
    asking.ask("Jembatan")
    return asking


def test_a_check_asks_what_is_decided_and_before_that_what_is_planned(asking: Asking) -> None:
    shown = asking.shown
    assert shown is not None
    assert shown.single is not None
    assert (shown.single.title, shown.single.asked.amount_rupiah) == ("Jembatan", 60_000_000)
    assert (shown.number, shown.is_open, shown.answers) == (1, True, 0)


def test_everybody_has_one_answer_which_they_can_change(asking: Asking, wati: Actor) -> None:
    asking.say(wati, OBJECTION)
    asking.say(wati, NOTE, "Asal selesai tahun ini.", submission_id="c" * 32)
    assert asking.counts == (0, 1, 0)
    asking.say(wati, CONSENT, "tak perlu kata", submission_id="d" * 32)
    assert asking.counts == (1, 0, 0)
    reading = asking.plenary.vote.village.reading
    own = own_answer(reading, asking.shown, wati.actor_id)
    assert own is not None
    assert (own.kind, own.words) == (CONSENT, "")


def test_a_message_that_comes_twice_changes_nothing_even_after_another_one(
    asking: Asking, wati: Actor, published: Any
) -> None:
    asking.say(wati, OBJECTION)
    asking.say(wati, CONSENT, "", submission_id="c" * 32)
    heard = len([one for one in published.events if isinstance(one, ConsentAnswered)])
    asking.say(wati, OBJECTION)
    assert asking.counts == (1, 0, 0)
    assert len([one for one in published.events if isinstance(one, ConsentAnswered)]) == heard
    asking.close()
    asking.say(wati, OBJECTION)
    assert asking.counts == (1, 0, 0)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"words": " "}, WordsNeeded),
        ({"words": "x" * 301}, TextTooLong),
        ({"kind": NOTE, "words": ""}, WordsNeeded),
        ({"submission_id": "so not"}, SubmissionNotReadable),
        ({"check_id": "c" * 20}, NotFoundHere),
        ({"proposal_id": "p" * 20}, NotFoundHere),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    asking: Asking, wati: Actor, said: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        asking.say(wati, **said)
    assert asking.counts == (0, 0, 0)


def test_nobody_of_another_meeting_answers_and_staff_do_not_either(asking: Asking, outsider: Actor) -> None:
    for who in (outsider, asking.plenary.leading, asking.plenary.chair):
        with pytest.raises((NotFoundHere, NotAllowed)):
            asking.say(who)


def test_a_neighbours_check_does_not_exist_here(asking: Asking, other_leading: Actor) -> None:
    village = asking.plenary.vote.village
    with pytest.raises(NotFoundHere):
        consent_page(village.reading, village.see(other_leading.meeting_id), asking.check_id)


def test_what_was_said_aloud_is_written_down_once_and_counts(asking: Asking, wati: Actor) -> None:
    asking.record()
    asking.record()
    asking.say(wati, CONSENT, "")
    assert asking.counts == (1, 0, 1)
    with pytest.raises(WordsNeeded):
        asking.record(" ", submission_id="c" * 32)


def test_one_check_at_a_time_and_no_motion_or_step_beside_it(asking: Asking) -> None:
    with pytest.raises(CheckStillOpen):
        asking.plenary.perform(
            OpenConsentCheck(meeting_id=asking.meeting_id, proposal_ids=(asking.plenary.vote.listed["Sumur"],))
        )
    with pytest.raises(CheckStillOpen):
        asking.plenary.perform(OpenMotion(meeting_id=asking.meeting_id, wording="Lanjut?"))
    with pytest.raises(CheckStillOpen):
        asking.plenary.vote.village.go_to(asking.plenary.leading, Phase.ADOPTION)
    with pytest.raises(CheckStillOpen):
        asking.plenary.perform(PutConsentCheckAway(meeting_id=asking.meeting_id, check_id=asking.check_id))


def test_no_check_without_a_proposal_during_a_motion_or_over_an_adopted_list(adopting: Plenary) -> None:
    asking = Asking(adopting)
    with pytest.raises(NothingAsked):
        asking.ask()
    with pytest.raises(NotFoundHere):
        asking.ask("p" * 20)
    adopting.adopt()
    with pytest.raises(AlreadyAdopted):
        asking.ask("Jembatan")
    adopting.perform(OpenMotion(meeting_id=adopting.meeting_id, wording="Lanjut?"))
    adopting.correct()
    with pytest.raises(MotionStillOpen):
        asking.ask("Jembatan")


def test_after_the_closing_answers_are_nobodys_and_the_journal_keeps_counts_alone(asking: Asking, wati: Actor) -> None:
    asking.say(wati, OBJECTION, "Lahannya milik Pak Ujang.")
    asking.close()
    reading = asking.plenary.vote.village.reading
    assert set(reading.scalars(select(ConsentAnswerRow.participant_id))) == {None}
    with pytest.raises(CheckIsClosed):
        asking.say(wati, CONSENT, "", submission_id="c" * 32)
    with pytest.raises(CheckIsClosed):
        asking.record()
    entries = reading.scalars(select(JournalRow).where(JournalRow.chain == asking.meeting_id)).all()
    [counted] = [entry.payload for entry in entries if entry.name == "ConsentCounted"]
    assert {name: counted[name] for name in ("consent", "note", "objection")} == {
        "consent": 0,
        "note": 0,
        "objection": 1,
    }
    assert not [entry for entry in entries if entry.name == "AnswerConsentCheck"]
    assert "Ujang" not in str([entry.payload for entry in entries])
    assert verify(reading, asking.meeting_id).length
    rows = reading.execute(text("SELECT * FROM consent_message")).all()
    assert wati.actor_id not in str(rows)


def test_a_check_that_nobody_has_answered_is_as_if_it_had_not_been(asking: Asking) -> None:
    asking.close()
    assert asking.shown is None
    assert asking.plenary.line("Jembatan").evidence.check is None
    asking.ask("Jembatan")
    assert asking.shown.number == 1


def test_the_counts_stay_on_the_wall_until_somebody_goes_on(asking: Asking, wati: Actor) -> None:
    asking.say(wati)
    asking.close()
    village = asking.plenary.vote.village
    assert open_check(village.reading, village.see(asking.meeting_id)) is None
    assert asking.shown is not None
    asking.plenary.perform(PutConsentCheckAway(meeting_id=asking.meeting_id, check_id=asking.check_id))
    assert asking.shown is None


@pytest.mark.parametrize("goes_on", ["a motion", "another check", "another phase"])
def test_whoever_asks_or_moves_on_takes_the_counts_off(asking: Asking, wati: Actor, goes_on: str) -> None:
    asking.say(wati)
    asking.close()
    if goes_on == "a motion":
        asking.plenary.perform(OpenMotion(meeting_id=asking.meeting_id, wording="Lanjut?"))
    elif goes_on == "another phase":
        asking.plenary.vote.village.go_to(asking.plenary.leading, Phase.ADOPTION)
    else:
        asking.ask("Sumur")
    assert asking.shown is None or asking.shown.single.title == "Sumur"


def test_words_stand_on_the_wall_only_while_staff_read_them_out(asking: Asking, wati: Actor) -> None:
    asking.say(wati, OBJECTION, "Lahannya belum ada.")
    [said] = asking.page.objections
    assert asking.shown.read_out is None
    asking.read_out(said.answer_id)
    assert asking.shown.read_out.words == "Lahannya belum ada."
    assert asking.page.objections[0].is_read_out
    asking.read_out("")
    assert asking.shown.read_out is None
    with pytest.raises(NotFoundHere):
        asking.read_out("a" * 20)


def test_whoever_withdraws_leaves_their_answer_and_no_name(asking: Asking, wati: Actor) -> None:
    asking.say(wati)
    asking.plenary.perform(WithdrawParticipation(meeting_id=asking.meeting_id), wati)
    assert asking.counts == (0, 0, 1)
    asking.close()
    assert asking.counts == (0, 0, 1)


@pytest.mark.race
def test_one_person_who_answers_many_times_at_once_has_one_answer(asking: Asking, wati: Actor) -> None:
    answers = [(asking.answer(NOTE, f"Catatan {one}.", submission_id=f"{one}" * 32), wati) for one in range(MANY)]
    replies = at_once(asking.plenary.vote.village.door, answers)
    assert all(isinstance(reply, Busy) for reply in replies if reply not in accepted(replies))
    assert asking.counts == (0, 1, 0)


@pytest.mark.race
def test_of_many_checks_opened_at_once_one_stands(plenary: Plenary) -> None:
    command = OpenConsentCheck(meeting_id=plenary.meeting_id, proposal_ids=(plenary.vote.listed["Sumur"],))
    replies = at_once(plenary.vote.village.door, [(command, plenary.leading)] * MANY)
    assert len(accepted(replies)) == 1
