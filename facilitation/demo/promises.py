"""What the parties promise: partners to the cost of a proposal, everybody in the register of promises."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from facilitation.demo.partners import Partners
from facilitation.demo.sheets import rows
from facilitation.demo.story import JUTA, Telling
from facilitation.partnership.commands import ConfirmContribution, RecordCommitment, RecordContribution
from facilitation.partnership.rules.commitment import Commitment
from facilitation.partnership.rules.contribution import ContributionKind, PartnerRole, Promise
from facilitation.partnership.rules.parties import Party
from facilitation.voting.rules.submission import digest_of

# To which proposal, who, what, as what, juta, how that was found, what the partner gains, by when, on what grounds it
# was confirmed before the vote; without grounds it stays a pledge until later.
CONTRIBUTIONS = """
industry | investor | money | funds | 120 |\
     | Bambu dan tenaga dari desa | 2026-05-31 | Surat 12/IX/2025
industry | village | land | supplies | 60 |\
    Taksiran tim: 2.000 m2 | Sewa tempat | 2026-03-31 | Perdes 3/2025
industry | agency | expertise | advises | 10 |\
    20 hari pelatihan | Industri kecil bertambah | 2026-09-30 | Surat dinas
classes | foundation | money | funds | 6 |\
     | Lebih banyak anak terlayani | 2026-01-31 | Surat yayasan 5/2025
classes | foundation | expertise | carries_out | 18 |\
    2 guru pendamping, 6 bulan | Tempat praktik | 2026-06-30 | Surat yayasan
classes | foundation | material | supplies | 12 |\
    Daftar harga buku dan mainan | Nama yayasan dikenal | 2026-02-15 | Surat
waste | recycler | equipment | supplies | 15 |\
    Harga mesin pres bekas | Pasokan plastik terpilah | 2026-03-31 | Kontrak
waste | ngo | expertise | advises | 8 |\
    16 hari pendampingan | Contoh bagi desa lain | 2026-06-30 | Surat tugas
waste | sorters | labour | maintains | 12 |\
    10 orang, 24 hari | Uang dari hasil jual | 2026-06-30 | Daftar nama
waste | cooperative | material | supplies | 5 |\
    40 tong, harga toko | Pasar bersih, pembeli betah | 2026-03-15 |
water | tap_keepers | labour | carries_out | 24 |\
    60 orang, 8 hari | Air di rumah sendiri | 2026-04-30 | Daftar hadir
water | tap_keepers | land | supplies | 5 |\
    Wakaf 30 m2, harga setempat | Air di rumah sendiri | 2026-01-31 | Wakaf
"""

# The promises that are no part of a cost: to which proposal, short name, who, what, how much, who sees to it, by when.
COMMITMENTS = """
classes  | meals   | residents  | Memasak bergilir dan mengecat kelas | 36 orang tua | Paguyuban orang tua | 2026-06-20
water    | permit  | government | Mengurus izin pengambilan air | 1 surat izin | Kasi Kesejahteraan | 2026-03-31
waste    | rules   | government | Menetapkan peraturan desa tentang sampah | 1 perdes | Kasi Pemerintahan | 2026-06-30
industry | workers | investor   | Mempekerjakan warga desa lebih dahulu | 30 orang | | 2026-08-31
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One promise that stands, by the short names that the story calls it by; `by_id` is what the program calls it."""

    proposal: str
    name: str
    by_id: str


def contribute(told: Telling, proposals: dict[str, str], partners: Partners) -> Iterator[Made]:
    """Let Sari write down what partners promise to a cost, and confirm what there are grounds to count on."""
    for proposal, partner, kind, role, juta, valuation, benefit, due, grounds in rows(CONTRIBUTIONS):
        promise = Promise(
            role=PartnerRole(role),
            kind=ContributionKind(kind),
            amount_rupiah=int(juta) * JUTA,
            valuation=valuation,
            benefit=benefit,
            due_on=date.fromisoformat(due),
        )
        name = f"{partner} {kind}"
        given = promise_to(told, proposals[proposal], partners[partner], promise)
        if grounds:
            told.lead(ConfirmContribution(meeting_id=told.meeting_id, contribution_id=given, note=grounds))
        yield Made(proposal=proposal, name=name, by_id=given)


def promise_to(told: Telling, proposal_id: str, partner_id: str, promise: Promise) -> str:
    """Write down one promise of a partner; replies its contribution_id."""
    record = RecordContribution(
        meeting_id=told.meeting_id,
        proposal_id=proposal_id,
        partner_id=partner_id,
        submission_id=digest_of(f"{told.name} {proposal_id} {partner_id} {promise.kind}")[:32],
        promise=promise,
    )
    return str(told.lead(record))


def commit(told: Telling, proposals: dict[str, str], partners: Partners) -> Iterator[Made]:
    """Let Sari write down what everybody promises besides."""
    for proposal, name, who, what, volume, in_charge, due in rows(COMMITMENTS):
        partner_id = partners.get(who, "")
        commitment = Commitment(
            party=Party.PARTNER if partner_id else Party(who),
            partner_id=partner_id,
            what=what,
            volume=volume,
            in_charge=in_charge,
            due_on=date.fromisoformat(due),
        )
        yield Made(proposal=proposal, name=name, by_id=commit_to(told, proposals[proposal], commitment))


def commit_to(told: Telling, proposal_id: str, commitment: Commitment) -> str:
    """Write down one promise in the register; replies its commitment_id."""
    record = RecordCommitment(
        meeting_id=told.meeting_id,
        submission_id=digest_of(f"{told.name} {proposal_id} {commitment.what}")[:32],
        proposal_id=proposal_id,
        commitment=commitment,
    )
    return str(told.lead(record))
