"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "no_goals_to_ask": mark(
        "This meeting belongs to no programme, so there are no goals to agree on. "
        "Choose its programme in the set-up first."
    ),
    "ballot_not_readable": mark(
        "This ballot did not arrive as a whole. Please open the page again and send it once more."
    ),
    "round_not_open": mark(
        "The vote has not been opened yet. Please wait for the facilitator; your choices can be sent then."
    ),
    "round_is_closed": mark(
        "The vote is closed, so ballots are no longer taken. Look at the wall: the result comes next."
    ),
    "empty_ballot": mark("No proposal is chosen yet. Please choose at least one and send again."),
    "no_motion_choice": mark("Nothing is chosen yet. Please choose yes, no or abstain, then send again."),
    "no_nominee_chosen": mark(
        "Nobody is chosen yet. Please choose at least one name, or send a blank ballot on purpose."
    ),
    "delegation_still_open": mark("People are electing the delegation. Please close that election first, then go on."),
    "nomination_still_open": mark(
        "People may still stand for the delegation. Please open the election or take the nomination back, then go on."
    ),
    "nomination_is_over": mark(
        "The election has been opened, so who stands is fixed. Please look at the control screen to go on."
    ),
    "too_few_nominees": mark(
        "%(standing)s people stand for %(seats)s seats. Please ask for more who are willing, then open the election; "
        "the chair can open it all the same for a reason."
    ),
    "too_few_women": mark(
        "%(women)s women stand, and %(needed)s of the seats are women’s. Please ask more women whether they are "
        "willing, then open the election; the chair can open it all the same for a reason."
    ),
    "nobody_stands": mark("Nobody stands yet. Please ask who is willing to go, then open the election."),
    "too_many_seats": mark("A delegation has %(most)s seats at most. Please correct the number."),
    "too_many_nominees": mark(
        "%(most)s people stand already, and a ballot holds no more. Please open the election with those who stand."
    ),
    "nominee_twice": mark(
        "%(name)s stands already. If this is another person, please add to the name what tells them apart."
    ),
    "nominee_gender_unknown": mark(
        "Nobody has said whether this person is a woman or a man, and the share of women cannot be counted without it. "
        "Please ask, then choose one of the two."
    ),
    "nominee_needs_consent": mark(
        "Nobody stands without having said yes. Please ask this person, then tick that they have."
    ),
    "no_nomination_reason": mark(
        "This meeting has its delegates. Please write down why it elects again; everybody can read the reason."
    ),
    "seat_not_held": mark("This person holds no seat. Please choose one of those who go."),
    "seat_still_held": mark(
        "This person goes as a delegate and is named on the village’s papers. Please have staff pass the seat on "
        "first; after that everything can be erased."
    ),
    "delegation_is_final": mark("This election stands already. Please look at who goes, below."),
    "delegation_not_final": mark(
        "The election has left seats empty or elected too few women, or is not counted. Please ask again who is "
        "willing, or let the chair accept it for a reason; then go on."
    ),
    "motion_still_open": mark(
        "Everybody is still answering a question with yes or no. Please close it first, then go on."
    ),
    "motion_has_ballots": mark(
        "Answers have arrived already (%(turnout)s), so the question stays. Please close it when all have answered."
    ),
    "vote_unfinished": mark(
        "The numbers are drawn or the vote is open, and a question now would be taken for it. "
        "Please finish the vote first, then ask."
    ),
    "blank_ballot_names_choices": mark(
        "This ballot says that it is blank, and names proposals. Please open the page again and send one or the other."
    ),
    "mark_out_of_scale": mark(
        "One of the numbers is not from %(lowest)s to %(highest)s. Please correct it and send again."
    ),
    "places_not_in_a_row": mark(
        "The places must be 1, 2, 3 and so on, each for one proposal. Please put your choices in order and send again."
    ),
    "ceiling_spent": mark(
        "Your choices cost %(over_rupiah)s more than there is. Please take something away and send again."
    ),
    "rule_does_not_fit": mark(
        "This rule cannot count such ballots. Rankings are counted by Borda or Schulze, and Phragmén’s rule needs "
        "ballots that only choose. Please choose another rule."
    ),
    "limit_out_of_range": mark("A ballot has %(fewest)s to %(most)s votes. Please correct the number."),
    "threshold_out_of_range": mark("The fewest votes are a number from 0 to %(most)s. Please correct it."),
    "choice_twice": mark("One proposal is chosen twice. Please choose each proposal once and send again."),
    "choice_unknown": mark("One of the choices is not on this list. Please open the list again and choose from it."),
    "no_votes_left": mark(
        "A ballot has %(limit)s votes, points or places, and %(chosen)s are used. Please take some away and send again."
    ),
    "ballot_changed_elsewhere": mark(
        "Your ballot was changed in another window. Here is what counts now; change it and send again if you like."
    ),
    "ballot_submission_taken": mark(
        "This page has already sent a ballot for somebody else. Please open the page again and send."
    ),
    "lot_is_stale": mark("The list changed after the lot was drawn. Please draw the lot again, then open the vote."),
    "unpayable_source": mark(
        "Proposal %(number)s has a source of funds that this meeting has no ceiling for, so nothing could pay it. "
        "Please go back to the proposals and choose another source."
    ),
    "too_few_proposals": mark(
        "A vote needs at least %(fewest)s proposals to choose between. "
        "Please go back to the aspirations and put more on the list."
    ),
    "round_already_open": mark(
        "The vote is open, so its lot and its list stay as they are. Close it when all have voted."
    ),
    "vote_is_final": mark(
        "This round is closed and its count stands. Please go on to the result, or draw the lot for another round."
    ),
    "no_round_reason": mark(
        "This meeting has voted before. Please write down why it votes again; everybody can read the reason."
    ),
    "round_unfinished": mark(
        "The numbers are drawn or the vote is open, and a practice now would be taken for it. "
        "Please finish the vote first; a practice is possible before the numbers are drawn."
    ),
    "practice_out_of_range": mark(
        "There are %(found)s things to choose between, and a practice has %(fewest)s to %(most)s. "
        "Please choose another file."
    ),
    "practice_still_open": mark("A practice is still going on. Please close the practice first, then go on."),
    "no_ballots_yet": mark("Nobody has voted yet, so there is nothing to count. Please wait for the first ballots."),
    "round_still_open": mark("Ballots are still being taken. Please close the vote first, then go on."),
    "nothing_counted": mark("There is no result to show yet. Please draw the lot, open the vote and close it first."),
    "list_is_final": mark("People have voted on this list, so it can no longer change. Please go on to the result."),
    "weights_do_not_add_up": mark(
        "The weights of the criteria make %(sum)s. Please change them until they make %(whole)s, each more than 0."
    ),
    "too_many_criteria": mark("A sheet holds %(most)s criteria at most. Please take some away."),
    "criterion_twice": mark("Two criteria have the same name. Please give each a name of its own."),
    "weights_not_readable": mark(
        "The line “%(line)s” cannot be read. Please write a name, a colon and a whole number, such as “Urgent: 40”."
    ),
    "nothing_rated": mark("No proposal is rated on this sheet. Please rate at least one, then save."),
    "criteria_not_chosen": mark("Nobody has chosen the criteria yet. Please choose them first, then rate."),
    "criteria_in_use": mark(
        "Somebody has rated by these criteria. Please take their sheets away first, then choose others."
    ),
    "criteria_are_final": mark(
        "The vote is open, and the ratings went into it as they were. Please wait until it is closed."
    ),
    "ratings_incomplete": mark(
        "The criteria weigh in this round, and %(missing)s proposals are not rated yet. "
        "Please rate them, or draw the lot again with a weight of 0."
    ),
    "criteria_need_plain_votes": mark(
        "Criteria can be weighed with the votes only where people choose proposals and most votes go first. "
        "Please choose that, or set the weight of the criteria to 0."
    ),
    "rating_out_of_scale": mark(
        "A rating is missing or outside the scale. Please give every criterion a number from %(lowest)s to %(highest)s."
    ),
    "blend_out_of_range": mark("The weight of the criteria is a part of %(whole)s. Please enter 0 to %(whole)s."),
    "reserve_out_of_range": mark(
        "The share set aside for a group is a part of %(whole)s. Please enter 1 to %(whole)s, or choose no group."
    ),
    "reserve_needs_name": mark("Money is set aside for another group. Please write down which group it is."),
    "reserve_without_proposals": mark(
        "Money is set aside for a group that has no proposal on the list. Please go back to the discussion and say on "
        "the pages of its proposals whose they are, or set nothing aside."
    ),
    "reserve_for_everything": mark(
        "Every proposal on the list is this group’s own, so there is nothing to set money aside from. "
        "Please choose no group."
    ),
    "no_seats": mark(
        "A delegation has one seat or more, and a share of women from nobody to all. Please correct both numbers."
    ),
    "withdrawal_while_open": mark(
        "The vote is open, and until it is counted nobody is taken off the list. Please try again once it is closed."
    ),
    "wholly_carried": mark(
        "Partners carry proposal %(number)s to the last rupiah, so there is nothing to vote on. "
        "Please go back to the discussion and set it aside with that reason, or let the ceiling pay a part."
    ),
    "mediator_has_no_vote": mark(
        "You mediate in this meeting, and whoever mediates casts no ballot. "
        "If you would rather vote, please say on the page “Who can help?” that you do not act for the partner."
    ),
    "mediator_during_vote": mark(
        "A vote is open, and nobody begins to mediate while it is. Please try again when it is closed."
    ),
}
