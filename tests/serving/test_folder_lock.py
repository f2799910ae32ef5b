"""A data folder belongs to one program at a time, and to nobody once that program is gone."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from facilitation.bootstrap.speech import CannotStart
from facilitation.serving.folder_lock import NAME, FolderLock
from tests.house.source_tree import ROOT

HOLD = """
import sys, time, pathlib
from facilitation.serving.folder_lock import FolderLock
lock = FolderLock(pathlib.Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_another_program_is_refused_and_told_which_one_has_it(tmp_path, holder):
    with pytest.raises(CannotStart, match=f"process {holder.pid}"):
        FolderLock(tmp_path)


def test_a_killed_program_leaves_the_folder_free(tmp_path, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    FolderLock(tmp_path).release()


def test_a_file_left_behind_means_nothing(tmp_path):
    (tmp_path / NAME).write_text(" 1", "ascii")
    FolderLock(tmp_path).release()


def test_a_second_lock_in_the_same_program_is_refused_too(tmp_path):
    lock = FolderLock(tmp_path)
    with pytest.raises(CannotStart, match=f"process {os.getpid()}"):
        FolderLock(tmp_path)
    lock.release()


def test_a_released_folder_can_be_taken_again(tmp_path):
    FolderLock(tmp_path).release()
    FolderLock(tmp_path).release()


def test_a_reload_waits_for_the_old_program_to_end(tmp_path):
    old = FolderLock(tmp_path)
    threading.Timer(0.3, old.release).start()
    FolderLock(tmp_path, patience_seconds=10).release()


def test_patience_ends(tmp_path):
    old = FolderLock(tmp_path)
    started = time.monotonic()
    with pytest.raises(CannotStart):
        FolderLock(tmp_path, patience_seconds=0.3)
    assert time.monotonic() - started >= 0.3
    old.release()


def test_two_folders_do_not_disturb_each_other(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = FolderLock(tmp_path / "a"), FolderLock(tmp_path / "b")
    first.release()
    second.release()
