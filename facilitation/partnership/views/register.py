"""The register of commitments: what everybody promised, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from facilitation.kernel.actor import Role
from facilitation.meetings.views import Meeting
from facilitation.partnership.rules.commitment import CONCLUSIONS, CommitmentState
from facilitation.partnership.rules.contribution import ContributionKind
from facilitation.partnership.rules.kept import Kept, kept_of
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.views.directory import Partner
from facilitation.partnership.views.proposal import ProposalPartners


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentStep:
    """One step of a promise: how it has stood since, what was seen or said, and in which role somebody wrote it."""

    state: CommitmentState
    note: str
    photo_digest: str
    taken_at: datetime
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One promise: a commitment, or a contribution, whose `kind` says what is given and whose `commitment_id` is empty.

    `proposal_number` is 0 for what belongs to no proposal; `is_firm` says that staff count on a contribution.
    """

    commitment_id: str
    party: Party
    partner_id: str
    partner_name: str
    what: str
    kind: ContributionKind | None
    amount_rupiah: int
    volume: str
    in_charge: str
    due_on: date | None
    proposal_id: str
    proposal_number: int
    proposal_title: str
    steps: tuple[CommitmentStep, ...]
    is_firm: bool
    is_overdue: bool

    @property
    def state(self) -> CommitmentState:
        """How it stands."""
        return self.steps[-1].state

    @property
    def last(self) -> CommitmentStep:
        """The step that says so."""
        return self.steps[-1]

    @property
    def can_become(self) -> tuple[CommitmentState, ...]:
        """What it can be concluded as; nothing for a contribution, whose own page says what becomes of it."""
        if not self.commitment_id:
            return ()
        return tuple(state for state in CommitmentState if state in CONCLUSIONS[self.state])

    @property
    def is_broken(self) -> bool:
        """Whether it stands in red: overdue, or not kept."""
        return self.is_overdue or self.state is CommitmentState.NOT_KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRecord:
    """What became of all that one party promised in the meeting; `partner_name` is empty where it is no partner."""

    party: Party
    partner_name: str
    kept: Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Every promise of one meeting, by its day, those without a day last."""

    meeting: Meeting
    lines: tuple[RegisterLine, ...]

    @property
    def total(self) -> Kept:
        """All promises in numbers."""
        return _kept(self.lines)

    @property
    def overdue(self) -> tuple[RegisterLine, ...]:
        """Those whose day has passed, and of which nobody has said what became of them."""
        return tuple(line for line in self.lines if line.is_overdue)

    @property
    def parties(self) -> tuple[PartyRecord, ...]:
        """Each party that promised something: the village government, its residents, then partners by name."""
        order = {Party.GOVERNMENT: 0, Party.RESIDENTS: 1, Party.PARTNER: 2}
        keys = {(order[line.party], line.partner_name.casefold(), line.partner_id, line.party) for line in self.lines}
        return tuple(self._record(party, partner_id) for _, _, partner_id, party in sorted(keys))

    def of_proposal(self, proposal_id: str) -> tuple[RegisterLine, ...]:
        """The steps promised for one proposal, by their days: its plan of action."""
        return tuple(line for line in self.lines if line.proposal_id == proposal_id)

    def _record(self, party: Party, partner_id: str) -> PartyRecord:
        own = [line for line in self.lines if (line.party, line.partner_id) == (party, partner_id)]
        return PartyRecord(party=party, partner_name=own[0].partner_name, kept=_kept(own))


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterDesk:
    """The register for staff, with the partners and proposals that a new commitment can name."""

    register: Register
    partners: tuple[Partner, ...]
    proposals: tuple[ProposalPartners, ...]

    @property
    def meeting(self) -> Meeting:
        """The meeting."""
        return self.register.meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentPage:
    """One commitment with what can be written down about it."""

    meeting: Meeting
    line: RegisterLine


def plain_register(register: Register) -> list[dict[str, Any]]:
    """What anybody may have of it, for other programs: organisations alone, money in whole rupiah."""
    names = ("party", "partner_name", "what", "kind", "amount_rupiah", "volume", "in_charge", "proposal_number")
    return [
        {
            **{name: getattr(line, name) for name in names},
            "due_on": line.due_on.isoformat() if line.due_on else None,
            "state": line.state,
            "is_overdue": line.is_overdue,
            "evidence": line.last.note,
        }
        for line in register.lines
    ]


def _kept(lines: Iterable[RegisterLine]) -> Kept:
    return kept_of((line.state, line.amount_rupiah, line.is_overdue) for line in lines)
