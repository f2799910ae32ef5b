"""The money on the screens: staff write it down, everybody reads it on a phone and asks."""

from io import BytesIO

import pytest
from PIL import Image

from facilitation.kernel.attempts import per_hour
from facilitation.people.identity import digest_of
from tests.agreement.held import adopt
from tests.aspirations.test_photos import file_of, gps_exif
from tests.followup.test_pages import stranger, where
from tests.screens.test_weight import MOST_BYTES, heaviest, loads

PHOTO = file_of(Image.new("RGB", (320, 240), (120, 80, 20)))
FROM_CAMERA = file_of(Image.new("RGB", (1600, 1200), (90, 90, 90)), exif=gps_exif())
LATER_PHOTO = file_of(Image.new("RGB", (320, 240), (20, 120, 40)))
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"
SPENT = {"movement": "spent", "payer": "source:DDS", "amount": "12.500.000", "purpose": "Semen <b>20</b> sak"}


class Desk:
    """The ledger of the bridge on the laptop."""

    def __init__(self, hall):
        self.hall = hall
        self.laptop = hall.laptop
        self.address = where(hall, "Jembatan").replace("/followup/", "/money/")

    def enter(self, *, expect=303, **different):
        self.laptop.get(self.address)
        return self.laptop.submit(f"{self.address}/entries", SPENT | different, expect=expect)

    def upload(self, address, name, content, **fields):
        """Send a form with a file, as a browser does."""
        token = self.laptop.get(address.removesuffix("/entries")).one('meta[name="csrf-token"]')["content"]
        return self.laptop.client.post(
            address,
            data={"csrf_token": token, name: (BytesIO(content), "a.jpg"), **fields},
            content_type="multipart/form-data",
            base_url=self.laptop.base_url,
            headers={"Origin": self.laptop.base_url},
        )

    def look(self, percent, photo):
        """Write down how far the work is, and send the photo from the page that follows."""
        self.laptop.get(self.address)
        said = {"percent": percent, "words": f"Jembatan {percent} persen."}
        page = self.laptop.submit(f"{self.address}/progress", said)
        assert page.url.endswith("/photo")
        return self.upload(page.url, "photo", photo)

    def finish(self):
        address = where(self.hall, "Jembatan")
        self.laptop.get(address)
        self.laptop.submit(f"{address}/milestone", {"kind": "finished"})


@pytest.fixture
def desk(hall, author, chair):
    """The list has just been adopted."""

    def both_sign():
        adopt(hall, chair)
        return ()

    hall.play(both_sign, author, chair)
    return Desk(hall)


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"amount": ""}, 422),
        ({"amount": "-5"}, 422),
        ({"amount": "9" * 40}, 422),
        ({"happened_on": "31-02-2026"}, 422),
        ({"happened_on": "9999-12-31"}, 409),
        ({"happened_on": "0001-01-01"}, 409),
        ({"purpose": "🧱" * 200}, 422),
        ({"purpose": "\x00"}, 422),
    ],
)
def test_money_that_cannot_be_stays_in_its_form(desk, typed, status):
    page = desk.enter(expect=status, **(typed | {"counterparty": "Toko Jaya"}))
    assert page.one("#counterparty")["value"] == "Toko Jaya"
    assert page.one('#movement option[value="spent"]').has("selected")
    assert not page.all(".ledger__line .number")


def test_an_empty_form_says_what_is_lacking(desk):
    token = desk.laptop.get(desk.address).one('meta[name="csrf-token"]')["content"]
    page = desk.laptop.send(f"{desk.address}/entries", {"csrf_token": token}, expect=422)
    assert len(page.all(".field__error")) >= 3


def test_what_was_refused_about_the_work_stays_in_its_form(desk):
    for said in ({"percent": "101", "words": "Hampir."}, {"percent": "50", "words": ""}):
        desk.laptop.get(desk.address)
        page = desk.laptop.submit(f"{desk.address}/progress", said, expect=422)
        assert page.one("#percent")["value"] == said["percent"]


def test_a_voucher_is_for_staff_alone_and_what_is_none_is_refused(desk):
    kept = SPENT | {"submission_id": "1" * 32, "happened_on": today(desk)}
    assert desk.upload(f"{desk.address}/entries", "voucher", b"no voucher", **kept).status_code == 409
    assert desk.upload(f"{desk.address}/entries", "voucher", PDF, **kept).status_code == 303
    answer = desk.laptop.client.get(f"{desk.address}/lines/1/voucher", base_url=desk.laptop.base_url)
    assert (answer.data, answer.mimetype) == (PDF, "application/pdf")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    public = stranger(desk.hall).get(f"/m/{desk.hall.code}/money/lines/1")
    assert "nota disimpan" in public.text
    assert not [link for link in public.all("a") if "voucher" in link["href"]]
    assert stranger(desk.hall).client.get(f"{desk.address}/lines/1/voucher").status_code in {303, 403}
    desk.enter()
    assert desk.laptop.get(f"{desk.address}/lines/2/voucher", expect=404).status == 404


def today(desk):
    return desk.laptop.get(desk.address).one("#happened_on")["value"]


@pytest.mark.row("S1-15", "S3-07")
def test_everybody_reads_every_line_without_a_login_and_no_residents_name(desk):
    desk.enter(movement="received", amount="60.000.000", purpose="Pencairan")
    desk.enter()
    desk.laptop.get(f"{desk.address}/lines/2")
    desk.laptop.submit(f"{desk.address}/lines/2/reverse", {"reason": "Nota ganda"})
    desk.look("50", FROM_CAMERA)
    somebody = stranger(desk.hall)
    whole = somebody.get(f"/m/{desk.hall.code}/money")
    link = next(one["href"] for one in whole.all(".fund__title a") if "Jembatan" in one.text)
    pages = [whole, somebody.get(link), somebody.get(f"/m/{desk.hall.code}/money/lines/2")]
    assert "Semen <b>20</b> sak" in pages[1].text
    assert [one.text for one in pages[1].all(".ledger__head .number")] == ["3", "2", "1"]
    for page in pages:
        assert not {"Wati", "Budi", "Siti", "Hasan"} & set(page.text.replace(".", " ").split())
        assert sum(loads(page).values()) <= MOST_BYTES, heaviest(loads(page))
    sums = [cell.text for cell in whole.all(".purses__whole td")]
    assert sums == ["Rp\xa060.000.000", "Rp\xa060.000.000", "Rp\xa00"]
    assert [one.text for one in pages[1].all(".purses__whole td")] == sums


def test_a_photo_of_the_work_loses_what_the_camera_wrote_and_can_be_taken_away(desk):
    assert desk.look("0", b"no photo").status_code == 409
    assert desk.look("0", FROM_CAMERA).status_code == 303
    somebody = stranger(desk.hall)
    somebody.get(f"/m/{desk.hall.code}/money")
    shown = somebody.get(next(one["href"] for one in somebody.page.all(".fund__title a"))).one("img.photo")
    assert (shown["loading"], shown["alt"]) == ("lazy", "Jembatan 0 persen.")
    answer = somebody.client.get(shown["src"], base_url=somebody.base_url)
    picture = Image.open(BytesIO(answer.data))
    assert (picture.format, dict(picture.getexif())) == ("JPEG", {})
    desk.laptop.get(f"{desk.address}/work/2/photo")
    desk.laptop.submit(f"{desk.address}/work/2/photo/remove")
    assert somebody.client.get(shown["src"], base_url=somebody.base_url).status_code == 404


def test_a_photo_comes_in_pieces_over_a_network_that_drops(desk):
    desk.laptop.get(desk.address)
    page = desk.laptop.submit(f"{desk.address}/progress", {"percent": "100", "words": "Selesai."})
    token = page.one('meta[name="csrf-token"]')["content"]

    def post(address, data):
        headers = {"Origin": desk.laptop.base_url, "X-CSRFToken": token, "Accept": "application/json"}
        return desk.laptop.client.post(address, data=data, base_url=desk.laptop.base_url, headers=headers)

    pieces = f"{page.url}/pieces?upload=9-1"
    half = len(PHOTO) // 2
    assert post(f"{pieces}&offset=0", PHOTO[:half]).json["received"] == half
    assert post(f"{pieces}&offset=0", PHOTO[:half]).json["received"] == half
    assert post(f"{pieces}&offset={half}", PHOTO[half:]).json["received"] == len(PHOTO)
    assert post(page.url, {"upload": "9-1"}).status_code == 303
    assert desk.laptop.get(page.url).all("img.photo")


@pytest.mark.row("S1-18")
def test_a_resident_questions_a_line_on_a_phone_and_reads_the_answer(desk, author):
    desk.enter()
    line = f"/m/{desk.hall.code}/money/lines/1"
    author.get(line)
    assert not author.page.all("#follow_code")
    author.submit(f"{line}/questions", {"question": "Mengapa <i>20</i> sak?"})
    assert "Mengapa <i>20</i> sak?" in author.page.text
    assert "Belum dijawab" in author.page.text
    laptop_line = f"{desk.address}/lines/1"
    desk.laptop.get(laptop_line)
    page = desk.laptop.submit(f"{laptop_line}/questions/1/answer", {"answer": "x" * 1001}, expect=422)
    assert page.one("#answer-1").text == "x" * 1001
    desk.laptop.submit(f"{laptop_line}/questions/1/answer", {"answer": "Untuk dua pondasi."})
    assert "Untuk dua pondasi." in stranger(desk.hall).get(line).text
    assert desk.laptop.get(f"{desk.address}/lines/9", expect=404).status == 404


def test_a_stranger_asks_with_the_code_of_a_slip_and_guessing_and_flooding_are_slowed(desk, author):
    desk.enter()
    line = f"/m/{desk.hall.code}/money/lines/1"
    code = author.get(f"/m/{desk.hall.code}/own").all("a.code")[0].text
    somebody = stranger(desk.hall)
    for typed, status in (("", 422), ("00000-00000", 409)):
        somebody.get(line)
        page = somebody.submit(f"{line}/questions", {"question": "Mengapa?", "follow_code": typed}, expect=status)
        assert page.one("#question").text.strip() == "Mengapa?"
    somebody.get(line)
    somebody.submit(f"{line}/questions", {"question": "Mengapa?", "follow_code": code.lower()})
    assert "Mengapa?" in somebody.page.text
    settings = desk.hall.app.extensions["settings"]
    attempts = desk.hall.app.extensions["attempts"]
    flood(attempts, settings, somebody)
    somebody.get(line)
    page = somebody.submit(f"{line}/questions", {"question": "Lagi?", "follow_code": code}, expect=429)
    assert page.one("#question").text.strip() == "Lagi?"


def flood(attempts, settings, phone):
    """As if this phone had asked as often as it may in an hour."""
    device = digest_of(phone.client.get_cookie("device", domain="192.168.1.10").value)
    for _ in range(settings.dialogue_entries_per_hour - 1):
        attempts.count(per_hour(settings.dialogue_entries_per_hour), "money", device)


@pytest.mark.row("S1-42")
def test_a_finished_work_opens_the_next_meeting_on_the_wall_and_stands_in_the_gallery(desk):
    desk.look("0", PHOTO)
    desk.look("100", LATER_PHOTO)
    desk.finish()
    hall, earlier_id = desk.hall, desk.hall.meeting_id
    hall.go_to("finished")
    earlier_code = hall.code
    gallery = stranger(hall).get(f"/m/{earlier_code}/gallery")
    assert sum(loads(gallery).values()) <= MOST_BYTES
    hall.hold(name="Musrenbang tahun depan", earlier_meeting_id=earlier_id)
    hall.go_to("registration")
    hall.go_to("opening")
    wall = stranger(hall).get(f"/m/{hall.code}/wall")
    sources = [one["src"].strip() for one in wall.all(".memory__slide img")]
    assert len(set(sources)) == 2
    assert sources == [one["src"].strip() for one in gallery.all(".pictures img")]
    for source in sources:
        assert stranger(hall).client.get(source, base_url="http://192.168.1.10:8000").status_code == 200
    assert "1 pekerjaan disepakati: 1 selesai" in " ".join(wall.one(".memory__promises").text.split())
    next_gallery = stranger(hall).get(f"/m/{hall.code}/gallery")
    assert [one.text for one in next_gallery.all(".fund__title")] == ["Jembatan"]


def test_before_the_adoption_the_pages_say_when_money_is_written_down(hall, author):
    del author
    somebody = stranger(hall)
    assert "belum ditetapkan" in somebody.get(f"/m/{hall.code}/money").text
    assert "Belum ada daftar" in somebody.get(f"/m/{hall.code}/gallery").text
    assert somebody.get(f"/m/{hall.code}/money/1", expect=404).status == 404
    assert somebody.get(f"/m/{hall.code}/progress/{'0' * 64}.jpg", expect=404).status == 404
    assert "setelah daftar ditetapkan" in hall.laptop.get(f"{hall.console}money").text
