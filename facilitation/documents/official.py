"""What all official papers have in common: law's own words, in Indonesian whatever the reader's language."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from babel.dates import format_date

from facilitation.documents.shown import DOTS, quantity
from facilitation.documents.views.forms import Signatories
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.sheet import Cell, Fact, Remarks, Signature
from facilitation.documents.views.verification import Verification
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.views import Meeting

LOCALE = "id"
REMARKS = Remarks(
    page_of="Halaman {page} dari {pages}",
    nothing="Nihil",
    uncovered="□: huruf yang tidak ada dalam fon kertas ini; lihat berkas DOCX, XLSX atau CSV.",
)
SEEN_BY = "Mengetahui,"


def letterhead_of(meeting: Meeting, logo_png: bytes = b"") -> Letterhead:
    """Who issues a meeting's papers; `logo_png` is a PNG that this program itself has written, or nothing."""
    identity = meeting.identity
    return Letterhead(
        village=identity.village,
        subdistrict=identity.subdistrict,
        district=identity.district,
        province=identity.province,
        village_label="Kelurahan" if meeting.kind is MeetingKind.WARD else "Desa",
        logo_png=logo_png,
    )


def area_facts(letterhead: Letterhead) -> tuple[Fact, ...]:
    """Desa, Kecamatan, Kabupaten, Provinsi, as far as they are known."""
    return tuple(Fact(label=area.label, value=area.name) for area in letterhead.areas)


def signatures(signatories: Signatories) -> tuple[Signature, ...]:
    """The head on the left, who has seen it; the team on the right, below place and date."""
    where_and_when = place_and_date(signatories.place, signatories.signed_on)
    both = (
        Signature(opening=SEEN_BY, role=signatories.head_role, name=signatories.head_name),
        Signature(opening=where_and_when, role=signatories.team_role, name=signatories.team_name),
    )
    return tuple(signature for signature in both if signature.role)


def dated(signed_by: tuple[Signature, ...], place: str, day: date | None) -> tuple[Signature, ...]:
    """The signatures with place and date above the last of them, where nothing else opens it."""
    if not signed_by or signed_by[-1].opening:
        return signed_by
    return (*signed_by[:-1], replace(signed_by[-1], opening=place_and_date(place, day)))


def place_and_date(place: str, day: date | None) -> str:
    """What stands above a signature, "Sukamaju, 12 Agustus 2026"; what is not known leaves dots to write on."""
    return f"{place or DOTS}, {date_in_words(day) or DOTS}"


def footer(words: str, verification: Verification | None) -> str:
    """What stands at the foot of every page: what the paper was made from, and how to find out whether it is true."""
    if verification is None:
        return words
    check = f"periksa di {verification.address} · kode {verification.code} · sidik {verification.checksum}"
    return f"{words} · {check}" if words else f"P{check[1:]}"


def volume(value: Decimal | int | None, unit: str) -> str | None:
    """A volume with its unit, "1.200,5 m"; a unit alone says nothing."""
    return None if value is None else f"{quantity(value, LOCALE)} {unit}".strip()


def date_in_words(day: date | None, *, with_weekday: bool = False) -> str:
    """A date as papers write it, "12 Agustus 2026"; nothing for an unknown one."""
    if day is None:
        return ""
    return str(format_date(day, "EEEE, d MMMM y" if with_weekday else "d MMMM y", locale=LOCALE))


def known(words: str) -> str | None:
    """The words, or nothing known."""
    return words.strip() or None


def total(amounts: tuple[Cell, ...]) -> int | None:
    """The sum of the known amounts; not known where there are amounts and none of them is."""
    known_amounts = [amount for amount in amounts if isinstance(amount, int)]
    return None if amounts and not known_amounts else sum(known_amounts)
