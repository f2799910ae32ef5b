"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "milestone_in_future": mark("This day has not come yet. Please record the milestone once it has happened."),
    "milestone_before_last": mark(
        "The last milestone was recorded for %(last_on)s. Please choose that day or a later one, and put what happened "
        "earlier into the note."
    ),
    "milestone_needs_note": mark(
        "A step back, a postponement or a refusal needs a reason that everybody can read. Please write it in the note."
    ),
    "no_such_follow_code": mark(
        "Nothing is followed by this code. Please compare it with your slip: ten letters and digits, in two groups."
    ),
}
