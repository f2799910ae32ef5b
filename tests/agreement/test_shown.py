"""What wall, phones and anybody see of what the plenary decides."""

import pytest

from tests.agreement.held import AGREED, adopt, decide, decide_everything
from tests.hall import Hall
from tests.page_client import PageClient


def test_each_author_reads_what_became_of_it(hall: Hall, author: PageClient) -> None:
    decide_everything(hall)
    own = author.get(f"/m/{hall.code}/own").text
    assert "Pleno: Cadangan. Dananya belum cukup." in own


def test_the_wall_shows_what_is_agreed_and_where_the_plenary_moved_it(hall: Hall, author: PageClient) -> None:
    decide_everything(hall)
    decide(hall, "Sumur", {**AGREED, "place": "1", "reason": "Air dahulu."})
    hall.go_to("adoption")
    wall = hall.phone().get(f"/m/{hall.code}/wall")
    rows = [row.text for row in wall.all("tbody tr")]
    assert rows[0].startswith("1 Sumur hasil hitung 3")
    assert rows[1].startswith("2 Jembatan")


@pytest.mark.row("S3-23")
def test_open_data_give_every_decision(hall: Hall, author: PageClient, chair: PageClient) -> None:
    adopt(hall, chair)
    data = hall.app.test_client().get(f"/m/{hall.code}/open-data.json", base_url="http://192.168.1.10:8000").json
    outcomes = {line["title"]: line["decision"]["outcome"] for line in data["agreement"]["lines"]}
    assert outcomes == {"Jembatan": "agreed", "Drainase": "reserve", "Sumur": "forwarded"}
    reasons = {line["title"]: line["decision"]["reason"] for line in data["agreement"]["lines"]}
    assert reasons == {"Jembatan": "", "Drainase": "Dananya belum cukup.", "Sumur": "Sumur bor besar."}
    assert data["agreement"]["adopted"]["version"] == 1


def test_in_english_the_same_words_are_complete(hall: Hall, author: PageClient, chair: PageClient) -> None:
    adopt(hall, chair)
    guest = hall.phone()
    guest.client.set_cookie("locale", "en", domain=guest.base_url.split("/")[2].split(":")[0])
    page = guest.get(f"/m/{hall.code}/public")
    for words in ("What the plenary has agreed on", "In reserve", "Forwarded (DU-RKP)", "By consensus (mufakat)"):
        assert words in page.text
