"""The staff's page: unanswered questions first, answers, hiding, and what is being discussed."""

import pytest

from facilitation.dialogue.commands import AnswerQuestion
from facilitation.kernel.actor import OPERATOR, Actor, Role
from facilitation.people.commands import AddColleague, CreateAccount, StartStaffSession
from facilitation.people.identity import STAFF_COOKIE, digest_of
from tests.dialogue.test_pages import argue, ask, budi, leader_of, page_of, talk
from tests.hall import LAPTOP, Hall
from tests.page_client import PageClient
from tests.village import Village

__all__ = ["budi", "talk"]


@pytest.fixture
def desk(hall: Hall, budi: PageClient) -> str:
    """The page's address; Budi has asked one question and given one argument."""

    def budi_asks_and_argues() -> tuple[()]:
        ask(hall, budi, "Kapan mulai?")
        argue(hall, budi, "against", "Terlalu mahal.")
        return ()

    hall.play(budi_asks_and_argues, budi)
    return f"{hall.console}dialogue"


def action_of(hall: Hall, desk: str, ending: str) -> str:
    """Where the first form of one kind on the page leads."""
    return next(form["action"] for form in hall.laptop.get(desk).all("form") if form["action"].endswith(ending))


def official(hall: Hall) -> Actor:
    """Somebody of the public works office, who answers at the door itself."""
    account = CreateAccount(username="ratna", display_name="Ratna Dewi", password_hash="not-a-hash", is_first=False)
    staff_id = str(hall.app.extensions["door"].perform(account, OPERATOR))
    return Actor(role=Role.OFFICIAL, actor_id=staff_id, meeting_id=hall.meeting_id)


def answer_as_official(hall: Hall, desk: str, words: str) -> None:
    """An official's answer to the first question, from another laptop."""
    question_id = action_of(hall, desk, "/answer").split("/")[-2]
    command = AnswerQuestion(
        meeting_id=hall.meeting_id, question_id=question_id, words=words, office="Dinas PUPR", answers_seen=0
    )
    hall.app.extensions["door"].perform(command, official(hall))


def test_a_question_waits_with_its_author_and_is_answered(hall: Hall, budi: PageClient, desk: str) -> None:
    page = hall.laptop.get(desk)
    assert "Budi" in page.text
    assert "1 pertanyaan belum dijawab" in page.text
    page = hall.laptop.submit("/answer", {"answer": "Bulan Maret.\nSetelah panen."})
    assert "Semua pertanyaan sudah dijawab." in page.text
    assert "Fasilitator" in budi.get(page_of(hall)).one(".answer").text


@pytest.mark.row("S1-04")
def test_an_officials_answer_is_marked_for_everybody(hall: Hall, budi: PageClient, desk: str) -> None:
    answer_as_official(hall, desk, "Bulan Maret.")
    shown = budi.get(page_of(hall)).one(".answer--official").text
    assert "Jawaban resmi" in shown
    assert "Dinas PUPR (Ratna Dewi)" in shown


@pytest.fixture
def ratnas_laptop(hall: Hall, talk: Village) -> PageClient:
    """Ratna, an official of this meeting, signed in on a browser of her own."""
    colleague = AddColleague(
        meeting_id=hall.meeting_id,
        username="ratna",
        display_name="Ratna Dewi",
        password_hash="not-a-hash",
        role=Role.OFFICIAL,
    )
    staff_id = str(talk.door.perform(colleague, leader_of(hall, talk)))
    talk.door.perform(StartStaffSession(staff_id=staff_id, token_digest=digest_of("t" * 43)), OPERATOR)
    client = hall.app.test_client()
    client.set_cookie(STAFF_COOKIE, "t" * 43, domain="localhost")
    return PageClient(client, base_url=LAPTOP)


def test_an_official_answers_and_hides_nothing(
    hall: Hall, budi: PageClient, desk: str, ratnas_laptop: PageClient
) -> None:
    page = ratnas_laptop.get(desk)
    assert [form["action"] for form in page.all("form") if "/dialogue/" in form["action"]] == []
    ratnas_laptop.submit("/answer", {"answer": "Bulan Maret.", "office": "Dinas PUPR"})
    assert "Jawaban resmi" in budi.get(page_of(hall)).one(".answer--official").text


def test_an_official_reads_why_an_answer_was_hidden(hall: Hall, desk: str, ratnas_laptop: PageClient) -> None:
    ratnas_laptop.get(desk)
    ratnas_laptop.submit("/answer", {"answer": "Bulan Maret."})
    hide = next(form["action"] for form in hall.laptop.get(desk).all("form") if "/answer/" in form["action"])
    hall.press(hide, {"reason": "Menyebut nama orang."})
    page = ratnas_laptop.get(desk)
    assert "Menyebut nama orang." in page.text
    assert [form["action"] for form in page.all("form") if form["action"].endswith("/restore")] == []


def test_an_answer_that_is_none_stays_in_its_form(hall: Hall, desk: str) -> None:
    hall.laptop.get(desk)
    page = hall.laptop.submit("/answer", {"answer": " ", "office": "Kantor Desa"}, expect=422)
    assert "masih kosong" in page.one(".field__error").text
    assert page.one('input[name="office"]')["value"] == "Kantor Desa"


def test_an_answer_given_meanwhile_is_shown_beside_the_words_that_came_too_late(hall: Hall, desk: str) -> None:
    hall.laptop.get(desk)
    shown = hall.laptop.page
    answer_as_official(hall, desk, "Bulan Maret.")
    hall.laptop.page = shown
    page = hall.laptop.submit("/answer", {"answer": "Bulan April."}, expect=409)
    assert "baru saja dijawab" in page.one("main [role=alert]").text
    assert "Bulan Maret." in page.one(".answer").text
    assert page.one('textarea[name="answer"]').text == "Bulan April."
    assert "Bulan April." in hall.laptop.submit("/answer", {"answer": "Bulan April."}).text


@pytest.mark.parametrize("seen", ["", "-1", "x", "9" * 40, "1.0", "\u0661"])
def test_a_count_nobody_can_read_counts_as_none(hall: Hall, desk: str, seen: str) -> None:
    answer_as_official(hall, desk, "Bulan Maret.")
    hall.laptop.get(desk)
    page = hall.laptop.submit("/answer", {"answer": "Bulan April."}, forged={"answers_seen": seen}, expect=409)
    assert page.one('textarea[name="answer"]').text == "Bulan April."


def test_ones_own_answer_is_corrected(hall: Hall, budi: PageClient, desk: str) -> None:
    hall.laptop.get(desk)
    hall.laptop.submit("/answer", {"answer": "Bulan Maret."})
    page = hall.laptop.get(desk)
    assert page.one('textarea[name="answer"]').text == "Bulan Maret."
    hall.laptop.submit("/answer", {"answer": "Bulan April."})
    assert "Bulan Maret." not in budi.get(page_of(hall)).text


@pytest.mark.parametrize("kind", ["question", "argument"])
def test_a_hidden_entry_leaves_everybodys_page_but_its_authors(
    hall: Hall, budi: PageClient, desk: str, kind: str
) -> None:
    words = {"question": "Kapan mulai?", "argument": "Terlalu mahal."}[kind]
    hide = next(form["action"] for form in hall.laptop.get(desk).all("form") if f"/{kind}/" in form["action"])
    hall.press(hide, {"reason": "Menyebut nama orang."})
    assert words not in hall.phone().get(page_of(hall)).text
    assert "Menyebut nama orang." in budi.get(page_of(hall)).text
    restore = action_of(hall, desk, "/restore")
    hall.press(restore)
    assert words in hall.phone().get(page_of(hall)).text


def test_a_reason_that_is_none_stays_in_its_form(hall: Hall, desk: str) -> None:
    page = hall.press(action_of(hall, desk, "/hide"), {"reason": "x"}, expect=422)
    assert page.one('input[name="reason"][value="x"]').has("autofocus")
    assert "Kapan mulai?" in page.text


def test_no_other_kind_of_entry_has_an_address(hall: Hall, desk: str) -> None:
    address = action_of(hall, desk, "/hide").replace("/question/", "/aspiration/")
    hall.press(address, {"reason": "Menyebut nama orang."}, expect=404)


def test_in_the_discussion_a_proposal_is_held_up_and_taken_down(hall: Hall, budi: PageClient, desk: str) -> None:
    assert [form for form in hall.laptop.get(desk).all("form") if form["action"].endswith("/spotlight")] == []
    hall.go_to("discussion")
    buttons = hall.laptop.get(desk).all('input[name="proposal_id"]')
    page = hall.press(f"{hall.console}spotlight", {"proposal_id": buttons[0]["value"]})
    assert "usulan 1, Jalan ke sawah" in page.one(".next").text
    for seen in (budi.get(f"/m/{hall.code}/"), budi.get(f"/m/{hall.code}/proposals")):
        assert seen.one("a.where__link")["href"] == page_of(hall)
    hall.press(f"{hall.console}spotlight", {"proposal_id": ""})
    assert budi.get(f"/m/{hall.code}/").all("a.where__link") == []


@pytest.mark.parametrize("proposal_id", ["0" * 20, "é", "a\x00b"])
def test_what_is_no_proposal_is_not_discussed(hall: Hall, desk: str, proposal_id: str) -> None:
    hall.go_to("discussion")
    hall.press(f"{hall.console}spotlight", {"proposal_id": proposal_id}, expect=404)


def test_the_changing_part_is_the_same_as_on_the_page(hall: Hall, desk: str) -> None:
    part = hall.laptop.get(desk).one('[data-module="part"]')
    assert hall.laptop.get_fragment(part["data-source"]).tree.text == part.text


def test_the_control_screen_counts_what_waits_and_leads_there(hall: Hall, desk: str) -> None:
    links = {link["href"]: link.text for link in hall.laptop.get(hall.console).all("a.waiting__link")}
    assert links[desk] == "1 pertanyaan belum dijawab"
