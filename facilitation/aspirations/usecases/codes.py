"""Holds the codes in a wish or a plan against the reference lists."""

from collections.abc import Iterable

from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.rules.plan import OTHER_ACTIVITY
from facilitation.aspirations.rules.reference import refuse_unknown
from facilitation.reference.fields import activities, subfields
from facilitation.reference.goals import sdgs
from facilitation.reference.topics import topics


def refuse_unknown_codes(facts: Facts) -> None:
    """Raise CodeUnknown for a topic or a goal that no list holds; empty is none."""
    refuse_unknown(facts.topic_code, (topic.code for topic in topics()))
    refuse_unknown(facts.sdg_code, (goal.code for goal in sdgs()))


def refuse_unknown_activity(code: str) -> None:
    """Raise CodeUnknown for an activity that is neither listed nor one of a sub-field's own 90 to 99."""
    other = OTHER_ACTIVITY.fullmatch(code)
    if other:
        refuse_unknown(other["subfield"], (subfield.code for subfield in subfields()))
        return
    refuse_unknown(code, _activity_codes())


def _activity_codes() -> Iterable[str]:
    return (activity.code for activity in activities())
