"""The lot: fair, repeatable by hand, and only for the list it was drawn for."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.wording import TextTooLong
from facilitation.voting.rules.lot import (
    SEED_LIMIT,
    Entry,
    LotIsStale,
    SourceWithoutCeiling,
    draw,
    refuse_stale,
    refuse_unpaid,
    spoken_seed,
)

FRAMED = {"source_code": "DDS", "topic_code": "roads"}
ROAD = Entry(proposal_id="p1", title="Jalan", cost_rupiah=90_000_000, hamlets=("Krajan",), **FRAMED)
WELL = Entry(proposal_id="p2", title="Sumur", cost_rupiah=20_000_000, hamlets=("Kulon", "Lor"), **FRAMED)
ids = st.lists(st.text(alphabet="abcdef0123456789", min_size=1, max_size=20), unique=True, max_size=30)


def test_a_draw_can_be_repeated_by_hand():
    lines = {name: hashlib.sha256(f"5eed:{name}".encode()).hexdigest() for name in ("a", "b", "c", "d")}
    assert draw("5eed", ["d", "c", "b", "a"]) == tuple(sorted(lines, key=lines.__getitem__))


def test_another_seed_gives_another_order():
    orders = {draw(f"seed {number}", "abcdefgh") for number in range(50)}
    assert len(orders) > 45


def test_every_proposal_comes_first_about_as_often():
    firsts = [draw(f"seed {number}", "abcd")[0] for number in range(4000)]
    assert all(900 < firsts.count(name) < 1100 for name in "abcd")


@given(seed=st.text(max_size=20), proposal_ids=ids, shuffler=st.randoms())
def test_a_draw_is_a_permutation_that_knows_no_order_of_entry(seed, proposal_ids, shuffler):
    drawn = draw(seed, proposal_ids)
    assert sorted(drawn) == sorted(proposal_ids)
    shuffled = list(proposal_ids)
    shuffler.shuffle(shuffled)
    assert draw(seed, shuffled) == drawn


@pytest.mark.parametrize(
    "listed",
    [
        (ROAD,),
        (ROAD, WELL, replace(ROAD, proposal_id="p3")),
        (ROAD, replace(WELL, title="Sumur bor")),
        (ROAD, replace(WELL, cost_rupiah=20_000_001)),
        (ROAD, replace(WELL, hamlets=("Kulon",))),
        (ROAD, replace(WELL, proposal_id="p3")),
        (ROAD, replace(WELL, source_code="ADD")),
        (ROAD, replace(WELL, topic_code="clean_water")),
    ],
    ids=[
        "one parked",
        "one added",
        "one reworded",
        "one dearer",
        "one moved",
        "one replaced",
        "one from another source",
        "one about something else",
    ],
)
def test_a_lot_is_stale_once_the_list_changed(listed):
    with pytest.raises(LotIsStale):
        refuse_stale(drawn=(ROAD, WELL), listed=listed)


@pytest.mark.parametrize(
    ("sources", "number"),
    [([(4, "")], 4), ([(4, "BLM")], 4), ([(1, "DDS"), (7, "PAD"), (9, "")], 7)],
    ids=["no source", "a source without a ceiling", "the first of two"],
)
def test_no_lot_for_a_proposal_that_nothing_could_pay(sources, number):
    with pytest.raises(SourceWithoutCeiling) as caught:
        refuse_unpaid(sources, {"DDS", "ADD"})
    assert caught.value.fields == {"number": number}


def test_a_lot_for_proposals_from_every_source_is_drawn():
    refuse_unpaid([(1, "DDS"), (2, "ADD"), (3, "DDS")], {"DDS", "ADD", "PAD"})


def test_a_lot_holds_for_the_same_list_in_any_order():
    refuse_stale(drawn=(ROAD, WELL), listed=(WELL, ROAD))


@pytest.mark.parametrize(("typed", "seed"), [(" 3 5 2  6 1 ", "3 5 2 6 1"), ("", ""), ("  ", "")])
def test_a_value_called_out_is_the_seed(typed, seed):
    assert spoken_seed(typed) == seed


def test_a_speech_is_no_seed():
    with pytest.raises(TextTooLong):
        spoken_seed("3" * (SEED_LIMIT + 1))
