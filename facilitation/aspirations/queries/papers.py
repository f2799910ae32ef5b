"""What the official papers take from aspirations and proposals."""

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from facilitation.aspirations.queries.lists import listed_proposals
from facilitation.aspirations.queries.words import aspiration_facts, aspiration_lines
from facilitation.aspirations.rules.facts import full_place
from facilitation.aspirations.rules.missing import Part
from facilitation.aspirations.rules.plan import Plan
from facilitation.aspirations.rules.provenance import Provenance
from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.tables import AspirationRow
from facilitation.aspirations.views import AspirationLine
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One listed proposal for the Rancangan RKP Desa; `volume` is exact, `missing` says what nobody has filled in."""

    proposal_id: str
    number: int
    title: str
    hamlets: tuple[str, ...]
    plan: Plan
    volume: Decimal | None
    people_count: int
    is_withdrawn: bool
    provenance: Provenance
    missing: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One line of the Daftar Gagasan Dusun; `poor` counts members of poor households (A-RTM)."""

    activity: str
    place: str
    volume: Decimal | None
    unit: str
    men: int | None
    women: int | None
    poor: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HamletWishes:
    """What one hamlet wishes for, in order of arrival; none where nobody asked for anything."""

    hamlet: str
    wishes: tuple[Wish, ...]


def plan_rows(session: Session, meeting_id: str) -> tuple[PlanRow, ...]:
    """The list by number with everything officials have completed; three statements."""
    return tuple(
        PlanRow(
            proposal_id=line.proposal_id,
            number=line.number,
            title=line.title,
            hamlets=line.hamlets,
            plan=line.plan,
            volume=line.volume,
            people_count=line.people_count,
            is_withdrawn=line.is_withdrawn,
            provenance=line.provenance,
            missing=line.missing,
        )
        for line in listed_proposals(session, meeting_id)
    )


def wishes_by_hamlet(session: Session, meeting: Meeting) -> tuple[HamletWishes, ...]:
    """Every hamlet in the meeting's order with what its people wish for, what they withdrew left out; one statement.

    What was parked is listed all the same: the form collects wishes, and parking is no judgement on them.
    """
    here = (AspirationRow.meeting_id == meeting.meeting_id, AspirationRow.state != AspirationState.WITHDRAWN)
    lines = aspiration_lines(aspiration_facts(session, *here), shows_authors=False)
    return tuple(
        HamletWishes(
            hamlet=hamlet.name, wishes=tuple(_wish(line) for line in lines if line.hamlet_id == hamlet.hamlet_id)
        )
        for hamlet in meeting.hamlets
    )


def _wish(line: AspirationLine) -> Wish:
    facts = line.facts
    return Wish(
        activity=line.title,
        place=full_place(facts.place, line.words.rt, line.words.rw),
        volume=line.volume,
        unit=facts.unit,
        men=facts.men,
        women=facts.women,
        poor=facts.poor,
    )
