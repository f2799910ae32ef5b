"""A list that is signed and still makes no sense, or is not for this meeting, on both databases."""

import pytest

from facilitation.followup.commands import ReceiveList
from facilitation.followup.rules.sealed_file import FileKind, SealedFileAltered, SealedFileDamaged, SealedFileForeign
from facilitation.followup.rules.sent_list import OwnList, PartNotChosen
from facilitation.kernel.errors import NotFoundHere
from tests.followup.courier import HAMLET, bring_answer, bring_list
from tests.followup.courier import levels as levels  # noqa: PLC0414  a fixture, under its own name
from tests.followup.villages import hold


def test_what_is_no_list_for_this_meeting_is_refused_and_nothing_is_kept(levels):
    hamlet, desa, _ = levels
    heard = {"heard": HAMLET.fingerprint}
    with pytest.raises(SealedFileAltered):
        bring_list(desa, HAMLET.list_of(hamlet).replace(b"Sumur", b"Sawah"), **heard)
    with pytest.raises(SealedFileForeign):
        bring_answer(hamlet, HAMLET.list_of(hamlet), **heard)
    with pytest.raises(OwnList):
        bring_list(desa, HAMLET.list_of(hamlet, meeting=_told(desa)), **heard)
    elsewhere = hold(desa.village, desa.leading, "Musrenbang Tetangga", hamlets=("Utara", "Selatan"))
    with pytest.raises(PartNotChosen):
        bring_list(elsewhere, HAMLET.list_of(hamlet), **heard)
    here = {"meeting_id": elsewhere.meeting_id, "hamlet_id": desa.meeting.hamlets[0].hamlet_id}
    with pytest.raises(NotFoundHere):
        elsewhere.perform(ReceiveList(**here, content=HAMLET.list_of(hamlet), fingerprint=HAMLET.fingerprint))
    bring_list(elsewhere, HAMLET.list_of(hamlet), part=1, **heard)
    assert {line.hamlets for line in elsewhere.listed.values()} == {("Selatan",)}
    assert desa.listed == {}


def _told(held):
    meeting = held.meeting
    return {
        "meeting_id": meeting.meeting_id,
        "name": meeting.name,
        "village": "",
        "kind": "village",
        "meets_on": "2026-08-12",
    }


LINE = {"code": "00000-00001", "proposal_id": "p1", "number": 1, "title": "Jalan", "hamlets": [], "cost_rupiah": 1}
LINE |= {"activity_code": "", "activity_name": "", "jobs": None, "investment_rupiah": None, "facts": {}, "askings": []}
LINE |= {"provenance": {"origin": "residents"}, "proposing_group": None, "outcome": "forwarded", "reason": ""}


@pytest.mark.parametrize(
    "different",
    [
        {"cost_rupiah": -1},
        {"cost_rupiah": 10**30},
        {"cost_rupiah": "1"},
        {"title": ""},
        {"title": "x" * 5000},
        {"number": True},
        {"outcome": "won"},
        {"code": "abc"},
        {"proposal_id": "../../etc"},
        {"facts": {"men": 10**9}},
        {"provenance": {"origin": "programme"}},
        {"reason": 7},
        {"askings": [{}]},
    ],
)
def test_a_signed_list_that_makes_no_sense_is_refused_by_its_part(levels, different):
    _, desa, _ = levels
    body = {"meeting": _told(levels[0]), "version": 1, "adopted_on": "2026-08-12", "lines": [LINE | different]}
    with pytest.raises(SealedFileDamaged):
        bring_list(desa, HAMLET.seal(FileKind.LIST, body), heard=HAMLET.fingerprint)


@pytest.mark.parametrize(
    "different", [{"adopted_on": "2026-02-31"}, {"version": -1}, {"lines": []}, {"lines": [LINE] * 2}]
)
def test_so_is_a_list_that_cannot_be_as_a_whole(levels, different):
    body = {"meeting": _told(levels[0]), "version": 1, "adopted_on": "9999-12-31", "lines": [LINE]}
    with pytest.raises(SealedFileDamaged):
        bring_list(levels[1], HAMLET.seal(FileKind.LIST, body | different), heard=HAMLET.fingerprint)
