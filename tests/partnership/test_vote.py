"""What partners have confirmed before a vote lowers what the vote is about; what comes after helps the plenary."""

import pytest

from facilitation.agreement.queries import agreement_board
from facilitation.agreement.rules.decision import Outcome
from facilitation.agreement.rules.way_out import WayOut
from facilitation.agreement.views.given import given_to_each
from facilitation.budget import queries as budget
from facilitation.meetings.rules.phase import Phase
from facilitation.partnership import queries
from facilitation.partnership.commands import CallForHelp
from facilitation.screens.helping import help_board, help_news, help_page
from facilitation.voting.queries import round_by_id
from facilitation.voting.rules.lot import WhollyCarried
from tests.agreement.conftest import Plenary
from tests.agreement.conftest import plenary as plenary  # noqa: PLC0414  a fixture, under its own name
from tests.budget.conftest import BALLOTS
from tests.partnership.conftest import JUTA, NGO, Partnership, money
from tests.screens.test_statements import statements


@pytest.fixture
def helped(vote, village):
    """The vote's partners; whoever wants to help another proposal than the drain says so."""
    return Partnership(village, vote.leading, vote.listed["Drainase"])


def carry(helped, juta):
    """A company has firmly promised so much."""
    given = helped.record(helped.register(), money(juta))
    helped.confirm(given)
    return given


def candidate(vote, title):
    vote.village.reading.expire_all()
    closed = round_by_id(vote.village.reading, vote.round_id)
    return next(one for one in closed.candidates if one.title == title)


def test_what_is_confirmed_before_the_opening_is_not_asked_of_the_ceiling(vote, helped):
    """By greedy the drain costs Rp 50 juta and misses Rp 40 juta after the bridge and the health post."""
    carry(helped, 40)
    helped.record(helped.register(NGO), money(5))  # pledged only, so the ceiling still has to carry it
    vote.hold(*BALLOTS)
    drain = candidate(vote, "Drainase")
    assert (drain.cost_rupiah, drain.partners_rupiah, drain.from_ceiling_rupiah) == (50 * JUTA, 40 * JUTA, 10 * JUTA)
    line = next(line for line in result(vote).lines if line.title == "Drainase")
    assert (line.is_funded, line.cost_rupiah, line.partners_rupiah) == (True, 10 * JUTA, 40 * JUTA)
    assert (line.whole_rupiah, result(vote).spent_rupiah) == (50 * JUTA, 100 * JUTA)


def test_without_partners_the_same_vote_ends_otherwise(vote, helped):
    vote.hold(*BALLOTS)
    assert not next(line for line in result(vote).lines if line.title == "Drainase").is_funded
    assert helped.line().coverage.missing_rupiah == 50 * JUTA


def test_what_is_confirmed_or_taken_back_after_the_lot_still_counts_and_after_the_opening_no_more(vote, helped):
    vote.round_id = vote.draw()
    given = carry(helped, 40)
    assert candidate(vote, "Drainase").partners_rupiah == 0
    vote.open(vote.round_id)
    digest = round_by_id(vote.village.reading, vote.round_id).terms_digest
    helped.withdraw(given)
    vote.village.reading.expire_all()
    assert candidate(vote, "Drainase").partners_rupiah == 40 * JUTA
    assert round_by_id(vote.village.reading, vote.round_id).terms_digest == digest


def test_nobody_votes_on_what_partners_carry_to_the_last_rupiah(vote, helped):
    given = carry(helped, 50)
    with pytest.raises(WhollyCarried):
        vote.draw()
    helped.withdraw(given)
    round_id = vote.draw()
    helped.confirm(helped.record(helped.register(NGO), money(50)))
    with pytest.raises(WhollyCarried):
        vote.open(round_id)


def result(vote):
    vote.village.reading.expire_all()
    found = budget.latest_result(vote.village.reading, vote.meeting_id)
    assert found is not None
    return found


@pytest.fixture
def hall(plenary: Plenary):
    """The plenary with partners."""
    return plenary, Partnership(plenary.vote.village, plenary.leading, plenary.vote.listed["Drainase"])


def board(plenary):
    plenary.vote.village.reading.expire_all()
    return help_board(plenary.vote.village.reading, plenary.vote.village.see(plenary.meeting_id))


@pytest.mark.row("S1-34", "S1-36")
def test_the_hall_sees_what_the_count_left_out_and_what_each_still_needs(hall):
    """Bridge 60, health post 30 and well 10 take the whole ceiling of 100; drain 50 and hall 130 stay outside."""
    plenary, partners = hall
    titles = [need.line.title for need in board(plenary).needs]
    assert (sorted(titles), board(plenary).is_counted) == (["Balai", "Drainase"], True)
    need = next(one for one in board(plenary).needs if one.line.title == "Drainase")
    assert (need.left_rupiah, need.lacking_rupiah, need.fits_now) == (0, 50 * JUTA, False)
    before = help_news(plenary.vote.village.reading, plenary.vote.village.see(plenary.meeting_id))
    given = partners.record(partners.register(), money(30))
    need = next(one for one in board(plenary).needs if one.line.title == "Drainase")
    assert (need.lacking_rupiah, need.line.coverage.missing_rupiah) == (50 * JUTA, 20 * JUTA)
    partners.confirm(given)
    need = next(one for one in board(plenary).needs if one.line.title == "Drainase")
    assert need.lacking_rupiah == 20 * JUTA
    after = help_news(plenary.vote.village.reading, plenary.vote.village.see(plenary.meeting_id))
    assert (before.needing, after.needing, before.changes != after.changes) == (2, 2, True)
    partners.confirm(partners.record(partners.register(NGO), money(20)))
    assert [need.line.title for need in board(plenary).needs] == ["Balai"]


def test_a_counted_promise_that_is_taken_back_is_missing_on_every_board(vote, helped, village):
    """Of Rp 50 juta a company carried 40; the count funds the drain with 10, and then the company leaves."""
    given = carry(helped, 40)
    vote.hold(*BALLOTS)
    village.go_to(vote.leading, Phase.PLENARY)
    village.reading.expire_all()
    seen = agreement_board(village.reading, village.see(vote.meeting_id))
    drain = next(one for one in seen.tracks.cut if one.line.title == "Drainase")
    assert (drain.standing.needed_rupiah, drain.given.taken_back_rupiah) == (10 * JUTA, 0)
    helped.withdraw(given)
    village.reading.expire_all()
    seen, asked = (read(village.reading, village.see(vote.meeting_id)) for read in (agreement_board, help_board))
    need = next(one for one in asked.needs if one.line.title == "Drainase")
    assert (need.line.coverage.missing_rupiah, need.fits_now) == (40 * JUTA, False)
    drain = next(one for one in seen.tracks.cut if one.line.title == "Drainase")
    assert (drain.standing.needed_rupiah, drain.given.taken_back_rupiah) == (10 * JUTA, 40 * JUTA)
    [partners] = seen.partners
    assert partners.coverage.missing_rupiah == 40 * JUTA


def test_whoever_agreed_for_less_with_a_way_out_needs_no_help(hall):
    plenary, _ = hall
    less = {"amount_rupiah": 40 * JUTA, "reason": "Lebih sempit."}
    plenary.decide("Jembatan", Outcome.AGREED, way_out=WayOut.REDUCED, **less)
    assert "Jembatan" not in [need.line.title for need in board(plenary).needs]


def test_a_pledge_shows_beside_the_cut_line_and_only_what_is_confirmed_moves_it(hall):
    """Rp 90 juta are agreed, so that for the drain of 50 there are 10, and 40 are pledged."""
    plenary, partners = hall
    for title in ("Jembatan", "Posyandu"):
        plenary.decide(title, Outcome.AGREED)
    plenary.decide("Sumur", Outcome.RESERVE, reason="Tahun depan.")
    given = partners.record(partners.register(), money(40))
    drain = next(one for one in plenary.board.tracks.cut if one.line.title == "Drainase")
    assert (drain.standing.lacking_rupiah, drain.standing.fits_once_confirmed) == (40 * JUTA, True)
    assert (drain.given.firm_rupiah, drain.given.pledged_rupiah) == (0, 40 * JUTA)
    assert plenary.board.tracks.pledged_rupiah == 40 * JUTA
    partners.confirm(given)
    drain = next(one for one in plenary.board.tracks.cut if one.line.title == "Drainase")
    assert (drain.standing.needed_rupiah, drain.standing.fits) == (10 * JUTA, True)


def test_a_page_of_help_and_its_news_are_read_once(hall):
    plenary, _ = hall
    village = plenary.vote.village

    def asked(read):
        village.reading.expire_all()
        meeting = village.see(plenary.meeting_id)
        with statements(village.reading.get_bind()) as sent:
            read(village.reading, meeting)
        return len(sent)

    assert asked(lambda session, meeting: help_page(session, meeting, None)) == asked(help_board)


def test_what_the_plenary_decides_moves_what_is_left_and_what_is_asked(hall):
    plenary, partners = hall
    partners.confirm(partners.record(partners.register(), money(45)))
    plenary.decide("Sumur", Outcome.RESERVE, reason="Menunggu air.")
    need = next(one for one in board(plenary).needs if one.line.title == "Drainase")
    assert (need.left_rupiah, need.fits_now) == (10 * JUTA, True)
    plenary.decide("Balai", Outcome.FORWARDED, reason="Terlalu besar.", agency="Dinas PU")
    assert sorted(one.line.title for one in board(plenary).needs) == ["Drainase", "Sumur"]
    given = given_to_each(plenary.board.decided)
    assert {given[plenary.vote.listed[one]] for one in ("Sumur", "Balai", "Drainase")} == {0}


def test_the_wall_asks_until_it_is_told_to_stop_or_the_plenary_is_left(hall):
    plenary, partners = hall
    session = plenary.vote.village.reading
    for is_on in (True, True, False, True):
        partners.perform(CallForHelp(meeting_id=plenary.meeting_id, is_on=is_on))
        session.expire_all()
        assert queries.is_help_called(session, plenary.meeting_id) is is_on
    plenary.vote.village.go_to(plenary.leading, Phase.ADOPTION)
    session.expire_all()
    assert queries.is_help_called(session, plenary.meeting_id)
    plenary.vote.village.go_to(plenary.leading, Phase.FINISHED)
    session.expire_all()
    assert not queries.is_help_called(session, plenary.meeting_id)
