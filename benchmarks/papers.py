"""Times every paper of a village with 500 proposals in every format: python benchmarks/papers.py.

Each paper is to be there within three seconds of processor time, and what is printed, every PDF of the plenary, within
ten together. Processor time, because a machine that does other things beside says nothing by the clock.
"""

import sys
import time
from functools import partial
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from facilitation.documents.bundle import paket_dokumen
from facilitation.documents.lists.outcomes import daftar_belum_diakomodir, daftar_disepakati
from facilitation.documents.loader import FileFormat, export, formats_of
from facilitation.documents.records.berita_acara import berita_acara
from facilitation.documents.views.bundle import Bundle, BundledFile
from facilitation.documents.views.record import Paper
from facilitation.kernel.offload import side_by_side
from tests.documents import papers, plenary

PROPOSALS = 500
HALF = PROPOSALS // 2
LIMIT_SECONDS = 3.0
# What a village prints to sign: the berita acara with its lists behind it, and the forms that are filed.
PRINTED = ("berita_acara_desa", "rancangan_rkp", "du_rkp_b", "rekap", "buku_rencana", "daftar_hadir", "notulen")


def large(name: str) -> Paper:
    """A paper of so many proposals; those whose length has nothing to do with proposals stay as they are."""
    build, view = {**plenary.LISTS, **plenary.RECORDS}[name]
    fields = (PROPOSALS // 4,) * 4
    views = {
        "rekap": lambda: plenary.mixed(*fields),
        "kecamatan": lambda: plenary.priorities(PROPOSALS),
        "buku_rencana": lambda: plenary.book(PROPOSALS),
        "notulen": lambda: plenary.minutes(PROPOSALS),
        "kemitraan": lambda: papers.partnerships(*fields),
        "sipd": lambda: plenary.entries(PROPOSALS),
        "rancangan_rkp": lambda: papers.draft(*fields),
        "daftar_gagasan": lambda: papers.wishes("Krajan", "Kulon", count=HALF),
        "daftar_hadir": lambda: papers.attendance(*papers.neighbours(PROPOSALS)),
        "surat_mandat": view,
        "delegasi": view,
    }
    if name.startswith("berita_acara"):
        return berita_acara(plenary.record(attachments=attached(fields)))
    return build(views.get(name, lambda: plenary.decisions(*fields))())


def attached(fields: tuple[int, ...]) -> tuple[Paper, ...]:
    """What lies behind a berita acara: half of the proposals agreed, half left out."""
    halves = tuple(count // 2 for count in fields)
    return (
        daftar_disepakati(plenary.decisions(*halves)),
        daftar_belum_diakomodir(plenary.decisions(*halves, outcome=plenary.LEFT_OUT)),
    )


def main() -> None:
    """Print a row for each paper, then the packet with all of them."""
    files, whole, printed = [], time.process_time(), 0.0
    for name in (*plenary.LISTS, "berita_acara_desa", "surat_mandat"):
        paper, took = large(name), []
        for form in formats_of(paper):
            before = time.process_time()
            files.append(BundledFile(name=name.replace("_", "-"), ending=form.value, content=export(paper, form)))
            took.append((form, time.process_time() - before))
        printed += sum(seconds for form, seconds in took if form is FileFormat.PDF and name in PRINTED)
        slow = " over the limit" if max(seconds for _, seconds in took) > LIMIT_SECONDS else ""
        print(f"{name:20}" + " ".join(f"{form} {seconds:5.2f} s " for form, seconds in took) + slow)
    packet = paket_dokumen(
        Bundle(
            files=tuple(files),
            meeting_name="Musrenbang",
            version=1,
            checksum=papers.CHECKSUM,
            frozen_at=papers.FROZEN_AT,
        )
    )
    print(f"{len(files)} files, {len(packet) // 1000} kB, {time.process_time() - whole:.1f} s together")
    together = time.perf_counter()
    works = [partial(export.__wrapped__, large(name), FileFormat.PDF) for name in PRINTED]
    side_by_side(works)
    together = time.perf_counter() - together
    print(f"the same side by side as the packet makes them: {together:.1f} s by the clock")
    print(f"what is printed and signed ({len(PRINTED)} PDF): {printed:.1f} s")


if __name__ == "__main__":
    main()
