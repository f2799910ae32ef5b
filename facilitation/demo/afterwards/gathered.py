"""The follow-up meetings of the year, and what was written down at them."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from facilitation.demo.afterwards.happening import Happening
from facilitation.demo.last_year import LastYear
from facilitation.followup.commands import PlanGatherings, WriteGatheringMinutes
from facilitation.followup.rules.gathering import Series
from facilitation.followup.rules.gathering_minutes import GatheringMinutes, Resolution
from facilitation.voting.rules.submission import digest_of

PLANNED_ON = date(2025, 10, 4)
FIRST_ON, SECOND_ON = date(2026, 1, 17), date(2026, 7, 17)
SERIES = Series(
    first_on=FIRST_ON,
    count=2,
    months=6,
    place="Balai Desa Sukamaju",
    agenda="Sejauh mana pekerjaan berjalan, ke mana uangnya, dan apa yang menghambat.",
)
FIRST = GatheringMinutes(
    men=14,
    women=17,
    parties="Pemerintah desa, BPD, Kelompok Tirta Guyub, Yayasan Tunas Kecil, warga",
    points="APB Desa 2026 dibacakan. PAUD sudah mulai. Izin air belum terbit, sehingga pipa belum dipesan.",
    resolutions=(
        Resolution(decision="Mengurus izin air sampai terbit", who="Kasi Kesejahteraan", due="31 Maret 2026"),
    ),
)
SECOND = GatheringMinutes(
    men=19,
    women=22,
    parties="Pemerintah desa, BPD, PT Rumah Bambu, CV Daur Resik, LSM Bina Desa, kelompok warga",
    points="Air, PAUD, sampah, posyandu dan jalan selesai. Peraturan desa tentang sampah belum dibahas BPD.",
    resolutions=(
        Resolution(decision="Membahas rancangan perdes sampah", who="BPD", due="September 2026"),
        Resolution(decision="Mengusulkan lagi normalisasi Kali Kapas", who="Warga Ngasem", due="Musrenbang 2026"),
    ),
)


def gatherings(year: LastYear) -> Iterator[Happening]:
    """The series is planned once; each meeting has its minutes on its day."""
    here = {"meeting_id": year.told.meeting_id}
    plan = PlanGatherings(**here, submission_id=digest_of(SERIES.agenda)[:32], proposal_id="", series=SERIES)
    yield Happening(on=PLANNED_ON, tell=partial(year.follow_up, plan))
    for number, (day, minutes) in enumerate(((FIRST_ON, FIRST), (SECOND_ON, SECOND)), start=1):
        write = WriteGatheringMinutes(**here, number=number, version_seen=0, minutes=minutes)
        yield Happening(on=day, tell=partial(year.follow_up, write))
