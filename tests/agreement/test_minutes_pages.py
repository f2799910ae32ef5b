"""The minutes on staff's screens: one form on top, everything written below, and every refusal with the words kept."""

import pytest

from facilitation.documents.lists.notulen import AGENDA
from tests.agreement.held import hire
from tests.hall import Hall
from tests.page_client import Page

SAID = {"point": "Drainase RT 02 meluap.", "speaker": "Pak Ujang", "decision": "Disurvei", "who": "Kaur", "due": "Juni"}


def address(hall: Hall) -> str:
    return f"{hall.console}minutes"


@pytest.fixture
def begun(hall: Hall) -> Hall:
    """People are coming."""
    hall.go_to("registration")
    return hall


def write(hall: Hall, typed: dict[str, str] | None = None, *, expect: int = 303, **options: object) -> Page:
    hall.laptop.get(address(hall))
    return hall.laptop.submit(address(hall), typed or SAID, expect=expect, **options)


def entry_address(hall: Hall) -> str:
    return next(link["href"] for link in hall.laptop.get(address(hall)).all("main a") if "/minutes/" in link["href"])


def test_the_masthead_leads_to_the_minutes_which_wait_for_the_registration(hall: Hall) -> None:
    assert address(hall) in [link["href"] for link in hall.laptop.get(hall.console).all("nav a")]
    page = hall.laptop.get(address(hall))
    assert "mulai tahap registrasi" in page.text
    assert not page.all("#point")


def test_an_entry_is_written_under_the_present_phase_and_the_form_is_ready_for_the_next(begun: Hall) -> None:
    page = write(begun)
    assert page.one(".section h2").text == "Registrasi"
    assert "Pak Ujang: Drainase RT 02 meluap." in page.one(".section li").text
    assert page.one("#point").text.strip() == ""
    assert page.one("#point").get("autofocus") is not None
    assert "Pak Ujang" in [option["value"] for option in page.all("#speakers option")]


def test_another_agenda_item_can_be_chosen_but_none_that_does_not_exist(begun: Hall) -> None:
    assert write(begun, SAID | {"phase": "opening"}).one(".section h2").text == "Pembukaan"
    write(begun, SAID, forged={"phase": "dinner"}, without=["phase"], expect=422)


@pytest.mark.parametrize(
    ("typed", "said"), [({"point": " "}, "kosong"), ({"point": "x" * 1001}, "1.000"), ({"who": "x" * 121}, "120")]
)
def test_an_entry_that_cannot_be_stays_in_its_form(begun: Hall, typed: dict[str, str], said: str) -> None:
    page = write(begun, SAID | typed, expect=422)
    assert page.all(".field__error")
    assert page.one("#speaker")["value"] == "Pak Ujang"


def test_an_entry_is_changed_removed_and_put_back(begun: Hall) -> None:
    write(begun)
    where = entry_address(begun)
    begun.laptop.get(where)
    page = begun.laptop.submit(where, {"point": "Drainase RT 03 meluap."})
    assert "Drainase RT 03 meluap." in page.one(".section li").text
    begun.laptop.get(where)
    page = begun.laptop.submit(f"{where}/remove")
    assert "Belum ada yang dicatat" in page.text
    assert "Dikeluarkan (1)" in page.text
    assert "kembali masuk notulen" in begun.laptop.get(where).text
    begun.laptop.get(address(begun))
    page = begun.laptop.submit(f"{where}/put-back")
    assert "Drainase RT 03 meluap." in page.one(".section li").text


def test_older_words_are_refused_with_the_newer_shown_and_the_typed_kept(begun: Hall) -> None:
    write(begun)
    where = entry_address(begun)
    chair = hire(begun, "chair")
    chair.get(where)
    begun.laptop.get(where)
    begun.laptop.submit(where, {"point": "Yang baru."})
    page = chair.submit(where, {"point": "Yang diketik."}, expect=409)
    assert "diubah orang lain" in page.text
    assert "Yang baru." in page.one("section").text
    assert page.one("#point").text.strip() == "Yang diketik."
    page = chair.submit(where)
    assert "Yang diketik." in page.one(".section li").text


def test_closed_minutes_refuse_with_the_words_kept_and_the_facilitator_opens_them(begun: Hall) -> None:
    write(begun)
    where = entry_address(begun)
    chair = hire(begun, "chair")
    begun.laptop.get(where)
    chair.get(address(begun))
    chair.submit(f"{address(begun)}/close")
    page = begun.laptop.submit(where, {"point": "Terlambat."}, expect=409)
    assert page.one("#point").text.strip() == "Terlambat."
    late = SAID | {"point": "Terlambat juga.", "phase": "opening", "submission_id": "a-late-form"}
    assert begun.press(address(begun), late, expect=409).one("#point").text.strip() == "Terlambat juga."
    page = begun.laptop.get(address(begun))
    assert "ditutup oleh Pak Hasan" in page.text
    assert not page.all("#point")
    page = begun.laptop.submit(f"{address(begun)}/reopen")
    assert page.all("#point")


def test_an_observer_reads_and_a_phone_sees_nothing(begun: Hall) -> None:
    write(begun)
    observer = hire(begun, "observer")
    page = observer.get(address(begun))
    assert "Drainase RT 02 meluap." in page.text
    assert not page.all("main form")
    begun.phone().get(address(begun), expect=403)
    for public in ("public", "wall", ""):
        assert "Drainase" not in begun.phone().get(f"/m/{begun.code}/{public}").text


@pytest.mark.parametrize("phase", ["preparation", "registration"])
def test_an_entry_of_nobody_is_not_found(hall: Hall, phase: str) -> None:
    hall.go_to(phase)
    where = f"{address(hall)}/nobody"
    hall.laptop.get(where, expect=404)
    for action in (where, f"{where}/remove"):
        hall.press(action, SAID | {"phase": "opening"}, expect=404)


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx", "csv", "plain.csv", "json"])
def test_the_notulen_can_be_had_in_every_format(begun: Hall, form: str) -> None:
    where = f"/office/meetings/{begun.meeting_id}/papers/minutes.{form}"
    write(begun, SAID | {"point": "Baris satu.\nBaris dua."})
    assert where in [link["href"] for link in begun.laptop.get(f"/office/meetings/{begun.meeting_id}/").all("a")]
    answer = begun.laptop.client.get(where, base_url=begun.laptop.base_url)
    assert answer.status_code == 200
    assert answer.data


def test_the_notulen_is_printed_in_the_order_written_with_both_names_to_sign(begun: Hall) -> None:
    hire(begun, "chair")
    write(begun)
    write(begun, SAID | {"point": "Yang kedua.", "phase": "opening"})
    where = f"/office/meetings/{begun.meeting_id}/papers/minutes"
    printed = begun.laptop.client.get(f"{where}.csv", base_url=begun.laptop.base_url).data.decode("utf-8-sig")
    assert printed.index("Drainase") < printed.index("Yang kedua.")
    signed = begun.laptop.client.get(f"{where}.json", base_url=begun.laptop.base_url).get_json()["signatures"]
    assert [(one["role"], one["name"]) for one in signed] == [("Pimpinan musyawarah", "Pak Hasan"), ("Notulis", None)]
    begun.phone().get(f"{where}.pdf", expect=403)
    begun.laptop.get(f"{where}.odt", expect=404)


def test_paper_and_screen_name_the_agenda_alike(begun: Hall) -> None:
    shown = {option["value"]: option.text for option in begun.laptop.get(address(begun)).all("#phase option")}
    assert shown == {phase.value: name for phase, name in AGENDA.items()}
