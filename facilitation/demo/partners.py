"""The partners of the demonstration: who they are, and what they promise to the wishes of people."""

from datetime import UTC, date, datetime, timedelta

from facilitation.demo.story import JUTA, Telling
from facilitation.partnership.commands import (
    ConfirmContribution,
    DescribePartnership,
    LinkPartner,
    PlanUpkeep,
    RecordCommitment,
    RecordContribution,
    RegisterPartner,
)
from facilitation.partnership.rules.commitment import Commitment
from facilitation.partnership.rules.contribution import ContributionKind, PartnerRole, Promise
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.rules.partner import PartnerDetails
from facilitation.partnership.rules.sector import PartnerKind, Sector
from facilitation.partnership.rules.upkeep import UpkeepPlan

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
DAYS_UNTIL_DUE = 200


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
    _let_everybody_promise(telling, first)
    _let_a_group_look_after_it(telling, first)
    telling.lead(
        LinkPartner(meeting_id=telling.meeting_id, participant_id=telling.people[0].actor_id, partner_id=company)
    )


def _let_everybody_promise(telling: Telling, proposal_id: str) -> None:
    """Government and residents promise something too."""
    road = Commitment(
        party=Party.GOVERNMENT, what="Mengukur dan menggambar jalan", volume="1 gambar kerja", due_on=_due()
    )
    work = Commitment(
        party=Party.RESIDENTS, what="Membersihkan saluran tepi jalan", volume="30 orang, 1 hari", due_on=_due()
    )
    for sent, commitment in enumerate((road, work)):
        telling.lead(
            RecordCommitment(
                meeting_id=telling.meeting_id,
                submission_id=f"{sent:032x}",
                proposal_id=proposal_id,
                commitment=commitment,
            )
        )


def _let_a_group_look_after_it(telling: Telling, proposal_id: str) -> None:
    plan = UpkeepPlan(caretaker="Kelompok kerja RT", swadaya="Kerja bakti", swadaya_rupiah=2 * JUTA, every_months=6)
    afterwards = "Kelompok kerja RT, dari iuran tahunan"
    planned = PlanUpkeep(meeting_id=telling.meeting_id, proposal_id=proposal_id, plan=plan, afterwards=afterwards)
    telling.lead(planned)


def _due() -> date:
    # Nobody can promise something for a day that has passed, whenever the story is told.
    return (datetime.now(UTC) + timedelta(days=DAYS_UNTIL_DUE)).date()


def _promised(kind: ContributionKind, juta: int, valuation: str) -> Promise:
    role = PartnerRole.FUNDS if kind is ContributionKind.MONEY else PartnerRole.SUPPLIES
    return Promise(
        role=role,
        kind=kind,
        amount_rupiah=juta * JUTA,
        valuation=valuation,
        benefit="Jalan yang baik ke lahan dan pasar",
        due_on=_due(),
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
