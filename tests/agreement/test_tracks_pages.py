"""Two tracks on the screens: the government's order, negotiations, ways out, and what wall, phones and papers show."""

import pytest

from tests.agreement.held import AGREED, COSTS, RESERVE, decide, hire, plenary, where
from tests.hall import Hall
from tests.page_client import PageClient


@pytest.fixture
def official(hall: Hall) -> PageClient:
    """Pak Hasan of the village office, who wrote an order down before the vote; its result has just been shown."""

    def two_tracks() -> list[PageClient]:
        hall.go_to("registration")
        wati, budi = hall.join("Wati"), hall.join("Budi", hamlet=1)
        hall.go_to("aspirations")
        for title, cost in COSTS.items():
            hall.collect(wati, title, cost=cost)
        ids = dict(zip(COSTS, hall.proposal_ids(), strict=True))
        hasan = hire(hall, "official")
        write_order(hall, hasan)
        hall.open_vote()
        for phone, titles in ((wati, ("Jembatan", "Drainase")), (budi, ("Jembatan",))):
            phone.get(f"/m/{hall.code}/")
            phone.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [ids[title] for title in titles]})
        hall.close_vote()
        hall.go_to("plenary")
        return [wati, hasan]

    return hall.play(two_tracks)[1]


def order_of(hall: Hall) -> str:
    return f"/console/{hall.meeting_id}/government-order"


def write_order(hall: Hall, hasan: PageClient) -> None:
    page = hasan.get(order_of(hall))
    # Sumur first and the bridge second; a hole in between is refused with what was typed still there.
    page = hasan.submit(order_of(hall), {"ranks": ["3", "", "1"]}, expect=409)
    assert "Urutan 2 kosong" in page.text
    assert [box["value"] for box in page.all('input[name="ranks"]')] == ["3", "", "1"]
    assert "bilangan bulat" in hasan.submit(order_of(hall), {"ranks": ["dua", "", "1"]}, expect=409).text
    hall.laptop.get(order_of(hall))
    hasan.submit(order_of(hall), {"ranks": ["2", "", "1"]})
    # Siti's page is older: she sees what Hasan has written above what she typed.
    page = hall.laptop.submit(order_of(hall), {"ranks": ["1", "", ""]}, expect=409)
    assert [row.text[:4] for row in page.all("ol.plain li.track")] == ["1Sum", "2Jem"]
    assert [box["value"] for box in page.all('input[name="ranks"]')] == ["1", "", ""]


def test_the_order_stays_as_it_was_once_the_vote_is_counted(hall: Hall, official: PageClient) -> None:
    page = official.get(order_of(hall))
    assert not page.all('input[name="ranks"]')
    assert "urutan ini tetap" in page.text
    shown = hall.laptop.get(plenary(hall))
    rows = [row.text for row in shown.all(".uses__table tbody tr")]
    # The residents' order is Jembatan, Drainase, Sumur.
    assert rows[0].startswith("Sumur")
    assert rows[0].endswith("3 1 2")
    assert rows[-1].endswith("2 – –")
    public = hall.phone().get(f"/m/{hall.code}/public")
    assert "Pak Hasan" in public.text


def test_a_negotiation_goes_from_a_gap_to_the_berita_acara(hall: Hall, official: PageClient) -> None:
    new = f"{where(hall, 'Drainase')}/negotiate"
    hall.laptop.get(new)
    assert hall.laptop.submit(new, {"matter": ""}, expect=422).all("#matter-error")
    page = hall.laptop.submit(new, {"matter": "Berapa meter?", "mediator": "Ibu Rina, LSM"})
    assert "Ibu Rina, LSM" in page.text
    links = [link["href"] for link in hall.laptop.get(plenary(hall)).all("a.track__title")]
    address = next(link for link in links if "/negotiations/" in link)
    refused = hall.laptop.get(address)
    offer = {"party": "government", "words": "Cukup 200 meter.", "amount": "30.000.000", "way_out": "reduced"}
    refused = hall.laptop.submit(f"{address}/offers", {**offer, "party": ""}, expect=422)
    assert refused.one("#words").text == "Cukup 200 meter."
    refused = hall.laptop.submit(f"{address}/offers", {**offer, "amount": "90.000.000"}, expect=409)
    assert refused.one("details[open] input#amount")
    page = hall.laptop.submit(f"{address}/offers", {**offer, "source_code": "DDS"})
    assert "Kurang: Pemerintah." in page.text
    refused = hall.laptop.submit(f"{address}/close", {"settlement": "consensus"}, expect=409)
    assert "Belum kedua pihak" in refused.text
    hall.laptop.submit(f"{address}/consents", {"who": "Bu Wati"})
    official.get(address)
    official.submit(f"{address}/consents")
    hall.laptop.get(address)
    page = hall.laptop.submit(f"{address}/close", {"settlement": "consensus"})
    page = hall.laptop.get(f"{where(hall, 'Drainase')}?negotiated=1")
    assert (page.one("#amount")["value"].endswith("30.000.000"), page.one("#reason").text) == (True, "Cukup 200 meter.")
    decide(hall, "Jembatan", AGREED)
    paper = hall.laptop.client.get(
        f"/office/meetings/{hall.meeting_id}/papers/berita-acara.json", base_url=hall.laptop.base_url
    )
    words = str(paper.get_json()["blocks"])
    for said in ("Perundingan", "Ibu Rina, LSM", "Cukup 200 meter", "disetujui warga melalui Bu Wati", "mufakat"):
        assert said in words
    assert "Cukup 200 meter." in hall.phone().get(f"/m/{hall.code}/public").text


@pytest.mark.row("S1-34", "S1-35")
def test_a_way_out_moves_the_line_on_the_page_and_on_the_wall(hall: Hall, official: PageClient) -> None:
    rows = [row.text for row in hall.laptop.get(plenary(hall)).all("li.track")]
    assert "kurang Rp\u00a010.000.000" in next(row for row in rows if "Drainase" in row)
    offered = [link["href"].rpartition("/")[2] for link in hall.laptop.page.all(".ways-out__way")]
    assert offered == ["reduced", "phased", "combined", "partner", "self_help"]
    way = f"{where(hall, 'Drainase')}/way-out/partner"
    hall.laptop.get(way)
    nothing = hall.laptop.submit(way, {"contributor": "PT Tirta", "contributed": "50.000.000"}, expect=409)
    assert "tidak ada lagi yang perlu disepakati" in nothing.text
    page = hall.laptop.submit(way, {"contributor": "PT Tirta", "contributed": "20.000.000", "reason": "CSR."})
    assert "terjangkau" in next(row.text for row in page.all("li.track") if "Drainase" in row.text)
    wall = hall.phone().get(f"/m/{hall.code}/wall")
    assert "Yang terjangkau dana sekarang" in wall.text
    assert [row.text.split()[0] for row in wall.all("tbody tr")] == ["2", "1", "3"]
    assert "1 usulan disepakati sejauh ini" in hall.phone().get(f"/m/{hall.code}/").text
    phased = f"{where(hall, 'Sumur')}/way-out/phased"
    hall.laptop.get(phased)
    assert hall.laptop.submit(phased, {"later_1": "5.000.000"}, expect=422).all("#amount-error")
    off = hall.laptop.submit(phased, {"amount": "4.000.000", "later_1": "5.000.000"}, expect=409)
    assert "persis sama dengan sisanya" in off.text
    hall.laptop.submit(
        phased, {"amount": "4.000.000", "later_1": "5.000.000", "later_3": "1.000.000", "reason": "Dua."}
    )
    told = hall.laptop.get(where(hall, "Sumur"))
    assert told.one("#later_3")["value"].endswith("1.000.000")
    assert "1.000.000" in hall.phone().get(f"/m/{hall.code}/public").text
    hall.laptop.get(f"{where(hall, 'Sumur')}/way-out/magic", expect=404)


def test_a_way_out_keeps_what_was_noted_and_brings_back_what_was_forwarded(hall: Hall, official: PageClient) -> None:
    noted = {"outcome": "forwarded", "agency": "Dinas PU", "decided_by": "secret_vote", "dissent": "RT 02 keberatan."}
    decide(hall, "Drainase", {**noted, "reason": "Besar."})
    form = hall.laptop.get(where(hall, "Drainase"))
    assert [one["value"] for one in form.all("#decided_by option") if "selected" in one.attributes] == ["secret_vote"]
    way = f"{where(hall, 'Drainase')}/way-out/reduced"
    hall.laptop.get(way, expect=404)  # the line does not serve what goes elsewhere
    decide(hall, "Drainase", {**noted, "outcome": "reserve", "reason": "Besar."})
    hall.laptop.get(way)
    hall.laptop.submit(way, {"amount": "30.000.000", "reason": "Lebih pendek."})
    form = hall.laptop.get(where(hall, "Drainase"))
    assert form.one("#dissent").text == "RT 02 keberatan."
    chosen = [one["value"] for one in form.all("option") if "selected" in one.attributes]
    assert {"agreed", "secret_vote", "reduced"} <= set(chosen)


def test_an_open_negotiation_is_named_where_the_list_is_adopted(hall: Hall, official: PageClient) -> None:
    decide(hall, "Jembatan", AGREED)
    for title in ("Drainase", "Sumur"):
        decide(hall, title, RESERVE)
    new = f"{where(hall, 'Sumur')}/negotiate"
    hall.laptop.get(new)
    hall.laptop.submit(new, {"matter": "Kapan?"})
    hall.go_to("adoption")
    page = hall.laptop.get(plenary(hall))
    assert "Sumur" in page.one("#adoption-negotiations").text
    assert not page.all('input[name="digest"]')
    assert hall.laptop.get_fragment(f"{hall.console}live/console_agreement").all("li.track")
