"""A partner who leaves after the vote, on the screens: what is missing, what to do, and what everybody reads later."""

import pytest

from tests.agreement.held import AGREED, RESERVE, confirm, decide, hire, plenary, where
from tests.partnership.test_pages import COMPANY, GIVEN, register

COSTS = {"Jembatan": "60.000.000", "Drainase": "50.000.000", "Sumur": "10.000.000"}
LEFT = "Mitra menarik kembali yang sudah diperhitungkan"
SMALLER = "Volumenya dikecilkan menjadi 40 meter."


class Left:
    """The company's promise to the drain, step by step on the partners' page."""

    def __init__(self, hall):
        self.hall, self.laptop, self.desk = hall, hall.laptop, f"{hall.console}partners/2"

    def promise(self):
        register(self.hall, COMPANY)
        page = self.laptop.get(self.desk)
        partner = next(one["value"] for one in page.all('select[name="partner_id"] option') if one["value"])
        self.laptop.submit(f"{self.desk}/contributions", GIVEN | {"partner_id": partner})
        self.step("/confirm", note="Surat")

    def withdraw(self):
        self.step("/withdraw", reason="Pindah kota")

    def step(self, ending, **typed):
        forms = self.laptop.get(self.desk).all("form")
        action = next(form["action"] for form in forms if form["action"].endswith(ending))
        self.laptop.submit(action, typed)

    def board(self):
        return self.laptop.get(plenary(self.hall))


@pytest.fixture
def left(hall):
    """Everything is decided and the chair is there; the company still is, too."""

    def a_vote_counts_on_a_partner():
        hall.go_to("registration")
        wati = hall.join("Wati")
        hall.go_to("aspirations")
        for title, cost in COSTS.items():
            hall.collect(wati, title, cost=cost)
        Left(hall).promise()
        chosen = hall.proposal_ids()[:2]
        hall.open_vote()
        wati.get(f"/m/{hall.code}/")
        wati.submit(f"/m/{hall.code}/ballot", {"proposal_ids": chosen})
        hall.close_vote()
        hall.go_to("plenary")
        for title in COSTS:
            decide(hall, title, AGREED if title != "Sumur" else RESERVE)
        chair = hire(hall, "chair")
        hall.go_to("adoption")
        return [chair]

    (chair,) = hall.play(a_vote_counts_on_a_partner)
    found = Left(hall)
    found.chair = chair
    return found


def confirmations(page):
    return [form for form in page.all("form") if form["action"].endswith("/agreement/confirm")]


def test_the_list_cannot_be_confirmed_before_the_plenary_has_spoken_about_it(left):
    before = left.board()
    assert LEFT not in before.text
    assert confirmations(before)
    left.withdraw()
    page = left.board()
    assert not confirmations(page)
    told = page.text.replace("\u00a0", " ")
    assert LEFT in told
    assert "Rp 40.000.000 belum ada gantinya" in told
    assert "kelanjutannya tanpa uang yang ditarik kembali mitra" in told
    drain = left.laptop.get(where(left.hall, "Drainase")).text.replace("\u00a0", " ")
    assert "Mitra menarik kembali Rp 40.000.000 dari yang mereka tanggung" in drain


def test_whoever_confirms_on_an_old_page_is_told_what_is_missing_and_what_to_do(left):
    left.board()
    left.chair.get(plenary(left.hall))
    left.withdraw()
    refused = left.chair.submit(f"{plenary(left.hall)}/confirm", expect=409)
    said = refused.one("div[role=alert]").text.replace("\u00a0", " ")
    assert "Rp 40.000.000" in said
    assert "Drainase" in said
    assert "cari mitra lain" in said


def test_spoken_about_it_is_adopted_and_everybody_reads_what_is_missing(left):
    left.withdraw()
    decide(left.hall, "Drainase", {**AGREED, "reason": SMALLER})
    assert LEFT not in left.board().text
    confirm(left.laptop, left.hall)
    confirm(left.chair, left.hall)
    told = left.hall.phone().get(f"/m/{left.hall.code}/public").text.replace("\u00a0", " ")
    assert SMALLER in told
    assert "mitra menarik kembali Rp 40.000.000 yang sudah dihitung" in told
