"""Reads for each page of the dialogue what it shows."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy.orm import Session

from facilitation.aspirations.queries import listed_proposals
from facilitation.aspirations.rules.benefit import ListOrder, ordered
from facilitation.aspirations.rules.collecting import shows_authors
from facilitation.aspirations.views import ProposalLine
from facilitation.dialogue.commands import AnswerQuestion, HideEntry, SetSpotlight
from facilitation.dialogue.queries.counting import news
from facilitation.dialogue.queries.entries import Viewer, dialogues
from facilitation.dialogue.views import (
    DeskPage,
    Dialogue,
    DialogueNews,
    ProposalGroup,
    ProposalPage,
    ProposalsPage,
    ProposalTalk,
)
from facilitation.kernel.actor import Actor
from facilitation.kernel.policy import Allowed
from facilitation.meetings.views import Meeting
from facilitation.people.views import Participant
from facilitation.reference.topics import topics


def proposals_page(
    session: Session, meeting: Meeting, participant: Participant | None, order: ListOrder = ListOrder.NUMBER
) -> ProposalsPage:
    """The whole list for anybody, by topic, or in another order as one group."""
    now = news(session, meeting)
    talks = _talks(session, now, _resident(meeting, participant))
    groups = _by_topic(talks) if order is ListOrder.NUMBER else _in_order(talks, order)
    return ProposalsPage(news=now, participant=participant, groups=groups, order=order)


def proposal_page(
    session: Session, meeting: Meeting, number: int, participant: Participant | None
) -> ProposalPage | None:
    """The proposal of this number for anybody, for a merged one the one that was kept; None where none is listed."""
    now = news(session, meeting)
    lines = listed_proposals(session, meeting.meeting_id)
    line = next((line for line in lines if number == line.number or number in line.merged_numbers), None)
    if line is None:
        return None
    viewer = _resident(meeting, participant)
    said = dialogues(session, meeting.meeting_id, viewer, proposal_id=line.proposal_id)
    return ProposalPage(news=now, participant=participant, talk=_talk(line, said[line.proposal_id], now))


def desk(session: Session, meeting: Meeting, actor: Actor) -> DeskPage:
    """Everything that was said, with authors and hidden entries: for staff pages only."""
    now = news(session, meeting)
    viewer = Viewer(actor_id=actor.actor_id, is_staff=True, sees_authors=True)
    return DeskPage(
        news=now,
        may_answer=_may(AnswerQuestion.allowed, meeting, actor),
        may_moderate=_may(HideEntry.allowed, meeting, actor),
        may_point=_may(SetSpotlight.allowed, meeting, actor),
        talks=_talks(session, now, viewer),
    )


def _may(asked: Allowed, meeting: Meeting, actor: Actor) -> bool:
    """Whether the policy would let this member of staff; the page then shows no button that is refused."""
    return actor.role in asked.roles and (not asked.phases or meeting.phase in asked.phases)


def _resident(meeting: Meeting, participant: Participant | None) -> Viewer:
    return Viewer(
        actor_id=participant.participant_id if participant else "",
        sees_authors=shows_authors(meeting.phase, hides_authors=meeting.hides_authors),
    )


def _talks(session: Session, now: DialogueNews, viewer: Viewer) -> tuple[ProposalTalk, ...]:
    lines = listed_proposals(session, now.meeting.meeting_id)
    said = dialogues(session, now.meeting.meeting_id, viewer)
    return tuple(_talk(line, said[line.proposal_id], now) for line in lines)


def _talk(line: ProposalLine, dialogue: Dialogue, now: DialogueNews) -> ProposalTalk:
    return ProposalTalk(proposal=line, dialogue=dialogue, is_discussed=line.number == now.spotlight)


def _in_order(talks: Iterable[ProposalTalk], order: ListOrder) -> tuple[ProposalGroup, ...]:
    placed = ordered(talks, order, lambda talk: talk.proposal.benefit)
    return (ProposalGroup(topic=None, talks=placed),) if placed else ()


def _by_topic(talks: Iterable[ProposalTalk]) -> tuple[ProposalGroup, ...]:
    """The topics in the order of the phones, those without one last."""
    groups: defaultdict[str, list[ProposalTalk]] = defaultdict(list)
    for talk in talks:
        groups[talk.proposal.topic_code].append(talk)
    known = [ProposalGroup(topic=one, talks=tuple(groups.pop(one.code))) for one in topics() if one.code in groups]
    rest = tuple(talk for left in groups.values() for talk in left)
    return tuple(known) if not rest else (*known, ProposalGroup(topic=None, talks=rest))
