"""The Daftar Gagasan Dusun: what a hamlet, or each of several, wishes to be done, to be signed."""

from itertools import count

from facilitation.documents import official
from facilitation.documents.views.forms import HamletWishes, WishedWork, WishList
from facilitation.documents.views.sheet import Column, Fact, Kind, Line, Section, Sheet

TITLE = "DAFTAR GAGASAN DUSUN"
GAIN = "Penerima Manfaat"

# The headings of the regulation's form.
COLUMNS = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="activity", heading="Gagasan Kegiatan", kind=Kind.TEXT, width=52),
    Column(key="location", heading="Lokasi Kegiatan", kind=Kind.TEXT, width=32),
    Column(key="volume", heading="Prakiraan Volume", kind=Kind.QUANTITY, width=12),
    Column(key="unit", heading="Satuan", kind=Kind.TEXT, width=12),
    Column(key="men", heading="LK", kind=Kind.NUMBER, width=9, group=GAIN),
    Column(key="women", heading="PR", kind=Kind.NUMBER, width=9, group=GAIN),
    Column(key="poor", heading="A-RTM", kind=Kind.NUMBER, width=9, group=GAIN),
)
HAMLET = Column(key="hamlet", heading="Dusun", kind=Kind.TEXT, width=18)


def daftar_gagasan(wishes: WishList) -> Sheet:
    """The paper; one hamlet stands above the list, several divide it, numbered through."""
    numbers = count(1)
    is_of_one = len(wishes.hamlets) == 1
    facts = official.area_facts(wishes.letterhead)
    if is_of_one:
        facts = (Fact(label="Dusun", value=_name(wishes.hamlets[0])), *facts)
    return Sheet(
        locale=official.LOCALE,
        tab="Daftar Gagasan Dusun",
        title=TITLE,
        subtitle="",
        facts=facts,
        columns=COLUMNS,
        sections=tuple(_section(one, numbers, is_titled=not is_of_one) for one in wishes.hamlets),
        remarks=official.REMARKS,
        footer=official.footer(wishes.footer, wishes.verification),
        verification=wishes.verification,
        frozen_at=wishes.frozen_at,
        letterhead=wishes.letterhead,
        signatures=official.signatures(wishes.signatories),
        divider=None if is_of_one else HAMLET,
    )


def _section(wishes: HamletWishes, numbers: "count[int]", *, is_titled: bool) -> Section:
    return Section(
        title=_name(wishes) if is_titled else "",
        lines=tuple(_line(work, next(numbers)) for work in wishes.works),
    )


def _name(wishes: HamletWishes) -> str:
    return wishes.hamlet.removeprefix("Dusun ")


def _line(work: WishedWork, number: int) -> Line:
    known = official.known
    return Line(
        values=(
            number,
            known(work.activity),
            known(work.location),
            work.volume,
            known(work.unit),
            work.men,
            work.women,
            work.poor,
        )
    )
