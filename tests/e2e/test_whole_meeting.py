"""A meeting from the empty program to the ranked list, with everybody in the hall."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def program(empty_program):
    """This story begins with the first account."""
    return empty_program


@pytest.mark.row("S4-18")
def test_thirty_minutes_in_three(village):
    sari = village.facilitator()
    sari.makes_a_meeting("Musrenbang Desa Sukamaju", ceiling="250.000.000", votes=2)
    wall = village.wall(sari.code)
    wall.shows_text(sari.code[:3])

    budi, tini, wati = (village.resident(name) for name in ("Budi", "Tini", "Wati"))
    budi.types_the_code(sari.code)
    for resident, hamlet in ((budi, "Krajan"), (tini, "Sumber"), (wati, "Ngelo")):
        resident.joins(sari.code, hamlet)
        resident.sees_heading("You have joined")

    sari.goes_to("Proposals", to="Collect the proposals")
    for resident in (budi, tini, wati):
        resident.sees_heading("Make a proposal")
    budi.proposes("Perbaikan jalan ke sekolah")
    budi.completes("Perbaikan jalan ke sekolah", problem="Rusak sejak musim hujan.", cost="150.000.000")
    tini.proposes("Posyandu baru")
    wati.proposes("Air bersih RT 04")
    sari.puts_on_the_list("Perbaikan jalan ke sekolah", "150.000.000")
    sari.puts_on_the_list("Posyandu baru", "120.000.000")
    sari.puts_on_the_list("Air bersih RT 04", "90.000.000")
    wall.shows_text("Air bersih RT 04")

    sari.opens_the_vote()
    wall.shows("The vote is open")
    budi.votes("Perbaikan jalan", "Air bersih")
    tini.votes("Posyandu", "Air bersih")
    wati.votes("Air bersih")
    wall.shows("%(turnout)s of %(entitled)s have voted", turnout=3, entitled=3)

    sari.closes_the_vote()
    wall.shows("The vote is closed")
    budi.sees_heading("The vote is closed")
    sari.announces_the_result()
    # The wall has the result to itself until its first place lies open.
    wall.shows("Result")
    budi.sees_heading("The vote is closed")
    for resident in (budi, tini, wati):
        resident.sees_heading("The result of this meeting")
    assert "Air bersih RT 04" in wall.ranking()[0]
    assert sari.result() == {"Air bersih RT 04": 3, "Perbaikan jalan ke sekolah": 1, "Posyandu baru": 1}
