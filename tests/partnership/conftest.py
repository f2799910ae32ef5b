"""A village with a directory of partners, and one proposal of Rp 10 juta that they can help with."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from facilitation.kernel.actor import Actor
from facilitation.meetings.rules.phase import Phase
from facilitation.partnership import queries
from facilitation.partnership.commands import (
    ConfirmContribution,
    DeliverContribution,
    LinkPartner,
    PledgeContribution,
    RecordContribution,
    RegisterPartner,
    RetirePartner,
    WithdrawContribution,
)
from facilitation.partnership.rules.contribution import ContributionKind, PartnerRole, Promise
from facilitation.partnership.rules.partner import PartnerDetails
from facilitation.partnership.rules.sector import PartnerKind, Sector
from facilitation.partnership.views import ProposalPartners
from tests.budget.conftest import vote as vote  # noqa: PLC0414  a fixture, under its own name
from tests.village import Village

JUTA = 1_000_000
COMPANY = PartnerDetails(name="CV Maju Jaya", sector=Sector.BUSINESS, kind=PartnerKind.COMPANY)
NGO = PartnerDetails(name="LSM Lestari", sector=Sector.NONPROFIT, kind=PartnerKind.NGO, may_mediate=True)
GROUP = PartnerDetails(name="Warga RT 03", sector=Sector.RESIDENTS, kind=PartnerKind.COMMUNITY_GROUP)
AGENCY = PartnerDetails(name="Dinas PU", sector=Sector.GOVERNMENT, kind=PartnerKind.AGENCY)


def money(juta: int, **different: Any) -> Promise:
    """Money with all that is asked of it."""
    usual = {"role": PartnerRole.FUNDS, "kind": ContributionKind.MONEY, "benefit": "Jalan ke toko", "due_on": None}
    return Promise(amount_rupiah=juta * JUTA, **(usual | different))


@dataclass
class Partnership:
    """What staff and partners do; each method is its valid minimum."""

    village: Village
    leading: Actor
    proposal_id: str
    sent: int = 0

    @property
    def meeting_id(self) -> str:
        """The meeting's."""
        return str(self.leading.meeting_id)

    def register(self, details: PartnerDetails = COMPANY, contact: str = "") -> str:
        """Put a partner into the directory; returns its partner_id."""
        return str(self.perform(RegisterPartner(details=details, contact=contact)))

    def record(self, partner_id: str, promise: Promise, *, proposal_id: str = "", submission_id: str = "") -> str:
        """Staff write down a promise; returns its contribution_id."""
        self.sent += 1
        command = RecordContribution(
            meeting_id=self.meeting_id,
            proposal_id=proposal_id or self.proposal_id,
            partner_id=partner_id,
            submission_id=submission_id or f"{self.sent:032x}",
            promise=promise,
        )
        return str(self.perform(command))

    def pledge(self, who: Actor, promise: Promise) -> str:
        """Somebody promises on their phone."""
        self.sent += 1
        command = PledgeContribution(
            meeting_id=self.meeting_id,
            proposal_id=self.proposal_id,
            submission_id=f"{self.sent:032x}",
            promise=promise,
        )
        return str(self.perform(command, who))

    def confirm(self, contribution_id: str, note: str = "") -> None:
        """Staff count on it."""
        self.perform(ConfirmContribution(meeting_id=self.meeting_id, contribution_id=contribution_id, note=note))

    def deliver(self, contribution_id: str) -> None:
        """It is here."""
        self.perform(DeliverContribution(meeting_id=self.meeting_id, contribution_id=contribution_id, note="Ada."))

    def retire(self, partner_id: str) -> None:
        """Take a partner out of the choices."""
        self.perform(RetirePartner(partner_id=partner_id))

    def withdraw(self, contribution_id: str, reason: str = "Pindah kota") -> None:
        """Staff take it back."""
        command = WithdrawContribution(meeting_id=self.meeting_id, contribution_id=contribution_id, reason=reason)
        self.perform(command)

    def link(self, who: Actor, partner_id: str, *, mediates: bool = False) -> None:
        """Staff name somebody's partner."""
        command = LinkPartner(
            meeting_id=self.meeting_id, participant_id=who.actor_id, partner_id=partner_id, mediates=mediates
        )
        self.perform(command)

    def line(self, proposal_id: str = "", *, today: date | None = None) -> ProposalPartners:
        """The proposal as everybody sees it."""
        self.village.reading.expire_all()
        lines = queries.partners_of_proposals(self.village.reading, self.meeting_id, today=today)
        return next(line for line in lines if line.proposal_id == (proposal_id or self.proposal_id))

    def perform(self, command: Any, actor: Actor | None = None) -> object:
        """Through the door."""
        return self.village.door.perform(command, actor or self.leading)


@pytest.fixture
def partners(village: Village, leading: Actor, wati: Actor) -> Partnership:
    """The meeting takes aspirations, and has one proposal."""
    village.go_to(leading, Phase.ASPIRATIONS)
    proposal_id = village.propose(leading, wati, "Jembatan", cost_rupiah=10 * JUTA)
    return Partnership(village, leading, proposal_id)
