"""What is still to be completed ("perlu dilengkapi"): nothing of it keeps anybody from being heard."""

from enum import StrEnum

from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.rules.plan import Plan


class Part(StrEnum):
    """A part of an aspiration or a proposal that papers have a column for."""

    PROBLEM = "problem"
    ACTIVITY = "activity"
    TOPIC = "topic"
    PLACE = "place"
    VOLUME = "volume"
    BENEFICIARIES = "beneficiaries"
    TIME = "time"
    MODE = "mode"
    EXECUTOR = "executor"
    GOAL = "goal"
    YEARS = "years"


def missing(problem: str, facts: Facts) -> tuple[Part, ...]:
    """What an aspiration does not say yet, in the order in which it is asked."""
    is_there = {Part.PROBLEM: problem, Part.TOPIC: facts.topic_code, **_shared(facts)}
    return _absent(is_there)


def missing_in_plan(plan: Plan, *, lacks_goal: bool = False, lacks_years: bool = False) -> tuple[Part, ...]:
    """What a proposal's line in the plan does not say yet, in the order of the paper's columns.

    `lacks_goal` and `lacks_years` say that the meeting has a programme, and that the proposal serves none of its goals
    or is planned for none of its years.
    """
    is_there = {
        Part.ACTIVITY: plan.activity_code,
        **_shared(plan.facts),
        Part.TIME: plan.carried_out,
        Part.MODE: plan.mode,
        Part.EXECUTOR: plan.executor,
        Part.GOAL: not lacks_goal,
        Part.YEARS: not lacks_years,
    }
    return _absent(is_there)


def _shared(facts: Facts) -> dict[Part, object]:
    has_volume = facts.volume_thousandths is not None and facts.unit
    return {Part.PLACE: facts.place, Part.VOLUME: has_volume, Part.BENEFICIARIES: facts.has_beneficiaries}


def _absent(is_there: dict[Part, object]) -> tuple[Part, ...]:
    return tuple(part for part, value in is_there.items() if not value)
