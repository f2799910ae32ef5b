"""The pages and live regions of the dialogue, each one frozen value ready to be shown."""

from dataclasses import dataclass

from facilitation.aspirations.rules.benefit import ListOrder
from facilitation.aspirations.views import ProposalLine
from facilitation.dialogue.rules.talking import WHILE_PEOPLE_TALK, shows_numbers
from facilitation.dialogue.views.entries import ProposalTalk, Question
from facilitation.meetings.views import Meeting
from facilitation.people.views import Participant
from facilitation.reference.topics import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueCounts:
    """How much was said in a meeting about the proposals on its list; hidden entries count as `hidden` alone."""

    questions: int
    unanswered: int
    arguments: int
    hidden: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueNews:
    """What live screens hear; `changes` as "7=57 3=56" names the proposals that changed last and the changes' numbers.

    A changed `key` says that the page around is out of date too; `spotlight` is the number of the proposal discussed.
    """

    meeting: Meeting
    dialogue: DialogueCounts
    spotlight: int | None
    changes: str

    @property
    def key(self) -> str:
        """What forms and facts a page shows depends on the phase."""
        return self.meeting.phase.value


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalGroup:
    """The proposals of one topic, or of none."""

    topic: Topic | None
    talks: tuple[ProposalTalk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsPage:
    """Every proposal on the list, by topic."""

    news: DialogueNews
    participant: Participant | None
    groups: tuple[ProposalGroup, ...]
    unsent_words: tuple[str, ...] = ()
    """What was typed about a proposal that has left the list, so that it is not lost with its form."""
    order: ListOrder = ListOrder.NUMBER

    @property
    def is_by_topic(self) -> bool:
        """Whether the groups are topics."""
        return self.order is ListOrder.NUMBER

    @property
    def orders(self) -> tuple[ListOrder, ...]:
        """What the list can be ordered by."""
        return tuple(ListOrder)

    @property
    def meeting(self) -> Meeting:
        """The meeting whose list it is."""
        return self.news.meeting

    @property
    def lines(self) -> tuple[ProposalLine, ...]:
        """The proposals, by topic."""
        return tuple(talk.proposal for group in self.groups for talk in group.talks)

    @property
    def shows_numbers(self) -> bool:
        """Whether the list's numbers are the only ones."""
        return shows_numbers(self.meeting.phase)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPage:
    """One proposal for anybody: what it is, what was said, and how to join in."""

    news: DialogueNews
    participant: Participant | None
    talk: ProposalTalk
    unsent_words: tuple[str, ...] = ()
    """What was typed into a form that is no longer here."""

    @property
    def meeting(self) -> Meeting:
        """The meeting whose proposal it is."""
        return self.news.meeting

    @property
    def people_talk(self) -> bool:
        """Whether those who have joined may ask and argue now."""
        return self.meeting.phase in WHILE_PEOPLE_TALK

    @property
    def may_speak(self) -> bool:
        """Whether this viewer may."""
        return self.people_talk and self.participant is not None

    @property
    def shows_numbers(self) -> bool:
        """Whether the list's number is the proposal's only one."""
        return shows_numbers(self.meeting.phase)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskQuestion:
    """A question and the proposal it is about."""

    talk: ProposalTalk
    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPage:
    """Everything that was said in a meeting, for staff, with what this member of staff may do now.

    `may_answer` a question, `may_moderate` what was said, `may_point` to the proposal being discussed.
    """

    news: DialogueNews
    may_answer: bool
    may_moderate: bool
    may_point: bool
    talks: tuple[ProposalTalk, ...]

    @property
    def meeting(self) -> Meeting:
        """The meeting whose dialogue it is."""
        return self.news.meeting

    @property
    def shows_numbers(self) -> bool:
        """Whether the list's numbers are the only ones."""
        return shows_numbers(self.meeting.phase)

    @property
    def discussed(self) -> ProposalTalk | None:
        """The proposal being discussed."""
        return next((talk for talk in self.talks if talk.is_discussed), None)

    @property
    def unanswered(self) -> tuple[DeskQuestion, ...]:
        """The questions that wait, those about the proposal being discussed first, then in order of arrival."""
        waiting = [line for line in self._questions() if line.question.is_unanswered]
        return tuple(sorted(waiting, key=lambda line: (not line.talk.is_discussed, line.question.asked_at)))

    @property
    def answered(self) -> tuple[DeskQuestion, ...]:
        """The questions that have an answer, by proposal."""
        return tuple(
            line for line in self._questions() if not line.question.hidden_reason and not line.question.is_unanswered
        )

    @property
    def hidden(self) -> tuple[DeskQuestion, ...]:
        """The questions nobody else can see, by proposal."""
        return tuple(line for line in self._questions() if line.question.hidden_reason)

    def _questions(self) -> tuple[DeskQuestion, ...]:
        return tuple(
            DeskQuestion(talk=talk, question=question) for talk in self.talks for question in talk.dialogue.questions
        )
