"""An adopted list on its way to the next level: which proposals travel, and as what they enter there."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations.rules.asking import CameBy, EarlierAsking
from facilitation.aspirations.rules.brought import Brought
from facilitation.aspirations.rules.plan import Plan
from facilitation.aspirations.rules.provenance import Provenance
from facilitation.followup.rules.told import ToldMeeting
from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.reference.groups import ProposingGroup

MOST_LINES = 500
MOST_VERSION = 999
HOW_TO_OPEN = "Bukalah di program Musrenbang: Kirim dan terima berkas. Berkas yang diubah akan ditolak."


class NothingToSend(RuleViolation):
    """No proposal of the adopted list is one that the next level decides about."""

    code = "nothing_to_send"


class ListRepeated(RuleViolation):
    """This version, `version`, of the list has been received already."""

    code = "list_repeated"


class ListOutdated(RuleViolation):
    """Version `version` has come, and a newer one, `newest`, is here."""

    code = "list_outdated"


class OwnList(RuleViolation):
    """A meeting's own list cannot be brought into it."""

    code = "own_list"


class PartNotChosen(RuleViolation):
    """Nobody has said which part of this meeting the list of `sender` comes from."""

    code = "part_not_chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentLine:
    """One proposal on its way: its follow `code`, what the meeting decided, and the meetings it was in before."""

    code: str
    proposal_id: str
    number: int
    title: str
    hamlets: tuple[str, ...]
    plan: Plan
    provenance: Provenance
    proposing_group: ProposingGroup | None
    outcome: Outcome
    reason: str
    askings: tuple[EarlierAsking, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentList:
    """An adopted list, as far as the next level decides about it, in the order of the list."""

    meeting: ToldMeeting
    version: int
    adopted_on: date
    lines: tuple[SentLine, ...]


def travels(kind: MeetingKind, outcome: Outcome) -> bool:
    """Whether the next level decides about it: of a hamlet all that it asks for, of any other what is forwarded."""
    return outcome is Outcome.FORWARDED or (kind is MeetingKind.HAMLET and outcome is Outcome.AGREED)


def refuse_version(version: int, *, newest: int | None) -> None:
    """Raise ListRepeated or ListOutdated where this version, or a newer one, has come before."""
    if newest is None or version > newest:
        return
    if version == newest:
        raise ListRepeated(version=version)
    raise ListOutdated(version=version, newest=newest)


def part_of(line: SentLine, sent: SentList, parts: Collection[str]) -> str:
    """The part of the receiving meeting, by name, that a proposal comes from as the file says; empty where none is."""
    named = [hamlet for hamlet in line.hamlets if hamlet in parts]
    if len(named) == 1:
        return named[0]
    return sent.meeting.village if sent.meeting.village in parts else ""


def brought_of(line: SentLine, sent: SentList, hamlet_id: str) -> Brought:
    """The proposal as it enters the meeting that receives it, its own meeting the newest of its history."""
    from_here = EarlierAsking(
        came_by=CameBy.UPWARD,
        from_meeting_id=sent.meeting.meeting_id,
        from_proposal_id=line.proposal_id,
        meeting_name=sent.meeting.name,
        village=sent.meeting.village,
        meets_on=sent.meeting.meets_on,
        number=line.number,
        outcome=line.outcome,
        reason=line.reason,
        decided_on=sent.adopted_on,
    )
    return Brought(
        title=line.title,
        plan=line.plan,
        provenance=line.provenance,
        hamlet_id=hamlet_id,
        askings=(*line.askings, from_here),
        proposing_group=line.proposing_group,
    )


def said_of_list(sent: SentList) -> tuple[str, ...]:
    """What people read at the head of the file, in the language of the offices it travels between."""
    whose = f"Daftar usulan {sent.meeting.name}, {sent.meeting.meets_on:%d-%m-%Y}."
    return (f"{whose} Versi {sent.version}, {len(sent.lines)} usulan.", HOW_TO_OPEN)
