"""What is written into the ledger of an adopted list: money that came and money that went, and how a mistake is undone.

Nothing in it is changed. An amount is whole rupiah: above nothing in an entry, below nothing in the entry that
reverses it, so that sums need not know which is which.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import clean_line

PURPOSE_LIMIT = 160
COUNTERPARTY_LIMIT = 120
REASON_LIMIT = 160
# What the two kinds of payers begin with where one text names either.
SOURCE, PARTNER = "source:", "partner:"


class Movement(StrEnum):
    """Which way the money went, seen from the work: RECEIVED for it, or SPENT on it."""

    RECEIVED = "received"
    SPENT = "spent"


class AmountOutOfRange(RuleViolation):
    """An entry is of one rupiah to `most_rupiah`."""

    code = "entry_amount_out_of_range"


class EntryInFuture(RuleViolation):
    """Money is written down when it has moved, not before."""

    code = "entry_in_future"


class EntryTooEarly(RuleViolation):
    """The ledger of a list begins on the day of its adoption, `first_on` (ISO date)."""

    code = "entry_too_early"


class UnknownPayer(RuleViolation):
    """The money is said to come from nobody who can give it."""

    code = "unknown_payer"


class AlreadyReversed(RuleViolation):
    """Entry `number` is undone by entry `by` already."""

    code = "entry_already_reversed"


class IsReversal(RuleViolation):
    """Entry `number` itself undoes another one, which can be entered again instead."""

    code = "entry_is_reversal"


class ContributionNotDelivered(RuleViolation):
    """Only what is written down as here has been received."""

    code = "contribution_not_delivered"


class ContributionIsNoMoney(RuleViolation):
    """What labour, land or material were worth once they came, somebody has to say; money speaks for itself."""

    code = "contribution_is_no_money"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Payer:
    """Who gives the money: a source of funds by its code, or else a partner; one of the two is empty."""

    source_code: str = ""
    partner_id: str = ""

    @property
    def key(self) -> str:
        """Both kinds in one text, as a form sends it."""
        return SOURCE + self.source_code if self.source_code else PARTNER + self.partner_id


def payer_of(key: str) -> Payer:
    """The payer that a form names, or raise UnknownPayer."""
    if key.startswith(SOURCE) and key != SOURCE:
        return Payer(source_code=key.removeprefix(SOURCE))
    if key.startswith(PARTNER) and key != PARTNER:
        return Payer(partner_id=key.removeprefix(PARTNER))
    raise UnknownPayer


@dataclass(frozen=True, slots=True, kw_only=True)
class Voucher:
    """The picture or PDF of a voucher, kept byte for byte; empty where none was given."""

    digest: str = ""
    media: str = ""


NO_VOUCHER = Voucher()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One movement of money for one proposal: whose money, how much, on which day, for what, and to or from whom.

    `counterparty` may be empty. Everybody reads both texts.
    """

    movement: Movement
    payer: Payer
    amount_rupiah: int
    happened_on: date
    purpose: str
    counterparty: str = ""
    voucher: Voucher = NO_VOUCHER


def checked_entry(entry: Entry, *, first_on: date, today: date) -> Entry:
    """Return the entry as it is kept, or raise what is wrong with it; `first_on` is the day of the adoption."""
    if entry.happened_on > today:
        raise EntryInFuture
    if entry.happened_on < first_on:
        raise EntryTooEarly(first_on=first_on.isoformat())
    return replace(
        entry,
        amount_rupiah=amount(entry.amount_rupiah),
        purpose=purpose(entry.purpose),
        counterparty=counterparty(entry.counterparty),
    )


def as_delivered(partner_id: str, rupiah: int, *, delivered_on: date, first_on: date) -> Entry:
    """The entry by which delivered money is received, on its day, but on no day before the ledger begins.

    What it was for is said by the contribution that it belongs to, in the reader's language.
    """
    return Entry(
        movement=Movement.RECEIVED,
        payer=Payer(partner_id=partner_id),
        amount_rupiah=amount(rupiah),
        happened_on=max(delivered_on, first_on),
        purpose="",
    )


def booking_name(contribution_id: str, undone: int) -> str:
    """Under which name a contribution is written down once, again after it was undone; no form can send such a name."""
    return f"{contribution_id}:{undone}"


def reversal_of(entry: Entry, reason: str, *, today: date) -> Entry:
    """The entry that undoes another one: the same money, below nothing, with the reason in place of the purpose."""
    return replace(
        entry,
        amount_rupiah=-entry.amount_rupiah,
        happened_on=today,
        purpose=reversal_reason(reason),
        voucher=NO_VOUCHER,
    )


def amount(rupiah: int) -> int:
    """Return an amount of money that moved."""
    if not 1 <= rupiah <= MAX_RUPIAH:
        raise AmountOutOfRange(most_rupiah=MAX_RUPIAH)
    return rupiah


def purpose(typed: str) -> str:
    """Return what the money was for, in one line."""
    return clean_line(typed, PURPOSE_LIMIT)


def counterparty(typed: str) -> str:
    """Return to or from whom it went, a shop, an office or a group, in one line; it may be empty."""
    return optional_line(typed, COUNTERPARTY_LIMIT)


def reversal_reason(typed: str) -> str:
    """Return why an entry is undone, in one line."""
    return clean_line(typed, REASON_LIMIT)
