"""Files kept beside the database, and uploads that come in pieces."""

import hashlib
import os
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.files import FileStore, Uploads, UploadTooLarge


@pytest.fixture
def store(tmp_path):
    return FileStore(tmp_path / "files")


@pytest.fixture
def uploads(tmp_path):
    return Uploads(tmp_path / "uploads")


def test_a_kept_file_is_found_under_the_digest_of_its_bytes(store):
    digest = store.keep(b"jalan")
    assert digest == hashlib.sha256(b"jalan").hexdigest()
    with store.open(digest) as file:
        assert file.read() == b"jalan"


def test_keeping_the_same_bytes_again_keeps_one_file(store, tmp_path):
    assert store.keep(b"jalan") == store.keep(b"jalan")
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize("digest", ["", "a" * 64, "../musrenbang.db", "A" * 64, "a" * 63, "a" * 64 + "\n"])
def test_what_was_never_kept_is_not_found(store, digest):
    with pytest.raises(NotFoundHere):
        store.open(digest)


def test_pieces_in_order_make_the_file(uploads):
    assert uploads.received("wati-1") == 0
    assert uploads.add("wati-1", 0, b"ja", most_megabytes=1) == 2
    assert uploads.add("wati-1", 2, b"lan", most_megabytes=1) == 5
    assert uploads.take("wati-1") == b"jalan"
    uploads.forget("wati-1")
    assert uploads.received("wati-1") == 0


def test_a_piece_that_came_before_or_too_soon_changes_nothing(uploads):
    uploads.add("wati-1", 0, b"jalan", most_megabytes=1)
    assert uploads.add("wati-1", 0, b"jalan", most_megabytes=1) == 5
    assert uploads.add("wati-1", 9, b"desa", most_megabytes=1) == 5
    assert uploads.take("wati-1") == b"jalan"


@given(st.binary(max_size=60), st.lists(st.integers(0, 60), max_size=20))
def test_whatever_was_lost_and_sent_again_the_file_comes_out_whole(tmp_path_factory, content, attempts):
    uploads = Uploads(tmp_path_factory.mktemp("uploads"))
    received = 0
    for offset in attempts:
        received = uploads.add("u", offset, content[offset : offset + 7], most_megabytes=1)
        assert uploads.received("u") == received
    while received < len(content):
        received = uploads.add("u", received, content[received : received + 7], most_megabytes=1)
    assert (uploads.take("u") if content or attempts else b"") == content


def test_an_upload_that_grows_too_large_is_thrown_away(uploads):
    uploads.add("wati-1", 0, b"x" * 1024 * 1024, most_megabytes=1)
    with pytest.raises(UploadTooLarge) as refusal:
        uploads.add("wati-1", 1024 * 1024, b"x", most_megabytes=1)
    assert refusal.value.fields == {"limit": 1}
    assert uploads.received("wati-1") == 0


@pytest.mark.parametrize("name", ["", "../secret_key", "a/b", "x" * 65, "naïve", "."])
def test_an_upload_is_named_by_nothing_that_could_leave_its_folder(uploads, name):
    for ask in (uploads.received, uploads.take, uploads.forget, lambda it: uploads.add(it, 0, b"x", most_megabytes=1)):
        with pytest.raises(NotFoundHere):
            ask(name)


def test_an_upload_nobody_began_is_not_there(uploads):
    with pytest.raises(NotFoundHere):
        uploads.take("wati-1")


def test_what_nobody_finished_is_forgotten_after_a_day(uploads, tmp_path):
    for name in ("old", "new"):
        uploads.add(name, 0, b"x", most_megabytes=1)
    yesterday = time.time() - 25 * 60 * 60
    os.utime(tmp_path / "uploads" / "old", (yesterday, yesterday))
    again = Uploads(tmp_path / "uploads")
    assert (again.received("old"), again.received("new")) == (0, 1)


@pytest.mark.race
def test_the_same_piece_many_times_at_once_is_added_once(uploads):
    together = threading.Barrier(8)

    def send():
        together.wait()
        uploads.add("wati-1", 0, b"jalan", most_megabytes=1)

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert uploads.take("wati-1") == b"jalan"
