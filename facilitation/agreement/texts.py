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
    "rest_does_not_add_up": mark(
        "%(rest_rupiah)s of the cost are left, and what is named for it makes %(given_rupiah)s. "
        "Please change the amounts until they make exactly what is left."
    ),
    "later_year_out_of_range": mark("The rest is paid after the plan's year, each year once. Please check the years."),
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
}
