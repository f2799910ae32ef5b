"""What becomes of an uploaded photo, and which files are refused."""

import hashlib
import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image, PngImagePlugin

from facilitation.aspirations.photos import LONGEST_SIDE, TARGET_BYTES, photo_from
from facilitation.aspirations.rules.photo import (
    NotAPhoto,
    PhotoBroken,
    PhotoIsHeic,
    PhotoTooLarge,
    PhotoTooManyPixels,
    refuse_pixels,
)

RED, BLUE = (200, 30, 30), (30, 30, 200)


def file_of(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def from_camera(size: tuple[int, int] = (2000, 1500)) -> Image.Image:
    """Noise, the hardest thing to make small, half red and half blue."""
    image = Image.effect_noise(size, 90).convert("RGB")
    image.paste(RED, (0, 0, size[0] // 2, size[1] // 2))
    return image


def gps_exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Kamera"
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (7.0, 34.0, 12.0)
    return exif


def opened(jpeg: bytes) -> Image.Image:
    return Image.open(BytesIO(jpeg), formats=("JPEG",))


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_bomb(side: int) -> bytes:
    """A file of a few hundred bytes that says it holds side times side pixels."""
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 90)) + chunk(b"IEND", b"")
    )


def test_a_photo_is_kept_small_and_known_by_its_digest():
    photo = photo_from(file_of(from_camera(), quality=95))
    assert (photo.width, photo.height) == opened(photo.jpeg).size == (LONGEST_SIDE, 960)
    assert photo.digest == hashlib.sha256(photo.jpeg).hexdigest()


def test_even_a_noisy_photo_comes_near_the_target():
    assert len(photo_from(file_of(from_camera(), quality=95)).jpeg) <= 2 * TARGET_BYTES


def test_an_ordinary_photo_meets_the_target():
    scene = Image.linear_gradient("L").resize((4000, 3000)).convert("RGB")
    assert len(photo_from(file_of(scene)).jpeg) <= TARGET_BYTES


def test_a_small_photo_is_not_enlarged():
    photo = photo_from(file_of(Image.new("RGB", (320, 200), RED)))
    assert (photo.width, photo.height) == (320, 200)


def test_where_and_with_what_it_was_taken_is_gone():
    picture = from_camera((800, 600))
    sent = file_of(picture, exif=gps_exif(), comment=b"rumah Bu Siti", icc_profile=b"profile" * 20, dpi=(300, 300))
    assert b"Exif" in sent
    kept = photo_from(sent).jpeg
    assert not any(trace in kept for trace in (b"Exif", b"Kamera", b"rumah Bu Siti", b"ICC_PROFILE", b"xmp"))
    assert not opened(kept).getexif()


def test_what_a_screenshot_says_about_itself_is_gone():
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Bu Siti")
    notes.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>Bu Siti</x:xmpmeta>")
    sent = file_of(Image.new("RGB", (50, 40), RED), "PNG", pnginfo=notes, exif=gps_exif())
    assert b"Bu Siti" not in photo_from(sent).jpeg


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_stands_upright_whichever_way_the_camera_was_held(kind):
    lying = Image.new("RGB", (400, 200), BLUE)
    lying.paste(RED, (0, 0, 200, 200))
    photo = photo_from(file_of(lying, kind, exif=gps_exif(orientation=6)))
    assert (photo.width, photo.height) == (200, 400)
    red, _, blue = opened(photo.jpeg).getpixel((100, 50))
    assert red > blue


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "LA", "1", "I;16"])
def test_every_kind_of_png_becomes_a_photo(mode):
    photo = photo_from(file_of(Image.new(mode, (30, 20)), "PNG"))
    assert (opened(photo.jpeg).mode, photo.width, photo.height) == ("RGB", 30, 20)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_every_kind_of_jpeg_becomes_a_photo(mode):
    assert opened(photo_from(file_of(Image.new(mode, (30, 20)))).jpeg).mode == "RGB"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_is_transparent_becomes_white(kind):
    photo = photo_from(file_of(Image.new("RGBA", (30, 20), (0, 0, 0, 0)), kind))
    assert min(opened(photo.jpeg).getpixel((15, 10))) > 250


def test_a_transparent_colour_of_a_palette_becomes_white():
    picture = Image.new("P", (30, 20), 0)
    picture.putpalette([0, 0, 0, 255, 0, 0])
    photo = photo_from(file_of(picture, "PNG", transparency=0))
    assert min(opened(photo.jpeg).getpixel((15, 10))) > 250


def test_the_second_picture_in_a_phones_file_is_left_behind():
    first = Image.new("RGB", (60, 40), RED)
    sent = file_of(first, "MPO", save_all=True, append_images=[Image.new("RGB", (60, 40), BLUE)])
    kept = photo_from(sent).jpeg
    assert b"MPF" not in kept
    assert getattr(opened(kept), "n_frames", 1) == 1


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"avif"])
def test_heic_is_refused_by_its_first_bytes(brand):
    with pytest.raises(PhotoIsHeic):
        photo_from(b"\x00\x00\x00\x24ftyp" + brand + b"\x00" * 500)


def test_forty_megabytes_are_refused_without_a_look():
    with pytest.raises(PhotoTooLarge) as refusal:
        photo_from(b"\xff\xd8\xff\xe0" + bytes(40 * 1024 * 1024))
    assert refusal.value.fields == {"limit": 15}


@pytest.mark.parametrize("side", [8_000, 12_000, 60_000, 2**31 - 1], ids=str)
def test_a_bomb_is_refused_before_it_is_decoded(side):
    with pytest.raises(PhotoTooManyPixels) as refusal:
        photo_from(png_bomb(side))
    assert refusal.value.fields == {"limit": 52}


def test_fifty_megapixels_are_a_photo():
    refuse_pixels(8192, 6144)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"nama;dusun",
        b"%PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x00\x00\x00\x20ftypisom" + bytes(64),
        file_of(Image.new("RGB", (9, 9)), "GIF"),
        file_of(Image.new("RGB", (9, 9)), "TIFF"),
        file_of(Image.new("RGB", (9, 9)), "BMP"),
    ],
    ids=["empty", "byte", "csv", "pdf", "svg", "video", "gif", "tiff", "bmp"],
)
def test_what_is_no_photo_is_refused(data):
    with pytest.raises(NotAPhoto):
        photo_from(data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("part", [2, 10], ids=["half", "tenth"])
def test_a_photo_cut_short_on_its_way_is_refused(kind, part):
    sent = file_of(from_camera((300, 200)), kind)
    with pytest.raises(PhotoBroken):
        photo_from(sent[: len(sent) // part])


def test_a_png_that_holds_less_than_it_says_is_refused():
    with pytest.raises(PhotoBroken):
        photo_from(png_bomb(100))


SMALL = {kind: file_of(from_camera((40, 30)), kind, exif=gps_exif(3)) for kind in ("JPEG", "PNG", "WEBP")}


# A wrong byte in the camera's notes makes Pillow warn; the photo is taken all the same.
@pytest.mark.filterwarnings("ignore")
@given(st.sampled_from(sorted(SMALL)), st.integers(0, 10_000), st.binary(min_size=1, max_size=6))
def test_a_wrong_byte_anywhere_gives_a_photo_or_a_refusal(kind, place, wrong):
    sent = SMALL[kind]
    place %= len(sent)
    try:
        photo = photo_from(sent[:place] + wrong + sent[place + len(wrong) :])
    except (PhotoBroken, NotAPhoto, PhotoTooManyPixels):
        return
    assert opened(photo.jpeg).size == (photo.width, photo.height)
