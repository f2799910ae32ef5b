"""What became of last year's plan: an earlier meeting of this program, or lines somebody types."""

import re
from dataclasses import dataclass
from enum import StrEnum

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH, format_rupiah, parse_rupiah
from facilitation.kernel.wording import TextTooLong, clean_line
from facilitation.meetings.rules.phase import Phase

MOST_LINES = 60
TITLE_LIMIT = 120
WORDS_LIMIT = 80
MOST_PARTS = 3
# A table copied from a spreadsheet has tabs between its columns.
BETWEEN_PARTS = re.compile(r"[;\t]")


class EarlierLineNotReadable(RuleViolation):
    """The line of number `line` has no title, a cost that is no amount, or more than three parts."""

    code = "earlier_line_not_readable"


class EarlierLineTooLong(RuleViolation):
    """A part of the line of number `line` has more than `limit` characters."""

    code = "earlier_line_too_long"


class TooManyEarlierLines(RuleViolation):
    """More than `limit` lines were typed."""

    code = "too_many_earlier_lines"


class EarlierSaidTwice(RuleViolation):
    """An earlier meeting is chosen and lines are typed: everybody would ask which of the two is true."""

    code = "earlier_said_twice"


class EarlierNotFinished(RuleViolation):
    """A meeting that goes on has no result yet; a meeting is never its own predecessor for the same reason."""

    code = "earlier_not_finished"


class EarlierNotYours(RuleViolation):
    """There is no such meeting, or whoever chooses it does not lead it."""

    code = "earlier_not_yours"


class Fate(StrEnum):
    """What became of a line, where it is said in one of the usual words."""

    FUNDED = "funded"
    NOT_FUNDED = "not_funded"
    DONE = "done"
    UNDERWAY = "underway"
    NOT_YET = "not_yet"


FATES = {
    Fate.FUNDED: {"didanai", "terdanai", "masuk", "funded"},
    Fate.NOT_FUNDED: {"tidak didanai", "tidak terdanai", "belum masuk", "not funded"},
    Fate.DONE: {"selesai", "sudah", "sudah selesai", "terlaksana", "done", "finished"},
    Fate.UNDERWAY: {"sedang berjalan", "berjalan", "sedang dikerjakan", "dalam proses", "underway", "in progress"},
    Fate.NOT_YET: {"belum", "belum dikerjakan", "belum terlaksana", "tertunda", "not yet", "not done"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierLine:
    """One work of last year: its title, what it cost where somebody knows, and what became of it in `words`."""

    title: str
    cost_rupiah: int | None = None
    words: str = ""

    @property
    def fate(self) -> Fate | None:
        """What the words say, where they are the usual ones; then every reader sees them in their own language."""
        said = self.words.casefold().rstrip(".!")
        return next((fate for fate, usual in FATES.items() if said in usual), None)


def earlier_lines(typed: str) -> tuple[EarlierLine, ...]:
    """Read lines of "title; cost; what became of it", the last two of which may be missing; raises the refusal."""
    numbered = [(number, line) for number, line in enumerate(typed.splitlines(), start=1) if line.strip(" \t;")]
    _refuse_many(len(numbered))
    return tuple(_read(line, number) for number, line in numbered)


def checked_lines(lines: tuple[EarlierLine, ...]) -> tuple[EarlierLine, ...]:
    """Return the lines as they are kept, or raise what is wrong with one of them."""
    _refuse_many(len(lines))
    return tuple(_kept(line, number) for number, line in enumerate(lines, start=1))


def as_typed(lines: tuple[EarlierLine, ...], locale: str) -> str:
    """The lines as somebody could have typed them, to be corrected."""
    return "\n".join("; ".join(_parts(line, locale)) for line in lines)


def refuse_unfinished(phase: str | None) -> None:
    """Raise EarlierNotFinished unless this is the phase of a meeting that is over."""
    if phase != Phase.FINISHED:
        raise EarlierNotFinished


def _read(line: str, number: int) -> EarlierLine:
    parts = [part.strip() for part in BETWEEN_PARTS.split(line)]
    if any(parts[MOST_PARTS:]):
        raise EarlierLineNotReadable(line=number)
    title, cost, words = (*parts, "", "")[:MOST_PARTS]
    return _kept(EarlierLine(title=title, cost_rupiah=_cost(cost, number), words=words), number)


def _cost(typed: str, number: int) -> int | None:
    if typed in {"", "-", "–"}:
        return None
    try:
        return parse_rupiah(typed)
    except RuleViolation as refusal:
        raise EarlierLineNotReadable(line=number) from refusal


def _kept(line: EarlierLine, number: int) -> EarlierLine:
    if line.cost_rupiah is not None and not 0 <= line.cost_rupiah <= MAX_RUPIAH:
        raise EarlierLineNotReadable(line=number)
    return EarlierLine(
        title=_cleaned(line.title, TITLE_LIMIT, number),
        cost_rupiah=line.cost_rupiah,
        words=_cleaned(line.words, WORDS_LIMIT, number) if line.words.strip() else "",
    )


def _cleaned(text: str, limit: int, number: int) -> str:
    if BETWEEN_PARTS.search(text):
        raise EarlierLineNotReadable(line=number)
    try:
        return clean_line(text, limit)
    except TextTooLong as refusal:
        raise EarlierLineTooLong(line=number, limit=limit) from refusal
    except RuleViolation as refusal:
        raise EarlierLineNotReadable(line=number) from refusal


def _parts(line: EarlierLine, locale: str) -> list[str]:
    cost = "" if line.cost_rupiah is None else format_rupiah(line.cost_rupiah, locale)
    parts = [line.title, cost, line.words]
    while not parts[-1]:
        parts.pop()
    return parts


def _refuse_many(how_many: int) -> None:
    if how_many > MOST_LINES:
        raise TooManyEarlierLines(limit=MOST_LINES)
