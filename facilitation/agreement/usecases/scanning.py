"""Keeps what stands on the signed papers: number and hours, and the scans of them."""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from facilitation.agreement.commands import AttachScan, FillRecordHead, SetScanPublic, WithdrawScan
from facilitation.agreement.events import AgreementChanged
from facilitation.agreement.rules.record import checked_head
from facilitation.agreement.rules.scan import NothingSigned, ScanIsWithdrawn, refuse_more, withdrawal_reason
from facilitation.agreement.tables import AdoptionRow, RecordHeadRow, SignedScanRow
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.people.tables import StaffRow


@handles(FillRecordHead)
def fill_record_head(command: FillRecordHead, context: Context) -> Outcome:
    """Keep number and hours; empty ones are taken back."""
    head = checked_head(command.head)
    row = RecordHeadRow(meeting_id=command.meeting_id, number=head.number, begins=head.begins, ends=head.ends)
    context.session.merge(row)
    return Outcome()


@handles(AttachScan)
def attach_scan(command: AttachScan, context: Context) -> Outcome:
    """Keep the scan with its version; the reply is its id."""
    _refuse_unknown_version(context, command)
    kept = _kept(command, context)
    if command.digest in kept:
        return Outcome(reply=kept[command.digest].scan_id)
    refuse_more(command.version, [row.size_bytes for row in kept.values()], command.size_bytes)
    row = _attached(command, context)
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError:
        # uq_signed_scan_in_force: its copy was being kept at the same time.
        kept = _kept(command, context)
        if command.digest not in kept:
            raise
        return Outcome(reply=kept[command.digest].scan_id)
    return Outcome(reply=row.scan_id, events=(AgreementChanged(meeting_id=command.meeting_id),))


@handles(SetScanPublic)
def set_scan_public(command: SetScanPublic, context: Context) -> Outcome:
    """Open the scan to anybody, or close it again."""
    row = _scan(context, command.meeting_id, command.scan_id)
    if row.withdrawn_at is not None:
        raise ScanIsWithdrawn
    row.is_public = command.is_public
    return Outcome(events=(AgreementChanged(meeting_id=command.meeting_id),))


@handles(WithdrawScan)
def withdraw_scan(command: WithdrawScan, context: Context) -> Outcome:
    """Take the scan back with its reason; of one that is withdrawn the first reason stays."""
    reason = withdrawal_reason(command.reason)
    row = _scan(context, command.meeting_id, command.scan_id)
    if row.withdrawn_at is not None:
        raise ScanIsWithdrawn
    # Asked first, because asking writes what is changed, and the database takes a withdrawal whole or not at all.
    name = _name(context)
    row.is_public, row.withdrawn_because, row.withdrawn_by, row.withdrawn_at = False, reason, name, context.now
    return Outcome(events=(AgreementChanged(meeting_id=command.meeting_id),))


def _refuse_unknown_version(context: Context, command: AttachScan) -> None:
    adopted = select(AdoptionRow.version).where(AdoptionRow.meeting_id == command.meeting_id)
    if command.version not in context.session.scalars(adopted).all():
        raise NothingSigned


def _kept(command: AttachScan, context: Context) -> dict[str, SignedScanRow]:
    """The scans of the version that are not withdrawn, by their digest."""
    in_force = (
        SignedScanRow.meeting_id == command.meeting_id,
        SignedScanRow.version == command.version,
        SignedScanRow.withdrawn_at.is_(None),
    )
    return {row.digest: row for row in context.session.scalars(select(SignedScanRow).where(*in_force))}


def _attached(command: AttachScan, context: Context) -> SignedScanRow:
    return SignedScanRow(
        scan_id=context.new_id(),
        meeting_id=command.meeting_id,
        version=command.version,
        part=command.part,
        media=command.media,
        digest=command.digest,
        size_bytes=command.size_bytes,
        is_public=command.is_public,
        attached_by=_name(context),
        attached_at=context.now,
        withdrawn_by="",
        withdrawn_because="",
        withdrawn_at=None,
    )


def _scan(context: Context, meeting_id: str, scan_id: str) -> SignedScanRow:
    row = context.session.get(SignedScanRow, scan_id)
    if row is None or row.meeting_id != meeting_id:
        raise NotFoundHere
    return row


def _name(context: Context) -> str:
    """What the account is called now; the paper says who did it, whatever they are called later."""
    return context.session.get_one(StaffRow, context.actor.actor_id).display_name
