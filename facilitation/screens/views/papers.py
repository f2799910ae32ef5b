"""The papers of the plenary that a page offers to anybody."""

from dataclasses import dataclass

from facilitation.meetings.rules.kind import MeetingKind

# What people print comes first, what programs read last. The second kind of CSV has an address and its place in the
# packet; a link to it beside the first would only make people choose.
FOR_PROGRAMS = ("xlsx", "csv", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOffered:
    """One paper by the name in its address, its official title, and the endings of the files it can be had as."""

    name: str
    title: str
    endings: tuple[str, ...] = ("pdf", "docx", *FOR_PROGRAMS)


# The official titles stay Indonesian whatever the reader's language, as the papers do.
PAPERS_OFFERED = (
    PaperOffered(name="disepakati", title="Daftar Usulan yang Disepakati"),
    PaperOffered(name="cadangan", title="Daftar Usulan Cadangan"),
    PaperOffered(name="diteruskan", title="Daftar Usulan yang Diteruskan"),
    PaperOffered(name="belum-diakomodir", title="Daftar Usulan yang Belum Diakomodir"),
    PaperOffered(name="du-rkp-a", title="DU-RKP Desa, bentuk lama"),
    PaperOffered(name="du-rkp-b", title="DU-RKP Desa, bentuk baru"),
    PaperOffered(name="rekap", title="Rekapitulasi Usulan"),
    PaperOffered(name="buku-rencana", title="Buku Rencana Kerja Pembangunan"),
    PaperOffered(name="sipd", title="Usulan untuk SIPD", endings=FOR_PROGRAMS),
)
OFFERED_BY_DISTRICTS = (PaperOffered(name="prioritas-kecamatan", title="Daftar Prioritas Kegiatan Kecamatan (T-D.4)"),)


def papers_offered(kind: MeetingKind) -> tuple[PaperOffered, ...]:
    """What a page of a meeting of this kind offers."""
    return PAPERS_OFFERED + OFFERED_BY_DISTRICTS if kind is MeetingKind.SUBDISTRICT else PAPERS_OFFERED
