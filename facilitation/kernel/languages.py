"""Which language a reader sees: Indonesian unless they chose English."""

from flask import has_request_context, request

LOCALES = ("id", "en")
DEFAULT_LOCALE = "id"
COOKIE = "locale"


def chosen_locale() -> str:
    """The reader's language; outside a request, as in a broadcast, the caller forces one."""
    if not has_request_context():
        return DEFAULT_LOCALE
    wanted = request.cookies.get(COOKIE, DEFAULT_LOCALE)
    return wanted if wanted in LOCALES else DEFAULT_LOCALE
