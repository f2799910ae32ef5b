"""The packet of documents: everything in it is named, counted and can be checked, and it is the same each time."""

import io
import json
import zipfile
from dataclasses import replace
from hashlib import sha256

import pytest

from facilitation.documents.as_json import SCHEMA
from facilitation.documents.bundle import paket_dokumen
from facilitation.documents.loader import export, formats_of
from facilitation.documents.views.bundle import Bundle, BundledFile
from tests.documents import papers, plenary


@pytest.fixture(scope="module")
def bundle():
    """A mandate letter in its formats, and a signed scan."""
    letter = plenary.paper("surat_mandat")
    files = [
        BundledFile(name="surat-mandat", ending=form.value, content=export(letter, form), version=2)
        for form in formats_of(letter)
    ]
    scan = BundledFile(name="pindaian", ending="jpg", content=b"\xff\xd8\xff")
    return Bundle(
        files=(*files, scan), meeting_name="Musrenbang Desa Sukamaju", version=2, checksum=papers.CHECKSUM,
        frozen_at=papers.FROZEN_AT,
    )  # fmt: skip


def unpacked(content):
    """The files of a packet by their names."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert parts.testzip() is None
        return {name: parts.read(name) for name in parts.namelist()}


def test_the_manifest_describes_every_file(bundle):
    files = unpacked(paket_dokumen(bundle))
    manifest = json.loads(files.pop("manifest.json"))
    del files["paper.schema.json"]
    described = manifest.pop("files")
    assert manifest == {
        "meeting": "Musrenbang Desa Sukamaju",
        "version": 2,
        "checksum": papers.CHECKSUM,
        "frozen_at": "2026-08-12T05:00:00+00:00",
    }
    assert {one["name"] for one in described} == set(files)
    assert {one["format"] for one in described} == {"docx", "pdf", "json", "jpg"}
    for one in described:
        assert one["sha256"] == sha256(files[one["name"]]).hexdigest()
        assert one["bytes"] == len(files[one["name"]])
    assert {one["name"]: one["version"] for one in described}["surat-mandat.pdf"] == 2


def test_the_files_are_those_that_were_given(bundle):
    files = unpacked(paket_dokumen(bundle))
    assert all(files[f"{one.name}.{one.ending}"] == one.content for one in bundle.files)


def test_whoever_gets_json_gets_its_schema(bundle):
    assert unpacked(paket_dokumen(bundle))["paper.schema.json"] == SCHEMA.read_bytes()
    without = replace(bundle, files=tuple(one for one in bundle.files if one.ending != "json"))
    assert "paper.schema.json" not in unpacked(paket_dokumen(without))


def test_the_same_files_give_the_same_bytes(bundle):
    content = paket_dokumen(bundle)
    assert content == paket_dokumen(bundle)
    assert content != paket_dokumen(replace(bundle, version=3))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}


def test_a_packet_of_nothing_has_its_manifest():
    empty = Bundle(files=(), meeting_name="", version=1, checksum="", frozen_at=papers.FROZEN_AT)
    assert json.loads(unpacked(paket_dokumen(empty))["manifest.json"])["files"] == []


@pytest.mark.parametrize(
    ("name", "ending"),
    [("../evil", "pdf"), ("/etc/passwd", "pdf"), ("a", "p/df"), ("", "pdf"), ("A", "pdf"), ("a\n", "pdf"), ("a", "")],
)
def test_a_name_that_could_lead_out_of_the_folder_is_refused(bundle, name, ending):
    with pytest.raises(ValueError, match="not a name"):
        paket_dokumen(replace(bundle, files=(BundledFile(name=name, ending=ending, content=b""),)))


@pytest.mark.parametrize("name", ["manifest", "ganda"])
def test_no_file_takes_the_place_of_another(bundle, name):
    one = BundledFile(name=name, ending="json", content=b"{}")
    with pytest.raises(ValueError, match="same name"):
        paket_dokumen(replace(bundle, files=(one, replace(one, content=b"[]"))))
    if name == "manifest":
        with pytest.raises(ValueError, match="same name"):
            paket_dokumen(replace(bundle, files=(one,)))
