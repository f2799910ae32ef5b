"""Brings a title's words to one spelling each, so that two residents who want the same thing use the same words."""

import re
from functools import lru_cache

# What makes no difference to what is wanted; in one string, since quotes around each would hide the words.
FILLERS = frozenset(
    re.findall(
        r"\w+",
        "yg yang di ke dari dan dgn dengan utk untuk pada dalam agar supaya atau oleh para bagi tiap setiap "
        "juga ini itu ada adanya sudah belum tidak mohon minta tolong usul usulan perlu perlunya segera lagi "
        "sekali sangat banget masih kami kita warga masyarakat desa dusun dsn dukuh dk kampung kp lingkungan "
        "wilayah daerah kawasan sekitar area depan belakang samping dekat sepanjang menuju arah antara milik "
        "baru lama umum pak bapak bu ibu unit buah meter m km kegiatan program",
    )
)

# Several words that name one thing, before the title comes apart; without them a street lamp would be half a street.
PHRASES = tuple(
    (re.compile(rf"\b(?:{spellings})\b"), name)
    for name, spellings in (
        # How a lamp gets its power is no second thing that is wanted.
        ("", "(?:tenaga|bertenaga) surya|solar cell"),
        ("pju", "(?:lampu penerangan|lampu|penerangan) jalan(?: umum)?|lampu l?pju|lpju"),
        ("saluran", "saluran (?:air|pembuangan)"),
        ("jalan sawah", "jalan usaha tani|jut"),
        ("airbersih", "air (?:bersih|minum|ledeng)|pdam|pamsimas|pam"),
        ("rutilahu", "(?:(?:bedah|rehab) )?rumah tidak layak huni|rtlh|rutilahu|(?:bedah|rehab) rumah"),
        ("talud", "(?:tembok|dinding) penahan(?: tanah)?|tpt"),
        ("poskamling", "(?:pos )?(?:kamling|siskamling)|pos (?:ronda|jaga|keamanan)"),
        ("balai", "(?:balai|gedung|aula) (?:pertemuan|serba ?guna|warga|dusun)"),
        ("gorong", "gorong gorong"),
    )
)

# What is to be done, and in which state things are: said differently by everybody.
DEEDS = {
    "perbaikan": "perbaikan perbaiki memperbaiki diperbaiki benahi pembenahan dibenahi rehab rehabilitasi renovasi "
    "direnovasi rehap pemeliharaan perawatan pelihara rawat normalisasi pengerukan peningkatan tingkatkan penataan",
    "pembangunan": "pembangunan bangun bangunan membangun dibangun bikin bikinkan dibikin buat dibuat sambungan "
    "pembuatan membuat pengadaan adakan diadakan penyediaan beli pembelian pemasangan pasang dipasang penambahan "
    "tambah tambahan bantuan bantu perdalam diperdalam pendalaman lebarkan dilebarkan pelebaran",
    "pengaspalan": "pengaspalan aspal diaspal hotmix pengerasan rabat rabatisasi cor dicor pengecoran beton betonisasi "
    "paving pavingisasi pavingblok pavling semenisasi",
    "rusak": "rusak rusaknya parah berlubang lubang bolong jelek hancur becek licin mampet tersumbat bocor ambrol "
    "longsor roboh retak lapuk rapuh gelap",
    "pelatihan": "pelatihan latihan kursus diklat penyuluhan sosialisasi pembinaan bimtek",
}

# One name for each thing.
THINGS = {
    "jalan": "jalan jln jl jalannya gang gg",
    "saluran": "saluran got selokan drainase parit comberan drainasi riol",
    "jembatan": "jembatan titian jmbatan jembatannya",
    "irigasi": "irigasi pengairan",
    "talud": "talud talut bronjong tanggul senderan",
    "jamban": "jamban wc toilet kakus mck",
    "masjid": "masjid mesjid mushola musholla musala langgar surau",
    "pju": "pju lampu penerangan",
    "sumur": "sumur sumurbor",
    "bibit": "bibit benih",
    "ternak": "ternak peternakan hewan",
    "sawah": "sawah persawahan",
    "sekolah": "sekolah sekolahan sd",
    "paud": "paud tk",
    "tpq": "tpq tpa madin",
    "internet": "internet wifi",
    "lapangan": "lapangan lap",
    "voli": "voli voly volly volley bolavoli",
    "poskesdes": "poskesdes polindes pkd",
    "kuburan": "kuburan makam pemakaman tpu",
    "umkm": "umkm usaha",
    "lansia": "lansia jompo manula",
    "disabilitas": "disabilitas difabel cacat",
}

PLACES = re.compile(r"\b(rt|rw)[ .]*0*(\d{1,3})\b")
WORDS = re.compile(r"[a-z0-9]+")
SUFFIX = re.compile(r"(?<=[a-z]{4})nya$")
RT_OR_RW = re.compile(r"(rt|rw)\d+")

ONE_NAME = {
    spelling: name for names in (DEEDS, THINGS) for name, all_of in names.items() for spelling in all_of.split()
}
DOING = frozenset(DEEDS)


@lru_cache(maxsize=5_000)
def wanted_words(title: str) -> frozenset[str]:
    """The words that say what is wanted, each in its one spelling; "RT 03" becomes "rt3"."""
    line = PLACES.sub(r"\1\2", " ".join(re.findall(r"[\w.]+", title.casefold())))
    line = " ".join(WORDS.findall(PLACES.sub(r" \1\2 ", line)))
    for phrase, name in PHRASES:
        line = phrase.sub(name, line)
    words = (SUFFIX.sub("", word) for word in line.split() if word not in FILLERS)
    return frozenset(ONE_NAME.get(word, word) for word in words)


def place_of(word: str) -> str:
    """Which part of a hamlet a word names, "rt" or "rw"; empty for every other word."""
    found = RT_OR_RW.fullmatch(word)
    return found[1] if found else ""
