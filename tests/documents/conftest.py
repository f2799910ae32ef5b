"""A result with every kind of line, and words that somebody meant to do harm with."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from facilitation.budget.rules.greedy import fund
from facilitation.budget.rules.ranking import Contender, rank
from facilitation.budget.views import RankedLine, RankedResult
from facilitation.documents.ranked_list import ranked_list
from facilitation.documents.views import Sheet
from facilitation.documents.wording import Wording
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Meeting

JUTA = 1_000_000
CEILING = 100 * JUTA
# Title, votes, cost in juta: funded, tied by cost, too dear for the rest, above the ceiling, without votes.
LIST = (
    ("Jembatan", 40, 60),
    ("Posyandu", 21, 20),
    ('Drainase; got, dan "gorong"', 21, 30),
    ("Lampu jalan", 12, 15),
    ("Balai desa baru", 9, 400),
    ("Pagar makam", 0, 5),
)

BuildSheet = Callable[..., Sheet]


def result_of(*facts: tuple[str, int, int], ceiling: int = CEILING) -> RankedResult:
    """A frozen result of (title, votes, juta), ballot numbers in that order."""
    contenders = [
        Contender(proposal_id=title, votes=votes, cost_rupiah=juta * JUTA, ballot_number=number)
        for number, (title, votes, juta) in enumerate(facts, start=1)
    ]
    decisions = fund(rank(contenders), ceiling)
    lines = tuple(
        RankedLine(
            rank=one.place.rank, is_tied=one.place.is_tied, tie_break=one.place.tie_break,
            proposal_id=one.place.contender.proposal_id, ballot_number=one.place.contender.ballot_number,
            title=one.place.contender.proposal_id, hamlets=("Krajan", "Kulon"),
            cost_rupiah=one.place.contender.cost_rupiah, votes=one.place.contender.votes, is_funded=one.is_funded,
            reason=one.reason, running_total_rupiah=one.running_total_rupiah, short_rupiah=one.short_rupiah,
        )
        for one in decisions
    )  # fmt: skip
    return RankedResult(
        result_id="r", version=1, checksum="c0ffee" * 10 + "beef", round_id="q",
        frozen_at=datetime(2026, 8, 12, 5, tzinfo=UTC), ceiling_rupiah=ceiling,
        spent_rupiah=decisions[-1].running_total_rupiah, votes_per_ballot=5, ballots=78, entitled=91, lines=lines,
    )  # fmt: skip


def meeting_named(name: str) -> Meeting:
    """The meeting whose result it is."""
    return Meeting(
        meeting_id="m", code="ABC123", name=name, place="Balai Desa Sukamaju", meets_on=date(2026, 8, 12), hamlets=(),
        ceiling_rupiah=CEILING, votes_per_ballot=5, tally_visibility=TallyVisibility.HIDDEN, phase=Phase.RESULT,
    )  # fmt: skip


@pytest.fixture
def build() -> BuildSheet:
    """Builds the document of a list; `translate` marks what it was asked for, so that a missed word shows."""

    def build_sheet(*facts: tuple[str, int, int], name: str = "Musrenbang Sukamaju", locale: str = "id") -> Sheet:
        wording = Wording(locale=locale, translate=lambda sentence: f"<{sentence}>")
        return ranked_list(meeting_named(name), result_of(*(facts or LIST)), wording)

    return build_sheet
