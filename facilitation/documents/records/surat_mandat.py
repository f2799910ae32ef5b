"""The mandate letter: whom the meeting sends further up, to do what, and until when."""

from facilitation.documents import official
from facilitation.documents.lists.delegasi import counted
from facilitation.documents.records import tables
from facilitation.documents.records.names import FORUMS, title_of, where
from facilitation.documents.records.spoken import day_spoken
from facilitation.documents.views.meeting_record import Delegation
from facilitation.documents.views.record import Block, Labelled, Paragraph, Points, Record

TITLE = "SURAT MANDAT"
GIVES = "dengan ini memberi mandat kepada:"
CLOSING = "Surat mandat ini dibuat untuk dilaksanakan dengan penuh tanggung jawab dan dilaporkan kembali kepada warga."


def surat_mandat(delegation: Delegation) -> Record:
    """The letter for all delegates together; a letter for one is the same with one delegate."""
    return Record(
        locale=official.LOCALE,
        title=TITLE,
        subtitle=title_of(delegation.sitting),
        number=delegation.number,
        blocks=(*_opening(delegation), *_mandate(delegation)),
        closing=CLOSING,
        signatures=official.dated(delegation.signatures, delegation.place, delegation.signed_on),
        remarks=official.REMARKS,
        footer=official.footer(delegation.footer, delegation.verification),
        verification=delegation.verification,
        frozen_at=delegation.frozen_at,
        letterhead=delegation.letterhead,
    )


def _opening(delegation: Delegation) -> tuple[Block, ...]:
    sitting, legal_basis = delegation.sitting, delegation.legal_basis
    place = f" di {where(delegation.letterhead)}" if delegation.letterhead.areas else ""
    basis = (Paragraph(words="Berdasarkan:"), Points(points=legal_basis)) if legal_basis else ()
    return (
        Paragraph(words=f"Atas nama peserta {FORUMS[sitting.kind].short}{place}, yang diselenggarakan pada:"),
        Labelled(pairs=(("Hari dan tanggal", day_spoken(sitting.held_on)), ("Tempat", sitting.place))),
        *basis,
        Paragraph(words=GIVES),
    )


def _mandate(delegation: Delegation) -> tuple[Block, ...]:
    valid = official.date_in_words(delegation.valid_until) or "seluruh tugasnya selesai"
    sent = f"sebanyak {counted(delegation)}, untuk menjadi delegasi pada {delegation.sent_to}"
    tasks = (Paragraph(words=f"{sent}, dengan tugas:"), Points(points=delegation.tasks))
    return (
        tables.members(delegation),
        *(tasks if delegation.tasks else (Paragraph(words=f"{sent}."),)),
        Paragraph(words=f"Mandat ini berlaku sampai {valid}."),
    )
