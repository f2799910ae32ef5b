"""The papers of the plenary that a page offers to anybody."""

from dataclasses import dataclass

from facilitation.meetings.rules.kind import BEYOND_VILLAGES, MeetingKind

# What people print comes first, what programs read last. The second kind of CSV has an address and its place in the
# packet; a link to it beside the first would only make people choose.
FOR_PROGRAMS = ("xlsx", "csv", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOffered:
    """One paper by the name in its address, its official title, and the endings of the files it can be had as."""

    name: str
    title: str
    endings: tuple[str, ...] = ("pdf", "docx", *FOR_PROGRAMS)
    is_villages_own: bool = False
    """Whether it is a form of the village's own plan."""


# The official titles stay Indonesian whatever the reader's language, as the papers do.
PAPERS_OFFERED = (
    PaperOffered(name="disepakati", title="Daftar Usulan yang Disepakati"),
    PaperOffered(name="cadangan", title="Daftar Usulan Cadangan"),
    PaperOffered(name="diteruskan", title="Daftar Usulan yang Diteruskan"),
    PaperOffered(name="belum-diakomodir", title="Daftar Usulan yang Belum Diakomodir"),
    PaperOffered(name="du-rkp-a", title="DU-RKP Desa, bentuk lama", is_villages_own=True),
    PaperOffered(name="du-rkp-b", title="DU-RKP Desa, bentuk baru", is_villages_own=True),
    PaperOffered(name="rekap", title="Rekapitulasi Usulan"),
    PaperOffered(name="buku-rencana", title="Buku Rencana Kerja Pembangunan", is_villages_own=True),
    PaperOffered(name="sipd", title="Usulan untuk SIPD", endings=FOR_PROGRAMS),
)
OFFERED_BY_SUBDISTRICTS = (
    PaperOffered(name="prioritas-kecamatan", title="Daftar Prioritas Kegiatan Kecamatan (T-D.4)"),
)


def papers_offered(kind: MeetingKind) -> tuple[PaperOffered, ...]:
    """What a page of a meeting of this kind offers."""
    if kind in BEYOND_VILLAGES:
        return tuple(one for one in PAPERS_OFFERED if not one.is_villages_own)
    return PAPERS_OFFERED + OFFERED_BY_SUBDISTRICTS if kind is MeetingKind.SUBDISTRICT else PAPERS_OFFERED
