"""What may follow what on a proposal's way, and the codes by which it is followed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.followup.rules.follow_code import NoSuchFollowCode, follow_code, read_follow_code
from facilitation.followup.rules.milestone import (
    BESIDE_THE_WAY,
    NOTE_LIMIT,
    OFFICER_LIMIT,
    RECORDED,
    WAY,
    Milestone,
    MilestoneBeforeLast,
    MilestoneInFuture,
    MilestoneKind,
    MilestoneNeedsNote,
    checked_entry,
    goes_forward,
)
from facilitation.kernel.wording import TextTooLong

TODAY = date(2026, 11, 29)
ADOPTED = Milestone(kind=MilestoneKind.VILLAGE, happened_on=date(2026, 8, 12))


def entry(kind, days_ago=0, **said):
    return Milestone(kind=kind, happened_on=TODAY - timedelta(days=days_ago), **said)


def checked(new, before=ADOPTED):
    return checked_entry(new, before=before, today=TODAY)


@pytest.mark.parametrize("kind", WAY[1:])
def test_every_later_stage_of_the_way_explains_itself(kind):
    assert checked(entry(kind)) == entry(kind)


@pytest.mark.parametrize("kind", sorted(BESIDE_THE_WAY))
def test_a_postponement_and_a_refusal_need_a_note(kind):
    with pytest.raises(MilestoneNeedsNote):
        checked(entry(kind, note="  "))
    assert checked(entry(kind, note=" Menunggu  dana. ")).note == "Menunggu dana."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (MilestoneKind.BUDGETED, MilestoneKind.AGENCY),
        (MilestoneKind.FINISHED, MilestoneKind.UNDER_WAY),
        (MilestoneKind.UNDER_WAY, MilestoneKind.UNDER_WAY),
        (MilestoneKind.DECLINED, MilestoneKind.BUDGETED),
        (MilestoneKind.DECLINED, MilestoneKind.DECLINED),
        (MilestoneKind.POSTPONED, MilestoneKind.POSTPONED),
    ],
)
def test_a_step_back_or_to_the_same_stage_needs_a_note(before, after):
    with pytest.raises(MilestoneNeedsNote):
        checked(entry(after), entry(before, 5))
    assert checked(entry(after, note="Anggaran dipindah."), entry(before, 5)).kind is after


@pytest.mark.parametrize("after", WAY[1:])
def test_after_a_postponement_any_stage_of_the_way_goes_on(after):
    assert checked(entry(after), entry(MilestoneKind.POSTPONED, 5)).kind is after


def test_what_has_not_happened_yet_is_not_recorded():
    with pytest.raises(MilestoneInFuture):
        checked(entry(MilestoneKind.BUDGETED, -1))


def test_nothing_has_happened_before_the_last_stage():
    with pytest.raises(MilestoneBeforeLast) as refusal:
        checked(entry(MilestoneKind.UNDER_WAY, 6), entry(MilestoneKind.BUDGETED, 5))
    assert refusal.value.fields == {"last_on": "2026-11-24"}
    assert checked(entry(MilestoneKind.UNDER_WAY, 5), entry(MilestoneKind.BUDGETED, 5)).kind is MilestoneKind.UNDER_WAY


@pytest.mark.parametrize("said", [{"officer": "x" * (OFFICER_LIMIT + 1)}, {"note": "x" * (NOTE_LIMIT + 1)}])
def test_words_that_are_too_long_are_refused(said):
    with pytest.raises(TextTooLong):
        checked(entry(MilestoneKind.BUDGETED, **said))


def test_the_adoption_itself_is_recorded_by_nobody():
    assert {*RECORDED, MilestoneKind.VILLAGE} == set(MilestoneKind)
    assert MilestoneKind.VILLAGE not in RECORDED


@given(before=st.sampled_from(MilestoneKind), after=st.sampled_from(RECORDED))
def test_only_onward_on_the_way_explains_itself(before, after):
    if goes_forward(before, after):
        assert after in WAY
        assert before is MilestoneKind.POSTPONED or WAY.index(after) > WAY.index(before)


def test_a_code_is_read_as_people_type_it():
    code = follow_code("0123456789abcdef0123")
    assert len(code) == 11
    assert code[5] == "-"
    for typed in (code, code.lower(), code.replace("-", ""), f" {code.replace('-', ' ')} "):
        assert read_follow_code(typed) == code
    assert read_follow_code("oil00-11111") == "01100-11111"


@pytest.mark.parametrize("typed", ["", "   ", "K7M2Q", "K7M2Q-P9XA", "K7M2Q-P9XABC", "K7M2Q-P9XAU", "K7M2Q-P9XA!"])
def test_what_can_be_no_code_is_refused(typed):
    with pytest.raises(NoSuchFollowCode):
        read_follow_code(typed)


@given(ids=st.lists(st.text("0123456789abcdef", min_size=20, max_size=20), unique=True, max_size=50))
def test_two_ids_have_two_codes(ids):
    assert len({follow_code(one) for one in ids}) == len(ids)
