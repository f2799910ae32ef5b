"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "cost_out_of_range": mark(
        "A cost is between %(smallest_rupiah)s and %(largest_rupiah)s. Please check the zeros and send it again."
    ),
    "reason_too_short": mark(
        "Please give a reason of at least %(smallest)s characters, so that people understand why this is set aside."
    ),
    "aspiration_dealt_with": mark(
        "Somebody has already dealt with this aspiration. Look at the list to see where it is."
    ),
    "submission_not_readable": mark(
        "This page has grown old. Please load it again; your words are still here to be sent."
    ),
    "aspiration_of_another": mark(
        "This could not be told apart from another message. Please load the page and send it again."
    ),
    "proposal_not_listed": mark("Proposal %(number)s is not on the list now. Put it back first, then try again."),
    "proposal_merged": mark("Proposal %(number)s is part of another one now. Please change that one instead."),
    "merged_with_itself": mark("This is the same proposal twice. Please choose two different ones."),
}
