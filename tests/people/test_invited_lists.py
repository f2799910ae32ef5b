"""What becomes of an invited list, however the office keeps it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import NameNotReadable, TextEmpty, TextTooLong
from facilitation.people.invited_files import invited_from_file, invited_from_text
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.invited_columns import Column, NamesNotFound
from facilitation.people.rules.invitees import InvitedLine, NobodyInvited, TooManyInvited
from facilitation.people.rules.unsur_words import unsur_code_of

HAMLETS = ("Krajan", "Ngaglik", "Dusun Sumber")
SLAMET = InvitedLine(
    name="Slamet", unsur_code="bpd", jabatan="Anggota BPD", hamlet_name="Krajan", rt="3", rw="1", gender=Gender.MALE
)
SITI = InvitedLine(
    name="Siti", unsur_code="pkk", jabatan="Ketua PKK", hamlet_name="Ngaglik", rt="12", rw="", gender=Gender.FEMALE
)
HEADED = "No;Nama;Jabatan;Dusun;RT;RW;L/P\n1;Slamet;Anggota BPD;Krajan;03;001;L\n2;Siti;Ketua PKK;Ngaglik;12;;P\n"


def names(invited):
    return [line.name for line in invited.lines]


@pytest.mark.parametrize(
    "data",
    [
        HEADED.encode(),
        b"\xef\xbb\xbf" + HEADED.encode(),
        HEADED.encode("utf-16"),
        HEADED.replace(";", ",").encode(),
        HEADED.replace(";", "\t").encode(),
        HEADED.replace("\n", "\r\n").encode(),
        HEADED.replace("\n", "\n\n;;;;;;\n").encode(),
        HEADED.replace("Slamet", '"Slamet"').replace("Krajan", '" Krajan "').encode(),
        ("DAFTAR UNDANGAN;;;\nMusrenbang Desa;;;\n" + HEADED).encode(),
        HEADED.replace("Nama;Jabatan", "NAMA LENGKAP;Unsur/Jabatan").replace("L/P", "Jenis Kelamin").encode(),
        HEADED.replace("Krajan", "Dsn. KRAJAN").replace("03;001", "RT 3;RW.1").encode(),
    ],
    ids=["semicolon", "mark", "utf16", "comma", "tab", "windows", "blanks", "quotes", "title", "headings", "spellings"],
)
def test_the_same_list_is_read_from_every_kind_of_csv(data):
    invited = invited_from_file(data, HAMLETS)
    assert invited.lines == (SLAMET, SITI)
    assert (invited.duplicates, invited.dropped_columns, invited.left_out, invited.numbers_removed) == ((), (), (), 0)


def test_an_accent_from_an_old_windows_is_read():
    assert names(invited_from_file("Nama;Dusun\nAndré;Krajan\nSlamet;Krajan".encode("cp1252"))) == ["André", "Slamet"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Slamet\nSiti\n", ["Slamet", "Siti"]),
        ("1. Slamet\n2) Siti\n- Budi", ["Slamet", "Siti", "Budi"]),
        ("H. Slamet, S.Pd.\nSiti Aminah, S.E., M.M.\nBudi", ["H. Slamet, S.Pd.", "Siti Aminah, S.E., M.M.", "Budi"]),
        ("Ma'ruf\nNur’aini\nD'Souza", ["Ma'ruf", "Nur’aini", "D'Souza"]),
        ('"Slamet"\n"Siti"', ["Slamet", "Siti"]),
        ('"Slamet\nSiti\nBudi', ["Slamet", "Siti", "Budi"]),
        ("Nama\nSlamet", ["Slamet"]),
    ],
)
def test_names_may_simply_be_pasted_one_on_each_line(text, expected):
    assert names(invited_from_text(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Slamet, S.Pd., Krajan\nSiti, Ngaglik\nBudi, Krajan",
        "1;Slamet, S.Pd.;L;Krajan\n2;Siti;P;Ngaglik\n3;Budi;L;Krajan",
        "Slamet, S.Pd.\tKrajan\nSiti\tNgaglik\nBudi\tKrajan",
    ],
)
def test_without_a_heading_columns_are_known_by_what_stands_in_them(text):
    invited = invited_from_text(text, HAMLETS)
    assert [(line.name, line.hamlet_name) for line in invited.lines] == [
        ("Slamet, S.Pd.", "Krajan"),
        ("Siti", "Ngaglik"),
        ("Budi", "Krajan"),
    ]


def test_unsur_gender_and_neighbourhood_are_known_without_a_heading():
    invited = invited_from_text("Slamet;Ketua RT 03;L;3;1\nSiti;Kader Posyandu;P;2;1\nBudi;BPD;L;5;2")
    assert [(line.unsur_code, line.gender, line.rt, line.rw) for line in invited.lines] == [
        ("rt_rw", "L", "3", "1"),
        ("kader_kesehatan", "P", "2", "1"),
        ("bpd", "L", "5", "2"),
    ]


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("Alamat", "Dusun Krajan RT 03/RW 01", ("Krajan", "3", "1")),
        ("Alamat", "RT.003 RW.002, Ngaglik", ("Ngaglik", "3", "2")),
        ("Dusun", "Kali Pucang", ("Kali Pucang", "", "")),
        ("Dusun", "sumber", ("Dusun Sumber", "", "")),
        ("Dusun", "-", ("", "", "")),
        ("RT/RW", "03/02", ("", "3", "2")),
        ("RT/RW", "004", ("", "4", "")),
        ("RT", "=1+1", ("", "1", "")),
    ],
)
def test_a_place_is_read_the_way_it_is_written(heading, cell, expected):
    (line,) = invited_from_text(f"Nama;{heading}\nSlamet;{cell}", HAMLETS).lines
    assert (line.hamlet_name, line.rt, line.rw) == expected


@pytest.mark.parametrize(
    ("cell", "gender"), [("L", "L"), ("laki-laki", "L"), ("PR", "P"), ("Wanita", "P"), ("x", None)]
)
def test_a_gender_is_read_the_way_it_is_written(cell, gender):
    assert invited_from_text(f"Nama;JK\nSlamet;{cell}").lines[0].gender == gender


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Ketua RT03/RW01", "rt_rw"),
        ("Ketua PKK RT 3", "pkk"),
        ("KWT Sri Rejeki", "kelompok_perempuan"),
        ("Gapoktan", "kelompok_tani"),
        ("Kepala Dusun", "kadus"),
        ("Kepala Desa", "pemdes"),
        ("Guru TK", "tokoh_pendidik"),
        ("Tokoh agama", "tokoh_agama"),
        ("tokoh_adat", "tokoh_adat"),
        ("Women's group representatives", "kelompok_perempuan"),
        ("Karang Taruna", "pemuda"),
        ("Bidan desa", "kader_kesehatan"),
        ("Camat", "kecamatan"),
        ("Forum Anak", "anak"),
        ("Astronot", None),
        ("Kartu", None),
        ("", None),
        ("-", None),
    ],
)
def test_an_unsur_is_known_by_what_people_write(typed, code):
    assert unsur_code_of(typed) == code


NIK, PHONE = "3401012304560001", "0812-3456-7890"


@pytest.mark.parametrize(
    ("text", "number", "heading", "column"),
    [
        (f"NIK;Nama\n{NIK};Slamet\n{NIK};Siti", 1, "NIK", Column.IDENTITY),
        (f"Nama;No. HP\nSlamet;{PHONE}\nSiti;", 2, "No. HP", Column.PHONE),
        ("Nama;WA\nSlamet;-\nSiti;-", 2, "WA", Column.PHONE),
        (f"Nama;Alamat\nSlamet;{NIK}\nSiti;{NIK}", 2, "Alamat", Column.IDENTITY),
        (f"Slamet;{NIK}\nSiti;{NIK}", 2, "", Column.IDENTITY),
        ("Slamet;+62 812 3456 789\nSiti;081234567890", 2, "", Column.PHONE),
        ("Slamet;81234567890\nSiti;81234567891", 2, "", Column.PHONE),
    ],
)
def test_identity_and_phone_numbers_are_never_kept_and_the_list_says_so(text, number, heading, column):
    invited = invited_from_text(text)
    (dropped,) = invited.dropped_columns
    assert (dropped.number, dropped.heading, dropped.column) == (number, heading, column)
    assert names(invited) == ["Slamet", "Siti"]
    assert "34567" not in repr(invited)
    assert NIK not in repr(invited)


def test_whoever_holds_a_post_may_be_invited():
    assert names(invited_from_text("Ketua BPD\nKepala Dusun Krajan\nKetua PKK")) == [
        "Ketua BPD",
        "Kepala Dusun Krajan",
        "Ketua PKK",
    ]


def test_a_number_inside_a_name_is_cut_out_and_counted():
    invited = invited_from_text(f"Slamet {NIK}\nSiti (hp {PHONE})\nBudi 081234567890\nWati")
    assert names(invited) == ["Slamet", "Siti", "Budi", "Wati"]
    assert invited.numbers_removed == 3
    assert "3456" not in repr(invited)


def test_somebody_named_twice_in_a_hamlet_is_kept_once_and_reported():
    invited = invited_from_text("Nama;Dusun\nSlamet;Krajan\nSlamet;Ngaglik\n\nSLAMET;Dusun krajan", HAMLETS)
    assert [(line.name, line.hamlet_name) for line in invited.lines] == [("Slamet", "Krajan"), ("Slamet", "Ngaglik")]
    (repeated,) = invited.duplicates
    assert (repeated.row_number, repeated.first_row_number, repeated.name) == (5, 2, "SLAMET")


def test_rows_that_cannot_be_read_are_left_out_with_their_number_and_reason():
    invited = invited_from_text(
        f"Nama;Dusun\nSlamet;Krajan\n;Krajan\n<script>;Krajan\n{'x' * 81};Krajan\nBudi;{'y' * 61}"
    )
    assert names(invited) == ["Slamet"]
    assert [(left.row_number, type(left.reason)) for left in invited.left_out] == [
        (3, TextEmpty),
        (4, NameNotReadable),
        (5, TextTooLong),
        (6, TextTooLong),
    ]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "=+@"])
def test_nothing_that_a_spreadsheet_would_run_is_kept(sign):
    (line,) = invited_from_text(f"Nama;Dusun\n{sign}Slamet;{sign}Krajan").lines
    assert (line.name, line.hamlet_name) == ("Slamet", "Krajan")


def test_what_cannot_be_seen_is_not_kept():
    (line,) = invited_from_text("Nama;Dusun\nSla\u202emet\x07;Kra\x00jan\u200b").lines
    assert (line.name, line.hamlet_name) == ("Slamet", "Krajan")


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", ";;;\n;;;", "Nama;Dusun\n", "Nama"])
def test_an_empty_list_is_refused(text):
    with pytest.raises(NobodyInvited):
        invited_from_text(text)


@pytest.mark.parametrize(
    "text", ["1;2\n2;3", "L\nP\nL", "Jabatan;Dusun\nBPD;Krajan", "3401012304560001\n3401012304560002"]
)
def test_a_list_without_names_is_refused(text):
    with pytest.raises(NamesNotFound):
        invited_from_text(text)


def test_two_thousand_people_are_a_list():
    invited = invited_from_text("Nama;Dusun;RT\n" + "\n".join(f"Warga {number};Krajan;3" for number in range(2000)))
    assert len(invited.lines) == 2000


@pytest.mark.parametrize("number", [2001, 10_000])
@pytest.mark.parametrize("heading", ["Nama;Dusun\n", ""])
def test_the_whole_village_is_no_invited_list(number, heading):
    text = heading + "\n".join(f"Warga {letter};Krajan" for letter in range(number))
    began = time.process_time()
    with pytest.raises(TooManyInvited) as refusal:
        invited_from_text(text, HAMLETS)
    assert refusal.value.fields == {"limit": 2000}
    assert time.process_time() - began < 2


@given(
    st.one_of(st.text(alphabet='Nama;,\t"\nRT03/ L=+1\u202e', max_size=200).map(str.encode), st.binary(max_size=200))
)
def test_whatever_arrives_gives_a_list_or_a_refusal(data):
    try:
        invited = invited_from_file(data, HAMLETS)
    except RuleViolation:
        return
    assert all(line.name.strip() and line.name.isprintable() for line in invited.lines)
    assert len({(line.name.casefold(), line.hamlet_name.casefold()) for line in invited.lines}) == len(invited.lines)
