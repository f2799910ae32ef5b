"""Delivered money on the ledger's page: offered, received by one button, and read by everybody as any other line."""

import pytest

from tests.agreement.held import adopt
from tests.followup.test_pages import stranger, where
from tests.partnership.test_pages import COMPANY, register

MONEY = {"kind": "money", "amount": "2 juta", "role": "funds", "benefit": "Jalan ke toko"}
OFFERED = "Sudah diserahkan, belum masuk buku dana"


class Booking:
    """The bridge's ledger, and its partners' page."""

    def __init__(self, hall):
        self.hall, self.laptop = hall, hall.laptop
        self.ledger = where(hall, "Jembatan").replace("/followup/", "/money/")
        self.partners = f"{hall.console}partners/1"

    def promise(self):
        page = self.laptop.get(self.partners)
        partner = next(one["value"] for one in page.all('select[name="partner_id"] option') if one["value"])
        self.laptop.submit(f"{self.partners}/contributions", MONEY | {"partner_id": partner})
        self.step("/confirm", "Surat")

    def deliver(self):
        self.step("/deliver", "Uang diterima Bu Bendahara Kenari")

    def step(self, ending, note):
        self.laptop.submit(self.action(ending), {"note": note})

    def action(self, ending):
        forms = self.laptop.get(self.partners).all("form")
        return next(form["action"] for form in forms if form["action"].endswith(ending))

    def press(self, contribution_id, *, expect=303):
        token = self.laptop.get(self.ledger).one('meta[name="csrf-token"]')["content"]
        button = f"{self.ledger}/contributions/{contribution_id}/book"
        return self.laptop.send(button, {"csrf_token": token}, expect=expect)


@pytest.fixture
def booking(hall, author, chair):
    """An adopted list, and a company that has firmly promised money."""

    del author
    adopt(hall, chair)

    def a_company_promises() -> tuple[()]:
        register(hall, COMPANY)
        Booking(hall).promise()
        return ()

    hall.play(a_company_promises, chair)
    return Booking(hall)


def test_delivered_money_is_offered_and_received_once_however_often_the_button_is_pressed(booking):
    laptop, hall = booking.laptop, booking.hall
    assert OFFERED not in laptop.get(booking.ledger).text
    contribution_id = booking.action("/deliver").split("/")[-2]
    booking.deliver()
    assert "1 kontribusi yang sudah diserahkan" in laptop.get(f"{hall.console}money").text
    page = laptop.get(booking.ledger)
    assert OFFERED in page.text
    assert [contribution_id] == [one["action"].split("/")[-2] for one in page.all("form") if "/book" in one["action"]]
    for _ in range(2):
        page = booking.press(contribution_id)
    assert OFFERED not in page.text
    assert len(page.all(".ledger__head")) == 1
    assert "belum masuk buku dana" not in laptop.get(f"{hall.console}money").text


def test_everybody_reads_the_line_and_nobody_what_staff_noted_at_the_delivery(booking):
    contribution_id = booking.action("/deliver").split("/")[-2]
    booking.deliver()
    address = f"/m/{booking.hall.code}/money/1"
    assert OFFERED not in stranger(booking.hall).get(address).text
    booking.press(contribution_id)
    told = stranger(booking.hall).get(address).text.replace("\u00a0", " ")
    for words in ("Kontribusi yang dijanjikan mitra dan sudah diserahkan", "CV Maju Jaya", "Rp 2.000.000"):
        assert words in told
    assert "Kenari" not in told
    stranger(booking.hall).get(booking.ledger, expect=403)


def test_what_cannot_be_received_is_answered_with_a_sentence_on_the_page(booking):
    contribution_id = booking.action("/deliver").split("/")[-2]
    refused = booking.press(contribution_id, expect=409)
    assert "belum dicatat" in refused.one("div[role=alert]").text
    assert not refused.all(".ledger__head")
    booking.press("0" * 20, expect=404)
