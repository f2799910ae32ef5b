"""Counts a closed round by its terms: pure computation on values that were read before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from facilitation.budget.rules.comparison import compare
from facilitation.budget.rules.contest import Funding
from facilitation.budget.rules.groups import GroupFigures, figures_of_parts
from facilitation.budget.rules.kept_record import kept_funding
from facilitation.budget.rules.offered import choices_of, contest_of, measures_by
from facilitation.budget.rules.plain_record import plain_funding
from facilitation.budget.rules.ranking import Contender, Place, rank
from facilitation.budget.rules.reserve import runs_of
from facilitation.budget.rules.shares.records import SharesDecision
from facilitation.budget.rules.side_by_side import Side, SideBySide, side_by_side
from facilitation.budget.usecases.figuring import method_figures
from facilitation.budget.views import Counting, GroupShare, MethodFigures, RuleSide, SourceFunding, SourceVerdict
from facilitation.budget.views.counting import PERCENT
from facilitation.voting.rules.groups import GroupBallots, GroupKind
from facilitation.voting.rules.weights import WeightedBallots
from facilitation.voting.views import Round

Ballots = tuple[WeightedBallots, ...]
GroupsByKind = Mapping[GroupKind, Mapping[str, Ballots]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The list in the order that its rule goes by, else by votes, and how the money was counted."""

    places: tuple[Place, ...]
    counting: Counting


def count(
    closed: Round,
    contenders: Iterable[Contender],
    ballots: Ballots,
    groups: tuple[GroupBallots, ...],
) -> Counted:
    """Count by both rules; the same round gives the same answer on every machine."""
    terms, ceilings = closed.terms, {one.source_code: one.amount_rupiah for one in closed.ceilings}
    contest = contest_of(terms.method, contenders, ballots, limit=terms.limit, ceiling_rupiah=sum(ceilings.values()))
    found = side_by_side(terms, contest, ceilings, closed.ratings)
    by_kind = {
        kind: {one.label: choices_of(terms.method, one.ballots) for one in groups if one.kind is kind}
        for kind in GroupKind
    }
    figures = method_figures(terms.method, closed.candidates, ballots)
    places = rank(contest.contenders, measures_by(found.rule, contest))
    return Counted(
        places=places, counting=replace(_counting(closed, found, by_kind, blank=contest.blank), figures=figures)
    )


def _counting(closed: Round, found: SideBySide, groups: GroupsByKind, *, blank: int) -> Counting:
    first, second = found.sides
    return Counting(
        terms=closed.terms,
        terms_digest=closed.terms_digest,
        ratings=closed.ratings,
        rule=found.rule.name,
        parameters=found.rule.parameters,
        voters=found.choices.voters,
        blank=blank,
        sides=(_side(first, found, groups), _side(second, found, groups)),
        verdicts=tuple(
            SourceVerdict(source_code=code, choice=choice, more_under=found.more_by_source[code])
            for code, choice in found.decides.items()
        ),
        more_under=_more_in_all(found),
        figures=MethodFigures(),
    )


def _more_in_all(found: SideBySide) -> tuple[int, int]:
    first, second = (_together(side) for side in found.sides)
    compared = compare(found.choices, shares=second, greedy=first)
    return compared.prefer_greedy, compared.prefer_shares


def _together(side: Side) -> Funding:
    """What a side gives out of all sources."""
    return Funding(
        decisions=tuple(one for funding in side.by_source.values() for one in funding.decisions),
        ceiling_rupiah=sum(funding.ceiling_rupiah for funding in side.by_source.values()),
    )


def _side(side: Side, found: SideBySide, groups: GroupsByKind) -> RuleSide:
    return RuleSide(
        choice=side.choice,
        rule=side.rule.name,
        parameters=side.rule.parameters,
        # As it is read back from its record, so that a result is the same before and after it is stored.
        by_source=tuple(
            SourceFunding(source_code=code, funding=kept_funding(plain_funding(funding)))
            for code, funding in side.by_source.items()
        ),
        without_choice=side.without_choice,
        hamlets=_shares(side, found, groups[GroupKind.HAMLET]),
        genders=_shares(side, found, groups[GroupKind.GENDER]),
    )


def _shares(side: Side, found: SideBySide, groups: Mapping[str, Ballots]) -> tuple[GroupShare, ...]:
    parts = [run for code, funding in side.by_source.items() for run in runs_of(found.parts[code], funding)]
    paid = sum(
        one.place.contender.cost_rupiah
        for _, funding in parts
        for one in funding.funded
        if isinstance(one, SharesDecision) and one.purchase
    )
    return tuple(_share(one, paid) for one in figures_of_parts(parts, groups))


def _share(figures: GroupFigures, paid_by_all: int) -> GroupShare:
    paid = figures.paid_rupiah
    return GroupShare(
        labels=figures.groups,
        voters=figures.voters,
        with_a_choice=figures.with_a_choice,
        paid_percent=None if paid is None else round(PERCENT * paid / paid_by_all),
    )
