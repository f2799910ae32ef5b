"""The sentence for each of this room's refusals."""

from facilitation.kernel.texts import mark

SENTENCES: dict[str, str] = {
    "account_by_command": mark(
        "The first account of a server is not made on a page. "
        "Please run `python app.py create-account` on the server, then sign in here."
    ),
    "username_not_usable": mark(
        "Please choose a user name of %(smallest)s to %(limit)s characters: "
        "letters a to z, digits, dot, dash and underscore."
    ),
    "password_too_short": mark(
        "This password is easy to guess. Please take at least %(smallest)s characters; a few words do well."
    ),
    "password_too_long": mark("Please choose a password of at most %(limit)s characters."),
    "username_taken": mark("Somebody already has this user name. Please choose another one."),
    "wrong_password": mark("This user name and password do not belong together. Please type both again."),
    "accounts_exist": mark("This program already has its first account. Please sign in, or ask whoever made it."),
    "too_many_invited": mark(
        "A list has room for %(limit)s people. Please check that this is the invited list and not the list of all "
        "residents, or send it in parts."
    ),
    "nobody_invited": mark("There is nobody on this list. Please paste one name on each line, or choose another file."),
    "names_not_found": mark(
        "No column of names was found. Please write “Nama” above the names and send the list again."
    ),
    "invited_file_too_large": mark(
        "This file is larger than %(limit)s MB. Please copy the names into a new file, or paste them here."
    ),
    "invited_file_not_readable": mark(
        "This file cannot be opened here. Please save the list as XLSX without a password or as CSV and send that, "
        "or paste the names here."
    ),
    "identity_number_typed": mark(
        "This looks like an identity number (NIK), which is never asked for here. Please write the name alone."
    ),
    "phone_number_typed": mark(
        "This looks like a phone number, which is never asked for here. Please write the name alone."
    ),
    "rt_rw_not_readable": mark("Please write the RT or RW as a number such as 3, or leave it empty."),
    "colleague_unknown": mark(
        "Nobody has this user name yet. Please check its letters, or make an account for your colleague below."
    ),
    "already_staff": mark("This account is on the list already. Change its role there."),
    "last_facilitator": mark(
        "Somebody must lead the meeting. Please make another person facilitator first, then change this."
    ),
    "already_registered": mark(
        "%(name)s from this hamlet is on the list of those present already. "
        "If this is somebody else, please add something to the name: the father's name, or the RT."
    ),
    "namesake_here": mark("%(name)s from %(hamlet)s takes part already. Is that you? Please choose below."),
    "wrong_return_code": mark(
        "Nobody in this meeting has this return code. Please compare each character, or ask at the registration desk: "
        "they can show you your code."
    ),
    "device_taken": mark(
        "This phone takes part as somebody else already. Please use the phone of the person who comes back, or ask at "
        "the registration desk."
    ),
    "nobody_of_this_name": mark("Nobody of this name takes part any more. Please fill in the form and join."),
    "invitee_incomplete": mark(
        "The list does not say everything about %(name)s. Please choose L or P and the hamlet, then register."
    ),
    "invitee_present": mark(
        "The invitation of %(name)s is in use. Please look at the list of those present and undo what is wrong there."
    ),
    "joined_by_phone": mark(
        "This person joined on a phone of their own. Ask them to open “My data” there, where they can withdraw."
    ),
    "postponement_unclear": mark("Please write either how many minutes the meeting waits, or its new day."),
    "postponed_too_long": mark(
        "On one day a meeting waits %(most)s minutes at most, of which %(minutes_left)s are left. "
        "Please write fewer minutes, or choose a new day."
    ),
    "new_day_out_of_range": mark("Please choose a day after today, at most %(most)s days away."),
}
