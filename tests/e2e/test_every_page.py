"""Every kind of page, looked at while a meeting goes through all its moments."""

import pytest

from tests.e2e.conftest import Village
from tests.e2e.inspection import INDONESIAN, Inspector

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

ROAD, CLINIC, WATER = "Perbaikan jalan ke sekolah", "Posyandu baru", "Air bersih RT 04"


class Round:
    """The open pages of one meeting, and the inspector who looks at them."""

    def __init__(self, village, sari, inspector) -> None:
        self.inspector = inspector
        self.sari = sari
        self.wall = village.wall(sari.code)
        self.tini = village.as_voter("Tini Wulandari")
        self.guest = village.resident("Tamu")
        self.guest.code = sari.code

    def look_around(self, moment: str) -> None:
        """Phone, wall and control screen, as they are now."""
        self.inspector.look(self.sari, f"console {moment}")
        self.inspector.look(self.wall, f"wall {moment}")
        self.inspector.look(self.tini, f"phone {moment}")

    def look_at(self, person, *addresses: str) -> None:
        """Some pages, and back."""
        here = person.page.url
        for address in addresses:
            person.page.goto(address)
            self.inspector.look(person, address.rsplit("//", 1)[-1].partition("/")[2])
        person.page.goto(here)

    def look_at_staff_pages(self, *names: str) -> None:
        """Those beside the control screen."""
        self.look_at(self.sari, *(f"{self.sari.console}{name}" for name in names))

    def look_at_phone_pages(self, person, *names: str) -> None:
        """Those beside a resident's first page."""
        self.look_at(person, *(f"{person.hall}/m/{self.sari.code}/{name}" for name in names))


@pytest.fixture
def inspector(request):
    """Looks in both languages with --whole, and otherwise in the one that most people read: half the time."""
    return Inspector() if request.config.getoption("--whole") else Inspector(INDONESIAN)


@pytest.fixture
def rounds(village, inspector):
    """A meeting in its first phase."""
    sari = village.facilitator()
    sari.makes_a_meeting("Musrenbang Desa Sukamaju", votes=2, live_bars=True)
    return Round(village, sari, inspector)


@pytest.fixture
def listed(village, rounds):
    """The same, with three proposals on the list and a resident who has joined."""
    rounds.sari.goes_to("Proposals", to="Collect the proposals")
    author = village.plain_phone(rounds.sari.code).joins("Pak Penulis")
    for title in (ROAD, CLINIC, WATER):
        author.proposes(title)
    rounds.sari.puts_all_on_the_list("150.000.000")
    rounds.tini.joins(rounds.sari.code)
    return rounds


def test_the_first_page_shuts_nobody_out(browser, empty_program, inspector):
    village = Village(browser, empty_program)
    inspector.look(village.facilitator_before_the_first_account(), "first page")
    complaints = village.complaints()
    village.goes_home()
    assert inspector.findings + complaints == []


def test_no_page_before_the_meeting_shuts_anybody_out(rounds):
    look_before_the_meeting(rounds)
    look_at_the_hall(rounds)
    assert rounds.inspector.findings == []


def test_no_page_of_the_proposals_shuts_anybody_out(rounds):
    look_while_people_propose(rounds)
    assert rounds.inspector.findings == []


def test_no_page_of_the_discussion_shuts_anybody_out(listed):
    look_while_people_talk(listed)
    assert listed.inspector.findings == []


def test_no_page_of_the_vote_and_its_result_shuts_anybody_out(listed):
    look_while_people_vote(listed)
    look_at_the_result(listed)
    assert listed.inspector.findings == []


def look_before_the_meeting(rounds):
    sari, tini, guest = rounds.sari, rounds.tini, rounds.guest
    rounds.look_at_phone_pages(guest, "", "public", "no", "return")
    rounds.look_at(guest, f"{guest.hall}/enter", f"{guest.hall}/login")
    tini.joins(sari.code)
    rounds.look_around("preparation")
    sari.invites("Ibu Sri;P;Krajan\nPak Tarno;L;Sumber")
    office = sari.console.replace("/console/", "/office/meetings/")
    rounds.look_at(sari, f"{sari.laptop}/office/", f"{sari.laptop}/office/meetings/new", f"{office}revise")
    rounds.look_at(sari, office, f"{office}agenda")
    for paper in ("a3", "a4"):
        assert sari.page.request.get(f"{office}poster-{paper}.pdf").body().startswith(b"%PDF")
    for phase, heading in (
        ("Registration", "People are joining"),
        ("Opening", "Open the meeting"),
        ("Presentation", "Show money, criteria and last year's result"),
    ):
        sari.goes_to(phase, to=heading)
        rounds.look_around(phase)


def look_at_the_hall(rounds):
    sari, tini = rounds.sari, rounds.tini
    rounds.look_at_staff_pages("people", "invited", "staff")
    rounds.look_at_phone_pages(tini, "me")
    look_at_a_namesake(rounds)
    sari.opens_a_practice()
    rounds.look_around("practice")
    sari.closes_the_practice("Show money, criteria and last year's result")
    sari.pauses("Show time for prayer")
    rounds.inspector.look(sari, "console pause")
    rounds.inspector.look(rounds.wall, "wall pause")
    sari.goes_on()


def look_at_a_namesake(rounds):
    sari, tini, guest = rounds.sari, rounds.tini, rounds.guest
    tini.opens("")
    tini.press("Yes, I am here")
    guest.name = tini.name
    guest.joins(sari.code)
    rounds.inspector.look_as_it_stands(guest, "namesake")
    guest.press("Ask the desk to let this phone in")
    rounds.inspector.look_as_it_stands(guest, "waiting")
    sari.page.goto(f"{sari.console}people")
    rounds.inspector.look(sari, "desk with a phone that waits")
    sari.page.locator("table").get_by_role("button").first.click()
    rounds.inspector.look_as_it_stands(sari, "return code at the desk")
    sari.page.goto(sari.console)


def look_while_people_propose(rounds):
    sari, tini = rounds.sari, rounds.tini
    tini.joins(sari.code)
    sari.goes_to("Proposals", to="Collect the proposals")
    rounds.look_around("empty list")
    for title in (ROAD, CLINIC, WATER):
        tini.proposes(title)
    tini.opens("propose")
    tini.page.get_by_label(tini.words("What do you propose?")).fill(ROAD)
    rounds.inspector.look_as_it_stands(tini, "propose")
    tini.opens("own")
    rounds.inspector.look(tini, "own")
    tini.press_link(ROAD)
    rounds.inspector.look(tini, "own aspiration")
    tini.press_link("Add a photo")
    rounds.inspector.look(tini, "photo")
    sari.page.locator("a", has_text=sari.words("Read it in full")).first.click()
    rounds.inspector.look(sari, "one aspiration")
    sari.page.goto(sari.console)
    sari.puts_on_the_list(ROAD, "150.000.000")
    sari.puts_on_the_list(CLINIC, "400.000.000")
    tini.opens("")
    rounds.look_around("aspirations")
    sari.puts_on_the_list(WATER, "90.000.000")
    rounds.look_at_staff_pages("proposals", "proposals?show=parked", "proposals?show=listed", "carry-over", "cascade")
    sari.opens_the_proposal(ROAD)
    rounds.inspector.look(sari, "one proposal")
    sari.page.goto(sari.console)


def look_while_people_talk(rounds):
    sari, tini, guest = rounds.sari, rounds.tini, rounds.guest
    sari.goes_to("Discussion", to="Talk about the proposals")
    rounds.look_around("nothing discussed")
    rounds.look_at_phone_pages(tini, "proposals")
    tini.asks(1, "Siapa yang merawat jalan itu nanti?")
    tini.argues(1, "For it", "Anak-anak sampai di sekolah dengan selamat.")
    rounds.inspector.look(tini, "proposal with question")
    sari.page.goto(f"{sari.console}dialogue")
    sari.answers("Siapa yang merawat", "Kelompok warga RT 03, setiap bulan.", office="Kaur Perencanaan")
    sari.discusses(1)
    rounds.inspector.look(sari, "dialogue desk")
    rounds.look_at_phone_pages(guest, "proposals/1")
    sari.page.goto(sari.console)
    tini.opens("")
    rounds.look_around("discussed")
    look_while_people_answer(rounds)


def look_while_people_answer(rounds):
    sari = rounds.sari
    sari.asks_everybody("Apakah usulan 1 disepakati?")
    rounds.look_around("motion")
    rounds.tini.answers("Yes")
    rounds.tini.sees_the_receipt()
    sari.closes_the_motion()
    rounds.look_around("motion counted")
    rounds.look_at_phone_pages(rounds.guest, "public")
    sari.moves_on("Go on", to="Talk about the proposals")


def look_while_people_vote(rounds):
    sari, tini = rounds.sari, rounds.tini
    sari.goes_to("Vote", to="Draw the numbers")
    rounds.look_around("lot")
    sari.moves_on("Draw the numbers", to="Ready to open the vote")
    rounds.look_around("drawn")
    sari.moves_on("Open the vote", to="The vote is open")
    rounds.look_around("open")
    tini.chooses(CLINIC, "Air bersih")
    rounds.inspector.look_as_it_stands(tini, "phone review")
    tini.sends()
    tini.sees_the_receipt()
    rounds.inspector.look_as_it_stands(tini, "phone sent")
    rounds.look_around("voted")
    sari.closes_the_vote()
    rounds.look_around("counted")


def look_at_the_result(rounds):
    sari = rounds.sari
    sari.announces_the_result()
    rounds.look_around("result")
    rounds.look_at(sari, sari.console.replace("/console/", "/office/meetings/"))
    rounds.look_at_phone_pages(rounds.tini, "own")
    rounds.look_at_phone_pages(rounds.guest, "public", "proposals", "commitments", "times", "upkeep")
    rounds.look_at_staff_pages("commitments", "partners/1/upkeep")
    look_at_the_agreement(rounds)
    for phase, heading in (("Adoption", "Adopt the result"), ("Finished", "The meeting is over")):
        sari.goes_to(phase, to=heading)
        rounds.look_around(phase)
    rounds.look_at_phone_pages(rounds.guest, "tickets/new", "evaluation", "scorecard", "money")
    rounds.look_at_staff_pages("tickets", "gatherings", "evaluation", "money")


def look_at_the_agreement(rounds):
    sari = rounds.sari
    sari.page.goto(f"{sari.console}agreement")
    rounds.inspector.look_as_it_stands(sari, "plenary before")
    sari.press("Agree on the ticked ones")
    rounds.inspector.look_as_it_stands(sari, "plenary after")
    sari.press_link(CLINIC)
    rounds.inspector.look_as_it_stands(sari, "one decision")
    rounds.look_at_phone_pages(rounds.guest, "public")
    rounds.inspector.look(rounds.wall, "wall once something is agreed")
    sari.page.goto(f"{sari.console}partners")
    sari.press("Who can help?")
    rounds.inspector.look(rounds.wall, "wall asking who can help")
    sari.press("Stop asking")
    sari.page.goto(sari.console)
