"""The ballot by plain HTTP: what is answered, what is refused, and that nothing typed is lost."""

import pytest

from tests.hall import HALL, Hall
from tests.page_client import PageClient


@pytest.fixture
def voter(hall: Hall) -> PageClient:
    """Wati, with a ballot of three proposals and two votes before her."""

    def the_vote_opens() -> list[PageClient]:
        hall.go_to("registration")
        voter = hall.join("Wati")
        hall.go_to("aspirations")
        hall.collect(voter, "Jalan", "Air", "Posyandu")
        hall.open_vote()
        voter.get(f"/m/{hall.code}/")
        return [voter]

    return hall.play(the_vote_opens)[0]


def cast(hall: Hall, voter: PageClient, proposal_ids: list[str], **different: str) -> dict:
    """Send the ballot of the present page as the outbox does, and return the acknowledgement."""
    page = voter.get(f"/m/{hall.code}/")
    fields = {
        name: page.one(f'input[name="{name}"]')["value"] for name in ("round_id", "submission_id", "base_revision")
    } | different
    token = page.one('meta[name="csrf-token"]')["content"]
    response = voter.client.post(
        f"/m/{hall.code}/ballot",
        base_url=HALL,
        headers={"Accept": "application/json", "Origin": HALL},
        data={**fields, "proposal_ids": proposal_ids, "csrf_token": token},
    )
    return {"status": response.status_code, **response.json, "sent": fields}


def test_a_ballot_is_stored_and_shown_as_stored_without_javascript(hall: Hall, voter: PageClient) -> None:
    choices = hall.choices(voter)
    page = voter.submit(f"/m/{hall.code}/ballot", {"proposal_ids": choices[:2]})
    assert "Suara tercatat" in page.text


def test_the_outbox_gets_a_receipt_and_the_next_revision(hall: Hall, voter: PageClient) -> None:
    ack = cast(hall, voter, hall.choices(voter)[:1])
    assert (ack["ok"], ack["revision"]) == (True, 1)
    assert len(ack["receipt"]) == 9


def test_the_same_message_again_gets_the_same_answer(hall: Hall, voter: PageClient) -> None:
    choices = hall.choices(voter)
    first = cast(hall, voter, choices[:1])
    again = cast(hall, voter, choices[:1], **first["sent"])
    assert {key: again[key] for key in ("ok", "receipt", "revision")} == {
        key: first[key] for key in ("ok", "receipt", "revision")
    }


def test_a_ballot_can_be_changed_until_closing(hall: Hall, voter: PageClient) -> None:
    choices = hall.choices(voter)
    cast(hall, voter, choices[:1])
    assert cast(hall, voter, choices[1:3])["revision"] == 2


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"base_revision": "7"}, "ballot_changed_elsewhere"),
        ({"base_revision": "-1"}, "ballot_not_readable"),
        ({"base_revision": "9" * 40}, "ballot_not_readable"),
        ({"base_revision": "x"}, "ballot_not_readable"),
        ({"round_id": "0" * 20}, "not_found_here"),
        ({"round_id": ""}, "ballot_not_readable"),
        ({"round_id": "é"}, "ballot_not_readable"),
        ({"round_id": "a\x00b"}, "ballot_not_readable"),
        ({"submission_id": ""}, "ballot_not_readable"),
        ({"submission_id": "x" * 65}, "ballot_not_readable"),
    ],
)
def test_a_message_that_is_no_ballot_is_refused_with_its_code(
    hall: Hall, voter: PageClient, changed: dict[str, str], code: str
) -> None:
    ack = cast(hall, voter, hall.choices(voter)[:1], **changed)
    assert (ack["ok"], ack["code"]) == (False, code)
    assert ack["message"].endswith(".")


@pytest.mark.parametrize(
    ("pick", "code"),
    [
        (lambda _choices: [], "empty_ballot"),
        (lambda choices: choices, "no_votes_left"),
        (lambda choices: choices[:1] * 2, "choice_twice"),
        (lambda _choices: ["0" * 20], "choice_unknown"),
        (lambda _choices: ["<b>"], "choice_unknown"),
        (lambda _choices: ["x" * 65], "ballot_not_readable"),
        (lambda choices: choices * 100, "ballot_not_readable"),
    ],
    ids=["none", "one too many", "the same twice", "not on the list", "markup", "endless", "hundreds"],
)
def test_choices_that_no_ballot_offers_are_refused_and_count_nothing(hall: Hall, voter: PageClient, pick, code) -> None:
    ack = cast(hall, voter, pick(hall.choices(voter)))
    assert (ack["ok"], ack["code"]) == (False, code)
    assert "0 dari 1" in hall.phone().get(f"/m/{hall.code}/wall").text


def test_one_vote_too_many_stays_ticked_in_the_form(hall: Hall, voter: PageClient) -> None:
    choices = hall.choices(voter)
    page = voter.submit(f"/m/{hall.code}/ballot", {"proposal_ids": choices}, expect=409)
    ticked = [box["value"] for box in page.all("input") if box.get("name") == "proposal_ids" and box.has("checked")]
    assert sorted(ticked) == sorted(choices)
    assert "kurangi" in page.text


def test_a_stranger_is_asked_to_join_and_not_counted(hall: Hall, voter: PageClient) -> None:
    stranger = hall.phone()
    token = stranger.get(f"/m/{hall.code}/").one('meta[name="csrf-token"]')["content"]
    ballot = {"round_id": "r", "submission_id": "s", "base_revision": "0", "proposal_ids": "p", "csrf_token": token}
    stranger.send(f"/m/{hall.code}/ballot", ballot, expect=403)


def test_no_ballot_before_opening_and_none_after_closing(hall: Hall) -> None:
    voter = hall.join("Wati")
    hall.go_to("aspirations")
    hall.collect(voter, "Jalan", "Air")
    token = voter.get(f"/m/{hall.code}/").one('meta[name="csrf-token"]')["content"]
    ballot = {"round_id": "r", "submission_id": "s", "base_revision": "0", "proposal_ids": "p", "csrf_token": token}
    voter.send(f"/m/{hall.code}/ballot", ballot, expect=404)
    hall.open_vote()
    first = cast(hall, voter, hall.choices(voter)[:1])
    choices = hall.choices(voter)
    hall.close_vote()
    late = {**first["sent"], "submission_id": "s" * 20, "base_revision": "1", "proposal_ids": choices[1]}
    page = voter.send(f"/m/{hall.code}/ballot", {**late, "csrf_token": token}, expect=409)
    assert "sudah ditutup" in page.text


def test_a_lost_answer_is_found_again_after_closing(hall: Hall, voter: PageClient) -> None:
    choices = hall.choices(voter)
    first = cast(hall, voter, choices[:1])
    token = voter.page.one('meta[name="csrf-token"]')["content"]
    hall.close_vote()
    again = voter.client.post(
        f"/m/{hall.code}/ballot",
        base_url=HALL,
        headers={"Accept": "application/json", "Origin": HALL},
        data={**first["sent"], "proposal_ids": choices[:1], "csrf_token": token},
    ).json
    assert (again["ok"], again["receipt"]) == (True, first["receipt"])


def test_tallies_stay_hidden_until_the_result_is_revealed(hall: Hall, voter: PageClient) -> None:
    cast(hall, voter, hall.choices(voter)[:1])
    wall = hall.phone()
    for _ in range(2):
        assert "1 suara" not in wall.get(f"/m/{hall.code}/wall").text
        if hall.actions("/close"):
            hall.close_vote()
    assert "belum ditampilkan" in wall.get(f"/m/{hall.code}/papers/ranked.csv", expect=409).text
    hall.go_to("plenary")
    assert "Masuk" in wall.get(f"/m/{hall.code}/wall").text
    assert "Masuk" in wall.get(f"/m/{hall.code}/public").text
