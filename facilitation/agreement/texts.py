"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "amount_above_cost": mark(
        "People voted on %(cost_rupiah)s for this proposal, and no more can be agreed. Please type a smaller amount."
    ),
    "place_out_of_range": mark("The list has places from 1 to %(most)s. Please type one of these, or leave it empty."),
    "agreed_over_ceiling": mark(
        "The source %(source_code)s would give %(over_rupiah)s more than its ceiling. Please agree on less, choose "
        "another source, or put this proposal or another one in reserve."
    ),
    "nothing_to_adopt": mark(
        "There is no result to decide about yet. Please hold the vote, close it, and show the result first."
    ),
    "decisions_lacking": mark(
        "Decisions lacking something: %(lacking)s. Please complete those marked “lacking”, and confirm again."
    ),
    "promise_taken_back": mark(
        "Partners have taken back %(taken_back_rupiah)s of what people counted on for “%(title)s” when they voted. "
        "Please find another partner, put the proposal in reserve, or decide it again and write in the reason how it "
        "goes on without that money: smaller, in stages, or later."
    ),
    "agreement_changed_meanwhile": mark(
        "The list was changed after this page was opened. Please read it again, and confirm it as it is now."
    ),
    "same_person_twice": mark(
        "You have confirmed already. Please let a second person sign in with an account of their own and confirm."
    ),
    "chair_must_confirm": mark(
        "One of the two who confirm must be the chair. Please let the chair sign in and confirm."
    ),
    "already_adopted": mark(
        "Version %(version)s is adopted and signed. To change something, please begin a correction and say why."
    ),
    "not_adopted": mark("Nothing is adopted yet, so a decision can simply be changed. Please open the proposal."),
    "no_correction": mark("No correction is open. Please look at the list again: somebody has closed it meanwhile."),
    "nothing_signed": mark(
        "This version is not adopted, so nobody can have signed its papers. "
        "Please adopt the list, print the papers, let them be signed, and send the scan then."
    ),
    "no_scan_sent": mark("No file was chosen, or it is empty. Please choose the scan and send it again."),
    "scan_too_large": mark(
        "This scan has more than %(limit)s MB. Please scan it again with 150 to 200 dots per inch, or in several parts."
    ),
    "not_a_scan": mark(
        "This file is neither PDF nor JPEG, whatever its name says. Please save the scan as PDF and send that."
    ),
    "scan_broken": mark(
        "This file cannot be read to its end: something of it is missing. Please open it yourself, and send it again."
    ),
    "too_many_scans": mark(
        "Version %(version)s has %(limit)s scans already. Please scan several pages into one PDF, or withdraw one."
    ),
    "scans_too_heavy": mark(
        "The scans of one version may have %(limit)s MB together. "
        "Please scan with fewer dots per inch, or withdraw one first."
    ),
    "scan_is_withdrawn": mark("This scan is withdrawn. If it was right after all, please send the file once more."),
    "not_a_time": mark("This is no time of day. Please type it as 09.30, or leave it empty to write it by hand."),
    "ends_before_it_begins": mark(
        "The end must be after the beginning. Please correct one of them, or leave the end empty to write it by hand."
    ),
    "rest_does_not_add_up": mark(
        "%(rest_rupiah)s of the cost are left, and what is named for it makes %(given_rupiah)s. "
        "Please change the amounts until they make exactly what is left."
    ),
    "later_year_out_of_range": mark(
        "The rest is paid in the years %(first)s to %(last)s, after the plan's own, each year once. "
        "Please check the years."
    ),
    "nothing_left_to_pay": mark(
        "The whole cost is %(cost_rupiah)s, and nothing would be left to agree on. "
        "Please type what others pay of it, or forward the proposal to whoever pays all of it."
    ),
    "combined_with_itself": mark("This is the same proposal twice. Please choose the other one it is combined with."),
    "rank_not_a_number": mark("A place is a whole number from 1 to %(most)s. Please correct it, or leave it empty."),
    "rank_twice": mark("Two proposals stand at place %(rank)s. Please give each a place of its own."),
    "rank_missing": mark("Place %(rank)s is empty. Please number the proposals from 1 on without leaving one out."),
    "government_order_too_late": mark(
        "The residents' vote is counted already, or shows its counts, so the government's order can no longer be "
        "written down. Please bring up in the plenary what the government sees otherwise: open a negotiation about it."
    ),
    "government_order_changed": mark(
        "Somebody else has written the order down meanwhile. Please look at it as it is now, and save once more."
    ),
    "negotiation_open_already": mark(
        "This proposal is being negotiated already. Please go on there, or close that one first."
    ),
    "negotiation_closed": mark("This negotiation has ended. Please open another one if something is still disputed."),
    "negotiation_moved_on": mark(
        "There is another offer on the table now. Please read it below, and then answer that one."
    ),
    "mediator_not_neutral": mark(
        "Only an observer or a facilitator mediates. Please choose one of them, or write the name of somebody else."
    ),
    "mediator_takes_no_side": mark(
        "Whoever mediates takes no side. Please let another account write down this consent."
    ),
    "not_the_mediator": mark(
        "You observe this meeting and do not mediate here. Please ask the facilitator to write it down."
    ),
    "no_offer_yet": mark("There is no offer yet to consent to. Please write one down first."),
    "consent_of_another": mark(
        "An official consents for the government, and the facilitator or the minute-taker writes down the residents' "
        "consent. Please let the right one sign in."
    ),
    "same_account_for_both": mark(
        "One account cannot consent for both. Please let a second person sign in with an account of their own."
    ),
    "consent_lacking": mark(
        "Not both have consented to the newest offer. Please write down both consents first, or close it by a vote or "
        "as postponed."
    ),
    "partner_unnamed": mark("Please write who the partner is that offers this."),
    "negotiations_open": mark(
        "Still being negotiated: %(open)s. Please close each negotiation, if need be as postponed with its reason, and "
        "confirm again."
    ),
    "minutes_closed": mark(
        "The minutes are closed. If something is lacking, please let the chair or the facilitator open them again; "
        "what you typed still stands in its form."
    ),
    "minutes_entry_changed": mark(
        "Somebody else has changed this entry meanwhile. "
        "Please read what stands there now, and then save or remove it once more."
    ),
    "consent_nothing_asked": mark("No proposal is ticked. Please tick at least one, and ask again."),
    "consent_still_open": mark(
        "People are still answering whether anybody objects. Please close that check first, then try again."
    ),
    "consent_is_closed": mark(
        "This check is closed, so the answer was not taken. Please raise your hand and say it aloud."
    ),
    "consent_words_needed": mark("Please say why in a few words, or choose “I agree”."),
    "consent_objections_unhandled": mark(
        "Objections of which nothing is written down yet: %(unhandled)s. "
        "Please write down what became of each one first."
    ),
    "not_ready": mark(
        "Agreed proposals that nobody looks after yet: %(unready)s. Please name who looks after each, or write why the "
        "list is adopted all the same."
    ),
    "nothing_unready": mark(
        "Every agreed proposal that needs it has somebody who looks after it by now. Please open the page again and "
        "confirm the list."
    ),
    "consent_nothing_to_find": mark(
        "Nothing is decided about this proposal yet. Please write the decision down first."
    ),
}
