"""The Daftar Delegasi: who speaks for the meeting further up, with an empty column to sign in."""

from facilitation.documents import official
from facilitation.documents.views.meeting_record import Delegation, DelegationMember
from facilitation.documents.views.sheet import Column, Fact, Kind, Line, Section, Sheet

TITLE = "DAFTAR DELEGASI"
LINE_HEIGHT_MM = 11
SUBSTITUTE = "pengganti"

# The form's headings; with L/P beside the name, else the women's share is never seen.
COLUMNS = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="name", heading="Nama", kind=Kind.TEXT, width=27),
    Column(key="sex", heading="L/P", kind=Kind.TEXT, width=5),
    Column(key="body", heading="Lembaga/Instansi", kind=Kind.TEXT, width=23),
    Column(key="contact", heading="Alamat, Telp", kind=Kind.TEXT, width=26),
    Column(key="signature", heading="Tanda Tangan", kind=Kind.TEXT, width=21),
)


def daftar_delegasi(delegation: Delegation) -> Sheet:
    """The paper: the delegates in their order, substitutes named as such."""
    lines = tuple(Line(values=_values(*one)) for one in enumerate(delegation.members, start=1))
    return Sheet(
        locale=official.LOCALE,
        tab="Daftar Delegasi",
        title=TITLE,
        subtitle=delegation.sitting.meeting_name,
        facts=(
            Fact(label="Diutus ke", value=delegation.sent_to),
            Fact(label="Jumlah", value=counted(delegation)),
            *(Fact(label=f"Catatan {number}", value=note) for number, note in enumerate(delegation.notes, start=1)),
        ),
        columns=COLUMNS,
        sections=(Section(lines=lines),),
        remarks=official.REMARKS,
        footer=official.footer(delegation.footer, delegation.verification),
        verification=delegation.verification,
        frozen_at=delegation.frozen_at,
        letterhead=delegation.letterhead,
        signatures=official.dated(delegation.signatures, delegation.place, delegation.signed_on),
        is_wide=False,
        line_height_mm=LINE_HEIGHT_MM,
    )


def counted(delegation: Delegation) -> str:
    """How many are sent, and how many of them men and women; substitutes are not."""
    sent = [one for one in delegation.members if not one.is_substitute]
    men, women = (sum(one.sex == sex for one in sent) for sex in ("L", "P"))
    return f"{len(sent)} orang (L {men}, P {women})"


def _values(number: int, member: DelegationMember) -> tuple[int, str | None, str | None, str | None, str | None, None]:
    known = official.known
    name = f"{member.name} ({SUBSTITUTE})" if member.is_substitute else member.name
    return number, known(name), known(member.sex), known(member.body), known(member.contact), None
