"""What has come from elsewhere says where it comes from, instead of that nobody wants it."""

import re

import pytest

from facilitation.followup.rules.fingerprint import fingerprint_of
from tests.agreement.held import adopt
from tests.followup.test_exchange_pages import next_year, saved, send

NOBODY = re.compile(r"(?<!\d)0 orang")
FROM = "Musrenbang Desa Sukamaju"


@pytest.fixture
def brought(hall, author, chair):
    """The next meeting, with the well that last year's has sent to it."""
    del author
    adopt(hall, chair)
    content = saved(hall).data
    now = next_year(hall)
    send(now, content, expect=303, fingerprint=fingerprint_of(hall.app.extensions["signer"].public_key))
    return now


def staff_pages(hall):
    (proposal_id,) = hall.proposal_ids()
    desk = f"{hall.console}proposals/{proposal_id}"
    return [hall.laptop.get(page).text for page in (hall.console, f"{hall.console}proposals?show=listed", desk)]


def test_on_every_page_the_meeting_it_comes_from_stands_in_place_of_nobody(brought):
    hall = brought
    hall.go_to("registration")
    budi = hall.join("Budi")
    hall.go_to("aspirations")
    told = staff_pages(hall)
    assert "Belum ada warga di sini yang menulisnya" in told[-1]
    told += [budi.get(f"/m/{hall.code}/{page}").text for page in ("", "proposals/1", "public")]
    (proposal_id,) = hall.proposal_ids()
    hall.go_to("discussion")
    hall.press(f"{hall.console}spotlight", {"proposal_id": proposal_id})
    told += [budi.get(f"/m/{hall.code}/{page}").text for page in ("wall", "proposals/1")]
    for text in told:
        assert "Sumur" in text
        assert FROM in text
        assert not NOBODY.search(text), NOBODY.search(text)


def test_whoever_wants_it_here_too_is_counted(brought):
    hall = brought
    hall.go_to("registration")
    budi = hall.join("Budi")
    hall.go_to("aspirations")
    budi.get(f"/m/{hall.code}/")
    page = budi.submit("/support")
    assert "1 orang menginginkannya" in page.text
    assert f"Asal usulan: {FROM}" in page.text
    assert "1 orang" in budi.get(f"/m/{hall.code}/proposals/1").text
    assert all("1 orang menginginkannya" in text for text in staff_pages(hall))
    budi.get(f"/m/{hall.code}/")
    assert not NOBODY.search(budi.submit("/withdraw-support").text)
