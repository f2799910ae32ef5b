"""Counts a file by a rule: the result, what would have helped each proposal, and the figures of groups."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from facilitation.budget.rules.contest import Contest, Funding, FundingRule
from facilitation.budget.rules.groups import GroupFigures, group_figures
from facilitation.budget.rules.more_votes import votes_lacking
from facilitation.counting.choice import Choice, chosen_rule, is_of_shares
from facilitation.documents.pabulib.contest import as_counted, as_wishes, contest_of
from facilitation.documents.pabulib.file import PabulibBallot, PabulibFile

NOT_SAID = "-"
# Shows how far the work is, or does nothing: whoever waits at a terminal wants to see that it goes on.
Watched = Callable[[list[str]], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A counted file. `lacking` has the votes each unfunded proposal lacked, None where more than were tried."""

    file: PabulibFile
    contest: Contest
    rule: FundingRule
    funding: Funding
    lacking: Mapping[str, int | None]
    groups: tuple[GroupFigures, ...]

    @property
    def names(self) -> Mapping[str, str]:
        """The proposals' names, or their ids where they have none."""
        return {one.proposal_id: one.name or one.proposal_id for one in self.file.proposals}


def count(file: PabulibFile, choice: Choice, *, most_more_votes: int, group_by: str, watched: Watched) -> Counted:
    """Count; `group_by` is the column of voters whose groups are shown, if any."""
    rule = chosen_rule(choice, file)
    weighed = as_wishes if is_of_shares(choice) else as_counted
    contest = contest_of(file, weighed(file, file.ballots))
    funding = rule.fund(contest)
    unfunded = [one.place.contender.proposal_id for one in funding.decisions if not one.is_funded]
    return Counted(
        file=file,
        contest=contest,
        rule=rule,
        funding=funding,
        lacking={name: votes_lacking(contest, rule, name, most=most_more_votes) for name in watched(unfunded)}
        if most_more_votes
        else {},
        groups=group_figures(
            contest, funding, {group: weighed(file, ballots) for group, ballots in _grouped(file, group_by).items()}
        ),
    )


def _grouped(file: PabulibFile, column: str) -> dict[str, list[PabulibBallot]]:
    """The ballots by what stands in a column of voters; none without a column."""
    found: dict[str, list[PabulibBallot]] = {}
    for ballot in file.ballots if column else ():
        found.setdefault(ballot.facts.get(column, NOT_SAID), []).append(ballot)
    return found
