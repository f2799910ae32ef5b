"""Who may stand, how many go, and what of an election is frozen before the first ballot."""

import hashlib
from dataclasses import dataclass, replace

import pytest

from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.private_numbers import IdentityNumberTyped
from facilitation.voting.rules.delegates import NoSeats
from facilitation.voting.rules.manifest import delegation_manifest, digest_of_manifest
from facilitation.voting.rules.mediator import (
    MediatorDuringVote,
    MediatorHasNoVote,
    refuse_during_vote,
    refuse_mediator,
)
from facilitation.voting.rules.nomination import (
    NobodyStands,
    NominationStillOpen,
    NomineeGenderUnknown,
    NomineeNeedsConsent,
    NomineeTwice,
    NoNominationReason,
    TooFewNominees,
    TooFewWomen,
    TooManyNominees,
    known_gender,
    nominee_body,
    refuse_nomination,
    refuse_nominee,
    refuse_short,
    seal,
    women_among,
    written_reason,
)
from facilitation.voting.rules.seats import Seats, TooManySeats, checked_seats, delegation_terms
from facilitation.voting.rules.terms import BallotMethod

THREE = Seats(seats=3, women_percent=30)


@dataclass(frozen=True)
class Somebody:
    """Who stands."""

    name: str
    hamlet: str = "Krajan"
    gender: Gender = Gender.MALE


ANI, DEWI = Somebody("Ani", gender=Gender.FEMALE), Somebody("Dewi", gender=Gender.FEMALE)
BUDI, CAHYO = Somebody("Budi"), Somebody("Cahyo")


def test_an_institution_is_kept_on_one_line_and_nothing_stays_nothing():
    assert nominee_body("  Karang \n Taruna ") == "Karang Taruna"
    assert nominee_body(" \n ") == nominee_body("") == ""
    assert nominee_body("x" * 80) == "x" * 80
    with pytest.raises(TextTooLong) as refusal:
        nominee_body("x" * 81)
    assert refusal.value.fields["limit"] == 80
    with pytest.raises(IdentityNumberTyped):
        nominee_body("PKK 3507121212800001")


def test_a_reason_that_must_be_given_has_words_and_an_end():
    assert written_reason(" Hanya dua orang. ") == "Hanya dua orang."
    assert written_reason("x" * 200) == "x" * 200
    with pytest.raises(TextEmpty):
        written_reason(" ")
    with pytest.raises(TextTooLong) as refusal:
        written_reason("x" * 201)
    assert refusal.value.fields["limit"] == 200


@pytest.mark.parametrize(
    ("state", "refusal"),
    [
        ({"is_open": True, "has_delegation": False, "reason": ""}, NominationStillOpen),
        ({"is_open": True, "has_delegation": True, "reason": "Ulang."}, NominationStillOpen),
        ({"is_open": False, "has_delegation": True, "reason": ""}, NoNominationReason),
    ],
)
def test_people_are_asked_once_at_a_time_and_again_for_a_reason(state, refusal):
    with pytest.raises(refusal):
        refuse_nomination(**state)


def test_people_are_asked_the_first_time_without_a_reason():
    refuse_nomination(is_open=False, has_delegation=False, reason="")
    refuse_nomination(is_open=False, has_delegation=True, reason="Ulang.")


def test_a_ballot_holds_twenty_names_and_no_name_of_one_place_twice():
    crowd = [Somebody(f"Warga {number}") for number in range(20)]
    refuse_nominee("Ani", "Krajan", crowd[:19])
    with pytest.raises(TooManyNominees) as many:
        refuse_nominee("Ani", "Krajan", crowd)
    assert many.value.fields == {"most": 20}
    with pytest.raises(NomineeTwice) as twice:
        refuse_nominee("ani", "Krajan", [BUDI, ANI])
    assert twice.value.fields == {"name": "ani"}
    refuse_nominee("Ani", "Sumber", [BUDI, ANI])


def test_whoever_staff_name_has_been_asked_both_things():
    assert known_gender(Gender.FEMALE, has_consent=True) is Gender.FEMALE
    with pytest.raises(NomineeGenderUnknown):
        known_gender(None, has_consent=True)
    with pytest.raises(NomineeNeedsConsent):
        known_gender(Gender.MALE, has_consent=False)


def test_enough_people_and_women_enough_stand():
    refuse_short(THREE, [ANI, BUDI, CAHYO], has_exception=False)
    assert women_among([ANI, BUDI, DEWI]) == 2


@pytest.mark.parametrize("has_exception", [True, False])
def test_nobody_is_no_election_whatever_the_reason(has_exception):
    with pytest.raises(NobodyStands):
        refuse_short(THREE, [], has_exception=has_exception)


def test_too_few_are_told_with_what_is_lacking_and_pass_with_the_chairs_reason():
    with pytest.raises(TooFewNominees) as few:
        refuse_short(THREE, [ANI, BUDI], has_exception=False)
    assert few.value.fields == {"standing": 2, "seats": 3}
    half = Seats(seats=3, women_percent=50)
    with pytest.raises(TooFewWomen) as women:
        refuse_short(half, [ANI, BUDI, CAHYO], has_exception=False)
    assert women.value.fields == {"women": 1, "needed": 2}
    for standing in ([ANI, BUDI], [BUDI, CAHYO, BUDI]):
        refuse_short(half, standing, has_exception=True)
    refuse_short(half, [ANI, DEWI, BUDI], has_exception=False)


def test_a_seal_is_the_digest_of_salt_gender_and_name():
    assert seal("Ani", Gender.FEMALE, "salt") == hashlib.sha256(b"salt:P:Ani").hexdigest()
    assert (
        len({seal("Ani", Gender.FEMALE, "salt"), seal("Ani", Gender.MALE, "salt"), seal("Ani", Gender.FEMALE, "")}) == 3
    )


@pytest.mark.parametrize("seats", [(1, 0), (20, 100), (3, 30)])
def test_numbers_of_a_delegation_are_kept(seats):
    chosen = Seats(seats=seats[0], women_percent=seats[1])
    assert checked_seats(chosen) == chosen


@pytest.mark.parametrize(
    ("seats", "percent", "refusal"),
    [(21, 30, TooManySeats), (0, 30, NoSeats), (-1, 30, NoSeats), (3, -1, NoSeats), (3, 101, NoSeats)],
)
def test_numbers_that_no_delegation_has_are_refused(seats, percent, refusal):
    with pytest.raises(refusal) as raised:
        checked_seats(Seats(seats=seats, women_percent=percent))
    assert raised.value.fields == ({"most": 20} if refusal is TooManySeats else {})


def test_a_vote_on_persons_is_secret_and_shows_nothing_before_it_is_closed():
    terms = delegation_terms(THREE)
    assert (terms.method, terms.limit) == (BallotMethod.APPROVAL, 3)
    assert (terms.tally_visibility, terms.is_open) == (TallyVisibility.HIDDEN, False)


def frozen(**different):
    agreed = {"round_id": "r1", "seed": "s", "seats": THREE, "exception": "", "terms": delegation_terms(THREE)}
    return delegation_manifest(**(agreed | {"nominees": [("n1", "seal1"), ("n2", "seal2")]} | different))


def test_everything_that_is_frozen_of_an_election_stands_in_its_manifest():
    assert frozen(exception="Dua saja.") == {
        "form": 1,
        "purpose": "delegation",
        "round_id": "r1",
        "seed": "s",
        "seats": 3,
        "women_percent": 30,
        "exception": "Dua saja.",
        "terms": {"method": "approval", "limit": 3, "tally_visibility": "hidden", "is_open": False},
        "nominees": [{"nominee_id": "n1", "seal": "seal1"}, {"nominee_id": "n2", "seal": "seal2"}],
    }


@pytest.mark.parametrize(
    "different",
    [
        {"round_id": "r2"},
        {"seed": "t"},
        {"seats": replace(THREE, seats=2)},
        {"seats": replace(THREE, women_percent=50)},
        {"exception": "Dua saja."},
        {"nominees": [("n2", "seal2"), ("n1", "seal1")]},
    ],
)
def test_an_election_agreed_otherwise_has_another_digest(different):
    assert digest_of_manifest(frozen(**different)) != digest_of_manifest(frozen())


def test_who_mediates_has_no_ballot_and_begins_only_between_the_votes():
    refuse_mediator(mediates=False)
    with pytest.raises(MediatorHasNoVote):
        refuse_mediator(mediates=True)
    with pytest.raises(MediatorDuringVote):
        refuse_during_vote(mediates=True, is_open=True)
    refuse_during_vote(mediates=True, is_open=False)
    refuse_during_vote(mediates=False, is_open=True)
