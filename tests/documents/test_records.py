"""The papers of words: every part that is known, no part that is not, and the right name for each kind of meeting."""

from dataclasses import replace
from datetime import date

import pytest

from facilitation.documents.loader import FileFormat, export
from facilitation.documents.records.berita_acara import berita_acara
from facilitation.documents.records.spoken import day_spoken, spoken
from facilitation.documents.records.surat_mandat import surat_mandat
from facilitation.documents.shown import DOTS, attachment_label
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.meeting_record import Attended, DelegationMember, Sitting
from facilitation.documents.views.record import Heading, Labelled, Paragraph, Points, Table
from facilitation.documents.views.sheet import Signature
from facilitation.meetings.rules.kind import MeetingKind
from tests.documents import papers, plenary
from tests.documents.reading import facts, metadata, pages


def headings(record):
    """The parts of a record."""
    return [block.words for block in record.blocks if isinstance(block, Heading)]


def words(record):
    """Its paragraphs."""
    return [block.words for block in record.blocks if isinstance(block, Paragraph)]


def tables(record):
    """Its tables as rows of values."""
    return [[line.values for line in block.sheet.lines] for block in record.blocks if isinstance(block, Table)]


def below(record, title):
    """The blocks of one part."""
    blocks = iter(record.blocks)
    found = []
    for block in blocks:
        if isinstance(block, Heading) and block.words.endswith(title):
            found = [block]
        elif isinstance(block, Heading):
            if found:
                break
        elif found:
            found.append(block)
    return found[1:]


@pytest.mark.parametrize(
    ("kind", "title", "short"),
    [
        (MeetingKind.HAMLET, "MUSYAWARAH DUSUN TAHUN 2027", "musyawarah dusun"),
        (MeetingKind.VILLAGE, "MUSYAWARAH PERENCANAAN PEMBANGUNAN DESA TAHUN 2027", "Musrenbang Desa"),
        (MeetingKind.WARD, "MUSYAWARAH PERENCANAAN PEMBANGUNAN KELURAHAN TAHUN 2027", "Musrenbang Kelurahan"),
        (MeetingKind.SUBDISTRICT, "MUSYAWARAH PERENCANAAN PEMBANGUNAN KECAMATAN TAHUN 2027", "Musrenbang Kecamatan"),
        (
            MeetingKind.DISTRICT,
            "FORUM PERANGKAT DAERAH / KONSULTASI PUBLIK TAHUN 2027",
            "Forum Perangkat Daerah / konsultasi publik",
        ),
    ],
)
def test_each_kind_of_meeting_has_its_own_name(kind, title, short):
    record = berita_acara(plenary.record(kind=kind))
    assert record.subtitle == title
    assert words(record)[1].startswith(f"telah diselenggarakan {short}, dihadiri ")


def test_every_part_that_is_known_has_its_letter():
    assert headings(berita_acara(plenary.record())) == [
        "A. Dasar",
        "B. Peserta menurut unsur",
        "C. Materi pembahasan",
        "D. Pimpinan, narasumber, dan notulis",
        "E. Pemungutan suara",
        "F. Kesepakatan",
        "G. Cara pengambilan keputusan",
        "H. Catatan keberatan",
        "I. Perbaikan",
        "J. Lampiran",
    ]


def test_a_part_that_is_not_known_is_left_out_and_the_letters_close_up():
    bare = replace(
        plenary.record(attachments=()), legal_basis=(), materials=(), office_holders=(), dissents=(), correction=None,
        turnout=None,
    )  # fmt: skip
    assert headings(berita_acara(bare)) == [
        "A. Peserta menurut unsur", "B. Kesepakatan", "C. Cara pengambilan keputusan",
    ]  # fmt: skip


def test_a_meeting_of_which_nothing_is_known_is_an_empty_form():
    record = berita_acara(
        replace(
            plenary.record(attachments=()), letterhead=Letterhead(), attended=(), outcomes=(), agreements=(),
            decisions=(), legal_basis=(), materials=(), office_holders=(), dissents=(), correction=None, invited=None,
            number="", sitting=Sitting(kind=MeetingKind.VILLAGE, meeting_name="", held_on=None), signed_on=None,
            place="", turnout=None,
        )
    )  # fmt: skip
    assert headings(record) == []
    assert words(record)[0] == "Dalam rangka penyusunan Rencana Kerja Pemerintah Desa, pada hari ini:"
    assert record.signatures[-1].opening == f"{DOTS}, {DOTS}"
    shown = pages(export(record, FileFormat.PDF))[0]
    assert f"Tempat : {DOTS}" in shown
    assert "None" not in shown
    assert f"Nomor: {DOTS}" in shown


def test_the_opening_says_when_and_where():
    (when,) = (block for block in berita_acara(plenary.record()).blocks[:2] if isinstance(block, Labelled))
    assert when.pairs == (
        ("Hari dan tanggal", "Rabu, tanggal dua belas bulan Agustus tahun dua ribu dua puluh enam (12-08-2026)"),
        ("Jam", "09.00 s.d. 13.20 WIB"),
        ("Tempat", "Balai Desa Sukamaju"),
        ("Acara", "Musrenbang Desa Sukamaju"),
    )


def test_those_present_are_counted_in_all_by_sex_and_by_unsur():
    record = berita_acara(plenary.record())
    assert words(record)[1] == (
        "telah diselenggarakan Musrenbang Desa, dihadiri 61 orang dari 90 orang yang diundang, yaitu 29 laki-laki dan "
        "31 perempuan, sedangkan 1 orang tidak menyebutkannya."
    )
    (table,) = below(record, "Peserta menurut unsur")
    assert [line.values for line in table.sheet.lines] == [
        (1, "Tokoh masyarakat", 12, 4, 0, 16),
        (2, "Kelompok perempuan", 0, 21, 0, 21),
        (3, "Kelompok tani", 17, 6, 1, 24),
    ]
    assert table.sheet.totals[0].values == (None, None, 29, 31, 1, 61)


def test_where_everybody_said_there_is_no_column_for_those_who_did_not():
    record = berita_acara(replace(plenary.record(), attended=(Attended(unsur="PKK", men=1, women=2),)))
    (table,) = below(record, "Peserta menurut unsur")
    assert [column.heading for column in table.sheet.columns] == ["No", "Unsur", "L", "P", "Jumlah"]
    assert "tidak menyebutkannya" not in words(record)[1]


def test_the_agreement_counts_every_outcome_and_source_and_adds_up():
    _, table, points = below(berita_acara(plenary.record()), "Kesepakatan")
    assert [line.values[1:] for line in table.sheet.lines] == [
        ("Disepakati", "DDS", 4, 312_500_000),
        ("Disepakati", "PAD", 1, 20_000_000),
        ("Cadangan", None, 3, 80_000_000),
        ("Diteruskan", None, 2, 1_200_000_000),
        ("Belum diakomodir", None, 2, 55_000_000),
    ]
    assert table.sheet.totals[0].values == (None, None, None, 12, 1_667_500_000)
    assert isinstance(points, Points)


def test_each_decision_says_how_it_was_made_and_counts_only_what_was_voted_on():
    _, table = below(berita_acara(plenary.record()), "Cara pengambilan keputusan")
    assert [line.values[2:] for line in table.sheet.lines] == [
        ("mufakat", None, None, None),
        ("pemungutan suara terbuka", 41, 16, None),
        ("pemungutan suara tertutup", 58, 0, 3),
    ]


def test_an_objection_stands_in_the_record_with_what_was_done_about_it():
    _, table = below(berita_acara(plenary.record()), "Catatan keberatan")
    assert table.sheet.lines[0].values == (1, "Pak Ujang", "Usulan nomor 7", "Lahan belum dihibahkan", "Disurvei")


def test_a_later_version_says_what_it_changed_and_why():
    said, changes = below(berita_acara(plenary.record()), "Perbaikan")
    assert said.words == "Berita acara ini adalah versi 2, diperbaiki pada 14 Agustus 2026 karena: salah ketik nilai"
    assert changes.points == ("No. 4: Rp 12 → Rp 21 juta",)


def test_the_attachments_are_named_and_follow():
    record = berita_acara(plenary.record())
    _, listed = below(record, "Lampiran")
    assert listed.points == tuple(sheet.title for sheet in record.attachments)
    shown = pages(export(record, FileFormat.PDF))
    starts = [
        next(number for number, page in enumerate(shown) if f"LAMPIRAN {roman} " in page) for roman in ("I", "II")
    ]
    assert 0 < starts[0] < starts[1]


def test_whoever_signs_is_given_and_the_last_stands_below_place_and_date():
    first, second, third = berita_acara(plenary.record()).signatures
    assert (first.role, second.name) == ("Ketua BPD", "H. Asep Sutisna, S.IP.")
    assert (first.opening, third.opening) == ("", "Sukamaju, 12 Agustus 2026")


def test_words_that_open_a_signature_already_are_kept():
    signed = (Signature(opening="Mengetahui,", role="Camat"),)
    assert berita_acara(replace(plenary.record(), signatures=signed)).signatures == signed
    assert berita_acara(replace(plenary.record(), signatures=())).signatures == ()


def test_the_law_is_what_the_village_wrote_and_nothing_of_ours():
    text = " ".join(pages(export(berita_acara(replace(plenary.record(), legal_basis=())), FileFormat.PDF)))
    assert not any(law in text for law in ("Undang-Undang", "Permendagri", "Permendesa", "Peraturan"))


def test_a_mandate_names_delegates_tasks_and_its_end():
    record = surat_mandat(plenary.delegation())
    assert tables(record) == [
        [
            (1, "Dewi Lestari", "P", "PKK", "Delegasi"),
            (2, "Ujang Permana", "L", "LPM", "Delegasi"),
            (3, "Rina Marlina", "P", "Karang Taruna", "Delegasi"),
            (4, "Budi Santoso", "L", "BPD", "Pengganti"),
        ]
    ]
    assert "Mandat ini berlaku sampai 31 Maret 2027." in words(record)
    assert any(line.startswith("sebanyak 3 orang (L 1, P 2), untuk menjadi delegasi pada") for line in words(record))


def test_a_mandate_without_basis_tasks_and_end_says_so_in_whole_sentences():
    bare = replace(
        plenary.delegation(), legal_basis=(), tasks=(), valid_until=None, members=(DelegationMember(name="A"),)
    )
    said = words(surat_mandat(bare))
    assert "Berdasarkan:" not in said
    assert "sebanyak 1 orang (L 0, P 0), untuk menjadi delegasi pada Musrenbang Kecamatan Cilawu." in said
    assert "Mandat ini berlaku sampai seluruh tugasnya selesai." in said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (19, "sembilan belas"), (20, "dua puluh"),
        (31, "tiga puluh satu"), (100, "seratus"), (111, "seratus sebelas"), (1000, "seribu"),
        (1945, "seribu sembilan ratus empat puluh lima"), (2000, "dua ribu"), (2026, "dua ribu dua puluh enam"),
    ],
)  # fmt: skip
def test_numbers_are_said_as_a_deed_says_them(number, said):
    assert spoken(number) == said


def test_a_day_that_is_not_known_leaves_dots():
    assert day_spoken(None) == DOTS
    assert day_spoken(date(2027, 3, 31)).startswith(
        "Rabu, tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh"
    )


@pytest.mark.parametrize(
    ("number", "label"), [(1, "LAMPIRAN I"), (4, "LAMPIRAN IV"), (9, "LAMPIRAN IX"), (14, "LAMPIRAN XIV")]
)
def test_attachments_are_numbered_in_roman(number, label):
    assert attachment_label(number) == label


def test_the_foot_of_every_page_has_number_and_check():
    shown = pages(export(berita_acara(plenary.record()), FileFormat.PDF))
    for number, page in enumerate(shown, start=1):
        assert f"Halaman {number} dari {len(shown)}" in page
        assert papers.CHECKSUM in page.replace(" ", "")
        assert "kode K7QX-2F" in page


def test_the_record_is_archival_and_tagged():
    pdf = export(berita_acara(plenary.record()), FileFormat.PDF)
    assert "<pdfaid:part>2</pdfaid:part>" in metadata(pdf)
    assert facts(pdf)["Tagged"] == "yes"
    assert facts(pdf)["Title"] == "BERITA ACARA"
