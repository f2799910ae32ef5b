"""Why a proposal got its money or did not, and what would have changed it, for whoever opens its line."""

from collections.abc import Callable
from threading import Lock

from flask_babel import get_locale, gettext
from sqlalchemy.orm import Session

from facilitation.budget import queries as budget
from facilitation.budget.rules.contest import Contest
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.more_votes import Chance, chance_of
from facilitation.budget.rules.offered import LISTS, contest_of, rule_by
from facilitation.budget.rules.ranking import Contender
from facilitation.budget.views import RankedResult, TwoWays
from facilitation.documents.explanation import Explainer
from facilitation.documents.wording import Wording
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.languages import DEFAULT_LOCALE
from facilitation.kernel.offload import in_background
from facilitation.kernel.pages import NO_BREAK
from facilitation.meetings.views import Meeting
from facilitation.screens.views.reason import ReasonPage
from facilitation.voting import queries as voting
from facilitation.voting.rules.weights import WeightedBallots

Ballots = tuple[WeightedBallots, ...]

# More than a program ever serves of them; one is a few bytes.
MOST_CHANCES = 5000


def why(decision: Decision, result: RankedResult) -> str:
    """The reason of a decision in the reader's language, naming other proposals by their numbers."""
    wording = Wording(locale=str(get_locale() or DEFAULT_LOCALE), translate=gettext)
    explainer = Explainer(wording=wording, numbers=result.numbers, reserve=result.counting.terms.reserve)
    reason = explainer.why(decision)
    return reason.replace("Rp ", f"Rp{NO_BREAK}")


class Chances:
    """What would have changed results, found once for each proposal: a result never changes, and finding it takes long.

    Finding goes on beside the event loop and one at a time, so that a hall that taps the same line counts it once.
    """

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._found: dict[tuple[str, str], Chance] = {}
        self._one_at_a_time = Lock()

    def of(self, result: RankedResult, proposal_id: str, read_ballots: Callable[[], Ballots]) -> Chance:
        """What would have helped an unfunded proposal of this result; its ballots are read where it must be found."""
        key = (result.checksum, proposal_id)
        known = self._found.get(key)
        if known is not None:
            return known
        with self._one_at_a_time:
            chance = self._found.get(key) or _found(result, proposal_id, read_ballots())
            if len(self._found) >= MOST_CHANCES:
                self._found.clear()
            self._found[key] = chance
        return chance


def reason_page(session: Session, meeting: Meeting, chances: Chances, *, version: int, proposal_id: str) -> ReasonPage:
    """One line of a revealed result, opened; raises NotFoundHere before the reveal and for what was not voted on."""
    result = budget.public_version(session, meeting, version)
    row = next((one for one in result.both_ways if one.line.proposal_id == proposal_id), None)
    if row is None:
        raise NotFoundHere
    return ReasonPage(meeting=meeting, result=result, row=row, chance=_chance(session, result, row, chances))


def _chance(session: Session, result: RankedResult, row: TwoWays, chances: Chances) -> Chance | None:
    if row.line.is_funded:
        return None
    return chances.of(result, row.line.proposal_id, lambda: voting.merged_ballots(session, result.round_id))


def _found(result: RankedResult, proposal_id: str, ballots: Ballots) -> Chance:
    terms = result.counting.terms
    rule = rule_by(terms, result.counting.ratings)
    contest = _contest(result, proposal_id, ballots)
    return in_background(lambda: chance_of(contest, rule, proposal_id, is_list=terms.funding in LISTS))


def _contest(result: RankedResult, proposal_id: str, ballots: Ballots) -> Contest:
    """The part of the round that decided about this proposal: its source of funds and all that would be paid by it."""
    terms = result.counting.terms
    contenders = [
        Contender(
            proposal_id=line.proposal_id,
            votes=0,
            cost_rupiah=line.cost_rupiah,
            ballot_number=line.ballot_number,
            proposing_group=line.proposing_group,
        )
        for line in result.lines
    ]
    whole = contest_of(terms.method, contenders, ballots, limit=terms.limit, ceiling_rupiah=result.ceiling_rupiah)
    code = next(line.source_code for line in result.lines if line.proposal_id == proposal_id)
    ceiling = next(use.ceiling_rupiah for use in result.sources if use.source_code == code)
    return whole.restricted([line.proposal_id for line in result.lines if line.source_code == code], ceiling)
