"""The residents' pages of the proposals: what is shown to whom, and that nothing typed is lost."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from facilitation.aspirations.commands import MergeProposals, ParkProposal
from facilitation.aspirations.queries import listed_proposals
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.extensions import db
from facilitation.meetings.rules.phase import Phase
from facilitation.people import queries as people
from tests.dialogue.conftest import go_on_to
from tests.hall import Hall
from tests.page_client import PageClient
from tests.village import Village

LONG = "panjang sekali " * 40


@pytest.fixture
def talk(hall: Hall) -> Iterator[Village]:
    """The same meeting behind its door: Wati has asked for two proposals, and the list is open."""
    # Not around the test: requests inside one application context would share what they know of their visitor.
    with hall.app.app_context():
        engine = db.engine.execution_options(isolation_level="AUTOCOMMIT")
    with Session(engine) as reading:
        village = Village(hall.app.extensions["door"], reading)

        def two_proposals_are_listed() -> tuple[()]:
            leading = leader_of(hall, village)
            wati = village.join(hall.meeting_id, "Wati")
            village.go_to(leading, Phase.ASPIRATIONS)
            for title in ("Jalan ke sawah", "Jembatan"):
                village.propose(leading, wati, title)
            return ()

        hall.play(two_proposals_are_listed)
        yield village


def leader_of(hall: Hall, talk: Village) -> Actor:
    """The facilitator at the laptop."""
    account = people.account_by_username(talk.reading, "siti")
    return Actor(role=Role.FACILITATOR, actor_id=account.staff_id, meeting_id=hall.meeting_id)


@pytest.fixture
def budi(hall: Hall, talk: Village) -> PageClient:
    """Budi, before the page of proposal number 1, which Wati has asked for."""

    def budi_joins() -> list[PageClient]:
        budi = hall.join("Budi", hamlet=1, gender="L")
        budi.get(page_of(hall))
        return [budi]

    return hall.play(budi_joins)[0]


def page_of(hall: Hall, number: int = 1) -> str:
    """The address of a proposal's page."""
    return f"/m/{hall.code}/proposals/{number}"


def ask(hall: Hall, resident: PageClient, words: str, *, expect: int = 303, number: int = 1):
    """Ask about a proposal on its own page."""
    resident.get(page_of(hall, number))
    return resident.submit("/questions", {"question": words}, expect=expect)


def argue(hall: Hall, resident: PageClient, side: str, words: str, *, expect: int = 303):
    """Give an argument on the proposal's page."""
    resident.get(page_of(hall))
    return resident.submit("/arguments", {"side": side, "argument": words}, expect=expect)


def test_anybody_reads_the_list_and_finds_every_proposal(hall: Hall, budi: PageClient) -> None:
    page = hall.phone().get(f"/m/{hall.code}/proposals")
    assert [link["href"] for link in page.all("a.topic__link")] == [page_of(hall, 1), page_of(hall, 2)]
    assert "Jalan ke sawah" in page.text


def test_an_empty_list_says_so(hall: Hall) -> None:
    assert "Belum ada usulan di daftar." in hall.phone().get(f"/m/{hall.code}/proposals").text


def test_a_proposal_says_what_where_and_at_what_cost(hall: Hall, budi: PageClient) -> None:
    page = hall.phone().get(page_of(hall))
    assert page.one("h1").text == "Jalan ke sawah"
    assert "Krajan" in page.text
    assert "10\N{NO-BREAK SPACE}juta" in page.text
    assert "1 orang" in page.text


@pytest.mark.row("S1-04")
def test_whoever_has_not_joined_reads_and_is_led_to_join(hall: Hall, budi: PageClient) -> None:
    ask(hall, budi, "Kapan mulai?")
    page = hall.phone().get(page_of(hall))
    assert "Kapan mulai?" in page.text
    assert [form for form in page.all("form") if "/proposals/" in form["action"]] == []
    assert [link["href"] for link in page.all("a.button") if "Ikut" in link.text] == [f"/m/{hall.code}/"]


def test_a_question_stands_on_the_page_and_waits(hall: Hall, budi: PageClient) -> None:
    page = ask(hall, budi, "Kapan\nmulai?")
    assert page.url == page_of(hall)
    assert "Kapan mulai?" in page.text
    assert "1 belum dijawab" in page.text
    assert "1 pertanyaan (1 belum dijawab)" in hall.phone().get(f"/m/{hall.code}/proposals").text


def test_arguments_stand_on_their_sides(hall: Hall, budi: PageClient) -> None:
    argue(hall, budi, "for", "Panen cepat sampai.")
    page = argue(hall, budi, "against", "Terlalu mahal.")
    assert "Panen cepat sampai." in page.one(".side--for").text
    assert "Terlalu mahal." in page.one(".side--against").text
    page = argue(hall, budi, "for", "Jalan licin.")
    assert "Panen cepat sampai." not in page.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "masih kosong"), ("\u200b", "masih kosong"), (LONG, "300 huruf")],
    ids=["empty", "unseen", "long"],
)
def test_a_question_that_is_none_stays_in_its_form(hall: Hall, budi: PageClient, typed: str, said: str) -> None:
    page = ask(hall, budi, typed, expect=422)
    assert said in page.one(".field__error").text
    assert page.one("textarea#question").text == typed.replace("\u200b", "").strip() or typed == "\u200b"
    assert page.one("details[open] textarea#question")


@pytest.mark.parametrize(
    ("side", "typed"), [("for", ""), ("for", LONG), ("against", "\u202e")], ids=["empty", "long", "unseen"]
)
def test_an_argument_that_is_none_stays_in_its_form(hall: Hall, budi: PageClient, side: str, typed: str) -> None:
    page = argue(hall, budi, side, typed, expect=422)
    assert page.one(f'details[open] input[value="{side}"]').has("checked")
    assert page.one("textarea#argument").text == typed.strip()


@pytest.mark.parametrize("side", ["", "both", "FOR"])
def test_an_argument_takes_a_side(hall: Hall, budi: PageClient, side: str) -> None:
    page = budi.submit("/arguments", {"argument": "Terlalu mahal."}, forged={"side": side}, expect=422)
    assert "Terlalu mahal." in page.one("textarea#argument").text


def test_control_characters_reach_no_page(hall: Hall, budi: PageClient) -> None:
    assert "Kapan mulai?" in ask(hall, budi, "Kapan\x07 \u202emulai?\x1b").text


def test_words_sent_after_the_phase_are_shown_again(hall: Hall, talk: Village, budi: PageClient) -> None:
    go_on_to(talk, leader_of(hall, talk), Phase.ADOPTION)
    page = budi.submit("/questions", {"question": "Kapan mulai?"}, expect=409)
    assert "Kapan mulai?" in page.one("blockquote").text
    assert page.all("textarea") == []


def test_words_about_a_proposal_set_aside_are_shown_above_the_list(hall: Hall, talk: Village, budi: PageClient) -> None:
    parking = ParkProposal(meeting_id=hall.meeting_id, proposal_id=proposal_ids(talk, hall)[0], reason="Sudah jadi.")
    talk.door.perform(parking, leader_of(hall, talk))
    page = budi.submit("/arguments", {"side": "for", "argument": "Jalan licin."}, expect=409)
    assert page.one("h1").text == "Semua usulan"
    assert "Jalan licin." in page.one("blockquote").text
    budi.get(page_of(hall), expect=404)
    budi.get(page_of(hall, 2))


def test_a_stranger_cannot_send_what_a_resident_could(hall: Hall, budi: PageClient) -> None:
    stranger = hall.phone()
    token = stranger.get(page_of(hall)).one('meta[name="csrf-token"]')["content"]
    stranger.send(
        f"{page_of(hall)}/questions", {"csrf_token": token, "submission_id": "x" * 32, "question": "Kapan?"}, expect=403
    )
    assert "Kapan?" not in stranger.get(page_of(hall)).text


@pytest.mark.parametrize("number", ["3", "0", "99999", "100000", "9" * 30, "satu", "-1", "1.5"])
def test_of_an_unknown_proposal_there_is_no_page(hall: Hall, budi: PageClient, number: str) -> None:
    token = budi.page.one('meta[name="csrf-token"]')["content"]
    budi.get(page_of(hall, number), expect=404)
    words = {"csrf_token": token, "submission_id": "x" * 32, "question": "Kapan?"}
    budi.send(f"{page_of(hall, number)}/questions", words, expect=404)


def test_a_merged_proposals_page_is_that_of_the_kept_one(hall: Hall, talk: Village, budi: PageClient) -> None:
    first, second = proposal_ids(talk, hall)
    merging = MergeProposals(meeting_id=hall.meeting_id, kept_proposal_id=second, merged_proposal_id=first)
    talk.door.perform(merging, leader_of(hall, talk))
    assert budi.submit("/questions", {"question": "Kapan mulai?"}, expect=303).url == page_of(hall, 2)
    assert "Kapan mulai?" in budi.follow(page_of(hall, 1)).text


def test_one_phone_does_not_bury_the_others(hall: Hall, budi: PageClient) -> None:
    settings = hall.app.extensions["settings"]
    hall.app.extensions["settings"] = replace(settings, dialogue_entries_per_hour=2)
    ask(hall, budi, "Satu?")
    argue(hall, budi, "for", "Dua.")
    page = ask(hall, budi, "Tiga?", expect=429)
    assert "Tiga?" in page.one("textarea#question").text
    assert "Retry-After" in page.response.headers


def test_the_changing_part_is_the_same_as_on_the_page(hall: Hall, budi: PageClient) -> None:
    page = ask(hall, budi, "Kapan mulai?")
    part = page.one(".said")
    assert budi.get_fragment(part["data-source"]).tree.text == part.text
    assert part["data-about"] == "1"
    budi.get(f"{page_of(hall, 3)}/dialogue", expect=404)


def proposal_ids(talk: Village, hall: Hall) -> list[str]:
    """The ids of the list, by number."""
    return [line.proposal_id for line in listed_proposals(talk.reading, hall.meeting_id)]


def test_from_the_vote_on_the_lists_numbers_are_not_shown(hall: Hall, budi: PageClient) -> None:
    assert budi.get(f"/m/{hall.code}/proposals").all("a .number")
    hall.go_to("discussion")
    hall.go_to("voting")
    assert budi.get(f"/m/{hall.code}/proposals").all("a .number") == []
    assert "Nomor di daftar" not in budi.get(page_of(hall)).text
