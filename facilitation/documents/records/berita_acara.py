"""The berita acara of a musyawarah: who met, what was agreed and how, who objected, and who signs for it."""

from collections.abc import Iterable
from string import ascii_uppercase

from facilitation.documents import official
from facilitation.documents.records import tables
from facilitation.documents.records.names import FORUMS, title_of, where
from facilitation.documents.records.negotiated import negotiated
from facilitation.documents.records.spoken import day_spoken
from facilitation.documents.shown import DOTS
from facilitation.documents.views.meeting_record import MeetingRecord, OfficeHolder
from facilitation.documents.views.record import Block, Heading, Labelled, Paragraph, Points, Record

TITLE = "BERITA ACARA"
CLOSING = (
    "Berita acara ini dibuat dengan sebenarnya dan penuh tanggung jawab, dibacakan di hadapan peserta, "
    "dan ditandatangani untuk dipergunakan sebagaimana mestinya."
)
AGREED = "Setelah dibahas bersama, peserta menyepakati hasil akhir musyawarah sebagai berikut:"
WAYS = (
    "Keputusan diupayakan lebih dahulu dengan musyawarah untuk mufakat. Perkara yang tidak mencapai mufakat diputus "
    "dengan pemungutan suara. Cara setiap keputusan diambil:"
)
OBJECTED = "Keberatan yang diminta dicatat, tanpa mengubah keputusan di atas:"
ATTACHED = "Lampiran yang menjadi bagian dari berita acara ini:"


def berita_acara(record: MeetingRecord) -> Record:
    """The paper; a part that nothing is known about is left out, and the letters of the others close up."""
    return Record(
        locale=official.LOCALE,
        title=TITLE,
        subtitle=title_of(record.sitting),
        number=record.number,
        blocks=(*_opening(record), *_lettered(_parts(record))),
        closing=CLOSING,
        signatures=official.dated(record.signatures, record.place, record.signed_on),
        remarks=official.REMARKS,
        footer=official.footer(record.footer, record.verification),
        verification=record.verification,
        frozen_at=record.frozen_at,
        letterhead=record.letterhead,
        attachments=record.attachments,
    )


def _opening(record: MeetingRecord) -> tuple[Block, ...]:
    forum, sitting = FORUMS[record.sitting.kind], record.sitting
    for_year = f" tahun {sitting.plan_year}" if sitting.plan_year else ""
    place = f" di {where(record.letterhead)}" if record.letterhead.areas else ""
    when = (
        ("Hari dan tanggal", day_spoken(sitting.held_on)),
        ("Jam", sitting.time),
        ("Tempat", sitting.place),
        ("Acara", sitting.meeting_name),
    )
    return (
        Paragraph(words=f"Dalam rangka {forum.plans}{for_year}{place}, pada hari ini:"),
        Labelled(pairs=when),
        Paragraph(words=f"telah diselenggarakan {forum.short}, dihadiri {_present(record)}."),
    )


def _present(record: MeetingRecord) -> str:
    people, men, women = (sum(getattr(one, count) for one in record.attended) for count in ("people", "men", "women"))
    of = f" dari {record.invited} orang yang diundang" if record.invited is not None else ""
    return f"{people} orang{of}, yaitu {men} laki-laki dan {women} perempuan{_unsaid(people - men - women)}"


def _unsaid(count: int) -> str:
    return f", sedangkan {count} orang tidak menyebutkannya" if count else ""


def _parts(record: MeetingRecord) -> Iterable[tuple[str, tuple[Block, ...]]]:
    """Title and blocks of each part; those without blocks are left out."""
    yield "Dasar", _points(record.legal_basis)
    yield "Peserta menurut unsur", (tables.attended(record),) if record.attended else ()
    yield "Materi pembahasan", _points(record.materials)
    yield "Pimpinan, narasumber, dan notulis", _labelled(record.office_holders)
    yield "Pemungutan suara", _turnout(record)
    yield "Kesepakatan", _agreements(record)
    yield "Cara pengambilan keputusan", (Paragraph(words=WAYS), tables.decisions(record)) if record.decisions else ()
    yield "Perundingan", negotiated(record.negotiations)
    yield "Catatan keberatan", (Paragraph(words=OBJECTED), tables.dissents(record)) if record.dissents else ()
    yield "Perbaikan", _corrected(record)
    yield "Lampiran", _attached(record)


def _lettered(parts: Iterable[tuple[str, tuple[Block, ...]]]) -> Iterable[Block]:
    known = [(title, blocks) for title, blocks in parts if blocks]
    for letter, (title, blocks) in zip(ascii_uppercase, known, strict=False):
        yield Heading(words=f"{letter}. {title}")
        yield from blocks


def _points(points: tuple[str, ...]) -> tuple[Block, ...]:
    return (Points(points=points),) if points else ()


def _labelled(holders: tuple[OfficeHolder, ...]) -> tuple[Block, ...]:
    pairs = tuple((one.role, f"{one.name}, dari {one.of}" if one.of else one.name) for one in holders)
    return (Labelled(pairs=pairs),) if pairs else ()


def _turnout(record: MeetingRecord) -> tuple[Block, ...]:
    one = record.turnout
    if one is None:
        return ()
    pairs = (
        ("Pemegang hak suara", f"{one.entitled} orang"),
        ("Surat suara yang dihitung", f"{one.ballots} lembar"),
    )
    return (Labelled(pairs=pairs),)


def _agreements(record: MeetingRecord) -> tuple[Block, ...]:
    counted = (tables.outcomes(record),) if record.outcomes else ()
    blocks = (*counted, *_points(record.agreements))
    return (Paragraph(words=AGREED), *blocks) if blocks else ()


def _corrected(record: MeetingRecord) -> tuple[Block, ...]:
    one = record.correction
    if one is None:
        return ()
    made_on = official.date_in_words(one.made_on) or DOTS
    words = f"Berita acara ini adalah versi {one.version}, diperbaiki pada {made_on} karena: {one.reason}"
    return (Paragraph(words=words), *_points(one.changes))


def _attached(record: MeetingRecord) -> tuple[Block, ...]:
    titles = tuple(sheet.title for sheet in record.attachments)
    return (Paragraph(words=ATTACHED), Points(points=titles)) if titles else ()
