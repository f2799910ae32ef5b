"""The answer to a list that was sent up: what each proposal became, there and further up, as far as it is known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from facilitation.followup.rules.milestone import Milestone
from facilitation.followup.rules.sent_list import HOW_TO_OPEN
from facilitation.followup.rules.told import ToldMeeting
from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.kind import MeetingKind

LEVELS = tuple(MeetingKind)
"""In the order in which lists go up."""


class AnsweredAs(StrEnum):
    """What became of it in the answering meeting: a decision of its plenary, or SET_ASIDE before the vote."""

    AGREED = "agreed"
    RESERVE = "reserve"
    FORWARDED = "forwarded"
    NOT_ACCOMMODATED = "not_accommodated"
    SET_ASIDE = "set_aside"


class AnswerForAnother(RuleViolation):
    """The answer is to the list of another meeting, `addressee`."""

    code = "answer_for_another"


class AnswerRepeated(RuleViolation):
    """This very answer has been received already."""

    code = "answer_repeated"


class AnswerOutdated(RuleViolation):
    """A newer answer of the same meeting, of the day `known_on`, is here already."""

    code = "answer_outdated"


class NoListReceived(RuleViolation):
    """No list of that meeting has been received that could be answered."""

    code = "no_list_received"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one meeting says became of a proposal, at `issued_at`; `milestones` name nobody."""

    meeting: ToldMeeting
    issued_at: datetime
    number: int
    answered_as: AnsweredAs
    reason: str
    agency: str
    amount_rupiah: int | None
    milestones: tuple[Milestone, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer of `meeting` to the list of another: for each follow code its verdicts, its own first."""

    to_meeting_id: str
    to_name: str
    meeting: ToldMeeting
    issued_at: datetime
    verdicts: Mapping[str, tuple[Verdict, ...]]


def newest_verdicts(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Of each meeting what it said last, in the order in which the meetings were held."""
    newest: dict[str, Verdict] = {}
    for verdict in sorted(verdicts, key=lambda one: one.issued_at):
        newest[verdict.meeting.meeting_id] = verdict
    return tuple(sorted(newest.values(), key=lambda one: (one.meeting.meets_on, LEVELS.index(one.meeting.kind))))


def refuse_address(answer: Answer, meeting_id: str) -> None:
    """Raise AnswerForAnother where the answer is to another meeting's list."""
    if answer.to_meeting_id != meeting_id:
        raise AnswerForAnother(addressee=answer.to_name)


def refuse_outdated(issued_at: datetime, *, newest: datetime | None) -> None:
    """Raise AnswerRepeated or AnswerOutdated where this answer, or a newer one, has come before."""
    if newest is None or issued_at > newest:
        return
    if issued_at == newest:
        raise AnswerRepeated
    raise AnswerOutdated(known_on=newest.date().isoformat())


def said_of_answer(answer: Answer) -> tuple[str, ...]:
    """What people read at the head of the file, as in a list."""
    whose = f"Jawaban {answer.meeting.name} untuk {answer.to_name}, {answer.issued_at:%d-%m-%Y}."
    return (f"{whose} {len(answer.verdicts)} usulan.", HOW_TO_OPEN)


def without_officers(milestones: Iterable[Milestone]) -> tuple[Milestone, ...]:
    """What happened, and not who said so: that may be a person."""
    return tuple(replace(entry, officer="") for entry in milestones)
