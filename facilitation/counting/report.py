"""Shows a count at the terminal: one line and its reason for each proposal, in Indonesian and in English."""

import shutil
from collections.abc import Iterable, Iterator

from facilitation.budget.rules.comparison import ComparedFunding
from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.groups import GroupFigures
from facilitation.budget.rules.shares.records import SharesFunding
from facilitation.counting.counted import Counted
from facilitation.counting.languages import wordings
from facilitation.documents.explanation import Explainer

NUMBER_WIDTH, MONEY_WIDTH, VOTES_WIDTH = 5, 18, 8
NARROWEST_NAME, WIDEST_NAME = 20, 60
COLUMNS = ("No.", "Usulan / proposal", "Biaya / cost", "Suara", "Hasil / result")
FUNDED, NOT_FUNDED = "DIDANAI / FUNDED", "-"
FULL = 100


def report(counted: Counted) -> Iterator[str]:
    """The lines of the whole report."""
    explainers = explainers_of(counted)
    yield from _heading(counted, explainers[0])
    yield ""
    width = min(max(shutil.get_terminal_size().columns - 60, NARROWEST_NAME), WIDEST_NAME)
    yield _columns(COLUMNS, width)
    for decision in counted.funding.decisions:
        yield _columns(_cells(decision, counted, explainers[0]), width)
        yield from (" " * (NUMBER_WIDTH + 1) + line for line in _reasons(decision, counted, explainers))
    yield from _figures(counted.groups, explainers[0])


def explainers_of(counted: Counted) -> tuple[Explainer, ...]:
    """Who explains this count, in each language."""
    numbers = {one.proposal_id: one.ballot_number for one in counted.contest.contenders}
    code = counted.file.facts.get("currency", "IDR")
    currency = "Rp" if code == "IDR" else readable(code)
    return tuple(
        Explainer(wording=wording, numbers=numbers, currency=currency, unit=counted.file.unit) for wording in wordings()
    )


def reasons_of(decision: Decision, explainer: Explainer, lacking: int | None) -> str:
    """Why, and how many votes it lacked where that was asked and found."""
    more = [explainer.votes_lacking(lacking)] if lacking else []
    return " ".join([explainer.why(decision), *more])


def readable(text: str) -> str:
    """Text from a file without signs that could steer a terminal."""
    return "".join(character for character in text if character.isprintable())


def _heading(counted: Counted, explainer: Explainer) -> Iterator[str]:
    contest, funding, rule = counted.contest, counted.funding, counted.rule
    yield readable(counted.file.facts.get("description", ""))
    parameters = ", ".join(f"{key}={'-' if value is None else value}" for key, value in rule.parameters.items())
    yield f"Aturan / rule: {rule.name} ({parameters})"
    yield (
        f"Pagu / ceiling: {explainer.money(contest.ceiling_rupiah)}; terpakai / spent: "
        f"{explainer.money(funding.spent_rupiah)}; sisa / left: "
        f"{explainer.money(contest.ceiling_rupiah - funding.spent_rupiah)}"
    )
    yield f"Surat suara / ballots: {contest.voters} + {contest.blank} kosong / blank"
    shares = funding.shares if isinstance(funding, ComparedFunding) else funding
    if isinstance(shares, SharesFunding):
        yield (
            f"Bagian tiap pemilih / share of each voter: {explainer.money(shares.share_rupiah)} "
            f"({shares.steps} x {explainer.money(shares.step_rupiah)})"
        )
    if isinstance(funding, ComparedFunding):
        found = funding.comparison
        yield (
            f"Lebih banyak pilihan didanai / more choices funded: mes {found.prefer_shares}, greedy "
            f"{found.prefer_greedy} -> {'greedy' if found.is_greedy_chosen else 'mes'}"
        )


def _cells(decision: Decision, counted: Counted, explainer: Explainer) -> tuple[str, ...]:
    contender = decision.place.contender
    return (
        str(contender.ballot_number),
        readable(counted.names[contender.proposal_id]),
        explainer.money(contender.cost_rupiah),
        str(contender.votes),
        FUNDED if decision.is_funded else NOT_FUNDED,
    )


def _columns(cells: Iterable[str], width: int) -> str:
    number, name, money, votes, result = cells
    shown = name if len(name) <= width else f"{name[: width - 3]}..."
    return f"{number:>{NUMBER_WIDTH}} {shown:<{width}} {money:>{MONEY_WIDTH}} {votes:>{VOTES_WIDTH}}  {result}"


def _reasons(decision: Decision, counted: Counted, explainers: Iterable[Explainer]) -> Iterator[str]:
    lacking = counted.lacking.get(decision.place.contender.proposal_id)
    return (reasons_of(decision, explainer, lacking) for explainer in explainers)


def _figures(groups: Iterable[GroupFigures], explainer: Explainer) -> Iterator[str]:
    for one in groups:
        paid = "" if one.paid_rupiah is None else f"; membayar / paid {explainer.money(one.paid_rupiah)}"
        percent = FULL * one.with_a_choice // one.voters
        yield (
            f"{readable(', '.join(one.groups))}: {one.voters} pemilih / voters; "
            f"{percent}% dengan pilihan yang didanai / with a funded choice{paid}"
        )
