"""Where real elections lie, for tests that compare with what other programs found."""

import os
from pathlib import Path

import pytest

FOLDER = os.environ.get("ELECTIONS_DIR", "")
needs_elections = pytest.mark.skipif(
    not FOLDER, reason="REAL ELECTIONS NOT CHECKED: set ELECTIONS_DIR to the folder that holds pabulib/ and ranked/"
)


def for_each_file(pattern: str):
    """Run a test for each file of the folder that matches, or skip it loudly where there is no folder."""
    paths = sorted(Path(FOLDER).glob(pattern)) if FOLDER else []
    elections = [pytest.param(path, marks=pytest.mark.elections) for path in paths]
    return pytest.mark.parametrize(
        "path",
        elections or [pytest.param(None, marks=needs_elections)],
        ids=lambda path: path.stem if path else "none",
    )
