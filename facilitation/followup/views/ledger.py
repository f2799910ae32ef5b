"""The lines of the ledger, and the questions about them."""

from dataclasses import dataclass
from datetime import date, datetime

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.dialogue.rules.entry import QUESTION_LIMIT
from facilitation.followup.rules.ledger import Entry, Payer
from facilitation.followup.views.booking import Bookable
from facilitation.followup.views.money import ProposalMoney, Seen
from facilitation.kernel.actor import Role
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the ledger; `reverses` is the line it undoes and `reversed_by` the one that undoes it, or None."""

    number: int
    proposal_id: str
    entry: Entry
    partner_name: str
    reverses: int | None
    reversed_by: int | None
    questions: int
    waiting: int

    @property
    def may_be_reversed(self) -> bool:
        """Whether it stands, and is no undoing itself."""
        return self.reverses is None and self.reversed_by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyAnswer:
    """One answer of staff, in the role they had then."""

    words: str
    role: Role
    answered_at: datetime

    @property
    def is_official(self) -> bool:
        """Whether an official answers for the village."""
        return self.role is Role.OFFICIAL


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyQuestion:
    """A question about a line, with its answers; of whoever asked it nothing is known."""

    number: int
    is_flag: bool
    words: str
    asked_at: datetime
    withheld_reason: str
    answers: tuple[MoneyAnswer, ...]

    @property
    def is_waiting(self) -> bool:
        """Whether somebody still has to answer."""
        return not self.answers and not self.withheld_reason


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPage:
    """One proposal's money, and one page of its lines, the newest first; `page` counts from 1 to `pages`."""

    meeting: Meeting
    money: ProposalMoney
    lines: tuple[Line, ...]
    page: int
    pages: int
    payers: tuple[tuple[Payer, str], ...]
    """Everybody whose money can be written down, those who are planned first, with the names of partners."""
    today: date
    to_book: tuple[Bookable, ...] = ()
    """What partners have delivered and no line says yet; on pages of staff alone."""

    @property
    def may_write_now(self) -> bool:
        """Whether this part of the meeting is one in which the ledger is kept."""
        return self.meeting.phase in WHILE_ADOPTED

    @property
    def newer(self) -> int | None:
        """The page before, None for the first."""
        return self.page - 1 if self.page > 1 else None

    @property
    def older(self) -> int | None:
        """The page behind, None for the last."""
        return self.page + 1 if self.page < self.pages else None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePage:
    """One line of the ledger with everything that was asked about it."""

    meeting: Meeting
    number: int
    title: str
    line: Line
    questions: tuple[MoneyQuestion, ...]
    question_limit: int = QUESTION_LIMIT

    @property
    def may_write_now(self) -> bool:
        """Whether questions are asked and answered in this part of the meeting."""
        return self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPage:
    """What was seen of the work, with the form for its photo."""

    meeting: Meeting
    number: int
    title: str
    seen: Seen
    most_megabytes: int
    most_bytes: int
