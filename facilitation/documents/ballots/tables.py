"""The ballots of a round as a table for spreadsheets and as JSON for programs.

A ballot stands under its published name, in the order of these names, which says nothing of who came when. A mark is 1
for a choice, the points, the score, or the place in a ranking; where there is none the cell is empty.
"""

import csv
import io
import json
from collections.abc import Iterable

from facilitation.documents.as_csv import SEPARATORS, as_written
from facilitation.voting.views import CountedBallot, Round

FORM = 1
BALLOT = "ballot"


def as_csv(closed: Round, ballots: Iterable[CountedBallot], *, locale: str) -> bytes:
    """One line for each ballot and one column for each candidate's number; two lines of headings name them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=SEPARATORS.get(locale[:2], ","), lineterminator="\r\n")
    writer.writerow([BALLOT, *(candidate.ballot_number for candidate in closed.candidates)])
    writer.writerow(["", *(as_written(candidate.title) for candidate in closed.candidates)])
    for ballot in ballots:
        marks = (ballot.marks.get(candidate.proposal_id, "") for candidate in closed.candidates)
        writer.writerow([ballot.ballot_id, *marks])
    return text.getvalue().encode("utf-8-sig")


def as_json(closed: Round, ballots: Iterable[CountedBallot]) -> bytes:
    """The same with the candidates' numbers as keys; `terms_digest` says under which terms they were cast."""
    numbers = {candidate.proposal_id: str(candidate.ballot_number) for candidate in closed.candidates}
    content = {
        "form": FORM,
        "round": closed.number,
        "method": closed.terms.method.value,
        "terms_digest": closed.terms_digest,
        "ballots": [
            {"ballot": one.ballot_id, "marks": {numbers[name]: mark for name, mark in sorted(one.marks.items())}}
            for one in ballots
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
