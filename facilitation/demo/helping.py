"""How partners and everybody else help with the first wishes of this year."""

from datetime import UTC, date, datetime, timedelta

from facilitation.demo.partners import Partners
from facilitation.demo.promises import commit_to, promise_to
from facilitation.demo.story import JUTA, Telling
from facilitation.partnership.commands import ConfirmContribution, DescribePartnership, LinkPartner, PlanUpkeep
from facilitation.partnership.rules.commitment import Commitment
from facilitation.partnership.rules.contribution import ContributionKind, PartnerRole, Promise
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.rules.upkeep import UpkeepPlan

DAYS_UNTIL_DUE = 200
AFTERWARDS = "Kelompok kerja RT, dari iuran tahunan"


def let_partners_help(told: Telling, partners: Partners) -> None:
    """Promise something to the first two proposals, and let one partner be in the hall."""
    first, second = told.proposals[:2]
    machine = promise_to(
        told, first, partners["builder"], _promised(ContributionKind.EQUIPMENT, 12, "Ekskavator 4 hari")
    )
    work = promise_to(told, first, partners["krajan"], _promised(ContributionKind.LABOUR, 6, "30 orang, 2 hari"))
    promise_to(told, second, partners["ngo"], _promised(ContributionKind.MONEY, 5, ""))
    for firm in (machine, work):
        letter = ConfirmContribution(meeting_id=told.meeting_id, contribution_id=firm, note="Surat kesanggupan")
        told.lead(letter)
    _let_everybody_promise(told, first)
    _agree_on_what_follows(told, first)
    builder = LinkPartner(
        meeting_id=told.meeting_id, participant_id=told.people[0].actor_id, partner_id=partners["builder"]
    )
    told.lead(builder)


def _let_everybody_promise(told: Telling, proposal_id: str) -> None:
    """Government and residents promise something too."""
    for party, what, volume in (
        (Party.GOVERNMENT, "Mengukur dan menggambar jalan", "1 gambar kerja"),
        (Party.RESIDENTS, "Membersihkan saluran tepi jalan", "30 orang, 1 hari"),
    ):
        commit_to(told, proposal_id, Commitment(party=party, what=what, volume=volume, due_on=_due()))


def _agree_on_what_follows(told: Telling, proposal_id: str) -> None:
    """It is a partnership, and a group looks after the road once it is built."""
    here = {"meeting_id": told.meeting_id, "proposal_id": proposal_id}
    told.lead(DescribePartnership(**here, is_partnership=True, stated_form=None, afterwards=AFTERWARDS))
    plan = UpkeepPlan(caretaker="Kelompok kerja RT", swadaya="Kerja bakti", swadaya_rupiah=2 * JUTA, every_months=6)
    told.lead(PlanUpkeep(**here, plan=plan, afterwards=AFTERWARDS))


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
