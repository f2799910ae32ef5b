"""People act at once: ballots while the vote closes, two hands on the same pair, a practice before the vote."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(200)]

ROAD, CLINIC, WATER = "Perbaikan jalan", "Posyandu baru", "Air bersih"
VOTERS, BEFORE_THE_CLOSING = 30, 10


@pytest.fixture
def sari(meeting_with_proposals):
    """A facilitator whose meeting is about to vote on three proposals."""
    return meeting_with_proposals(ROAD, CLINIC, WATER, votes=2)


def test_thirty_ballots_under_way_while_the_vote_closes_are_each_answered_and_each_counted_or_refused(village, sari):
    phones = [village.plain_phone(sari.code).joins(f"Warga {number}") for number in range(VOTERS)]
    sari.opens_the_vote()
    ballots = [phone.takes_a_ballot() for phone in phones]
    first, second, third = phones[0].choices()
    answered = threading.Semaphore(0)

    def cast(number: int) -> dict:
        answer = phones[number].casts(ballots[number], first if number % 2 else second, third)
        answered.release()
        return answer.values

    sari.press("Close the vote…")
    with ThreadPoolExecutor(VOTERS) as crowd:
        answers = [crowd.submit(cast, number) for number in range(BEFORE_THE_CLOSING)]
        for _ in answers:
            assert answered.acquire(timeout=30)
        answers += [crowd.submit(cast, number) for number in range(BEFORE_THE_CLOSING, VOTERS)]
        sari.moves_on("Yes, close the vote", to="The vote is closed")
    told = [answer.result() for answer in answers]

    accepted = [number for number, answer in enumerate(told) if answer["ok"]]
    assert {answer["code"] for answer in told if not answer["ok"]} <= {"round_is_closed"}
    assert len(accepted) >= BEFORE_THE_CLOSING
    sari.announces_the_result()
    counts = sari.result()
    odd = sum(number % 2 for number in accepted)
    assert sorted(counts.values()) == sorted([odd, len(accepted) - odd, len(accepted)])


def test_the_second_of_two_facilitators_who_merge_the_same_pair_is_told_and_nobody_counts_twice(village, sari):
    joko = village.facilitator()
    for person in (sari, joko):
        person.console, person.code = sari.console, sari.code
        person.opens_the_proposal(CLINIC)
        person.press("Merge it into another one…")
    sari.merges_into(ROAD)
    expect(sari.page.get_by_role("heading", level=1)).to_contain_text(ROAD)
    joko.merges_into(ROAD)
    joko.is_refused("proposal_merged", number=2)
    joko.opens_the_proposal(ROAD)
    # One author asked for both.
    expect(joko.page.locator("main")).to_contain_text("Krajan · 1 ")
    expect(joko.page.locator(".behind__line")).to_have_count(2)


def test_a_practice_touches_nothing(village, sari):
    budi = village.resident("Budi")
    budi.joins(sari.code)
    anybody = village.plain_phone(sari.code)
    before = anybody.get(f"/m/{sari.code}/open-data.json").values
    sari.opens_a_practice()
    budi.sees_heading("Practice: choose your favourite food")
    budi.practises()
    sari.closes_the_practice("Collect the proposals")
    budi.sees_heading("Make a proposal")
    after = anybody.get(f"/m/{sari.code}/open-data.json").values
    assert {**after, "agenda": before["agenda"]} == before

    sari.opens_the_vote()
    village.wall(sari.code).shows("%(turnout)s of %(entitled)s have voted", turnout=0, entitled=2)
    budi.votes(WATER)
    sari.closes_the_vote()
    sari.announces_the_result()
    assert sari.result() == {ROAD: 0, CLINIC: 0, WATER: 1}
