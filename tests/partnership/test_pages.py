"""The pages of partners as people walk through them: office, console, phone, wall and public page."""

import csv
import io

import pytest

from facilitation.partnership.rules.form import PartnershipForm
from tests.hall import Hall

COMPANY = {"name": "CV Maju Jaya", "sector": "business", "kind": "company", "contact": "Pak Budi 0812-3456"}
GROUP = {"name": "Warga RT 03", "sector": "residents", "kind": "community_group"}
GIVEN = {"kind": "money", "amount": "40 juta", "role": "funds", "benefit": "Jalan ke toko"}


def register(hall, partner):
    hall.laptop.get("/office/partners")
    return hall.laptop.submit("/office/partners", partner)


def test_the_directory_is_kept_by_staff_and_refuses_what_does_not_go_together(hall: Hall):
    office = hall.laptop
    office.get("/office/partners")
    office.submit("/office/partners", COMPANY | {"name": " "}, expect=422)
    office.submit("/office/partners", COMPANY | {"kind": "ngo"}, expect=409)
    office.submit("/office/partners", COMPANY | {"may_mediate": "y"}, expect=409)
    page = register(hall, COMPANY)
    assert "Pak Budi 0812-3456" in page.one('input[name="contact"]')["value"]
    where = page.url
    office.get("/office/partners")
    refused = office.submit("/office/partners", {"name": "maju jaya, cv"}, expect=409)
    assert "CV Maju Jaya" in refused.one("div[role=alert]").text
    office.get(where)
    office.submit(where, {"expertise": "Membangun jalan"})
    assert "Membangun jalan" in office.get("/office/partners").text
    office.get(where)
    office.submit(f"{where}/retire")
    assert not office.get(where).all('input[name="contact"]')
    retired_in_another_tab(office, where)
    office.submit(f"{where}/reinstate")
    office.get("/office/partners/" + "0" * 20, expect=404)
    # On the Wi-Fi nobody sees the directory.
    hall.phone().get("/office/partners", expect=403)


def retired_in_another_tab(office, where):
    """What was typed for a partner that has left meanwhile is told, and stays in its field."""
    refused = office.submit(where, {"expertise": "Mengaspal"}, forged={"contact": "Bu Rini 0813"}, expect=409)
    assert "sudah tidak aktif" in refused.one("div[role=alert]").text
    assert refused.one('input[name="contact"]')["value"] == "Bu Rini 0813"
    assert refused.one('textarea[name="expertise"]').text.strip() == "Mengaspal"
    assert "Mengaspal" not in office.get("/office/partners").text
    assert not office.get(where).all('input[name="contact"]')


@pytest.mark.row("S0-18")
def test_every_form_says_what_it_is_usually_for(app):
    asked = '{% from "partnership/words.html" import usual_subjects %}{{ usual_subjects(form) }}'
    template = app.jinja_env.from_string(asked)
    with app.test_request_context():
        said = {form: template.render(form=form.value).strip() for form in PartnershipForm}
    for subject in ("infrastruktur", "layanan publik", "ekonomi"):
        assert subject in said[PartnershipForm.GOVERNMENT_BUSINESS]
    assert "sosial dan lingkungan" in said[PartnershipForm.CIVIL_BUSINESS]
    assert all(said.values())


def test_a_partner_pledges_on_the_phone_and_the_hall_sees_the_line_move(hall: Hall):
    office, desk = hall.laptop, f"{hall.console}partners"
    for partner in (COMPANY, GROUP):
        register(hall, partner)
    hall.go_to("registration")
    wati, budi = hall.join("Wati"), hall.join("Budi", hamlet=1)
    hall.go_to("aspirations")
    for title, cost in (("Jembatan", "60.000.000"), ("Drainase", "50.000.000"), ("Sumur", "10.000.000")):
        hall.collect(wati, title, cost=cost)
    link_budi(hall, desk)
    write_down(office, desk)
    pledge_and_think_again(hall, budi)
    hall.open_vote()
    ballot = wati.get(f"/m/{hall.code}/")
    assert "Mitra menanggung Rp 40 juta" in " ".join(ballot.text.replace("\u00a0", " ").split())
    drain = next(card for card in ballot.all("label.choice") if "Drainase" in card.text)
    wati.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [drain.one("input")["value"]]})
    hall.close_vote()
    hall.go_to("plenary")
    asked(hall, desk, budi)
    read_by_anybody(hall)


def link_budi(hall, desk):
    page = hall.laptop.get(desk)
    people = {one.text: one["value"] for one in page.all('select[name="participant_id"] option')}
    partners = {one.text: one["value"] for one in page.all('select[name="partner_id"] option')}
    named = {"participant_id": people["Budi (Sumberejo)"], "partner_id": partners["CV Maju Jaya"]}
    refused = hall.laptop.submit(f"{desk}/present", named | {"mediates": "y"}, expect=409)
    assert "penengah" in refused.one("div[role=alert]").text
    hall.laptop.get(desk)
    hall.laptop.submit(f"{desk}/present", named)


def write_down(office, desk):
    page = office.get(f"{desk}/2")
    group = next(one["value"] for one in page.all('select[name="partner_id"] option') if one.text == "Warga RT 03")
    given = GIVEN | {"partner_id": group}
    address = f"{desk}/2/contributions"
    office.submit(address, given | {"amount": "seribu"}, expect=422)
    office.submit(address, given | {"kind": "labour"}, expect=409)
    refused = office.submit(address, given | {"amount": "50.000.001"}, expect=409)
    assert "Rp 50.000.000" in refused.one("div[role=alert]").text.replace("\u00a0", " ")
    page = office.submit(address, given)
    withdraw = next(form["action"] for form in page.all("form") if form["action"].endswith("/withdraw"))
    unsaid = office.submit(withdraw, {"reason": ""}, expect=422)
    assert [one.has("open") for one in unsaid.all("details.aside") if one.all(".field__error")] == [True]
    page = office.get(f"{desk}/2")
    step = next(form["action"] for form in page.all("form") if form["action"].endswith("/confirm"))
    office.submit(step, {"note": "Surat RT"})
    page = office.get(f"{desk}/2")
    assert "Kemitraan Komunitas-Pemerintah" in page.text
    assert "Sering dipakai untuk masalah di lingkungan sendiri" in page.text
    described = {"is_partnership": "y", "stated_form": "government_business", "afterwards": ""}
    office.submit(f"{desk}/2/partnership", described, expect=409)
    office.submit(f"{desk}/2/partnership", described | {"stated_form": "government_community"})
    assert "Belum ada yang menyebut" in office.get(f"{desk}/2").text


def pledge_and_think_again(hall, budi):
    where = f"/m/{hall.code}/proposals/3/partners"
    assert "Mewakili CV Maju Jaya" in budi.get(f"/m/{hall.code}/").text
    budi.get(f"/m/{hall.code}/help")
    budi.get(where)
    budi.submit(f"/m/{hall.code}/proposals/3/pledges", GIVEN, expect=409)
    page = budi.submit(f"/m/{hall.code}/proposals/3/pledges", GIVEN | {"amount": "2 juta"})
    back = next(form["action"] for form in page.all("form") if form["action"].endswith("/back"))
    budi.submit(back, {"reason": " "}, expect=422)
    budi.submit(back, {"reason": "Salah ketik"})
    budi.submit(f"/m/{hall.code}/proposals/3/pledges", GIVEN | {"amount": "3 juta"})
    # Who acts for nobody sees who contributes, and no form.
    assert not hall.phone().get(where).all('input[name="amount"]')
    hall.phone().get(f"/m/{hall.code}/proposals/99/partners", expect=404)


def asked(hall, desk, budi):
    hall.laptop.get(desk)
    hall.laptop.submit(f"{desk}/call", {"is_on": "yes"})
    wall = hall.phone().get(f"/m/{hall.code}/wall")
    assert "Siapa bisa membantu?" in wall.one(".wall__heading").text
    assert "Siapa bisa membantu?" in budi.get(f"/m/{hall.code}/").text
    page = budi.get(f"/m/{hall.code}/help")
    assert page.all(".needs__need")
    assert hall.phone().get_fragment(f"/m/{hall.code}/help/needs").all(".needs__need")
    assert "butuh bantuan" in hall.phone().get_fragment(f"/m/{hall.code}/live/help").text
    budi.submit(f"/m/{hall.code}/help/answer", {"accepts": "no"})
    assert "tidak mewakili" in budi.get(f"/m/{hall.code}/help").text
    assert "menolak" in hall.laptop.get(desk).text
    hall.laptop.submit(f"{desk}/call", {"is_on": "no"})


def read_by_anybody(hall):
    reader = hall.phone()
    page = reader.get(f"/m/{hall.code}/public")
    assert "CV Maju Jaya" in page.text
    assert "0812" not in page.text
    assert "Budi" not in page.text
    data = reader.client.get(f"/m/{hall.code}/open-data.json", base_url="http://192.168.1.10:8000").get_json()
    (drain,) = [one for one in data["partnerships"] if one["proposal_number"] == 2]
    covered = drain["coverage"]
    assert (drain["form"], covered["firm_rupiah"]) == ("government_community", 40_000_000)
    # The count gives the rest from its ceiling, so that nothing is missing, wherever it is shown.
    assert (covered["ceiling_rupiah"], covered["missing_rupiah"]) == (10_000_000, 0)
    for page in (reader.get(f"/m/{hall.code}/proposals/2/partners"), hall.laptop.get(f"{hall.console}partners/2")):
        told = [one.text.replace("\u00a0", " ") for one in page.all(".coverage dd")]
        assert told == ["Rp 50.000.000", "Rp 10.000.000", "Rp 40.000.000", "Rp 0", "Rp 0"]
    assert "0812" not in str(data)
    file = reader.client.get(f"/m/{hall.code}/papers/partners.plain.csv", base_url="http://192.168.1.10:8000")
    rows = list(csv.DictReader(io.StringIO(file.get_data(as_text=True))))
    assert [(row["Nilai (Rp)"], row["Keadaan"]) for row in rows] == [
        ("40000000", "Dipastikan"),
        ("2000000", "Ditarik kembali"),
        ("3000000", "Dijanjikan"),
    ]
