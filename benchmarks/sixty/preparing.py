"""Before the day: the account, the wizard, the agenda, who helps, who is invited, the poster."""

from benchmarks.sixty.hall import Hall
from benchmarks.sixty.papers import first_page
from benchmarks.sixty.people import MEETING


def prepare(hall: Hall) -> None:
    """From the empty program to a meeting that waits for its day."""
    sari = hall.sari
    sari.page.goto(sari.laptop)
    hall.look(sari, "account")
    sari.makes_the_first_account()
    hall.look(sari, "office-empty")
    sari.fills_the_wizard(MEETING[hall.locale])
    hall.look(sari, "wizard", whole=True)
    sari.makes_it()
    hall.look(sari, "console-preparation")
    sari.opens_the_office("agenda")
    hall.look(sari, "agenda", whole=True)
    sari.asks_an_official_to_help()
    hall.look(sari, "staff")
    sari.invites()
    hall.look(sari, "invited-paste")
    sari.takes_the_list_in()
    hall.look(sari, "invited")
    sari.page.goto(f"{sari.laptop}/office/")
    hall.look(sari, "office")
    poster = sari.console.replace("/console/", "/office/meetings/") + "poster-a4.pdf"
    hall.camera.keep(first_page(sari.context.request.get(poster).body()), "poster")
    hall.hangs_the_wall()
    hall.look(hall.wall, "wall-preparation")
    hall.look(sari, "public-before", path=f"{sari.laptop}/m/{sari.code}/public")
    sari.opens()
