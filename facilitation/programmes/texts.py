"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "template_too_large": mark(
        "This file is too large to be a template, which has at most %(most)s kilobytes. Please choose another file."
    ),
    "template_foreign": mark(
        "This file is no template for what you want to make. Please choose a file that this program has saved as one."
    ),
    "template_too_new": mark(
        "This template was written by a newer version of the program (version %(version)s). "
        "Please update the program on this laptop, or ask for a template of an older one."
    ),
    "template_damaged": mark(
        "This template is damaged: what it says under “%(part)s” cannot be true. Please ask for the file once more."
    ),
    "template_missing": mark("Please choose a template file first."),
    "year_out_of_range": mark("A year lies between %(earliest)s and %(latest)s. Please check the year."),
    "period_backwards": mark("The programme would end before it begins. Please check the first and the last year."),
    "period_too_long": mark("A programme lasts at most %(most)s years. Please check the first and the last year."),
    "plan_period_out_of_range": mark("The RPJM Desa lasts from 1 to %(most)s years. Please check the number."),
    "too_many_principles": mark("There is room for %(limit)s principles. Please join some of them and save again."),
    "no_goals": mark("A programme needs at least one goal. Please write what shall be reached."),
    "too_many_aims": mark("There is room for %(limit)s lines. Please join some of them and save again."),
    "aim_named_twice": mark("“%(words)s” stands there twice. Please remove one of the two and save again."),
    "aim_served": mark(
        "“%(words)s” is still named by proposals or wishes (%(links)s in all), so it cannot simply vanish. "
        "Please give it up with a reason instead, or link the proposals to another goal first."
    ),
    "aim_retired": mark("“%(words)s” was given up. Please choose another goal, or take this one up again first."),
    "last_goal": mark("This is the only goal left. Please write another one before you give this one up."),
    "aim_unknown": mark(
        "This goal is not one of the meeting's programme. Please open the page again and choose from the list."
    ),
}
