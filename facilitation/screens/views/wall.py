"""What the projector is given, and how much of it a slide holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitation.agreement.views import AskedProposal, ConsentCheck, CutLine, DecidedLine, DecidedList, Tracks
from facilitation.aspirations.views import ProposalLine
from facilitation.budget.views import RankedResult, SourceList
from facilitation.dialogue.views import Spotlight
from facilitation.followup.views import Remembered
from facilitation.meetings.views import AgendaLine, Meeting
from facilitation.partnership.views import HelpBoard
from facilitation.people.views import Attendance, MeetingQuorum
from facilitation.programmes.views import Aim, Programme
from facilitation.screens.views import wall_room
from facilitation.screens.views.cut import around_the_cut
from facilitation.screens.views.earlier import EarlierResult, EarlierWork
from facilitation.screens.views.memory import MemorySlide, memory_slides
from facilitation.screens.views.moment import moment_of
from facilitation.screens.views.steps import FundingStep, steps_of
from facilitation.voting.views import Candidate, DelegationNow, Round, Scoreboard, ScoreLine


@dataclass(frozen=True, slots=True, kw_only=True)
class WallScreen:
    """The projector; `address` is what people type, `join_url` what the QR code holds."""

    meeting: Meeting
    agenda: tuple[AgendaLine, ...]
    address: str
    join_url: str
    attendance: Attendance
    quorum: MeetingQuorum
    proposals: tuple[ProposalLine, ...]
    waiting_count: int
    round: Round | None
    scoreboard: Scoreboard | None
    result: RankedResult | None = None
    agreed: DecidedList | None = None
    """The adopted list, before that what is decided; None while nothing is."""
    tracks: Tracks | None = None
    """Both orders, the cut line and the negotiations; None before the reveal."""
    spotlight: Spotlight | None
    """The proposal being discussed."""
    earlier: EarlierResult | None = None
    """Last year's result, while it is presented."""
    remembered: tuple[Remembered, ...] = ()
    """What earlier meetings promised, while the meeting is being opened."""
    consent: ConsentCheck | None = None
    """The consent check that is asked, or was just answered."""
    delegation: DelegationNow
    programme: Programme | None
    """The programme, while the meeting is being opened."""
    key: str
    help: HelpBoard | None = None
    """What still needs help, while the hall is asked for it."""

    @property
    def slide(self) -> str:
        """The part of the meeting, which names the slide; a pause stands before all of them, then the call for help."""
        if self.meeting.pause:
            return "pause"
        if self.consent:
            return "consent"
        if self.help:
            return "help"
        return moment_of(self.meeting, self.round, may_stand=self.delegation.nomination is not None)

    @property
    def consent_proposals(self) -> tuple[AskedProposal, ...]:
        """The proposals that are asked about, as far as the slide holds them."""
        return self.consent.proposals[: wall_room.CONSENT_PROPOSALS_ON_WALL] if self.consent else ()

    @property
    def newest_proposals(self) -> tuple[ProposalLine, ...]:
        """The proposals that came last, newest first, as many as the slide holds."""
        return self.proposals[: -wall_room.NEWEST_ON_WALL - 1 : -1]

    @property
    def goals(self) -> tuple[Aim, ...]:
        """The goals of the programme, as many as the slide of the opening holds."""
        return self.programme.goals[: wall_room.GOALS_ON_WALL] if self.programme else ()

    @property
    def memory_slides(self) -> tuple[MemorySlide, ...]:
        """What became of earlier promises, one after the other beside the opening's own slide."""
        return memory_slides(self.remembered)

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The numbered list, as far as the slide holds it."""
        most = wall_room.CANDIDATES_ON_WALL - (wall_room.LINES_FOR_A_RESERVE if self.tells_reserve else 0)
        return self.round.candidates[:most] if self.round else ()

    @property
    def bars(self) -> tuple[ScoreLine, ...]:
        """The leading bars, as many as the slide holds."""
        most = wall_room.BARS_ON_WALL - 1 if self.tells_reserve else wall_room.BARS_ON_WALL
        return self.scoreboard.lines[:most] if self.scoreboard else ()

    @property
    def tells_reserve(self) -> bool:
        """Whether the slide of the round has a sentence about money that is set aside."""
        is_told = self.slide in {"drawn", "open"}
        return is_told and self.round is not None and self.round.terms.reserve is not None

    @property
    def money_stands_in_two(self) -> bool:
        """Whether the sources of funds share their lines, two in each."""
        return len(self.meeting.ceilings) > wall_room.SOURCES_IN_ONE_COLUMN

    @property
    def earlier_works(self) -> tuple[EarlierWork, ...]:
        """Last year's works, as many as stand below the money."""
        sources = len(self.meeting.ceilings)
        money_lines = (sources + 1) // 2 if self.money_stands_in_two else sources
        room = max(wall_room.LEAST_WORKS_ON_WALL, wall_room.PRESENTED_LINES_ON_WALL - money_lines)
        return self.earlier.works[:room] if self.earlier else ()

    @property
    def source_lists(self) -> tuple[SourceList, ...]:
        """The result source by source, as much of it as the slide holds."""
        if self.result is None:
            return ()
        sources = min(len(self.result.sources), max(wall_room.RESULT_LINES_ON_WALL))
        most_lines = next(lines for most, lines in wall_room.RESULT_LINES_ON_WALL.items() if sources <= most)
        return self.result.by_source(most_lines)[:sources]

    @property
    def steps(self) -> tuple[FundingStep, ...]:
        """The result step by step, for the plenary to watch; nothing where there is none to show."""
        return steps_of(self.result) if self.result else ()

    @property
    def agreed_lines(self) -> tuple[DecidedLine, ...]:
        """The agreed list, as far as the slide holds it."""
        return self.agreed.agreed[: wall_room.AGREED_ON_WALL] if self.agreed else ()

    @property
    def is_weighing(self) -> bool:
        """Whether the plenary has begun to decide or to negotiate, so that the cut line moves."""
        return self.tracks is not None and bool(self.agreed or self.tracks.negotiations)

    @property
    def cut_lines(self) -> tuple[CutLine, ...]:
        """The proposals around the cut line, as many as the slide holds."""
        return around_the_cut(self.tracks.cut) if self.tracks else ()

    @property
    def left_out(self) -> int:
        """How many lines of its list the present slide leaves to the phones."""
        whole, shown = self._whole_and_shown()
        return len(whole) - len(shown)

    @property
    def density(self) -> str:
        """How close the lines of the present slide stand: roomy, dense or packed."""
        _, shown = self._whole_and_shown()
        counted = self.delegation.counted
        sentences = wall_room.LINES_FOR_A_SENTENCE * len(counted.moved) if counted else 0
        lines = len(shown) + sentences + (wall_room.LINES_FOR_A_RESERVE // 2 if self.tells_reserve else 0)
        return next((name for name, most in wall_room.DENSITIES.items() if lines <= most), "packed")

    def _whole_and_shown(self) -> tuple[Sequence[object], Sequence[object]]:
        result_lines = [line for source in self.source_lists for line in source.inside + source.outside]
        lists: dict[str, tuple[Sequence[object], Sequence[object]]] = {
            "opening": (self.programme.goals if self.programme else (), self.goals),
            "presentation": (self.earlier.works if self.earlier else (), self.earlier_works),
            "aspirations": (self.proposals, self.newest_proposals),
            "consent": (self.consent.proposals if self.consent else (), self.consent_proposals),
            "drawn": (self.round.candidates if self.round else (), self.candidates),
            "open": (self.scoreboard.lines if self.scoreboard else (), self.bars),
            **dict.fromkeys(
                ("plenary", "adoption", "finished"), (self.result.lines if self.result else (), result_lines)
            ),
        }
        # Nobody who stands is left to the phones.
        lists |= {slide: (whole, whole) for slide, whole in self._people().items()}
        if self.is_weighing:
            lists |= dict.fromkeys(("plenary", "adoption"), (self.tracks.cut if self.tracks else (), self.cut_lines))
        if self.agreed:
            lists |= dict.fromkeys(("adoption", "finished"), (self.agreed.agreed, self.agreed_lines))
        return lists.get(self.slide, ((), ()))

    def _people(self) -> dict[str, Sequence[object]]:
        nomination, counted = self.delegation.nomination, self.delegation.counted
        return {
            "nomination": nomination.nominees if nomination else (),
            "delegation": self.round.candidates if self.round else (),
            "delegation_counted": counted.nominees if counted else (),
        }
