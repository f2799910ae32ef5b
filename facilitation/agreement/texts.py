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
    "consent_nothing_to_find": mark(
        "Nothing is decided about this proposal yet. Please write the decision down first."
    ),
}
