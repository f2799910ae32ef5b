"""The goals that a programme begins with, and what is counted for each of them."""

import hashlib

import pytest

from facilitation.aspirations.rules.linking import Links
from facilitation.meetings.rules.phase import Phase
from facilitation.programmes.commands import CreateProgramme
from facilitation.programmes.forms.frame import GOALS
from facilitation.screens.programme import programme_screen
from tests.hall import HALL, Hall
from tests.programmes.conftest import FRAME, Held

JUTA = 1_000_000
ABOUT = ("kemiskinan", "pendidikan", "ekonomi lokal", "lingkungan", "tata kelola")


@pytest.mark.row("S1-02")
def test_residents_with_the_government_is_the_kind_that_a_programme_begins_with(signed_in):
    form = signed_in.get("/office/programmes/new")
    (chosen,) = (box for box in form.all('input[name="kind"]') if box.has("checked"))
    assert chosen["value"] == "community_government"
    assert "dua pihak" in form.text


@pytest.mark.row("S0-09", "S0-10", "S0-11", "S0-12", "S0-13")
def test_each_preset_goal_counts_its_proposals_and_their_money(app, village, siti):
    with app.test_request_context():
        preset = tuple(str(goal) for goal in GOALS)
    programme_id = str(village.door.perform(CreateProgramme(frame=FRAME, goals=preset), siti))
    leading = village.meeting(siti, programme_id=programme_id)
    village.go_to(leading, Phase.ASPIRATIONS)
    held = Held(village, leading, programme_id)
    for number, words in enumerate(preset, start=1):
        proposal_id = held.propose(f"Usulan {number}", cost_rupiah=number * JUTA)
        held.link(proposal_id, Links(aim_ids=(held.aim(words),)))
    lines = programme_screen(village.reading, held.programme, locale="id").results.goals.lines
    assert [about in line.words for about, line in zip(ABOUT, lines, strict=True)] == [True] * len(ABOUT)
    counted = [(line.service.proposals, line.service.asked_rupiah) for line in lines]
    assert counted == [(1, number * JUTA) for number in range(1, len(ABOUT) + 1)]


@pytest.mark.row("S0-13")
def test_a_meeting_is_public_and_journaled_from_its_first_moment(hall: Hall):
    assert "Dana Desa" in hall.phone().get(f"/m/{hall.code}/public").text
    assert hall.phone().client.get(f"/m/{hall.code}/open-data.json", base_url=HALL).status_code == 200
    # The office checks the chain from its first entry before it shows how long it is.
    head = hall.laptop.get(f"/office/meetings/{hall.meeting_id}/").one("dd.proof__digits").text
    assert len(head) == len(hashlib.sha256().hexdigest())
