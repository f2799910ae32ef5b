"""The sentence for each refusal that belongs to no single room."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "not_found_here": mark("This is not part of this meeting, or no longer. Go back and look at the list again."),
    "not_allowed": mark("This is for other people at the meeting to do. Please ask the facilitator."),
    "not_in_this_phase": mark("This meeting is in another phase now. Look at the wall to see what comes next."),
    "too_many_attempts": mark(
        "That was too often in a short time. Please wait %(retry_seconds)s seconds and try again."
    ),
    "busy": mark("Many people are sending at once. What you typed is still here: please send it again in a moment."),
    "not_saved": mark(
        "This could not be saved, and nothing of it was kept. What you typed is still here: please send it again, "
        "and if this comes back, tell the facilitator."
    ),
    "text_empty": mark("Something is still empty here. Please fill it in and send it again."),
    "text_too_long": mark("This text is too long. Please shorten it to %(limit)s characters and send it again."),
    "name_not_readable": mark("Please write the name with letters, so that others can read it out, and send it again."),
    "not_money": mark(
        "This amount can be read in more than one way, or not at all. Please write it like 12.500.000 or 12,5 juta."
    ),
    "upload_too_large": mark("This file has more than %(limit)s MB. Please choose a smaller one."),
    "money_too_large": mark(
        "This is more than can be entered. Please check the zeros; the most is %(largest_rupiah)s."
    ),
}
