"""What could be seen of the work, with pictures of before and after, and how it is looked after since."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from facilitation.aspirations.photos import photo_from
from facilitation.demo.afterwards.drawings import DRAWN, progress
from facilitation.demo.afterwards.happening import Happening
from facilitation.demo.last_year import LastYear
from facilitation.demo.sheets import rows
from facilitation.followup.commands import AttachProgressPhoto, LogUpkeep, RecordProgress
from facilitation.followup.rules.progress import Progress
from facilitation.followup.rules.upkeep import UpkeepEntry

SEEN = """
classes  | 0   | 2026-01-05 | Ruang kosong, belum ada meja.
posyandu | 0   | 2026-01-30 | Timbangan lama rusak.
water    | 0   | 2026-02-06 | Tanah wakaf dibersihkan untuk tandon.
posyandu | 100 | 2026-02-20 | Timbangan digital dan alat ukur dipakai.
waste    | 0   | 2026-02-27 | Alas beton lama di belakang pasar.
water    | 50  | 2026-03-28 | Rangka tandon berdiri, pipa induk sampai RT 02.
waste    | 50  | 2026-04-22 | Dinding berdiri, atap belum.
classes  | 50  | 2026-04-11 | Kelas berjalan, rak buku terpasang.
industry | 0   | 2026-04-06 | Lahan bersemak.
road     | 0   | 2026-05-09 | Jalan tanah berlumpur.
water    | 100 | 2026-05-16 | Tandon terpasang dan air mengalir.
industry | 50  | 2026-06-30 | Rangka atap dua dari empat bangsal berdiri.
classes  | 100 | 2026-06-20 | Pentas akhir tahun, 34 anak.
waste    | 100 | 2026-06-27 | Bangunan selesai, mesin pres berjalan.
road     | 50  | 2026-06-13 | Beton sampai tikungan.
road     | 100 | 2026-07-18 | 450 meter kering dan dapat dilewati truk.
"""

# What was looked after, when, what it cost in thousand rupiah, and by whom.
UPKEEP = """
water | 2026-06-13 | Menguras tandon dan memeriksa sambungan | 150 | Kelompok Tirta Guyub | Dua kran rumah diganti.
waste | 2026-08-01 | Mengganti oli mesin pres                | 90  | Kelompok bank sampah | Pisau mesin diasah.
water | 2026-08-22 | Membersihkan saringan mata air          | 275 | Kelompok Tirta Guyub | Air jernih, tidak berbau.
"""
THOUSAND = 1000


def works(year: LastYear) -> Iterator[Happening]:
    """What was seen on which day, and every time that somebody looked after it."""
    for proposal, percent, day, words in rows(SEEN):
        seen = Progress(percent=int(percent), seen_on=date.fromisoformat(day), words=words)
        yield Happening(on=seen.seen_on, tell=partial(_look, year, proposal, seen))
    for proposal, day, work, cost, done_by, note in rows(UPKEEP):
        entry = UpkeepEntry(
            done_on=date.fromisoformat(day),
            work=work,
            cost_rupiah=int(cost) * THOUSAND,
            done_by=done_by,
            note=note,
        )
        log = LogUpkeep(meeting_id=year.told.meeting_id, proposal_id=year.proposals[proposal], entry=entry)
        yield Happening(on=entry.done_on, tell=partial(year.follow_up, log))


def _look(year: LastYear, proposal: str, seen: Progress) -> None:
    here = {"meeting_id": year.told.meeting_id}
    number = int(str(year.follow_up(RecordProgress(**here, proposal_id=year.proposals[proposal], entry=seen))))
    if proposal in DRAWN:
        # As any photo that comes: small and without anything but its pixels.
        photo = photo_from(progress(proposal, seen.percent))
        digest = year.told.cast.stage.files.keep(photo.jpeg)
        year.follow_up(AttachProgressPhoto(**here, number=number, photo_digest=digest))
