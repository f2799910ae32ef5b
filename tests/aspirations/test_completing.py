"""An author says more about words that still wait."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from facilitation.aspirations import queries
from facilitation.aspirations.commands import (
    ApproveAspiration,
    AttachPhoto,
    CompleteAspiration,
    ParkAspiration,
    RestoreAspiration,
)
from facilitation.aspirations.events import AspirationModerated
from facilitation.aspirations.rules.aspiration import AspirationDealtWith, Words
from facilitation.aspirations.rules.cost import CostOutOfRange
from facilitation.aspirations.rules.facts import Facts, Matter, PeopleOutOfRange
from facilitation.aspirations.rules.missing import Part
from facilitation.aspirations.rules.reference import CodeUnknown
from facilitation.aspirations.tables import HistoryRow
from facilitation.kernel.actor import STRANGER
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.setup import HamletUnknown

DIGEST = "a" * 64
WORDS = Words(title="Jalan ke sawah", problem="Licin.", hope="Panen terangkut.", local_potential="Batu kali", rt="03")
FACTS = Facts(
    place="depan masjid",
    volume_thousandths=250_500,
    unit="meter",
    men=40,
    women=35,
    poor=12,
    topic_code="roads",
    sdg_code="9",
    matter=Matter.DEVELOPMENT,
)


@pytest.fixture
def waiting(door, collecting, wati, words):
    """An aspiration of Wati's that nobody has looked at; its aspiration_id."""
    return door.perform(words(), wati)


@pytest.fixture
def completion(village, collecting, waiting):
    """What Wati adds, unless something is said to be different."""

    def fill_in(**different):
        fields = {
            "meeting_id": collecting.meeting_id,
            "aspiration_id": waiting,
            "hamlet_id": village.see(collecting.meeting_id).hamlets[1].hamlet_id,
            "words": WORDS,
            "facts": FACTS,
            "cost_rupiah": 9_000_000,
        }
        return CompleteAspiration(**(fields | different))

    return fill_in


def own(reading, resident):
    (line,) = queries.own_aspirations(reading, resident.meeting_id, resident.actor_id)
    return line


def history(reading):
    rows = reading.scalars(select(HistoryRow).order_by(HistoryRow.history_id))
    return {row.field: (row.before, row.after, row.role) for row in rows}


def test_a_title_alone_still_lacks_the_rest(door, waiting, wati, reading):
    assert own(reading, wati).missing == (Part.TOPIC, Part.PLACE, Part.VOLUME, Part.BENEFICIARIES)


@pytest.mark.row("S0-03", "S1-21", "S4-09")
def test_the_author_completes_their_own_words(door, completion, wati, reading, published):
    door.perform(completion(), wati)
    line = own(reading, wati)
    assert (line.words, line.facts, line.cost_rupiah, line.hamlet) == (WORDS, FACTS, 9_000_000, "Sumberejo")
    assert line.missing == ()
    assert published.events[-1] == AspirationModerated(
        meeting_id=wati.meeting_id, aspiration_id=completion().aspiration_id
    )


def test_what_was_said_first_stays_in_the_history(door, completion, wati, reading):
    door.perform(completion(), wati)
    kept = history(reading)
    assert kept["problem"] == ("Licin saat hujan.", "Licin.", "resident")
    assert kept["hamlet"] == ("Krajan", "Sumberejo", "resident")
    assert kept["volume_thousandths"] == ("", "250500", "resident")
    assert "title" not in kept


def test_saying_the_same_again_changes_nothing(door, completion, wati, reading):
    door.perform(completion(), wati)
    before = queries.list_version(reading, wati.meeting_id)
    door.perform(completion(), wati)
    assert queries.list_version(reading, wati.meeting_id) == before


def test_what_a_resident_said_goes_with_the_proposal(door, completion, waiting, collecting, wati, reading):
    door.perform(completion(), wati)
    approval = ApproveAspiration(
        meeting_id=collecting.meeting_id, aspiration_id=waiting, title="Rabat jalan", cost_rupiah=75_000_000
    )
    door.perform(approval, collecting)
    (line,) = queries.listed_proposals(reading, collecting.meeting_id)
    assert line.plan.facts == replace(FACTS, place="RT 03, depan masjid")
    assert (line.source_code, line.topic_code, line.cost_rupiah) == ("DDS", "roads", 75_000_000)


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"words": replace(WORDS, title=" ")}, TextEmpty),
        ({"words": replace(WORDS, hope="x" * 1001)}, TextTooLong),
        ({"words": replace(WORDS, rt="x" * 9)}, TextTooLong),
        ({"facts": replace(FACTS, women=-1)}, PeopleOutOfRange),
        ({"facts": replace(FACTS, sdg_code="19")}, CodeUnknown),
        ({"facts": replace(FACTS, topic_code="moon")}, CodeUnknown),
        ({"cost_rupiah": 0}, CostOutOfRange),
        ({"hamlet_id": "0" * 20}, HamletUnknown),
        ({"aspiration_id": "0" * 20}, NotFoundHere),
    ],
    ids=["title", "hope", "rt", "women", "goal", "topic", "cost", "hamlet", "nothing"],
)
def test_what_cannot_be_kept_is_refused_whole(door, completion, wati, reading, different, refusal):
    with pytest.raises(refusal):
        door.perform(completion(**different), wati)
    assert own(reading, wati).words == Words(title="Jalan ke sawah", problem="Licin saat hujan.")
    assert queries.list_version(reading, wati.meeting_id) == 0


def test_nobody_completes_anothers_words(door, completion, budi, outsider, collecting):
    for actor, refusal in (
        (budi, NotFoundHere),
        (outsider, NotFoundHere),
        (STRANGER, NotAllowed),
        (collecting, NotAllowed),
    ):
        with pytest.raises(refusal):
            door.perform(completion(), actor)


@pytest.mark.parametrize("verb", ["approve", "park"])
def test_words_that_staff_have_taken_up_stay_as_they_were_said(door, completion, waiting, collecting, wati, verb):
    here = {"meeting_id": collecting.meeting_id, "aspiration_id": waiting}
    taken_up = {
        "approve": ApproveAspiration(**here, title="Jalan", cost_rupiah=1),
        "park": ParkAspiration(**here, reason="Sudah ada"),
    }
    door.perform(taken_up[verb], collecting)
    for command in (completion(), AttachPhoto(**here, photo_digest=DIGEST)):
        with pytest.raises(AspirationDealtWith):
            door.perform(command, wati)


def test_words_put_back_into_the_queue_may_be_completed_again(door, completion, waiting, collecting, wati, reading):
    here = {"meeting_id": collecting.meeting_id, "aspiration_id": waiting}
    door.perform(ParkAspiration(**here, reason="Di mana?"), collecting)
    door.perform(RestoreAspiration(**here), collecting)
    door.perform(completion(), wati)
    assert own(reading, wati).facts == FACTS


def test_words_are_not_completed_once_people_vote(door, village, completion, collecting, wati):
    village.go_to(collecting, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        door.perform(completion(), wati)


def test_a_photo_is_named_and_taken_away_again(door, waiting, wati, reading):
    photo = AttachPhoto(meeting_id=wati.meeting_id, aspiration_id=waiting, photo_digest=DIGEST)
    door.perform(photo, wati)
    assert own(reading, wati).photo_digest == DIGEST
    door.perform(replace(photo, photo_digest=""), wati)
    assert own(reading, wati).photo_digest == ""


def test_a_photo_is_seen_by_its_author_and_by_everybody_once_staff_have_approved_it(
    door, waiting, collecting, wati, budi, reading
):
    door.perform(AttachPhoto(meeting_id=wati.meeting_id, aspiration_id=waiting, photo_digest=DIGEST), wati)

    def seen_by(participant_id):
        return queries.is_photo_public(reading, wati.meeting_id, DIGEST, participant_id)

    assert (seen_by(wati.actor_id), seen_by(budi.actor_id), seen_by("")) == (True, False, False)
    assert queries.is_photo_of_meeting(reading, wati.meeting_id, DIGEST)
    approval = ApproveAspiration(
        meeting_id=collecting.meeting_id, aspiration_id=waiting, title="Jalan", cost_rupiah=1_000_000
    )
    door.perform(approval, collecting)
    assert (seen_by(budi.actor_id), seen_by("")) == (True, True)
    assert queries.listed_proposals(reading, wati.meeting_id)[0].photo_digests == (DIGEST,)


def test_a_photo_of_another_meeting_is_seen_by_nobody_here(door, waiting, wati, outsider, reading):
    door.perform(AttachPhoto(meeting_id=wati.meeting_id, aspiration_id=waiting, photo_digest=DIGEST), wati)
    assert not queries.is_photo_public(reading, outsider.meeting_id, DIGEST, wati.actor_id)
    assert not queries.is_photo_of_meeting(reading, outsider.meeting_id, DIGEST)
    assert not queries.is_photo_of_meeting(reading, wati.meeting_id, "")
