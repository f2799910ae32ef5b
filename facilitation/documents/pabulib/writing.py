"""Writes a .pb file as the format's own checker wants it: UTF-8 without a mark, LF, known keys in their order."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from facilitation.documents.pabulib.file import WITH_POINTS, PabulibBallot, PabulibFile

# The order in which the checker expects the keys of META; unknown ones follow.
META_KEYS = (
    *("description", "country", "unit", "district", "subunit", "instance", "num_projects", "num_votes", "budget"),
    *("vote_type", "rule", "date_begin", "date_end", "min_length", "max_length", "min_sum_cost", "max_sum_cost"),
    *("min_points", "max_points", "min_sum_points", "max_sum_points", "default_score", "min_project_cost"),
    *("max_project_cost", "min_project_score_threshold", "neighborhoods", "subdistricts", "categories", "edition"),
    *("language", "currency", "fully_funded", "experimental", "comment"),
)
PROPOSAL_FACTS = (
    *("category", "beneficiaries", "selected", "neighborhood", "subunit", "district", "description", "proposer"),
    *("public_id", "latitude", "longitude"),
)
# Cells that hold a list, which readers split at its commas.
LISTS = frozenset({"category", "beneficiaries", "categories", "neighborhoods", "subdistricts"})
BALLOT_FACTS = ("age", "sex", "voting_method", "district", "neighborhood", "education")
# The attendance list's letters for laki-laki and perempuan in the words of the format.
SEXES = {"L": "M", "P": "F"}
MARKER = re.compile(r"#\d+:")


def write(file: PabulibFile) -> bytes:
    """The whole file. Proposals stand in the order given, which breaks the checker's ties; ballots by their voter's id.

    The format has no blank ballots: they are left out, and the comment says how many there were.
    """
    text = io.StringIO(newline="")
    sheet = csv.writer(text, delimiter=";", lineterminator="\n")
    ballots = sorted((one for one in file.ballots if one.choices), key=lambda one: one.voter_id)
    sheet.writerow(["META"])
    sheet.writerows([("key", "value"), *_meta(file, ballots)])
    sheet.writerow(["PROJECTS"])
    sheet.writerows(_proposals(file, ballots))
    sheet.writerow(["VOTES"])
    sheet.writerows(_ballots(file, ballots))
    return text.getvalue().encode()


def with_comment(comment: str, *remarks: str) -> str:
    """The comment with more remarks, each numbered on as the format asks."""
    number = len(MARKER.findall(comment))
    numbered = [f"#{number + more}: {remark}" for more, remark in enumerate(remarks, start=1)]
    return " ".join([comment, *numbered]).strip()


def _meta(file: PabulibFile, ballots: Sequence[PabulibBallot]) -> Iterable[tuple[str, str]]:
    facts = {
        **file.facts,
        "num_projects": str(len(file.proposals)),
        "num_votes": str(len(ballots)),
        "budget": _money(file.budget, file.unit),
        "vote_type": file.vote_type.value,
    }
    blank = len(file.ballots) - len(ballots)
    if blank:
        facts["comment"] = with_comment(
            facts.get("comment", ""), f"Blank ballots, left out here and in the rule: {blank}."
        )
    known = [key for key in META_KEYS if key in facts]
    return [(key, _cell(key, facts[key])) for key in [*known, *(key for key in facts if key not in META_KEYS)]]


def _proposals(file: PabulibFile, ballots: Sequence[PabulibBallot]) -> Iterable[list[str]]:
    votes, scores = _counts(ballots)
    has_scores = file.vote_type in WITH_POINTS
    is_decided = all(one.is_selected is not None for one in file.proposals)
    found = {key for one in file.proposals for key in one.facts} | ({"selected"} if is_decided else set())
    columns = _columns(PROPOSAL_FACTS, found)
    yield ["project_id", "cost", "votes", *(["score"] if has_scores else []), "name", *columns]
    for one in file.proposals:
        facts = {**one.facts, "selected": str(int(bool(one.is_selected)))}
        counted = [str(votes[one.proposal_id]), *([str(scores[one.proposal_id])] if has_scores else [])]
        cells = [_line(one.name or one.proposal_id), *(_cell(key, facts.get(key, "")) for key in columns)]
        yield [one.proposal_id, _money(one.cost, file.unit), *counted, *cells]


def _counts(ballots: Sequence[PabulibBallot]) -> tuple[Counter[str], Counter[str]]:
    """Ballots that name a proposal, and the points it gets, as the checker counts them."""
    votes: Counter[str] = Counter()
    scores: Counter[str] = Counter()
    for one in ballots:
        votes.update(one.choices)
        scores.update(dict(zip(one.choices, one.points, strict=False)))
    return votes, scores


def _ballots(file: PabulibFile, ballots: Sequence[PabulibBallot]) -> Iterable[list[str]]:
    has_points = file.vote_type in WITH_POINTS
    columns = _columns(BALLOT_FACTS, {key for one in ballots for key in one.facts})
    yield ["voter_id", "vote", *(["points"] if has_points else []), *columns]
    for one in ballots:
        choices, points = one.choices, one.points
        if has_points:
            # Most points first; equals stay as the voter wrote them.
            pairs = sorted(zip(choices, points, strict=True), key=lambda pair: -pair[1])
            choices, points = tuple(name for name, _ in pairs), tuple(given for _, given in pairs)
        facts = {**one.facts, "sex": SEXES.get(one.facts.get("sex", ""), one.facts.get("sex", ""))}
        listed = [",".join(choices), *([",".join(map(str, points))] if has_points else [])]
        yield [one.voter_id, *listed, *(_line(facts.get(key, "")) for key in columns)]


def _columns(known: Iterable[str], found: set[str]) -> list[str]:
    in_order = [key for key in known if key in found]
    return [*in_order, *sorted(found - set(in_order))]


def _money(amount: int, unit: int) -> str:
    return str(amount) if unit == 1 else f"{Decimal(amount) / unit:f}"


def _line(cell: str) -> str:
    """A cell on one line: some readers of the format take every line's end for the end of a row."""
    return " ".join(cell.split())


def _cell(key: str, value: str) -> str:
    """The cell of a column; a list has no blanks around its commas."""
    return ",".join(part.strip() for part in value.split(",")) if key in LISTS else _line(value)
