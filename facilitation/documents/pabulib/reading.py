"""Reads a .pb file, or says in one sentence which line to put right."""

import re
from collections.abc import Callable, Iterable

from facilitation.documents.pabulib.file import WITH_POINTS, PabulibBallot, PabulibFile, PabulibProposal, VoteType
from facilitation.documents.pabulib.refusals import (
    PbChoiceUnknown,
    PbCountWrong,
    PbKeyMissing,
    PbNotANumber,
    PbPointsDoNotMatch,
    PbRowNotReadable,
    PbTwice,
    PbVoteTypeUnknown,
)
from facilitation.documents.pabulib.sections import Row, sections_of

# No amount that means something is longer; files from abroad have a point or a comma before the cents.
NUMBER = re.compile(r"(?P<whole>\d{1,18})(?:[.,](?P<fraction>\d{1,9}))?", re.ASCII)
COUNTS = {"num_projects": "PROJECTS", "num_votes": "VOTES"}
OF_A_PROPOSAL = ("project_id", "cost", "votes", "score", "name", "selected")
OF_A_BALLOT = ("voter_id", "vote", "points")


def read(content: bytes) -> PabulibFile:
    """The file's values; raises one of the refusals beside this module where it is not a whole .pb file."""
    sections = sections_of(content)
    meta = {row.needed("key"): row for row in _unique(sections["META"], "key")}
    _refuse_lost_rows(meta, sections)
    budget = _meta(meta, "budget")
    vote_type = _vote_type(_meta(meta, "vote_type"))
    rows = _unique(sections["PROJECTS"], "project_id")
    unit = _unit([budget, *rows], lambda row: row.needed("value" if row is budget else "cost"))
    proposals = tuple(_proposal(row, unit) for row in rows)
    known = frozenset(one.proposal_id for one in proposals)
    return PabulibFile(
        vote_type=vote_type,
        budget=_amount(budget, budget.needed("value"), unit),
        unit=unit,
        proposals=proposals,
        ballots=tuple(_ballot(row, known, vote_type) for row in _unique(sections["VOTES"], "voter_id")),
        facts={
            key: row.cells.get("value", "") for key, row in meta.items() if key not in {*COUNTS, "budget", "vote_type"}
        },
    )


def _meta(meta: dict[str, Row], key: str) -> Row:
    if key not in meta:
        raise PbKeyMissing(section="META", key=key, line=1)
    return meta[key]


def _unique(rows: list[Row], key: str) -> list[Row]:
    seen: set[str] = set()
    for row in rows:
        name = row.needed(key)
        if name in seen:
            raise PbTwice(name=name, line=row.line)
        seen.add(name)
    return rows


def _refuse_lost_rows(meta: dict[str, Row], sections: dict[str, list[Row]]) -> None:
    for key, section in COUNTS.items():
        said, found = meta[key].cells.get("value", "") if key in meta else "", len(sections[section])
        if said and said != str(found):
            raise PbCountWrong(section=section, said=said, found=found)


def _vote_type(row: Row) -> VoteType:
    value = row.needed("value").lower()
    if value not in {*VoteType}:
        raise PbVoteTypeUnknown(vote_type=value, line=row.line)
    return VoteType(value)


def _unit(rows: Iterable[Row], written: Callable[[Row], str]) -> int:
    """The power of ten that makes every amount a whole number: 1 for rupiah, 100 where there are cents."""
    decimals = [len(_number(row, written(row))[1]) for row in rows]
    return int(10 ** max(decimals, default=0))


def _number(row: Row, text: str) -> tuple[str, str]:
    """The digits before and behind the decimal mark, without noughts that say nothing."""
    match = NUMBER.fullmatch(text)
    if match is None:
        raise PbNotANumber(line=row.line)
    return match["whole"], (match["fraction"] or "").rstrip("0")


def _amount(row: Row, text: str, unit: int) -> int:
    whole, fraction = _number(row, text)
    return int(whole + fraction) * unit // int(10 ** len(fraction))


def _proposal(row: Row, unit: int) -> PabulibProposal:
    proposal_id, selected = row.needed("project_id"), row.cells.get("selected", "")
    if "," in proposal_id:
        raise PbRowNotReadable(line=row.line)
    return PabulibProposal(
        proposal_id=proposal_id,
        cost=_amount(row, row.needed("cost"), unit),
        name=row.cells.get("name", ""),
        # 2 and 3 stand for decisions outside the vote, which the file's comment explains.
        is_selected=selected == "1" if selected else None,
        facts=row.others(*OF_A_PROPOSAL),
    )


def _ballot(row: Row, known: frozenset[str], vote_type: VoteType) -> PabulibBallot:
    choices = _listed(row.cells.get("vote", ""))
    for name in choices:
        if name not in known:
            raise PbChoiceUnknown(name=name, line=row.line)
    points = tuple(_points(row, text) for text in _listed(row.cells.get("points", "")))
    if vote_type in WITH_POINTS and len(points) != len(choices):
        raise PbPointsDoNotMatch(line=row.line)
    once = tuple(dict.fromkeys(choices))
    if len(once) < len(choices) and vote_type in WITH_POINTS:
        raise PbTwice(name=next(name for name in once if choices.count(name) > 1), line=row.line)
    return PabulibBallot(
        voter_id=row.needed("voter_id"),
        choices=once,
        points=points if vote_type in WITH_POINTS else (),
        facts=row.others(*OF_A_BALLOT),
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split(",")) if cell else ()


def _points(row: Row, text: str) -> int:
    whole, fraction = _number(row, text)
    if fraction:
        raise PbNotANumber(line=row.line)
    return int(whole)
