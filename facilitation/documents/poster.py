"""The joining poster for the door of the hall: Wi-Fi, address and code, and what helps when the page does not open."""

from collections.abc import Mapping
from datetime import UTC, datetime

from segno import helpers

from facilitation.documents.loader import typesetting
from facilitation.documents.qr_code import qr_svg
from facilitation.documents.views.poster import PaperSize, PosterFacts
from facilitation.documents.wording import Wording
from facilitation.kernel.texts import mark

# A poster is no record and tells no date, but its format wants one; a fixed one keeps the bytes the same.
NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)

WORDS = {
    "invitation": mark("Join with your phone in three steps"),
    "wifi": mark("Connect to the Wi-Fi"),
    "wifi_name": mark("Wi-Fi name"),
    "password": mark("Password"),
    "no_password": mark("No password needed"),
    "ask": mark("Please ask at the desk which Wi-Fi to choose."),
    "open": mark("Open the meeting’s page"),
    "address": mark("Or type this address"),
    "code": mark("Join code"),
    "scan": mark("Point the camera here"),
    "trouble": mark("The page does not open?"),
    "mobile_data": mark("Turn mobile data off"),
    "stay": mark("Stay on this network"),
    "stay_more": mark("even if the phone says that it has no internet"),
    "no_phone": mark("No phone? You take part all the same: please come to the desk."),
}


def poster(facts: PosterFacts, wording: Wording, paper: PaperSize) -> bytes:
    """The poster as PDF, the same for the same facts; without a Wi-Fi name its first step says whom to ask."""
    return printed(laid_out(facts, wording, paper))


def laid_out(facts: PosterFacts, wording: Wording, paper: PaperSize) -> Mapping[str, object]:
    """Everything on the poster in the reader's language: what must be done where the reader is known."""
    security = "WPA" if facts.wifi_password else "nopass"
    wifi = helpers.make_wifi_data(facts.wifi_name, facts.wifi_password or None, security)
    return {
        "paper": paper.value,
        "lang": wording.locale[:2],
        "words": {key: wording.say(words) for key, words in WORDS.items()},
        "meeting_name": facts.meeting_name,
        "wifi_name": facts.wifi_name,
        "wifi_password": facts.wifi_password,
        "wifi_picture": qr_svg(wifi) if facts.wifi_name else "",
        "address": facts.address,
        "code": facts.code,
        "join_picture": qr_svg(facts.join_url),
    }


def printed(page: Mapping[str, object]) -> bytes:
    """The PDF of what was laid out: what takes a tenth of a second, and may be done in any thread."""
    return typesetting().typeset("poster", page, NO_DATE)
