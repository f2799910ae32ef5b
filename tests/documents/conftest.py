"""A result with every kind of line, and words that somebody meant to do harm with."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

import pytest

from facilitation.budget.rules.contest import Contest, Funding
from facilitation.budget.rules.down_the_list import DownTheList
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.ranking import Contender, Place, rank
from facilitation.budget.rules.sources import fund_each_source
from facilitation.budget.views import (
    Counting,
    MethodFigures,
    RankedLine,
    RankedResult,
    RuleSide,
    SourceFunding,
    SourceUse,
    SourceVerdict,
)
from facilitation.documents.ranked_list import ranked_list
from facilitation.documents.views.sheet import Sheet
from facilitation.documents.wording import Wording
from facilitation.meetings.rules.frame import Ceiling
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Meeting
from facilitation.voting.rules.ratings import NOT_RATED
from facilitation.voting.rules.terms import BallotMethod, FundingChoice, Terms

JUTA = 1_000_000
CEILING = 100 * JUTA
ONE_CEILING = {"DDS": CEILING}
NOTHING_MORE: Mapping[str, tuple[str, str]] = {}
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


def result_of(
    *facts: tuple[str, int, int],
    ceilings: Mapping[str, int] = ONE_CEILING,
    about: Mapping[str, tuple[str, str]] = NOTHING_MORE,
) -> RankedResult:
    """A frozen result of (title, votes, juta), ballot numbers in that order; `about` a title: (field, source)."""
    main = next(iter(ceilings))
    contenders = []
    for number, (title, votes, juta) in enumerate(facts, start=1):
        field, source = about.get(title, ("", main))
        contenders.append(
            Contender(
                proposal_id=title,
                votes=votes,
                cost_rupiah=juta * JUTA,
                ballot_number=number,
                source_code=source,
                field_code=field,
            )
        )
    # The votes are given, and a list asks for no ballots.
    contest = Contest(contenders=tuple(contenders), ballots=(), ceiling_rupiah=sum(ceilings.values()))
    found = fund_each_source(contest, DownTheList(), ceilings)
    said = {one.place.contender.proposal_id: one for funding in found.values() for one in funding.decisions}
    sources = tuple(
        SourceUse(source_code=code, ceiling_rupiah=ceiling, spent_rupiah=found[code].spent_rupiah)
        for code, ceiling in ceilings.items()
    )
    return RankedResult(
        result_id="r", version=1, checksum="c0ffee" * 10 + "beef", round_id="q", round_reason="",
        frozen_at=datetime(2026, 8, 12, 5, tzinfo=UTC), ceiling_rupiah=sum(ceilings.values()), sources=sources,
        spent_rupiah=sum(one.spent_rupiah for one in found.values()), votes_per_ballot=5, ballots=78, entitled=91,
        lines=tuple(
            ranked_line(place, said[place.contender.proposal_id], position)
            for position, place in enumerate(rank(contenders), start=1)
        ),
        counting=counting_of(found),
    )  # fmt: skip


def counting_of(found: Mapping[str, Funding]) -> Counting:
    """Counted by most votes first, and equal shares saying the same."""
    by_source = tuple(SourceFunding(source_code=code, funding=funding) for code, funding in found.items())
    first, second = (
        RuleSide(choice=choice, rule=rule, parameters={}, by_source=by_source, without_choice=0, hamlets=(), genders=())
        for choice, rule in ((FundingChoice.GREEDY, "greedy"), (FundingChoice.EQUAL_SHARES, "equal-shares"))
    )
    return Counting(
        terms=Terms(
            method=BallotMethod.APPROVAL,
            limit=5,
            tally_visibility=TallyVisibility.HIDDEN,
            funding=FundingChoice.GREEDY,
        ),
        terms_digest="0" * 64,
        ratings=NOT_RATED,
        rule="greedy",
        parameters={},
        voters=78,
        blank=0,
        sides=(first, second),
        verdicts=tuple(
            SourceVerdict(source_code=code, choice=FundingChoice.GREEDY, more_under=(0, 0)) for code in found
        ),
        more_under=(0, 0),
        figures=MethodFigures(),
    )


def ranked_line(place: Place, decision: Decision, position: int) -> RankedLine:
    """One line of the result."""
    one = place.contender
    return RankedLine(
        position=position, rank=place.rank, rank_in_field=place.rank_in_field, is_tied=place.is_tied,
        tie_break=place.tie_break, proposal_id=one.proposal_id, ballot_number=one.ballot_number, title=one.proposal_id,
        hamlets=("Krajan", "Kulon"), topic_code="", field_code=one.field_code, source_code=one.source_code,
        cost_rupiah=one.cost_rupiah, votes=one.votes, is_funded=decision.is_funded, reason=decision.reason,
        running_total_rupiah=decision.running_total_rupiah, short_rupiah=decision.short_rupiah,
    )  # fmt: skip


def meeting_named(name: str) -> Meeting:
    """The meeting whose result it is."""
    return Meeting(
        meeting_id="m", code="ABC123", name=name, place="Balai Desa Sukamaju", meets_on=date(2026, 8, 12), hamlets=(),
        ceilings=(Ceiling(source_code="DDS", amount_rupiah=CEILING),), phase=Phase.PLENARY,
        phase_entered_at=datetime(2026, 8, 12, 5, tzinfo=UTC),
    )  # fmt: skip


@pytest.fixture
def build() -> BuildSheet:
    """Builds the document of a list; `translate` marks what it was asked for, so that a missed word shows."""

    def build_sheet(
        *facts: tuple[str, int, int],
        name: str = "Musrenbang Sukamaju",
        locale: str = "id",
        **details: object,
    ) -> Sheet:
        wording = Wording(locale=locale, translate=lambda sentence: f"<{sentence}>")
        return ranked_list(meeting_named(name), result_of(*(facts or LIST), **details), wording)

    return build_sheet
