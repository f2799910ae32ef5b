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
    "contribution_not_delivered": mark(
        "This contribution is not written down as delivered. Please write down first, beside the proposal's partners, "
        "that it is here."
    ),
    "contribution_is_no_money": mark(
        "This contribution is no money, so that no button enters it. Please write down in the form below what it is "
        "worth, as received from the partner."
    ),
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
    "not_finished_yet": mark(
        "Nothing is looked after before it is finished. Please write down first that the milestone “finished” is "
        "reached."
    ),
    "upkeep_in_future": mark("This day has not come yet. Please write down what was done once it is done."),
    "upkeep_before_finished": mark("It was finished on %(finished_on)s. Please choose that day or a later one."),
    "upkeep_cost_out_of_range": mark(
        "Looking after it costs from nothing to %(most_rupiah)s. Please correct the amount."
    ),
    "no_such_follow_code": mark(
        "Nothing is followed by this code. Please compare it with your slip: ten letters and digits, in two groups."
    ),
    "ticket_withdrawn": mark(
        "Whoever sent this has withdrawn it, so nothing more is done with it. Please go on with the next one."
    ),
    "ticket_closed": mark("This obstacle was closed. Please open a new one if something else stands in the way."),
    "ticket_no_obstacle": mark("Residents sent this, so it is not closed but replied to. Please write a reply."),
    "ticket_obstacle_of_another": mark(
        "Somebody else mediates here. Please ask them or the facilitator to write this down."
    ),
    "ticket_replied_meanwhile": mark(
        "Somebody has replied in the meantime. Please read that reply, and send yours once more if it is still needed."
    ),
    "ticket_sent_already": mark(
        "This form was sent before with other words. Please open the form again and send the new words with it."
    ),
    "gathering_series_out_of_range": mark("A series has from 1 to %(most)s meetings. Please choose fewer."),
    "gathering_before_adoption": mark("The list was adopted on %(adopted_on)s. Please choose that day or a later one."),
    "gathering_too_far": mark("That is too far ahead. Please choose a day until %(latest_on)s."),
    "gathering_that_day": mark(
        "A follow-up meeting about the same is planned for %(that_on)s already. Please choose another day, or move it."
    ),
    "gathering_cancelled": mark("This follow-up meeting was cancelled. Please plan a new one instead."),
    "gathering_has_minutes": mark(
        "This follow-up meeting was held: its minutes are written. Please plan another one instead."
    ),
    "gathering_not_held_yet": mark(
        "This follow-up meeting is planned for %(planned_on)s. Please write its minutes once it was held, or move it."
    ),
    "gathering_minutes_changed": mark(
        "Somebody has written another version in the meantime. Yours is still here: please compare, and save it again."
    ),
    "gathering_resolution_without_words": mark(
        "One line says who or when, but not what was decided. Please write it, or empty the line."
    ),
    "not_a_measure": mark("Please write one number from 0 up, for example 40 or 12,5 or 1.250.000."),
    "measure_too_large": mark("This number is too large. Please choose a larger unit, for example million rupiah."),
    "indicator_nothing_to_reach": mark(
        "The target is the same as the value before, so there is nothing to reach. Please change one of them."
    ),
    "indicator_named_already": mark(
        "There is an indicator of this name already, with other figures. Please give this one another name, or give "
        "the other one up first."
    ),
    "indicator_given_up": mark("This indicator was given up. Please add a new one if it is to be measured again."),
    "measured_in_future": mark("This day has not come yet. Please choose the day on which it was measured."),
    "measured_too_early": mark("That is too long ago. Please choose a day from %(earliest_on)s on."),
    "score_out_of_range": mark("Please choose a number from 1 to 5."),
    "review_not_finished_yet": mark(
        "This work is not finished yet. Please come back when it is, or send input or a complaint instead."
    ),
    "meeting_review_left_open": mark("Please answer every question, each with a number from 1 to 5."),
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
