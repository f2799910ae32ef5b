"""Every kind of page, looked at while a meeting goes through all its moments."""

import pytest

from tests.e2e.inspection import Inspector

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


class Round:
    """The open pages of one meeting, and the inspector who looks at all of them at each moment."""

    def __init__(self, village, sari) -> None:
        self.inspector = Inspector()
        self.sari = sari
        self.wall = village.wall(sari.code)
        self.tini = village.resident("Tini Wulandari")
        self.guest = village.resident("Tamu")

    def look_around(self, moment: str) -> None:
        """Phone, wall and control screen, as they are now."""
        self.inspector.look(self.sari, f"console {moment}")
        self.inspector.look(self.wall, f"wall {moment}")
        self.inspector.look(self.tini, f"phone {moment}")

    def look_at(self, person, path: str) -> None:
        """One page, and back."""
        address = person.page.url
        person.page.goto(path)
        self.inspector.look(person, path.rsplit("//", 1)[-1].partition("/")[2])
        person.page.goto(address)


@pytest.fixture
def first_look(village):
    """The pages of the empty program."""
    inspector = Inspector()
    visitor = village.facilitator_before_the_first_account()
    inspector.look(visitor, "set-up")
    return inspector


def test_no_page_shuts_anybody_out(village, first_look):
    sari = village.facilitator()
    sari.makes_a_meeting("Musrenbang Desa Sukamaju", votes=2, live_bars=True)
    rounds = Round(village, sari)
    rounds.tini.joins(sari.code)
    rounds.look_around("registration")
    office = sari.console.replace("/console/", "/office/meetings/")
    for path in (f"{sari.laptop}/office/", f"{sari.laptop}/office/meetings/new", office, f"{office}revise"):
        rounds.look_at(sari, path)
    meeting = f"{rounds.guest.hall}/m/{sari.code}"
    for path in (
        f"{rounds.guest.hall}/enter",
        f"{rounds.guest.hall}/login",
        meeting,
        f"{meeting}/result",
        f"{meeting}/no",
    ):
        rounds.look_at(rounds.guest, path)

    sari.moves_on("Open the proposals", to="Collect the proposals")
    rounds.tini.sees_heading("Make a proposal")
    for title in ("Perbaikan jalan ke sekolah", "Posyandu baru", "Air bersih RT 04"):
        rounds.tini.proposes(title)
    sari.puts_on_the_list("Perbaikan jalan ke sekolah", "150.000.000")
    sari.puts_on_the_list("Posyandu baru", "400.000.000")
    rounds.look_around("aspirations")
    sari.puts_on_the_list("Air bersih RT 04", "90.000.000")

    sari.moves_on("Go to the vote", to="Draw the numbers")
    rounds.look_around("lot")
    sari.moves_on("Draw the numbers", to="Ready to open the vote")
    rounds.look_around("drawn")
    sari.moves_on("Open the vote", to="The vote is open")
    rounds.look_around("open")
    rounds.tini.chooses("Posyandu baru", "Air bersih")
    rounds.inspector.look_as_it_stands(rounds.tini, "phone review")
    rounds.tini.sends()
    rounds.tini.sees_the_receipt()
    rounds.inspector.look_as_it_stands(rounds.tini, "phone sent")
    rounds.look_around("voted")

    sari.closes_the_vote()
    rounds.look_around("counted")
    sari.announces_the_result()
    rounds.look_around("result")
    rounds.look_at(sari, office)
    rounds.look_at(rounds.guest, f"{meeting}/result")
    assert first_look.findings + rounds.inspector.findings == []
