"""Fills the berita acara: who came, what became of every proposal and how, who objected, and what was corrected."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.documents.records.berita_acara import berita_acara
from facilitation.documents.views.forms import Signatories
from facilitation.documents.views.meeting_record import (
    Attended,
    Correction,
    DecisionMade,
    MeetingRecord,
    OfficeHolder,
    OutcomeSum,
    Turnout,
)
from facilitation.documents.views.record import Record
from facilitation.documents.views.sheet import Sheet, Signature
from facilitation.kernel.actor import Role
from facilitation.people import queries as people
from facilitation.people.rules.gender import Gender
from facilitation.people.views import AttendanceLine
from facilitation.reference.unsur import unsur
from facilitation.screens.papers.changes import changes_between
from facilitation.screens.papers.decided_how import decisions_made, dissents, in_order, motions_made
from facilitation.screens.papers.delegates import Delegates, decision_made, notes_of
from facilitation.screens.papers.negotiated import negotiations_told
from facilitation.screens.papers.outcome_words import OUTCOMES, UNDECIDED
from facilitation.screens.papers.plenary import Plenary
from facilitation.screens.papers.signing import signatories_of
from facilitation.screens.papers.sitting import sitting_of

NO_UNSUR = "Unsur tidak disebut"
ROLES = {
    Role.CHAIR: "Pimpinan musyawarah",
    Role.FACILITATOR: "Fasilitator",
    Role.MINUTE_TAKER: "Notulis",
    Role.OFFICIAL: "Perangkat",
}


def record_paper(
    session: Session, plenary: Plenary, attachments: tuple[Sheet, ...], delegates: Delegates | None = None
) -> Record:
    """The paper with its lists behind it; what the program cannot know is left out, or leaves dots to write on."""
    return berita_acara(replace(_record(session, plenary, delegates), attachments=attachments))


def attended(lines: tuple[AttendanceLine, ...]) -> tuple[Attended, ...]:
    """Those who are here, by unsur in the order of the list, and last those who named none."""
    counts = Counter((line.unsur.code if line.unsur else "", line.gender) for line in lines if line.present)
    named = [(one.code, one.name_id) for one in unsur()]
    found = (
        Attended(
            unsur=name, men=counts[code, Gender.MALE], women=counts[code, Gender.FEMALE], unsaid=counts[code, None]
        )
        for code, name in (*named, ("", NO_UNSUR))
    )
    return tuple(one for one in found if one.people)


def outcome_sums(plenary: Plenary) -> tuple[OutcomeSum, ...]:
    """How many ended how: the agreed for what was agreed from each source, all others for what they would cost."""
    counts: Counter[tuple[str, str]] = Counter()
    costs: Counter[tuple[str, str]] = Counter()
    for line in in_order(plenary):
        decision = line.decision
        key = (OUTCOMES[decision.outcome] if decision else UNDECIDED, decision.source_code if decision else "")
        counts[key] += 1
        costs[key] += decision.amount_rupiah if decision and decision.is_agreed else line.cost_rupiah
    return tuple(
        OutcomeSum(outcome=outcome, source=source, count=count, rupiah=costs[outcome, source])
        for (outcome, source), count in counts.items()
    )


def _record(session: Session, plenary: Plenary, delegates: Delegates | None) -> MeetingRecord:
    meeting, signing = plenary.meeting, signatories_of(plenary.meeting)
    head = agreement.record_head(session, meeting)
    return MeetingRecord(
        letterhead=plenary.letterhead,
        number=head.number,
        sitting=sitting_of(meeting, head, plenary.frozen_at.astimezone().utcoffset()),
        turnout=_turnout(plenary),
        attended=attended(people.attendance_list(session, meeting.meeting_id)),
        outcomes=outcome_sums(plenary),
        signatures=_signatures(signing),
        frozen_at=plenary.frozen_at,
        invited=people.quorum_of(session, meeting).invited or None,
        legal_basis=tuple(meeting.legal_basis.splitlines()),
        office_holders=_office_holders(plenary),
        decisions=_decisions(session, plenary, delegates),
        agreements=(*_unready(plenary), *(_mandates(delegates) if delegates else ())),
        dissents=dissents(plenary),
        negotiations=negotiations_told(session, plenary),
        correction=_correction(plenary),
        place=signing.place,
        signed_on=signing.signed_on,
        footer=plenary.footer,
        verification=plenary.verification,
    )


def _decisions(session: Session, plenary: Plenary, delegates: Delegates | None) -> tuple[DecisionMade, ...]:
    elected = (decision_made(delegates),) if delegates else ()
    return (*decisions_made(plenary), *motions_made(session, plenary), *elected)


def _unready(plenary: Plenary) -> Iterator[str]:
    adopted = plenary.decided.adopted
    for one in adopted.unready if adopted else ():
        yield f"Usulan “{one.title}” ditetapkan walaupun pengelolanya belum ditunjuk, dengan alasan: {one.reason}"


def _mandates(delegates: Delegates) -> Iterator[str]:
    names = ", ".join(f"{one.nominee.name} ({one.nominee.gender.value})" for one in delegates.election.serving)
    yield f"Memberi mandat sebagai delegasi ke {delegates.sent_to} kepada: {names}."
    yield from notes_of(delegates)


def _turnout(plenary: Plenary) -> Turnout:
    return Turnout(ballots=plenary.decided.ballots, entitled=plenary.decided.entitled)


def _signatures(named: Signatories) -> tuple[Signature, ...]:
    """Who signs: those that the set-up names, and somebody of the residents, whom only the meeting can name."""
    return (
        Signature(opening="", role=named.head_role, name=named.head_name),
        Signature(opening="", role=named.team_role, name=named.team_name),
        Signature(opening="", role="Wakil Masyarakat"),
    )


def _office_holders(plenary: Plenary) -> tuple[OfficeHolder, ...]:
    adopted = plenary.decided.adopted
    signed = adopted.signatories if adopted else ()
    return tuple(OfficeHolder(role=ROLES[Role(one.role)], name=one.name) for one in signed)


def _correction(plenary: Plenary) -> Correction | None:
    adopted, before = plenary.decided.adopted, plenary.before
    if adopted is None or before is None:
        return None
    return Correction(
        version=adopted.version,
        # As everywhere on screen, in the laptop's own time.
        made_on=adopted.adopted_at.astimezone().date(),
        reason=adopted.reason,
        changes=tuple(map(str, changes_between(before, adopted, lambda one: one.lines))),
    )
