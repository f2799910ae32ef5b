"""Papers and open data: who may have which, when, and that each opens as what it says it is."""

import io
import json

import openpyxl
import pytest
from PIL import Image
from pypdf import PdfReader

FORMS = ("pdf", "xlsx", "csv", "json")


@pytest.fixture
def voted(hall):
    """A meeting whose vote is closed and not yet revealed."""

    def a_vote_is_held():
        hall.go_to("registration")
        wati = hall.join("Wati")
        hall.go_to("aspirations")
        hall.collect(wati, "Perbaikan jalan RT 03", "=1+1 sumur bor", cost="40.000.000")
        hall.open_vote()
        choices = hall.choices(wati)
        wati.get(f"/m/{hall.code}/")
        wati.submit(f"/m/{hall.code}/ballot", {"proposal_ids": choices[:1]})
        hall.close_vote()
        return []

    hall.play(a_vote_is_held)
    return hall


@pytest.fixture
def revealed(voted):
    """The same, announced."""

    def the_result_is_revealed():
        voted.go_to("plenary")
        return []

    voted.play(the_result_is_revealed)
    return voted


def fetched(client, address):
    answer = client.client.get(address, base_url=client.base_url)
    assert answer.status_code == 200, answer.status_code
    return answer


def opens(content, form):
    """Whether a program that knows the format can read it."""
    readers = {
        "pdf": lambda: len(PdfReader(io.BytesIO(content)).pages),
        "xlsx": lambda: openpyxl.load_workbook(io.BytesIO(content)).sheetnames,
        "csv": lambda: content.decode("utf-8-sig").splitlines(),
        "json": lambda: json.loads(content),
    }
    return bool(readers[form]())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("paper", ["ranked", "rkp-draft"])
def test_anybody_takes_the_result_home_once_it_is_announced(revealed, paper, form):
    phone = revealed.phone()
    answer = fetched(phone, f"/m/{revealed.code}/papers/{paper}.{form}")
    assert opens(answer.data, form)
    assert f'filename="musrenbang-{revealed.code}-{paper}-1.{form}"' in answer.headers["Content-Disposition"]


@pytest.mark.parametrize("paper", ["ranked", "rkp-draft"])
def test_before_it_is_announced_nobody_does(voted, paper):
    phone = voted.phone()
    page = phone.get(f"/m/{voted.code}/papers/{paper}.pdf", expect=409)
    assert "belum" in page.text


@pytest.mark.parametrize(
    "address", ["papers/ranked.odt", "papers/ranked.", "papers/secret.pdf", "papers/attendance.pdf"]
)
def test_a_paper_that_does_not_exist_is_not_found(revealed, address):
    revealed.phone().get(f"/m/{revealed.code}/{address}", expect=404)


@pytest.mark.parametrize("form", ["pdf", "xlsx", "csv"])
@pytest.mark.parametrize("paper", ["attendance", "wishes"])
def test_staff_take_the_papers_with_names(voted, paper, form):
    answer = fetched(voted.laptop, f"/office/meetings/{voted.meeting_id}/papers/{paper}.{form}")
    assert opens(answer.data, form)


def test_the_attendance_list_names_who_came(voted):
    answer = fetched(voted.laptop, f"/office/meetings/{voted.meeting_id}/papers/attendance.csv")
    assert "Wati" in answer.data.decode("utf-8-sig")


@pytest.mark.parametrize("paper", ["attendance.pdf", "wishes.pdf"])
def test_a_phone_does_not_get_the_papers_with_names(voted, paper):
    voted.phone().get(f"/office/meetings/{voted.meeting_id}/papers/{paper}", expect=403)


@pytest.mark.parametrize("size", ["a3", "a4"])
def test_the_poster_says_how_to_get_in(hall, size):
    answer = fetched(hall.laptop, f"/office/meetings/{hall.meeting_id}/poster-{size}.pdf")
    text = PdfReader(io.BytesIO(answer.data)).pages[0].extract_text()
    assert hall.code in text.replace(" ", "").replace("\n", "")


def test_a_poster_of_no_size_is_not_found(hall):
    hall.laptop.get(f"/office/meetings/{hall.meeting_id}/poster-a9.pdf", expect=404)


def picture(kind="PNG", size=(900, 300)):
    data = io.BytesIO()
    Image.new("RGB", size, "#17402f").save(data, kind)
    return data.getvalue()


def send_logo(hall, content, *, expect):
    address = f"/office/meetings/{hall.meeting_id}/"
    token = hall.laptop.get(address).one('meta[name="csrf-token"]')["content"]
    sent = {"csrf_token": token, "logo": (io.BytesIO(content), "logo.png")}
    own = hall.laptop.base_url
    answer = hall.laptop.client.post(f"{address}logo", data=sent, base_url=own, headers={"Origin": own})
    assert answer.status_code == expect
    return answer


def test_a_logo_is_printed_small_and_clean(revealed):
    send_logo(revealed, picture(), expect=303)
    answer = fetched(revealed.phone(), f"/m/{revealed.code}/papers/rkp-draft.pdf")
    [logo] = PdfReader(io.BytesIO(answer.data)).pages[0].images
    assert logo.image.size == (400, 133)


def test_without_a_picture_the_logo_is_taken_away(revealed):
    send_logo(revealed, picture(), expect=303)
    send_logo(revealed, b"", expect=303)
    answer = fetched(revealed.phone(), f"/m/{revealed.code}/papers/rkp-draft.pdf")
    assert not PdfReader(io.BytesIO(answer.data)).pages[0].images


@pytest.mark.parametrize(
    "content",
    [b"not a picture", b"\x00\x00\x00\x18ftypheic", picture()[:200], b"\x89PNG\r\n\x1a\n" + b"\x00" * 50],
    ids=["words", "heic", "cut off", "hollow"],
)
def test_a_file_that_is_no_picture_is_refused_with_a_sentence(hall, content):
    answer = send_logo(hall, content, expect=409)
    assert 'role="alert"' in answer.text


def test_open_data_tell_what_the_page_tells_and_no_name(revealed):
    data = fetched(revealed.phone(), f"/m/{revealed.code}/open-data.json")
    content = data.get_json()
    assert content["meeting"]["code"] == revealed.code
    assert [line["votes"] for line in content["result"]["lines"]] == [1, 0]
    assert {line["title"] for line in content["proposals"]} == {"Perbaikan jalan RT 03", "=1+1 sumur bor"}
    assert "Wati" not in data.text
    assert content["meeting"]["ceilings"] == [{"source_code": "DDS", "amount_rupiah": 100_000_000}]


def test_open_data_before_the_reveal_hold_no_counts(voted):
    content = fetched(voted.phone(), f"/m/{voted.code}/open-data.json").get_json()
    assert content["result"] is None
    assert "votes" not in json.dumps(content["proposals"])


@pytest.mark.row("S1-54")
@pytest.mark.parametrize("phase", ["preparation", "registration", "opening", "presentation", "aspirations"])
def test_agenda_money_and_rules_are_public_from_the_beginning(hall, phase):
    hall.go_to(phase)
    page = hall.phone().get(f"/m/{hall.code}/public")
    text = page.text.replace("\u00a0", " ")
    assert "Rp 100.000.000" in text
    assert "Susunan acara" in text
    assert "Jabatan tidak menambah suara" in text
    assert len(page.all(".plan__line")) == 8
