"""A team rates: criteria, sheets, the matrix on the page, and what a round takes over of it."""

from dataclasses import replace
from fractions import Fraction

import pytest
from sqlalchemy import func, select

from facilitation.aspirations.commands import ProposeDirectly
from facilitation.aspirations.queries import listed_proposals
from facilitation.aspirations.rules.provenance import Origin, Provenance
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import NameNotReadable, TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.commands import ChooseCriteria, DrawLot, OpenRound, RateProposals, RemoveRater
from facilitation.voting.queries import criteria_board, current_round, sheet_of
from facilitation.voting.rules.criteria import (
    CriteriaAreFinal,
    CriteriaInUse,
    CriteriaNotChosen,
    CriterionTwice,
    NothingRated,
    RatingOutOfScale,
    Scheme,
    TooManyCriteria,
    WeightsDoNotAddUp,
    WeightsNotReadable,
    weights_typed,
)
from facilitation.voting.rules.marks import ChoiceUnknown
from facilitation.voting.rules.ratings import NOT_RATED, RatingsIncomplete, from_plain, to_plain
from facilitation.voting.rules.terms import BallotMethod, FundingChoice, Terms
from facilitation.voting.tables import RatingRow
from tests.voting.conftest import Booth

BLENDED = Terms(
    method=BallotMethod.APPROVAL,
    limit=2,
    tally_visibility=TallyVisibility.HIDDEN,
    funding=FundingChoice.GREEDY,
    criteria_percent=40,
)


@pytest.fixture
def team(booth):
    """A booth whose team rates by USG."""
    choose(booth, Scheme.USG)
    return booth


def choose(booth, scheme, *weights, actor=None):
    command = ChooseCriteria(meeting_id=booth.meeting_id, scheme=scheme, weights=weights)
    return booth.door.perform(command, actor or booth.leading)


def usg(urgency, seriousness, growth):
    return (("urgency", urgency), ("seriousness", seriousness), ("growth", growth))


def rate(booth, rater, *, actor=None, **sheets):
    ratings = tuple((booth.listed.get(title, title), sheet) for title, sheet in sheets.items())
    command = RateProposals(meeting_id=booth.meeting_id, rater=rater, ratings=ratings)
    return booth.door.perform(command, actor or booth.leading)


def board(booth):
    return criteria_board(booth.village.reading, booth.meeting_id)


def test_a_matrix_shows_medians_spreads_and_the_best_first(team):
    rate(team, "Bu Rini", Jembatan=usg(5, 3, 1), Balai=usg(1, 1, 1))
    rate(team, "Pak Danu", Jembatan=usg(2, 3, 1))
    found = board(team)
    assert [one.name for one in found.raters] == ["Bu Rini", "Pak Danu"]
    assert (found.lines[0].title, found.lines[0].raters, found.unrated) == ("Jembatan", 2, 2)
    assert found.lines[0].rated.medians == {"urgency": Fraction(7, 2), "seriousness": 3, "growth": 1}
    assert found.lines[0].rated.spreads == {"urgency": 3, "seriousness": 0, "growth": 0}
    assert found.lines[0].rated.total == Fraction(15, 2)


@pytest.mark.row("S1-32")
def test_what_the_government_brings_is_rated_for_urgency_beside_residents_wishes(village, leading, wati):
    village.go_to(leading, Phase.ASPIRATIONS)
    village.propose(leading, wati, "Jembatan")
    brought = {"provenance": Provenance(origin=Origin.GOVERNMENT), "hamlet_id": "", "topic_code": ""}
    brought["submission_id"] = "a" * 32
    office = ProposeDirectly(meeting_id=str(leading.meeting_id), title="Kantor desa", cost_rupiah=40, **brought)
    village.door.perform(office, leading)
    listed = {line.title: line for line in listed_proposals(village.reading, str(leading.meeting_id))}
    booth = Booth(village, leading, {title: line.proposal_id for title, line in listed.items()})
    choose(booth, Scheme.USG)
    rate(booth, "Bu Rini", **{"Jembatan": usg(5, 4, 3), "Kantor desa": usg(2, 1, 1)})
    assert [(one.title, one.rated.medians["urgency"]) for one in board(booth).lines] == [
        ("Jembatan", 5),
        ("Kantor desa", 2),
    ]
    assert listed["Kantor desa"].provenance.origin is Origin.GOVERNMENT


def test_a_second_sheet_of_the_same_rater_takes_the_place_of_the_first(team):
    rate(team, "Bu Rini", Jembatan=usg(5, 5, 5), Balai=usg(1, 1, 1))
    rate(team, " Bu  Rini ", Jembatan=usg(1, 1, 1))
    assert sheet_of(team.village.reading, team.meeting_id, "Bu Rini") == {
        team.listed["Jembatan"]: {"urgency": 1, "seriousness": 1, "growth": 1}
    }
    assert len(board(team).raters) == 1


@pytest.mark.row("S1-43")
def test_criteria_of_the_meetings_own_weigh_what_it_says(booth):
    choose(booth, Scheme.CUSTOM, ("Mendesak", 70), (" Murah ", 30))
    rate(booth, "Bu Rini", Jembatan=(("Mendesak", 5), ("Murah", 1)))
    assert board(booth).lines[0].rated.total == 380


@pytest.mark.parametrize(
    ("weights", "refusal"),
    [
        ((), WeightsDoNotAddUp),
        ((("Mendesak", 90),), WeightsDoNotAddUp),
        ((("Mendesak", 100), ("Murah", 0)), WeightsDoNotAddUp),
        ((("Mendesak", 50), ("Mendesak ", 50)), CriterionTwice),
        (tuple((f"Kriteria {number}", 5) for number in range(20)), TooManyCriteria),
        (((" ", 100),), TextEmpty),
        ((("a" * 61, 100),), TextTooLong),
    ],
)
def test_own_criteria_are_refused_that_cannot_weigh(booth, weights, refusal):
    with pytest.raises(refusal):
        choose(booth, Scheme.CUSTOM, *weights)
    assert board(booth).scheme is None


@pytest.mark.parametrize(
    ("typed", "weights"),
    [
        ("Mendesak: 40\n\n Murah : 60 % ", (("Mendesak", 40), ("Murah", 60))),
        ("Waktu 08:00: 100", (("Waktu 08:00", 100),)),
        ("", ()),
    ],
)
def test_weights_are_read_as_people_write_them(typed, weights):
    assert weights_typed(typed) == weights


@pytest.mark.parametrize("typed", ["Mendesak", "Mendesak: banyak", ": 40", "Mendesak: -4", "Mendesak: 4,5", "M: 99999"])
def test_a_line_that_is_no_weight_is_named(typed):
    with pytest.raises(WeightsNotReadable) as caught:
        weights_typed(f"Murah: 60\n{typed}")
    assert caught.value.fields == {"line": typed}


@pytest.mark.parametrize(
    ("sheets", "refusal"),
    [
        ({}, NothingRated),
        ({"Jembatan": usg(6, 1, 1)}, RatingOutOfScale),
        ({"Jembatan": usg(0, 1, 1)}, RatingOutOfScale),
        ({"Jembatan": (("urgency", 5),)}, RatingOutOfScale),
        ({"Jembatan": (*usg(1, 1, 1), ("Murah", 5))}, RatingOutOfScale),
        ({"made-up": usg(1, 1, 1)}, ChoiceUnknown),
        ({"Jembatan": usg(1, 1, 1), "made-up": usg(1, 1, 1)}, ChoiceUnknown),
    ],
)
def test_a_sheet_is_kept_whole_or_not_at_all(team, sheets, refusal):
    with pytest.raises(refusal):
        rate(team, "Bu Rini", **sheets)
    assert board(team).raters == ()
    assert team.village.reading.scalar(select(func.count()).select_from(RatingRow)) == 0


@pytest.mark.parametrize(("name", "refusal"), [("", TextEmpty), ("123", NameNotReadable), ("a" * 81, TextTooLong)])
def test_a_rater_has_a_name(team, name, refusal):
    with pytest.raises(refusal):
        rate(team, name, Jembatan=usg(1, 1, 1))


def test_nobody_rates_before_the_criteria_are_chosen(booth):
    with pytest.raises(CriteriaNotChosen):
        rate(booth, "Bu Rini", Jembatan=usg(1, 1, 1))


def test_criteria_stay_while_somebody_has_rated_by_them(team):
    rate(team, "Bu Rini", Jembatan=usg(1, 1, 1))
    with pytest.raises(CriteriaInUse):
        choose(team, Scheme.MUSRENBANG)
    (rater,) = board(team).raters
    team.door.perform(RemoveRater(meeting_id=team.meeting_id, rater_id=rater.rater_id), team.leading)
    choose(team, Scheme.MUSRENBANG)
    assert board(team).scheme is Scheme.MUSRENBANG


def test_a_sheet_of_another_meeting_is_not_found_here(team, other_leading):
    rate(team, "Bu Rini", Jembatan=usg(1, 1, 1))
    (rater,) = board(team).raters
    with pytest.raises(NotFoundHere):
        team.door.perform(RemoveRater(meeting_id=str(other_leading.meeting_id), rater_id=rater.rater_id), other_leading)
    with pytest.raises(NotFoundHere):
        team.door.perform(RemoveRater(meeting_id=team.meeting_id, rater_id="made-up"), team.leading)
    assert board(team).raters == (rater,)


def test_residents_do_not_rate(team, wati):
    with pytest.raises(NotAllowed):
        rate(team, "Wati", actor=wati, Jembatan=usg(1, 1, 1))
    with pytest.raises(NotAllowed):
        choose(team, Scheme.MUSRENBANG, actor=wati)


def test_a_round_takes_the_ratings_over_as_they_are_at_its_opening(team, wati):
    rate(team, "Bu Rini", Jembatan=usg(5, 3, 1))
    team.open()
    frozen = current_round(team.village.reading, team.meeting_id).ratings
    assert frozen.totals == {team.listed["Jembatan"]: 9}
    assert frozen.highest == 15
    for attempt in (
        lambda: rate(team, "Bu Rini", Jembatan=usg(1, 1, 1)),
        lambda: choose(team, Scheme.MUSRENBANG),
        lambda: team.door.perform(
            RemoveRater(meeting_id=team.meeting_id, rater_id=board(team).raters[0].rater_id), team.leading
        ),
    ):
        with pytest.raises(CriteriaAreFinal):
            attempt()
    team.cast(wati, "Jembatan")
    team.close()
    rate(team, "Bu Rini", Jembatan=usg(1, 1, 1))
    assert current_round(team.village.reading, team.meeting_id).ratings == frozen


def test_a_round_in_which_criteria_weigh_opens_once_every_proposal_is_rated(team):
    rate(team, "Bu Rini", Jembatan=usg(5, 3, 1))
    draw = DrawLot(meeting_id=team.meeting_id, terms=BLENDED)
    round_id = str(team.door.perform(draw, team.leading))
    with pytest.raises(RatingsIncomplete) as caught:
        team.door.perform(OpenRound(meeting_id=team.meeting_id, round_id=round_id), team.leading)
    assert caught.value.fields == {"missing": 3}
    rate(team, "Bu Rini", **dict.fromkeys(team.listed, usg(2, 2, 2)))
    team.door.perform(OpenRound(meeting_id=team.meeting_id, round_id=round_id), team.leading)
    assert team.see().terms == replace(BLENDED)


def test_after_the_vote_nobody_rates_any_more(village, team, wati):
    team.open().cast(wati, "Jembatan")
    team.close()
    village.go_to(team.leading, Phase.PLENARY)
    with pytest.raises(NotInThisPhase):
        rate(team, "Bu Rini", Jembatan=usg(1, 1, 1))


def test_ratings_survive_being_written_down(team):
    rate(team, "Bu Rini", Jembatan=usg(5, 3, 1))
    rate(team, "Pak Danu", Jembatan=usg(2, 3, 1))
    team.open()
    frozen = team.see().ratings
    assert from_plain(to_plain(frozen)) == frozen
    assert frozen.totals == {team.listed["Jembatan"]: Fraction(15, 2)}
    assert from_plain(to_plain(NOT_RATED)) == NOT_RATED
