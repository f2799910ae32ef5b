"""Integer rupiah: read what people write, show it, and share it out without losing one.

There is no sen: an amount is a whole number of rupiah from 0 to MAX_RUPIAH, everywhere.
"""

import re
from collections.abc import Sequence

from facilitation.kernel.errors import RuleViolation

# Just under a hundred trillion: more than any village has, and exact in JavaScript and in a spreadsheet.
MAX_RUPIAH = 99_999_999_999_999

# No amount that means something is longer, and Python refuses to read endless digits.
LONGEST_TEXT = 60

# Thousands stand in groups of three digits.
GROUP = 3

# A bare "m" is missing on purpose: it is a miliar to an Indonesian reader and a million to an English one.
SCALES = {
    "": 1, "rupiah": 1,
    "rb": 10**3, "ribu": 10**3, "k": 10**3, "thousand": 10**3,
    "jt": 10**6, "juta": 10**6, "million": 10**6,
    "miliar": 10**9, "milyar": 10**9, "billion": 10**9,
    "triliun": 10**12, "trilyun": 10**12, "trillion": 10**12,
}  # fmt: skip

AMOUNT = re.compile(
    r"""
    (?: rp\.? | idr )? \s*
    (?P<number> \d [\d., ]*? ) \s*
    (?: (?P<scale> [a-z]+? ) \.? | [.,] [-–]{1,2} )? \s*
    (?: rupiah )?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)

NUMBER = re.compile(
    r"""
    (?P<whole> [1-9]\d{0,2} (?P<mark>[., ])\d{3} (?: (?P=mark)\d{3} )* | \d+ )
    (?: (?! (?P=mark) ) [.,] (?P<fraction>\d+) )?
    """,
    re.VERBOSE | re.ASCII,
)


class NotMoney(RuleViolation):
    """The text names no amount, or could mean two."""

    code = "not_money"


class MoneyTooLarge(NotMoney):
    """The text names more than MAX_RUPIAH."""

    code = "money_too_large"


def parse_rupiah(text: str) -> int:
    """Read "12.500.000", "Rp 12.500.000,00", "12,5 juta" and their like, or raise NotMoney; never guess."""
    # Every kind of blank counts as one, and what cannot be seen was not meant.
    shown = "".join(character for character in " ".join(text.split()) if character.isprintable())
    match = AMOUNT.fullmatch(shown) if len(shown) <= LONGEST_TEXT else None
    scale = SCALES.get((match["scale"] or "").lower()) if match else None
    if match is None or scale is None:
        raise NotMoney
    whole, fraction = _digits(match["number"], is_scaled=scale > 1)
    # Integers only: a float or a rounded decimal would lose a rupiah of a long amount.
    unit: int = 10 ** len(fraction)
    rupiah, sen = divmod(int(whole + fraction) * scale, unit)
    if sen:
        raise NotMoney
    if rupiah > MAX_RUPIAH:
        raise MoneyTooLarge(largest_rupiah=MAX_RUPIAH)
    return rupiah


def format_rupiah(amount: int, locale: str = "id") -> str:
    """Write an amount in full: "Rp 12.500.000", in English "Rp 12,500,000"."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp {_localized(f'{abs(amount):,}', locale)}"


def in_juta(amount: int, locale: str = "id") -> str:
    """Write an amount from a million up as "12,5 juta" ("12.5 million"), rounded half up to two decimals."""
    names = {"id": ("juta", "miliar"), "en": ("million", "billion")}
    juta, miliar = names.get(locale[:2], names["en"])
    if abs(amount) < 10**6:
        return _localized(f"{amount:,}", locale)
    # 999.999.999 rounds to a thousand juta, which people call a miliar.
    is_below_miliar = _hundredths(amount, 10**6) < _hundredths(10**9, 10**6)
    return (
        f"{_decimal(amount, 10**6, locale)} {juta}"
        if is_below_miliar
        else f"{_decimal(amount, 10**9, locale)} {miliar}"
    )


def share(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Share `total` by weight in whole rupiah; the shares add up to it, remainders go to the largest, then the first.

    Raises ValueError for weights that are negative or all zero.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        msg = "shares need weights that are not negative and not all zero"
        raise ValueError(msg)
    shares = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda index: -(total * weights[index] % whole))
    for index in by_remainder[: total - sum(shares)]:
        shares[index] += 1
    return tuple(shares)


def _digits(number: str, *, is_scaled: bool) -> tuple[str, str]:
    """Split a number into its whole and its decimal digits."""
    match = NUMBER.fullmatch(number)
    if match is None or _reads_two_ways(match, is_scaled=is_scaled):
        raise NotMoney
    return re.sub("[., ]", "", match["whole"]), match["fraction"] or ""


def _reads_two_ways(match: re.Match[str], *, is_scaled: bool) -> bool:
    """Whether an Indonesian and an English reader would differ by a factor of a thousand.

    Three digits behind a mark can be a group or, before "juta", decimals: "1.250 juta" is more than a miliar to the
    one and little more than a juta to the other. Rupiah themselves have two decimals at most, so there it is a group.
    """
    whole, mark, fraction = match["whole"], match["mark"], match["fraction"]
    if not is_scaled:
        return fraction is not None and len(fraction) >= GROUP
    if fraction is not None:
        return len(fraction) == GROUP and whole != "0"
    return mark in {".", ","} and whole.count(mark) == 1


def _hundredths(amount: int, unit: int) -> int:
    return (abs(amount) * 100 + unit // 2) // unit


def _decimal(amount: int, unit: int, locale: str) -> str:
    whole, rest = divmod(_hundredths(amount, unit), 100)
    digits = f"{whole:,}.{rest:02}".rstrip("0").rstrip(".")
    return ("-" if amount < 0 else "") + _localized(digits, locale)


def _localized(english: str, locale: str) -> str:
    return english.translate(str.maketrans(",.", ".,")) if locale.startswith("id") else english
