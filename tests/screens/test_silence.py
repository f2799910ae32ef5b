"""What people say and choose stands in no log line, whatever happens."""

import pytest

from facilitation.aspirations.commands import SubmitAspiration
from facilitation.kernel import execution
from tests.hall import Hall

CANARIES = ("Wulandari", "Talud longsor", "Sungai meluap", "sawah hijau luas")


def test_no_log_line_holds_a_name_a_word_or_a_choice(hall: Hall, capsys: pytest.CaptureFixture[str], caplog) -> None:
    voter = hall.join("Wulandari")
    hall.go_to("aspirations")
    hall.propose(voter, "Talud longsor")
    own = voter.page.url
    voter.submit(own, {"problem": "Sungai meluap"})
    hall.press(hall.actions("/approve")[0], {"title": "Talud longsor", "cost": "seribu"}, expect=422)
    hall.press(hall.actions("/approve")[0], {"title": "Talud longsor", "cost": "5 juta"})
    hall.collect(voter, "Air")
    hall.open_vote()
    choices = hall.choices(voter)
    voter.submit(f"/m/{hall.code}/ballot", {"proposal_ids": choices[:1]})
    hall.close_vote()
    hall.go_to("plenary")
    voter.get(f"/m/{hall.code}/nowhere", expect=404)
    printed = capsys.readouterr()
    written = printed.out + printed.err + caplog.text
    assert [word for word in (*CANARIES, *choices) if word in written] == []


def test_a_broken_use_case_is_logged_by_its_name_alone(
    hall: Hall, capsys: pytest.CaptureFixture[str], monkeypatch
) -> None:
    def breaks(_command, _context):
        raise ZeroDivisionError

    voter = hall.join("Wulandari")
    hall.go_to("aspirations")
    voter.get(f"/m/{hall.code}/propose")
    monkeypatch.setitem(execution.USE_CASES, SubmitAspiration, breaks)
    hall.app.config["PROPAGATE_EXCEPTIONS"] = False
    voter.submit(f"/m/{hall.code}/aspirations", {"title": "Talud longsor"}, expect=500)
    written = capsys.readouterr().err
    assert "SubmitAspiration" in written
    assert not any(word in written for word in CANARIES)
