"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "already_brought": mark("This proposal is on the list already, as number %(number)s. Please look at it there."),
    "too_many_askings": mark(
        "This proposal names more than %(most)s earlier ones. Please ask its sender to bring it in anew without them."
    ),
    "years_do_not_sum": mark(
        "The years make %(sum_rupiah)s together, and the proposal costs %(cost_rupiah)s. "
        "Please correct an amount, or leave all of them empty to share the cost equally."
    ),
    "year_twice": mark("The year %(year)s stands there twice. Please remove one of the two and save again."),
    "year_not_planned": mark(
        "The year %(year)s belongs neither to the programme nor to its RPJM Desa. Please choose another year, "
        "or correct the programme's years first."
    ),
    "too_many_years": mark("A work is spread over at most %(limit)s years. Please choose fewer years."),
    "year_share_missing": mark(
        "The year %(year)s has no amount, and others have. "
        "Please write one for each year you ticked, or leave all empty."
    ),
    "cost_out_of_range": mark(
        "A cost is between %(smallest_rupiah)s and %(largest_rupiah)s. Please check the zeros and send it again."
    ),
    "reason_too_short": mark(
        "Please give a reason of at least %(smallest)s characters, so that people understand why this is set aside."
    ),
    "aspiration_dealt_with": mark(
        "Somebody has already dealt with this aspiration. Look at the list to see where it is."
    ),
    "submission_not_readable": mark(
        "This page has grown old. Please load it again; your words are still here to be sent."
    ),
    "aspiration_of_another": mark(
        "This could not be told apart from another message. Please load the page and send it again."
    ),
    "collecting_not_open": mark(
        "Proposals open with the phase “Proposals”. Please wait until the facilitator gets there; the wall shows it."
    ),
    "not_a_volume": mark(
        "This amount can be read in more than one way, or not at all. Please write it like 250 or 12,5."
    ),
    "volume_too_large": mark("This is more than can be entered. Please check the zeros."),
    "people_out_of_range": mark("Please write how many people it is, as a number from 0 to %(most)s."),
    "code_unknown": mark("This choice is not on the list. Please choose one from the list."),
    "activity_needs_name": mark("Codes from 90 to 99 are your district's own. Please write what this one stands for."),
    "responsible_needs_name": mark("Please write which office or which partner answers for this."),
    "fixed_by_the_vote": mark(
        "People were asked to vote on the cost, source, place and volume of number %(number)s. "
        "Please leave them as they are, and save the rest."
    ),
    "source_not_offered": mark(
        "This meeting has no ceiling for that source of funds. Please choose one from the list."
    ),
    "source_in_use": mark(
        "Proposal %(number)s is to be paid from a source you are leaving out. "
        "Please choose another source for it first."
    ),
    "proposal_not_merged": mark("Proposal %(number)s already stands for itself. Look at the list again."),
    "proposal_withdrawn": mark(
        "Nobody stands behind proposal %(number)s any more: whoever asked for it has withdrawn it. "
        "Please ask for it to be proposed again."
    ),
    "nothing_chosen": mark("Please choose at least one aspiration to take out."),
    "nothing_left": mark("At least one aspiration stays with proposal %(number)s. Please choose fewer."),
    "changed_meanwhile": mark(
        "Somebody else has changed proposal %(number)s meanwhile. "
        "Please compare what you typed with its history below, and save once more."
    ),
    "programme_unnamed": mark("Please say from which level the programme comes, and write who runs it."),
    "residents_speak_for_themselves": mark(
        "Residents' proposals are made from what residents have written. "
        "Please approve an aspiration instead, or choose the government or an incoming programme."
    ),
    "proposal_not_listed": mark("Proposal %(number)s is not on the list now. Put it back first, then try again."),
    "proposal_merged": mark("Proposal %(number)s is part of another one now. Please change that one instead."),
    "merged_with_itself": mark("This is the same proposal twice. Please choose two different ones."),
    "photo_too_large": mark(
        "This photo has more than %(limit)s MB. Please choose a smaller one, or take a screenshot of it and send that."
    ),
    "not_a_photo": mark("This file is no photo that can be shown here. Please choose one in JPEG, PNG or WebP."),
    "photo_is_heic": mark(
        "This photo is in the HEIC format, which many phones cannot show. Please send it as JPEG: on an iPhone open "
        "Settings, Camera, Formats and choose “Most Compatible”, or take a screenshot of the photo and send that."
    ),
    "photo_too_many_pixels": mark(
        "This picture is larger than %(limit)s million pixels. Please take a screenshot of it and send that instead."
    ),
    "photo_broken": mark(
        "This photo arrived damaged and could not be read to its end. Please send it again, or take another one."
    ),
}
