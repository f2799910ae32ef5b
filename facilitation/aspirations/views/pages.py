"""The pages about aspirations and proposals, each one frozen value ready to be shown."""

from dataclasses import dataclass

from facilitation.aspirations.rules.collecting import BEFORE_ADOPTION, is_collecting
from facilitation.aspirations.rules.photo import LARGEST_MEGABYTES, MEGABYTE
from facilitation.aspirations.views.lines import AspirationLine, ProposalLine
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE
from facilitation.meetings.views import Meeting
from facilitation.people.views import Participant
from facilitation.programmes.views import Aim, Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNews:
    """What phones hear of the list: no word of anybody's, only that something has changed.

    `version` grows with every change to what residents' words have become; a changed `key` says that the page
    around is out of date too.
    """

    meeting: Meeting
    version: int

    @property
    def key(self) -> str:
        """What a page offers depends on the phase."""
        return self.meeting.phase.value

    @property
    def is_open(self) -> bool:
        """Whether residents may propose now."""
        return is_collecting(self.meeting.phase, collects_early=self.meeting.collects_early)


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarProposal:
    """A listed proposal that resembles the words typed."""

    proposal_id: str
    number: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposePage:
    """Where a resident writes a new aspiration.

    `similar` is what they should look at before sending; `unsent_words` came when nobody takes words any more.
    """

    news: ListNews
    participant: Participant
    programme: Programme | None
    similar: tuple[SimilarProposal, ...] = ()
    unsent_words: tuple[str, ...] = ()

    @property
    def goals(self) -> tuple[Aim, ...]:
        """The goals of the programme, one of which can be chosen; none where there is no programme."""
        return self.programme.goals if self.programme else ()

    @property
    def meeting(self) -> Meeting:
        """The meeting whose list it is."""
        return self.news.meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAspiration:
    """One of a resident's own aspirations, to be completed, to be given a photo, or to be read."""

    news: ListNews
    participant: Participant
    line: AspirationLine

    @property
    def meeting(self) -> Meeting:
        """The meeting it was said in."""
        return self.news.meeting

    @property
    def may_be_changed(self) -> bool:
        """Whether it still waits and the meeting still takes words."""
        return self.line.may_be_changed and self.news.is_open

    @property
    def most_megabytes(self) -> int:
        """How large a photo may be."""
        return LARGEST_MEGABYTES

    @property
    def most_bytes(self) -> int:
        """The same in bytes."""
        return LARGEST_MEGABYTES * MEGABYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """One of a resident's own aspirations with what the vote and the plenary made of it.

    `ballot_number` is None where it is not in a vote, `rank` before the reveal; `reason` says why it is funded or not.
    """

    line: AspirationLine
    ballot_number: int | None = None
    rank: int | None = None
    is_funded: bool = False
    reason: str = ""
    short_rupiah: int = 0
    is_from_reserve: bool = False
    outcome: str = ""
    """How the plenary decided; empty while it has not."""
    outcome_reason: str = ""
    follow_code: str = ""
    """By which anybody follows it without a login; empty where it has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPage:
    """Everything a resident has said and supports."""

    news: ListNews
    participant: Participant
    lines: tuple[OwnLine, ...]
    supported: tuple[ProposalLine, ...]

    @property
    def meeting(self) -> Meeting:
        """The meeting it was said in."""
        return self.news.meeting

    @property
    def may_withdraw(self) -> bool:
        """Whether the list is not adopted yet."""
        return self.meeting.phase in BEFORE_ADOPTION

    @property
    def is_list_made(self) -> bool:
        """Whether people vote on the list as it is, so that what is withdrawn stays on it and is marked."""
        return self.meeting.phase not in BEFORE_THE_VOTE
