"""The practice, the lot, the vote of all sixty, and its closing."""

from functools import partial

from benchmarks.sixty.gathering import LATE, SIXTY
from benchmarks.sixty.hall import Hall, all_at_once
from benchmarks.sixty.plain_phone import PlainPhone
from benchmarks.sixty.stopwatch import SlowPhone
from benchmarks.sixty.village import DISHES, ballots, people
from benchmarks.sixty.wishing import kept_titles

VOTED_BEFORE_THE_CAMERA = 41
TURNOUT = "%(turnout)s of %(entitled)s have voted"


def vote(hall: Hall) -> dict[str, list[str]]:
    """Hold the vote; returns who chose what."""
    _practise(hall)
    _draw(hall)
    return _cast(hall)


def _practise(hall: Hall) -> None:
    sari = hall.sari
    sari.press("Practise voting…")
    sari.press("Open the practice")
    sari.sees_moment("People practise voting")
    hall.siti.sees_heading("Practice: choose your favourite food")
    hall.look(hall.siti, "phone-practice")
    all_at_once(lambda phone: phone.votes(*DISHES), hall.plain[:40])
    hall.siti.votes(*DISHES)
    hall.siti.sees_heading("Practice vote recorded")
    hall.look(hall.siti, "phone-practice-recorded")
    hall.wall.shows("Practice")
    hall.look(sari, "console-practice")
    hall.look(hall.wall, "wall-practice")
    sari.moves_on("Close the practice", to="Talk about the proposals")


def _draw(hall: Hall) -> None:
    sari = hall.sari
    sari.goes_to("Vote", to="Draw the numbers")
    hall.wall.shows("The vote is being prepared")
    hall.look(sari, "console-lot")
    hall.look(hall.wall, "wall-lot")
    sari.moves_on("Draw the numbers", to="Ready to open the vote")
    hall.wall.shows("Numbers drawn by lot")
    hall.siti.sees_heading("The vote opens soon")
    hall.look(sari, "console-drawn")
    hall.look(hall.wall, "wall-drawn")
    hall.look(hall.siti, "phone-drawn")


def _cast(hall: Hall) -> dict[str, list[str]]:
    sari = hall.sari
    chosen = ballots(kept_titles(hall.wishes))
    sari.moves_on("Open the vote", to="The vote is open")
    _vote_with_pictures(hall, chosen[hall.siti.name])
    vote_of = partial(_vote_as, chosen)
    all_at_once(vote_of, hall.plain[:VOTED_BEFORE_THE_CAMERA])
    hall.wall.shows(TURNOUT, turnout=VOTED_BEFORE_THE_CAMERA + 1, entitled=SIXTY - 1)
    hall.look(hall.wall, "wall-open")
    hall.look(sari, "console-open")
    all_at_once(vote_of, hall.plain[VOTED_BEFORE_THE_CAMERA:])
    chosen[LATE] = [_late_vote(hall, chosen[LATE][0])]
    sari.press("Close the vote…")
    hall.look(sari, "console-closing")
    hall.budi.votes(*chosen[hall.budi.name])
    hall.wall.shows(TURNOUT, turnout=SIXTY, entitled=SIXTY)
    sari.opens()
    sari.closes_the_vote()
    hall.wall.shows("The vote is closed")
    hall.siti.sees_heading("The vote is closed")
    hall.look(sari, "console-closed")
    hall.look(hall.wall, "wall-closed")
    hall.look(hall.siti, "phone-closed")
    return chosen


def _vote_with_pictures(hall: Hall, titles: list[str]) -> None:
    hall.siti.sees_heading("Choose the most important")
    hall.look(hall.siti, "phone-ballot")
    hall.siti.chooses(*titles)
    hall.look(hall.siti, "phone-review", whole=True)
    hall.siti.sends()
    hall.siti.sees_the_receipt()
    hall.look(hall.siti, "phone-recorded")


def _late_vote(hall: Hall, title: str) -> str:
    late = hall.phone(LATE)
    slow = SlowPhone(late)
    gender, hamlet = next((gender, hamlet) for name, gender, hamlet in people() if name == LATE)
    visit = slow.votes_from_the_scan(gender, hamlet, title)
    slow.recovers()
    hall.notes.append(f"scan to the first stored vote, processor 6 times slower, 400 ms latency: {visit}")
    hall.look(late, "phone-late-recorded")
    visit.check()
    return title


def _vote_as(chosen: dict[str, list[str]], phone: PlainPhone) -> None:
    phone.votes(*chosen[phone.name])
