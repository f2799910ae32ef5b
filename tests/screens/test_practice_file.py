"""A practice on a .pb file: its proposals on the phones in the way it says, or the line to put right."""

from io import BytesIO
from pathlib import Path

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from facilitation.documents.pabulib.practice import sheet_of
from facilitation.documents.pabulib.reading import read
from facilitation.voting.rules.terms import BallotMethod
from tests.hall import LAPTOP, Hall
from tests.page_client import PageClient

FOLDER = Path(__file__).parent.parent / "documents" / "pabulib"
ROWS = "".join(f"{number};5;Usulan {number}\n" for number in range(101))
HEAD = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n"
TAIL = "VOTES\nvoter_id;vote\n"


@pytest.fixture
def wati(hall: Hall) -> PageClient:
    """Somebody who waits for the meeting to begin."""
    hall.go_to("registration")
    return hall.join("Wati")


def bring(hall: Hall, content: bytes, expect: int = 303) -> str:
    """The facilitator opens a practice with this file; what the page says that comes."""
    token = hall.laptop.get(hall.console).one('meta[name="csrf-token"]')["content"]
    # Encoded here: the test client would spool a large file to a disk and leave it open.
    boundary, body = encode_multipart({"csrf_token": token, "file": FileStorage(BytesIO(content), "last-year.pb")})
    answer = hall.laptop.client.post(
        f"{hall.console}practice/file",
        base_url=LAPTOP,
        headers={"Origin": LAPTOP},
        data=body,
        content_type=f"multipart/form-data; boundary={boundary}",
    )
    assert answer.status_code == expect, answer.get_data(as_text=True)
    return answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("name", "method", "limit"),
    [
        ("approval_greedy", BallotMethod.APPROVAL, 2),
        ("choose_one", BallotMethod.APPROVAL, 1),
        ("knapsack", BallotMethod.KNAPSACK, 4),
        ("dots", BallotMethod.POINTS, 5),
        ("scores", BallotMethod.SCORES, 5),
        ("ranking_schulze", BallotMethod.RANKING, 3),
    ],
)
def test_people_practise_in_the_way_that_the_file_says(name: str, method: BallotMethod, limit: int) -> None:
    sheet = sheet_of(read((FOLDER / f"{name}.pb").read_bytes()))
    assert (sheet.method, sheet.limit) == (method, limit)
    assert sheet.spending_rupiah == 100_000_000
    assert {dish.name for dish in sheet.dishes} >= {"Posyandu, renovasi", "Lampu jalan"}


def test_cents_and_long_names_are_left_off() -> None:
    long = "Jalan " * 60
    (dish,) = sheet_of(read(f"{HEAD.replace('100', '99,50')}a;12,50;{long}\n{TAIL}".encode())).dishes
    assert (dish.cost_rupiah, len(dish.name)) == (12, 200)


def test_the_proposals_of_a_file_lie_on_the_phones_and_leave_nothing_behind(hall: Hall, wati: PageClient) -> None:
    bring(hall, (FOLDER / "approval_greedy.pb").read_bytes())
    ballot = wati.get(f"/m/{hall.code}/")
    assert "Lampu jalan" in ballot.text
    assert "Nasi goreng" not in ballot.text
    hall.press(hall.actions("/close")[0])
    assert "Lampu jalan" not in wati.get(f"/m/{hall.code}/").text
    assert "Lampu jalan" not in hall.laptop.get(hall.console).text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "META"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"Name;Vote\n", "baris 1"),
        (f"{HEAD}a;dear;Jalan\n{TAIL}".encode(), "baris 7"),
        (f"{HEAD}a;5;Jalan\na;5;Air\n{TAIL}".encode(), "baris 8"),
        (f"{HEAD}a;5;Jalan\nb;5;Air\n{TAIL}v1;a,c\n".encode(), "baris 11"),
        (f"{HEAD}a;5;Jalan\n{TAIL}".encode(), "2 sampai 100"),
        (f"{HEAD}{ROWS}{TAIL}".encode(), "2 sampai 100"),
        ((HEAD + ROWS).encode(), "VOTES"),
    ],
    ids=[
        "nothing",
        "no text",
        "no section",
        "no number",
        "twice",
        "unknown choice",
        "nothing to choose",
        "too many",
        "cut off",
    ],
)
def test_a_file_that_cannot_be_used_is_refused_and_nothing_of_it_is_there(
    hall: Hall, wati: PageClient, content: bytes, says: str
) -> None:
    page = bring(hall, content, expect=409)
    assert says.casefold() in page.casefold()
    assert not hall.actions("/close")
    assert not wati.get(f"/m/{hall.code}/").all("form.ballot")


def test_a_hundred_thousand_lines_are_read_or_refused_and_never_half_taken(hall: Hall, wati: PageClient) -> None:
    votes = "".join(f"v{number};a\n" for number in range(100_000))
    bring(hall, f"{HEAD}a;5;Jalan\nb;5;Air\n{TAIL}{votes}".encode())
    assert "Air" in wati.get(f"/m/{hall.code}/").text


def test_only_staff_open_a_practice(hall: Hall, wati: PageClient) -> None:
    answer = wati.client.post(f"{hall.console}practice/file", base_url=wati.base_url, data={})
    assert answer.status_code in {400, 403, 404}
    assert not wati.get(f"/m/{hall.code}/").all("form.ballot")
