"""What the forms of a small village are filled in with: known and unknown values, harmless and harmful words."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal

from PIL import Image

from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.documents.views.changes import Change, ChangedProposal, Changes
from facilitation.documents.views.forms import (
    AttendanceList,
    FieldPlan,
    HamletWishes,
    ListedParticipant,
    PlannedWork,
    RkpDraft,
    Signatories,
    WishedWork,
    WishList,
)
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.partnerships import ListedContribution, ListedPartnership, PartnershipList

FROZEN_AT = datetime(2026, 8, 12, 5, tzinfo=UTC)
CHECKSUM = "c0ffee" * 10 + "beef"
FIELDS = (
    "Penyelenggaraan Pemerintahan Desa",
    "Pelaksanaan Pembangunan Desa",
    "Pembinaan Kemasyarakatan Desa",
    "Pemberdayaan Masyarakat Desa",
)
SIGNATORIES = Signatories(place="Sukamaju", signed_on=date(2026, 8, 12), head_name="H. Asep Sutisna, S.IP.")


def logo() -> bytes:
    """A village's arms."""
    target = io.BytesIO()
    Image.new("RGBA", (40, 60), (23, 64, 47, 255)).save(target, "PNG")
    return target.getvalue()


LETTERHEAD = Letterhead(
    village="Sukamaju", subdistrict="Cilawu", district="Garut", province="Jawa Barat", logo_png=logo()
)


def work(number: int) -> PlannedWork:
    """A work of which everything is known."""
    return PlannedWork(
        activity=f"Perbaikan jalan ke-{number}", location="RT 02/RW 01 Krajan", volume=Decimal("120.5"), unit="m",
        target="120 KK", carried_out="Apr–Jun 2027", cost_rupiah=number * 1_234_000, source="Dana Desa",
        mode=ExecutionMode.SELF_MANAGED, executor="TPK Desa",
    )  # fmt: skip


def draft(*counts: int, letterhead: Letterhead = LETTERHEAD) -> RkpDraft:
    """A Rancangan RKP Desa with so many works in each field."""
    fields = tuple(
        FieldPlan(number=str(number), name=FIELDS[number - 1], works=tuple(work(one + 1) for one in range(count)))
        for number, count in enumerate(counts, start=1)
    )
    return RkpDraft(
        letterhead=letterhead, plan_year=2027, fields=fields, signatories=SIGNATORIES, frozen_at=FROZEN_AT,
        footer=f"Musrenbang Sukamaju · sidik {CHECKSUM}",
    )  # fmt: skip


def wishes(*hamlets: str, count: int = 3) -> WishList:
    """A Daftar Gagasan Dusun with so many works for each hamlet."""
    works = tuple(
        WishedWork(activity=f"Sumur bor {one + 1}", location="RT 01", volume=1, unit="unit", men=40, women=45, poor=12)
        for one in range(count)
    )
    listed = tuple(HamletWishes(hamlet=hamlet, works=works) for hamlet in hamlets)
    return WishList(letterhead=LETTERHEAD, hamlets=listed, signatories=SIGNATORIES, frozen_at=FROZEN_AT)


def attendance(*participants: ListedParticipant, spare_lines: int = 0) -> AttendanceList:
    """A Daftar Hadir of these people."""
    return AttendanceList(
        letterhead=LETTERHEAD, meeting_name="Musrenbang Desa Sukamaju", place="Balai Desa Sukamaju",
        held_on=date(2026, 8, 12), time="09.00 WIB", participants=participants, frozen_at=FROZEN_AT,
        spare_lines=spare_lines, signatories=SIGNATORIES,
    )  # fmt: skip


def neighbours(count: int) -> tuple[ListedParticipant, ...]:
    """So many people, every other one a woman."""
    return tuple(
        ListedParticipant(
            name=f"Warga {one}", sex="LP"[one % 2], hamlet="Krajan", rt="02", rw="01", role="Tokoh masyarakat"
        )
        for one in range(count)
    )


def changes(words: str = "") -> Changes:
    """What a second version says otherwise: an amount, an outcome with what belongs to it, and somebody's words."""
    return Changes(
        since=1,
        proposals=(
            ChangedProposal(
                number=4, title=f"{words}Sumur bor",
                changes=(
                    Change(what="jumlah", was="Rp 99.999.999.999.999", now="Rp 21.000.000"),
                    Change(what="alasan", was="", now=f"{words}salah ketik"),
                ),
            ),
            ChangedProposal(
                number=9, title=f"{words}Posyandu",
                changes=(
                    Change(what="hasil", was="Disepakati", now="Cadangan"),
                    Change(what="sumber", was="DDS", now=""),
                ),
            ),
        ),
    )  # fmt: skip


def partnerships(*counts: int) -> PartnershipList:
    """So many proposals, each with so many promises, of which every third was taken back."""
    return PartnershipList(
        letterhead=LETTERHEAD,
        meeting_name="Musrenbang Desa Sukamaju",
        partnerships=tuple(
            ListedPartnership(
                title=f"Usulan {place}",
                form="Kemitraan Multi-Pihak" if place % 2 else "",
                cost_rupiah=90_000_000,
                missing_rupiah=1_250_000,
                contributions=tuple(promised(number) for number in range(1, count + 1)),
            )
            for place, count in enumerate(counts, start=1)
        ),
        signatories=SIGNATORIES,
        frozen_at=FROZEN_AT,
        footer="Musrenbang Desa Sukamaju",
    )


def promised(number: int) -> ListedContribution:
    """One promise; an even one has no value."""
    is_valued = bool(number % 2)
    return ListedContribution(
        partner=f"Mitra {number}",
        sector="Swasta",
        role="Penyedia",
        kind="Bahan",
        amount_rupiah=number * 2_500_000 if is_valued else None,
        valuation="40 sak semen" if is_valued else "",
        benefit="Jalan ke toko" if is_valued else "",
        due_on=date(2027, 3, 31) if is_valued else None,
        state="Dipastikan" if number % 3 else "Ditarik kembali",
        counts=bool(number % 3),
    )
