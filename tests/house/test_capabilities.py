"""Every row of the source texts is shown by a test or waits for something by name."""

import pytest

from tests.house.capabilities_page import (
    LATER,
    PAGE,
    ROOM_FOR_ITS_CHECK,
    all_rows,
    current_page,
    known,
    marks,
)
from tests.house.source_tree import listed

ROWS_OF = {"S0": 28, "S1": 60, "S2": 22, "S3": 26, "S4": 28}


def is_open():
    return [row for row in all_rows() if not row.shown_by]


def test_the_page_of_the_capabilities_is_current():
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    assert page == current_page(), "write docs/capabilities.md again: python -m tests.house.capabilities_page"


@pytest.mark.parametrize("text", ROWS_OF)
def test_every_row_of_every_text_stands_there_once_and_in_order(text):
    found = [row.row_id for row in all_rows() if row.text == text]
    assert found == [f"{text}-{number:02}" for number in range(1, ROWS_OF[text] + 1)]


def test_every_row_names_capabilities_that_exist_and_says_briefly_what_is_checked():
    names = known()["capabilities"]
    wrong = [
        row.row_id
        for row in all_rows()
        if not row.capabilities
        or not set(row.capabilities) <= names.keys()
        or not 0 < len(row.check.split()) <= ROOM_FOR_ITS_CHECK
    ]
    assert not wrong, listed(wrong, "correct the row in tests/house/capability_rows.json.")


def test_no_test_is_marked_with_a_row_that_no_text_has():
    known_ids = {row.row_id for row in all_rows()}
    unknown = [f"{row_id}: {name}" for row_id, names in marks().items() for name in names if row_id not in known_ids]
    assert not unknown, listed(unknown, "mark the test with an id of tests/house/capability_rows.json.")


def test_no_open_row_waits_for_something_that_is_built():
    lost = [row.row_id for row in is_open() if not row.waits_for]
    assert not lost, listed(lost, 'mark the test that shows it, @pytest.mark.row("S1-26"), or write one.')


def test_nothing_is_waited_for_that_no_open_row_needs():
    awaited = {one for row in is_open() for one in row.waits_for}
    done = sorted(LATER - awaited)
    assert not done, listed(done, "take it out of tests/house/capabilities_page.py: nothing waits for it any more.")
