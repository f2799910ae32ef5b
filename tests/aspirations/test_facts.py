"""The rules of what is known of a wish: volume, people, places, plans, and what is still missing."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.aspirations.rules.collecting import (
    CollectingNotOpen,
    is_collecting,
    refuse_too_early,
    shows_authors,
)
from facilitation.aspirations.rules.cost import CostOutOfRange
from facilitation.aspirations.rules.facts import (
    Facts,
    PeopleOutOfRange,
    checked_facts,
    full_place,
    parse_people,
)
from facilitation.aspirations.rules.lineage import merged_below
from facilitation.aspirations.rules.missing import Part, missing, missing_in_plan
from facilitation.aspirations.rules.plan import (
    ActivityNeedsName,
    ExecutionMode,
    FixedByTheVote,
    Plan,
    ResponsibleBody,
    ResponsibleNeedsName,
    checked_plan,
    refuse_changing_the_vote,
)
from facilitation.aspirations.rules.volume import MAX_THOUSANDTHS, NotAVolume, VolumeTooLarge, parse_volume
from facilitation.aspirations.views import volume_of
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import TextTooLong
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL, Phase

PLAN = Plan(cost_rupiah=25_000_000, source_code="DDS")
WHOLE = Facts(place="RT 3", volume_thousandths=250_000, unit="meter", men=10, women=12, poor=4, topic_code="roads")


@pytest.mark.parametrize(
    ("typed", "thousandths"),
    [
        ("250", 250_000),
        ("12,5", 12_500),
        ("12.5", 12_500),
        ("0,125", 125),
        ("1.250.000", 1_250_000_000),
        ("1.250,5", 1_250_500),
        ("1 250", 1_250_000),
        (" 3 ", 3_000),
    ],
)
def test_a_volume_is_read_as_people_write_it(typed, thousandths):
    assert parse_volume(typed) == thousandths


@pytest.mark.parametrize("typed", ["", "0", "-1", "1.250", "1,250", "12,3456", "dua", "1/2", "٣", "1e3", "1" * 99])
def test_what_is_no_volume_or_could_be_two_is_refused(typed):
    with pytest.raises(NotAVolume):
        parse_volume(typed)


def test_more_than_nine_digits_are_refused():
    with pytest.raises(VolumeTooLarge):
        parse_volume("9999999999")


@given(st.integers(1, MAX_THOUSANDTHS))
def test_a_volume_is_exact_there_and_back(thousandths):
    volume = volume_of(Facts(volume_thousandths=thousandths))
    assert volume * 1000 == thousandths
    # A comma divides, whoever reads: only three digits behind it, with no more before, could be a group.
    written = f"{volume:.4f}".rstrip("0").replace(".", ",").rstrip(",")
    if Decimal(thousandths) % 1000 == 0 or len(written.partition(",")[2]) < 3 or len(written.partition(",")[0]) > 3:
        assert parse_volume(written) == thousandths


@pytest.mark.parametrize(("typed", "count"), [("0", 0), ("1.200", 1200), (" 75 ", 75), ("1000000", 1_000_000)])
def test_people_are_counted_in_whole(typed, count):
    assert parse_people(typed) == count


@pytest.mark.parametrize("typed", ["", "-1", "12,5", "banyak", "1000001", "9" * 50, "½"])
def test_what_is_no_number_of_people_is_refused(typed):
    with pytest.raises(PeopleOutOfRange):
        parse_people(typed)


@pytest.mark.parametrize(
    ("place", "rt", "rw", "expected"),
    [
        ("depan masjid", "03", "01", "RT 03/RW 01, depan masjid"),
        ("", "3", "", "RT 3"),
        ("depan masjid", "", "", "depan masjid"),
        ("", "", "", ""),
    ],
)
def test_a_place_is_named_with_its_neighbourhood(place, rt, rw, expected):
    assert full_place(place, rt, rw) == expected


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        (Facts(volume_thousandths=0), NotAVolume),
        (Facts(volume_thousandths=MAX_THOUSANDTHS + 1), VolumeTooLarge),
        (Facts(men=-1), PeopleOutOfRange),
        (Facts(poor=1_000_001), PeopleOutOfRange),
        (Facts(place="x" * 121), TextTooLong),
        (Facts(unit="x" * 31), TextTooLong),
    ],
    ids=["no volume", "too much", "fewer than nobody", "too many", "long place", "long unit"],
)
def test_facts_no_list_can_hold_are_refused(facts, refusal):
    with pytest.raises(refusal):
        checked_facts(facts)


def test_a_title_alone_lacks_everything_and_a_whole_wish_nothing():
    assert missing("", Facts()) == (Part.PROBLEM, Part.TOPIC, Part.PLACE, Part.VOLUME, Part.BENEFICIARIES)
    assert missing("Licin.", WHOLE) == ()


@pytest.mark.parametrize("facts", [replace(WHOLE, unit=""), replace(WHOLE, volume_thousandths=None)], ids=["250", "m"])
def test_a_volume_needs_its_unit_and_a_unit_its_volume(facts):
    assert missing("Licin.", facts) == (Part.VOLUME,)


def test_nobody_benefiting_has_been_counted_all_the_same():
    assert missing("Licin.", replace(WHOLE, men=0, women=None, poor=None)) == ()


def test_a_plan_lacks_what_its_columns_lack():
    done = replace(
        PLAN, activity_code="2.3.10", carried_out="Mei", mode=ExecutionMode.SELF_MANAGED, executor="TPK", facts=WHOLE
    )
    assert missing_in_plan(done) == ()
    assert missing_in_plan(PLAN) == (
        Part.ACTIVITY, Part.PLACE, Part.VOLUME, Part.BENEFICIARIES, Part.TIME, Part.MODE, Part.EXECUTOR,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"cost_rupiah": 0}, CostOutOfRange),
        ({"cost_rupiah": MAX_RUPIAH + 1}, CostOutOfRange),
        ({"activity_code": "2.3.91"}, ActivityNeedsName),
        ({"activity_code": "2.3.91", "activity_name": " "}, ActivityNeedsName),
        ({"responsible": ResponsibleBody.AGENCY}, ResponsibleNeedsName),
        ({"responsible": ResponsibleBody.PARTNER}, ResponsibleNeedsName),
        ({"executor": "x" * 121}, TextTooLong),
        ({"facts": Facts(men=-1)}, PeopleOutOfRange),
    ],
    ids=["free", "too dear", "nameless", "blank name", "which office", "which partner", "long", "facts"],
)
def test_a_plan_no_paper_can_hold_is_refused(different, refusal):
    with pytest.raises(refusal):
        checked_plan(replace(PLAN, **different))


def test_names_that_their_code_already_says_are_left_out():
    kept = checked_plan(
        replace(
            PLAN,
            activity_code="2.3.10",
            activity_name="Jalan",
            responsible=ResponsibleBody.VILLAGE,
            responsible_name="Kaur",
        )
    )
    assert (kept.activity_name, kept.responsible_name) == ("", "")


@pytest.mark.parametrize("body", list(ResponsibleBody))
def test_what_kecamatan_or_district_decide_is_beyond_the_village(body):
    plan = replace(PLAN, responsible=body, responsible_name="Dinas PU")
    assert plan.is_beyond_village is (body in {ResponsibleBody.SUBDISTRICT, ResponsibleBody.AGENCY})


@pytest.mark.parametrize(
    "after",
    [
        replace(PLAN, cost_rupiah=1),
        replace(PLAN, source_code="ADD"),
        replace(PLAN, facts=Facts(place="RT 1")),
        replace(PLAN, facts=Facts(volume_thousandths=1)),
        replace(PLAN, facts=Facts(unit="ekor")),
    ],
    ids=["cost", "source", "place", "volume", "unit"],
)
def test_what_people_vote_on_stands_still(after):
    with pytest.raises(FixedByTheVote) as refusal:
        refuse_changing_the_vote(4, PLAN, after)
    assert refusal.value.fields == {"number": 4}


def test_everything_else_may_still_be_completed():
    refuse_changing_the_vote(4, PLAN, replace(PLAN, carried_out="Mei", executor="TPK", activity_code="2.3.10"))


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("collects_early", [True, False])
def test_residents_propose_before_the_vote_and_earlier_only_where_the_meeting_says_so(phase, collects_early):
    before = {Phase.PREPARATION, Phase.REGISTRATION, Phase.OPENING, Phase.PRESENTATION}
    is_open = phase in {Phase.ASPIRATIONS, Phase.DISCUSSION} or (collects_early and phase in before)
    assert is_collecting(phase, collects_early=collects_early) is is_open
    if is_open:
        refuse_too_early(phase, collects_early=collects_early)
        return
    with pytest.raises(CollectingNotOpen):
        refuse_too_early(phase, collects_early=collects_early)


@pytest.mark.parametrize("phase", list(Phase))
def test_names_show_after_the_reveal_or_where_nothing_is_hidden(phase):
    assert shows_authors(phase, hides_authors=True) is (phase in AFTER_THE_REVEAL)
    assert shows_authors(phase, hides_authors=False)


def test_the_way_back_goes_through_every_merging():
    parents = {"a": "b", "b": "d", "c": "d", "e": "a"}
    assert merged_below(parents, "b") == {"a", "e"}
    assert merged_below(parents, "d") == {"a", "b", "c", "e"}
    assert merged_below(parents, "e") == frozenset()


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef")), st.sampled_from("abcdef"))
def test_even_a_circle_comes_to_an_end(parents, proposal_id):
    assert merged_below(parents, proposal_id) <= parents.keys()
