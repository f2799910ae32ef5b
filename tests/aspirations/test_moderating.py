"""What the facilitator does with the queue and with the list."""

import pytest
from sqlalchemy import select

from facilitation.aspirations import queries
from facilitation.aspirations.commands import (
    ApproveAspiration,
    ParkAspiration,
    ParkProposal,
    RestoreAspiration,
    RestoreProposal,
    RewordProposal,
)
from facilitation.aspirations.events import AspirationModerated, ProposalListChanged
from facilitation.aspirations.rules.aspiration import AspirationDealtWith
from facilitation.aspirations.rules.cost import CostOutOfRange
from facilitation.aspirations.rules.parking import ReasonTooShort
from facilitation.aspirations.rules.states import AspirationState, ProposalState
from facilitation.aspirations.tables import ProposalRow
from facilitation.kernel.actor import STRANGER
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from tests.meetings.crowd import accepted, at_once, refused

VERBS = ("approve", "park", "restore", "reword", "take off", "put back")
NOTHING = "0" * 20


@pytest.fixture
def waiting(door, collecting, wati, words):
    """An aspiration of Wati's that nobody has looked at; its aspiration_id."""
    del collecting  # only its phase is needed
    return door.perform(words(), wati)


def ask(verb, leading, *, aspiration_id=NOTHING, proposal_id=NOTHING, **different):
    """One of the facilitator's commands with the smallest content it may have."""
    aspiration = {"meeting_id": leading.meeting_id, "aspiration_id": aspiration_id}
    proposal = {"meeting_id": leading.meeting_id, "proposal_id": proposal_id}
    command, fields = {
        "approve": (ApproveAspiration, aspiration | {"title": "Rabat jalan", "cost_rupiah": 75_000_000}),
        "park": (ParkAspiration, aspiration | {"reason": "Sudah ada"}),
        "restore": (RestoreAspiration, aspiration),
        "reword": (RewordProposal, proposal | {"title": "Jembatan", "cost_rupiah": 2_000_000}),
        "take off": (ParkProposal, proposal | {"reason": "Milik provinsi"}),
        "put back": (RestoreProposal, proposal),
    }[verb]
    return command(**(fields | different))


def own_line(reading, resident):
    (line,) = queries.own_aspirations(reading, resident.meeting_id, resident.actor_id)
    return line


def test_an_approved_aspiration_is_a_numbered_proposal_in_the_lists_words(door, leading, waiting, reading, published):
    proposal_id = door.perform(ask("approve", leading, aspiration_id=waiting, title=" Rabat  jalan "), leading)
    (line,) = queries.listed_proposals(reading, leading.meeting_id)
    assert (line.proposal_id, line.number, line.title) == (proposal_id, 1, "Rabat jalan")
    assert (line.cost_rupiah, line.hamlets, line.state) == (75_000_000, ("Krajan",), ProposalState.LISTED)
    assert [original.title for original in line.aspirations] == ["Jalan ke sawah"]
    assert queries.waiting_count(reading, leading.meeting_id) == 0
    assert published.events[-1] == ProposalListChanged(meeting_id=leading.meeting_id, proposal_id=proposal_id)


def test_its_author_reads_its_number(door, leading, waiting, wati, reading):
    door.perform(ask("approve", leading, aspiration_id=waiting), leading)
    line = own_line(reading, wati)
    assert (line.state, line.proposal_number) == (AspirationState.ADOPTED, 1)


def test_a_parked_aspiration_tells_its_author_why(door, leading, waiting, wati, reading, published):
    door.perform(ask("park", leading, aspiration_id=waiting), leading)
    line = own_line(reading, wati)
    assert (line.state, line.reason) == (AspirationState.PARKED, "Sudah ada")
    assert queries.waiting_count(reading, leading.meeting_id) == 0
    assert published.events[-1] == AspirationModerated(meeting_id=leading.meeting_id, aspiration_id=waiting)


def test_a_restored_aspiration_waits_again_without_a_reason(door, leading, waiting, wati, reading):
    for verb in ("park", "park", "restore", "restore"):
        door.perform(ask(verb, leading, aspiration_id=waiting), leading)
    line = own_line(reading, wati)
    assert (line.state, line.reason) == (AspirationState.WAITING, "")


@pytest.mark.parametrize("verb", ["approve", "park", "restore"])
def test_an_adopted_aspiration_has_been_dealt_with(door, leading, waiting, verb):
    door.perform(ask("approve", leading, aspiration_id=waiting), leading)
    with pytest.raises(AspirationDealtWith):
        door.perform(ask(verb, leading, aspiration_id=waiting), leading)


def test_a_parked_aspiration_is_restored_before_it_is_approved(door, leading, waiting):
    door.perform(ask("park", leading, aspiration_id=waiting), leading)
    with pytest.raises(AspirationDealtWith):
        door.perform(ask("approve", leading, aspiration_id=waiting), leading)


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"title": " "}, TextEmpty),
        ({"title": "x" * 121}, TextTooLong),
        ({"cost_rupiah": 0}, CostOutOfRange),
        ({"cost_rupiah": 10**15}, CostOutOfRange),
    ],
)
def test_a_proposal_without_words_or_cost_is_refused_and_the_aspiration_waits_on(
    door, leading, waiting, reading, different, refusal
):
    with pytest.raises(refusal):
        door.perform(ask("approve", leading, aspiration_id=waiting, **different), leading)
    assert queries.waiting_count(reading, leading.meeting_id) == 1
    assert queries.listed_proposals(reading, leading.meeting_id) == ()


@pytest.mark.parametrize(("reason", "refusal"), [("", TextEmpty), ("no", ReasonTooShort), ("x" * 201, TextTooLong)])
@pytest.mark.parametrize("verb", ["park", "take off"])
def test_nothing_is_set_aside_without_a_reason(door, leading, waiting, listed, reading, verb, reason, refusal):
    command = ask(verb, leading, reason=reason, **only(verb, waiting, listed("Jembatan")))
    with pytest.raises(refusal):
        door.perform(command, leading)
    assert queries.waiting_count(reading, leading.meeting_id) == 1
    assert len(queries.listed_proposals(reading, leading.meeting_id)) == 1


def only(verb, aspiration_id, proposal_id):
    """The one id that the verb is about."""
    is_about_words = verb in {"approve", "park", "restore"}
    return {"aspiration_id": aspiration_id} if is_about_words else {"proposal_id": proposal_id}


def test_a_reworded_proposal_keeps_its_number_and_the_residents_words(door, leading, listed, reading):
    door.perform(ask("reword", leading, proposal_id=listed("Jalan")), leading)
    (line,) = queries.listed_proposals(reading, leading.meeting_id)
    assert (line.number, line.title, line.cost_rupiah) == (1, "Jembatan", 2_000_000)
    assert [original.title for original in line.aspirations] == ["Jalan"]


def test_a_parked_proposal_leaves_the_list_and_comes_back_under_its_number(door, village, leading, listed, reading):
    first, second = listed("Jalan"), listed("Posyandu")
    door.perform(ask("take off", leading, proposal_id=first), leading)
    assert [line.proposal_id for line in queries.listed_proposals(reading, leading.meeting_id)] == [second]
    (parked,) = queries.board(reading, village.see(leading.meeting_id)).parked_proposals
    assert (parked.number, parked.reason) == (1, "Milik provinsi")
    door.perform(ask("put back", leading, proposal_id=first), leading)
    lines = queries.listed_proposals(reading, leading.meeting_id)
    assert [(line.number, line.reason) for line in lines] == [(1, ""), (2, "")]


@pytest.mark.parametrize("verb", VERBS)
def test_what_does_not_exist_is_not_found(door, collecting, verb):
    with pytest.raises(NotFoundHere):
        door.perform(ask(verb, collecting), collecting)


@pytest.mark.parametrize("verb", VERBS)
def test_another_meetings_things_are_not_found(door, village, waiting, listed, other_leading, verb):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    with pytest.raises(NotFoundHere):
        door.perform(ask(verb, other_leading, **only(verb, waiting, listed("Jalan"))), other_leading)


@pytest.mark.parametrize("verb", VERBS)
def test_only_the_meetings_own_facilitator_moderates(door, leading, wati, waiting, listed, other_leading, verb):
    command = ask(verb, leading, **only(verb, waiting, listed("Jalan")))
    for actor, refusal in ((STRANGER, NotAllowed), (wati, NotAllowed), (other_leading, NotFoundHere)):
        with pytest.raises(refusal):
            door.perform(command, actor)


@pytest.mark.parametrize("verb", VERBS)
def test_the_list_stands_still_once_people_vote(door, village, leading, waiting, listed, verb):
    command = ask(verb, leading, **only(verb, waiting, listed("Jalan")))
    village.go_to(leading, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        door.perform(command, leading)


@pytest.mark.race
def test_approving_one_aspiration_several_times_at_once_makes_one_proposal(door, leading, waiting, reading):
    answers = at_once(door, [(ask("approve", leading, aspiration_id=waiting), leading)] * 8)
    assert len(accepted(answers)) == 1
    assert refused(answers, AspirationDealtWith) == 7
    assert len(queries.listed_proposals(reading, leading.meeting_id)) == 1


@pytest.mark.race
def test_proposals_made_at_once_get_numbers_of_their_own(door, collecting, wati, words, reading):
    aspiration_ids = [door.perform(words(submission_id=f"message-{n}"), wati) for n in range(12)]
    at_once(door, [(ask("approve", collecting, aspiration_id=each), collecting) for each in aspiration_ids])
    assert sorted(reading.scalars(select(ProposalRow.number))) == list(range(1, 13))
