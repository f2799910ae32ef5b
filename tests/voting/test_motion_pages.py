"""A motion on its pages: asked on the control screen, answered on phones, counted on the wall, kept for everybody."""

import csv
import io

import pytest

from tests.hall import Hall
from tests.page_client import PageClient

WORDING = "Apakah rapat dilanjutkan sesudah magrib?"
ASKED = {"wording": WORDING, "proposal_id": "", "tally_visibility": "hidden", "secrecy": "secret"}


@pytest.fixture
def voters(hall: Hall) -> list[PageClient]:
    """Wati and Budi, in a meeting that discusses two proposals."""

    def two_proposals_are_discussed() -> list[PageClient]:
        hall.go_to("registration")
        wati, budi = hall.join("Wati"), hall.join("Budi", gender="L")
        hall.go_to("aspirations")
        hall.collect(wati, "Jalan", "Air")
        hall.go_to("discussion")
        return [wati, budi]

    return hall.play(two_proposals_are_discussed)


def in_english(browser: PageClient) -> PageClient:
    """The same browser, reading English."""
    browser.client.set_cookie("locale", "en", domain=browser.base_url.split("/")[2].split(":")[0])
    return browser


def ask(hall: Hall, expect: int = 303, **different: str):
    return hall.press(f"{hall.console}motions", ASKED | different, expect=expect)


def answer(hall: Hall, voter: PageClient, choice: str):
    voter.get(f"/m/{hall.code}/")
    return voter.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [choice]})


def receipt_on(page) -> str:
    """What stands above the recorded answer; the form below has room for the next one."""
    return page.all(".receipt__number")[0].text


def close(hall: Hall) -> None:
    hall.press(hall.actions("/close")[0])


def go_on(hall: Hall) -> None:
    hall.press(hall.actions("/put-away")[0])


def wall(hall: Hall):
    return hall.phone().get(f"/m/{hall.code}/wall").one(".wall")


def counts(page) -> list[str]:
    """The three numbers in the order of the ballot."""
    return [number.text for number in page.all(".said__one dd")]


def test_a_phone_shows_the_sentence_and_three_cards_and_no_blank_ballot(hall: Hall, voters) -> None:
    ask(hall)
    page = in_english(voters[0]).get(f"/m/{hall.code}/")
    assert page.one(".ballot .motion").text == WORDING
    assert [card.text for card in page.all(".choice--motion")] == ["Yes", "No", "Abstain"]
    kinds = {box["type"] for box in page.all("input") if box.get("name") == "proposal_ids"}
    assert kinds == {"radio"}
    assert not page.all("[data-ballot-nothing]")
    assert not page.all("[data-ballot-counter]")


def test_an_answer_is_recorded_under_a_receipt_and_can_be_changed(hall: Hall, voters) -> None:
    ask(hall)
    wati = in_english(voters[0])
    page = answer(hall, wati, "no")
    assert "Answer recorded" in page.one("h1").text
    assert receipt_on(page)
    assert page.one(".proposal__title").text == "No"
    assert answer(hall, wati, "abstain").one(".proposal__title").text == "Abstain"
    assert hall.laptop.get(hall.console).one(".turnout .big").text == "1"


def test_a_form_without_an_answer_is_refused_in_words(hall: Hall, voters) -> None:
    ask(hall)
    wati = in_english(voters[0])
    wati.get(f"/m/{hall.code}/")
    assert "choose yes, no or abstain" in wati.submit(f"/m/{hall.code}/ballot", {}, expect=409).text


def test_the_wall_shows_sentence_turnout_and_code_and_the_counts_only_after_closing(hall: Hall, voters) -> None:
    ask(hall)
    answer(hall, voters[0], "yes")
    shown = wall(hall)
    assert shown.one(".asks__wording").text == WORDING
    assert shown.one(".turnout .big").text == "1"
    assert shown.one(".wall__aside .code").text
    assert not shown.all(".said")
    close(hall)
    assert counts(wall(hall)) == ["1", "0", "0"]
    go_on(hall)
    assert not wall(hall).all(".asks")


def test_live_counts_grow_on_the_wall_and_the_console_names_nobody(hall: Hall, voters) -> None:
    ask(hall, tally_visibility="live")
    answer(hall, voters[0], "no")
    assert counts(wall(hall)) == ["0", "1", "0"]
    console = hall.laptop.get(hall.console).one(".desk__work")
    assert counts(console) == ["0", "1", "0"]
    assert "Budi" not in console.text


def test_the_console_says_who_has_not_answered_and_what_closing_does(hall: Hall, voters) -> None:
    ask(hall)
    answer(hall, voters[0], "yes")
    in_english(hall.laptop)
    closing = hall.laptop.get(hall.console).one(".confirm__body").text
    assert "Not yet voted: Budi" in closing
    assert "cannot be undone" in closing


def test_everybody_sees_the_counts_until_the_facilitator_goes_on(hall: Hall, voters) -> None:
    ask(hall)
    answer(hall, voters[0], "yes")
    answer(hall, voters[1], "no")
    close(hall)
    page = in_english(voters[0]).get(f"/m/{hall.code}/")
    assert counts(page) == ["1", "1", "0"]
    assert "Nothing is decided" in page.text
    assert "join" in in_english(hall.phone()).get(f"/m/{hall.code}/").one("h1").text.lower()
    in_english(hall.laptop)
    assert "The answers are counted" in hall.laptop.get(hall.console).one("h1").text
    go_on(hall)
    assert not voters[0].get(f"/m/{hall.code}/").all(".said")
    assert "Talk about the proposals" in hall.laptop.get(hall.console).one("h1").text


def test_what_was_asked_by_mistake_is_offered_to_be_taken_back_until_somebody_answers(hall: Hall, voters) -> None:
    ask(hall)
    hall.press(hall.actions("/take-back")[0])
    assert not wall(hall).all(".asks")
    ask(hall)
    address = hall.actions("/take-back")[0]
    answer(hall, voters[0], "yes")
    assert not hall.actions("/take-back")
    in_english(hall.laptop)
    assert "the question stays" in hall.press(address, expect=409).text


def test_a_phone_whose_question_was_taken_back_meanwhile_is_told_so(hall: Hall, voters) -> None:
    ask(hall)
    page = voters[0].get(f"/m/{hall.code}/")
    assert page.one("form.ballot").has("data-vanishes")
    hall.press(hall.actions("/take-back")[0])
    voters[0].submit(f"/m/{hall.code}/ballot", {"proposal_ids": ["yes"]}, expect=404)


@pytest.mark.parametrize("wording", ["", "x" * 161])
def test_a_sentence_that_cannot_be_asked_comes_back_in_its_open_form(hall: Hall, voters, wording: str) -> None:
    del voters
    page = ask(hall, expect=422, wording=wording)
    assert page.one("#motion-wording-error").text
    form = page.one("#motion-wording")
    assert form["value"] == wording
    assert not wall(hall).all(".asks")


def test_a_refused_question_is_still_in_its_form(hall: Hall, voters) -> None:
    del voters
    hall.go_to("voting")
    hall.press(f"{hall.console}lot", hall.terms)
    in_english(hall.laptop)
    page = ask(hall, expect=409)
    assert "Please finish the vote first, then ask." in page.text


def test_another_meetings_proposal_cannot_be_asked_about(hall: Hall, voters) -> None:
    del voters
    ask(hall, expect=404, proposal_id="0" * 20)


def test_while_people_answer_the_meeting_does_not_move_on_and_the_console_says_why(hall: Hall, voters) -> None:
    del voters
    ask(hall)
    in_english(hall.laptop)
    assert "Please close it first" in hall.go_to("voting", expect=409).text
    assert not hall.actions("/motions")
    assert not hall.actions("/practice")


def test_the_console_offers_it_from_the_discussion_on_and_not_beside_a_vote(hall: Hall, voters) -> None:
    assert hall.actions("/motions")
    hall.go_to("aspirations")
    assert not hall.actions("/motions")
    hall.open_vote()
    assert not hall.actions("/motions")
    vote = hall.choices(voters[0])
    voters[0].submit(f"/m/{hall.code}/ballot", {"proposal_ids": vote[:1]})
    hall.close_vote()
    for phase in ("plenary", "adoption"):
        assert hall.actions("/motions")
        hall.go_to(phase)
    assert hall.actions("/motions")
    hall.go_to("finished")
    assert not hall.actions("/motions")


def test_in_the_plenary_phones_answer_and_then_go_back_to_the_result(hall: Hall, voters) -> None:
    wati = in_english(voters[0])
    hall.open_vote()
    wati.submit(f"/m/{hall.code}/ballot", {"proposal_ids": hall.choices(wati)[:1]})
    hall.close_vote()
    hall.go_to("plenary")
    result = wati.get(f"/m/{hall.code}/").one("h1").text
    ask(hall)
    assert answer(hall, wati, "yes").all(".receipt")
    assert wall(hall).all(".asks")
    assert not wall(hall).all(".said")
    assert in_english(hall.phone()).get(f"/m/{hall.code}/").one("h1").text == result
    close(hall)
    assert counts(wati.get(f"/m/{hall.code}/")) == ["1", "0", "0"]
    go_on(hall)
    assert wati.get(f"/m/{hall.code}/").one("h1").text == result
    data = wati.client.get(f"/m/{hall.code}/open-data.json", base_url=wati.base_url).get_json()
    assert data["result"]["version"] == 1


def test_the_proposal_asked_about_stands_below_the_sentence_on_every_screen(hall: Hall, voters) -> None:
    options = [one for one in hall.laptop.get(hall.console).all("#motion-proposal option") if one["value"]]
    assert [one.text for one in options] == ["1. Jalan", "2. Air"]
    ask(hall, proposal_id=options[1]["value"])
    for page in (in_english(voters[0]).get(f"/m/{hall.code}/"), in_english(hall.laptop).get(hall.console)):
        assert "About proposal 2: Air" in page.text
    answer(hall, voters[0], "yes")
    close(hall)
    public = in_english(hall.phone()).get(f"/m/{hall.code}/public")
    assert "About proposal 2: Air" in public.one(".asked").text


def test_the_public_page_and_open_data_list_what_was_decided_and_nothing_that_is_open(hall: Hall, voters) -> None:
    stranger = in_english(hall.phone())
    ask(hall)
    answer(hall, voters[0], "no")
    assert not stranger.get(f"/m/{hall.code}/public").all(".asked")
    close(hall)
    asked = stranger.get(f"/m/{hall.code}/public").one(".asked")
    assert WORDING in asked.text
    assert counts(asked) == ["0", "1", "0"]
    assert "Not agreed" in asked.text
    assert "1 of 2 have voted" in asked.text
    data = stranger.client.get(f"/m/{hall.code}/open-data.json", base_url=stranger.base_url).get_json()
    (motion,) = data["motions"]
    assert len(motion.pop("terms_digest")) == 64
    assert motion == {
        "number": 1,
        "wording": WORDING,
        "goals": [],
        "proposal": None,
        "yes": 0,
        "no": 1,
        "abstain": 0,
        "conclusion": "not_agreed",
        "ballots": 1,
        "entitled": 2,
        "is_open": False,
    }


def test_the_ballots_of_a_closed_motion_can_be_counted_again_and_those_of_an_open_one_not(hall: Hall, voters) -> None:
    stranger = hall.phone()

    def ballots(kind: str, number: int = 1):
        address = f"/m/{hall.code}/motions/{number}/ballots.{kind}"
        return stranger.client.get(
            address, base_url=stranger.base_url, environ_overrides={"REMOTE_ADDR": stranger.remote_addr}
        )

    ask(hall, secrecy="open")
    receipt = receipt_on(answer(hall, voters[0], "no"))
    assert {ballots(kind).status_code for kind in ("csv", "json")} == {404}
    close(hall)
    table = list(csv.reader(io.StringIO(ballots("csv").get_data(as_text=True).removeprefix("\ufeff")), delimiter=";"))
    assert table == [["ballot", "1", "2", "3"], ["", "yes", "no", "abstain"], [receipt, "", "1", ""]]
    assert ballots("json").get_json()["ballots"] == [{"ballot": receipt, "marks": {"2": 1}}]
    assert ballots("csv", 2).status_code == 404


def test_only_the_facilitator_may_ask(hall: Hall, voters) -> None:
    wati = voters[0]
    reply = wati.client.post(f"{hall.console}motions", base_url=wati.base_url, data=ASKED)
    assert reply.status_code in {400, 403, 404}
    assert not wall(hall).all(".asks")
