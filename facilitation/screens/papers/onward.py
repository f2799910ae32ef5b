"""Fills what goes into the village's books and up to the district: Buku Rencana and the list for SIPD."""

from facilitation.agreement.views import DecidedLine
from facilitation.documents.lists.buku_rencana import buku_rencana
from facilitation.documents.lists.kecamatan import daftar_kecamatan
from facilitation.documents.lists.sipd import usulan_sipd
from facilitation.documents.official import LOCALE
from facilitation.documents.views.forms import PlannedWork
from facilitation.documents.views.forwarded import (
    BookedWork,
    DistrictList,
    DistrictWork,
    SystemEntries,
    SystemEntry,
    WorkBook,
)
from facilitation.documents.views.sheet import Sheet
from facilitation.reference.fields import activity
from facilitation.reference.funding import funding_source
from facilitation.screens.papers.plenary import Plenary, decided_work
from facilitation.screens.papers.signing import signatories_of
from facilitation.screens.papers.works import plan_of, volume_of

# The book has a column for each government above the village, and one for what residents bring themselves. It has none
# for the village's own income, its savings, partners, and the kecamatan's ceiling; below another's heading they would
# be a wrong statement, so that they stand in the sum, and the note says from where.
PAID_BY = {
    "state_rupiah": frozenset({"DDS", "APBN"}),
    "province_rupiah": frozenset({"PBP", "APBP"}),
    "district_rupiah": frozenset({"ADD", "PBH", "PBK", "APBK"}),
    "self_help_rupiah": frozenset({"SWD"}),
}
OTHER = "other_rupiah"


def work_book(plenary: Plenary) -> Sheet:
    """The agreed proposals in the agreed order, each amount below who pays it; the note names the source."""
    return buku_rencana(
        WorkBook(
            letterhead=plenary.letterhead,
            plan_year=plenary.meeting.plan_year_village,
            works=tuple(
                booked(decided_work(line, plenary.rows.get(line.proposal_id), 0).work)
                for line in plenary.decided.agreed
            ),
            signatories=signatories_of(plenary.meeting),
            frozen_at=plenary.frozen_at,
            footer=plenary.footer,
            verification=plenary.verification,
        )
    )


def booked(work: PlannedWork) -> BookedWork:
    """The work with its amount below who pays it, and what the four headings do not say in the note."""
    payer = next((column for column, codes in PAID_BY.items() if work.source in codes), OTHER)
    named = funding_source(work.source).name(LOCALE)
    return BookedWork(
        activity=work.activity,
        location=work.location,
        executor=work.executor,
        benefit=work.target,
        note=f"{named}, di luar kolom 4–7" if payer == OTHER else work.source,
        **{payer: work.cost_rupiah},
    )


def district_priorities(plenary: Plenary) -> Sheet:
    """The kecamatan's priorities: what was agreed, in the agreed order, then what is forwarded, as it was counted.

    What the district plans by, and so its programmes and targets, is left to be written on.
    """
    lines = (*plenary.decided.agreed, *plenary.decided.forwarded)
    return daftar_kecamatan(
        DistrictList(
            letterhead=plenary.letterhead,
            plan_year=plenary.meeting.plan_year_district,
            works=tuple(_priority(plenary, line) for line in lines),
            signatories=signatories_of(plenary.meeting),
            frozen_at=plenary.frozen_at,
            footer=plenary.footer,
            verification=plenary.verification,
        )
    )


def system_entries(plenary: Plenary) -> Sheet:
    """The forwarded proposals; no resident is named as the one who proposed, since the whole meeting forwards them."""
    return usulan_sipd(
        SystemEntries(
            letterhead=plenary.letterhead,
            entries=tuple(_entry(plenary, line) for line in plenary.decided.forwarded),
            frozen_at=plenary.frozen_at,
        )
    )


def _priority(plenary: Plenary, line: DecidedLine) -> DistrictWork:
    one = decided_work(line, plenary.rows.get(line.proposal_id), 0)
    return DistrictWork(
        activity=one.work.activity,
        activity_target=one.work.target,
        # Here the parts of the meeting are its desa and kelurahan.
        location=", ".join(line.hamlets),
        volume=one.work.volume,
        unit=one.work.unit,
        ceiling_rupiah=one.work.cost_rupiah,
        agency=one.agency or one.work.executor,
    )


def _entry(plenary: Plenary, line: DecidedLine) -> SystemEntry:
    row = plenary.rows.get(line.proposal_id)
    one, plan = decided_work(line, row, 0), plan_of(line, row)
    code = plan.activity_code
    return SystemEntry(
        number=str(line.ballot_number),
        proposal=line.title,
        proposed_on=plenary.meeting.meets_on,
        proposer=plenary.meeting.name,
        address=one.work.location,
        first_agency=one.agency,
        reached=one.outcome,
        note=one.reason,
        volume=volume_of(row),
        unit=one.work.unit,
        cost_rupiah=one.work.cost_rupiah,
        sub_activity=plan.activity_name or (activity(code).name_id if code else ""),
    )
