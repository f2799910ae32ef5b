"""The negotiations of a berita acara: every offer in its round, with both consents, and how each ended."""

from collections.abc import Iterable, Iterator

from facilitation.documents.shown import DOTS
from facilitation.documents.views.negotiated import Negotiated
from facilitation.documents.views.record import Block, Paragraph, Points

BOTH_ASKED = (
    "Perbedaan pandangan antara warga dan pemerintah dirundingkan. Hasil perundingan berlaku sebagai mufakat hanya "
    "apabila kedua pihak menyetujui tawaran terakhir."
)


def negotiated(negotiations: Iterable[Negotiated]) -> tuple[Block, ...]:
    """The part, or nothing where nothing was negotiated."""
    blocks = tuple(block for one in negotiations for block in _of(one))
    return (Paragraph(words=BOTH_ASKED), *blocks) if blocks else ()


def _of(one: Negotiated) -> Iterator[Block]:
    led = f" Penengah, tanpa hak suara: {one.mediator}." if one.mediator else ""
    yield Paragraph(words=f"{one.about}. Pokok perundingan: {one.matter}.{led}")
    if one.rounds:
        yield Points(points=one.rounds)
    yield Paragraph(words=f"Hasil: {one.outcome or DOTS}")
