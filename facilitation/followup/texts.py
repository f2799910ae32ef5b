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
    "no_such_follow_code": mark(
        "Nothing is followed by this code. Please compare it with your slip: ten letters and digits, in two groups."
    ),
    "nothing_carried": mark("Nothing is ticked. Please tick the proposals that the new meeting takes up."),
    "not_left_over": mark(
        "Proposal %(number)s is not left over: it has its money, or a later meeting has taken it up. Please leave "
        "it out."
    ),
    "not_an_earlier_meeting": mark(
        "Proposals are taken up from an earlier meeting of the same kind in the same village that has adopted its "
        "list. Please choose one of those shown here."
    ),
    "sender_unknown": mark(
        "This laptop does not know the sender yet: %(sender)s. Please ask them, by phone or face to face, to read "
        "their fingerprint aloud; type it below and choose the file once more. It is needed only this once."
    ),
    "fingerprint_differs": mark(
        "The fingerprint is not the one of whoever signed this file (%(sender)s). Please have it read aloud again; if "
        "it stays different, the file is not from them, and should not be used."
    ),
    "fingerprint_not_readable": mark(
        "A fingerprint has %(length)s letters and digits, in groups of four. Please type all of them."
    ),
    "sealed_file_missing": mark("There is nothing in this file, or none was chosen. Please choose it once more."),
    "sealed_file_too_large": mark(
        "The file is larger than %(most)s kB, and no list or answer is. Please choose the file that ends "
        "with .musrenbang."
    ),
    "sealed_file_zipped": mark(
        "This is a packed file (zip). Please unpack it, and choose the file in it that ends with .musrenbang."
    ),
    "sealed_file_foreign": mark(
        "This is no list and no answer of this program. Please choose the file that ends with .musrenbang."
    ),
    "sealed_file_too_new": mark(
        "A newer program wrote this file (form %(form)s). Please update the program on this laptop, or ask the sender "
        "for the list on paper."
    ),
    "sealed_file_cut_off": mark("The end of the file is missing. Please have it sent once more, as a document."),
    "sealed_file_altered": mark(
        "Something in this file was changed after it was signed. Please have it sent once more, as a document, "
        "straight from the laptop of the sender."
    ),
    "sealed_file_damaged": mark(
        "This file is signed, but one part of it cannot be used: %(part)s. Please ask the sender to make it once more."
    ),
    "nothing_to_send": mark(
        "No proposal of the adopted list is forwarded, so there is nothing to send. A hamlet sends what it has agreed "
        "on too. If one is missing, please correct the list."
    ),
    "list_repeated": mark("Version %(version)s of this list is here already. Please go on with the list as it stands."),
    "list_outdated": mark(
        "This is version %(version)s of the list; version %(newest)s is here already. Please ask the sender for the "
        "newest one."
    ),
    "own_list": mark("This is the meeting's own list. Please open it in the meeting that it is sent to."),
    "part_not_chosen": mark(
        "The list of %(sender)s does not say which part of this meeting it comes from. Please choose it below, and "
        "choose the file once more."
    ),
    "answer_for_another": mark(
        "This answer is for another meeting: %(addressee)s. Please open it there, or ask for the one to this meeting."
    ),
    "answer_repeated": mark("This answer is here already. Please read it below."),
    "answer_outdated": mark(
        "A newer answer of that meeting, of %(known_on)s, is here already. Please ask for its newest one."
    ),
    "no_list_received": mark("No list of that meeting has come in. Please choose one of those shown here."),
}
