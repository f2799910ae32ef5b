"""Rounds and ballots as pages see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitation.meetings.rules.frame import Ceiling
from facilitation.reference.groups import ProposingGroup
from facilitation.voting.rules.commitment import receipt_of
from facilitation.voting.rules.motion import MotionCount
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.ratings import Ratings
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.terms import BallotMethod, Terms
from facilitation.voting.views.motions import Motion

WORDS_AT_A_GLANCE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A proposal as frozen for the round, under the number the lot gave it.

    `exceeds_ceiling` is about what the ceiling of its own source of funds would pay; a practice's dishes have neither.
    """

    proposal_id: str
    ballot_number: int
    title: str
    hamlets: tuple[str, ...]
    cost_rupiah: int
    source_code: str
    topic_code: str
    exceeds_ceiling: bool
    proposing_group: ProposingGroup | None = None
    partners_rupiah: int = 0
    """What partners carry of its cost, frozen with the terms."""
    asked_count: int = 1
    """How often it has been asked for, this year included."""

    @property
    def from_ceiling_rupiah(self) -> int:
        """What the vote is about: the part of the cost that its source of funds would pay."""
        return self.cost_rupiah - self.partners_rupiah

    @property
    def first_words(self) -> str:
        """What a reader sees at a glance: the first words of the title."""
        return " ".join(self.title.split()[:WORDS_AT_A_GLANCE])

    @property
    def has_more_words(self) -> bool:
        """Whether the title goes on after them."""
        return len(self.title.split()) > WORDS_AT_A_GLANCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One opening of the vote; `turnout` counts stored ballots, `entitled` the people who may cast one.

    `number` counts the meeting's rounds of one purpose from 1; `reason` says why a further one on proposals is held.
    """

    round_id: str
    number: int
    purpose: RoundPurpose
    motion: Motion | None
    """What is asked, where the round is held for a motion."""
    motion_count: MotionCount | None
    """What the motion was answered; None until it is closed."""
    reason: str
    state: RoundState
    terms: Terms
    terms_digest: str
    """Of everything that was frozen at the opening (rules/manifest.py); empty before it, and in a practice."""
    seed: str
    ratings: Ratings
    """What the team's criteria gave the candidates; of nobody before the opening."""
    ceilings: tuple[Ceiling, ...]
    candidates: tuple[Candidate, ...]
    turnout: int
    entitled: int
    opened_at: datetime | None
    """None while only the lot is drawn."""

    @property
    def votes_per_ballot(self) -> int:
        """The most choices, points or places of a ballot."""
        return self.terms.limit

    @property
    def scale(self) -> tuple[int, ...]:
        """Every score or place a ballot can give, from the lowest."""
        return tuple(range(1, self.terms.limit + 1))

    @property
    def paying_ceilings(self) -> tuple[Ceiling, ...]:
        """The ceilings of those sources of funds that a candidate would be paid from."""
        paying = {candidate.source_code for candidate in self.candidates}
        return tuple(ceiling for ceiling in self.ceilings if ceiling.source_code in paying)

    @property
    def reserved_numbers(self) -> tuple[int, ...]:
        """The candidates among which the reserve is given out first; none where nothing is set aside."""
        reserve = self.terms.reserve
        return tuple(one.ballot_number for one in self.candidates if reserve and one.proposing_group is reserve.group)

    @property
    def terms_code(self) -> str:
        """The digest's first digits, for the wall and the minutes; empty before the opening."""
        return receipt_of(self.terms_digest) if self.terms_digest else ""

    @property
    def missing(self) -> int:
        """How many of the entitled have not voted."""
        return self.entitled - self.turnout


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotLine:
    """A candidate and what a ballot says of it."""

    candidate: Candidate
    mark: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotPaper:
    """One person's ballot page: what may be chosen, what is chosen now, and on which revision to answer."""

    round: Round
    submission_id: str
    revision: int
    marks: Mapping[str, int]
    """What the ballot says now, by proposal; rules/marks.py tells what a mark means in each method."""
    receipt: str
    has_voted: bool

    @property
    def lines(self) -> tuple[BallotLine, ...]:
        """What the ballot names, in the order of the numbers; a ranking in the order of its places."""
        named = [one for one in self.round.candidates if one.proposal_id in self.marks]
        lines = tuple(BallotLine(candidate=one, mark=self.marks[one.proposal_id]) for one in named)
        is_ranking = self.round.terms.method is BallotMethod.RANKING
        return tuple(sorted(lines, key=lambda line: line.mark)) if is_ranking else lines


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedBallot:
    """A ballot of a closed round under its published name: a random one, or its receipt where the round is open."""

    ballot_id: str
    marks: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotAccepted:
    """The answer to a ballot that is stored: content-free receipt and the new revision."""

    receipt: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """One bar: what a candidate reaches (rules/support.py), and its length against the longest bar, 0 to 100."""

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
