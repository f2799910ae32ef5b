"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "milestone_in_future": mark("This day has not come yet. Please record the stage once it has happened."),
    "milestone_before_last": mark(
        "The last stage was recorded for %(last_on)s. Please choose that day or a later one, and put what happened "
        "earlier into the note."
    ),
    "milestone_needs_note": mark(
        "A step back, a postponement or a refusal needs a reason that everybody can read. Please write it in the note."
    ),
    "entry_amount_out_of_range": mark(
        "An amount goes from Rp 1 to %(most_rupiah)s. Please write it without a minus sign; a mistake is undone on its "
        "own line."
    ),
    "entry_in_future": mark("This day has not come yet. Please write money down once it has moved."),
    "entry_too_early": mark(
        "The ledger begins with the adoption, on %(first_on)s. Please choose that day or a later one, and say in the "
        "line what happened earlier."
    ),
    "unknown_payer": mark("Please choose whose money it is: a source of funds, or a partner who contributes."),
    "entry_already_reversed": mark(
        "Line %(number)s is undone already, by line %(by)s. Please enter what is right as a new line."
    ),
    "entry_is_reversal": mark(
        "Line %(number)s itself undoes another one and stays. Please enter what is right as a new line."
    ),
    "percent_out_of_range": mark("Please write a whole number from 0 to 100, for example 50."),
    "progress_in_future": mark("This day has not come yet. Please write down what was seen on the day it was seen."),
    "progress_too_early": mark("Please choose %(first_on)s or a later day."),
    "flag_unanswered": mark(
        "An observer has flagged line %(number)s of this proposal's ledger. Please answer it first; then the work can "
        "be recorded as finished."
    ),
    "flag_is_never_withheld": mark("What an observer flags stays for everybody to read. Please answer it instead."),
    "no_such_follow_code": mark(
        "Nothing is followed by this code. Please compare it with your slip: ten letters and digits, in two groups."
    ),
}
