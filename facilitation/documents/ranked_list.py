"""The ranked development proposals as a document: what officials print, sign and file."""

from facilitation.budget.rules.reasons import FundingReason, TieBreak
from facilitation.budget.views import RankedLine, RankedResult
from facilitation.documents.ranked_sums import field_name, funded_sums, source_name
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.sheet import Cell, Column, Fact, Kind, Line, Remarks, Section, Sheet, Signature
from facilitation.documents.wording import Wording
from facilitation.kernel.texts import mark
from facilitation.meetings.views import Meeting
from facilitation.voting.rules.terms import BallotMethod, FundingChoice

TITLE = mark("Ranked development proposals")
TAB = mark("Ranking")
IN_RUPIAH = " (Rp)"
FOOTER = mark("%(name)s · result version %(version)s · checksum %(checksum)s")
PAGE_OF = mark("Page %(page)s of %(pages)s")
NOTHING = mark("No proposals")
UNCOVERED = mark("□: a letter this paper's font does not have; look at the XLSX or CSV file.")

COLUMNS = (
    ("rank", mark("Rank"), Kind.NUMBER, 11),
    ("ballot_number", mark("No."), Kind.NUMBER, 6),
    ("proposal", mark("Proposal"), Kind.TEXT, 40),
    ("field", mark("Field"), Kind.TEXT, 22),
    ("rank_in_field", mark("Rank in its field"), Kind.NUMBER, 12),
    ("hamlets", mark("Hamlet"), Kind.TEXT, 18),
    ("votes", mark("Votes"), Kind.NUMBER, 8),
    ("cost_rupiah", mark("Cost"), Kind.RUPIAH, 17),
    ("source", mark("Source of funds"), Kind.TEXT, 18),
    ("running_total_rupiah", mark("Running total"), Kind.RUPIAH, 17),
    ("outcome", mark("Outcome"), Kind.TEXT, 14),
    ("reason", mark("Reason"), Kind.TEXT, 42),
)
# What all ballots together give a proposal, where that is no number of votes.
SUPPORT = {
    BallotMethod.POINTS: mark("Points"),
    BallotMethod.SCORES: mark("Scores together"),
    BallotMethod.RANKING: mark("Ranking points"),
}
OF_FIELDS = frozenset({"field", "rank_in_field"})
OF_SOURCES = frozenset({"source"})

# The same sentences as on screen, so that a page and a paper never seem to say two things.
FUNDED = mark("Funded")
NOT_FUNDED = mark("Not funded")

REASONS = {
    FundingReason.FITS: mark("The money still covers it."),
    FundingReason.TOO_EXPENSIVE_NOW: mark("The money left is short by %(short)s."),
    FundingReason.ABOVE_CEILING: mark("It costs more than its source of funds gives."),
    FundingReason.NO_SUPPORT: mark("It got no votes."),
    FundingReason.BELOW_THRESHOLD: mark("It has fewer votes than the meeting had agreed on."),
    FundingReason.AFTER_STOP: mark("The list ended before it, as the meeting had agreed."),
    FundingReason.PAID_BY_SUPPORTERS: mark("Its supporters paid for it together."),
    FundingReason.SUPPORTERS_SHORT: mark("Its supporters are short by %(short)s."),
}
FROM_RESERVE = mark("Paid from the share set aside for its group.")
RESERVE = mark("%(percent)s%% of each source of funds, first for proposals of %(group)s")
# As templates/shared/terms.html names them.
RULES = {
    FundingChoice.EQUAL_SHARES_COMPARED: mark("Equal shares, compared with most votes first"),
    FundingChoice.EQUAL_SHARES: mark("Equal shares"),
    FundingChoice.GREEDY: mark("Most votes first"),
    FundingChoice.GREEDY_STOP: mark("Most votes first, ending at the first that does not fit"),
    FundingChoice.GREEDY_PER_COST: mark("Most votes for each rupiah first"),
    FundingChoice.PHRAGMEN: mark("Phragmén"),
    FundingChoice.BORDA: mark("Borda, then down the list"),
    FundingChoice.SCHULZE: mark("Schulze, then down the list"),
}
TIE_BREAKS = {
    TieBreak.COST: mark("Tied: the lower cost goes first."),
    TieBreak.SUPPORT: mark("Tied at the same cost: more votes go first."),
    TieBreak.LOT: mark("Tied at the same cost: the lot decided the order."),
}


def ranked_list(
    meeting: Meeting,
    result: RankedResult,
    wording: Wording,
    *,
    letterhead: Letterhead | None = None,
    signatures: tuple[Signature, ...] = (),
) -> Sheet:
    """The meeting's result in one language, every line of it in the order of the ranking."""
    columns = _columns(result, wording)
    return Sheet(
        locale=wording.locale,
        tab=wording.say(TAB),
        title=wording.say(TITLE),
        subtitle=meeting.name,
        facts=_facts(meeting, result, wording),
        columns=columns,
        sections=(Section(lines=tuple(_line(line, columns, wording) for line in result.lines)),),
        totals=funded_sums(result, columns, wording),
        remarks=_remarks(wording),
        footer=wording.say(FOOTER, name=meeting.name, version=result.version, checksum=result.checksum),
        frozen_at=result.frozen_at,
        letterhead=letterhead,
        signatures=signatures,
    )


def _columns(result: RankedResult, wording: Wording) -> tuple[Column, ...]:
    """Field and rank inside it where any proposal has a field, the source of funds where there are several."""
    has_fields = any(line.field_code for line in result.lines)
    left_out = (frozenset() if has_fields else OF_FIELDS) | (frozenset() if result.has_several_sources else OF_SOURCES)
    support = {"votes": SUPPORT.get(result.counting.terms.method, mark("Votes"))}
    return tuple(
        Column(key=key, heading=wording.say(support.get(key, heading)), kind=kind, width=width)
        for key, heading, kind, width in COLUMNS
        if key not in left_out
    )


def _facts(meeting: Meeting, result: RankedResult, wording: Wording) -> tuple[Fact, ...]:
    say = wording.say
    turnout = say(mark("%(ballots)s of %(entitled)s people"), ballots=result.ballots, entitled=result.entitled)
    return (
        Fact(label=say(mark("Place")), value=meeting.place),
        Fact(label=say(mark("Date")), value=meeting.meets_on),
        Fact(label=say(mark("Ballots")), value=turnout),
        Fact(label=say(mark("Rule for the money")), value=say(RULES[result.counting.terms.funding])),
        *_of_reserve(result, wording),
        Fact(label=say(mark("Code of what was agreed")), value=result.counting.terms_code),
        Fact(label=say(mark("Ceiling")) + IN_RUPIAH, value=result.ceiling_rupiah),
        Fact(label=say(mark("Given out")) + IN_RUPIAH, value=result.spent_rupiah),
        Fact(label=say(mark("Still left")) + IN_RUPIAH, value=result.left_rupiah),
    )


def _of_reserve(result: RankedResult, wording: Wording) -> tuple[Fact, ...]:
    reserve = result.counting.terms.reserve
    if reserve is None:
        return ()
    value = wording.say(RESERVE, percent=reserve.percent, group=reserve.group_name(wording.locale))
    return (Fact(label=wording.say(mark("Share set aside")), value=value),)


def _remarks(wording: Wording) -> Remarks:
    return Remarks(
        page_of=wording.say(PAGE_OF, page="{page}", pages="{pages}"),
        nothing=wording.say(NOTHING),
        uncovered=wording.say(UNCOVERED),
    )


def _line(line: RankedLine, columns: tuple[Column, ...], wording: Wording) -> Line:
    values: dict[str, Cell] = {
        "rank": line.rank,
        "ballot_number": line.ballot_number,
        "proposal": line.title,
        "field": field_name(line.field_code, wording.locale) if line.field_code else None,
        "rank_in_field": line.rank_in_field if line.field_code else None,
        "hamlets": ", ".join(line.hamlets),
        "votes": line.votes,
        "cost_rupiah": line.cost_rupiah,
        "source": source_name(line.source_code, wording.locale),
        "running_total_rupiah": line.running_total_rupiah,
        "outcome": wording.say(FUNDED if line.is_funded else NOT_FUNDED),
        "reason": _reason(line, wording),
    }
    return Line(values=tuple(values[column.key] for column in columns), is_inside=line.is_funded)


def _reason(line: RankedLine, wording: Wording) -> str:
    reason = FROM_RESERVE if line.is_from_reserve else REASONS[line.reason]
    reasons = [wording.say(reason, short=wording.rupiah(line.short_rupiah))]
    if line.tie_break is not None:
        reasons.append(wording.say(TIE_BREAKS[line.tie_break]))
    return " ".join(reasons)
