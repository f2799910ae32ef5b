"""The scorecard as anybody opens it: from the public page, in two languages, without a name, small, and on paper."""

import pytest

from tests.agreement.held import adopt, author, chair
from tests.hall import Hall
from tests.programmes.test_pages import programme_url
from tests.screens.test_weight import MOST_BYTES, heaviest, loads

__all__ = ["author", "chair", "programme_url"]


@pytest.fixture
def hall(app, signed_in, programme_url):
    """A meeting of a programme."""
    return Hall(app, signed_in).hold(programme_id=programme_url.rstrip("/").split("/")[-1])


def figures(page):
    return {card["id"]: " ".join(card.one(".measure__figure").text.split()) for card in page.all(".measure")}


@pytest.mark.row("S0-27", "S2-12", "S4-10")
def test_anybody_reads_the_scorecard_once_the_list_is_adopted(hall, author, chair, programme_url):
    address = f"/m/{hall.code}/scorecard"
    before = hall.phone().get(address)
    assert "setelah daftar keputusan ditetapkan" in before.one(".empty").text
    assert address not in links(hall.phone().get(f"/m/{hall.code}/public"))
    adopt(hall, chair)
    page = hall.phone().get(address)
    shown = figures(page)
    assert shown["residents_proposals"] == "100%"
    assert shown["outcomes"] == "100%"
    assert shown["hamlets"] == "33%"
    assert shown["women"] == shown["turnout"] == "Tidak ditampilkan"
    assert shown["invited"] == shown["published"] == shown["per_head"] == "Belum diukur"
    numbers = [cell.text for cell in page.all("#residents_money td")]
    assert [" ".join(one.split()) for one in numbers] == ["Rp 60.000.000"] * 2
    source = page.one("#residents_money .measure__source")["href"]
    assert source == f"/m/{hall.code}/public#agreed-heading"
    assert hall.phone().get(source).all("#agreed-heading")
    for name in ("Wati", "Budi", "Hasan", "Siti"):
        assert name not in page.text
    assert sum(loads(page).values()) <= MOST_BYTES, heaviest(loads(page))
    for place in (f"/m/{hall.code}/public", f"/office/meetings/{hall.meeting_id}/"):
        assert address in links(hall.laptop.get(place))
    of_programme = f"/m/{hall.code}/programme/scorecard"
    for place in (programme_url, f"/m/{hall.code}/programme", address):
        assert of_programme in links(hall.laptop.get(place))
    both = hall.phone().get(of_programme)
    assert figures(both) == shown
    assert both.one("#outcomes .measure__parts a")["href"] == f"{address}#outcomes"


def test_a_meeting_of_no_programme_leads_to_no_scorecard_of_one(app, signed_in):
    hall = Hall(app, signed_in).hold()
    hall.phone().get(f"/m/{hall.code}/programme/scorecard", expect=404)
    assert f"/m/{hall.code}/programme/scorecard" not in links(hall.phone().get(f"/m/{hall.code}/scorecard"))


def links(page):
    return {link["href"] for link in page.all("a")}
