"""`python app.py count` refuses in both languages, with what to do next, and never with a traceback."""

import pytest

from tests.counting.small_files import GREEDY_WINS, VILLAGE


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--rule", "borda"], "counts rankings, and this file has approval"),
        (["--rule", "greedy-threshold"], "--threshold 50"),
        (["--rule", "greedy", "--completion", "u"], "--completion is for --rule mes, phragmen only"),
        (["--rule", "greedy", "--comparison"], "--comparison is for --rule mes only"),
        (["--rule", "phragmen", "--step", "5"], "--step is for --rule mes only"),
        (["--rule", "phragmen", "--completion", "add1"], "--completion add1 is for --rule mes only"),
        (["--rule", "phragmen", "--threshold", "5"], "--threshold is for --rule greedy only"),
        (["--rule", "mes", "--threshold", "5"], "--threshold is for --rule greedy only"),
        (["--rule", "greedy", "--no-integral"], "--integral is for --rule mes only"),
        (["--rule", "schulze", "--no-exhaustive-stop"], "--exhaustive-stop is for --rule mes only"),
        (["--rule", "greedy", "--utility", "cost"], "--utility is for --rule mes only"),
    ],
)
def test_options_that_do_not_fit_are_refused_in_both_languages(terminal, file, options, told):
    code, out, err = terminal(file(VILLAGE), *options)
    assert (code, out) == (1, "")
    assert told in err
    assert len([line for line in err.splitlines() if line.strip()]) == 2


@pytest.mark.parametrize(
    "options",
    [
        ["--rule", "lottery"],
        ["--step", "0"],
        ["--step", "-1"],
        ["--completion", "add2"],
        ["--more-votes", "-1"],
        ["--x"],
    ],
)
def test_values_that_no_option_has_are_refused(terminal, file, options):
    code, out, _ = terminal(file(VILLAGE), *options)
    assert (code, out) == (2, "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "The section META is missing."),
        (GREEDY_WINS.replace("4;b;II", "4;c;II"), "The ballot on line 15 names “c”"),
        (GREEDY_WINS.replace("b;10", "b;ten"), "Line 9 has an amount"),
    ],
)
def test_a_file_that_is_not_whole_is_refused_with_the_line_to_put_right(terminal, file, text, told):
    code, out, err = terminal(file(text))
    assert (code, out) == (1, "")
    assert told in err
    assert "Mohon" in err
    assert "Traceback" not in err


def test_ballots_with_points_are_refused_by_phragmens_rule(terminal, file):
    code, _, err = terminal(file("dots"), "--rule", "phragmen")
    assert code == 1
    assert "please choose another rule" in err


@pytest.mark.parametrize("name", ["desa.csv", "desa", "desa.pb.txt"])
def test_a_file_of_another_kind_is_refused_by_its_name(terminal, file, name):
    code, _, err = terminal(file(VILLAGE, name))
    assert code == 1
    assert "must end in .pb" in err


def test_a_file_that_is_not_there_or_cannot_be_written_is_told(terminal, file, tmp_path):
    code, _, err = terminal(str(tmp_path / "none.pb"))
    assert (code, "cannot be opened" in err) == (1, True)
    code, _, err = terminal(file(VILLAGE), "--write", str(tmp_path / "no folder" / "out.pb"))
    assert (code, "cannot be opened" in err) == (1, True)
