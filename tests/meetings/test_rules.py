"""The rules of setting up, of phases, join codes and addresses."""

import secrets
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules import join_code, setup
from facilitation.meetings.rules.address import AddressNotUsable, address
from facilitation.meetings.rules.phase import NoSuchMove, Phase, move, moves, next_phase, previous_phase
from facilitation.meetings.texts import SENTENCES

ORDER = tuple(Phase)
TO_THE_VOTE = ORDER[: ORDER.index(Phase.VOTING) + 1]
ALLOWED_MOVES = [
    *((a, b) for a, b in combinations(TO_THE_VOTE, 2)),
    *((b, a) for a, b in pairwise(ORDER[:-1])),
    *pairwise(ORDER[ORDER.index(Phase.VOTING) :]),
]
OTHER_MOVES = [(a, b) for a in Phase for b in Phase if a is not b and (a, b) not in ALLOWED_MOVES]


@pytest.mark.parametrize(("current", "target"), ALLOWED_MOVES)
def test_the_meeting_may_take_these_steps(current, target):
    assert move(current, target) is target


@pytest.mark.parametrize(("current", "target"), OTHER_MOVES)
def test_every_other_step_is_refused(current, target):
    with pytest.raises(NoSuchMove) as refusal:
        move(current, target)
    assert refusal.value.fields == {"phase": current.value, "target": target.value}


@pytest.mark.parametrize("phase", list(Phase))
def test_staying_where_one_is_is_no_error(phase):
    assert move(phase, phase) is phase


@given(st.lists(st.sampled_from(list(Phase)), max_size=30))
def test_phases_only_ever_move_along_the_table(wishes):
    path = [Phase.REGISTRATION]
    for wish in wishes:
        try:
            path.append(move(path[-1], wish))
        except NoSuchMove:
            path.append(path[-1])
    assert all(after is before or after in moves(before) for before, after in pairwise(path))


def test_what_is_finished_stays_finished():
    assert moves(Phase.FINISHED) == frozenset()
    assert previous_phase(Phase.FINISHED) is None


def test_there_is_one_step_back_from_everywhere_else_but_the_beginning():
    assert [previous_phase(phase) for phase in ORDER[:-1]] == [None, *ORDER[:-2]]


def test_each_phase_but_the_last_has_a_next_one():
    assert [next_phase(phase) for phase in Phase] == [*list(Phase)[1:], None]


@pytest.mark.parametrize("rule", [setup.meeting_name, setup.meeting_place])
def test_name_and_place_have_120_characters_at_most_and_one_at_least(rule):
    assert rule(" Musrenbang  Desa ") == "Musrenbang Desa"
    assert rule("x" * 120) == "x" * 120
    with pytest.raises(TextTooLong):
        rule("x" * 121)
    with pytest.raises(TextEmpty):
        rule(" \u202e ")


def test_hamlets_keep_their_order_and_lose_blank_lines():
    assert setup.hamlet_names(["Krajan", "", "  Sumber  Rejo ", "\t"]) == ("Krajan", "Sumber Rejo")


@pytest.mark.parametrize("typed", [[], [""], ["  ", "\n"]])
def test_a_meeting_needs_a_hamlet(typed):
    with pytest.raises(setup.NoHamlets):
        setup.hamlet_names(typed)


def test_forty_hamlets_are_the_most():
    forty = [f"Dusun {number}" for number in range(40)]
    assert len(setup.hamlet_names(forty)) == 40
    with pytest.raises(setup.TooManyHamlets) as refusal:
        setup.hamlet_names([*forty, "Dusun 41"])
    assert refusal.value.fields == {"limit": 40}


@pytest.mark.parametrize("twice", [["Krajan", "krajan"], ["KRAJAN ", "Krajan"], ["Straße", "STRASSE"]])
def test_two_hamlets_of_one_name_are_refused_whatever_their_capitals(twice):
    with pytest.raises(setup.HamletNamedTwice) as refusal:
        setup.hamlet_names(twice)
    assert refusal.value.fields == {"name": setup.hamlet_names(twice[1:])[0]}


def test_a_hamlet_name_of_61_characters_is_refused():
    with pytest.raises(TextTooLong):
        setup.hamlet_names(["x" * 61])


@pytest.mark.parametrize("amount", [-1, 0, MAX_RUPIAH + 1, 10**15])
def test_a_ceiling_of_nothing_or_of_too_much_is_refused(amount):
    with pytest.raises(setup.CeilingOutOfRange):
        setup.ceiling(amount)


@pytest.mark.parametrize("amount", [1, MAX_RUPIAH])
def test_a_ceiling_may_be_anything_between(amount):
    assert setup.ceiling(amount) == amount


@pytest.mark.parametrize("votes", [-1, 0, 21])
def test_a_ballot_carries_one_to_twenty_votes(votes):
    assert setup.votes_per_ballot(1) == 1
    assert setup.votes_per_ballot(20) == 20
    with pytest.raises(setup.VotesOutOfRange):
        setup.votes_per_ballot(votes)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("7GK2QX", "7GK2QX"),
        ("7gk2qx", "7GK2QX"),
        (" 7gk-2qx ", "7GK2QX"),
        ("7gk 2qx", "7GK2QX"),
        ("oOiIlL", "001111"),
    ],
)
def test_a_code_is_read_however_it_was_typed(typed, code):
    assert join_code.normalize(typed) == code


@pytest.mark.parametrize(
    "typed", ["", "7GK2Q", "7GK2QXX", "7GK2QU", "7GK2Q!", "\uff17GK2QX", "7GK2Q\x00", "x" * 10_000]
)
def test_what_can_be_no_code_is_no_code(typed):
    assert join_code.normalize(typed) == ""


@given(st.lists(st.integers(min_value=0, max_value=31), min_size=6, max_size=6))
def test_every_drawn_code_is_its_own_spelling(numbers):
    code = join_code.draw(lambda _: numbers.pop())
    assert join_code.normalize(code) == code
    assert join_code.normalize(code.lower()) == code


def test_codes_are_drawn_from_all_32_signs():
    drawn = {sign for _ in range(500) for sign in join_code.draw(secrets.randbelow)}
    assert drawn == set(join_code.ALPHABET)
    assert not drawn & set("ILOU")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("http://192.168.1.10:8000", "http://192.168.1.10:8000"),
        ("http://Musrenbang.local:8000/", "http://musrenbang.local:8000"),
        ("https://desa.example", "https://desa.example"),
        ("http://[fe80::1]:8000", "http://[fe80::1]:8000"),
    ],
)
def test_an_address_is_kept_in_one_spelling(typed, kept):
    assert address(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "192.168.1.10",
        "ftp://192.168.1.10",
        "javascript:alert(1)",
        "http://",
        "http://a b",
        "http://desa.example/m/ABC",
        "http://user@desa.example",
        "http://desa.example:123456",
        "http://-desa",
        "http://" + "x" * 200,
        "http://desa.example\nhttp://evil.example",
    ],
)
def test_an_address_that_no_phone_could_open_is_refused(typed):
    with pytest.raises(AddressNotUsable):
        address(typed)


def test_every_refusal_of_this_room_has_its_sentence():
    rooms_own = {
        cls.code for cls in RuleViolation.__subclasses__() if cls.__module__.startswith("facilitation.meetings")
    }
    assert rooms_own == SENTENCES.keys()
