"""Opens a file that came, and knows its sender from then on."""

from facilitation.followup.rules.fingerprint import refuse_stranger
from facilitation.followup.rules.sealed_file import FileKind, Sealed, SealedFileForeign, opened
from facilitation.followup.tables import KnownSenderRow
from facilitation.kernel.dispatch import Context
from facilitation.kernel.signing import is_signed_by


def opened_as(kind: FileKind, content: bytes) -> Sealed:
    """The file, whole and as it was signed, of the kind that was asked for; raises why it is not."""
    found = opened(content, is_signed_by)
    if found.kind is not kind:
        raise SealedFileForeign
    return found


def let_in(context: Context, public_key: str, *, name: str, fingerprint: str) -> None:
    """Return where the sender is known, or is the one whose fingerprint was heard, and keep that; else raise."""
    is_known = context.session.get(KnownSenderRow, public_key) is not None
    refuse_stranger(public_key, fingerprint, sender=name, is_known=is_known)
    if is_known:
        return
    row = KnownSenderRow(public_key=public_key, name=name, staff_id=context.actor.actor_id, known_at=context.now)
    context.session.add(row)
    # What has come from a sender refers to them.
    context.session.flush()
