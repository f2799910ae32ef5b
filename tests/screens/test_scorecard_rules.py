"""What the scorecard measures, in whole numbers: formulas, what is not known, and what is kept back."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.aspirations.rules.benefit import Benefit
from facilitation.reference.groups import ProposingGroup
from facilitation.screens.rules.adopted import Agreement, Bearing, Decided, Negotiated
from facilitation.screens.rules.catalogue import BEYOND, THEMES, MeasureName, Shape, Unit
from facilitation.screens.rules.decided import decided
from facilitation.screens.rules.measure import Observed, Part, Ratio, Unmeasured, observed, ratio, together
from facilitation.screens.rules.participation import Hall, participation
from facilitation.screens.rules.scorecard import scorecard
from facilitation.screens.views.scorecard import CountedMeeting, ScorecardPage

HALL = Hall(
    invited=30,
    invited_present=19,
    present=36,
    women=6,
    marginalised=9,
    told_unsur=30,
    statutory=10,
    statutory_present=8,
    ballots=27,
    entitled=34,
)
NOTHING_ESTIMATED = Benefit(cost_rupiah=10, people=None, poor=None, jobs=None, investment_rupiah=None, visitors=None)
ROAD = Decided(
    is_of_residents=True,
    is_known=True,
    names_responsible=True,
    agreed_rupiah=60,
    hamlets=("Krajan",),
    group=None,
    bearing=Bearing(whole_rupiah=60, given_rupiah=60),
    benefit=NOTHING_ESTIMATED,
)
OFFICE = replace(ROAD, is_of_residents=False, agreed_rupiah=40, hamlets=("Krajan", "Ngasem"))
WELL = replace(ROAD, agreed_rupiah=0, bearing=Bearing(whole_rupiah=50, given_rupiah=0))
NOTHING_FOUND = dict.fromkeys(MeasureName, Unmeasured.NO_ESTIMATE)
HAMLETS = ("Krajan", "Sumberejo", "Ngasem")


def measured(*proposals, **different):
    usual = {"negotiations": (), "hamlets": HAMLETS}
    return decided(Agreement(proposals=proposals, **(usual | different)))


def of(numerator, denominator):
    return Ratio(numerator=numerator, denominator=denominator)


def test_taking_part_is_counted_of_the_invited_of_those_here_and_of_the_entitled():
    found = participation(HALL)
    assert found == {
        MeasureName.INVITED: of(19, 30),
        MeasureName.WOMEN: of(6, 36),
        MeasureName.MARGINALISED: of(9, 36),
        MeasureName.UNSUR: of(8, 10),
        MeasureName.VOTED: of(27, 36),
        MeasureName.TURNOUT: of(27, 34),
    }
    assert found[MeasureName.WOMEN].percent == 16


@pytest.mark.parametrize(
    ("different", "name", "why"),
    [
        ({"invited": 0, "invited_present": 0}, MeasureName.INVITED, Unmeasured.NO_INVITED_LIST),
        ({"present": 0, "women": 0}, MeasureName.WOMEN, Unmeasured.NOBODY_CAME),
        ({"women": 4}, MeasureName.WOMEN, Unmeasured.TOO_FEW),
        ({"women": 33}, MeasureName.WOMEN, Unmeasured.TOO_FEW),
        ({"marginalised": 2}, MeasureName.MARGINALISED, Unmeasured.TOO_FEW),
        ({"told_unsur": 0, "marginalised": 0}, MeasureName.MARGINALISED, Unmeasured.NO_UNSUR_TOLD),
        ({"told_unsur": 0, "statutory_present": 0}, MeasureName.UNSUR, Unmeasured.NO_UNSUR_TOLD),
        ({"ballots": 9}, MeasureName.VOTED, Unmeasured.TOO_FEW),
        ({"ballots": 9}, MeasureName.TURNOUT, Unmeasured.TOO_FEW),
    ],
)
def test_what_is_unknown_or_would_tell_of_single_people_has_no_figure(different, name, why):
    assert participation(replace(HALL, **different))[name] is why


def test_the_share_from_below_is_counted_in_proposals_and_in_rupiah():
    found = measured(ROAD, OFFICE, WELL)
    assert found[MeasureName.RESIDENTS_PROPOSALS] == of(1, 2)
    assert found[MeasureName.RESIDENTS_MONEY] == of(60, 100)


def test_without_anything_agreed_there_is_no_share_of_it():
    found = measured(WELL)
    names = (MeasureName.RESIDENTS_PROPOSALS, MeasureName.RESIDENTS_MONEY, MeasureName.HAMLETS)
    assert {found[name] for name in names} == {Unmeasured.NOTHING_AGREED}


@pytest.mark.row("S2-08")
def test_doubles_that_were_merged_are_counted_beside_the_list():
    found = measured(ROAD, WELL, unvoted=1, merged=2)
    assert found[MeasureName.MERGED] == of(2, 5)
    assert found[MeasureName.OUTCOMES] == of(2, 3)
    assert measured(ROAD, replace(WELL, is_known=False))[MeasureName.OUTCOMES] == of(1, 2)
    empty = measured()
    assert empty[MeasureName.MERGED] is empty[MeasureName.OUTCOMES] is Unmeasured.NOTHING_LISTED


def test_negotiations_count_by_their_end_and_rounds_of_open_ones_do_not():
    ended = Negotiated(is_consensus=True, has_ended=True, rounds=3)
    voted = Negotiated(is_consensus=False, has_ended=True, rounds=6)
    going_on = Negotiated(is_consensus=False, has_ended=False, rounds=9)
    found = measured(ROAD, negotiations=(ended, voted, going_on))
    assert found[MeasureName.NEGOTIATED] == of(1, 3)
    assert found[MeasureName.ROUNDS].median == Fraction(9, 2)
    nothing = measured(ROAD)
    assert nothing[MeasureName.NEGOTIATED] is nothing[MeasureName.ROUNDS] is Unmeasured.NO_NEGOTIATION


@pytest.mark.parametrize(
    ("bearing", "closed", "short"),
    [
        # A partner stood firm before the vote, and the count gave the rest.
        (Bearing(whole_rupiah=100, given_rupiah=70, partners_rupiah=30, firm_rupiah=30), 30, 30),
        # The plenary wrote down who bears the rest, which is in no register.
        (Bearing(whole_rupiah=100, given_rupiah=0, rest_rupiah=40), 40, 100),
        # The same promise stands in the register and in the decision, and counts once.
        (Bearing(whole_rupiah=100, given_rupiah=0, firm_rupiah=40, rest_rupiah=40), 40, 100),
        # What was firm at the vote was taken back since.
        (Bearing(whole_rupiah=100, given_rupiah=70, partners_rupiah=30), 0, 30),
        # Nobody closes more than there is.
        (Bearing(whole_rupiah=100, given_rupiah=90, firm_rupiah=50), 10, 10),
    ],
)
def test_others_close_what_the_ceilings_did_not_reach_and_nothing_twice(bearing, closed, short):
    assert measured(replace(ROAD, bearing=bearing))[MeasureName.SHORTFALL] == of(closed, short)


def test_where_ceilings_reach_everything_nothing_is_short():
    assert measured(ROAD)[MeasureName.SHORTFALL] is Unmeasured.NOTHING_SHORT


@pytest.mark.row("S2-09")
def test_benefits_are_estimates_of_what_is_finished_beside_those_of_everything_agreed():
    estimated = Benefit(cost_rupiah=60, people=120, poor=None, jobs=4, investment_rupiah=500, visitors=30)
    done = replace(ROAD, benefit=estimated, is_finished=True)
    found = measured(done, replace(ROAD, benefit=estimated), OFFICE, replace(WELL, benefit=estimated))
    assert found[MeasureName.PER_PERSON] == of(120, 240)
    assert found[MeasureName.PEOPLE_SERVED] == of(120, 240)
    assert found[MeasureName.JOBS] == of(4, 8)
    assert found[MeasureName.INVESTMENT] == of(500, 1000)
    assert found[MeasureName.VISITORS] == of(30, 60)
    names = (
        MeasureName.PER_PERSON,
        MeasureName.PEOPLE_SERVED,
        MeasureName.JOBS,
        MeasureName.INVESTMENT,
        MeasureName.VISITORS,
    )
    assert {measured(ROAD)[name] for name in names} == {Unmeasured.NO_ESTIMATE}


def test_each_groups_own_proposals_stand_beside_all_proposals():
    women = replace(ROAD, group=ProposingGroup.WOMEN)
    found = measured(women, replace(WELL, group=ProposingGroup.WOMEN), replace(WELL, group=ProposingGroup.POOR), OFFICE)
    assert found[MeasureName.GROUPS] == Ratio(
        numerator=1,
        denominator=3,
        parts=(
            Part(label="women", numerator=1, denominator=2),
            Part(label="poor", numerator=0, denominator=1),
            Part(label="all", numerator=2, denominator=4),
        ),
    )
    assert measured(ROAD)[MeasureName.GROUPS] is Unmeasured.NO_GROUP_PROPOSAL


@pytest.mark.row("S1-60")
def test_money_of_several_hamlets_is_shared_and_a_hamlet_without_any_stands_at_0():
    found = measured(ROAD, replace(OFFICE, agreed_rupiah=41), replace(ROAD, hamlets=()))[MeasureName.HAMLETS]
    assert (found.numerator, found.denominator) == (2, 3)
    assert [(part.label, part.numerator) for part in found.parts] == [
        ("Krajan", 81), ("Sumberejo", 0), ("Ngasem", 20), ("", 60)
    ]  # fmt: skip
    assert {part.denominator for part in found.parts} == {161}


@pytest.mark.row("S1-60")
def test_of_the_agreed_money_each_groups_own_part_is_told():
    women = replace(ROAD, group=ProposingGroup.WOMEN)
    found = measured(women, OFFICE, replace(WELL, group=ProposingGroup.POOR))[MeasureName.GROUP_MONEY]
    assert found == replace(of(60, 100), parts=(Part(label="women", numerator=60, denominator=100),))


@pytest.mark.row("S2-07")
def test_whatever_goes_on_names_who_is_responsible_and_what_ends_is_not_asked():
    forwarded = replace(WELL, is_forwarded=True)
    found = measured(
        ROAD, forwarded, replace(forwarded, names_responsible=False), replace(WELL, names_responsible=False)
    )
    assert found[MeasureName.RESPONSIBLE] == of(2, 3)


@pytest.mark.row("S2-09")
def test_the_cost_of_agreed_work_is_told_by_who_bears_it_and_adds_up():
    shared = replace(ROAD, bearing=Bearing(whole_rupiah=100, given_rupiah=60, partners_rupiah=30, firm_rupiah=30))
    found = measured(shared, OFFICE)[MeasureName.FUNDING]
    assert (found.numerator, found.denominator) == (30, 160)
    assert [(part.label, part.numerator) for part in found.parts] == [
        ("ceilings", 100),
        ("others", 30),
        ("left_open", 30),
    ]


@pytest.mark.parametrize(("kept", "opened", "found"), [(0, 0, Unmeasured.NO_SCAN), (2, 1, of(1, 2))])
def test_signed_papers_are_counted_by_who_can_open_them(kept, opened, found):
    assert measured(ROAD, scans=kept, open_scans=opened)[MeasureName.PUBLISHED] == found


def test_nothing_by_nothing_is_never_a_figure():
    assert ratio(0, 0, otherwise=Unmeasured.NOTHING_SHORT) is Unmeasured.NOTHING_SHORT
    assert observed((), otherwise=Unmeasured.NO_NEGOTIATION) is Unmeasured.NO_NEGOTIATION
    assert ratio(0, 5, otherwise=Unmeasured.NOTHING_SHORT).percent == 0


def test_a_hundred_percent_means_all():
    assert of(999, 1000).percent == 99
    assert of(1000, 1000).percent == 100
    assert of(1100, 1000).percent == 110


@given(st.lists(st.tuples(st.integers(0, 10**15), st.integers(1, 10**15)), min_size=1, max_size=6))
def test_several_meetings_are_the_sum_of_their_numbers(pairs):
    found = together([Unmeasured.TOO_FEW, *(of(above, below) for above, below in pairs), Unmeasured.NO_ESTIMATE])
    assert found == of(sum(above for above, _ in pairs), sum(below for _, below in pairs))


def test_values_of_several_meetings_stand_beside_each_other_and_parts_of_one_label_are_added():
    assert together([Observed(values=(1, 9)), Observed(values=(2,))]).median == 2
    two = [replace(of(1, 2), parts=(Part(label="women", numerator=1, denominator=2),)) for _ in range(2)]
    assert together(two).parts == (Part(label="women", numerator=2, denominator=4),)
    assert together([Unmeasured.TOO_FEW, Unmeasured.NO_INVITED_LIST]) is Unmeasured.TOO_FEW


def test_every_measure_stands_under_one_theme_and_says_in_how_many_meetings_it_is_known():
    assert sorted(name for names in THEMES.values() for name in names) == sorted(MeasureName)
    found = {**NOTHING_FOUND, **BEYOND, **participation(HALL), **measured(ROAD)}
    without = {**found, MeasureName.INVITED: Unmeasured.NO_INVITED_LIST}
    measures = {one.name: one for one in scorecard([found, without])}
    assert list(measures) == [name for names in THEMES.values() for name in names]
    invited, trust = measures[MeasureName.INVITED], measures[MeasureName.TRUST]
    assert (invited.meetings, invited.numerator, invited.denominator, invited.percent) == (1, 19, 30, 63)
    assert (trust.meetings, trust.numerator, trust.denominator, trust.percent, trust.value) == (
        0,
        None,
        None,
        None,
        None,
    )
    assert trust.unmeasured is Unmeasured.NO_SURVEY


def test_a_median_and_rupiah_for_each_are_not_told_in_percent():
    ended = Negotiated(is_consensus=True, has_ended=True, rounds=3)
    people = replace(ROAD, benefit=replace(NOTHING_ESTIMATED, people=7))
    measures = {
        one.name: one
        for one in scorecard(
            [{**NOTHING_FOUND, **BEYOND, **participation(HALL), **measured(people, negotiations=(ended,))}]
        )
    }
    rounds, each = measures[MeasureName.ROUNDS], measures[MeasureName.PER_PERSON]
    assert (rounds.shape, rounds.percent, rounds.numerator, rounds.denominator, rounds.value) == (
        Shape.MEDIAN,
        None,
        None,
        1,
        3,
    )
    assert (each.shape, each.percent, each.value, each.upper_unit, each.lower_unit) == (
        Shape.EACH, None, Fraction(60, 7), Unit.RUPIAH, Unit.COUNT
    )  # fmt: skip


def test_each_meeting_of_a_programme_tells_its_own_figure_as_the_programme_does():
    found = {**NOTHING_FOUND, MeasureName.ROUNDS: Observed(values=(1, 2)), MeasureName.PER_PERSON: of(61, 2)}
    page = ScorecardPage(meeting=None, programme="p", counted=(CountedMeeting(meeting="m", found=found),) * 2)
    shown = {one.measure.name: one for theme in page.themes for one in theme.measures}
    assert (shown[MeasureName.ROUNDS].told, shown[MeasureName.PER_PERSON].told) == (1.5, 31)
    assert [one.shown.told for one in shown[MeasureName.ROUNDS].by_meeting] == [1.5, 1.5]
    assert shown[MeasureName.MERGED].told is None
