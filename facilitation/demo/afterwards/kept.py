"""What became of the promises: most were kept, one is overdue."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from facilitation.demo.afterwards.happening import Happening
from facilitation.demo.last_year import LastYear
from facilitation.demo.sheets import rows
from facilitation.kernel.policy import Command
from facilitation.partnership.commands import ConcludeCommitment, ConfirmContribution, DeliverContribution
from facilitation.partnership.rules.commitment import CommitmentState

# What partners brought, when, and what was seen of it.
DELIVERED = """
water    | tap_keepers land      | 2026-01-20 | Akta ikrar wakaf disimpan di balai desa.
classes  | foundation money      | 2026-01-15 | Transfer yayasan diterima kas desa, bukti 02/2026.
classes  | foundation material   | 2026-02-12 | 60 buku dan 24 alat permainan diterima, berita acara 03/2026.
waste    | recycler equipment    | 2026-03-25 | Mesin pres terpasang dan dicoba di depan warga.
waste    | cooperative material  | 2026-03-12 | 40 tong diterima, satu di tiap kios.
industry | village land          | 2026-03-20 | Patok batas dipasang, berita acara 06/2026.
water    | tap_keepers labour    | 2026-04-25 | Daftar hadir 8 hari gotong royong, 63 nama.
industry | investor money        | 2026-05-20 | Transfer 120 juta rupiah diterima kas desa, bukti 11/2026.
classes  | foundation expertise  | 2026-06-20 | Laporan mengajar enam bulan.
waste    | ngo expertise         | 2026-06-24 | Laporan pendampingan 16 hari.
waste    | sorters labour        | 2026-06-27 | Daftar hadir pemilah, Maret sampai Juni.
industry | agency expertise      | 2026-08-28 | 20 hari pelatihan, 31 peserta menerima sertifikat.
"""
# What was promised besides; the village rules on waste are not there, and nobody has said why.
KEPT = """
water    | permit  | 2026-03-12 | Surat izin 503/18/2026 terbit.
classes  | meals   | 2026-06-20 | Jadwal memasak penuh, kelas dicat 14 Februari.
industry | workers | 2026-08-24 | Daftar upah Juli: 31 orang, semua warga desa.
"""
# The cooperative only pledged in the meeting; its letter came afterwards.
LETTER_CAME_ON = date(2025, 10, 6)


def promises_kept(year: LastYear) -> Iterator[Happening]:
    """Every promise that was kept, on its day."""
    here = {"meeting_id": year.told.meeting_id}
    given = {(one.proposal, one.name): one.by_id for one in year.contributions}
    promised = {(one.proposal, one.name): one.by_id for one in year.commitments}
    letter = ConfirmContribution(**here, contribution_id=given["waste", "cooperative material"], note="Surat koperasi")
    yield _happening(year, LETTER_CAME_ON, letter)
    for proposal, name, day, note in rows(DELIVERED):
        delivered = DeliverContribution(**here, contribution_id=given[proposal, name], note=note)
        yield _happening(year, date.fromisoformat(day), delivered)
    for proposal, name, day, evidence in rows(KEPT):
        kept = ConcludeCommitment(
            **here, commitment_id=promised[proposal, name], state=CommitmentState.KEPT, evidence=evidence
        )
        yield _happening(year, date.fromisoformat(day), kept)


def _happening(year: LastYear, day: date, command: Command) -> Happening:
    return Happening(on=day, tell=partial(year.follow_up, command))
