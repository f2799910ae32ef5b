"""Rounds and ballots as pages see them."""

from dataclasses import dataclass

from facilitation.voting.rules.round_state import RoundState


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A proposal as frozen for the round, under the number the lot gave it."""

    proposal_id: str
    ballot_number: int
    title: str
    hamlets: tuple[str, ...]
    cost_rupiah: int
    exceeds_ceiling: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One opening of the vote; `turnout` counts stored ballots, `entitled` the people who may cast one."""

    round_id: str
    state: RoundState
    votes_per_ballot: int
    candidates: tuple[Candidate, ...]
    turnout: int
    entitled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotPaper:
    """One person's ballot page: what may be chosen, what is chosen now, and on which revision to answer."""

    round: Round
    submission_id: str
    revision: int
    chosen_ids: frozenset[str]
    receipt: str
    has_voted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotAccepted:
    """The answer to a ballot that is stored: content-free receipt and the new revision."""

    receipt: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """One bar: votes for a candidate; `share_percent` is its length against the longest bar, 0 to 100."""

    ballot_number: int
    title: str
    votes: int
    share_percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoreboard:
    """The counts as shown, in order of votes; empty `lines` while tallies are hidden."""

    lines: tuple[ScoreLine, ...]
    turnout: int
    entitled: int
    is_hidden: bool
