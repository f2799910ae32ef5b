"""Fills the list of partners and contributions, in the words that official papers have for them."""

from datetime import datetime

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.documents.lists.kemitraan import daftar_kemitraan
from facilitation.documents.official import letterhead_of
from facilitation.documents.views.partnerships import ListedContribution, ListedPartnership, PartnershipList
from facilitation.documents.views.sheet import Sheet
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.partnership.rules.contribution import ContributionKind, ContributionState, PartnerRole
from facilitation.partnership.rules.form import PartnershipForm
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.views import Contribution, ProposalPartners
from facilitation.screens.papers.signing import signatories_of

SECTORS = {
    Sector.GOVERNMENT: "Pemerintah",
    Sector.BUSINESS: "Swasta",
    Sector.NONPROFIT: "Nirlaba",
    Sector.RESIDENTS: "Warga",
}
ROLES = {
    PartnerRole.FUNDS: "Penyandang dana",
    PartnerRole.CARRIES_OUT: "Pelaksana",
    PartnerRole.SUPPLIES: "Penyedia",
    PartnerRole.ADVISES: "Pendamping",
    PartnerRole.MAINTAINS: "Pengelola",
}
KINDS = {
    ContributionKind.MONEY: "Uang",
    ContributionKind.LABOUR: "Tenaga",
    ContributionKind.LAND: "Lahan",
    ContributionKind.MATERIAL: "Bahan",
    ContributionKind.EXPERTISE: "Keahlian",
    ContributionKind.EQUIPMENT: "Peralatan",
}
STATES = {
    ContributionState.PLEDGED: "Dijanjikan",
    ContributionState.CONFIRMED: "Dipastikan",
    ContributionState.DELIVERED: "Diserahkan",
    ContributionState.WITHDRAWN: "Ditarik kembali",
}
FORMS = {
    PartnershipForm.GOVERNMENT_BUSINESS: "Kemitraan Pemerintah-Swasta",
    PartnershipForm.CIVIL_BUSINESS: "Kemitraan Masyarakat-Swasta",
    PartnershipForm.CIVIL_NONPROFIT: "Kemitraan Masyarakat-Nirlaba (PSP)",
    PartnershipForm.GOVERNMENT_NONPROFIT: "Kemitraan Nirlaba-Pemerintah",
    PartnershipForm.GOVERNMENT_COMMUNITY: "Kemitraan Komunitas-Pemerintah",
    PartnershipForm.MULTI_PARTY: "Kemitraan Multi-Pihak",
}


def partners_paper(session: Session, meeting: Meeting, now: datetime, logo: bytes) -> Sheet:
    """The list as it stands at `now`; organisations are named in it, and no person."""
    given = agreement.given_by_ceilings(session, meeting)
    lines = partnership.partners_of_proposals(session, meeting.meeting_id, given=given)
    return daftar_kemitraan(
        PartnershipList(
            letterhead=letterhead_of(meeting, logo),
            meeting_name=meeting.name,
            partnerships=tuple(_listed(line) for line in lines if line.contributions),
            signatories=signatories_of(meeting),
            frozen_at=now,
            footer=meeting.name,
        )
    )


def _listed(line: ProposalPartners) -> ListedPartnership:
    return ListedPartnership(
        title=line.title,
        form=FORMS[line.form] if line.form else "",
        cost_rupiah=line.cost_rupiah,
        missing_rupiah=line.coverage.missing_rupiah,
        contributions=tuple(_contribution(one) for one in line.contributions),
    )


def _contribution(one: Contribution) -> ListedContribution:
    promise = one.promise
    return ListedContribution(
        partner=one.partner_name,
        sector=SECTORS[one.sector],
        role=ROLES[promise.role],
        kind=KINDS[promise.kind],
        amount_rupiah=promise.amount_rupiah or None,
        valuation=promise.valuation,
        benefit=promise.benefit,
        due_on=promise.due_on,
        state=STATES[one.state],
        counts=one.counts,
    )
