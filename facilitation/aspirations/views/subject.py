"""The sub-field of village work that a proposal belongs to."""

from facilitation.aspirations.rules.plan import Plan
from facilitation.kernel.errors import NotFoundHere
from facilitation.reference.topics import topic


def subfield_code_of(plan: Plan) -> str:
    """That of its activity, before officials have named one that of its topic; empty where neither is known."""
    if plan.activity_code:
        return ".".join(plan.activity_code.split(".")[:2])
    try:
        return topic(plan.facts.topic_code).subfield_code
    except NotFoundHere:
        # Nobody has said what it is about.
        return ""
