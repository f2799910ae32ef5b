"""Handing in an aspiration from a phone."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from facilitation.aspirations import queries
from facilitation.aspirations.events import AspirationSubmitted
from facilitation.aspirations.rules.aspiration import AspirationOfAnother, SubmissionNotReadable, Words
from facilitation.aspirations.rules.collecting import CollectingNotOpen
from facilitation.aspirations.rules.cost import CostOutOfRange
from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.rules.reference import CodeUnknown
from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.tables import AspirationRow
from facilitation.kernel.actor import OPERATOR, STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.setup import HamletUnknown
from tests.meetings.crowd import accepted, at_once


def count(reading):
    return reading.scalar(select(func.count()).select_from(AspirationRow))


def own(reading, resident):
    return queries.own_aspirations(reading, resident.meeting_id, resident.actor_id)


@pytest.mark.row("S2-01")
def test_words_wait_in_the_queue_as_their_author_typed_them(door, collecting, wati, words, reading, published):
    aspiration_id = door.perform(words(title="Jalan  ke sawah 🚜", cost_rupiah=12_500_000, topic_code="roads"), wati)
    (line,) = own(reading, wati)
    assert (line.aspiration_id, line.hamlet, line.cost_rupiah) == (aspiration_id, "Krajan", 12_500_000)
    assert line.words == Words(title="Jalan ke sawah 🚜", problem="Licin saat hujan.")
    assert line.facts == Facts(topic_code="roads")
    assert (line.state, line.fate, line.reason, line.author) == (AspirationState.WAITING, "waiting", "", "")
    assert (line.proposal_number, line.first_number, line.photo_digest) == (None, None, "")
    assert queries.waiting_count(reading, collecting.meeting_id) == 1
    event = AspirationSubmitted(meeting_id=collecting.meeting_id, aspiration_id=aspiration_id)
    assert published.events[-1] == event


@pytest.mark.usefixtures("collecting")
def test_a_title_alone_is_enough_to_be_heard(door, wati, words, reading):
    door.perform(words(problem="", cost_rupiah=None), wati)
    assert [(line.title, line.problem, line.cost_rupiah) for line in own(reading, wati)] == [
        ("Jalan ke sawah", "", None)
    ]


@pytest.mark.usefixtures("collecting")
def test_a_message_sent_again_is_the_same_aspiration_and_told_once(door, wati, words, reading, published):
    first = door.perform(words(), wati)
    assert door.perform(words(title="Lain sekali"), wati) == first
    assert [line.title for line in own(reading, wati)] == ["Jalan ke sawah"]
    assert sum(isinstance(event, AspirationSubmitted) for event in published.events) == 1


@pytest.mark.usefixtures("collecting")
def test_one_person_may_hand_in_several_and_about_other_hamlets(door, village, wati, words, reading):
    hamlets = village.see(wati.meeting_id).hamlets
    for number, hamlet in enumerate(hamlets):
        door.perform(words(submission_id=f"message-{number}", hamlet_id=hamlet.hamlet_id), wati)
    assert [line.hamlet for line in own(reading, wati)] == [hamlet.name for hamlet in hamlets]


@pytest.mark.usefixtures("collecting")
def test_another_persons_message_is_not_given_away(door, wati, budi, words, reading):
    door.perform(words(), wati)
    with pytest.raises(AspirationOfAnother):
        door.perform(words(), budi)
    assert count(reading) == 1
    assert own(reading, budi) == ()


@pytest.mark.usefixtures("collecting")
def test_two_meetings_may_use_the_same_message_name(door, village, wati, other_leading, outsider, words, reading):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    theirs = village.see(other_leading.meeting_id).hamlets[0].hamlet_id
    door.perform(words(), wati)
    door.perform(words(meeting_id=other_leading.meeting_id, hamlet_id=theirs), outsider)
    assert count(reading) == 2


@pytest.mark.usefixtures("collecting")
@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"title": ""}, TextEmpty),
        ({"title": "\u200b"}, TextEmpty),
        ({"title": "x" * 121}, TextTooLong),
        ({"problem": "x" * 1001}, TextTooLong),
        ({"cost_rupiah": 0}, CostOutOfRange),
        ({"cost_rupiah": -5}, CostOutOfRange),
        ({"cost_rupiah": MAX_RUPIAH + 1}, CostOutOfRange),
        ({"submission_id": ""}, SubmissionNotReadable),
        ({"submission_id": "x" * 65}, SubmissionNotReadable),
        ({"hamlet_id": "0" * 20}, HamletUnknown),
        ({"hamlet_id": ""}, HamletUnknown),
        ({"topic_code": "moon"}, CodeUnknown),
    ],
)
def test_what_the_list_cannot_hold_is_refused(door, wati, words, reading, different, refusal):
    with pytest.raises(refusal):
        door.perform(words(**different), wati)
    assert count(reading) == 0


@pytest.mark.usefixtures("collecting")
def test_another_meetings_hamlet_is_unknown_here(door, village, wati, other_leading, words, reading):
    foreign = village.see(other_leading.meeting_id).hamlets[0].hamlet_id
    with pytest.raises(HamletUnknown):
        door.perform(words(hamlet_id=foreign), wati)
    assert count(reading) == 0


@pytest.mark.usefixtures("collecting")
def test_another_meetings_resident_does_not_speak_here(door, outsider, words, reading):
    with pytest.raises(NotFoundHere):
        door.perform(words(), outsider)
    assert count(reading) == 0


def test_a_participant_who_does_not_exist_leaves_nothing(door, collecting, words, reading):
    nobody = Actor(role=Role.RESIDENT, actor_id="0" * 20, meeting_id=collecting.meeting_id)
    with pytest.raises(IntegrityError):
        door.perform(words(), nobody)
    assert count(reading) == 0


def test_only_residents_hand_in_aspirations(door, collecting, words):
    for actor in (STRANGER, OPERATOR, collecting):
        with pytest.raises(NotAllowed):
            door.perform(words(), actor)


@pytest.mark.parametrize("phase", [Phase.ASPIRATIONS, Phase.DISCUSSION])
def test_aspirations_are_taken_while_the_list_is_made_and_talked_about(door, village, leading, wati, words, phase):
    village.go_to(leading, phase)
    assert door.perform(words(), wati)


@pytest.mark.parametrize("phases", [(), (Phase.OPENING,), (Phase.PRESENTATION,)], ids=str)
def test_before_that_they_are_too_early(door, village, leading, wati, words, reading, phases):
    village.go_to(leading, *phases)
    with pytest.raises(CollectingNotOpen):
        door.perform(words(), wati)
    assert count(reading) == 0


def test_a_meeting_that_collects_early_takes_them_days_before(door, village, leading, words):
    early = village.meeting(leading, collects_early=True)
    wati = village.join(early.meeting_id, "Wati")
    hamlet_id = village.see(early.meeting_id).hamlets[0].hamlet_id
    assert door.perform(words(meeting_id=early.meeting_id, hamlet_id=hamlet_id), wati)


def test_from_the_vote_on_they_are_too_late(door, village, collecting, wati, words, reading):
    village.go_to(collecting, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        door.perform(words(), wati)
    assert count(reading) == 0


@pytest.mark.race
@pytest.mark.usefixtures("collecting")
def test_a_message_that_comes_many_times_at_once_is_one_aspiration(door, wati, words, reading, published):
    answers = at_once(door, [(words(), wati)] * 12)
    assert len(set(answers)) == 1
    assert count(reading) == 1
    assert sum(isinstance(event, AspirationSubmitted) for event in published.events) == 1


@pytest.mark.race
@pytest.mark.usefixtures("collecting")
def test_many_aspirations_at_once_get_places_of_their_own(door, wati, budi, words, reading):
    requests = [(words(submission_id=f"message-{number}"), (wati, budi)[number % 2]) for number in range(12)]
    assert len(accepted(at_once(door, requests))) == 12
    assert sorted(reading.scalars(select(AspirationRow.sequence))) == list(range(1, 13))
