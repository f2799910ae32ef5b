"""Whoever counts again finds every ballot, nobody's name, and all that was agreed before the vote."""

import csv
import hashlib
import io
import json

import pytest

from facilitation.documents.pabulib.reading import read
from facilitation.documents.pabulib.writing import write
from tests.hall import HALL, Hall
from tests.page_client import Page, PageClient

METHODS = {
    "approval": ({"1": "1", "2": "1"}, "greedy"),
    "points": ({"1": "2", "3": "3"}, "equal_shares"),
    "scores": ({"1": "5", "2": "3", "3": "1"}, "greedy"),
    "ranking": ({"2": "1", "1": "2"}, "borda"),
    "knapsack": ({"3": "1"}, "equal_shares_compared"),
}
FILES = ("ballots.csv", "ballots.json", "parameters.json", "DDS.pb")


@pytest.fixture
def wati(hall: Hall) -> PageClient:
    """A resident of a meeting with three proposals."""

    def three_are_listed() -> list[PageClient]:
        wati = hall.join("Wati")
        hall.go_to("aspirations")
        hall.collect(wati, "=Jalan", "Air", "Posyandu")
        return [wati]

    return hall.play(three_are_listed)[0]


def hold(hall: Hall, wati: PageClient, marks: dict[str, str], **terms: str) -> str:
    """Have Wati vote by the numbers on the ballot, and announce the result; her receipt."""
    hall.terms = hall.terms | {"votes_per_ballot": "5"} | terms
    hall.open_vote()
    page = wati.get(f"/m/{hall.code}/")
    by_number = dict(enumerate(on_the_ballot(page), start=1))
    form = {f"mark-{by_number[int(number)]}": mark for number, mark in marks.items()}
    sent = {name: page.one(f'input[name="{name}"]')["value"] for name in ("round_id", "submission_id")}
    token = page.one('meta[name="csrf-token"]')["content"]
    page = wati.send(f"/m/{hall.code}/ballot", {**sent, "base_revision": "0", "csrf_token": token, **form})
    receipt = page.all(".receipt__number")[0].text
    hall.close_vote()
    hall.go_to("plenary")
    return receipt


def on_the_ballot(page: Page) -> list[str]:
    """The proposal_ids on a ballot in the order of their numbers, whatever stands beside them."""
    controls = [*page.all("form.ballot input"), *page.all("form.ballot select")]
    found = [
        one["value"] if one.get("name") == "proposal_ids" else one.get("name").partition("mark-")[2] for one in controls
    ]
    return list(dict.fromkeys(filter(None, found)))


def file_of(hall: Hall, name: str, version: int = 1) -> bytes:
    """A stranger takes a file home."""
    response = hall.phone().client.get(f"/m/{hall.code}/results/{version}/{name}", base_url=HALL)
    assert response.status_code == 200
    assert response.headers["Content-Disposition"] == (
        f'attachment; filename="musrenbang-{hall.code}-{version}-{name}"'
    )
    return response.data


@pytest.mark.parametrize("method", METHODS)
def test_every_ballot_stands_in_both_files_as_it_was_cast(hall: Hall, wati: PageClient, method: str) -> None:
    marks, funding = METHODS[method]
    hold(hall, wati, marks, method=method, funding=funding)
    told = json.loads(file_of(hall, "ballots.json"))
    assert told["method"] == method
    assert [one["marks"] for one in told["ballots"]] == [{number: int(mark) for number, mark in marks.items()}]
    rows = list(csv.reader(io.StringIO(file_of(hall, "ballots.csv").decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["ballot", "1", "2", "3"]
    assert set(rows[1][1:]) == {"'=Jalan", "Air", "Posyandu"}, "and no spreadsheet runs a title"
    assert rows[2:] == [[told["ballots"][0]["ballot"], *(marks.get(number, "") for number in "123")]]


@pytest.mark.row("S4-11")
@pytest.mark.parametrize("method", METHODS)
def test_another_program_counts_the_pb_file_to_the_same_result(hall: Hall, wati: PageClient, method: str) -> None:
    marks, funding = METHODS[method]
    hold(hall, wati, marks, method=method, funding=funding)
    file = read(file_of(hall, "DDS.pb"))
    (ballot,) = file.ballots
    told = json.loads(file_of(hall, "ballots.json"))["ballots"][0]
    assert ballot.voter_id == told["ballot"]
    if method == "ranking":
        assert ballot.choices == tuple(sorted(marks, key=lambda number: int(marks[number])))
    else:
        assert set(ballot.choices) == set(marks)
    if ballot.points:
        assert dict(zip(ballot.choices, map(str, ballot.points), strict=True)) == marks
    result = json.loads(hall.phone().client.get(f"/m/{hall.code}/open-data.json", base_url=HALL).data)["result"]
    funded = {str(line["number"]) for line in result["lines"] if line["is_funded"]}
    assert {one.proposal_id for one in file.proposals if one.is_selected} == funded
    assert write(file) == file_of(hall, "DDS.pb")


def test_a_source_that_pays_nothing_here_has_no_file(hall: Hall, wati: PageClient) -> None:
    hold(hall, wati, {"1": "1"})
    hall.phone().get(f"/m/{hall.code}/results/1/PBH.pb", expect=404)


def test_secret_ballots_have_random_names_and_open_ones_the_receipts(hall: Hall, wati: PageClient) -> None:
    receipt = hold(hall, wati, {"1": "1"}, secrecy="open")
    assert [one["ballot"] for one in json.loads(file_of(hall, "ballots.json"))["ballots"]] == [receipt]


def test_a_secret_ballot_is_not_found_by_its_receipt(hall: Hall, wati: PageClient) -> None:
    receipt = hold(hall, wati, {"1": "1"})
    for name in FILES:
        assert receipt.encode() not in file_of(hall, name)


def test_the_parameters_are_what_the_digest_on_the_wall_was_made_of(hall: Hall, wati: PageClient) -> None:
    hold(hall, wati, {"2": "1"}, tally_visibility="live")
    told = json.loads(file_of(hall, "parameters.json"))
    canonical = json.dumps(told["manifest"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(canonical.encode()).hexdigest() == told["terms_digest"]
    assert told["terms_digest"] == json.loads(file_of(hall, "ballots.json"))["terms_digest"]
    assert told["manifest"]["terms"] == {
        "method": "approval",
        "limit": 3,
        "tally_visibility": "live",
        "is_open": False,
        "funding": "greedy",
        "fewest_votes": 0,
        "criteria_percent": 0,
        "reserve": None,
    }
    assert (told["ballots"], told["entitled"]) == (1, 1)


@pytest.mark.parametrize("name", FILES)
def test_no_file_says_who_was_there(hall: Hall, wati: PageClient, name: str) -> None:
    hold(hall, wati, {"1": "1"})
    assert b"Wati" not in file_of(hall, name)


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_told_before_the_result_is_announced(hall: Hall, wati: PageClient, name: str) -> None:
    hall.open_vote()
    hall.phone().get(f"/m/{hall.code}/results/1/{name}", expect=409)


@pytest.mark.parametrize("wrong", ["results/2/ballots.csv", "results/0/ballots.json", "results/x/parameters.json"])
def test_a_version_that_does_not_exist_is_not_found(hall: Hall, wati: PageClient, wrong: str) -> None:
    hold(hall, wati, {"1": "1"})
    hall.phone().get(f"/m/{hall.code}/{wrong}", expect=404)


def test_the_public_page_leads_to_the_files(hall: Hall, wati: PageClient) -> None:
    hold(hall, wati, {"1": "1"})
    links = [link["href"] for link in hall.phone().get(f"/m/{hall.code}/public").all("a.papers__file")]
    assert {f"/m/{hall.code}/results/1/{name}" for name in FILES} <= set(links)
