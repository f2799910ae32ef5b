"""Setting a meeting up in the browser: every mistake keeps what was typed and says what to do."""

import pytest

from tests.hall import MEETING

NEW = "/office/meetings/new"


@pytest.fixture
def new_meeting(signed_in):
    def make(**different):
        signed_in.get(NEW)
        return signed_in.submit(NEW, {**MEETING, **different}, expect=different.pop("expect", 303))

    return make


def refused(signed_in, **different):
    signed_in.get(NEW)
    return signed_in.submit(NEW, {**MEETING, **different}, expect=422)


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", ""),
        ("name", "x" * 121),
        ("place", " "),
        ("meets_on", "12 Agustus"),
        ("hamlets", ""),
        ("village", "x" * 81),
        ("plan_year_village", "tahun depan"),
        ("votes_per_ballot", "lima"),
        ("votes_per_ballot", "21"),
        ("ceilings-DDS", "banyak"),
        ("ceilings-DDS", "0"),
        ("ceilings-ADD", "-5"),
    ],
)
def test_a_mistake_keeps_what_was_typed(signed_in, field, typed):
    page = refused(signed_in, **{field: typed})
    inputs = [one for one in page.all("input") if one.get("name") == field]
    areas = [one for one in page.all("textarea") if one.get("name") == field]
    assert [one.get("value", "") for one in inputs] == [typed] or [one.text.strip() for one in areas] == [typed]
    assert page.all(".field__error")


@pytest.mark.parametrize("field", ["kind", "tally_visibility"])
def test_a_choice_that_does_not_exist_is_refused(signed_in, field):
    signed_in.get(NEW)
    page = signed_in.submit(NEW, MEETING, forged={field: "something"}, expect=422)
    assert page.all(".field__error")


def test_a_meeting_without_any_money_is_refused_with_a_sentence(signed_in):
    page = refused(signed_in, **{"ceilings-DDS": " "})
    assert "setidaknya satu sumber dana" in page.text


def test_a_plan_year_in_the_past_is_refused_and_the_form_is_kept(signed_in):
    signed_in.get(NEW)
    page = signed_in.submit(NEW, {**MEETING, "plan_year_village": "1999"}, expect=409)
    assert page.one('input[name="name"]')["value"] == MEETING["name"]
    assert "2026" in page.text


def test_all_sources_are_shown_with_what_they_give(signed_in, new_meeting):
    page = new_meeting(**{"ceilings-ADD": "25 juta", "ceilings-CSR": "7.500.000"})
    for amount in ("Rp 100.000.000", "Rp 25.000.000", "Rp 7.500.000", "Rp 132.500.000"):
        assert amount in page.text.replace("\u00a0", " ")


def test_what_was_set_up_can_be_corrected(hall, signed_in):
    address = f"/office/meetings/{hall.meeting_id}/revise"
    form = signed_in.get(address)
    assert form.one('input[name="ceilings-DDS"]')["value"].replace("\u00a0", " ") == "Rp 100.000.000"
    signed_in.submit(address, {"ceilings-DDS": "", "ceilings-ADD": "3 juta", "village": "Sukamaju", "name": "Rapat"})
    corrected = signed_in.get(address)
    assert corrected.one('input[name="ceilings-DDS"]').get("value", "") == ""
    assert corrected.one('input[name="village"]')["value"] == "Sukamaju"
    assert "Rapat" in signed_in.get(hall.console).text


def test_the_agenda_is_planned_and_shown_beside_the_time_used(hall, signed_in):
    address = f"/office/meetings/{hall.meeting_id}/agenda"
    signed_in.get(address)
    signed_in.submit(address, {"voting": "77"})
    assert signed_in.get(address).one('input[name="voting"]')["value"] == "77"
    assert "77" in signed_in.get(hall.console).one(".agenda").text


@pytest.mark.parametrize("typed", ["", "-1", "481", "setengah jam"])
def test_minutes_that_are_no_plan_are_refused_in_their_row(hall, signed_in, typed):
    address = f"/office/meetings/{hall.meeting_id}/agenda"
    signed_in.get(address)
    page = signed_in.submit(address, {"voting": typed}, expect=422)
    assert page.one('input[name="voting"]').get("value", "") == typed
    assert len(page.all(".field__error")) == 1


def test_a_prayer_is_on_the_wall_until_somebody_goes_on(hall, signed_in):
    hall.press(f"{hall.console}pause", {"kind": "prayer", "minutes": "20"})
    wall = hall.phone()
    assert "salat" in wall.get(f"/m/{hall.code}/wall").text.lower()
    hall.press(f"{hall.console}resume")
    assert "salat" not in wall.get(f"/m/{hall.code}/wall").text.lower()


@pytest.mark.parametrize("minutes", ["", "0", "181", "sebentar"])
def test_a_pause_of_no_length_is_refused(hall, minutes):
    hall.press(f"{hall.console}pause", {"kind": "break", "minutes": minutes}, expect=422)
    assert "Istirahat" not in hall.phone().get(f"/m/{hall.code}/wall").one("h2").text


def test_a_meeting_is_used_as_a_template_and_nobodys_data_travel(hall, signed_in):
    hall.join("Wati")
    agenda = f"/office/meetings/{hall.meeting_id}/agenda"
    signed_in.get(agenda)
    signed_in.submit(agenda, {"voting": "77"})
    signed_in.get("/office/")
    page = signed_in.submit(f"/office/meetings/{hall.meeting_id}/copy", {})
    assert page.one('input[name="name"]')["value"] == MEETING["name"]
    copied = page.url.split("/")[3]
    assert copied != hall.meeting_id
    assert signed_in.get(f"/office/meetings/{copied}/agenda").one('input[name="voting"]')["value"] == "77"
    console = signed_in.get(f"/console/{copied}/")
    assert "Krajan" in console.text
    assert "Wati" not in signed_in.get(f"/console/{copied}/people").text
    assert len(signed_in.get("/office/").all("li.meeting")) == 2


def test_any_reachable_phase_can_be_chosen_on_the_path(hall):
    hall.go_to("aspirations")
    hall.go_to("presentation")
    hall.go_to("plenary", expect=409)
    hall.go_to("no such phase", expect=409)
