"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "pb_not_text": mark(
        "This file is not plain text in UTF-8, so it is no .pb file. Please choose another one, or save it as UTF-8."
    ),
    "pb_section_missing": mark(
        "The section %(section)s is missing. Please choose a file that has META, PROJECTS and VOTES."
    ),
    "pb_row_not_readable": mark(
        "Line %(line)s cannot be read: it has too many cells, a comma in a name of its own, or quotes that do not "
        "close. Please correct this line and try again."
    ),
    "pb_key_missing": mark(
        "Under %(section)s, near line %(line)s, there is nothing for “%(key)s”. Please write it down and try again."
    ),
    "pb_vote_type_unknown": mark(
        "Line %(line)s names the vote type “%(vote_type)s”, which is not known. Please write approval, choose-1, "
        "cumulative, scoring or ordinal."
    ),
    "pb_not_a_number": mark(
        "Line %(line)s has an amount or points that cannot be read. Please write digits alone, such as 12500000, "
        "and whole points from 0 up."
    ),
    "pb_twice": mark("Line %(line)s has “%(name)s” a second time. Please remove one of the two and try again."),
    "pb_choice_unknown": mark(
        "The ballot on line %(line)s names “%(name)s”, which is not among the proposals. Please correct it "
        "and try again."
    ),
    "pb_points_do_not_match": mark(
        "The ballot on line %(line)s does not have one number of points for each choice. Please correct it "
        "and try again."
    ),
    "pb_count_wrong": mark(
        "The file says that there are %(said)s lines under %(section)s, but has %(found)s; part of it may be lost. "
        "Please find the whole file, or correct the number."
    ),
}
