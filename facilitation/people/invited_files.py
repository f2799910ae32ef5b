"""Reads an invited list from what an office pastes or uploads: text, CSV or XLSX."""

import importlib
from collections.abc import Callable, Iterable, Sequence
from typing import cast

from facilitation.people.rules.invited_file import is_workbook
from facilitation.people.rules.invited_text import rows_of, text_of
from facilitation.people.rules.invitees import InvitedList, Row, invited_list


def invited_from_text(text: str, hamlets: Sequence[str] = ()) -> InvitedList:
    """The list in pasted text, one person a line, or raise as invited_from_file does."""
    return invited_from_file(text.encode("utf-8", errors="replace"), hamlets)


def invited_from_file(data: bytes, hamlets: Sequence[str] = ()) -> InvitedList:
    """The list in a CSV or XLSX file, or raise a refusal of rules/invit*.py; no file raises anything else."""
    if is_workbook(data):
        # The spreadsheet library takes 280 ms to import, and most meetings paste their list.
        spreadsheets = importlib.import_module("facilitation.people.spreadsheets")
        rows = cast("Callable[[bytes], Iterable[Row]]", spreadsheets.rows_of)(data)
        return invited_list(rows, hamlets)
    return invited_list(rows_of(text_of(data)), hamlets)
