"""A signed file is what was signed or it is refused, whatever happened to it on the way."""

from enum import StrEnum

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from facilitation.followup.rules import sealed_file
from facilitation.followup.rules.fingerprint import (
    FingerprintDiffers,
    FingerprintNotReadable,
    SenderUnknown,
    as_heard,
    fingerprint_of,
    refuse_stranger,
)
from facilitation.followup.rules.sealed_file import (
    FileKind,
    SealedFileAltered,
    SealedFileCutOff,
    SealedFileDamaged,
    SealedFileForeign,
    SealedFileMissing,
    SealedFileTooLarge,
    SealedFileTooNew,
    SealedFileZipped,
    opened,
    sealed,
)
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.settings import BadSetting
from facilitation.kernel.signing import KEY_FILE, is_signed_by, kept_signer


class Letter(StrEnum):
    """A kind of another program."""

    LETTER = "letter"


PRIVATE = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
PUBLIC = PRIVATE.public_key().public_bytes_raw().hex()


def sign(content):
    return PRIVATE.sign(content).hex()


def written(body=None, kind=FileKind.LIST, **different):
    how = {"said": ("Daftar usulan.",), "public_key": PUBLIC, "sign": sign} | different
    return sealed(kind, body or {"title": "Jembatan — 100 %"}, **how)


WHOLE = written()


def test_what_was_sealed_is_read_back_and_the_same_content_is_the_same_file():
    found = opened(WHOLE, is_signed_by)
    assert (found.kind, found.body, found.public_key) == (FileKind.LIST, {"title": "Jembatan — 100 %"}, PUBLIC)
    assert written() == WHOLE
    assert WHOLE.decode().splitlines()[:2] == ["MUSRENBANG 1", "Daftar usulan."]


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_any_changed_byte_is_refused(place, change):
    changed = bytearray(WHOLE)
    changed[place] ^= change
    with pytest.raises(RuleViolation):
        opened(bytes(changed), is_signed_by)


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=3))
def test_whatever_is_cut_off_or_put_in_is_refused(place, added):
    for damaged in (WHOLE[:place], WHOLE[:place] + WHOLE[place + 1 :], WHOLE[:place] + added + WHOLE[place:]):
        if damaged != WHOLE:
            with pytest.raises(RuleViolation):
                opened(damaged, is_signed_by)


@given(st.binary(max_size=400))
def test_nothing_else_is_taken_for_a_file_of_ours(data):
    for tried in (data, b"MUSRENBANG 1\n" + data):
        with pytest.raises(RuleViolation):
            opened(tried, is_signed_by)


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", SealedFileMissing),
        (b" \r\n\t", SealedFileMissing),
        (b"PK\x03\x04" + WHOLE, SealedFileZipped),
        (b"%PDF-1.7 \x00\xff", SealedFileForeign),
        (b'{"format": "musrenbang-template"}', SealedFileForeign),
        (b"MUSRENBANG 2\nLain.\n", SealedFileTooNew),
        (b"MUSRENBANG 999999\n", SealedFileTooNew),
        (WHOLE[:-1], SealedFileCutOff),
        (WHOLE[: len(WHOLE) // 2], SealedFileCutOff),
        (WHOLE.replace(b"Jembatan", b"Jembatam"), SealedFileAltered),
        (WHOLE.replace(b"\n", b"\r\n"), SealedFileForeign),
        (WHOLE.replace(PUBLIC.encode(), b"0" * 64), SealedFileAltered),
        (WHOLE + WHOLE, SealedFileAltered),
        (b"MUSRENBANG 1\n" + b"[" * 99_999 + b"\nTanda tangan: " + b"0" * 128 + b"\n", SealedFileAltered),
    ],
)
def test_each_kind_of_wrong_file_is_refused_for_what_it_is(data, refusal):
    with pytest.raises(refusal):
        opened(data, is_signed_by)


def test_a_file_too_large_is_not_read_at_all():
    with pytest.raises(SealedFileTooLarge):
        opened(WHOLE + b" " * sealed_file.MOST_KILOBYTES * 1024, is_signed_by)


def test_what_is_signed_may_still_make_no_sense():
    with pytest.raises(SealedFileDamaged):
        opened(written(kind=Letter.LETTER), is_signed_by)


def test_another_key_cannot_sign_for_this_one():
    other = Ed25519PrivateKey.generate()
    with pytest.raises(SealedFileAltered):
        opened(written(sign=lambda content: other.sign(content).hex()), is_signed_by)


def test_a_fingerprint_is_read_however_it_is_spoken():
    whole = fingerprint_of(PUBLIC)
    assert [len(group) for group in whole.split("-")] == [4] * 5
    assert as_heard(f"  {whole.lower().replace('-', ' ').replace('0', 'o')} ") == whole
    for typed in ("", "ABCD", "U" * 20, whole + "A", "\x00" * 20, "😀" * 20):
        with pytest.raises(FingerprintNotReadable):
            as_heard(typed)


def test_a_sender_is_a_stranger_until_the_right_fingerprint_was_heard():
    assert refuse_stranger(PUBLIC, fingerprint_of(PUBLIC), sender="Krajan", is_known=False) is None
    assert refuse_stranger(PUBLIC, "", sender="Krajan", is_known=True) is None
    with pytest.raises(SenderUnknown):
        refuse_stranger(PUBLIC, "", sender="Krajan", is_known=False)
    with pytest.raises(FingerprintDiffers):
        refuse_stranger(PUBLIC, fingerprint_of("0" * 64), sender="Krajan", is_known=False)


def test_the_key_is_made_once_and_for_nobody_else_to_read(tmp_path):
    folder = tmp_path / "data"
    signer = kept_signer(folder)
    assert kept_signer(folder).public_key == signer.public_key
    assert (folder / KEY_FILE).stat().st_mode & 0o777 == 0o600
    assert is_signed_by(signer.public_key, signer.sign(b"x"), b"x")
    assert not is_signed_by(signer.public_key, signer.sign(b"x"), b"y")
    assert not is_signed_by("zz", "00", b"y")
    assert "private" not in repr(signer)


@pytest.mark.parametrize("content", ["", "abc", "00" * 31, "zz" * 32])
def test_a_key_file_that_holds_no_key_stops_the_start_with_a_sentence(tmp_path, content):
    (tmp_path / KEY_FILE).write_text(content)
    with pytest.raises(BadSetting, match="copy of the data folder"):
        kept_signer(tmp_path)
