"""What the papers after the plenary are filled from: the list that counts, and everything that stands around it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.views import AdoptedList, DecidedLine, DecidedList
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.queries.papers import PlanRow
from facilitation.budget import queries as budget
from facilitation.documents.official import letterhead_of
from facilitation.documents.views.changes import Changes
from facilitation.documents.views.decided import DecidedField, DecidedWork, Decisions
from facilitation.documents.views.forms import PlannedWork
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.record import Record
from facilitation.documents.views.sheet import Sheet
from facilitation.documents.views.verification import Verification
from facilitation.meetings.views import Meeting
from facilitation.reference.funding import FundingGroup, funding_source
from facilitation.screens.papers.changes import Chosen, changes_between
from facilitation.screens.papers.outcome_words import NOT_ADOPTED, OUTCOMES, UNDECIDED, WAYS, origin_told
from facilitation.screens.papers.signing import signatories_of
from facilitation.screens.papers.works import by_field, plan_of, planned_work

SomePaper = TypeVar("SomePaper", Sheet, Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plenary:
    """A meeting with decisions; `rows` are the proposals by id as officials have completed them.

    `before` is the version that the adopted one corrects, None for the first and before it. `address` is where whoever
    holds a paper can compare it, and `frozen_at` dates the files.
    """

    meeting: Meeting
    decided: DecidedList
    before: AdoptedList | None
    rows: Mapping[str, PlanRow]
    frozen_at: datetime
    address: str
    logo: bytes

    @property
    def letterhead(self) -> Letterhead:
        """Who issues the papers."""
        return letterhead_of(self.meeting, self.logo)

    @property
    def version(self) -> int:
        """The adopted version, 0 before the first."""
        return self.decided.adopted.version if self.decided.adopted else 0

    @property
    def verification(self) -> Verification | None:
        """How to compare a paper with what was adopted; before that there is nothing to compare it with."""
        adopted = self.decided.adopted
        if adopted is None:
            return None
        return Verification(address=self.address, code=adopted.code, checksum=adopted.checksum)

    @property
    def footer(self) -> str:
        """What the paper was made from."""
        if self.decided.adopted:
            return f"{self.meeting.name} · ditetapkan, versi {self.version}"
        made_from = f"hasil versi {self.decided.result_version} · {self.decided.result_checksum}"
        return f"{self.meeting.name} · {NOT_ADOPTED} · {made_from}"

    def marked(self, paper: SomePaper) -> SomePaper:
        """The paper as it stands: until two people have adopted the list, every one says so below its title."""
        if self.decided.adopted:
            return paper
        return replace(paper, subtitle=" · ".join(filter(None, (paper.subtitle, NOT_ADOPTED))))

    def compared(self, sheet: Sheet, chosen: Chosen) -> Sheet:
        """The list with what it says otherwise than the version before, where there is one."""
        if self.before is None:
            return sheet
        proposals = changes_between(self.before, self.decided, chosen)
        return replace(sheet, changes=Changes(since=self.before.version, proposals=proposals))

    def decisions(self, lines: Iterable[DecidedLine], *, plan_year: int | None = None) -> Decisions:
        """Some of the proposals by field, each field in the order given."""
        works: dict[str, list[DecidedWork]] = {}
        for place, line in enumerate(lines, start=1):
            works.setdefault(line.field_code, []).append(decided_work(line, self.rows.get(line.proposal_id), place))
        return Decisions(
            letterhead=self.letterhead,
            meeting_name=self.meeting.name,
            fields=tuple(
                DecidedField(number=number, name=name, works=tuple(works[code]))
                for code, (number, name) in by_field(works).items()
            ),
            signatories=signatories_of(self.meeting),
            frozen_at=self.frozen_at,
            plan_year=plan_year,
            footer=self.footer,
            verification=self.verification,
        )


def plenary_of(session: Session, meeting: Meeting, *, address: str, logo: bytes) -> Plenary | None:
    """The adopted list, before that the decisions so far, and None while nothing is decided."""
    decided, result = agreement.agreed_list(session, meeting), budget.public_result(session, meeting)
    if decided is None or result is None:
        return None
    return Plenary(
        meeting=meeting,
        decided=decided,
        before=_before(session, meeting.meeting_id, decided.adopted),
        rows={row.proposal_id: row for row in aspirations.plan_rows(session, meeting.meeting_id)},
        frozen_at=decided.adopted.adopted_at if decided.adopted else result.frozen_at,
        address=address,
        logo=logo,
    )


def _before(session: Session, meeting_id: str, adopted: AdoptedList | None) -> AdoptedList | None:
    if adopted is None or adopted.version == 1:
        return None
    versions = agreement.adopted_versions(session, meeting_id)
    return next(one for one in versions if one.version == adopted.version - 1)


def decided_work(line: DecidedLine, row: PlanRow | None, place: int) -> DecidedWork:
    """A proposal with what became of it; `place` is its place in the list that it stands in."""
    decision, goal = line.decision, plan_of(line, row).facts.sdg_code
    reason = decision.reason if decision else ""
    return DecidedWork(
        number=line.ballot_number,
        work=_work(line, row),
        outcome=OUTCOMES[decision.outcome] if decision else UNDECIDED,
        hamlets=line.hamlets,
        computed_rank=line.computed_rank,
        agreed_rank=line.agreed_rank or place,
        moved_because=reason if line.was_moved else "",
        reason=reason,
        agency=decision.agency if decision else "",
        way=WAYS[decision.decided_by] if decision else "",
        goals=(int(goal),) if goal else (),
        origin=origin_told(row.provenance) if row else "",
    )


def asked_of(row: PlanRow | None) -> str:
    """Which budget above the village the officials have planned to ask; what they have not planned, nobody knows.

    The source that people voted on is the village's own, which is just what such a proposal does not get.
    """
    code = row.plan.source_code if row else ""
    return code if code and funding_source(code).group is FundingGroup.DISTRICT else ""


def _work(line: DecidedLine, row: PlanRow | None) -> PlannedWork:
    work, decision = planned_work(line, row), line.decision
    if decision is None or not decision.is_agreed:
        return work if decision and decision.outcome is Outcome.RESERVE else replace(work, source=asked_of(row))
    return replace(
        work,
        cost_rupiah=decision.amount_rupiah,
        source=decision.source_code,
        mode=decision.mode,
        executor=decision.executor,
        carried_out=decision.carried_out,
    )
