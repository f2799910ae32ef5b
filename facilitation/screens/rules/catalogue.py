"""Which measures there are, under which theme each is read, and how its figure is told."""

from collections.abc import Mapping
from enum import StrEnum

from facilitation.screens.rules.measure import Found, Unmeasured


class MeasureName(StrEnum):
    """Every measure; the words for it and its formula stand in the template of the words."""

    INVITED = "invited"
    WOMEN = "women"
    MARGINALISED = "marginalised"
    UNSUR = "unsur"
    VOTED = "voted"
    TURNOUT = "turnout"
    FITS = "fits"
    RESIDENTS_PROPOSALS = "residents_proposals"
    RESIDENTS_MONEY = "residents_money"
    OUTCOMES = "outcomes"
    PUBLISHED = "published"
    RESPONSIBLE = "responsible"
    MERGED = "merged"
    NEGOTIATED = "negotiated"
    ROUNDS = "rounds"
    SHORTFALL = "shortfall"
    FUNDING = "funding"
    PER_PERSON = "per_person"
    GROUPS = "groups"
    GROUP_MONEY = "group_money"
    HAMLETS = "hamlets"
    PER_HEAD = "per_head"
    PEOPLE_SERVED = "people_served"
    JOBS = "jobs"
    INVESTMENT = "investment"
    VISITORS = "visitors"
    INDICATORS = "indicators"
    REVIEWED = "reviewed"
    HEARD = "heard"
    PROMISES = "promises"
    UPKEEP = "upkeep"
    SPENT = "spent"
    SHOWN = "shown"
    ANSWERED = "answered"
    REPLY_DAYS = "reply_days"
    DECIDED_DAYS = "decided_days"
    STARTED_DAYS = "started_days"
    BUILT_DAYS = "built_days"
    TRUST = "trust"
    TEMPLATES = "templates"


class Theme(StrEnum):
    """What measures are read together."""

    PARTICIPATION = "participation"
    RESIDENTS = "residents"
    AGREEMENT = "agreement"
    MONEY = "money"
    EQUITY = "equity"
    BENEFIT = "benefit"
    PROMISES = "promises"
    ANSWERS = "answers"
    REACH = "reach"


class Unit(StrEnum):
    """What a measure counts."""

    COUNT = "count"
    RUPIAH = "rupiah"


class Shape(StrEnum):
    """How a figure is told: in percent, as rupiah for each, as the median of single values, or as a mean of 1 to 5."""

    PERCENT = "percent"
    EACH = "each"
    MEDIAN = "median"
    SCORE = "score"


THEMES: Mapping[Theme, tuple[MeasureName, ...]] = {
    Theme.PARTICIPATION: (
        MeasureName.INVITED,
        MeasureName.WOMEN,
        MeasureName.MARGINALISED,
        MeasureName.UNSUR,
        MeasureName.VOTED,
        MeasureName.TURNOUT,
        MeasureName.FITS,
    ),
    Theme.RESIDENTS: (MeasureName.RESIDENTS_PROPOSALS, MeasureName.RESIDENTS_MONEY),
    Theme.AGREEMENT: (
        MeasureName.OUTCOMES,
        MeasureName.RESPONSIBLE,
        MeasureName.PUBLISHED,
        MeasureName.MERGED,
        MeasureName.NEGOTIATED,
        MeasureName.ROUNDS,
    ),
    Theme.MONEY: (
        MeasureName.SHORTFALL,
        MeasureName.FUNDING,
        MeasureName.PER_PERSON,
        MeasureName.SPENT,
        MeasureName.SHOWN,
    ),
    Theme.EQUITY: (MeasureName.GROUPS, MeasureName.GROUP_MONEY, MeasureName.HAMLETS, MeasureName.PER_HEAD),
    Theme.BENEFIT: (
        MeasureName.PEOPLE_SERVED,
        MeasureName.JOBS,
        MeasureName.INVESTMENT,
        MeasureName.VISITORS,
        MeasureName.INDICATORS,
        MeasureName.REVIEWED,
    ),
    Theme.PROMISES: (MeasureName.PROMISES, MeasureName.UPKEEP),
    Theme.ANSWERS: (
        MeasureName.ANSWERED,
        MeasureName.REPLY_DAYS,
        MeasureName.DECIDED_DAYS,
        MeasureName.STARTED_DAYS,
        MeasureName.BUILT_DAYS,
    ),
    Theme.REACH: (MeasureName.HEARD, MeasureName.TRUST, MeasureName.TEMPLATES),
}
IN_RUPIAH = frozenset(
    {MeasureName.RESIDENTS_MONEY, MeasureName.SHORTFALL, MeasureName.FUNDING, MeasureName.GROUP_MONEY}
    | {MeasureName.INVESTMENT, MeasureName.SPENT}
)
PARTS_IN_RUPIAH = IN_RUPIAH | {MeasureName.HAMLETS}
SHAPES: Mapping[MeasureName, Shape] = {
    MeasureName.PER_PERSON: Shape.EACH,
    MeasureName.PER_HEAD: Shape.EACH,
    MeasureName.ROUNDS: Shape.MEDIAN,
    MeasureName.REPLY_DAYS: Shape.MEDIAN,
    MeasureName.DECIDED_DAYS: Shape.MEDIAN,
    MeasureName.STARTED_DAYS: Shape.MEDIAN,
    MeasureName.BUILT_DAYS: Shape.MEDIAN,
    MeasureName.FITS: Shape.SCORE,
    MeasureName.REVIEWED: Shape.SCORE,
    MeasureName.HEARD: Shape.SCORE,
}
# What nothing in this program tells, whatever a village does.
BEYOND = {
    MeasureName.TRUST: Unmeasured.NO_SURVEY,
    MeasureName.TEMPLATES: Unmeasured.NOT_REPORTED,
}

FoundByName = Mapping[MeasureName, Found]
