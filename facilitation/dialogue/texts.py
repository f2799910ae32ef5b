"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "proposal_left_the_list": mark(
        "Proposal %(number)s is not on the list any more. Your words are still here: please choose another proposal, "
        "or show them to the facilitator."
    ),
    "answered_meanwhile": mark(
        "Somebody has answered this question in the meantime. "
        "Please read that answer, and send yours once more if it is still needed."
    ),
}
