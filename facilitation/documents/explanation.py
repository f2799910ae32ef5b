"""Why a proposal got its money or did not, in one or two sentences for everybody, made from its record alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.reasons import FundingReason, ReservePart, TieBreak
from facilitation.budget.rules.shares.records import FundingPart, Lack, Purchase, SharesDecision
from facilitation.documents.wording import Wording
from facilitation.kernel.money import in_juta
from facilitation.kernel.texts import mark
from facilitation.voting.rules.reserve import Reserve

# More names than these in one sentence are no explanation any more; the record has them all.
MOST_NAMED = 3

REASONS = {
    FundingReason.FITS: mark("Funded: the money still covers it."),
    FundingReason.TOO_EXPENSIVE_NOW: mark("Not funded: the money left is short by %(short)s."),
    FundingReason.ABOVE_CEILING: mark("Not funded: it costs %(short)s more than the whole ceiling."),
    FundingReason.NO_SUPPORT: mark("Not funded: nobody chose it."),
    FundingReason.BELOW_THRESHOLD: mark("Not funded: it has fewer votes than the meeting had agreed on."),
    FundingReason.AFTER_STOP: mark("Not funded: the list ended before it, as the meeting had agreed."),
    FundingReason.SUPPORTERS_SHORT: mark("Not funded: its supporters are short by %(short)s."),
}
SUPPORTERS_SHORT_AFTER = mark("Not funded: its supporters are short by %(short)s, having paid for number %(numbers)s.")
PAID_ALIKE = mark("Funded in round %(round)s: %(voters)s residents paid %(amount)s each.")
PAID_ALONE = mark("Funded in round %(round)s: one resident paid %(amount)s.")
PAID_AT_MOST = mark("Funded in round %(round)s: %(voters)s residents paid for it, at most %(amount)s each.")
EVERYTHING = mark("Funded: the money covers everything that anybody chose.")
COMPLETED = mark("Funded from the money left over, in the order of votes.")
FROM_RESERVE = mark("Funded from the share set aside for proposals of %(group)s.")
PAID_FROM_RESERVE = mark("The money came from the share set aside for proposals of %(group)s.")
SENT_ON_AND_FUNDED = mark(
    "The share set aside for proposals of %(group)s did not reach it; it got its money together with all others."
)
SENT_ON = mark("Neither did the share set aside for proposals of %(group)s reach it.")
# What no money could have changed is not said of the reserve again.
BEYOND_MONEY = frozenset({FundingReason.NO_SUPPORT, FundingReason.ABOVE_CEILING, FundingReason.BELOW_THRESHOLD})
TIES = {
    TieBreak.COST: mark("It was level with another one; the lower cost went first."),
    TieBreak.SUPPORT: mark("It was level with another one of the same cost; more support went first."),
    TieBreak.LOT: mark("It was level with another one of the same cost and support; the public lot decided."),
}
RANKED_LEVEL = {
    TieBreak.COST: mark("Same place in the list as another: the lower cost goes first."),
    TieBreak.SUPPORT: mark("Same place and same cost as another: more support goes first."),
    TieBreak.LOT: mark("Same place, cost and support as another: the public lot decided the order."),
}
# Only where money was given out down the list did the order of equals matter.
BY_THE_LIST = frozenset({FundingReason.FITS, FundingReason.TOO_EXPENSIVE_NOW, FundingReason.AFTER_STOP})
LACKING = mark("It lacked %(votes)s more votes.")
LACKING_ONE = mark("It lacked a single vote.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explainer:
    """Explains decisions of one result in one language; `numbers` are the proposals' numbers on the ballot.

    `reserve` is what the result was counted with, None where nothing was set aside. Amounts are in 1/`unit` of
    `currency`: other countries' elections, which we count to compare, have cents.
    """

    wording: Wording
    numbers: Mapping[str, int]
    currency: str = "Rp"
    unit: int = 1
    reserve: Reserve | None = None

    def why(self, decision: Decision) -> str:
        """The reason, what the reserve did, and what decided between equals where that mattered."""
        sentences = [self._reason(decision), self._of_reserve(decision), self._tie(decision)]
        return " ".join(sentence for sentence in sentences if sentence)

    def votes_lacking(self, votes: int) -> str:
        """With how many more votes it would have been funded."""
        return self.wording.say(LACKING_ONE) if votes == 1 else self.wording.say(LACKING, votes=votes)

    def money(self, amount: Fraction | int) -> str:
        """An amount in full, to the nearest whole of the currency, half up."""
        whole = Fraction(amount) / self.unit
        nearest = (2 * whole.numerator + whole.denominator) // (2 * whole.denominator)
        return self.wording.rupiah(nearest).replace("Rp", self.currency, 1)

    def _reason(self, decision: Decision) -> str:
        if decision.reserve is ReservePart.FUNDED and not _is_bought(decision):
            # What the money "still covers" is the reserve alone, and the sentence about it says all there is to say.
            return ""
        if isinstance(decision, SharesDecision):
            if decision.purchase is not None:
                return self._paid(decision.purchase)
            if decision.part is not None:
                return self.wording.say(EVERYTHING if decision.part is FundingPart.EVERYTHING else COMPLETED)
            if decision.reason is FundingReason.SUPPORTERS_SHORT and decision.lack is not None:
                return self._short(decision.lack, decision.short_rupiah)
        return self.wording.say(REASONS[decision.reason], short=self._about(decision.short_rupiah))

    def _of_reserve(self, decision: Decision) -> str:
        """What the money that was set aside did for it, if it is for its group."""
        if self.reserve is None or decision.reserve is None or decision.reason in BEYOND_MONEY:
            return ""
        group = self.reserve.group_name(self.wording.locale)
        if decision.reserve is ReservePart.SENT_ON:
            return self.wording.say(SENT_ON_AND_FUNDED if decision.is_funded else SENT_ON, group=group)
        return self.wording.say(PAID_FROM_RESERVE if _is_bought(decision) else FROM_RESERVE, group=group)

    def _paid(self, purchase: Purchase) -> str:
        """Who paid how much; an amount that is no whole rupiah is shown rounded, and kept exactly in the record."""
        voters = purchase.paid_full + purchase.paid_less
        amount = self.money(purchase.largest_rupiah)
        if voters == 1:
            return self.wording.say(PAID_ALONE, round=purchase.round_number, amount=amount)
        is_alike = purchase.largest_rupiah == purchase.smallest_rupiah
        sentence = PAID_ALIKE if is_alike else PAID_AT_MOST
        return self.wording.say(sentence, round=purchase.round_number, voters=voters, amount=amount)

    def _short(self, lack: Lack, short_rupiah: int) -> str:
        named = [str(self.numbers[name]) for name, _ in lack.spent_on[:MOST_NAMED]]
        if not named:
            return self.wording.say(REASONS[FundingReason.SUPPORTERS_SHORT], short=self._about(short_rupiah))
        numbers = self._listed(named, is_more=len(lack.spent_on) > MOST_NAMED)
        return self.wording.say(SUPPORTERS_SHORT_AFTER, short=self._about(short_rupiah), numbers=numbers)

    def _listed(self, names: list[str], *, is_more: bool) -> str:
        if is_more:
            return self.wording.say(mark("%(names)s and others"), names=", ".join(names))
        *firsts, last = names
        return self.wording.say(mark("%(names)s and %(last)s"), names=", ".join(firsts), last=last) if firsts else last

    def _tie(self, decision: Decision) -> str:
        purchase = decision.purchase if isinstance(decision, SharesDecision) else None
        if purchase is not None:
            return self.wording.say(TIES[purchase.tie_break]) if purchase.tie_break else ""
        tie_break = decision.place.tie_break
        return self.wording.say(RANKED_LEVEL[tie_break]) if tie_break and decision.reason in BY_THE_LIST else ""

    def _about(self, rupiah: int) -> str:
        """An amount as people say it: "Rp 12 juta"."""
        return f"{self.currency} {in_juta(-(-rupiah // self.unit), self.wording.locale)}"


def _is_bought(decision: Decision) -> bool:
    return isinstance(decision, SharesDecision) and decision.purchase is not None
