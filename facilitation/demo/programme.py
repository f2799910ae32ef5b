"""The programme of the invented village, and which of its goals each wish serves."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitation.demo.cast import Cast
from facilitation.kernel.actor import Role
from facilitation.programmes.commands import CreateProgramme
from facilitation.programmes.queries import programmes_by_ids
from facilitation.programmes.rules.programme import ProgrammeFrame, ProgrammeKind

FRAME = ProgrammeFrame(
    name="Program Kemitraan Desa Sukamaju",
    kind=ProgrammeKind.THREE_PARTIES,
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
    """The programme as the story needs it: the ids of its goals in their order, and of the one each topic serves."""

    programme_id: str
    goals: tuple[str, ...]
    by_topic: Mapping[str, str]


def make_programme(cast: Cast) -> ToldProgramme:
    """Let Sari make the programme."""
    command = CreateProgramme(frame=FRAME, goals=tuple(GOALS), missions=MISSIONS)
    programme_id = str(cast.stage.door.perform(command, cast.staff(Role.FACILITATOR)))
    (programme,) = programmes_by_ids(cast.stage.look(), [programme_id])
    found = {aim.words: aim.aim_id for aim in programme.goals}
    by_topic = {topic: found[words] for words, topics in GOALS.items() for topic in topics}
    return ToldProgramme(programme_id=programme_id, goals=tuple(found[words] for words in GOALS), by_topic=by_topic)
