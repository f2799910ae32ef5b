"""Sending a photo, in one piece or in many, and who may see it."""

from io import BytesIO

import pytest
from PIL import Image

from tests.aspirations.test_photos import file_of, from_camera, png_bomb
from tests.hall import LAPTOP, Hall
from tests.page_client import Page
from tests.page_tree import read_page

PHOTO = file_of(Image.new("RGB", (1600, 900), (30, 120, 60)), quality=90)
SMALL = file_of(Image.new("RGB", (40, 30)))
PIECE = 24 * 1024


@pytest.fixture
def collecting(hall: Hall) -> Hall:
    """A meeting that takes proposals."""

    def proposals_are_taken() -> tuple[()]:
        hall.go_to("aspirations")
        return ()

    hall.play(proposals_are_taken)
    return hall


@pytest.fixture
def wati(collecting):
    """A resident with one aspiration, whose page she has open."""

    def wati_proposes():
        phone = collecting.join("Wati")
        collecting.propose(phone, "Jalan ke sawah")
        return [phone]

    return collecting.play(wati_proposes)[0]


def send(phone, data, *, expect=303):
    """Choose a file in the plain form and send it."""
    address = phone.page.url.removesuffix("/photo") + "/photo"
    token = phone.get(address).one('meta[name="csrf-token"]')["content"]
    # Written by hand: the test client would leave its own copy of a large file open.
    head = b'--part\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n' + token.encode() + b"\r\n"
    head += b'--part\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n'
    kind = {"Content-Type": "multipart/form-data; boundary=part"}
    answer = phone.client.post(
        address,
        data=head + data + b"\r\n--part--\r\n",
        base_url=phone.base_url,
        headers={"Origin": phone.base_url, **kind},
        environ_overrides={"REMOTE_ADDR": phone.remote_addr},
    )
    assert answer.status_code == expect, answer.text
    return (
        phone.get(answer.location) if expect == 303 else Page(url=address, response=answer, tree=read_page(answer.text))
    )


def post(phone, address, data=b"", **form):
    """What the module in the browser sends; the answer as it is."""
    token = phone.page.one('meta[name="csrf-token"]')["content"]
    return phone.client.post(
        address,
        data=form or data,
        base_url=phone.base_url,
        headers={"Origin": phone.base_url, "X-CSRFToken": token, "Accept": "application/json"},
        environ_overrides={"REMOTE_ADDR": phone.remote_addr},
    )


def send_pieces(phone, data, *, upload="7-1", most=10**9):
    """Send pieces until `most` bytes have arrived, each from where the server says; how much has arrived."""
    pieces = f"{phone.page.url}/photo/pieces?upload={upload}"
    received = post(phone, f"{pieces}&offset=0").json["received"]
    while received < min(len(data), most):
        answer = post(phone, f"{pieces}&offset={received}", data[received : received + PIECE])
        assert answer.json["ok"]
        received = answer.json["received"]
    return received


def picture_of(page):
    return page.one("img.photo")["src"]


def seen(phone, address):
    return phone.client.get(
        address, base_url=phone.base_url, environ_overrides={"REMOTE_ADDR": phone.remote_addr}
    ).status_code


def test_a_photo_is_sent_by_a_plain_form(wati):
    page = send(wati, PHOTO)
    answer = wati.client.get(picture_of(page), base_url=wati.base_url)
    assert (answer.status_code, answer.mimetype) == (200, "image/jpeg")
    assert Image.open(BytesIO(answer.data)).size == (1280, 720)
    assert "immutable" in answer.headers["Cache-Control"]
    assert "private" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\x00\x00\x00\x24ftypheic" + bytes(900), "HEIC"),
        (png_bomb(60_000), "52 juta piksel"),
        (b"\xff\xd8\xff\xe0" + bytes(40 * 1024 * 1024), "15 MB"),
        (b"%PDF-1.7", "JPEG"),
        (b"", "JPEG"),
        (PHOTO[: len(PHOTO) // 2], "rusak"),
        # Wherever such a file is cut into pieces, a new line is near.
        (b"\xff\xd8\xff\xe0" + b"\n" * 1024 * 1024, "JPEG"),
    ],
    ids=["heic", "bomb", "forty megabytes", "pdf", "nothing", "half", "new lines"],
)
def test_what_is_no_photo_is_refused_in_a_sentence_and_the_words_are_kept(collecting, wati, data, sentence):
    page = send(wati, data, expect=409)
    assert sentence in page.one("div[autofocus]").text
    assert page.all("img.photo") == []
    assert "Jalan ke sawah" in wati.get(f"/m/{collecting.code}/own").text


def test_pieces_that_were_dropped_go_on_where_they_stopped(wati):
    photo = file_of(from_camera((1200, 900)), quality=95)
    address = wati.page.url
    assert send_pieces(wati, photo, most=3 * PIECE) == 3 * PIECE
    wati.get(address)
    assert send_pieces(wati, photo) == len(photo)
    assert post(wati, f"{address}/photo", upload="7-1").status_code == 303
    page = wati.get(address)
    assert seen(wati, picture_of(page)) == 200


def test_a_finish_whose_answer_was_lost_is_finished_once(wati):
    address = wati.page.url
    send_pieces(wati, PHOTO)
    first, second = (post(wati, f"{address}/photo", upload="7-1") for _ in range(2))
    assert (first.status_code, second.status_code) == (303, 303)


def test_another_file_begins_anew(wati):
    address = wati.page.url
    send_pieces(wati, file_of(Image.new("RGB", (40, 40))), upload="9-9")
    assert send_pieces(wati, PHOTO, upload="7-1") == len(PHOTO)
    assert post(wati, f"{address}/photo", upload="7-1").status_code == 303


@pytest.mark.parametrize("upload", ["../../secret", "a b", "x" * 99])
def test_an_upload_with_an_unreadable_name_is_nowhere(wati, upload):
    assert post(wati, f"{wati.page.url}/photo/pieces?upload={upload}&offset=0").status_code == 404


@pytest.mark.parametrize("offset", ["", "-1", "x", "9" * 400, "٣"])
def test_a_piece_from_nowhere_changes_nothing(wati, offset):
    answer = post(wati, f"{wati.page.url}/photo/pieces?upload=7-1&offset={offset}", b"")
    assert answer.status_code in {200, 409}


def test_more_pieces_than_a_photo_has_are_refused(wati):
    answer = post(wati, f"{wati.page.url}/photo/pieces?upload=7-1&offset={15 * 1024 * 1024}", b"x")
    assert (answer.status_code, answer.json["code"], answer.json["limit"]) == (409, "upload_too_large", 15)


def test_a_finish_before_any_piece_finds_nothing(wati):
    assert post(wati, f"{wati.page.url}/photo", upload="7-1").status_code == 404


def test_a_photo_nobody_has_approved_is_its_authors_alone(collecting, wati):
    picture = picture_of(send(wati, PHOTO))
    budi = collecting.join("Budi")
    assert (seen(wati, picture), seen(budi, picture), seen(collecting.phone(), picture)) == (200, 404, 404)
    staff = picture.replace(f"/m/{collecting.code}/", f"/console/{collecting.meeting_id}/")
    assert collecting.laptop.client.get(staff, base_url=LAPTOP).status_code == 200
    collecting.press(collecting.actions("/approve")[0], {"title": "Jalan", "cost": "5 juta"})
    assert (seen(budi, picture), seen(collecting.phone(), picture)) == (200, 200)


def test_a_photo_is_taken_away_again(wati):
    address = wati.page.url
    picture = picture_of(send(wati, PHOTO))
    wati.get(f"{address}/photo")
    assert wati.submit("/remove").all("img.photo") == []
    assert seen(wati, picture) == 404


def test_once_staff_have_taken_the_words_up_no_photo_comes(collecting, wati):
    address = wati.page.url
    token = wati.get(f"{address}/photo").one('meta[name="csrf-token"]')["content"]
    collecting.press(collecting.actions("/approve")[0], {"title": "Jalan", "cost": "5 juta"})
    late = {"csrf_token": token, "photo": (BytesIO(PHOTO), "a.jpg")}
    page = wati.send(f"{address}/photo", late, expect=409)
    assert page.all('input[type="file"]') == []


def test_one_phone_sends_so_many_photos_and_no_more(wati):
    for _ in range(20):
        send(wati, SMALL)
    page = send(wati, SMALL, expect=429)
    assert "terlalu sering" in page.text or "tunggu" in page.text
