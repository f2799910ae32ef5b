"""Agreed money per head by hamlet, where the set-up says how many people live there."""

import pytest

from facilitation.screens.rules.catalogue import BEYOND, MeasureName
from facilitation.screens.rules.measure import Part, Unmeasured
from tests.agreement.held import adopt, author, chair
from tests.hall import Hall
from tests.screens.test_scorecard_pages import figures
from tests.screens.test_scorecard_rules import OFFICE, ROAD, WELL, measured

__all__ = ["author", "chair"]


@pytest.fixture
def hall(app, signed_in):
    """A meeting of three hamlets, of which one's residents nobody has counted."""
    return Hall(app, signed_in).hold(hamlets="Krajan; 430\nSumberejo; 170\nNgasem")


def test_it_stands_there_for_the_hamlets_whose_residents_are_known(hall, author, chair):
    del author
    adopt(hall, chair)
    page = hall.phone().get(f"/m/{hall.code}/scorecard")
    # Rp 60 juta are agreed for Krajan, and 600 people live in the two hamlets.
    assert figures(page)["per_head"] == "Rp 100.000"
    parts = [" ".join(part.text.replace("\u00a0", " ").split()) for part in page.all("#per_head .measure__parts li")]
    assert parts == ["Krajan Rp 139.535 (Rp 60.000.000 untuk 430 jiwa)", "Sumberejo Rp 0 (Rp 0 untuk 170 jiwa)"]
    assert page.one("#per_head .measure__source")["href"].endswith("#agreed-heading")


def test_money_per_head_is_told_only_of_hamlets_whose_residents_are_known():
    found = measured(ROAD, OFFICE, residents={"Krajan": 40, "Sumberejo": 10})[MeasureName.PER_HEAD]
    assert (found.numerator, found.denominator) == (80, 50)
    assert [(part.label, part.numerator, part.each) for part in found.parts] == [("Krajan", 80, 2), ("Sumberejo", 0, 0)]
    assert measured(ROAD)[MeasureName.PER_HEAD] is Unmeasured.NO_POPULATION
    assert measured(WELL, residents={"Krajan": 40})[MeasureName.PER_HEAD] is Unmeasured.NOTHING_AGREED
    assert MeasureName.PER_HEAD not in BEYOND


def test_what_is_for_each_is_rounded_half_up():
    assert [Part(label="", numerator=rupiah, denominator=2).each for rupiah in (0, 1, 2, 3)] == [0, 1, 1, 2]
