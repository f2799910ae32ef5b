"""How far each proposal has come, from the adoption to its completion or to whoever holds it up."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from facilitation.demo.afterwards.happening import Happening
from facilitation.demo.last_year import LastYear
from facilitation.demo.sheets import rows
from facilitation.followup.commands import RecordMilestone
from facilitation.followup.rules.milestone import Milestone, MilestoneKind

MILESTONES = """
water    | budgeted    | 2025-12-29 | Perdes 4/2025 tentang APB Desa 2026
classes  | budgeted    | 2025-12-29 | Perdes 4/2025 tentang APB Desa 2026
waste    | budgeted    | 2025-12-29 | Perdes 4/2025 tentang APB Desa 2026
industry | budgeted    | 2025-12-29 | Perdes 4/2025 tentang APB Desa 2026
posyandu | budgeted    | 2025-12-29 | Perdes 4/2025 tentang APB Desa 2026
watch    | budgeted    | 2025-12-29 | Perdes 4/2025 tentang APB Desa 2026
road     | budgeted    | 2025-12-29 | Perdes 4/2025 tentang APB Desa 2026
classes  | under_way   | 2026-01-12 | Hari pertama kelas, 31 anak masuk.
water    | under_way   | 2026-02-09 | Pekerjaan dimulai bersama kelompok Tirta Guyub.
river    | subdistrict | 2026-02-11 | Disampaikan dalam Musrenbang Kecamatan Kapas.
posyandu | finished    | 2026-02-20 | Diserahkan kepada kader.
waste    | under_way   | 2026-03-02 | Bangunan pemilahan mulai dibangun.
river    | agency      | 2026-03-18 | Dibahas dalam Forum Perangkat Daerah.
industry | under_way   | 2026-04-06 | Lahan diratakan.
road     | under_way   | 2026-05-11 |
water    | finished    | 2026-05-16 | Air mengalir di 140 sambungan.
watch    | postponed   | 2026-06-15 | Harga kayu naik; dilanjutkan setelah perubahan APB Desa.
classes  | finished    | 2026-06-20 | 34 anak menyelesaikan satu tahun ajaran.
waste    | finished    | 2026-06-27 | Mesin pres dan gerobak berjalan.
river    | postponed   | 2026-07-06 | Dinas mengerjakan hulu kali lebih dahulu.
road     | finished    | 2026-07-18 | 450 meter selesai.
"""


def way(year: LastYear) -> Iterator[Happening]:
    """Every milestone on its day, as Bu Endah writes it down."""
    for name, kind, day, note in rows(MILESTONES):
        happened_on = date.fromisoformat(day)
        milestone = Milestone(
            kind=MilestoneKind(kind), happened_on=happened_on, officer="Kasi Kesejahteraan", note=note
        )
        record = RecordMilestone(meeting_id=year.told.meeting_id, proposal_id=year.proposals[name], entry=milestone)
        yield Happening(on=happened_on, tell=partial(year.follow_up, record))
