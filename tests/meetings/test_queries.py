"""Finding meetings, and the path through their phases."""

import pytest

from facilitation.meetings import queries
from facilitation.meetings.rules import join_code
from facilitation.meetings.rules.phase import Phase

NOWHERE = "0" * 20


def test_a_code_leads_to_its_meeting_however_it_is_typed(village, leading, reading):
    meeting = village.see(leading.meeting_id)
    assert meeting.code == join_code.normalize(meeting.code)
    for typed in (meeting.code, meeting.code.lower(), f" {meeting.code[:3]}-{meeting.code[3:]} "):
        assert queries.meeting_by_code(reading, typed) == meeting


@pytest.mark.usefixtures("leading")
@pytest.mark.parametrize("typed", ["", "UUUUUU", "ZZZZZZZ", "x" * 10_000, "'; --", "\x00"])
def test_a_wrong_code_leads_nowhere(reading, typed):
    assert queries.meeting_by_code(reading, typed) is None


def test_an_unknown_meeting_has_no_phase_and_no_hamlets(village, leading, reading):
    assert queries.meeting_by_id(reading, NOWHERE) is None
    assert queries.phase_of(reading, NOWHERE) is None
    hamlet = village.see(leading.meeting_id).hamlets[0]
    assert queries.has_hamlet(reading, leading.meeting_id, hamlet.hamlet_id)
    assert not queries.has_hamlet(reading, NOWHERE, hamlet.hamlet_id)


def test_a_hamlet_belongs_to_one_meeting(village, leading, other_leading, reading):
    hamlet = village.see(other_leading.meeting_id).hamlets[0]
    assert not queries.has_hamlet(reading, leading.meeting_id, hamlet.hamlet_id)


def test_each_meeting_is_read_with_its_own_hamlets(village, leading, reading):
    second = village.meeting(village.account("joko"), hamlets=("Karanganyar",))
    found = queries.meetings_by_ids(reading, [leading.meeting_id, second.meeting_id, NOWHERE])
    assert {meeting.meeting_id: len(meeting.hamlets) for meeting in found} == {
        leading.meeting_id: 3,
        second.meeting_id: 1,
    }
    assert queries.meetings_by_ids(reading, []) == ()


def test_the_path_shows_where_the_meeting_stands_and_may_go(village, leading):
    village.go_to(leading, Phase.ASPIRATIONS)
    steps = queries.steps(village.see(leading.meeting_id))
    assert [(step.phase, step.position) for step in steps] == [(phase, n) for n, phase in enumerate(Phase, start=1)]
    assert [step.phase for step in steps if step.is_past] == list(Phase)[:4]
    assert [step.phase for step in steps if step.is_current] == [Phase.ASPIRATIONS]
    assert [step.phase for step in steps if step.may_enter] == [Phase.PRESENTATION, Phase.DISCUSSION, Phase.VOTING]
