"""Proposals in the columns of the government's planning system (SIPD), to be typed or pasted over.

No public specification of an import was found, and the list says so itself; the columns are those that users of the
system export.
"""

from facilitation.documents import official
from facilitation.documents.lists import by_field
from facilitation.documents.views.forwarded import SystemEntries, SystemEntry
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.sheet import Column, Fact, Kind, Section, Sheet

TITLE = "DAFTAR USULAN UNTUK SIPD"
REMARK = (
    "Tidak ada spesifikasi impor SIPD yang diumumkan. Urutan kolom mengikuti contoh yang beredar; "
    "periksa kolomnya sebelum disalin ke SIPD."
)

COLUMNS = tuple(
    Column(key=key, heading=key, kind=kind, width=width)
    for key, kind, width in (
        ("id_usulan", Kind.TEXT, 12),
        ("tanggal_usul", Kind.TEXT, 13),
        ("pengusul", Kind.TEXT, 24),
        ("profil", Kind.TEXT, 16),
        ("usulan", Kind.TEXT, 40),
        ("masalah", Kind.TEXT, 40),
        ("alamat", Kind.TEXT, 30),
        ("lat", Kind.QUANTITY, 12),
        ("long", Kind.QUANTITY, 12),
        ("kab", Kind.TEXT, 18),
        ("kec", Kind.TEXT, 18),
        ("kel", Kind.TEXT, 18),
        ("usulan_ke", Kind.NUMBER, 10),
        ("opd_tujuan_awal", Kind.TEXT, 24),
        ("opd_tujuan_akhir", Kind.TEXT, 24),
        ("status", Kind.TEXT, 18),
        ("catatan", Kind.TEXT, 40),
        ("rekomendasi_kelurahan_desa", Kind.TEXT, 40),
        ("rekomendasi_kecamatan", Kind.TEXT, 22),
        ("rekomendasi_skpd", Kind.TEXT, 22),
        ("rekomendasi_mitra", Kind.TEXT, 22),
        ("rekomendasi_tapd", Kind.TEXT, 22),
        ("volume", Kind.QUANTITY, 12),
        ("satuan", Kind.TEXT, 12),
        ("anggaran", Kind.RUPIAH, 20),
        ("jenis_belanja", Kind.TEXT, 18),
        ("sub_kegiatan", Kind.TEXT, 30),
    )
)


def usulan_sipd(entries: SystemEntries) -> Sheet:
    """The list; what the levels above write stays empty."""
    lines = tuple(by_field.line(_values(one, entries.letterhead), COLUMNS) for one in entries.entries)
    return Sheet(
        locale=official.LOCALE,
        tab="Usulan SIPD",
        title=TITLE,
        subtitle="",
        facts=(Fact(label="Catatan", value=REMARK),),
        columns=COLUMNS,
        sections=(Section(lines=lines),),
        remarks=official.REMARKS,
        frozen_at=entries.frozen_at,
        for_programs=True,
    )


def _values(entry: SystemEntry, letterhead: Letterhead) -> by_field.Values:
    known = official.known
    return {
        **_place(entry, letterhead),
        "id_usulan": known(entry.number),
        "tanggal_usul": entry.proposed_on.isoformat() if entry.proposed_on else None,
        "pengusul": known(entry.proposer),
        "profil": known(entry.profile),
        "usulan": known(entry.proposal),
        "masalah": known(entry.problem),
        "usulan_ke": entry.times_proposed,
        "opd_tujuan_awal": known(entry.first_agency),
        "opd_tujuan_akhir": known(entry.last_agency),
        "status": known(entry.reached),
        "catatan": known(entry.note),
        "rekomendasi_kelurahan_desa": known(entry.advice),
        "volume": entry.volume,
        "satuan": known(entry.unit),
        "anggaran": entry.cost_rupiah,
        "jenis_belanja": known(entry.kind_of_spending),
        "sub_kegiatan": known(entry.sub_activity),
    }


def _place(entry: SystemEntry, letterhead: Letterhead) -> by_field.Values:
    known = official.known
    return {
        "alamat": known(entry.address),
        "lat": entry.latitude,
        "long": entry.longitude,
        "kab": known(letterhead.district),
        "kec": known(letterhead.subdistrict),
        "kel": known(letterhead.village),
    }
