"""The programme of the invented village, and which of its goals each wish serves."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from facilitation.aspirations.commands import LinkProposal
from facilitation.aspirations.queries import links_by_proposal, proposal_history
from facilitation.aspirations.rules.linking import Links, PlannedYear
from facilitation.kernel.actor import Actor
from facilitation.kernel.dispatch import Door
from facilitation.programmes.commands import CreateProgramme
from facilitation.programmes.queries import programmes_by_ids
from facilitation.programmes.rules.programme import ProgrammeFrame, ProgrammeKind

FRAME = ProgrammeFrame(
    name="Program Kemitraan Desa Sukamaju",
    kind=ProgrammeKind.COMMUNITY_GOVERNMENT,
    area="Desa Sukamaju, Kecamatan Kapas",
    first_year=2025,
    last_year=2030,
    vision="Sukamaju yang sehat, guyub dan mandiri.",
    principles=(
        "Kolaborasi: semua pihak bekerja sama untuk tujuan bersama.",
        "Saling menguntungkan bagi semua pihak.",
        "Keberlanjutan: yang dibangun dirawat bersama.",
        "Akuntabilitas: semua pihak bertanggung jawab atas hasilnya.",
    ),
    plan_first_year=2024,
    plan_years=8,
)
# Each goal with the topics whose wishes serve it; nobody has wished anything for the first yet.
GOALS: Mapping[str, tuple[str, ...]] = {
    "Mengurangi kemiskinan dan kesenjangan sosial": (),
    "Meningkatkan akses terhadap pendidikan dan layanan kesehatan": ("health", "school", "family", "youth"),
    "Mengembangkan ekonomi lokal": ("roads", "farming", "business", "power_internet"),
    "Melestarikan lingkungan": ("clean_water", "sanitation", "environment"),
    "Mempromosikan tata kelola yang baik": ("village_office", "safety"),
}
MISSIONS = ("Membangun bersama warga", "Merawat yang sudah dibangun")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldProgramme:
    """The programme as the story needs it: the id of the goal that a topic serves, by topic."""

    programme_id: str
    goals: Mapping[str, str]


def make_programme(door: Door, reading: Session, sari: Actor) -> ToldProgramme:
    """Let Sari make the programme."""
    command = CreateProgramme(frame=FRAME, goals=tuple(GOALS), missions=MISSIONS)
    programme_id = str(door.perform(command, sari))
    found = {aim.words: aim.aim_id for one in programmes_by_ids(reading, [programme_id]) for aim in one.goals}
    by_topic = {topic: found[words] for words, topics in GOALS.items() for topic in topics}
    return ToldProgramme(programme_id=programme_id, goals=by_topic)


def phase_over_years(door: Door, reading: Session, leading: Actor, proposal_id: str) -> None:
    """Plan a proposal for two years, half of it in each, as the RPJM Desa has it."""
    meeting_id = str(leading.meeting_id)
    served = links_by_proposal(reading, meeting_id)[proposal_id].aim_ids
    years = (PlannedYear(year=2027), PlannedYear(year=2028))
    command = LinkProposal(
        meeting_id=meeting_id,
        proposal_id=proposal_id,
        links=Links(aim_ids=served, rpjm_entry="Pembangunan jalan desa", years=years),
        seen=len(proposal_history(reading, meeting_id, proposal_id)),
    )
    door.perform(command, leading)
