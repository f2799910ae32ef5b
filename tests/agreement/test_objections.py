"""What becomes of objections: each is handled in words, the chair finds mufakat, or everybody votes."""

from typing import Any

import pytest

from facilitation.agreement.commands import (
    AnswerConsentCheck,
    CloseConsentCheck,
    FindConsensus,
    HandleObjection,
    OpenBindingRound,
    OpenConsentCheck,
)
from facilitation.agreement.queries import consent_page
from facilitation.agreement.rules.adoption import AlreadyAdopted, DecisionsLacking, ListChangedMeanwhile
from facilitation.agreement.rules.consent import (
    CheckStillOpen,
    ConsentKind,
    Handling,
    WordsNeeded,
)
from facilitation.agreement.rules.decision import DecidedBy, Gap, Outcome
from facilitation.agreement.rules.finding import NothingToFind, ObjectionsUnhandled, seen_in
from facilitation.agreement.rules.way_out import WayOut
from facilitation.agreement.views import SaidAnswer
from facilitation.kernel.actor import Actor
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.commands import CastBallot, CloseMotion
from tests.agreement.conftest import Plenary

BRIDGE, WELL = "Jembatan", "Sumur"


class Hall:
    """A plenary in which somebody objects to the bridge."""

    def __init__(self, plenary: Plenary, wati: Actor) -> None:
        self.plenary = plenary
        self.wati = wati
        self.here = {"meeting_id": plenary.meeting_id}
        self.check_id = ""

    def ask(self, *titles: str) -> None:
        """Open a check about these."""
        ids = tuple(self.plenary.vote.listed[title] for title in titles)
        self.check_id = str(self.plenary.perform(OpenConsentCheck(**self.here, proposal_ids=ids)))

    def object(self, words: str = "Lahannya belum ada.", about: str = "") -> None:
        """Wati objects, to one of several if it is named."""
        proposal_id = self.plenary.vote.listed[about] if about else None
        said = {"check_id": self.check_id, "submission_id": "a" * 32, "kind": ConsentKind.OBJECTION}
        self.plenary.perform(AnswerConsentCheck(**self.here, **said, words=words, proposal_id=proposal_id), self.wati)

    def close(self) -> None:
        """Take no more answers."""
        self.plenary.perform(CloseConsentCheck(**self.here, check_id=self.check_id))

    @property
    def said(self) -> SaidAnswer:
        """The only objection."""
        village = self.plenary.vote.village
        village.reading.expire_all()
        [said] = consent_page(village.reading, village.see(self.plenary.meeting_id), self.check_id).objections
        return said

    def handle(self, handling: Handling, words: str = "Dibahas bersama.", **different: Any) -> None:
        """Write down what became of it."""
        answer_id = different.get("answer_id") or self.said.answer_id
        self.plenary.perform(HandleObjection(**self.here, answer_id=answer_id, handling=handling, words=words))

    def seen(self, title: str = BRIDGE) -> str:
        """What the chair reads now."""
        line = self.plenary.line(title)
        return seen_in(line.decision, line.evidence.check)

    def find(self, title: str = BRIDGE, seen: str = "") -> None:
        """The chair finds mufakat in what stands there, or stood there."""
        proposal_id = self.plenary.vote.listed[title]
        command = FindConsensus(**self.here, proposal_id=proposal_id, seen=seen or self.seen(title))
        self.plenary.perform(command, self.plenary.chair)

    def gaps(self, title: str = BRIDGE) -> tuple[Gap, ...]:
        """What the decision lacks."""
        return self.plenary.line(title).gaps

    def let_vote(self, **different: Any) -> str:
        """No consensus: everybody votes about the bridge."""
        said = {"proposal_id": self.plenary.vote.listed[BRIDGE], "wording": "Apakah jembatan disepakati?"} | different
        return str(self.plenary.perform(OpenBindingRound(**self.here, **said)))

    def count(self, round_id: str) -> None:
        """Wati says yes, and the facilitator closes."""
        ballot = {"submission_id": "ya", "base_revision": 0, "marks": (("yes", 1),), "is_blank": False}
        self.plenary.perform(CastBallot(**self.here, round_id=round_id, **ballot), self.wati)
        self.plenary.perform(CloseMotion(**self.here, round_id=round_id))


@pytest.fixture
def objected(plenary: Plenary, wati: Actor) -> Hall:
    """Everything is decided; about the bridge everybody was asked, and Wati has objected."""
    plenary.decide_everything()
    hall = Hall(plenary, wati)
    hall.ask(BRIDGE)
    hall.object()
    hall.close()
    return hall


def test_nothing_is_adopted_over_an_objection_of_which_nothing_is_written_down(objected: Hall) -> None:
    assert objected.gaps() == (Gap.OBJECTIONS,)
    objected.plenary.vote.village.go_to(objected.plenary.leading, Phase.ADOPTION)
    with pytest.raises(DecisionsLacking):
        objected.plenary.confirm(objected.plenary.leading)
    with pytest.raises(WordsNeeded):
        objected.handle(Handling.WITHDRAWN, " ")
    with pytest.raises(NotFoundHere):
        objected.handle(Handling.WITHDRAWN, answer_id="a" * 20)
    objected.handle(Handling.WITHDRAWN)
    assert objected.gaps() == ()
    check = objected.plenary.adopt().lines[0].evidence.check
    assert check is not None
    assert (check.objections, check.withdrawn, check.kept) == (1, 1, ())


@pytest.mark.row("S4-12")
def test_a_note_that_stays_needs_the_chairs_word_which_holds_for_that_decision_alone(objected: Hall) -> None:
    with pytest.raises(ObjectionsUnhandled):
        objected.find()
    objected.handle(Handling.KEPT, "Dibahas, tetap keberatan.")
    assert objected.gaps() == (Gap.CHAIR,)
    objected.find()
    assert objected.gaps() == ()
    less = {"amount_rupiah": 40_000_000, "way_out": WayOut.REDUCED, "reason": "Lebih sempit."}
    objected.plenary.decide(BRIDGE, Outcome.AGREED, **less)
    assert objected.gaps() == (Gap.CHAIR,)


def test_the_chair_finds_nothing_in_what_was_changed_after_the_page_was_read(objected: Hall) -> None:
    objected.handle(Handling.KEPT, "Dibahas, tetap keberatan.")
    read = objected.seen()
    objected.plenary.decide(BRIDGE, Outcome.AGREED, dissent="RT 02 keberatan.")
    with pytest.raises(ListChangedMeanwhile):
        objected.find(seen=read)
    assert objected.gaps() == (Gap.CHAIR,)
    read = objected.seen()
    objected.find(seen=read)
    objected.find(seen=read)  # tapped twice
    assert objected.gaps() == ()


def test_what_an_accepted_objection_has_changed_is_mufakat(objected: Hall) -> None:
    objected.handle(Handling.ACCEPTED, "Lebarnya dikurangi.")
    less = {"amount_rupiah": 40_000_000, "way_out": WayOut.REDUCED, "reason": "Lebih sempit."}
    objected.plenary.decide(BRIDGE, Outcome.AGREED, **less)
    assert objected.gaps() == ()


def test_another_check_takes_the_place_of_the_one_before(objected: Hall) -> None:
    objected.ask(BRIDGE)
    assert objected.gaps() == (Gap.OBJECTIONS,)
    with pytest.raises(CheckStillOpen):
        objected.find()
    objected.object("Masih sama.")
    with pytest.raises(CheckStillOpen):
        objected.handle(Handling.WITHDRAWN)
    objected.close()
    assert objected.plenary.line(BRIDGE).evidence.check.number == 2


def test_the_chair_finds_nothing_where_nothing_is_decided_and_needs_to_where_nobody_was_asked(
    plenary: Plenary, wati: Actor
) -> None:
    hall = Hall(plenary, wati)
    with pytest.raises(NothingToFind):
        hall.find()
    plenary.decide(WELL, Outcome.AGREED)
    hall.find(WELL)
    assert hall.gaps(WELL) == ()


def test_an_objection_to_one_of_several_leaves_the_others_agreed(plenary: Plenary, wati: Actor) -> None:
    hall = Hall(plenary, wati)
    hall.ask(BRIDGE, WELL)
    hall.object(about=BRIDGE)
    hall.close()
    assert plenary.line(BRIDGE).is_contested
    assert not plenary.line(WELL).is_contested
    plenary.agree_together(WELL)
    assert Gap.OBJECTIONS not in hall.gaps(WELL)
    assert plenary.line(WELL).evidence.check.together == 2


def test_a_confirmation_lapses_when_an_objection_is_handled_otherwise(objected: Hall) -> None:
    objected.handle(Handling.WITHDRAWN)
    objected.plenary.vote.village.go_to(objected.plenary.leading, Phase.ADOPTION)
    objected.plenary.confirm(objected.plenary.leading)
    objected.handle(Handling.ACCEPTED, "Dikerjakan bertahap.")
    assert objected.plenary.board.first is None
    objected.plenary.adopt()
    with pytest.raises(AlreadyAdopted):
        objected.handle(Handling.KEPT)
    with pytest.raises(AlreadyAdopted):
        objected.let_vote()


@pytest.mark.parametrize(("is_about_persons", "way"), [(False, DecidedBy.OPEN_VOTE), (True, DecidedBy.SECRET_VOTE)])
def test_a_binding_round_is_open_for_matters_and_secret_for_persons_and_its_counts_come_back(
    objected: Hall, way: DecidedBy, *, is_about_persons: bool
) -> None:
    objected.handle(Handling.KEPT)
    objected.count(objected.let_vote(is_about_persons=is_about_persons))
    evidence = objected.plenary.line(BRIDGE).evidence
    assert evidence.suggests is way
    assert (evidence.vote.yes, evidence.vote.no, evidence.vote.is_open) == (1, 0, not is_about_persons)
    assert objected.gaps() == (Gap.CHAIR,)
    objected.plenary.decide(BRIDGE, Outcome.AGREED, decided_by=way)
    assert objected.gaps() == ()


def test_no_binding_round_while_people_answer_a_check_or_about_what_nobody_voted_on(objected: Hall) -> None:
    with pytest.raises(NotFoundHere):
        objected.let_vote(proposal_id="p" * 20)
    objected.ask(WELL)
    with pytest.raises(CheckStillOpen):
        objected.let_vote()


def test_what_was_adopted_reads_back_as_it_was_with_the_notes_that_stay(objected: Hall) -> None:
    objected.handle(Handling.KEPT, "Dibahas, tetap keberatan.")
    objected.find()
    objected.plenary.vote.village.go_to(objected.plenary.leading, Phase.ADOPTION)
    before = objected.plenary.board.decided
    assert before is not None
    adopted = objected.plenary.adopt()
    assert [line.evidence for line in adopted.lines] == [line.evidence for line in before.lines]
    [kept] = adopted.lines[0].evidence.check.kept
    assert (kept.words, kept.handling) == ("Lahannya belum ada.", "Dibahas, tetap keberatan.")
