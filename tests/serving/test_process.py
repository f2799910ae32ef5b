"""A process made ready for many phones."""

import gc
import resource
import subprocess
import sys

from facilitation.serving.process import FILES_WANTED, settle


def test_what_is_loaded_is_left_alone_by_the_garbage_collector():
    try:
        settle()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def test_a_low_limit_on_files_is_raised_as_far_as_the_system_allows():
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    program = (
        "import resource\nfrom facilitation.serving.process import settle\n"
        "_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))\nsettle()\n"
        "print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])"
    )
    printed = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert int(printed) == (FILES_WANTED if hard == resource.RLIM_INFINITY else min(FILES_WANTED, hard))
