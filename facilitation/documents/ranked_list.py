"""The ranked development proposals as a document: what officials print, sign and file."""

from facilitation.budget.rules.reasons import FundingReason, TieBreak
from facilitation.budget.views import RankedLine, RankedResult
from facilitation.documents.views import Column, Fact, Kind, Line, Sheet
from facilitation.documents.wording import Wording
from facilitation.kernel.texts import mark
from facilitation.meetings.views import Meeting

TITLE = mark("Ranked development proposals")
TAB = mark("Ranking")
IN_RUPIAH = " (Rp)"
FOOTER = mark("%(name)s · result version %(version)s · checksum %(checksum)s")

COLUMNS = (
    (mark("Rank"), Kind.NUMBER, 7),
    (mark("No."), Kind.NUMBER, 6),
    (mark("Proposal"), Kind.TEXT, 40),
    (mark("Hamlet"), Kind.TEXT, 18),
    (mark("Votes"), Kind.NUMBER, 8),
    (mark("Cost"), Kind.RUPIAH, 17),
    (mark("Running total"), Kind.RUPIAH, 17),
    (mark("Outcome"), Kind.TEXT, 14),
    (mark("Reason"), Kind.TEXT, 46),
)

# The same sentences as on screen, so that a page and a paper never seem to say two things.
FUNDED = mark("Funded")
NOT_FUNDED = mark("Not funded")

REASONS = {
    FundingReason.FITS: mark("The money still covers it."),
    FundingReason.TOO_EXPENSIVE_NOW: mark("The money left is short by %(short)s."),
    FundingReason.ABOVE_CEILING: mark("It costs more than all the money there is."),
    FundingReason.NO_SUPPORT: mark("It got no votes."),
}
TIE_BREAKS = {
    TieBreak.COST: mark("Same number of votes: the lower cost goes first."),
    TieBreak.LOT: mark("Same votes and same cost: the lot decided the order."),
}

ALL_PROPOSALS = mark("All proposals")
ALL_FUNDED = mark("Funded together")


def ranked_list(meeting: Meeting, result: RankedResult, wording: Wording) -> Sheet:
    """The meeting's result in one language, every line of it in the order of the ranking."""
    return Sheet(
        locale=wording.locale,
        tab=wording.say(TAB),
        title=wording.say(TITLE),
        subtitle=meeting.name,
        facts=_facts(meeting, result, wording),
        columns=tuple(Column(heading=wording.say(heading), kind=kind, width=width) for heading, kind, width in COLUMNS),
        lines=tuple(_line(line, wording) for line in result.lines),
        totals=_totals(result, wording),
        footer=wording.say(FOOTER, name=meeting.name, version=result.version, checksum=result.checksum),
        frozen_at=result.frozen_at,
    )


def _facts(meeting: Meeting, result: RankedResult, wording: Wording) -> tuple[Fact, ...]:
    say = wording.say
    turnout = say(mark("%(ballots)s of %(entitled)s people"), ballots=result.ballots, entitled=result.entitled)
    return (
        Fact(label=say(mark("Place")), value=meeting.place),
        Fact(label=say(mark("Date")), value=meeting.meets_on),
        Fact(label=say(mark("Ballots")), value=turnout),
        Fact(label=say(mark("Ceiling")) + IN_RUPIAH, value=result.ceiling_rupiah),
        Fact(label=say(mark("Given out")) + IN_RUPIAH, value=result.spent_rupiah),
        Fact(label=say(mark("Still left")) + IN_RUPIAH, value=result.left_rupiah),
    )


def _line(line: RankedLine, wording: Wording) -> Line:
    reasons = [wording.say(REASONS[line.reason], short=wording.rupiah(line.short_rupiah))]
    if line.tie_break is not None:
        reasons.append(wording.say(TIE_BREAKS[line.tie_break]))
    return Line(
        values=(
            line.rank,
            line.ballot_number,
            line.title,
            ", ".join(line.hamlets),
            line.votes,
            line.cost_rupiah,
            line.running_total_rupiah,
            wording.say(FUNDED if line.is_funded else NOT_FUNDED),
            " ".join(reasons),
        ),
        is_inside=line.is_funded,
    )


def _totals(result: RankedResult, wording: Wording) -> tuple[tuple[str | int, ...], ...]:
    """Sums under votes and cost: of the whole list, and of what the ceiling reaches."""
    funded = [line for line in result.lines if line.is_funded]
    return tuple(
        (
            "",
            "",
            wording.say(words),
            "",
            sum(line.votes for line in lines),
            sum(line.cost_rupiah for line in lines),
            "",
            "",
            "",
        )
        for words, lines in ((ALL_PROPOSALS, result.lines), (ALL_FUNDED, funded))
    )
