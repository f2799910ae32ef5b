"""Questions, answers and arguments as pages see them."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.aspirations.views import ProposalLine
from facilitation.dialogue.rules.entry import Side
from facilitation.kernel.actor import Role

QUESTIONS_ON_WALL = 2
# Those that find no room on the slide are left out whole.
ARGUMENTS_ON_WALL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What staff answered; `office` is empty where none was named, `hidden_reason` where everybody may see it."""

    answer_id: str
    words: str
    role: Role
    name: str
    office: str
    answered_at: datetime
    hidden_reason: str
    is_own: bool

    @property
    def is_official(self) -> bool:
        """Whether it is an office's word and marked as such."""
        return self.role is Role.OFFICIAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A resident's question; `author` is empty for whoever may not see it, `answers` are those the viewer may see."""

    question_id: str
    words: str
    author: str
    is_own: bool
    asked_at: datetime
    hidden_reason: str
    answers: tuple[Answer, ...]
    answers_given: int
    """How many answers stand, hidden ones as well."""

    @property
    def own_words(self) -> str:
        """What this viewer has answered, to be corrected; empty before."""
        return next((answer.words for answer in self.answers if answer.is_own), "")

    @property
    def own_office(self) -> str:
        """The office this viewer has answered for."""
        return next((answer.office for answer in self.answers if answer.is_own), "")

    @property
    def foremost_answer(self) -> Answer | None:
        """The answer to show where there is room for one: the latest of an office, else the latest."""
        official = [answer for answer in self.answers if answer.is_official]
        return next(reversed(official or self.answers), None)

    @property
    def is_unanswered(self) -> bool:
        """Whether everybody still waits for an answer."""
        return not self.hidden_reason and all(answer.hidden_reason for answer in self.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One sentence for or against; `author` is empty for whoever may not see it."""

    argument_id: str
    side: Side
    words: str
    author: str
    is_own: bool
    hidden_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """What was said about one proposal, the newest first, as far as the viewer may see it."""

    questions: tuple[Question, ...] = ()
    arguments: tuple[Argument, ...] = ()

    @property
    def question_count(self) -> int:
        """How many questions everybody can see."""
        return sum(not question.hidden_reason for question in self.questions)

    @property
    def unanswered_count(self) -> int:
        """How many questions still wait for an answer."""
        return sum(question.is_unanswered for question in self.questions)

    @property
    def arguments_for(self) -> tuple[Argument, ...]:
        """The arguments for the proposal."""
        return tuple(argument for argument in self.arguments if argument.side is Side.FOR)

    @property
    def count_for(self) -> int:
        """How many of them everybody can see."""
        return sum(not argument.hidden_reason for argument in self.arguments_for)

    @property
    def arguments_against(self) -> tuple[Argument, ...]:
        """The arguments against it."""
        return tuple(argument for argument in self.arguments if argument.side is Side.AGAINST)

    @property
    def count_against(self) -> int:
        """How many of them everybody can see."""
        return sum(not argument.hidden_reason for argument in self.arguments_against)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalTalk:
    """A proposal and what was said about it."""

    proposal: ProposalLine
    dialogue: Dialogue
    is_discussed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotlight(ProposalTalk):
    """The proposal that the hall is discussing, as far as the wall holds it."""

    @property
    def newest_questions(self) -> tuple[Question, ...]:
        """The questions asked last."""
        return self.dialogue.questions[:QUESTIONS_ON_WALL]

    @property
    def newest_for(self) -> tuple[Argument, ...]:
        """The arguments for it given last."""
        return self.dialogue.arguments_for[:ARGUMENTS_ON_WALL]

    @property
    def newest_against(self) -> tuple[Argument, ...]:
        """The arguments against it given last."""
        return self.dialogue.arguments_against[:ARGUMENTS_ON_WALL]
