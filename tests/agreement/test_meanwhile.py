"""What happens while something else is being read, asked or printed does not slip in unread."""

from dataclasses import fields, replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from facilitation.agreement.events import ConsentCheckMoved
from facilitation.agreement.rules.consent import CheckResult, CheckStillOpen
from facilitation.agreement.rules.decision import DecidedBy
from facilitation.agreement.views import AdoptedList, DecidedList
from facilitation.kernel.actor import Actor
from facilitation.screens.papers.negotiated import negotiations_told
from facilitation.screens.papers.outcome_words import way_said
from facilitation.voting.commands import AskAboutGoals
from tests.agreement.conftest import Plenary
from tests.agreement.test_consent_rules import AGREED, KEPT, LESS
from tests.agreement.test_consenting import NOTE, OBJECTION, Asking
from tests.agreement.test_consenting import asking as asking  # noqa: PLC0414  a fixture, under its own name
from tests.agreement.test_negotiating import Talks

FOUND: CheckResult = replace(KEPT, found=KEPT.asked)


def test_words_that_are_changed_while_they_stand_on_the_wall_leave_it(
    asking: Asking, wati: Actor, published: Any
) -> None:
    asking.say(wati, OBJECTION, "Lahannya belum ada.")
    [said] = asking.page.objections
    asking.read_out(said.answer_id)
    before = len([one for one in published.events if isinstance(one, ConsentCheckMoved)])
    asking.say(wati, NOTE, "Kata-kata yang belum dibaca petugas.", submission_id="c" * 32)
    assert asking.shown.read_out is None
    assert len([one for one in published.events if isinstance(one, ConsentCheckMoved)]) == before + 1


def test_nobody_is_asked_about_the_goals_while_a_check_is_open(asking: Asking) -> None:
    goals = AskAboutGoals(meeting_id=asking.meeting_id, wording="Setuju dengan tujuan program?")
    with pytest.raises(CheckStillOpen):
        asking.plenary.perform(goals)


@pytest.mark.parametrize(
    ("decision", "check", "is_found"),
    [
        (AGREED, FOUND, True),
        (LESS, FOUND, False),
        (AGREED, KEPT, False),
        (replace(AGREED, decided_by=DecidedBy.SECRET_VOTE), FOUND, False),
    ],
)
def test_the_record_claims_the_chairs_finding_for_the_decision_it_was_given_for_alone(
    decision: Any, check: CheckResult, *, is_found: bool
) -> None:
    assert ("dinyatakan mufakat oleh pimpinan" in way_said(decision, check)) is is_found


def test_the_paper_of_an_adopted_version_takes_in_no_later_negotiation(plenary: Plenary) -> None:
    talks = Talks(plenary)
    opened_at = talks.see(talks.open()).opened_at
    decided, village = plenary.board.decided, plenary.vote.village
    assert decided is not None
    known = {field.name: getattr(decided, field.name) for field in fields(DecidedList)}

    def told(adopted_at: Any) -> int:
        rest = {"version": 1, "checksum": "", "reason": "", "signatories": ()}
        version = AdoptedList(**known, **rest, adopted_at=adopted_at)
        paper: Any = SimpleNamespace(meeting=village.see(plenary.meeting_id), decided=version)
        return len(negotiations_told(village.reading, paper))

    assert told(opened_at - timedelta(minutes=1)) == 0
    assert told(opened_at + timedelta(minutes=1)) == 1
