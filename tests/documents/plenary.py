"""What the papers after a plenary are filled in with: a small village, a large one, and hostile words everywhere."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.documents.daftar_gagasan import daftar_gagasan
from facilitation.documents.daftar_hadir import daftar_hadir
from facilitation.documents.lists.buku_rencana import buku_rencana
from facilitation.documents.lists.delegasi import daftar_delegasi
from facilitation.documents.lists.du_rkp import du_rkp_a, du_rkp_b
from facilitation.documents.lists.kecamatan import daftar_kecamatan
from facilitation.documents.lists.kemitraan import daftar_kemitraan
from facilitation.documents.lists.notulen import notulen
from facilitation.documents.lists.outcomes import (
    daftar_belum_diakomodir,
    daftar_cadangan,
    daftar_disepakati,
    daftar_diteruskan,
)
from facilitation.documents.lists.recap import rekap
from facilitation.documents.lists.sipd import usulan_sipd
from facilitation.documents.rancangan_rkp import rancangan_rkp
from facilitation.documents.records.berita_acara import berita_acara
from facilitation.documents.records.surat_mandat import surat_mandat
from facilitation.documents.views.decided import DecidedField, DecidedWork, Decisions
from facilitation.documents.views.forms import PlannedWork
from facilitation.documents.views.forwarded import (
    BookedWork,
    DistrictList,
    DistrictWork,
    SystemEntries,
    SystemEntry,
    WorkBook,
)
from facilitation.documents.views.meeting_record import (
    Attended,
    Correction,
    DecisionMade,
    Delegation,
    DelegationMember,
    Dissent,
    MeetingRecord,
    Minutes,
    MinutesEntry,
    OfficeHolder,
    OutcomeSum,
    Sitting,
    Turnout,
)
from facilitation.documents.views.sheet import Sheet, Signature
from facilitation.documents.views.verification import Verification
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import Phase
from tests.documents import papers

AGREED, RESERVE, FORWARDED, LEFT_OUT = "Disepakati", "Cadangan", "Diteruskan", "Belum diakomodir"
CHECK = Verification(address="http://192.168.137.1:8000/P/K7QX2F", code="K7QX-2F", checksum=papers.CHECKSUM)
FOOTER = "Musrenbang Desa Sukamaju · versi 1"
SITTING = Sitting(
    kind=MeetingKind.VILLAGE, meeting_name="Musrenbang Desa Sukamaju", held_on=date(2026, 8, 12),
    time="09.00 s.d. 13.20 WIB", place="Balai Desa Sukamaju", plan_year=2027,
)  # fmt: skip
COMMON = {"letterhead": papers.LETTERHEAD, "frozen_at": papers.FROZEN_AT, "footer": FOOTER, "verification": CHECK}
SIGNED = {"place": "Sukamaju", "signed_on": date(2026, 8, 12)}
SIGNATURES = (
    Signature(opening="", role="Ketua BPD", name="Hj. Siti Aminah"),
    Signature(opening="", role="Kepala Desa Sukamaju", name="H. Asep Sutisna, S.IP."),
    Signature(opening="", role="Wakil Masyarakat", name=""),
)


def decided(number: int, outcome: str = AGREED) -> DecidedWork:
    """A proposal of which everything is known; every fifth was moved by the plenary."""
    return DecidedWork(
        number=number, outcome=outcome, hamlets=("Krajan",) if number % 3 else ("Krajan", "Kulon"),
        computed_rank=number, agreed_rank=number + (number % 5 == 0),
        moved_because="Lebih mendesak sebelum musim hujan" if number % 5 == 0 else "",
        reason="Tidak cukup dana; disepakati menunggu perubahan anggaran", agency="Dinas PUPR Kabupaten Garut",
        way="mufakat" if number % 2 else "pemungutan suara tertutup", goals=(6, 9), existing="Jalan tanah 300 m",
        work=PlannedWork(
            activity=f"Pembangunan jalan lingkungan nomor {number}", subfield="Pekerjaan Umum",
            location="RT 02/RW 01 Krajan", volume=Decimal("120.5"), unit="m", target="LK 40, PR 45, A-RTM 12",
            carried_out="Apr–Jun 2027", cost_rupiah=number * 1_234_567, source="DDS",
            mode=ExecutionMode.SELF_MANAGED, executor="TPK Desa",
        ),
    )  # fmt: skip


def decisions(*counts: int, outcome: str = AGREED) -> Decisions:
    """So many proposals in each field, numbered through."""
    numbers = iter(range(1, sum(counts) + 1))
    found = tuple(
        DecidedField(
            number=str(number), name=papers.FIELDS[number - 1],
            works=tuple(decided(next(numbers), outcome) for _ in range(count)),
        )
        for number, count in enumerate(counts, start=1)
    )  # fmt: skip
    return Decisions(
        **COMMON, meeting_name=SITTING.meeting_name, fields=found, signatories=papers.SIGNATORIES, plan_year=2027,
        source="APBD Kabupaten", ceiling_rupiah=1_500_000_000,
    )  # fmt: skip


def mixed(*counts: int) -> Decisions:
    """Proposals of all four outcomes."""
    whole = decisions(*counts)
    labels = (AGREED, RESERVE, FORWARDED, LEFT_OUT)
    return replace(whole, fields=tuple(
        replace(field, works=tuple(replace(work, outcome=labels[work.number % 4]) for work in field.works))
        for field in whole.fields
    ))  # fmt: skip


def priorities(count: int) -> DistrictList:
    """A kecamatan's list."""
    works = tuple(
        DistrictWork(
            activity=f"Rehabilitasi saluran irigasi {number}", priority="Ketahanan pangan", target="Produksi padi naik",
            programme="Pengelolaan sumber daya air", activity_target="120 ha terairi", location="Desa Sukamaju",
            volume=number, unit="km", ceiling_rupiah=number * 10_000_000, agency="Dinas PUPR",
        )
        for number in range(1, count + 1)
    )  # fmt: skip
    return DistrictList(**COMMON, plan_year=2028, works=works, signatories=papers.SIGNATORIES)


def book(count: int) -> WorkBook:
    """A village's book of works."""
    works = tuple(
        BookedWork(
            activity=f"Sumur bor {number}", location="RT 02/RW 01", state_rupiah=number * 1_000_000,
            district_rupiah=500_000, self_help_rupiah=250_000, executor="TPK", benefit="45 KK", note="Baru",
        )
        for number in range(1, count + 1)
    )  # fmt: skip
    return WorkBook(**COMMON, plan_year=2027, works=works, signatories=papers.SIGNATORIES)


def dear_book() -> WorkBook:
    """A book of works that cost all that can be written, whoever pays."""
    paid = dict.fromkeys(("state_rupiah", "province_rupiah", "district_rupiah", "self_help_rupiah"), 99999999999999)
    return replace(book(0), works=(BookedWork(activity="Jembatan", executor="Pelaksana", **paid),) * 3)


def entries(count: int) -> SystemEntries:
    """Proposals for SIPD."""
    found = tuple(
        SystemEntry(
            number=f"U-{number}", proposal=f"Posyandu {number}", proposed_on=date(2026, 8, 12), proposer="Warga RW 01",
            profile="Desa", problem="Balita ditimbang di teras", address="RT 02/RW 01",
            latitude=Decimal("-7.216667"), longitude=Decimal("107.9"), times_proposed=2, first_agency="Dinas Kesehatan",
            last_agency="Dinas Kesehatan", reached=FORWARDED, note="Lahan milik desa", advice="Didukung", volume=1,
            unit="unit", cost_rupiah=75_000_000, kind_of_spending="Modal", sub_activity="Pembangunan posyandu",
        )
        for number in range(1, count + 1)
    )  # fmt: skip
    return SystemEntries(letterhead=papers.LETTERHEAD, entries=found, frozen_at=papers.FROZEN_AT)


def minutes(count: int) -> Minutes:
    """A notulen."""
    found = tuple(
        MinutesEntry(
            agenda=Phase.PRESENTATION, speaker="Pak Ujang",
            point=f"Pokok ke-{number}: drainase RT 02 meluap tiap hujan.",
            decision="Disurvei bersama", action="Mengukur lokasi", who="Kaur Perencanaan", due="20 Agustus 2026",
        )
        for number in range(1, count + 1)
    )  # fmt: skip
    return Minutes(
        **COMMON, sitting=SITTING, entries=found, chair="H. Asep Sutisna", minute_taker="Dewi Lestari",
        place="Sukamaju", signed_on=SITTING.held_on,
    )  # fmt: skip


def delegation() -> Delegation:
    """Two women and a man, and who steps in."""
    people = (
        DelegationMember(name="Dewi Lestari", sex="P", body="PKK", contact="Krajan"),
        DelegationMember(name="Ujang Permana", sex="L", body="LPM", contact="Kulon"),
        DelegationMember(name="Rina Marlina", sex="P", body="Karang Taruna", contact="Wetan"),
        DelegationMember(name="Budi Santoso", sex="L", body="BPD", contact="Krajan", is_substitute=True),
    )
    return Delegation(
        **COMMON, **SIGNED, sitting=SITTING, members=people, sent_to="Musrenbang Kecamatan Cilawu",
        signatures=SIGNATURES, number="140/12/DS/2026", valid_until=date(2027, 3, 31),
        legal_basis=("Keputusan Kepala Desa Sukamaju Nomor 7 Tahun 2026",),
        tasks=("Menyampaikan usulan desa", "Melaporkan hasilnya kepada warga"),
    )  # fmt: skip


def lists() -> tuple[Sheet, ...]:
    """What lies behind a berita acara."""
    return (
        daftar_disepakati(decisions(2, 3, 1, 1)),
        daftar_belum_diakomodir(decisions(1, 1, outcome=LEFT_OUT)),
        daftar_delegasi(delegation()),
    )


def record(*, kind: MeetingKind = MeetingKind.VILLAGE, attachments: tuple[Sheet, ...] | None = None) -> MeetingRecord:
    """A berita acara with every part."""
    return MeetingRecord(
        **COMMON, **SIGNED, sitting=replace(SITTING, kind=kind), number="140/11/DS/2026", invited=90,
        turnout=Turnout(ballots=57, entitled=61),
        attended=(
            Attended(unsur="Tokoh masyarakat", men=12, women=4),
            Attended(unsur="Kelompok perempuan", men=0, women=21),
            Attended(unsur="Kelompok tani", men=17, women=6, unsaid=1),
        ),
        legal_basis=("Peraturan Desa Sukamaju Nomor 3 Tahun 2024 tentang RPJM Desa",),
        materials=("Evaluasi RKP Desa tahun 2026", "Pagu indikatif tahun 2027", "Usulan warga dan hasil pemungutan"),
        office_holders=(
            OfficeHolder(role="Pemimpin rapat", name="H. Asep Sutisna, S.IP.", of="Pemerintah Desa"),
            OfficeHolder(role="Notulis", name="Dewi Lestari", of="Sekretariat Desa"),
            OfficeHolder(role="Narasumber", name="Drs. Wawan", of="Kecamatan Cilawu"),
        ),
        outcomes=(
            OutcomeSum(outcome=AGREED, source="DDS", count=4, rupiah=312_500_000),
            OutcomeSum(outcome=AGREED, source="PAD", count=1, rupiah=20_000_000),
            OutcomeSum(outcome=RESERVE, count=3, rupiah=80_000_000),
            OutcomeSum(outcome=FORWARDED, count=2, rupiah=1_200_000_000),
            OutcomeSum(outcome=LEFT_OUT, count=2, rupiah=55_000_000),
        ),
        agreements=("Jalan poros dikerjakan sebelum musim hujan.", "Swadaya RT 03 dicatat sebagai sumber SWD."),
        decisions=(
            DecisionMade(matter="Enam usulan dengan dukungan di atas 80 %", way="mufakat"),
            DecisionMade(matter="Usulan nomor 7", way="pemungutan suara terbuka", in_favour=41, against=16),
            DecisionMade(matter="Delegasi", way="pemungutan suara tertutup", in_favour=58, against=0, abstained=3),
        ),
        dissents=(
            Dissent(who="Pak Ujang", matter="Usulan nomor 7", words="Lahan belum dihibahkan", handling="Disurvei"),
        ),
        correction=Correction(
            version=2, made_on=date(2026, 8, 14), reason="salah ketik nilai", changes=("No. 4: Rp 12 → Rp 21 juta",)
        ),
        signatures=SIGNATURES,
        attachments=lists() if attachments is None else attachments,
    )  # fmt: skip


def far_away() -> Decisions:
    """A proposal of a hamlet with a name of sixty letters that costs all that can be written."""
    whole = decisions(1)
    work = replace(whole.works[0].work, location="", cost_rupiah=99_999_999_999_999)
    long = replace(whole.works[0], work=work, hamlets=("Dusun " + "Karangnunggalpasanggrahan" * 2 + "Kidul",))
    return replace(whole, fields=(replace(whole.fields[0], works=(long,)),))


LISTS = {
    "du_rkp_a": (du_rkp_a, lambda: decisions(2, 3)),
    "du_rkp_b": (du_rkp_b, lambda: decisions(2, 3)),
    "disepakati": (daftar_disepakati, lambda: decisions(2, 5)),
    "cadangan": (daftar_cadangan, lambda: decisions(1, 2, outcome=RESERVE)),
    "diteruskan": (daftar_diteruskan, lambda: decisions(2, outcome=FORWARDED)),
    "belum_diakomodir": (daftar_belum_diakomodir, far_away),
    "rekap": (rekap, lambda: mixed(7, 9)),
    "kecamatan": (daftar_kecamatan, lambda: priorities(4)),
    "buku_rencana": (buku_rencana, lambda: book(4)),
    "delegasi": (daftar_delegasi, delegation),
    "notulen": (notulen, lambda: minutes(4)),
    "kemitraan": (daftar_kemitraan, lambda: papers.partnerships(2, 1, 4)),
    "sipd": (usulan_sipd, lambda: entries(3)),
    "rancangan_rkp": (rancangan_rkp, lambda: papers.draft(2, 0, 3)),
    "daftar_gagasan": (daftar_gagasan, lambda: papers.wishes("Krajan", "Kulon")),
    "daftar_hadir": (daftar_hadir, lambda: papers.attendance(*papers.neighbours(4), spare_lines=1)),
}
RECORDS = {
    "berita_acara_dusun": (berita_acara, lambda: record(kind=MeetingKind.HAMLET)),
    "berita_acara_desa": (berita_acara, record),
    "berita_acara_kelurahan": (berita_acara, lambda: record(kind=MeetingKind.WARD)),
    "berita_acara_kecamatan": (berita_acara, lambda: record(kind=MeetingKind.SUBDISTRICT)),
    "berita_acara_kabupaten": (berita_acara, lambda: record(kind=MeetingKind.DISTRICT)),
    "surat_mandat": (surat_mandat, delegation),
}


def paper(name, words=""):
    """A paper by its name, with these words before every text that people typed into it."""
    build, view = {**LISTS, **RECORDS}[name]
    return build(hostile(view(), words) if words else view())


def hostile(view, words):
    """The same view with these words before every text that people type; choices and finished papers stay."""
    if isinstance(view, str):
        return view if isinstance(view, Enum) or view in {"", "L", "P"} else f"{words}{view}"
    if isinstance(view, tuple):
        return tuple(hostile(one, words) for one in view)
    if is_dataclass(view) and not isinstance(view, type | Sheet):
        return replace(view, **{one.name: hostile(getattr(view, one.name), words) for one in fields(view)})
    return view
