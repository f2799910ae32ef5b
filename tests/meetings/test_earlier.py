"""Last year's result in the set-up: a finished meeting that one leads, or lines that can be read; nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.database import writing_engine
from facilitation.meetings.commands import ReviseMeeting
from facilitation.meetings.rules import earlier
from facilitation.meetings.rules.earlier import EarlierLine, Fate, as_typed, checked_lines, earlier_lines
from facilitation.meetings.rules.phase import Phase
from facilitation.people.commands import AddColleague, ChangeStaffRole
from facilitation.people.queries import finished_meetings_led
from facilitation.voting.commands import CastBallot, CloseRound, DrawLot, OpenRound
from tests.village import frame as frame_of

TO_THE_END = (Phase.PLENARY, Phase.ADOPTION, Phase.FINISHED)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Jalan RT 03; 145 juta; selesai", ("Jalan RT 03", 145_000_000, "selesai")),
        ("  Jalan   RT 03 ;Rp 1.500.000;  baru separuh ", ("Jalan RT 03", 1_500_000, "baru separuh")),
        ("Jalan\t145 juta\tselesai", ("Jalan", 145_000_000, "selesai")),
        ("Jalan", ("Jalan", None, "")),
        ("Jalan; ; belum", ("Jalan", None, "belum")),
        ("Jalan; -; ", ("Jalan", None, "")),
        ("Jalan;;;;", ("Jalan", None, "")),
        ("Gotong royong; 0; selesai", ("Gotong royong", 0, "selesai")),
    ],
)
def test_a_line_is_read_as_people_write_it(typed, line):
    assert earlier_lines(typed) == (EarlierLine(title=line[0], cost_rupiah=line[1], words=line[2]),)


@pytest.mark.parametrize("typed", ["", "  \n\n", ";;\n\t;"])
def test_lines_that_say_nothing_are_none(typed):
    assert earlier_lines(typed) == ()


@pytest.mark.parametrize(
    "bad", ["; 145 juta; selesai", "Jalan; banyak; selesai", "Jalan; got; 145 juta; selesai", "Jalan; -5", "\u200b;1"]
)
def test_a_line_that_cannot_be_read_is_named_by_its_number(bad):
    with pytest.raises(earlier.EarlierLineNotReadable) as refusal:
        earlier_lines(f"Jalan; 145 juta; selesai\n\n{bad}")
    assert refusal.value.fields == {"line": 3}


@pytest.mark.parametrize(("bad", "limit"), [("x" * 121, 120), (f"Jalan; ; {'x' * 81}", 80)])
def test_a_line_that_is_too_long_is_named_by_its_number(bad, limit):
    with pytest.raises(earlier.EarlierLineTooLong) as refusal:
        earlier_lines(f"Jalan\n{bad}")
    assert refusal.value.fields == {"line": 2, "limit": limit}


def test_sixty_lines_are_read_and_one_more_is_refused():
    assert len(earlier_lines("Jalan\n" * 60)) == 60
    with pytest.raises(earlier.TooManyEarlierLines):
        earlier_lines("Jalan\n" * 61)


@pytest.mark.parametrize(
    ("words", "fate"),
    [
        ("Selesai.", Fate.DONE),
        ("SEDANG BERJALAN", Fate.UNDERWAY),
        ("belum", Fate.NOT_YET),
        ("not yet", Fate.NOT_YET),
        ("didanai", Fate.FUNDED),
        ("tidak didanai", Fate.NOT_FUNDED),
        ("selesai separuh", None),
        ("", None),
    ],
)
def test_the_usual_words_are_told_from_all_others(words, fate):
    assert EarlierLine(title="Jalan", words=words).fate is fate


def test_no_word_means_two_things():
    said = [word for usual in earlier.FATES.values() for word in usual]
    assert len(said) == len(set(said))


@pytest.mark.parametrize("locale", ["id", "en"])
@given(
    lines=st.lists(
        st.builds(
            EarlierLine,
            title=st.text("Jalan RT03()", min_size=1).map(lambda words: f"J{words}".strip()[:120].strip()),
            cost_rupiah=st.none() | st.integers(0, 10**12),
            words=st.sampled_from(["", "selesai", "baru separuh"]),
        ),
        max_size=5,
    )
)
def test_what_is_shown_for_correction_is_read_as_the_same(locale, lines):
    kept = checked_lines(tuple(lines))
    assert earlier_lines(as_typed(kept, locale)) == kept


@pytest.mark.parametrize("forged", [{"title": "Jalan; got"}, {"words": "a\tb"}, {"cost_rupiah": -1}, {"title": " "}])
def test_a_line_that_no_form_could_send_is_refused_behind_the_door(village, leading, forged):
    line = EarlierLine(**({"title": "Jalan"} | forged))
    with pytest.raises(earlier.EarlierLineNotReadable):
        village.door.perform(revision(leading, earlier_lines=(line,)), leading)


def revision(leading, **different):
    return ReviseMeeting(meeting_id=leading.meeting_id, frame=frame_of(**different))


@pytest.fixture
def finish(village):
    """Take a meeting to its end, with two proposals in its result."""

    def hold(leading: Actor) -> str:
        resident = village.join(leading.meeting_id, "Warga")
        village.go_to(leading, Phase.ASPIRATIONS)
        listed = [village.propose(leading, resident, title) for title in ("Jalan", "Air")]
        village.go_to(leading, Phase.VOTING)
        meeting_id = str(leading.meeting_id)
        round_id = str(village.door.perform(DrawLot(meeting_id=meeting_id), leading))
        of_round = {"meeting_id": meeting_id, "round_id": round_id}
        village.door.perform(OpenRound(**of_round), leading)
        ballot = CastBallot(
            **of_round, submission_id=meeting_id + "5" * 12, base_revision=0, marks=tuple((one, 1) for one in listed)
        )
        village.door.perform(ballot, resident)
        village.door.perform(CloseRound(**of_round), leading)
        village.go_to(leading, *TO_THE_END)
        return meeting_id

    return hold


@pytest.fixture
def this_year(village, leading):
    """Siti's next meeting."""
    return village.meeting(Actor(role=Role.FACILITATOR, actor_id=leading.actor_id), name="Musrenbang 2027")


def test_a_finished_meeting_that_one_leads_is_kept_and_can_be_given_up(village, leading, this_year, finish):
    last_year = finish(leading)
    village.door.perform(revision(this_year, earlier_meeting_id=last_year), this_year)
    assert village.see(this_year.meeting_id).earlier_meeting_id == last_year
    village.door.perform(revision(this_year, earlier_lines=(EarlierLine(title="Jalan"),)), this_year)
    seen = village.see(this_year.meeting_id)
    assert (seen.earlier_meeting_id, seen.earlier_lines) == (None, (EarlierLine(title="Jalan"),))


@pytest.mark.parametrize("phases", [(), (Phase.ASPIRATIONS,), (Phase.ASPIRATIONS, Phase.DISCUSSION)])
def test_a_meeting_that_goes_on_is_nobodys_last_year(village, leading, this_year, phases):
    village.go_to(leading, *phases)
    with pytest.raises(earlier.EarlierNotFinished):
        village.door.perform(revision(this_year, earlier_meeting_id=leading.meeting_id), this_year)


def test_a_meeting_is_not_its_own_last_year(village, leading):
    with pytest.raises(earlier.EarlierNotFinished):
        village.door.perform(revision(leading, earlier_meeting_id=leading.meeting_id), leading)


def test_a_foreign_or_unknown_meeting_is_refused_in_the_same_words(village, leading, other_leading, finish):
    for meeting_id in (finish(other_leading), "0" * 20, ""):
        with pytest.raises(earlier.EarlierNotYours):
            village.door.perform(revision(leading, earlier_meeting_id=meeting_id), leading)
    with pytest.raises(earlier.EarlierNotYours):
        village.meeting(leading, earlier_meeting_id=str(other_leading.meeting_id))


@pytest.fixture
def ratna(village, leading):
    """A second facilitator of Siti's first meeting."""

    def add(meeting: Actor, role: Role) -> Actor:
        fields = {"username": f"ratna{role}", "display_name": "Ratna", "password_hash": "-", "role": role}
        staff_id = str(village.door.perform(AddColleague(meeting_id=meeting.meeting_id, **fields), meeting))
        return Actor(role=role, actor_id=staff_id, meeting_id=meeting.meeting_id)

    return add


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.MINUTE_TAKER, Role.CHAIR, Role.OFFICIAL])
def test_who_only_helped_last_year_does_not_choose_it(village, leading, ratna, finish, reading, role):
    helper = ratna(leading, role)
    last_year = finish(leading)
    with pytest.raises(earlier.EarlierNotYours):
        village.meeting(Actor(role=Role.FACILITATOR, actor_id=helper.actor_id), earlier_meeting_id=last_year)
    assert finished_meetings_led(reading, helper.actor_id) == ()


def test_a_second_facilitator_corrects_the_rest_and_leaves_what_stands(village, leading, this_year, ratna, finish):
    last_year = finish(leading)
    village.door.perform(revision(this_year, earlier_meeting_id=last_year), this_year)
    second = ratna(this_year, Role.FACILITATOR)
    village.door.perform(revision(second, earlier_meeting_id=last_year, place="Pendopo"), second)
    assert village.see(this_year.meeting_id).place == "Pendopo"


def test_both_at_once_would_leave_everybody_asking(village, leading, this_year, finish):
    both = {"earlier_meeting_id": finish(leading), "earlier_lines": (EarlierLine(title="Jalan"),)}
    with pytest.raises(earlier.EarlierSaidTwice):
        village.door.perform(revision(this_year, **both), this_year)


def test_the_database_itself_keeps_one_of_the_two(leading, database_url, village):
    engine = writing_engine(database_url)
    both = text("UPDATE meeting SET earlier_meeting_id = meeting_id, earlier_lines = '[{}]'")
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.execute(both)
    engine.dispose()
    assert village.see(leading.meeting_id).earlier_meeting_id is None


def test_only_finished_meetings_that_one_leads_are_offered(village, leading, other_leading, ratna, finish, reading):
    colleague = ratna(leading, Role.FACILITATOR)
    assert finished_meetings_led(reading, leading.actor_id) == ()
    finish(other_leading)
    last_year = finish(leading)
    assert [one.meeting_id for one in finished_meetings_led(reading, leading.actor_id)] == [last_year]
    change = ChangeStaffRole(meeting_id=last_year, staff_id=colleague.actor_id, role=Role.OBSERVER)
    village.door.perform(change, leading)
    assert finished_meetings_led(reading, colleague.actor_id) == ()


def test_a_copy_of_a_finished_meeting_has_it_for_last_year_and_drops_its_lines(village, leading, finish):
    village.door.perform(revision(leading, earlier_lines=(EarlierLine(title="Lama"),)), leading)
    model = village.see(finish(leading))
    copy = model.frame_of_copy({model.meeting_id})
    assert (copy.earlier_meeting_id, copy.earlier_lines) == (model.meeting_id, ())


def test_a_copy_of_a_meeting_that_goes_on_keeps_its_lines_and_no_meeting_of_others(village, leading, this_year, finish):
    village.door.perform(revision(leading, earlier_lines=(EarlierLine(title="Lama"),)), leading)
    assert village.see(leading.meeting_id).frame_of_copy(()).earlier_lines == (EarlierLine(title="Lama"),)
    village.door.perform(revision(leading), leading)
    last_year = finish(leading)
    village.door.perform(revision(this_year, earlier_meeting_id=last_year), this_year)
    seen = village.see(this_year.meeting_id)
    assert seen.frame_of_copy({last_year}).earlier_meeting_id == last_year
    assert seen.frame_of_copy(()).earlier_meeting_id is None
