"""Keeps the directory for those who lead a meeting: an account may have no other part than to look on at one."""

from facilitation.kernel.dispatch import Context, guards
from facilitation.partnership.commands import ReinstatePartner, RetirePartner, RevisePartner
from facilitation.partnership.rules.partner import DirectoryNotYours
from facilitation.people.queries import leads_a_meeting


@guards(RevisePartner)
def refuse_revising_by_others(_command: RevisePartner, context: Context) -> None:
    """Raise DirectoryNotYours for an account that leads no meeting."""
    _refuse(context)


@guards(RetirePartner)
def refuse_retiring_by_others(_command: RetirePartner, context: Context) -> None:
    """Nor does it take a partner out."""
    _refuse(context)


@guards(ReinstatePartner)
def refuse_reinstating_by_others(_command: ReinstatePartner, context: Context) -> None:
    """Nor put one back."""
    _refuse(context)


def _refuse(context: Context) -> None:
    if not leads_a_meeting(context.session, context.actor.actor_id):
        raise DirectoryNotYours
