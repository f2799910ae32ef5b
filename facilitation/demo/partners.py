"""The partners of the demonstration: who they are, and what they promise to the wishes of people."""

from datetime import date

from facilitation.demo.story import JUTA, Telling
from facilitation.partnership.commands import (
    ConfirmContribution,
    DescribePartnership,
    LinkPartner,
    RecordContribution,
    RegisterPartner,
)
from facilitation.partnership.rules.contribution import ContributionKind, PartnerRole, Promise
from facilitation.partnership.rules.partner import PartnerDetails
from facilitation.partnership.rules.sector import PartnerKind, Sector

COMPANY = PartnerDetails(
    name="CV Karya Tani",
    sector=Sector.BUSINESS,
    kind=PartnerKind.COMPANY,
    expertise="Pekerjaan jalan dan saluran",
    resources="Ekskavator kecil, truk",
)
NGO = PartnerDetails(
    name="LSM Bina Desa",
    sector=Sector.NONPROFIT,
    kind=PartnerKind.NGO,
    expertise="Pendampingan PAUD dan posyandu",
    resources="Pelatih, buku",
    may_mediate=True,
)
GROUP = PartnerDetails(
    name="Warga Dusun Krajan",
    sector=Sector.RESIDENTS,
    kind=PartnerKind.COMMUNITY_GROUP,
    resources="Tenaga gotong royong",
)
DUE = date(2027, 3, 31)


def let_partners_help(telling: Telling) -> None:
    """Fill the directory, let one partner be in the hall, and promise something to the first two proposals."""
    company, ngo, group = (str(telling.lead(RegisterPartner(details=one))) for one in (COMPANY, NGO, GROUP))
    first, second = telling.proposals[:2]
    _promise(telling, first, company, _promised(ContributionKind.EQUIPMENT, 12, "Ekskavator 4 hari"), is_firm=True)
    _promise(telling, first, group, _promised(ContributionKind.LABOUR, 6, "30 orang, 2 hari"), is_firm=True)
    _promise(telling, second, ngo, _promised(ContributionKind.MONEY, 5, ""), is_firm=False)
    telling.lead(
        DescribePartnership(
            meeting_id=telling.meeting_id,
            proposal_id=first,
            is_partnership=True,
            stated_form=None,
            afterwards="Kelompok kerja RT, dari iuran tahunan",
        )
    )
    telling.lead(
        LinkPartner(meeting_id=telling.meeting_id, participant_id=telling.people[0].actor_id, partner_id=company)
    )


def _promised(kind: ContributionKind, juta: int, valuation: str) -> Promise:
    role = PartnerRole.FUNDS if kind is ContributionKind.MONEY else PartnerRole.SUPPLIES
    return Promise(
        role=role,
        kind=kind,
        amount_rupiah=juta * JUTA,
        valuation=valuation,
        benefit="Jalan yang baik ke lahan dan pasar",
        due_on=DUE,
    )


def _promise(telling: Telling, proposal_id: str, partner_id: str, promise: Promise, *, is_firm: bool) -> None:
    given = telling.lead(
        RecordContribution(
            meeting_id=telling.meeting_id,
            proposal_id=proposal_id,
            partner_id=partner_id,
            submission_id=f"{partner_id}{proposal_id}"[:32],
            promise=promise,
        )
    )
    if is_firm:
        confirmed = ConfirmContribution(
            meeting_id=telling.meeting_id, contribution_id=str(given), note="Surat kesanggupan"
        )
        telling.lead(confirmed)
