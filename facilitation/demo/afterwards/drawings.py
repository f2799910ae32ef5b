"""Draws what the story has no photos of; nobody is in them, and every picture says that it is an example."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from facilitation.kernel.money import format_rupiah

SIZE = (960, 640)
GROUND = 430
SKY, GRASS, EARTH, GREY, WHITE, INK = "#bcd9ea", "#7fa363", "#a9805b", "#8d8f92", "#ffffff", "#20303a"
BLUE, BROWN, RED = "#2f7fb8", "#7a5a3a", "#a8443a"
DONE = 100


def progress(place: str, percent: int) -> bytes:
    """A picture of the water tank, the sorting house or the road, so far done."""
    image, pen = _landscape()
    DRAWN[place](pen, percent)
    return _signed(image, pen, f"Gambar contoh: {percent} %")


def receipt(*, what: str, whom: str, rupiah: int) -> bytes:
    """A picture of a paid bill."""
    image = Image.new("RGB", SIZE, WHITE)
    pen = ImageDraw.Draw(image)
    pen.rectangle((30, 30, SIZE[0] - 30, SIZE[1] - 90), outline=INK, width=4)
    for line, words in enumerate(("NOTA", whom, what, format_rupiah(rupiah), "LUNAS")):
        pen.text((70, 70 + line * 90), words, fill=INK, font=_letters(38))
    return _signed(image, pen, "Nota contoh")


def _landscape() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", SIZE, SKY)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, GROUND, *SIZE), fill=GRASS)
    pen.polygon(((0, GROUND), (220, 260), (470, GROUND)), fill="#6d8f8a")
    return image, pen


def _tank(pen: ImageDraw.ImageDraw, percent: int) -> None:
    pen.polygon(((400, 500), (760, 500), (720, GROUND), (440, GROUND)), fill=EARTH)
    if not percent:
        return
    for left in (460, 570, 680):
        pen.rectangle((left, 250, left + 20, 480), fill=BROWN)
    if percent == DONE:
        pen.rounded_rectangle((440, 120, 720, 260), 30, fill=BLUE)
        pen.line(((710, 240), (800, 240), (800, 480)), fill=GREY, width=14)


def _house(pen: ImageDraw.ImageDraw, percent: int) -> None:
    pen.rectangle((330, 470, 800, 500), fill=GREY)
    if not percent:
        pen.ellipse((420, 420, 640, 490), fill=BROWN)
        return
    pen.rectangle((360, 300, 770, 470), outline=INK, fill=WHITE, width=5)
    if percent == DONE:
        pen.polygon(((330, 300), (565, 190), (800, 300)), fill=RED)
        for left in (400, 510, 620):
            pen.rectangle((left, 380, left + 70, 470), fill=BLUE)


def _road(pen: ImageDraw.ImageDraw, percent: int) -> None:
    pen.polygon(((250, SIZE[1]), (710, SIZE[1]), (520, GROUND), (440, GROUND)), fill=EARTH)
    if percent:
        top = GROUND if percent == DONE else (GROUND + SIZE[1]) // 2
        inset = 0 if percent == DONE else 95
        pen.polygon(((250, SIZE[1]), (710, SIZE[1]), (520 + inset, top), (440 - inset, top)), fill=GREY)


DRAWN = {"water": _tank, "waste": _house, "road": _road}


def _signed(image: Image.Image, pen: ImageDraw.ImageDraw, words: str) -> bytes:
    pen.rectangle((0, SIZE[1] - 60, *SIZE), fill=INK)
    pen.text((24, SIZE[1] - 48), words, fill=WHITE, font=_letters(30))
    file = BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()


def _letters(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
