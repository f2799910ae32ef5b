"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "kind_not_of_sector": mark(
        "A partner of this kind belongs to another sector. Please choose the sector and the kind that go together."
    ),
    "form_contradicts": mark(
        "The parties of this proposal give another form of partnership than the one chosen. "
        "Please leave the form to be derived, or correct who takes part."
    ),
    "partnership_needs_two": mark(
        "A partnership has two parties or more, and proposal %(number)s has too few with a role: %(parties)s. "
        "Please write down first what a partner contributes."
    ),
    "partner_known": mark(
        "The directory already has “%(name)s”. Please use that entry, or write something beside the name that "
        "tells the two apart, such as the place."
    ),
    "mediator_not_nonprofit": mark(
        "Only a non-profit organisation can mediate between two sides. "
        "Please choose that sector, or take the mark away."
    ),
    "partner_retired": mark(
        "“%(name)s” has left the directory. Please choose another partner, or put it back in the directory first."
    ),
    "retired_keeps_no_contact": mark(
        "“%(name)s” has left the directory, and whom to ask there is not kept. Please leave that field empty, or put "
        "the partner back in the directory first and then write it down."
    ),
    "directory_not_yours": mark(
        "Only whoever leads a meeting changes the directory. Please ask the facilitator of your meeting."
    ),
    "valuation_missing": mark("Please write down how the value was found, such as “20 people for 2 days”."),
    "money_needs_amount": mark("Please enter how much money it is."),
    "contribution_out_of_range": mark(
        "A contribution is worth from nothing to %(most_rupiah)s. Please correct the amount."
    ),
    "no_such_step": mark(
        "This contribution has changed in the meantime, so that step is not possible. "
        "Please open the page again and look at how it stands."
    ),
    "above_cost": mark(
        "All contributions together cannot be more than the proposal costs. Only %(room_rupiah)s of %(cost_rupiah)s "
        "is still open: please enter that much or less, or correct the cost first."
    ),
    "cost_below_promises": mark(
        "Partners have promised %(promised_rupiah)s, so the proposal cannot cost less. "
        "Please withdraw a contribution first, or enter a higher cost."
    ),
    "acts_for_nobody": mark(
        "You do not act for a partner in this meeting. Please ask the facilitator to name you as its representative."
    ),
    "no_mediator": mark(
        "The directory does not say that “%(name)s” mediates. Please mark it as a mediator there first, "
        "or name the person without mediating."
    ),
    "proposal_takes_none": mark(
        "Proposal %(number)s is not on the list any more, so nothing can be promised to it. "
        "Please choose another proposal."
    ),
    "declined_to_act": mark(
        "This person has said that they do not act for “%(name)s”. They can change that on their own phone, "
        "or please name somebody else."
    ),
    "promised_for_the_past": mark(
        "Nobody can promise something for a day that has passed. Please choose today or a later day."
    ),
    "promised_too_far_ahead": mark(
        "A promise is for ten years at most. Please choose a day until %(last_on)s, or promise a first part of it."
    ),
    "commitment_out_of_range": mark("A promise is worth from nothing to %(most_rupiah)s. Please correct the amount."),
    "commitment_without_measure": mark(
        "Nobody could say later whether this was kept. Please write how much it is: an amount in rupiah, or words such "
        "as “20 people for 2 days”."
    ),
    "commitment_needs_partner": mark(
        "Please choose which partner promises it, or choose the village government or the residents."
    ),
    "commitment_concluded": mark(
        "What became of this promise is written down already, and it stays. Please open the page again and look, and "
        "write down a new promise if there is one."
    ),
    "evidence_missing": mark(
        "Please write what was seen, or why it was not kept: everybody can read it, and a promise without it convinces "
        "nobody."
    ),
    "partner_has_promises": mark(
        "“%(name)s” still has open promises (%(count)s), and whom to ask would be forgotten. Please write down first "
        "what became of each, or withdraw it."
    ),
    "swadaya_out_of_range": mark(
        "What residents bring in a year is worth from nothing to %(most_rupiah)s. Please correct the amount."
    ),
    "months_out_of_range": mark("Please write a whole number of months from 1 to %(most)s."),
}
