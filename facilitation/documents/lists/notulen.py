"""The notulen: who said what about which point of the agenda, what was decided, and who does what until when."""

from facilitation.documents import official
from facilitation.documents.lists import by_field
from facilitation.documents.views.meeting_record import Minutes, MinutesEntry
from facilitation.documents.views.sheet import Column, Fact, Kind, Section, Sheet, Signature
from facilitation.meetings.rules.phase import Phase

TITLE = "NOTULEN"
CHAIR = "Pimpinan musyawarah"
MINUTE_TAKER = "Notulis"
# As the screens name them; tests/agreement/test_minutes_pages.py holds the two against each other.
AGENDA = {
    Phase.PREPARATION: "Persiapan",
    Phase.REGISTRATION: "Registrasi",
    Phase.OPENING: "Pembukaan",
    Phase.PRESENTATION: "Pemaparan",
    Phase.ASPIRATIONS: "Usulan",
    Phase.DISCUSSION: "Diskusi",
    Phase.VOTING: "Pemungutan suara",
    Phase.PLENARY: "Pleno",
    Phase.ADOPTION: "Penetapan",
    Phase.FINISHED: "Selesai",
}

# No form is prescribed.
COLUMNS = (
    Column(key="number", heading="No", kind=Kind.NUMBER, width=5),
    Column(key="agenda", heading="Acara", kind=Kind.TEXT, width=20),
    Column(key="speaker", heading="Pembicara", kind=Kind.TEXT, width=18),
    Column(key="point", heading="Pokok Pembicaraan", kind=Kind.TEXT, width=44),
    Column(key="decision", heading="Keputusan", kind=Kind.TEXT, width=34),
    Column(key="action", heading="Tindak Lanjut", kind=Kind.TEXT, width=28),
    Column(key="who", heading="Penanggung Jawab", kind=Kind.TEXT, width=18),
    Column(key="due", heading="Tenggat", kind=Kind.TEXT, width=14),
)


def notulen(minutes: Minutes) -> Sheet:
    """The paper, its entries numbered in the order in which they were written."""
    return Sheet(
        locale=official.LOCALE,
        tab="Notulen",
        title=TITLE,
        subtitle=minutes.sitting.meeting_name,
        facts=_facts(minutes),
        columns=COLUMNS,
        sections=(
            Section(lines=tuple(by_field.line(_values(*one), COLUMNS) for one in enumerate(minutes.entries, 1))),
        ),
        remarks=official.REMARKS,
        footer=official.footer(minutes.footer, minutes.verification),
        verification=minutes.verification,
        frozen_at=minutes.frozen_at,
        letterhead=minutes.letterhead,
        signatures=_signatures(minutes),
    )


def _signatures(minutes: Minutes) -> tuple[Signature, ...]:
    where_and_when = official.place_and_date(minutes.place, minutes.signed_on)
    return (
        Signature(opening=official.SEEN_BY, role=CHAIR, name=minutes.chair),
        Signature(opening=where_and_when, role=MINUTE_TAKER, name=minutes.minute_taker),
    )


def _facts(minutes: Minutes) -> tuple[Fact, ...]:
    sitting = minutes.sitting
    return (
        Fact(label="Hari, Tanggal", value=official.date_in_words(sitting.held_on, with_weekday=True)),
        Fact(label="Waktu", value=sitting.time or None),
        Fact(label="Tempat", value=sitting.place),
        Fact(label=CHAIR, value=minutes.chair),
        Fact(label=MINUTE_TAKER, value=minutes.minute_taker),
    )


def _values(number: int, entry: MinutesEntry) -> by_field.Values:
    known = official.known
    return {
        "number": number,
        "agenda": AGENDA[entry.agenda],
        "speaker": known(entry.speaker),
        "point": known(entry.point),
        "decision": known(entry.decision),
        "action": known(entry.action),
        "who": known(entry.who),
        "due": known(entry.due),
    }
