"""A meeting that collects aspirations, with the form on a resident's phone and the facilitator's approval."""

from collections.abc import Callable

import pytest

from facilitation.aspirations.commands import ApproveAspiration, SubmitAspiration
from facilitation.kernel.actor import Actor
from facilitation.meetings.rules.phase import Phase
from tests.village import Village, digest

Words = Callable[..., SubmitAspiration]
Listed = Callable[..., str]


@pytest.fixture
def collecting(village: Village, leading: Actor) -> Actor:
    """The facilitator of a meeting in its aspirations phase."""
    village.go_to(leading, Phase.ASPIRATIONS)
    return leading


@pytest.fixture
def words(village: Village, leading: Actor) -> Words:
    """An aspiration about the first hamlet, unless something is said to be different."""

    def fill_in(**different: object) -> SubmitAspiration:
        fields = {
            "meeting_id": leading.meeting_id,
            "submission_id": "message-0001",
            "title": "Jalan ke sawah",
            "problem": "Licin saat hujan.",
            "hamlet_id": village.see(leading.meeting_id).hamlets[0].hamlet_id,
            "cost_rupiah": None,
        }
        return SubmitAspiration(**(fields | different))

    return fill_in


@pytest.fixture
def listed(village: Village, collecting: Actor, wati: Actor, words: Words) -> Listed:
    """Puts a proposal on the list that Wati has asked for, about one of the hamlets; its proposal_id."""

    def put(title: str, *, cost_rupiah: int = 12_500_000, hamlet: int = 0) -> str:
        hamlet_id = village.see(collecting.meeting_id).hamlets[hamlet].hamlet_id
        submission = words(submission_id=digest(title)[:32], title=title, hamlet_id=hamlet_id)
        approval = ApproveAspiration(
            meeting_id=str(collecting.meeting_id),
            aspiration_id=str(village.door.perform(submission, wati)),
            title=title,
            cost_rupiah=cost_rupiah,
        )
        return str(village.door.perform(approval, collecting))

    return put
