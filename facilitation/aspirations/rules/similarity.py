"""Which of the titles already there resemble the one being typed: a suggestion to look at, never a verdict.

Two titles are alike when they want the same thing: words for the thing count in full, words for the place less,
words for what is to be done with it least, since one resident's "bikin" is another's "perbaikan". A ratio over the
whole line cannot tell these apart: rapidfuzz's token_set_ratio gives "jalan RT 3" and "jalan RT 5" 95 points, and
"lampu penerangan jalan umum" and "PJU" 36. What is left for letters is a typing slip, and difflib is enough for that:
300 titles take about 10 ms at the first letter typed and 2 to 7 ms at every other.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from facilitation.aspirations.rules.wanted_words import DOING, place_of, wanted_words

# Found with the pairs of tests/aspirations/test_similarity.py: every pair meant alike scores more, every other less.
THRESHOLD = 62
MOST_SHOWN = 3

THING, PLACE, DEED = 1.0, 0.4, 0.25
# The same words from another hamlet may mean another road; they still may be one proposal for the village.
FROM_ELSEWHERE = 0.85
# "RT 3" and "RT 5" are two places even in the same hamlet.
OTHER_PLACE = 0.6
# A typing slip leaves most of a long word; of a short one it leaves another word.
SHORTEST_FUZZY = 5
SPELLED_ALIKE = 0.8
# From the fourth letter on a word that is still being typed counts as the word it begins.
SHORTEST_BEGINNING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title to compare: its words and the hamlet it is for, `key` to know it by."""

    key: str
    words: str
    hamlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """A title that resembles the one typed; `score` goes from THRESHOLD to 100."""

    key: str
    score: int


def similar(typed: Title, known: Iterable[Title], most: int = MOST_SHOWN) -> tuple[Similar, ...]:
    """The titles that resemble the typed one, the most alike first, at most `most`; equals keep their order.

    The typed title itself, known by its key, is never among them.
    """
    others = [title for title in known if title.key != typed.key]
    scored = [Similar(key=title.key, score=score(typed, title)) for title in others]
    alike = [one for one in scored if one.score >= THRESHOLD]
    return tuple(sorted(alike, key=lambda one: -one.score)[:most])


def score(one: Title, other: Title) -> int:
    """How alike two titles are, from 0 to 100, the same whichever comes first; 0 where no thing is shared."""
    hamlets = wanted_words(one.hamlet) | wanted_words(other.hamlet)
    # In one order whichever comes first, so that a word with two near spellings is paired the same way.
    mine, theirs = sorted((wanted_words(one.words), wanted_words(other.words)), key=sorted)
    pairs = _shared(mine, theirs)
    if not any(_weight(word, hamlets) == THING for word, _ in pairs):
        return 0
    shared = sum(_weight(word, hamlets) + _weight(match, hamlets) for word, match in pairs)
    whole = sum(_weight(word, hamlets) for word in (*mine, *theirs))
    return round(100 * shared / whole * _nearness(one, other, mine, theirs))


def _shared(mine: frozenset[str], theirs: frozenset[str]) -> list[tuple[str, str]]:
    """Each word of one title with its equal in the other: the same word first, then one spelled alike."""
    same = mine & theirs
    left = sorted(theirs - same)
    pairs = [(word, word) for word in sorted(same)]
    for word in sorted(mine - same):
        match = next((candidate for candidate in left if _is_alike(word, candidate)), None)
        if match:
            left.remove(match)
            pairs.append((word, match))
    return pairs


# Every letter typed asks the same titles again, so each pair of words is compared once.
@lru_cache(maxsize=20_000)
def _is_alike(word: str, other: str) -> bool:
    if place_of(word) or place_of(other) or word[0] != other[0]:
        return False
    short, long = sorted((word, other), key=len)
    if len(short) >= SHORTEST_BEGINNING and long.startswith(short):
        return True
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    return len(short) >= SHORTEST_FUZZY and matcher.quick_ratio() >= SPELLED_ALIKE <= matcher.ratio()


def _weight(word: str, hamlets: frozenset[str]) -> float:
    if word in DOING:
        return DEED
    return PLACE if word in hamlets or place_of(word) else THING


def _nearness(one: Title, other: Title, mine: frozenset[str], theirs: frozenset[str]) -> float:
    """What the places leave of the likeness: RT and RW named on both sides count more than the hamlets."""
    for kind in ("rt", "rw"):
        named = {word for word in mine if place_of(word) == kind}, {word for word in theirs if place_of(word) == kind}
        if all(named) and not named[0] & named[1]:
            return OTHER_PLACE
    return 1.0 if one.hamlet.casefold() == other.hamlet.casefold() else FROM_ELSEWHERE
