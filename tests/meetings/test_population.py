"""How many people live in each hamlet, as it is set up."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.meetings.commands import ReviseMeeting
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.population import (
    MOST_RESIDENTS,
    Residents,
    ResidentsNotReadable,
    ResidentsOfNoHamlet,
    ResidentsSaidTwice,
    checked_residents,
    names_and_residents,
)
from tests.hall import MEETING, Hall
from tests.village import frame

KRAJAN = Residents(hamlet="Krajan", count=430)


def known(**counts):
    return tuple(Residents(hamlet=name, count=count) for name, count in counts.items())


@pytest.mark.parametrize(
    ("line", "count"),
    [("Krajan; 430", 430), ("Krajan;1.430 jiwa", 1430), ("Krajan ; 1,430", 1430), ("Krajan; 99999 Orang", 99_999)],
)
def test_a_number_behind_a_name_is_read_as_people_write_it(line, count):
    names, residents = names_and_residents([line])
    assert [name.strip() for name in names] == ["Krajan"]
    assert residents == known(Krajan=count)


def test_without_a_number_nothing_is_known_of_a_hamlet():
    names, residents = names_and_residents(["Krajan", "", "Ngasem;", "  "])
    assert (names, residents) == (("Krajan", "Ngasem"), ())


@pytest.mark.parametrize(
    "typed",
    [
        *("0", "-3", "100.000", "9" * 4000, "4.3", "1.43", "banyak", "430 ekor"),
        *("430; 2", "\u0664\u0663\u0660", "\U0001f600", "\x00"),
    ],
)
def test_what_is_no_number_of_people_is_refused(typed):
    with pytest.raises(ResidentsNotReadable) as refusal:
        names_and_residents([f"Krajan; {typed}"])
    assert refusal.value.fields == {"hamlet": "Krajan", "most": MOST_RESIDENTS}


def test_a_hamlet_is_known_however_it_is_typed_and_another_one_is_refused():
    hamlets = ("Krajan", "Ngasem")
    assert checked_residents(known(**{" krajan ": 430}), hamlets) == (KRAJAN,)
    with pytest.raises(ResidentsOfNoHamlet) as refusal:
        checked_residents(known(Sumberejo=3), hamlets)
    assert refusal.value.fields == {"hamlet": "Sumberejo"}
    with pytest.raises(ResidentsSaidTwice):
        checked_residents((KRAJAN, replace(KRAJAN, hamlet="KRAJAN")), hamlets)
    for count in (0, -1, MOST_RESIDENTS + 1):
        with pytest.raises(ResidentsNotReadable):
            checked_residents((replace(KRAJAN, count=count),), hamlets)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_number_or_refused_with_a_sentence(typed):
    try:
        _, residents = names_and_residents([f"Krajan; {typed}"])
    except ResidentsNotReadable:
        return
    assert all(1 <= one.count <= MOST_RESIDENTS for one in residents)


def test_it_is_kept_corrected_and_forgotten_with_the_set_up(village):
    siti = village.account()
    leading = village.meeting(siti, residents=known(Krajan=430))
    assert village.see(leading.meeting_id).residents == (KRAJAN,)

    def revise(*residents):
        changed = ReviseMeeting(meeting_id=leading.meeting_id, frame=frame(residents=residents))
        village.door.perform(changed, leading)
        village.reading.expire_all()
        return village.see(leading.meeting_id).residents

    assert revise(*known(ngasem=200, Krajan=431)) == known(Krajan=431, Ngasem=200)
    with pytest.raises(ResidentsOfNoHamlet):
        revise(*known(Tetangga=5))
    assert village.see(leading.meeting_id).residents == known(Krajan=431, Ngasem=200)
    assert revise() == ()


def test_a_copy_of_the_meeting_knows_it_too(village):
    leading = village.meeting(village.account(), residents=(KRAJAN,))
    assert village.see(leading.meeting_id).frame_of_copy(()).residents == (KRAJAN,)
    assert Phase.PREPARATION is village.see(leading.meeting_id).phase


def test_on_the_forms_a_mistake_is_told_and_what_was_typed_stays(hall: Hall):
    laptop = hall.laptop
    laptop.get("/office/meetings/new")
    typed = {**MEETING, "name": "Lain", "hamlets": "Krajan; banyak\nNgasem"}
    page = laptop.submit("/office/meetings/new", typed, expect=422)
    assert "bukan jumlah penduduk" in page.text
    assert "Krajan; banyak" in page.one("textarea#hamlets").text
    made = laptop.submit("/office/meetings/new", typed | {"hamlets": "Krajan; 1.430\nNgasem"})
    where = f"/office/meetings/{made.url.split('/')[2]}/revise"
    page = laptop.get(where)
    assert typed_in(page) == ["Krajan;", "1430", "Ngasem"]
    page = laptop.submit(where, {"residents_of": "Krajan; 1430\nTetangga; 3"}, expect=409)
    assert "tidak punya dusun bernama “Tetangga”" in page.text
    assert "Tetangga; 3" in page.one("textarea#residents_of").text
    laptop.submit(where, {"residents_of": "Krajan\nNgasem; 200"})
    assert typed_in(laptop.get(where)) == ["Krajan", "Ngasem;", "200"]


def typed_in(page):
    return page.one("textarea#residents_of").text.split()
