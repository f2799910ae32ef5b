"""Which typed words are people's names, how else these are written, and the numbers by which people are reached."""

import re
from collections.abc import Iterable, Iterator

# What people are called by their task or their place, in fields that ask for a name: whoever has the task is not named,
# and "warga" must not disappear from every title. In one string, since quotes around each would hide the words.
TASKS = frozenset(
    re.findall(
        r"\w+",
        "warga masyarakat penduduk peserta semua bapak ibu pak bu ketua wakil sekretaris bendahara anggota kepala kaur "
        "kasi kadus kades sekdes lurah camat sekcam staf perangkat pemerintah desa dusun kelurahan kecamatan kabupaten "
        "rt rw bpd lpm lpmd pkk tpk tim panitia penyusun rkp rpjm fasilitator notulis mediator penengah petugas "
        "pendamping perencanaan pembangunan keuangan umum kesra pelayanan tokoh pemuda perempuan kelompok dinas dan",
    )
)
# Before a name: how people are addressed, and titles; those behind it follow a comma.
BEFORE_NAMES = frozenset(
    re.findall(
        r"\w+",
        "pak bapak bu ibu sdr sdri mas mbak h hj haji hajah hajjah kh kyai kiai ust ustad ustadz dr drs dra ir prof",
    )
)
ADDRESSES = ("Pak", "Bapak", "Bu", "Ibu")
ENOUGH_WORDS = 2
# A contact is a name and a number in any order.
BETWEEN = re.compile(r"[\d+/|;:()\u2013-]+")
# Telephone numbers, of which 62 is the country's own beginning; numbers of identity cards; addresses of e-mail. Money
# has dots and never begins with 0, so that no amount is taken for one.
REACHED_BY = re.compile(
    r"(?<![\d.,])(?:\+62[\s.-]?|0)\d(?:[\s.-]?\d){6,12}(?!\d)"
    r"|(?<![\d.,])62\d{8,13}(?!\d|[.,]\d)"
    r"|(?<!\d)\d{16}(?!\d)"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)


def typed_names(typed: Iterable[str], *, places: Iterable[str] = ()) -> frozenset[str]:
    """The names among what was typed where a person's name, or a person and a number, was asked for.

    Whoever is called by a task or by one of the `places` alone is not named.
    """
    no_names = TASKS | {word for place in places for word in _words(place)}
    parts = (part.strip(" .,") for words in typed for part in BETWEEN.split(words))
    return frozenset(part for part in parts if not set(_words(part)) <= no_names)


def all_spellings(names: Iterable[str]) -> frozenset[str]:
    """The names, and how else somebody would write each: without titles, or with how they are addressed."""
    return frozenset(spelled for name in names for spelled in _spellings(name))


def _spellings(name: str) -> Iterator[str]:
    yield name
    words = name.split(",", maxsplit=1)[0].split()
    while words and words[0].rstrip(".").casefold() in BEFORE_NAMES:
        words = words[1:]
    bare = " ".join(words)
    if len(words) >= ENOUGH_WORDS:
        yield bare
    elif bare and bare != name:
        # One word alone may be any word: "Budi" is in "budi daya".
        yield from (f"{address} {bare}" for address in ADDRESSES)


def _words(typed: str) -> list[str]:
    """The words that are no numbers; "RT 03" is one."""
    return [word for word in re.findall(r"\w+", typed.casefold()) if not word.isdecimal()]
