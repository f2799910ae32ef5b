"""Fills the Rancangan RKP Desa: from what the ceilings reach, and from the agreed list once anything is decided."""

from sqlalchemy.orm import Session

from facilitation.aspirations import queries as aspirations
from facilitation.budget.views import RankedResult
from facilitation.documents.official import letterhead_of
from facilitation.documents.rancangan_rkp import rancangan_rkp
from facilitation.documents.views.forms import FieldPlan, PlannedWork, RkpDraft
from facilitation.documents.views.sheet import Sheet
from facilitation.meetings.views import Meeting
from facilitation.screens.papers.plenary import Plenary
from facilitation.screens.papers.signing import signatories_of
from facilitation.screens.papers.works import by_field, planned_work


def rkp_as_counted(session: Session, meeting: Meeting, result: RankedResult, logo: bytes) -> Sheet:
    """Every funded proposal under its field, with what officials have completed."""
    rows = {row.proposal_id: row for row in aspirations.plan_rows(session, meeting.meeting_id)}
    works: dict[str, list[PlannedWork]] = {}
    for line in result.lines:
        if line.is_funded and line.proposal_id in rows:
            works.setdefault(line.field_code, []).append(planned_work(line, rows[line.proposal_id]))
    return rancangan_rkp(
        RkpDraft(
            letterhead=letterhead_of(meeting, logo),
            plan_year=meeting.plan_year_village,
            fields=tuple(
                FieldPlan(number=number, name=name, works=tuple(works[code]))
                for code, (number, name) in by_field(works).items()
            ),
            signatories=signatories_of(meeting),
            frozen_at=result.frozen_at,
            footer=f"{meeting.name} · hasil versi {result.version} · {result.checksum}",
        )
    )


def rkp_as_agreed(plenary: Plenary) -> Sheet:
    """Every agreed proposal under its field in the agreed order, for the agreed amount, as the plenary will have it."""
    agreed = plenary.decisions(plenary.decided.agreed)
    draft = rancangan_rkp(
        RkpDraft(
            letterhead=agreed.letterhead,
            plan_year=plenary.meeting.plan_year_village,
            fields=tuple(
                FieldPlan(number=field.number, name=field.name, works=tuple(one.work for one in field.works))
                for field in agreed.fields
            ),
            signatories=agreed.signatories,
            frozen_at=agreed.frozen_at,
            footer=agreed.footer,
            verification=agreed.verification,
        )
    )
    return plenary.marked(plenary.compared(draft, lambda one: one.agreed))
