"""Every line of a result opens to its reason, the other rule's answer, and what would have changed it."""

import pytest
from sqlalchemy import text, update
from sqlalchemy.orm import Session

from facilitation.budget import queries as budget
from facilitation.budget.rules.more_votes import Help
from facilitation.budget.tables import ResultRow
from facilitation.kernel.database import writing_engine
from facilitation.meetings import queries as meetings
from facilitation.screens.reasons import Chances
from facilitation.voting import queries as voting
from tests.hall import Hall

COSTS = {"Jembatan": "60.000.000", "Drainase": "50.000.000", "Balai": "130.000.000"}


def held(hall: Hall, funding: str) -> list[object]:
    """Seven want the bridge and six the drain, of which the money pays one; not yet revealed."""
    hall.terms = hall.terms | {"funding": funding}
    hall.go_to("registration")
    phones = [hall.join(f"Warga {number}") for number in range(13)]
    hall.go_to("aspirations")
    for title, cost in COSTS.items():
        hall.collect(phones[0], title, cost=cost)
    ids = dict(zip(COSTS, hall.proposal_ids(), strict=True))
    hall.open_vote()
    for number, phone in enumerate(phones):
        phone.get(f"/m/{hall.code}/")
        chosen = ids["Jembatan" if number < 7 else "Drainase"]
        phone.submit(f"/m/{hall.code}/ballot", {"proposal_ids": [chosen]})
    hall.close_vote()
    return []


def ids_of(hall: Hall) -> dict[str, str]:
    """The proposals' ids by title."""
    with hall.app.app_context(), Session(hall.app.extensions["sqlalchemy"].engine) as reading:
        result = budget.latest_result(reading, hall.meeting_id)
    return {line.title: line.proposal_id for line in result.lines}


@pytest.fixture
def by_votes(hall):
    """The ids after a vote whose money goes down the list, not yet revealed."""

    def a_vote_by_most_votes():
        return held(hall, "greedy")

    hall.play(a_vote_by_most_votes)
    return ids_of(hall)


@pytest.fixture
def by_shares(hall):
    """The same by equal shares, revealed."""

    def a_vote_by_equal_shares():
        held(hall, "equal_shares")
        hall.go_to("plenary")
        return []

    hall.play(a_vote_by_equal_shares)
    return ids_of(hall)


def address(hall, proposal_id, version=1):
    return f"/m/{hall.code}/results/{version}/why/{proposal_id}"


def reading_english(phone):
    phone.client.set_cookie("locale", "en", domain=phone.base_url.split("/")[2].split(":")[0])
    return phone


def test_before_the_reveal_no_reason_exists_for_anybody(hall, by_votes):
    for title in COSTS:
        hall.phone().get(address(hall, by_votes[title]), expect=404)
        hall.laptop.get(address(hall, by_votes[title]), expect=404)


@pytest.mark.parametrize("version", [0, 2, 9999, 10_000, 10**30])
def test_a_version_that_does_not_exist_is_not_found(hall, by_shares, version):
    hall.phone().get(address(hall, by_shares["Jembatan"], version), expect=404)


def test_what_was_not_voted_on_is_not_found(hall, by_shares):
    hall.phone().get(address(hall, "0" * 20), expect=404)
    hall.phone().get(address(hall, by_shares["Balai"] + "0"), expect=404)


def test_another_meetings_result_is_not_found_under_this_one(hall, by_shares):
    other = Hall(hall.app, hall.laptop).hold()
    hall.phone().get(address(other, by_shares["Jembatan"]), expect=404)


def test_going_back_from_the_reveal_hides_the_reasons_again(hall, by_shares):
    hall.go_to("voting")
    hall.phone().get(address(hall, by_shares["Drainase"]), expect=404)


def test_down_the_list_the_exact_number_of_votes_that_were_lacking_is_told(hall, by_votes):
    hall.go_to("plenary")
    page = hall.phone().get(address(hall, by_votes["Drainase"]))
    assert "Belum didanai: sisa uang kurang Rp\u00a010 juta." in page.text
    # With one vote more it is level with the bridge, and cheaper.
    assert page.one(".chance").text == "Kurang 1 suara."
    english = reading_english(hall.phone()).get(address(hall, by_votes["Drainase"]))
    assert "Not funded: the money left is short by Rp\u00a010 million." in english.text
    assert english.one(".chance").text == "It lacked 1 vote."


def test_the_other_rules_answer_stands_beside_it(hall, by_votes):
    hall.go_to("plenary")
    page = reading_english(hall.phone()).get(address(hall, by_votes["Drainase"]))
    assert "By the other rule (Equal shares)" in page.text
    assert "Funded in round 1: 6 residents paid Rp\u00a08,333,333 each." in page.text


def test_equal_shares_tell_who_paid_and_with_how_many_supporters_more_it_would_be_funded(hall, by_shares):
    phone = hall.phone()
    funded = phone.get(address(hall, by_shares["Drainase"]))
    assert "Didanai di putaran 1: 6 warga membayar Rp\u00a08.333.333 masing-masing." in funded.text
    assert "Siapa membayar berapa" in funded.text
    assert not funded.all(".chance")
    lacking = phone.get(address(hall, by_shares["Jembatan"]))
    assert lacking.one(".chance").text == ("Dengan 1 pendukung lagi yang hanya memilih usulan ini, usulan ini didanai.")


def test_what_costs_more_than_there_is_could_not_be_helped_by_any_votes(hall, by_shares):
    page = hall.phone().get(address(hall, by_shares["Balai"]))
    assert page.one(".chance").text.startswith("Berapa pun suaranya tidak akan menolong")


def test_every_unfunded_line_of_the_public_page_and_of_phones_leads_to_what_would_have_changed_it(hall, by_shares):
    phone = hall.phone()
    for place in ("", "public"):
        page = phone.get(f"/m/{hall.code}/{place}")
        links = {link["href"] for link in page.all("a.reason__more")}
        assert links == {address(hall, by_shares[title]) for title in ("Jembatan", "Balai")}
        assert len(page.all("details.reason")) == len(COSTS)


def test_the_facilitator_reads_the_reasons_before_the_reveal_and_nothing_leads_to_a_page_that_is_not_there(
    hall, by_votes
):
    page = hall.laptop.get(f"/office/meetings/{hall.meeting_id}/")
    assert len(page.all("details.reason")) == len(COSTS)
    assert not page.all("a.reason__more")
    assert by_votes


def test_a_damaged_result_gives_no_reasons(hall, by_shares):
    engine = writing_engine(hall.app.extensions["settings"].database_url)
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER result_no_update"))
        connection.execute(update(ResultRow).values(body="{}"))
    engine.dispose()
    page = hall.phone().get(address(hall, by_shares["Jembatan"]), expect=409)
    assert not page.all(".chance")
    assert "Belum didanai" not in page.text


class BallotBox:
    """The stored ballots, and how often somebody asked for them."""

    def __init__(self, reading, round_id):
        self.asked = 0
        self._reading, self._round_id = reading, round_id

    def __call__(self):
        """All ballots of the round."""
        self.asked += 1
        return voting.merged_ballots(self._reading, self._round_id)


def test_what_would_have_changed_a_line_is_counted_once_and_then_known(hall, by_shares):
    with hall.app.app_context(), Session(hall.app.extensions["sqlalchemy"].engine) as reading:
        meeting = meetings.meeting_by_id(reading, hall.meeting_id)
        result = budget.public_version(reading, meeting, 1)
        box, chances = BallotBox(reading, result.round_id), Chances()
        found = [chances.of(result, by_shares["Jembatan"], box) for _ in range(3)]
    assert box.asked == 1
    assert {(one.help, one.how_many) for one in found} == {(Help.SUPPORTERS, 1)}
