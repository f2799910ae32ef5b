"""How the papers of words call a meeting, by its kind."""

from dataclasses import dataclass

from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.meeting_record import Sitting
from facilitation.meetings.rules.kind import MeetingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Forum:
    """What the meeting is called in full and in short, and what it plans."""

    name: str
    short: str
    plans: str


FORUMS = {
    MeetingKind.HAMLET: Forum(
        name="Musyawarah Dusun", short="musyawarah dusun", plans="penggalian gagasan untuk rencana kerja desa"
    ),
    MeetingKind.VILLAGE: Forum(
        name="Musyawarah Perencanaan Pembangunan Desa",
        short="Musrenbang Desa",
        plans="penyusunan Rencana Kerja Pemerintah Desa",
    ),
    MeetingKind.WARD: Forum(
        name="Musyawarah Perencanaan Pembangunan Kelurahan",
        short="Musrenbang Kelurahan",
        plans="penyusunan usulan pembangunan kelurahan",
    ),
    MeetingKind.SUBDISTRICT: Forum(
        name="Musyawarah Perencanaan Pembangunan Kecamatan",
        short="Musrenbang Kecamatan",
        plans="penyusunan prioritas pembangunan kecamatan",
    ),
    # One kind for both: the same bodies invite to them, and the paper is signed the same way.
    MeetingKind.DISTRICT: Forum(
        name="Forum Perangkat Daerah / Konsultasi Publik",
        short="Forum Perangkat Daerah / konsultasi publik",
        plans="penyelarasan usulan masyarakat dengan rencana kerja perangkat daerah",
    ),
}


def title_of(sitting: Sitting) -> str:
    """The meeting's full name with the year that it plans, in capitals."""
    name = FORUMS[sitting.kind].name.upper()
    return f"{name} TAHUN {sitting.plan_year}" if sitting.plan_year else name


def where(letterhead: Letterhead) -> str:
    """The place in words from the smallest area to the largest."""
    return ", ".join(map(str, letterhead.areas))
