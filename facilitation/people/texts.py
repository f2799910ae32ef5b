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
}
