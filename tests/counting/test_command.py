"""`python app.py count`: any file by any rule, in columns for people and as JSON for programs."""

import io
import json
import sys

import pytest

from facilitation.counting import command
from facilitation.documents.pabulib.reading import read
from facilitation.documents.pabulib.writing import write
from tests.counting.small_files import ENDS_AT_THE_CEILING, GREEDY_WINS, VILLAGE
from tests.documents.villages import PUBLISHED


def test_people_read_every_proposal_with_its_reason_in_both_languages(terminal, file):
    code, out, err = terminal(file(VILLAGE))
    assert (code, err) == (0, "")
    assert "Pagu / ceiling: Rp 100.000.000; terpakai / spent: Rp 87.000.000; sisa / left: Rp 13.000.000" in out
    assert "Surat suara / ballots: 7 + 0 kosong / blank" in out
    assert "Didanai: uangnya masih cukup." in out
    assert "Not funded: the money left is short by Rp 35 million." in out
    assert out.count("DIDANAI / FUNDED") == 3


def test_programs_read_what_is_funded_by_which_rule_and_why(counted, file):
    record = counted(file(VILLAGE), "--rule", "mes", "--completion", "add1u")
    assert record["funded"] == ["2", "3", "4"]
    assert (record["rule"], record["parameters"]["completion"]) == ("equal-shares", "add1u")
    assert record["step_rupiah"] == 71_428
    assert {one["proposal_id"] for one in record["decisions"]} == {"1", "2", "3", "4"}
    assert set(record["decisions"][0]["why"]) == {"id", "en"}


@pytest.mark.parametrize(
    ("rule", "more", "funded"),
    [
        ("greedy", [], ["2", "3", "4"]),
        ("greedy-no-skip", [], ["2", "3"]),
        ("greedy-per-cost", [], ["2", "3", "4"]),
        ("greedy-threshold", ["--threshold", "4"], ["2", "3"]),
        ("greedy-no-skip", ["--threshold", "9"], []),
        ("mes", ["--completion", "none"], ["2"]),
        ("mes", ["--completion", "none", "--integral"], ["2"]),
        ("mes", ["--completion", "u"], ["2", "3", "4"]),
        ("mes", ["--utility", "cardinality", "--no-exhaustive-stop", "--step", "1000000"], ["2", "3", "4"]),
        ("phragmen", [], ["2", "3", "4"]),
        ("phragmen", ["--completion", "u"], ["2", "3", "4"]),
        ("phragmen-skip", [], ["2", "3", "4"]),
    ],
)
def test_each_rule_can_be_asked_for(counted, file, rule, more, funded):
    assert counted(file(VILLAGE), "--rule", rule, *more)["funded"] == funded


@pytest.mark.parametrize(("rule", "funded"), [("phragmen", ["b"]), ("phragmen-skip", ["b", "a"])])
def test_phragmens_rule_ends_at_the_ceiling_or_skips(counted, file, rule, funded):
    assert counted(file(ENDS_AT_THE_CEILING), "--rule", rule)["funded"] == funded


@pytest.mark.parametrize("rule", ["borda", "schulze"])
def test_rankings_are_counted_by_the_ranked_rules(counted, file, rule):
    record = counted(file("ranking_schulze"), "--rule", rule)
    assert record["parameters"]["order"] == rule
    assert record["funded"]


def test_options_left_out_take_the_recommended_values(counted, file):
    parameters = counted(file(VILLAGE), "--rule", "mes")["parameters"]
    assert parameters == {
        "utility": "cost",
        "completion": "add1u",
        "exhaustive_stop": True,
        "integral_start": True,
        "step_rupiah": None,
        "unit_rupiah": 1,
    }


def test_a_threshold_in_the_file_is_taken_from_there(counted, file):
    text = write(PUBLISHED[VILLAGE].ballots).decode().replace("edition;1", "min_project_score_threshold;4\nedition;1")
    assert counted(file(text), "--rule", "greedy-threshold")["parameters"]["fewest_votes"] == 4


def test_the_comparison_is_told_with_both_answers(counted, terminal, file):
    record = counted(file(GREEDY_WINS), "--rule", "mes", "--step", "1", "--comparison")
    assert record["funded"] == ["a"]
    comparison = record["comparison"]
    assert (comparison["prefer_shares"], comparison["prefer_greedy"]) == (1, 2)
    assert comparison["shares"]["funded"] == ["b"]
    _, out, _ = terminal(file(GREEDY_WINS), "--rule", "mes", "--step", "1", "--comparison")
    assert "mes 1, greedy 2 -> greedy" in out


def test_votes_that_were_lacking_are_looked_for_as_far_as_asked(counted, file):
    lacking = {
        one["proposal_id"]: one.get("votes_lacking") for one in counted(file(VILLAGE), "--more-votes", "1")["decisions"]
    }
    assert lacking == {"1": None, "2": None, "3": None, "4": None}
    found = counted(file(VILLAGE), "--more-votes", "5")["decisions"]
    (bridge,) = [one for one in found if one["proposal_id"] == "1"]
    assert bridge["votes_lacking"] == 2
    assert bridge["why"]["id"].endswith("Kurang 2 suara lagi.")


def test_whoever_waits_at_a_terminal_sees_a_bar_and_a_program_does_not(terminal, file, monkeypatch):
    monkeypatch.setattr(command.sys.stderr, "isatty", lambda: True, raising=False)
    code, out, err = terminal(file(VILLAGE), "--more-votes", "2", "--json")
    assert code == 0
    assert json.loads(out)["funded"]
    assert "votes lacking" in err


def test_groups_are_shown_and_never_small_ones(counted, terminal, file):
    assert counted(file(VILLAGE), "--groups", "sex")["groups"] == []
    ballots = "".join(f"{number};a;{'I' if number < 12 else 'II'}\n" for number in range(24))
    text = GREEDY_WINS[: GREEDY_WINS.index("1;a;I")] + ballots
    figures = counted(file(text), "--groups", "neighborhood", "--rule", "mes", "--completion", "none")["groups"]
    assert [(one["groups"], one["voters"], one["with_a_choice"]) for one in figures] == [
        (["I"], 12, 12),
        (["II"], 12, 12),
    ]
    _, out, _ = terminal(file(text), "--groups", "neighborhood", "--rule", "mes", "--completion", "none")
    assert "I: 12 pemilih / voters; 100% dengan pilihan yang didanai" in out


def test_the_result_can_be_written_as_a_file_that_anybody_can_check(terminal, file, tmp_path):
    target = tmp_path / "hasil.pb"
    code, _, _ = terminal(file(VILLAGE), "--rule", "mes", "--completion", "none", "--write", str(target))
    assert code == 0
    found = read(target.read_bytes())
    assert {one.proposal_id for one in found.proposals if one.is_selected} == {"2"}
    assert found.facts["rule"] == "equalshares"


def test_a_name_in_letters_the_console_does_not_have_never_ends_the_report(terminal, file, monkeypatch):
    console = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", console)
    named = GREEDY_WINS.replace(
        "project_id;cost\na;80\nb;10", "project_id;cost;name\na;80;\u015aluza\x1b[2J\nb;10;Lampu"
    )
    code, _, _ = terminal(file(named))
    console.seek(0)
    assert (code, "?luza[2J" in (shown := console.read())) == (0, True)
    assert "\x1b" not in shown


def test_a_file_with_blank_ballots_alone_funds_nothing(counted, file):
    blank = GREEDY_WINS.replace(";a,b;", ";;").replace(";a;", ";;").replace(";b;", ";;")
    for rule in ("greedy", "mes", "phragmen"):
        record = counted(file(blank), "--rule", rule)
        assert (record["funded"], record["voters"], record["blank"]) == ([], 0, 4)


def test_no_database_is_made_or_asked_for(terminal, file, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MUSRENBANG_DATA", str(tmp_path / "data"))
    assert terminal(file(VILLAGE))[0] == 0
    assert not (tmp_path / "data").exists()
