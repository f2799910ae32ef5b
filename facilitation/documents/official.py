"""What all official papers have in common: law's own words, in Indonesian whatever the reader's language."""

from datetime import date

from babel.dates import format_date

from facilitation.documents.views.forms import Signatories
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.sheet import Cell, Fact, Remarks, Signature
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.views import Meeting

LOCALE = "id"
REMARKS = Remarks(
    page_of="Halaman {page} dari {pages}",
    nothing="Nihil",
    uncovered="□: huruf yang tidak ada dalam fon kertas ini; lihat berkas XLSX atau CSV.",
)
SEEN_BY = "Mengetahui,"
DOTS = "…" * 12


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
    where_and_when = f"{signatories.place or DOTS}, {date_in_words(signatories.signed_on) or DOTS}"
    both = (
        Signature(opening=SEEN_BY, role=signatories.head_role, name=signatories.head_name),
        Signature(opening=where_and_when, role=signatories.team_role, name=signatories.team_name),
    )
    return tuple(signature for signature in both if signature.role)


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
