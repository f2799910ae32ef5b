"""The control screen names who is silent with words to read aloud, and hears it live; nobody else does."""

import pytest
from sqlalchemy import create_engine, text

from facilitation.kernel.extensions import db
from tests.hall import HALL, Hall

NGASEM = 2
INVITATION = "Warga Ngasem belum menyampaikan usulan. Silakan, Bapak/Ibu dari Ngasem."


@pytest.fixture
def gathered(hall: Hall):
    """Five people of Krajan and five of Ngasem, all women, collecting proposals; returns all phones, Ngasem's last."""

    def ten_people_gather():
        hall.go_to("registration")
        phones = [hall.join(f"Warga {letter}", hamlet=0 if letter < "F" else NGASEM) for letter in "ABCDEFGHIJ"]
        hall.go_to("aspirations")
        return phones

    return hall.play(ten_people_gather)


def pass_minutes(hall: Hall, minutes: int) -> None:
    """Let the present phase have begun so long ago."""
    with hall.app.app_context():
        path = db.engine.url.database
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        earlier = f"strftime('%Y-%m-%d %H:%M:%f', entered_at, '-{minutes} minutes')"
        connection.execute(text(f"UPDATE phase_visit SET entered_at = {earlier} WHERE left_at IS NULL"))  # noqa: S608  our own number
    engine.dispose()


def heard(hall: Hall):
    """The part of the control screen that is about it."""
    return hall.laptop.get(hall.console).one('[data-region="console_voices"]')


def test_before_it_is_time_there_are_only_numbers(hall, gathered):
    hall.propose(gathered[0], "Jalan")
    words = heard(hall).text
    assert "Krajan 1 dari 5" in words
    assert "Ngasem 0 dari 5" in words
    assert "Setelah 20 menit" in words
    assert "Silakan" not in words


def test_after_twenty_minutes_the_words_to_invite_them_stand_there_until_they_propose(hall, gathered):
    hall.propose(gathered[0], "Jalan")
    pass_minutes(hall, 20)
    assert [line.text for line in heard(hall).all(".aloud__lines li")] == [INVITATION]
    hall.propose(gathered[-1], "Sumur bor")
    assert heard(hall).all(".aloud") == []
    assert "sudah ada yang bersuara" in heard(hall).text


def test_nobody_is_named_and_nobodys_words_stand_there(hall, gathered):
    hall.propose(gathered[0], "Jalan")
    pass_minutes(hall, 20)
    words = heard(hall).text
    assert not any(f"Warga {letter}" in words.replace("Warga Ngasem", "") for letter in "ABCDEFGHIJ")
    assert "Jalan" not in words


def test_groups_too_small_to_be_told_are_said_to_be_left_out(hall):
    hall.go_to("registration")
    hall.join("Wati", hamlet=NGASEM)
    hall.go_to("aspirations")
    pass_minutes(hall, 30)
    assert "2 kelompok tidak dihitung" in heard(hall).text
    assert heard(hall).all(".aloud") == []


@pytest.mark.parametrize("locale", ["id", "en"])
def test_the_help_of_those_who_need_it_is_offered_without_pointing_at_them(hall, locale):
    hall.go_to("registration")
    for letter in "ABCDEFGHIJ":
        phone = hall.join(f"Warga {letter}")
        phone.get(f"/m/{hall.code}/me")
        if letter < "F":
            phone.submit(f"/m/{hall.code}/me", forged={"needs": "sight", "name": "Warga", "gender": "P"} | own(phone))
    hall.go_to("aspirations")
    pass_minutes(hall, 20)
    hall.laptop.send("/language", {"locale": locale, "back": hall.console} | token(hall))
    lines = [line.text for line in heard(hall).all(".aloud__lines li")]
    expected = {"id": "Bapak/Ibu yang ingin dibantu menuliskan usulan", "en": "Whoever would like help with writing"}
    assert any(line.startswith(expected[locale]) for line in lines)


def own(phone) -> dict[str, str]:
    """The hamlet that the form of one's own data shows as chosen."""
    return {"hamlet_id": next(one["value"] for one in phone.page.all("input[name=hamlet_id]") if one.has("checked"))}


def token(hall: Hall) -> dict[str, str]:
    """What every form of the laptop carries."""
    return {"csrf_token": hall.laptop.get(hall.console).one('meta[name="csrf-token"]')["content"]}


@pytest.mark.parametrize("phase", ["registration", "presentation"])
def test_the_part_stands_in_no_other_phase(hall, phase):
    hall.go_to(phase)
    assert hall.laptop.get(hall.console).all('[data-region="console_voices"]') == []


def test_residents_and_strangers_are_told_nothing_of_it(hall, gathered):
    for browser, address in (
        (gathered[0], f"/m/{hall.code}/live/console_voices"),
        (hall.phone(), f"/m/{hall.code}/live/console_voices"),
        (gathered[0], f"{hall.console}live/console_voices"),
    ):
        answer = browser.client.get(address, base_url=HALL, environ_overrides={"REMOTE_ADDR": browser.remote_addr})
        assert answer.status_code in {403, 404}


def test_who_missed_a_picture_fetches_what_the_page_shows(hall, gathered):
    hall.propose(gathered[0], "Jalan")
    pass_minutes(hall, 20)
    live = hall.laptop.get_fragment(f"{hall.console}live/console_voices")
    assert live.tree.text == heard(hall).text


def test_in_the_discussion_it_speaks_of_questions(hall, gathered):
    hall.collect(gathered[0], "Jalan", "Air")
    hall.go_to("discussion")
    pass_minutes(hall, 20)
    assert "Warga Krajan belum bertanya atau memberi pendapat." in heard(hall).text


def test_beside_live_bars_the_vote_says_why_groups_are_not_counted(app, signed_in):
    hall = Hall(app, signed_in).hold(tally_visibility="live")
    wati = hall.join("Wati")
    hall.go_to("aspirations")
    hall.collect(wati, "Jalan", "Air")
    hall.open_vote()
    assert "Kelompok tidak dihitung selama perolehan suara ditampilkan" in heard(hall).text
