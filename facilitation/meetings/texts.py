"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "no_such_move": mark(
        "The meeting cannot go there from its present phase. Look at the path and take the next step."
    ),
    "no_hamlets": mark("Please write at least one hamlet, each on its own line."),
    "residents_not_readable": mark(
        "What stands behind “%(hamlet)s” is no number of people. Please write a whole number from 1 to %(most)s, such "
        "as “Krajan; 430”, or leave it out."
    ),
    "residents_of_no_hamlet": mark(
        "This meeting has no hamlet called “%(hamlet)s”. Please write its name just as it stands in the list of "
        "hamlets."
    ),
    "residents_said_twice": mark("“%(hamlet)s” stands there twice. Please leave one of the two lines."),
    "too_many_hamlets": mark("A meeting has room for %(limit)s hamlets. Please join some of them and save again."),
    "hamlet_named_twice": mark("%(name)s stands there twice. Please remove one of the two and save again."),
    "hamlet_unknown": mark("This hamlet is not on the list of this meeting. Please choose one from the list."),
    "ceiling_out_of_range": mark(
        "The ceiling must be between %(smallest_rupiah)s and %(largest_rupiah)s. Please check the zeros and save again."
    ),
    "votes_out_of_range": mark(
        "A ballot carries between %(smallest)s and %(largest)s votes. Please choose a number between them."
    ),
    "no_ceiling": mark("Please write an amount for at least one source of funds."),
    "source_twice": mark("One source of funds stands there twice. Please remove one of the two and save again."),
    "plan_year_out_of_range": mark("A plan is made for a year from %(earliest)s to %(latest)s. Please check the year."),
    "quorum_out_of_range": mark("A quorum is a share of those invited. Please choose one between 1 and 100 percent."),
    "minutes_out_of_range": mark("A phase is planned for 0 to %(most)s minutes. Please check the number."),
    "pause_out_of_range": mark("A pause lasts from 1 to %(most)s minutes. Please check the number."),
    "earlier_line_not_readable": mark(
        "Line %(line)s of last year's result cannot be read. Please write title; cost; what became of it, "
        "for example “Jalan RT 03; 145 juta; selesai”."
    ),
    "earlier_line_too_long": mark(
        "Line %(line)s of last year's result is too long. Please keep each part to %(limit)s characters."
    ),
    "too_many_earlier_lines": mark(
        "There is room for %(limit)s lines of last year's result. Please keep the most important ones."
    ),
    "earlier_said_twice": mark(
        "Last year's result is chosen and typed as well. Please keep one: choose “None of these”, or empty the lines."
    ),
    "earlier_not_finished": mark(
        "This meeting is not finished, so it has no result to show. Please choose a finished one, or type the lines."
    ),
    "earlier_not_yours": mark(
        "Only a finished meeting that you lead can be chosen as last year's. Please choose one from the list, "
        "or type the lines."
    ),
    "programme_not_yours": mark(
        "Only a programme that you have made, or that a meeting you lead belongs to, can be chosen. "
        "Please choose one from the list."
    ),
    "address_not_usable": mark("No phone could open this address. Please choose one from the list."),
}
