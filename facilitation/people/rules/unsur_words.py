"""Which unsur somebody means who writes "Ketua RT 03" or "Kader Posyandu" behind a name."""

import re
from functools import cache

from facilitation.reference.unsur import unsur

# In this order: the first that fits is meant, so "Ketua PKK RT 3" is of the PKK, and a KWT is of the women.
WORDS = (
    ("bpd", "bpd|badan permusyawaratan"),
    ("dprd", "dprd"),
    ("kecamatan", r"kecamatan|camat|sekcam|kasi pmd"),
    ("pendamping_desa", r"pendamping|pld|tenaga ahli"),
    ("opd", r"opd|skpd|dinas|puskesmas|uptd?|perangkat daerah|penyuluh|ppl|bhabinkamtibmas|babinsa|polsek|koramil"),
    ("kadus", r"kadus|kepala (?:dusun|dukuh|lingkungan)|kaling|kawil|kepala wilayah"),
    ("lpmd", r"lpmd|lpm|lkmd|lpmk"),
    ("pkk", r"pkk|dasa ?wisma"),
    ("kpmd", r"kpmd|kader pemberdayaan"),
    ("bkm", r"bkm|lkm"),
    ("kader_kesehatan", r"posyandu|posbindu|kader kesehatan|kader|bidan|pkd"),
    ("pemerhati_anak", r"(?:pemerhati|perlindungan) anak|patbm"),
    ("anak", r"forum anak|anak|osis"),
    ("pemuda", r"karang ?taruna|katar|pemuda|remaja|irmas|ipnu|ippnu"),
    ("penyandang_disabilitas", r"disabilitas|difabel|kdd"),
    ("lansia", r"lansia|lanjut usia"),
    ("kelompok_perempuan", r"perempuan|wanita|kwt|fatayat|muslimat|aisyiyah|pekka"),
    ("masyarakat_adat", r"masyarakat adat|minoritas"),
    ("tokoh_adat", r"adat|juru kunci"),
    ("tokoh_agama", r"agama|ustad|ustadz|ustadzah|kyai|kiai|imam|takmir|pendeta|pastor|modin|mui"),
    ("tokoh_pendidik", r"pendidik(?:an)?|guru|kepala sekolah|paud|tk|sd|tpq|madin"),
    ("kelompok_nelayan", r"nelayan"),
    ("kelompok_perajin", r"perajin|pengrajin"),
    ("kelompok_tani", r"petani|tani|poktan|gapoktan|p3a|peternak"),
    ("masyarakat_miskin", r"miskin|gakin|pkh|kpm"),
    ("pelaku_usaha", r"pelaku usaha|umkm|pengusaha|pedagang|swasta|koperasi|bumdes(?:a|ma)?"),
    ("lsm_nirlaba", r"lsm|ngo|nirlaba|yayasan|ormas"),
    ("rt_rw", r"r\.?t\.?|r\.?w\.?|rukun (?:tetangga|warga)"),
    ("pemdes", r"pemdes|pemerintah desa|kepala desa|kades|lurah|(?:sekretaris|bendahara|staf|operator) desa|sekdes"),
    ("pemdes", r"carik|perangkat|kaur|kasi"),
    ("tokoh_masyarakat", r"tokoh|tomas|sesepuh"),
    ("warga", r"warga|masyarakat"),
)  # fmt: skip
PATTERNS = tuple((code, re.compile(rf"(?<!\w)(?:{words})(?!\w|\.\w)")) for code, words in WORDS)


def unsur_code_of(typed: str) -> str | None:
    """The code of the unsur these words name, or None where they name none."""
    words = re.sub(r"[^\w.]|_", " ", typed.casefold()).strip()
    if not words:
        return None
    if exact := _by_name().get(" ".join(words.split())):
        return exact
    apart = re.sub(r"(?<=[a-z])(?=\d)", " ", words)
    return next((code for code, pattern in PATTERNS if pattern.search(apart)), None)


@cache
def _by_name() -> dict[str, str]:
    """Every unsur by its code and by its names in both languages, in the form in which typed words are compared."""
    return {
        " ".join(re.sub(r"[^\w.]|_", " ", name.casefold()).split()): one.code
        for one in unsur()
        for name in (one.code, one.name_id, one.name_en)
    }
