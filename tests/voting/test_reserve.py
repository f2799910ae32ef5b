"""A share of the money set aside for a group: agreed before the lot, and frozen with the rest of the terms."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from facilitation.aspirations.commands import NameProposingGroup
from facilitation.kernel.journal import JournalRow
from facilitation.kernel.wording import TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.reference.groups import ProposingGroup
from facilitation.voting.commands import DrawLot, OpenRound
from facilitation.voting.rules.lot import LotIsStale
from facilitation.voting.rules.manifest import digest_of_manifest
from facilitation.voting.rules.reserve import (
    NAME_LIMIT,
    Reserve,
    ReserveForEverything,
    ReserveNeedsName,
    ReserveOutOfRange,
    ReserveWithoutProposals,
    checked_reserve,
    refuse_pointless,
)
from facilitation.voting.rules.terms import BallotMethod, Terms, checked

WOMEN, POOR, OTHER = ProposingGroup.WOMEN, ProposingGroup.POOR, ProposingGroup.OTHER
THIRTY = Reserve(group=WOMEN, percent=30)
TERMS = Terms(method=BallotMethod.APPROVAL, limit=2, tally_visibility=TallyVisibility.HIDDEN, reserve=THIRTY)


@pytest.fixture
def named(booth, village, leading):
    """The booth, in which Posyandu is the women's own proposal and no lot is drawn."""
    name(booth, village, leading, WOMEN, "Posyandu")
    return booth


def name(booth, village, leading, group, *titles):
    village.go_to(leading, Phase.DISCUSSION)
    for title in titles:
        here = {"meeting_id": booth.meeting_id, "proposal_id": booth.listed[title]}
        booth.door.perform(NameProposingGroup(**here, group=group), leading)
    village.go_to(leading, Phase.VOTING)


def draw(booth, **reserve):
    terms = replace(TERMS, reserve=replace(THIRTY, **reserve))
    return str(booth.door.perform(DrawLot(meeting_id=booth.meeting_id, terms=terms), booth.leading))


@pytest.mark.parametrize("percent", [1, 30, 100])
def test_a_reserve_is_any_whole_percentage(percent):
    assert checked_reserve(replace(THIRTY, percent=percent)).percent == percent


@pytest.mark.parametrize("percent", [-1, 0, 101])
def test_nothing_or_more_than_all_is_no_reserve(percent):
    with pytest.raises(ReserveOutOfRange) as refusal:
        checked(replace(TERMS, reserve=replace(THIRTY, percent=percent)))
    assert refusal.value.fields == {"whole": 100}


@pytest.mark.parametrize("typed", ["", "  "])
def test_another_group_is_named(typed):
    with pytest.raises(ReserveNeedsName):
        checked_reserve(Reserve(group=OTHER, percent=30, name=typed))


def test_a_name_is_one_short_line_and_kept_for_another_group_alone():
    assert checked_reserve(Reserve(group=OTHER, percent=30, name=" nelayan  kecil ")).name == "nelayan kecil"
    assert checked_reserve(replace(THIRTY, name="nelayan kecil")).name == ""
    with pytest.raises(TextTooLong):
        checked_reserve(Reserve(group=OTHER, percent=30, name="n" * (NAME_LIMIT + 1)))


def test_a_reserve_is_called_by_its_group_in_both_languages():
    assert [THIRTY.group_name(locale) for locale in ("id", "en")] == ["kelompok perempuan", "the women's group"]
    assert Reserve(group=OTHER, percent=5, name="nelayan kecil").group_name("en") == "nelayan kecil"


@pytest.mark.parametrize(
    ("groups", "refusal"),
    [
        ([None, None], ReserveWithoutProposals),
        ([None, POOR], ReserveWithoutProposals),
        ([], ReserveWithoutProposals),
        ([WOMEN, WOMEN], ReserveForEverything),
    ],
)
def test_money_is_set_aside_for_some_of_the_list_and_from_some_of_it(groups, refusal):
    with pytest.raises(refusal):
        refuse_pointless(THIRTY, groups)
    refuse_pointless(None, groups)


def test_a_list_with_some_of_the_group_and_some_of_others_is_what_a_reserve_is_for():
    refuse_pointless(THIRTY, [WOMEN, POOR])


def test_the_lot_takes_over_whose_each_proposal_is(named):
    draw(named)
    seen = named.see()
    assert seen.terms.reserve == THIRTY
    assert {one.title for one in seen.candidates if one.proposing_group is WOMEN} == {"Posyandu"}
    assert seen.reserved_numbers == tuple(one.ballot_number for one in seen.candidates if one.title == "Posyandu")


@pytest.mark.parametrize(
    ("reserve", "refusal"),
    [
        ({"group": POOR}, ReserveWithoutProposals),
        ({"group": OTHER, "name": "nelayan kecil"}, ReserveWithoutProposals),
        ({"group": OTHER}, ReserveNeedsName),
        ({"percent": 0}, ReserveOutOfRange),
        ({"percent": 101}, ReserveOutOfRange),
    ],
)
def test_a_reserve_that_cannot_be_is_refused_before_the_lot(named, reserve, refusal):
    before = named.draw()
    with pytest.raises(refusal):
        draw(named, **reserve)
    assert (named.see().round_id, named.see().terms.reserve) == (before, None)


def test_a_reserve_for_the_whole_list_is_refused(booth, village, leading):
    name(booth, village, leading, WOMEN, *booth.listed)
    with pytest.raises(ReserveForEverything):
        draw(booth)


def test_another_lot_keeps_the_reserve_unless_its_group_has_nothing_left(named, village, leading):
    draw(named)
    named.draw()
    assert named.see().terms.reserve == THIRTY
    name(named, village, leading, None, "Posyandu")
    with pytest.raises(ReserveWithoutProposals):
        named.draw()


def test_a_lot_drawn_before_a_proposal_became_a_groups_own_is_not_opened(named, village, leading):
    round_id = draw(named)
    name(named, village, leading, WOMEN, "Balai")
    with pytest.raises(LotIsStale):
        named.door.perform(OpenRound(meeting_id=named.meeting_id, round_id=round_id), leading)


def test_the_opening_freezes_the_reserve_and_whose_each_candidate_is(named):
    named.round_id = draw(named)
    named.door.perform(OpenRound(meeting_id=named.meeting_id, round_id=named.round_id), named.leading)
    reading = named.village.reading
    (entry,) = reading.scalars(select(JournalRow.payload).where(JournalRow.name == "TermsFrozen"))
    assert entry["manifest"]["terms"]["reserve"] == {"group": "women", "percent": 30, "name": ""}
    groups = {one["title"]: one["proposing_group"] for one in entry["manifest"]["candidates"]}
    assert groups == {"Posyandu": "women", "Jembatan": None, "Drainase": None, "Balai": None}
    changed = {**entry["manifest"], "terms": {**entry["manifest"]["terms"], "reserve": None}}
    assert digest_of_manifest(entry["manifest"]) == entry["digest"] == named.see().terms_digest
    assert digest_of_manifest(changed) != entry["digest"]


def test_a_practice_sets_nothing_aside(named):
    named.practise()
    assert (named.see().terms.reserve, named.see().reserved_numbers) == (None, ())
