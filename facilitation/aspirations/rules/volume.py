"""How much of something: an exact decimal, kept as a whole number of thousandths.

Pages and papers show `Decimal(thousandths) / 1000`; a float would turn 0,1 into something else.
"""

import re

from facilitation.kernel.errors import RuleViolation

THOUSAND = 1000
MAX_THOUSANDTHS = 999_999_999 * THOUSAND
LONGEST_TEXT = 20

# 250, 12,5, 0.75, 1.250.000 and 1.250,5: one mark groups, the other divides. A fourth digit can only be a decimal's.
NUMBER = re.compile(
    r"""
    (?P<whole> [1-9]\d{0,2} (?P<mark>[., ]) \d{3} (?: (?P=mark) \d{3} )* | \d+ )
    (?: (?! (?P=mark) ) [.,] (?P<fraction> \d{1,3} | \d{3}0 ) )?
    """,
    re.VERBOSE | re.ASCII,
)


class NotAVolume(RuleViolation):
    """The text names no amount above nothing, or could mean two."""

    code = "not_a_volume"


class VolumeTooLarge(RuleViolation):
    """The amount has more than nine digits before the comma."""

    code = "volume_too_large"


def parse_volume(text: str) -> int:
    """Read "250", "12,5" or "1.250.000" as thousandths, or raise NotAVolume; "1.250" could be either, so it is none."""
    thousandths = read_thousandths(text)
    if thousandths is None:
        raise NotAVolume
    return volume(thousandths)


def read_thousandths(text: str) -> int | None:
    """The number in thousandths as parse_volume reads it, nothing (0) as well; None for what is none or two."""
    match = NUMBER.fullmatch(" ".join(text.split())) if len(text) <= LONGEST_TEXT else None
    if match is None or _reads_two_ways(match):
        return None
    whole = int(re.sub("[., ]", "", match["whole"]))
    return whole * THOUSAND + int((match["fraction"] or "0").ljust(3, "0")[:3])


def write_volume(thousandths: int, mark: str) -> str:
    """Write an amount so that `parse_volume` reads the same again; `mark` divides."""
    whole, rest = divmod(thousandths, THOUSAND)
    decimals = f"{rest:03}".rstrip("0")
    if len(decimals) == len("000"):
        decimals += "0"
    return f"{whole}{mark}{decimals}" if decimals else str(whole)


def volume(thousandths: int) -> int:
    """Return an amount from a thousandth up."""
    if thousandths < 1:
        raise NotAVolume
    if thousandths > MAX_THOUSANDTHS:
        raise VolumeTooLarge
    return thousandths


def _reads_two_ways(match: re.Match[str]) -> bool:
    """Whether an Indonesian and an English reader would differ by a factor of a thousand."""
    mark = match["mark"]
    return match["fraction"] is None and mark in {".", ","} and match["whole"].count(mark) == 1
