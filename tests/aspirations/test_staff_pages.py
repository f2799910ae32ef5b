"""What staff see and do: the list, one aspiration, one proposal."""

import time

import pytest

from facilitation.aspirations.commands import SubmitAspiration
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.extensions import db
from tests.aspirations.test_board import statements
from tests.hall import Hall

ROWS = 300


@pytest.fixture
def collecting(hall: Hall) -> Hall:
    """A meeting that takes proposals."""

    def proposals_are_taken() -> tuple[()]:
        hall.go_to("aspirations")
        return ()

    hall.play(proposals_are_taken)
    return hall


@pytest.fixture
def listed(collecting):
    """A meeting with two proposals of Wati's on the list; their pages' addresses."""

    def two_proposals_are_listed():
        collecting.collect(collecting.join("Wati"), "Rabat jalan", "Sumur bor")
        return []

    collecting.play(two_proposals_are_listed)
    return [f"/console/{collecting.meeting_id}/proposals/{each}" for each in collecting.proposal_ids()]


def test_the_list_is_filtered_by_what_there_is_to_do(collecting, listed):
    wati = collecting.join("Tini")
    collecting.propose(wati, "Lampu jalan")
    shown = {
        name: [
            line.text
            for line in collecting.laptop.get(f"/console/{collecting.meeting_id}/proposals?show={name}").all(
                "a.register__title"
            )
        ]
        for name in ("waiting", "listed", "incomplete", "parked", "nonsense")
    }
    both = ["Rabat jalan", "Sumur bor"]
    assert shown == {"waiting": ["Lampu jalan"], "listed": both, "incomplete": both, "parked": [], "nonsense": both}


def test_an_aspiration_is_read_in_full_and_dealt_with_there(collecting):
    wati = collecting.join("Wati")
    collecting.propose(wati, "Lampu jalan")
    laptop = collecting.laptop
    address = laptop.get(f"/console/{collecting.meeting_id}/proposals?show=waiting").one("a.register__title")["href"]
    laptop.get(address)
    page = laptop.submit("/approve", {"title": "Lampu jalan RT 1", "cost": "3 juta"})
    assert page.url.endswith("show=waiting")
    assert "nomor" in laptop.get(address).text or "usulan 1" in laptop.get(address).text


def test_a_refused_approval_keeps_what_was_typed(collecting):
    collecting.propose(collecting.join("Wati"), "Lampu jalan")
    page = collecting.press(collecting.actions("/approve")[0], {"title": "Lampu RT 1", "cost": "seribu"}, expect=422)
    fields = {field.get("name"): field.get("value") for field in page.all("input")}
    assert (fields["title"], fields["cost"]) == ("Lampu RT 1", "seribu")


def test_words_somebody_else_has_dealt_with_are_told(collecting):
    collecting.propose(collecting.join("Wati"), "Lampu jalan")
    action = collecting.actions("/approve")[0]
    collecting.press(action, {"title": "Lampu", "cost": "3 juta"})
    page = collecting.press(action, {"title": "Lampu", "cost": "3 juta"}, expect=409)
    assert page.all('[role="alert"]')


def test_the_plan_is_completed_and_shown(collecting, listed):
    laptop = collecting.laptop
    laptop.get(listed[0])
    page = laptop.submit(
        "/complete",
        {
            "activity_code": "2.3.10",
            "cost": "25.000.000",
            "volume": "250,5",
            "unit": "meter",
            "place": "RT 3",
            "women": "35",
            "carried_out": "April-Juni 2027",
            "executor": "TPK Desa",
            "mode": "self_managed",
            "topic_code": "roads",
            "responsible": "agency",
            "responsible_name": "Dinas PUPR",
        },
    )
    assert page.all(".lacking") == []
    filled = {field.get("name"): field.get("value") for field in page.all("input")}
    assert (filled["volume"], filled["cost"], filled["responsible_name"]) == ("250,5", "Rp 25.000.000", "Dinas PUPR")


@pytest.mark.parametrize(
    ("typed", "sentence", "status"),
    [
        ({"activity_code": "jalan"}, "tidak ada di daftar", 422),
        ({"activity_code": "2.3.91"}, "ditetapkan kabupaten", 409),
        ({"volume": "1.250"}, "250 atau 12,5", 422),
        ({"responsible": "agency"}, "dinas atau mitra", 409),
        ({"cost": "mahal"}, "12.500.000", 422),
    ],
    ids=["code", "own code", "volume", "office", "cost"],
)
def test_what_no_plan_can_hold_stays_typed(collecting, listed, typed, sentence, status):
    laptop = collecting.laptop
    laptop.get(listed[0])
    page = laptop.submit("/complete", {"executor": "TPK Desa", **typed}, expect=status)
    assert sentence in page.text
    assert page.one("#executor")["value"] == "TPK Desa"


def test_the_second_of_two_officials_is_told_and_may_save_all_the_same(collecting, listed):
    laptop = collecting.laptop
    stale = laptop.get(listed[0])
    laptop.submit("/complete", {"executor": "TPK Desa"})
    token, seen = stale.one('meta[name="csrf-token"]')["content"], stale.one('input[name="seen"]')["value"]
    late = {"csrf_token": token, "seen": seen, "cost": "9 juta", "source_code": "DDS", "executor": "Pihak ketiga"}
    page = laptop.send(f"{listed[0]}/complete", late, expect=409)
    assert page.one("#executor")["value"] == "Pihak ketiga"
    assert laptop.submit("/complete").one("#executor")["value"] == "Pihak ketiga"


def test_proposals_are_merged_and_taken_apart_where_they_are_read(collecting, listed):
    laptop = collecting.laptop
    laptop.get(listed[1])
    page = laptop.submit("/proposals/merge")
    assert page.url == listed[0]
    assert "2 " in page.text
    page = laptop.submit("/unmerge")
    assert page.url == listed[1]
    assert len(collecting.proposal_ids()) == 2


def test_two_facilitators_who_merge_the_same_pair_one_is_told(collecting, listed):
    kept, merged = (address.rsplit("/", 1)[1] for address in listed)
    pair = {"kept_proposal_id": kept, "merged_proposal_id": merged}
    collecting.press(f"{collecting.console}proposals/merge", pair)
    page = collecting.press(f"{collecting.console}proposals/merge", pair, expect=409)
    assert page.all('[role="alert"]')


def test_a_proposal_is_not_merged_into_itself(collecting, listed):
    kept = listed[0].rsplit("/", 1)[1]
    same = {"kept_proposal_id": kept, "merged_proposal_id": kept}
    page = collecting.press(f"{collecting.console}proposals/merge", same, expect=409)
    assert "usulan yang berbeda" in page.text


def test_chosen_words_are_taken_out(collecting, listed):
    laptop = collecting.laptop
    laptop.get(listed[1])
    page = laptop.submit("/proposals/merge")
    words = [box["value"] for box in page.all('input[name="aspiration_ids"]')]
    page = laptop.submit("/split", {"aspiration_ids": words[1:], "part_title": "Sumur RT 2", "part_cost": "4 juta"})
    assert page.one("h1").text == "3. Sumur RT 2"
    laptop.get(listed[0])
    assert laptop.page.all('input[name="aspiration_ids"]') == []


def test_what_is_wrong_with_a_split_stays_typed(collecting, listed):
    laptop = collecting.laptop
    laptop.get(listed[1])
    laptop.submit("/proposals/merge")
    page = laptop.submit("/split", {"part_title": "Sumur RT 2", "part_cost": "banyak"}, expect=422)
    assert {field["value"] for field in page.all("input") if field.get("name") == "part_title"} == {"Sumur RT 2"}
    laptop.get(listed[0])
    page = laptop.submit("/split", {"part_title": "Sumur RT 2", "part_cost": "4 juta"}, expect=409)
    assert "setidaknya satu aspirasi" in page.text


def test_a_proposal_is_set_aside_and_put_back_where_it_is_read(collecting, listed):
    laptop = collecting.laptop
    laptop.get(listed[0])
    assert "Milik provinsi" in laptop.submit("/park", {"reason": "Milik provinsi"}).text
    assert "Milik provinsi" not in laptop.submit("/restore").one(".desk__work").text.split("perubahan")[0]


def test_everything_that_happened_is_read_with_its_names(collecting, listed):
    laptop = collecting.laptop
    laptop.get(listed[0])
    page = laptop.submit("/reword", {"title": "Rabat beton 250 m"})
    assert page.one("h1").text == "1. Rabat beton 250 m"
    told = page.one(".history").text
    assert "Siti Aminah" in told
    assert "Rabat jalan" in told


@pytest.mark.parametrize("thing", ["aspirations", "proposals"])
def test_what_does_not_exist_is_not_found(collecting, thing):
    collecting.laptop.get(f"/console/{collecting.meeting_id}/{thing}/{'0' * 20}", expect=404)


@pytest.fixture
def crowded(collecting):
    """A meeting with three hundred aspirations in its queue."""
    wati = collecting.join("Wati")
    with collecting.app.app_context():
        meeting_id, door = collecting.meeting_id, collecting.app.extensions["door"]
        hamlet_id = wati.get(f"/m/{collecting.code}/propose").all("option")[0]["value"]
        (participant_id,) = db.session.execute(db.text("SELECT participant_id FROM participant")).scalars()
        resident = Actor(role=Role.RESIDENT, actor_id=participant_id, meeting_id=meeting_id)
        for number in range(ROWS):
            door.perform(
                SubmitAspiration(
                    meeting_id=meeting_id,
                    submission_id=f"message-{number:04}",
                    title=f"Perbaikan jalan RT {number}",
                    problem="",
                    hamlet_id=hamlet_id,
                    cost_rupiah=None,
                ),
                resident,
            )
    return collecting


@pytest.mark.repeating
def test_three_hundred_aspirations_are_on_the_page_before_anybody_notices(crowded):
    for address in (crowded.console, f"{crowded.console}proposals?show=waiting"):
        fastest = min(seconds_for(crowded, address) for _ in range(5))
        assert fastest <= 0.2, f"{address} took {fastest:.3f} s"


def seconds_for(hall, address):
    began = time.process_time()
    answer = hall.laptop.client.get(address, base_url=hall.laptop.base_url)
    assert answer.status_code == 200
    return time.process_time() - began


@pytest.mark.repeating
def test_its_statements_are_as_many_with_three_hundred_as_with_none(collecting, request):
    addresses = (collecting.console, f"{collecting.console}proposals?show=waiting")
    empty = [statements_for(collecting, address) for address in addresses]
    request.getfixturevalue("crowded")
    assert [statements_for(collecting, address) for address in addresses] == empty
    assert empty[1] == 9


def statements_for(hall, address):
    with hall.app.app_context(), statements(db.engine) as sent:
        hall.laptop.client.get(address, base_url=hall.laptop.base_url)
    return len(sent)
