"""The partnerships of the texts as this village has them: what each costs whom, and what it is to bring.

An industrial area of government and business, classes for the small children of the poor with a foundation and their
parents, waste managed by many, and clean water that the residents themselves keep running.
"""

from facilitation.aspirations.commands import CompleteProposal
from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.rules.plan import Plan, ResponsibleBody
from facilitation.aspirations.rules.volume import THOUSAND
from facilitation.demo.sheets import rows
from facilitation.demo.story import JUTA
from facilitation.demo.village import LAST_YEARS_WISHES
from facilitation.kernel.policy import Command
from facilitation.partnership.rules.form import PartnershipForm

# What each example is called once its parties are known.
FORMS = {
    "industry": PartnershipForm.GOVERNMENT_BUSINESS,
    "classes": PartnershipForm.GOVERNMENT_NONPROFIT,
    "waste": PartnershipForm.MULTI_PARTY,
    "water": PartnershipForm.GOVERNMENT_COMMUNITY,
}
# What the putting on the list has written into a proposal's history before anybody completes it.
SEEN = 2

# What it is of the official list, from whose money, where, how much; men, women and poor people it reaches; work and
# investment in juta.
PLANS = """
industry | 4.7.03 | DDS | Tanah kas desa Krajan        | 1   | sentra     | 52  | 48  | 41  | 85 | 900
classes  | 2.1.02 | ADD | Balai Dusun Sumberejo        | 36  | anak       | 17  | 19  | 28  | 3  |
waste    | 2.4.15 | DDS | Pasar desa dan RT 01–05      | 1   | unit       | 410 | 432 | 190 | 6  |
water    | 2.4.11 | DDS | Mata air Sumber Urip         | 140 | sambungan  | 262 | 271 | 148 | 2  |
road     | 2.3.10 | DDS | Jalan RT 01–03            | 600 | meter      | 180 | 176 | 74  |    |
posyandu | 2.2.09 | DDS | Posyandu Mawar               | 1   | paket      | 31  | 96  | 45  |    |
watch    | 3.1.01 | ADD | RT 02                        | 1   | pos        | 120 | 118 | 39  |    |
welding  | 3.3.02 | ADD | Bengkel Karang Taruna        | 12  | orang      | 12  | 0   | 7   | 12 |
river    | 2.5.02 | DDS | Kali Kapas, hilir jembatan   | 900 | meter      | 300 | 310 | 130 |    |
pool     | 3.3.05 | ADD | Lapangan desa                | 1   | kolam      | 200 | 200 | 20  | 4  |
"""
# Who decides about what the village cannot do itself.
AGENCIES = {"river": "Dinas PU Sumber Daya Air Kabupaten"}

# Who looks after what is built, what residents bring in a year, its worth in juta, and every how many months.
UPKEEP = """
water    | Kelompok Pengelola Air Tirta Guyub   | Iuran 5.000 rupiah tiap bulan       | 8  | 6
waste    | Kelompok Bank Sampah Resik Sumberejo | Hasil jual sampah terpilah          | 6  | 6
road     | Kelompok kerja RT Ngasem             | Kerja bakti tiap musim hujan        | 2  | 6
posyandu | Kader Posyandu Mawar                 | Iuran kader                         | 1  | 12
industry | BUM Desa Sukamaju                    | Sewa tempat dari pengusaha          | 24 | 12
"""

# Who runs and pays for it once the partnership has ended.
AFTERWARDS = {
    "industry": "BUM Desa Sukamaju menyewakan tempat; sewanya untuk perawatan.",
    "classes": "Honor guru dari ADD setiap tahun; yayasan tetap melatih guru tanpa bayaran.",
    "waste": "Kelompok bank sampah, dari hasil penjualan dan iuran 3.000 rupiah tiap rumah.",
    "water": "Kelompok Tirta Guyub, dari iuran air; pemerintah desa hanya memeriksa bukunya.",
}


def plan_of(name: str, columns: tuple[str, ...]) -> Plan:
    """The line of the village plan, as officials complete it."""
    activity, source, place, volume, unit, *counts = columns
    men, women, poor, jobs, investment = (int(count) if count else None for count in counts)
    wish, agency = LAST_YEARS_WISHES[name], AGENCIES.get(name, "")
    return Plan(
        cost_rupiah=wish.cost_juta * JUTA,
        source_code=source,
        activity_code=activity,
        responsible=ResponsibleBody.AGENCY if agency else ResponsibleBody.VILLAGE,
        responsible_name=agency,
        jobs=jobs,
        investment_rupiah=None if investment is None else investment * JUTA,
        facts=Facts(
            place=place,
            volume_thousandths=int(volume) * THOUSAND,
            unit=unit,
            men=men,
            women=women,
            poor=poor,
            topic_code=wish.topic,
        ),
    )


def completions(meeting_id: str, proposals: dict[str, str]) -> tuple[Command, ...]:
    """What officials add to the proposals of last year's list."""
    return tuple(
        CompleteProposal(
            meeting_id=meeting_id, proposal_id=proposals[name], plan=plan_of(name, tuple(columns)), seen=SEEN
        )
        for name, *columns in rows(PLANS)
    )
