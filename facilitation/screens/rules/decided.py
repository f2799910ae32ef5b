"""What was decided, for whom, and who pays: measured over the proposals of one adopted list."""

from collections import Counter
from collections.abc import Iterable, Sequence

from facilitation.kernel.money import share
from facilitation.reference.groups import ProposingGroup
from facilitation.screens.rules.adopted import Agreement, Decided
from facilitation.screens.rules.catalogue import FoundByName, MeasureName
from facilitation.screens.rules.measure import Found, Part, Unmeasured, observed, ratio

EVERYBODY = "all"
CEILINGS, OTHERS, LEFT_OPEN = "ceilings", "others", "left_open"


def decided(agreement: Agreement) -> FoundByName:
    """What is found about one adopted list."""
    return {**_residents(agreement.agreed), **_course(agreement), **_money(agreement), **_for_whom(agreement)}


def _residents(agreed: Sequence[Decided]) -> FoundByName:
    own = [one for one in agreed if one.is_of_residents]
    return {
        MeasureName.RESIDENTS_PROPOSALS: ratio(len(own), len(agreed), otherwise=Unmeasured.NOTHING_AGREED),
        MeasureName.RESIDENTS_MONEY: ratio(_rupiah(own), _rupiah(agreed), otherwise=Unmeasured.NOTHING_AGREED),
    }


def _course(agreement: Agreement) -> FoundByName:
    listed, merged, negotiations = agreement.listed, agreement.merged, agreement.negotiations
    known = sum(one.is_known for one in agreement.proposals)
    going_on = [one for one in agreement.proposals if one.goes_on]
    named = sum(one.names_responsible for one in going_on)
    agreed = sum(one.is_consensus for one in negotiations)
    rounds = (one.rounds for one in negotiations if one.has_ended)
    return {
        MeasureName.OUTCOMES: ratio(known, listed, otherwise=Unmeasured.NOTHING_LISTED),
        MeasureName.RESPONSIBLE: ratio(named, len(going_on), otherwise=Unmeasured.NOTHING_AGREED),
        MeasureName.PUBLISHED: ratio(agreement.open_scans, agreement.scans, otherwise=Unmeasured.NO_SCAN),
        MeasureName.MERGED: ratio(merged, listed + merged, otherwise=Unmeasured.NOTHING_LISTED),
        MeasureName.NEGOTIATED: ratio(agreed, len(negotiations), otherwise=Unmeasured.NO_NEGOTIATION),
        MeasureName.ROUNDS: observed(rounds, otherwise=Unmeasured.NO_NEGOTIATION),
    }


def _money(agreement: Agreement) -> FoundByName:
    bearings = [one.bearing for one in agreement.proposals]
    closed, short = sum(one.closed_rupiah for one in bearings), sum(one.short_rupiah for one in bearings)
    counted = [one for one in agreement.agreed if one.benefit.people]
    people = sum(one.benefit.people or 0 for one in counted)
    return {
        MeasureName.SHORTFALL: ratio(closed, short, otherwise=Unmeasured.NOTHING_SHORT),
        MeasureName.FUNDING: _funding(agreement.agreed),
        MeasureName.PER_PERSON: ratio(_rupiah(counted), people, otherwise=Unmeasured.NO_ESTIMATE),
    }


def _for_whom(agreement: Agreement) -> FoundByName:
    agreed = agreement.agreed
    return {
        MeasureName.GROUPS: _groups(agreement.proposals),
        MeasureName.GROUP_MONEY: _group_money(agreed),
        MeasureName.HAMLETS: _hamlets(agreement),
        MeasureName.PER_HEAD: _per_head(agreement),
        MeasureName.PEOPLE_SERVED: _finished((one.benefit.people, one.is_finished) for one in agreed),
        MeasureName.JOBS: _finished((one.benefit.jobs, one.is_finished) for one in agreed),
        MeasureName.INVESTMENT: _finished((one.benefit.investment_rupiah, one.is_finished) for one in agreed),
        MeasureName.VISITORS: _finished((one.benefit.visitors, one.is_finished) for one in agreed),
    }


def _groups(proposals: Sequence[Decided]) -> Found:
    """How often a group's own proposals were agreed, each group beside all proposals."""
    own = [one for one in proposals if one.group]
    groups = {group.value: [one for one in own if one.group is group] for group in ProposingGroup}
    named = {label: some for label, some in (groups | {EVERYBODY: list(proposals)}).items() if some}
    return ratio(
        _agreed(own),
        len(own),
        otherwise=Unmeasured.NO_GROUP_PROPOSAL,
        parts=(Part(label=label, numerator=_agreed(some), denominator=len(some)) for label, some in named.items()),
    )


def _group_money(agreed: Sequence[Decided]) -> Found:
    """What of the agreed money goes to groups' own proposals, group by group."""
    total = _rupiah(agreed)
    money = {group.value: _rupiah(one for one in agreed if one.group is group) for group in ProposingGroup}
    return ratio(
        sum(money.values()),
        total,
        otherwise=Unmeasured.NOTHING_AGREED,
        parts=(Part(label=name, numerator=part, denominator=total) for name, part in money.items() if part),
    )


def _funding(agreed: Sequence[Decided]) -> Found:
    """Who bears the whole cost of what is agreed; left open is what is done later, left out, or not found yet."""
    whole, own = sum(one.bearing.whole_rupiah for one in agreed), _rupiah(agreed)
    others = sum(min(one.bearing.others_rupiah, one.bearing.whole_rupiah - one.agreed_rupiah) for one in agreed)
    shares = {CEILINGS: own, OTHERS: others, LEFT_OPEN: whole - own - others}
    return ratio(
        others,
        whole,
        otherwise=Unmeasured.NOTHING_AGREED,
        parts=(Part(label=name, numerator=rupiah, denominator=whole) for name, rupiah in shares.items()),
    )


def _hamlets(agreement: Agreement) -> Found:
    """How many hamlets something is agreed for, with each one's part of the money."""
    total = _rupiah(agreement.agreed)
    if not total:
        return Unmeasured.NOTHING_AGREED
    money = _by_hamlet(agreement)
    return ratio(
        sum(money[name] > 0 for name in agreement.hamlets),
        len(agreement.hamlets),
        otherwise=Unmeasured.NOTHING_AGREED,
        parts=(Part(label=name, numerator=rupiah, denominator=total) for name, rupiah in money.items()),
    )


def _per_head(agreement: Agreement) -> Found:
    """The agreed money of each hamlet for everybody who lives there, where it is known how many do."""
    if agreement.residents and not agreement.agreed:
        return Unmeasured.NOTHING_AGREED
    money, known = _by_hamlet(agreement), agreement.residents
    return ratio(
        sum(money[name] for name in known),
        sum(known.values()),
        otherwise=Unmeasured.NO_POPULATION,
        parts=(Part(label=name, numerator=money[name], denominator=people) for name, people in known.items()),
    )


def _by_hamlet(agreement: Agreement) -> Counter[str]:
    """What is agreed for each hamlet; a proposal of several counts for each of them with an equal part."""
    money: Counter[str] = Counter(dict.fromkeys(agreement.hamlets, 0))
    for one in agreement.agreed:
        places = one.hamlets or ("",)
        for place, part in zip(places, share(one.agreed_rupiah, [1] * len(places)), strict=True):
            money[place] += part
    return money


def _finished(estimates: Iterable[tuple[int | None, bool]]) -> Found:
    """Of everything agreed the part that is finished, by what was estimated for it."""
    known = [(estimate, is_finished) for estimate, is_finished in estimates if estimate]
    reached = sum(estimate for estimate, is_finished in known if is_finished)
    return ratio(reached, sum(estimate for estimate, _ in known), otherwise=Unmeasured.NO_ESTIMATE)


def _agreed(proposals: Iterable[Decided]) -> int:
    return sum(one.agreed_rupiah > 0 for one in proposals)


def _rupiah(proposals: Iterable[Decided]) -> int:
    return sum(one.agreed_rupiah for one in proposals)
