"""Links proposals to goals of the programme and to years of the medium-term plan."""

from collections.abc import Collection, Iterable

from sqlalchemy import delete, func, select, union_all

from facilitation.aspirations.commands import LinkProposal
from facilitation.aspirations.rules import proposal
from facilitation.aspirations.rules.linking import NO_LINKS, Links, checked_years, rpjm_entry, still_fitting
from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.tables import AspirationRow, ProposalAimRow, ProposalRow, ProposalYearRow
from facilitation.aspirations.tables.links import links_by_proposal
from facilitation.aspirations.usecases.changing import change, changes_of, list_changed, note
from facilitation.aspirations.usecases.rows import proposal_row
from facilitation.kernel.dispatch import Context, Outcome, guards, handles
from facilitation.meetings.tables import MeetingRow
from facilitation.programmes.commands import ReviseAims
from facilitation.programmes.queries import programme_by_id
from facilitation.programmes.rules.aims import AimKind, AimUnknown, refuse_removing, refuse_retired
from facilitation.programmes.tables import AimRow
from facilitation.programmes.views import Programme


@handles(LinkProposal)
def link_proposal(command: LinkProposal, context: Context) -> Outcome:
    """Let the proposal be linked to what the command says, as long as nobody has changed it meanwhile."""
    row = proposal_row(context, command.meeting_id, command.proposal_id)
    proposal.refuse_if_merged(row.number, row.state)
    programme = programme_of(context, command.meeting_id)
    before = links_by_proposal(context.session, command.meeting_id)[row.proposal_id]
    links = _checked(command.links, before, row, programme)
    if links == before:
        # The same page sent twice: the first time has done it.
        return Outcome()
    proposal.refuse_if_changed(row.number, seen=command.seen, now=changes_of(context, row))
    _keep_aims(context, row, (before.aim_ids, links.aim_ids), programme)
    _keep_years(context, row, before, links)
    change(context, row, {"rpjm_entry": links.rpjm_entry})
    return Outcome(events=(list_changed(row),))


def programme_of(context: Context, meeting_id: str) -> Programme | None:
    """The programme that a meeting belongs to."""
    chosen = select(MeetingRow.programme_id).where(MeetingRow.meeting_id == meeting_id)
    return programme_by_id(context.session, context.session.scalar(chosen))


def chosen_aim(aim_id: str | None, context: Context, meeting_id: str) -> str | None:
    """The goal a resident has chosen; raises AimUnknown or AimRetired for one that cannot be chosen here."""
    if aim_id:
        _known([aim_id], (), programme_of(context, meeting_id))
    return aim_id or None


def serve_first(context: Context, listed: ProposalRow, row: AspirationRow) -> None:
    """Let a new proposal serve the goal that the author of its first words has chosen, while it still stands."""
    programme = programme_of(context, listed.meeting_id)
    standing = {aim.aim_id for aim in programme.goals} if programme else set()
    if row.aim_id in standing:
        _keep_aims(context, listed, ((), (str(row.aim_id),)), programme)


def serve_the_same(context: Context, apart: ProposalRow, origin: ProposalRow) -> None:
    """Let a proposal that was taken out of another one serve what that one serves."""
    served = links_by_proposal(context.session, origin.meeting_id)[origin.proposal_id].aim_ids
    _keep_aims(context, apart, ((), served), programme_of(context, origin.meeting_id))


def link_brought(context: Context, row: ProposalRow, brought: Links) -> None:
    """Let a proposal that has come from another meeting keep what its programme here still knows and offers."""
    programme = programme_of(context, row.meeting_id) if brought.aim_ids or brought.years else None
    if programme is None:
        return
    standing = {aim.aim_id for aim in programme.aims if not aim.is_retired}
    links = still_fitting(brought, standing=standing, offered=_offered(programme), cost_rupiah=row.cost_rupiah)
    _keep_aims(context, row, ((), links.aim_ids), programme)
    _keep_years(context, row, NO_LINKS, links)


@guards(ReviseAims)
def refuse_losing_links(command: ReviseAims, context: Context) -> None:
    """A goal that proposals serve, or wishes will, is not removed; it is given up with a reason and keeps its links."""
    kept = {line.aim_id for line in command.lines if line.words.strip()}
    # What was made into a proposal, or taken back, will make no link any more: such a wish forgets the goal with it.
    to_come = AspirationRow.state.in_((AspirationState.WAITING, AspirationState.PARKED))
    links = union_all(select(ProposalAimRow.aim_id), select(AspirationRow.aim_id).where(to_come)).subquery()
    served = (
        select(AimRow.aim_id, AimRow.words, func.count().label("links"))
        .join(links, links.c.aim_id == AimRow.aim_id)
        .where(AimRow.programme_id == command.programme_id, AimRow.kind == command.kind, AimRow.retired_reason == "")
        .group_by(AimRow.aim_id, AimRow.words)
        .order_by(AimRow.position)
    )
    for aim in context.session.execute(served):
        if aim.aim_id not in kept:
            refuse_removing(aim.words, links=aim.links)


def _checked(links: Links, before: Links, row: ProposalRow, programme: Programme | None) -> Links:
    offered = _offered(programme) | {one.year for one in before.years}
    return Links(
        aim_ids=_known(links.aim_ids, before.aim_ids, programme),
        rpjm_entry=rpjm_entry(links.rpjm_entry),
        years=checked_years(links.years, cost_rupiah=row.cost_rupiah, offered=offered),
    )


def _offered(programme: Programme | None) -> set[int]:
    return {*programme.years, *programme.years_of_plan} if programme else set()


def _known(wanted: Iterable[str], served: Collection[str], programme: Programme | None) -> tuple[str, ...]:
    """What is wanted in the programme's order; what was given up stays where it is served, and is chosen no more."""
    chosen, aims = set(wanted), programme.aims if programme else ()
    if not chosen <= {aim.aim_id for aim in aims}:
        raise AimUnknown
    for aim in aims:
        if aim.aim_id in chosen and aim.aim_id not in served:
            refuse_retired(aim.words, reason=aim.retired_reason)
    return tuple(aim.aim_id for kind in AimKind for aim in aims if aim.kind is kind and aim.aim_id in chosen)


def _keep_aims(
    context: Context, row: ProposalRow, change_of: tuple[Collection[str], Collection[str]], programme: Programme | None
) -> None:
    before, after = change_of
    gone = set(before) - set(after)
    here = (ProposalAimRow.proposal_id == row.proposal_id, ProposalAimRow.aim_id.in_(gone))
    context.session.execute(delete(ProposalAimRow).where(*here))
    context.session.add_all(
        ProposalAimRow(proposal_id=row.proposal_id, aim_id=aim_id, meeting_id=row.meeting_id)
        for aim_id in after
        if aim_id not in before
    )
    if set(before) != set(after):
        note(context, row, "aims", (_words(before, programme), _words(after, programme)))


def _keep_years(context: Context, row: ProposalRow, before: Links, after: Links) -> None:
    if before.years == after.years:
        return
    context.session.execute(delete(ProposalYearRow).where(ProposalYearRow.proposal_id == row.proposal_id))
    context.session.add_all(
        ProposalYearRow(
            proposal_id=row.proposal_id, year=one.year, meeting_id=row.meeting_id, amount_rupiah=one.amount_rupiah
        )
        for one in after.years
    )
    note(context, row, "years", (_in_words(before), _in_words(after)))


def _words(aim_ids: Collection[str], programme: Programme | None) -> str:
    words = {aim.aim_id: aim.words for aim in programme.aims} if programme else {}
    return "; ".join(words[aim_id] for aim_id in aim_ids if aim_id in words)


def _in_words(links: Links) -> str:
    return ", ".join(f"{one.year}: {one.amount_rupiah}" for one in links.years)
