"""Taking up what is left, and sending and receiving files, as staff click it."""

import io

import pytest

from facilitation.followup.rules.fingerprint import fingerprint_of
from tests.agreement.held import adopt
from tests.hall import Hall


def cascade(hall):
    return f"{hall.console}cascade"


def saved(hall):
    return hall.laptop.client.get(f"{cascade(hall)}/list.musrenbang", base_url=hall.laptop.base_url)


def send(hall, content, *, expect, **fields):
    """A file in the form of the page that is open."""
    page = hall.laptop.get(cascade(hall))
    form = {"csrf_token": page.one('meta[name="csrf-token"]')["content"], "hamlet_id": "", "fingerprint": ""} | fields
    form["file"] = (io.BytesIO(content), "daftar.musrenbang")
    answer = hall.laptop.client.post(cascade(hall), data=form, base_url=hall.laptop.base_url)
    assert answer.status_code == expect, answer.text
    return answer.text


def next_year(hall):
    """The meeting of the year after, by the same facilitator."""
    return Hall(hall.app, hall.laptop).hold(name="Musrenbang 2027", meets_on="2027-08-12")


@pytest.fixture
def adopted(hall, author, chair):
    """A village whose list is adopted: the bridge agreed, the drain in reserve, the well forwarded."""
    del author
    adopt(hall, chair)
    return hall


def test_what_is_left_over_is_ticked_once_and_stands_on_the_list_with_its_history(adopted):
    now = next_year(adopted)
    address = f"{now.console}carry-over"
    page = now.laptop.get(address)
    titles = {one["value"]: one for one in page.all("[name=proposal_ids]")}
    assert "Jembatan" not in page.text
    assert len(titles) == 2
    now.laptop.submit(address, {"proposal_ids": list(titles)})
    assert "ke-2 kali" in now.laptop.get(f"{now.console}proposals?show=listed").text
    page = now.laptop.get(address)
    assert "nomor 1" in page.text
    assert not page.all("[name=proposal_ids]")
    first = now.laptop.get(f"{now.console}proposals?show=listed").all("a.register__title")[0]["href"]
    told = now.laptop.get(first).text
    assert "Dananya belum cukup." in told
    assert "ke-2 kali" in now.phone().get(f"/m/{now.code}/public").text
    assert "ke-2 kali" in now.phone().get(f"/m/{now.code}/proposals/1").text


def test_without_a_tick_the_page_stands_as_it_was(adopted):
    now = next_year(adopted)
    address = f"{now.console}carry-over"
    now.laptop.get(address)
    page = now.laptop.submit(address, {}, expect=409)
    assert "dicentang" in page.text
    assert len(page.all("[name=proposal_ids]")) == 2


def test_where_nothing_is_left_over_the_page_says_so(hall):
    page = hall.laptop.get(f"{hall.console}carry-over")
    assert "belum ada musyawarah terdahulu" in page.text


def test_the_list_is_saved_once_it_is_adopted_and_names_nobody(hall, author, chair):
    del author
    page = hall.laptop.get(cascade(hall))
    signer = hall.app.extensions["signer"]
    assert fingerprint_of(signer.public_key) in page.text
    assert saved(hall).status_code == 409
    adopt(hall, chair)
    assert hall.laptop.get(cascade(hall)).one(f'a[href="{cascade(hall)}/list.musrenbang"]')
    answer = saved(hall)
    assert answer.headers["Content-Disposition"].endswith('daftar-v1.musrenbang"')
    assert "Sumur" in answer.text
    for name in ("Wati", "Budi", "Pak Hasan", "Siti Aminah"):
        assert name not in answer.text


def test_a_list_comes_in_by_the_form_and_its_answer_is_offered_later(adopted):
    content = saved(adopted).data
    now = next_year(adopted)
    assert "Musrenbang Desa Sukamaju" in send(now, content, expect=409)
    # The first time the fingerprint and the part that it comes from have to be said; nothing typed is lost.
    heard = fingerprint_of(adopted.app.extensions["signer"].public_key).lower()
    page = send(now, content, expect=409, fingerprint=heard[:-1] + ("0" if heard[-1] != "0" else "1"))
    assert heard[:-5] in page
    send(now, content, expect=303, fingerprint=heard)
    page = now.laptop.get(cascade(now))
    assert "Daftar yang masuk" in page.text
    assert "Simpan jawaban" not in page.text
    assert "versi 1" in send(now, content, expect=409)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "kosong"),
        (b"PK\x03\x04\x00", "zip"),
        (b"\xff\xfe\x00 emoji \xf0\x9f\x98\x80", "bukan daftar"),
        (b"MUSRENBANG 7\n", "lebih baru"),
        (b"MUSRENBANG 1\nsetengah", "akhir"),
    ],
)
def test_a_file_that_is_none_of_ours_is_told_so(hall, content, says):
    assert says in send(hall, content, expect=409)


@pytest.mark.parametrize("typed", ["abc", "\x00" * 20, "😀" * 9, "x" * 5000])
def test_a_fingerprint_that_is_none_stays_in_its_field(hall, typed):
    assert "empat-empat" in send(hall, b"MUSRENBANG 1\n", expect=422, fingerprint=typed)


@pytest.mark.parametrize("to", ["", "x" * 3000, "%00", "0" * 20])
def test_an_answer_to_nobody_is_refused_with_a_sentence(adopted, to):
    answer = adopted.laptop.client.get(
        f"{cascade(adopted)}/answer.musrenbang?to={to}", base_url=adopted.laptop.base_url
    )
    assert answer.status_code == 409
    assert "Belum ada daftar yang masuk" in answer.text
