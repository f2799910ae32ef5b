"""A meeting with one proposal on its list, and what people and staff say about it."""

from collections.abc import Callable

import pytest

from facilitation.dialogue.commands import AnswerQuestion, Argue, AskQuestion, HideEntry
from facilitation.dialogue.rules.entry import EntryKind, Side
from facilitation.kernel.actor import Actor, Role
from facilitation.meetings.rules.phase import ORDER, Phase
from facilitation.voting.commands import CastBallot, CloseRound, DrawLot, OpenRound
from tests.village import Village, digest

Ask = Callable[..., str]


def staff(leading: Actor, role: Role, staff_id: str = "") -> Actor:
    """Somebody with this role in the meeting: the facilitator's own account, or another one."""
    return Actor(role=role, actor_id=staff_id or leading.actor_id, meeting_id=leading.meeting_id)


@pytest.fixture
def proposal_id(village: Village, leading: Actor, wati: Actor) -> str:
    """The proposal that Wati asked for, on the list as number 1; residents may ask and argue from here on."""
    village.go_to(leading, Phase.ASPIRATIONS)
    return village.propose(leading, wati, "Jalan ke sawah")


@pytest.fixture
def official(village: Village, leading: Actor) -> Actor:
    """Ratna of the public works office."""
    return staff(leading, Role.OFFICIAL, village.account("ratna").actor_id)


@pytest.fixture
def question(leading: Actor, proposal_id: str) -> Callable[..., AskQuestion]:
    """A question about the proposal, unless something is said to be different."""

    def fill_in(words: str = "Kapan mulai?", **different: object) -> AskQuestion:
        fields = {"meeting_id": leading.meeting_id, "proposal_id": proposal_id, "submission_id": digest(words)[:32]}
        return AskQuestion(**(fields | {"words": words} | different))

    return fill_in


@pytest.fixture
def ask(village: Village, question: Callable[..., AskQuestion], budi: Actor) -> Ask:
    """Has Budi, or another one, ask about the proposal; its question_id."""

    def put(words: str = "Kapan mulai?", who: Actor = budi, **different: object) -> str:
        return str(village.door.perform(question(words, **different), who))

    return put


@pytest.fixture
def argument(leading: Actor, proposal_id: str) -> Callable[..., Argue]:
    """An argument for the proposal, unless something is said to be different."""

    def fill_in(words: str = "Panen cepat sampai ke pasar.", side: Side = Side.FOR, **different: object) -> Argue:
        fields = {"meeting_id": leading.meeting_id, "proposal_id": proposal_id, "side": side, "words": words}
        return Argue(**(fields | different))

    return fill_in


def answer(leading: Actor, question_id: str, words: str = "Tahun depan.", **different: object) -> AnswerQuestion:
    """An answer of somebody who has seen none before."""
    fields = {"meeting_id": leading.meeting_id, "question_id": question_id, "words": words}
    return AnswerQuestion(**(fields | {"office": "", "answers_seen": 0} | different))


def hiding(leading: Actor, kind: EntryKind, entry_id: str, reason: str = "Menyebut nama orang.") -> HideEntry:
    """Hide an entry for this reason."""
    return HideEntry(meeting_id=str(leading.meeting_id), kind=kind, entry_id=entry_id, reason=reason)


def go_on_to(village: Village, leading: Actor, phase: Phase) -> None:
    """Take a meeting that collects or discusses to a later phase, the vote held on the way where it is past it."""
    if phase in ORDER[ORDER.index(Phase.PLENARY) :]:
        hold_vote(village, leading)
        village.go_to(leading, *ORDER[ORDER.index(Phase.PLENARY) : ORDER.index(phase)])
    village.go_to(leading, phase)


def hold_vote(village: Village, leading: Actor) -> None:
    """One more resident proposes and votes, so that there is something to count."""
    sari = village.join(leading.meeting_id, "Sari")
    chosen = village.propose(leading, sari, "Sumur")
    village.go_to(leading, Phase.VOTING)
    here = {"meeting_id": str(leading.meeting_id)}
    here["round_id"] = str(village.door.perform(DrawLot(**here), leading))
    village.door.perform(OpenRound(**here), leading)
    ballot = CastBallot(**here, submission_id="message-sari", base_revision=0, marks=((chosen, 1),))
    village.door.perform(ballot, sari)
    village.door.perform(CloseRound(**here), leading)
