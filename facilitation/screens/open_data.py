"""The public page as plain values for other programs: public facts alone, money in whole rupiah, times in UTC."""

from dataclasses import asdict
from typing import Any

from facilitation.agreement.views import DecidedLine, DecidedList
from facilitation.aspirations.views import ProposalLine
from facilitation.budget.rules.plain_record import plain_funding
from facilitation.budget.views import Counting, RankedLine, RuleSide
from facilitation.meetings.views import Meeting
from facilitation.partnership.views.plain import plain_partnership
from facilitation.partnership.views.register import plain_register
from facilitation.screens.views import EarlierResult, PublicScreen
from facilitation.voting.views import CountedDelegation, CountedMotion

FORM = 1

AS_IN_THE_RESULT = (
    *("rank", "proposal_id", "title", "votes", "cost_rupiah", "partners_rupiah", "is_funded"),
    *("proposing_group", "reserve"),
)


def as_open_data(view: PublicScreen) -> dict[str, Any]:
    """What the public page shows, as JSON can hold it; `form` changes when a reader's program must."""
    return {
        "form": FORM,
        "meeting": _meeting(view.meeting),
        "agenda": [
            {"phase": line.phase.value, "planned_minutes": line.planned_minutes, "used_minutes": line.used_minutes}
            for line in view.agenda
        ],
        "people": {"participants": view.attendance.participants},
        "proposals": [_proposal(line) for line in view.proposals],
        "partnerships": [plain_partnership(line) for line in view.supported],
        "commitments": plain_register(view.register),
        "motions": [_motion(one) for one in view.motions],
        "delegation": _delegation(view.delegation),
        "result": _result(view),
        "agreement": _agreement(view.agreed),
        "earlier_result": _earlier(view.earlier),
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    identity = meeting.identity
    return {
        "code": meeting.code,
        "kind": meeting.kind.value,
        "name": meeting.name,
        "place": meeting.place,
        "meets_on": meeting.meets_on.isoformat(),
        "village": identity.village,
        "subdistrict": identity.subdistrict,
        "district": identity.district,
        "province": identity.province,
        "phase": meeting.phase.value,
        "votes_per_ballot": meeting.votes_per_ballot,
        "tally_visibility": meeting.tally_visibility.value,
        "ceilings": [
            {"source_code": ceiling.source_code, "amount_rupiah": ceiling.amount_rupiah} for ceiling in meeting.ceilings
        ],
    }


def _earlier(earlier: EarlierResult) -> dict[str, Any] | None:
    if not earlier.is_recorded:
        return None
    return {
        "meeting": earlier.meeting.name if earlier.meeting else None,
        "works": [
            {
                "title": work.title,
                "cost_rupiah": work.cost_rupiah,
                "fate": work.fate.value if work.fate else None,
                "words": work.words,
            }
            for work in earlier.works
        ],
    }


def _proposal(line: ProposalLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "title": line.title,
        "hamlets": list(line.hamlets),
        "cost_rupiah": line.cost_rupiah,
        "proposing_group": line.proposing_group,
        "aspirations": line.aspiration_count,
        "merged": len(line.merged),
    }


def _motion(one: CountedMotion) -> dict[str, Any]:
    subject = one.motion.subject
    return {
        "number": one.number,
        "wording": one.motion.wording,
        "goals": list(one.motion.goals),
        "proposal": {"number": subject.number, "title": subject.title} if subject else None,
        **asdict(one.count),
        "conclusion": one.count.conclusion.value,
        "ballots": one.turnout,
        "entitled": one.entitled,
        "is_open": one.is_open,
        "terms_digest": one.terms_digest,
    }


def _delegation(one: CountedDelegation | None) -> dict[str, Any] | None:
    """Who goes now; of those who were not elected nothing stays public."""
    if one is None:
        return None
    return {
        "seats": one.seats.seats,
        "women_percent": one.seats.women_percent,
        "serving": [{"name": each.nominee.name, "votes": each.votes} for each in one.serving],
        "ballots": one.turnout,
        "entitled": one.entitled,
        "terms_digest": one.terms_digest,
    }


def _result(view: PublicScreen) -> dict[str, Any] | None:
    result = view.result
    if result is None:
        return None
    return {
        "version": result.version,
        "checksum": result.checksum,
        "frozen_at": result.frozen_at.isoformat(),
        "ballots": result.ballots,
        "entitled": result.entitled,
        "ceiling_rupiah": result.ceiling_rupiah,
        "spent_rupiah": result.spent_rupiah,
        "lines": [_line(line) for line in result.lines],
        **_counting(result.counting),
    }


def _agreement(listed: DecidedList | None) -> dict[str, Any] | None:
    """What the plenary decided about each proposal; `adopted` is null while two people have not confirmed it."""
    if listed is None:
        return None
    adopted = listed.adopted
    version = {"version": adopted.version, "checksum": adopted.checksum} if adopted else None
    return {"adopted": version, "lines": [_decided(line) for line in listed.lines]}


def _decided(line: DecidedLine) -> dict[str, Any]:
    return {
        "ballot_number": line.ballot_number,
        "title": line.title,
        "computed_rank": line.computed_rank,
        "agreed_rank": line.agreed_rank,
        "origin": line.origin.value,
        "decision": asdict(line.decision) if line.decision else None,
        "evidence": asdict(line.evidence),
    }


def _counting(counting: Counting) -> dict[str, Any]:
    """By which rule the result was counted, and the whole answer of both: every decision with its reason."""
    return {
        "rule": {
            "choice": counting.terms.funding.value,
            "name": counting.rule,
            "parameters": dict(counting.parameters),
        },
        "terms": asdict(counting.terms),
        "terms_digest": counting.terms_digest,
        "voters": counting.voters,
        "blank": counting.blank,
        "counts": [
            {"source_code": one.source_code, "choice": one.choice.value, "voters_with_more": list(one.more_under)}
            for one in counting.verdicts
        ],
        "sides": [_side(side) for side in counting.sides],
    }


def _side(side: RuleSide) -> dict[str, Any]:
    return {
        "choice": side.choice.value,
        "rule": side.rule,
        "parameters": dict(side.parameters),
        "spent_rupiah": side.spent_rupiah,
        "voters_without_choice": side.without_choice,
        "sources": [{"source_code": one.source_code, **plain_funding(one.funding)} for one in side.by_source],
        "hamlets": [asdict(one) for one in side.hamlets],
        "genders": [asdict(one) for one in side.genders],
    }


def _line(line: RankedLine) -> dict[str, Any]:
    plain = {name: getattr(line, name) for name in AS_IN_THE_RESULT}
    return plain | {"number": line.ballot_number, "hamlets": list(line.hamlets), "reason": line.reason.value}
