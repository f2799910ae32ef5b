"""Fills the berita acara: who came, what became of every proposal and how, who objected, and what was corrected."""

from collections import Counter

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.views import DecidedLine
from facilitation.documents.records.berita_acara import berita_acara
from facilitation.documents.views.forms import Signatories
from facilitation.documents.views.meeting_record import (
    Attended,
    Correction,
    DecisionMade,
    Dissent,
    MeetingRecord,
    OfficeHolder,
    OutcomeSum,
    Sitting,
)
from facilitation.documents.views.record import Record
from facilitation.documents.views.sheet import Sheet, Signature
from facilitation.kernel.actor import Role
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.people.rules.gender import Gender
from facilitation.people.views import AttendanceLine
from facilitation.reference.unsur import unsur
from facilitation.screens.papers.changes import changes_between
from facilitation.screens.papers.negotiated import negotiations_told
from facilitation.screens.papers.outcome_words import OUTCOMES, UNDECIDED, WAYS, way_out_told
from facilitation.screens.papers.plenary import Plenary
from facilitation.screens.papers.signing import signatories_of

NO_UNSUR = "Unsur tidak disebut"
ROLES = {
    Role.CHAIR: "Pimpinan musyawarah",
    Role.FACILITATOR: "Fasilitator",
    Role.MINUTE_TAKER: "Notulis",
    Role.OFFICIAL: "Perangkat",
}


def record_paper(session: Session, plenary: Plenary, attachments: tuple[Sheet, ...]) -> Record:
    """The paper with its lists behind it; what the program cannot know is left out, or leaves dots to write on."""
    meeting, head = plenary.meeting, signatories_of(plenary.meeting)
    return berita_acara(
        MeetingRecord(
            letterhead=plenary.letterhead,
            sitting=_sitting(meeting),
            attended=attended(people.attendance_list(session, meeting.meeting_id)),
            outcomes=outcome_sums(plenary),
            signatures=_signatures(head),
            frozen_at=plenary.frozen_at,
            invited=people.quorum_of(session, meeting).invited or None,
            legal_basis=tuple(meeting.legal_basis.splitlines()),
            office_holders=_office_holders(plenary),
            decisions=decisions_made(plenary),
            dissents=_dissents(plenary),
            negotiations=negotiations_told(session, plenary),
            correction=_correction(session, plenary),
            attachments=attachments,
            place=head.place,
            signed_on=head.signed_on,
            footer=plenary.footer,
            verification=plenary.verification,
        )
    )


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
    for line in _in_order(plenary):
        decision = line.decision
        key = (OUTCOMES[decision.outcome] if decision else UNDECIDED, decision.source_code if decision else "")
        counts[key] += 1
        costs[key] += decision.amount_rupiah if decision and decision.is_agreed else line.cost_rupiah
    return tuple(
        OutcomeSum(outcome=outcome, source=source, count=count, rupiah=costs[outcome, source])
        for (outcome, source), count in counts.items()
    )


def decisions_made(plenary: Plenary) -> tuple[DecisionMade, ...]:
    """The vote that put the proposals in their order, and every proposal with how the plenary decided about it."""
    ballots, entitled = plenary.decided.ballots, plenary.decided.entitled
    vote = DecisionMade(
        matter=f"Urutan hasil hitung: {ballots} surat suara dari {entitled} pemegang hak suara", way="pemungutan suara"
    )
    made = (
        DecisionMade(
            matter=f"{_named(line)}: {OUTCOMES[line.decision.outcome].lower()}{_for_less(plenary, line)}",
            way=WAYS[line.decision.decided_by],
        )
        for line in _in_order(plenary)
        if line.decision
    )
    return (vote, *made)


def _for_less(plenary: Plenary, line: DecidedLine) -> str:
    told = way_out_told(line.decision, {one.proposal_id: one.title for one in plenary.decided.lines})
    return f", {told}" if told else ""


def _sitting(meeting: Meeting) -> Sitting:
    is_district = meeting.kind is MeetingKind.SUBDISTRICT
    return Sitting(
        kind=meeting.kind,
        meeting_name=meeting.name,
        held_on=meeting.meets_on,
        place=meeting.place,
        plan_year=meeting.plan_year_district if is_district else meeting.plan_year_village,
    )


def _signatures(named: Signatories) -> tuple[Signature, ...]:
    """Who signs: those that the set-up names, and somebody of the residents, whom only the meeting can name."""
    return (
        Signature(opening="", role=named.head_role, name=named.head_name),
        Signature(opening="", role=named.team_role, name=named.team_name),
        Signature(opening="", role="Wakil Masyarakat"),
    )


def _in_order(plenary: Plenary) -> tuple[DecidedLine, ...]:
    """The agreed in the agreed order, then the others as they were counted."""
    one = plenary.decided
    return (*one.agreed, *one.reserve, *one.forwarded, *one.not_accommodated, *one.undecided)


def _named(line: DecidedLine) -> str:
    return f"Usulan nomor {line.ballot_number}, {line.title}"


def _dissents(plenary: Plenary) -> tuple[Dissent, ...]:
    """The notes as they were dictated; whoever wants to be named is named in them."""
    return tuple(
        Dissent(
            who="",
            matter=_named(line),
            words=decision.dissent,
            handling=f"{OUTCOMES[decision.outcome]}, {WAYS[decision.decided_by]}",
        )
        for line in _in_order(plenary)
        if (decision := line.decision) and decision.dissent
    )


def _office_holders(plenary: Plenary) -> tuple[OfficeHolder, ...]:
    adopted = plenary.decided.adopted
    signed = adopted.signatories if adopted else ()
    return tuple(OfficeHolder(role=ROLES[Role(one.role)], name=one.name) for one in signed)


def _correction(session: Session, plenary: Plenary) -> Correction | None:
    adopted = plenary.decided.adopted
    if adopted is None or not adopted.reason:
        return None
    versions = agreement.adopted_versions(session, plenary.meeting.meeting_id)
    before = next(one for one in versions if one.version == adopted.version - 1)
    return Correction(
        version=adopted.version,
        # As everywhere on screen, in the laptop's own time.
        made_on=adopted.adopted_at.astimezone().date(),
        reason=adopted.reason,
        changes=changes_between(before, adopted),
    )
