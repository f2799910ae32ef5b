"""A .pb file is read as it stands, or refused with the line to put right; never with a traceback."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitation.documents.pabulib import refusals
from facilitation.documents.pabulib.contest import as_counted, as_wishes, contest_of
from facilitation.documents.pabulib.file import VoteType
from facilitation.documents.pabulib.reading import read
from facilitation.documents.texts import SENTENCES
from facilitation.kernel.errors import RuleViolation

GOOD = """\
META
key;value
description;Musrenbang
num_projects;2
num_votes;3
budget;100
vote_type;approval
PROJECTS
project_id;cost;name;selected
1;60;"Jembatan; ""Tengah""\";1
2;40;Sumur;0
VOTES
voter_id;vote;sex
a;1,2;F
b;2;M
c;;F
"""


def changed(*changes, base=GOOD):
    for old, new in changes:
        assert old in base
        base = base.replace(old, new, 1)
    return base.encode()


def scoring(*lines, extra=""):
    ballots = "\n".join(lines)
    return changed(
        ("vote_type;approval", f"vote_type;scoring\nmin_points;1\nmax_points;5{extra}"),
        ("num_votes;3", f"num_votes;{len(lines)}"),
        ("voter_id;vote;sex\na;1,2;F\nb;2;M\nc;;F", f"voter_id;vote;points\n{ballots}"),
    )


def test_everything_that_is_said_comes_back():
    file = read(GOOD.encode())
    assert (file.vote_type, file.budget, file.unit) == (VoteType.APPROVAL, 100, 1)
    assert file.facts == {"description": "Musrenbang"}
    assert [(one.proposal_id, one.cost, one.name, one.is_selected) for one in file.proposals] == [
        ("1", 60, 'Jembatan; "Tengah"', True),
        ("2", 40, "Sumur", False),
    ]
    assert [(one.voter_id, one.choices, one.facts) for one in file.ballots] == [
        ("a", ("1", "2"), {"sex": "F"}),
        ("b", ("2",), {"sex": "M"}),
        ("c", (), {"sex": "F"}),
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\n\n").encode(),
        GOOD.replace("META\n", "META;;\n").encode(),
        GOOD.replace("1,2;F", " 1 , 2 ;F").encode(),
        GOOD.rstrip("\n").encode(),
    ],
    ids=["byte order mark", "CRLF", "empty lines", "from a spreadsheet", "blanks", "no last line end"],
)
def test_what_other_programs_do_to_a_file_is_put_up_with(content):
    assert read(content) == read(GOOD.encode())


def test_a_file_need_not_say_who_was_selected():
    file = read(changed((";selected\n", "\n"), (";1\n2;40;Sumur;0", "\n2;40;Sumur")))
    assert [one.is_selected for one in file.proposals] == [None, None]


@pytest.mark.parametrize(
    ("budget", "cost", "unit", "amounts"),
    [
        ("100", "60.0", 1, (100, 60)),
        ("100,5", "60", 10, (1005, 600)),
        ("100", "60.25", 100, (10_000, 6025)),
        ("99999999999999", "1", 1, (99_999_999_999_999, 1)),
    ],
)
def test_cents_are_kept_exactly_with_a_point_or_a_comma(budget, cost, unit, amounts):
    file = read(changed(("budget;100", f"budget;{budget}"), ("1;60", f"1;{cost}")))
    assert (file.unit, (file.budget, file.proposals[0].cost)) == (unit, amounts)


@pytest.mark.parametrize(
    ("content", "refusal", "fields"),
    [
        (b"", refusals.PbSectionMissing, {"section": "META"}),
        (b"\xff\xfe\x00", refusals.PbNotText, {}),
        (b"PK\x03\x04 zip", refusals.PbRowNotReadable, {"line": 1}),
        (b"META\nkey;value\n", refusals.PbSectionMissing, {"section": "PROJECTS"}),
        (changed(("VOTES", "VOTED")), refusals.PbSectionMissing, {"section": "VOTES"}),
        (changed(("budget;100\n", "")), refusals.PbKeyMissing, {"section": "META", "key": "budget"}),
        (changed(("budget;100", "budget;")), refusals.PbKeyMissing, {"key": "value", "line": 6}),
        (changed(("vote_type;approval\n", "")), refusals.PbKeyMissing, {"key": "vote_type"}),
        (changed(("vote_type;approval", "vote_type;dots")), refusals.PbVoteTypeUnknown, {"vote_type": "dots"}),
        (changed(("budget;100", "budget;1.000.000")), refusals.PbNotANumber, {"line": 6}),
        (changed(("budget;100", "budget;-5")), refusals.PbNotANumber, {"line": 6}),
        (changed(("budget;100", "budget;1e9")), refusals.PbNotANumber, {}),
        (changed(("budget;100", f"budget;{'9' * 5000}")), refusals.PbNotANumber, {}),
        (changed(("budget;100", "budget;\u0661\u0660")), refusals.PbNotANumber, {}),
        (changed(("budget;100", "budget;100\nbudget;200")), refusals.PbTwice, {"name": "budget", "line": 7}),
        (changed(("2;40;Sumur", "1;40;Sumur")), refusals.PbTwice, {"name": "1", "line": 11}),
        (changed(("2;40;Sumur", ";40;Sumur")), refusals.PbKeyMissing, {"key": "project_id", "line": 11}),
        (changed(("2;40;Sumur", "2;;Sumur")), refusals.PbKeyMissing, {"key": "cost", "line": 11}),
        (changed(("2;40;Sumur", "2;mahal;Sumur")), refusals.PbNotANumber, {"line": 11}),
        (changed(("2;40;Sumur", '"2,3";40;Sumur')), refusals.PbRowNotReadable, {"line": 11}),
        (changed(("Sumur;0", "Sumur;0;x")), refusals.PbRowNotReadable, {"line": 11}),
        (changed(("Sumur;0", '"Sumur;0')), refusals.PbRowNotReadable, {}),
        (changed(("b;2;M", "a;2;M")), refusals.PbTwice, {"name": "a", "line": 15}),
        (changed(("b;2;M", "b;3;M")), refusals.PbChoiceUnknown, {"name": "3", "line": 15}),
        (changed(("b;2;M", "b;2,;M")), refusals.PbChoiceUnknown, {"name": ""}),
        (changed(("b;2;M\n", "")), refusals.PbCountWrong, {"section": "VOTES", "said": "3", "found": 2}),
        (changed(("num_projects;2", "num_projects;3")), refusals.PbCountWrong, {"section": "PROJECTS"}),
        (scoring("a;1,2;5"), refusals.PbPointsDoNotMatch, {"line": 16}),
        (scoring("a;1,2;"), refusals.PbPointsDoNotMatch, {"line": 16}),
        (scoring("a;1,2;5,-1"), refusals.PbNotANumber, {"line": 16}),
        (scoring("a;1,2;5,2.5"), refusals.PbNotANumber, {"line": 16}),
        (scoring("a;1,1;5,2"), refusals.PbTwice, {"name": "1", "line": 16}),
    ],
)
def test_a_file_that_is_not_whole_is_refused_with_the_line_to_put_right(content, refusal, fields):
    with pytest.raises(refusal) as refused:
        read(content)
    assert fields.items() <= refused.value.fields.items()
    assert SENTENCES[refusal.code] % refused.value.fields


@given(content=st.one_of(st.binary(), st.text().map(str.encode)))
@example(b"META\n\x00\nPROJECTS\nVOTES")
def test_nothing_that_can_be_in_a_file_ends_in_a_traceback(content):
    with pytest.raises(RuleViolation):
        read(content)


@given(data=st.data())
def test_a_good_file_with_something_cut_or_put_in_is_read_or_refused(data):
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(GOOD)), st.integers(0, len(GOOD)))))
    broken = GOOD[:start] + data.draw(st.text(alphabet=';,\n"\r0a\x00', max_size=4)) + GOOD[end:]
    try:
        file = read(broken.encode())
    except RuleViolation:
        return
    contest = contest_of(file, as_counted(file, file.ballots))
    assert contest.voters + contest.blank == len(file.ballots)


def test_a_choice_made_twice_counts_once_and_a_blank_ballot_is_no_voter():
    file = read(changed(("a;1,2;F", "a;1,2,1;F")))
    contest = contest_of(file, as_counted(file, file.ballots))
    assert [(one.proposal_id, one.votes, one.ballot_number) for one in contest.contenders] == [("1", 1, 1), ("2", 2, 2)]
    assert (contest.voters, contest.blank) == (2, 1)


def test_scores_count_as_they_stand_and_the_two_highest_are_choices_that_pay():
    file = read(scoring("a;1,2;5,2", "b;1;1"))
    assert [one.votes for one in contest_of(file, as_counted(file, file.ballots)).contenders] == [6, 2]
    wishes = contest_of(file, as_wishes(file, file.ballots))
    assert [one.votes for one in wishes.contenders] == [1, 0]
    assert (wishes.voters, wishes.full_weight) == (1, 1)


def test_who_is_not_rated_gets_the_files_own_default_and_a_blank_ballot_gives_none():
    file = read(scoring("a;1;5", "b;;", extra="\ndefault_score;1"))
    contest = contest_of(file, as_counted(file, file.ballots))
    assert [one.votes for one in contest.contenders] == [5, 1]
    assert contest.blank == 1


@pytest.mark.parametrize(("length", "votes"), [("\nmax_length;2", [2, 3]), ("\nmax_length;5", [5, 9]), ("", [2, 3])])
def test_in_a_ranking_the_first_gets_as_many_points_as_a_ballot_may_name(length, votes):
    ordinal = changed(("vote_type;approval", f"vote_type;ordinal{length}"), ("a;1,2;F", "a;1,2;F"))
    file = read(ordinal)
    contest = contest_of(file, as_counted(file, file.ballots))
    assert [one.votes for one in contest.contenders] == votes
    assert sum(one.how_many for one in contest.rankings) == 3
