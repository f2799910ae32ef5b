"""The criteria of a team as a template carries them to another village."""

import pytest

from facilitation.programmes.rules.template_file import TemplateDamaged
from facilitation.voting.rules.criteria import Scheme
from facilitation.voting.rules.criteria_template import as_plain, from_plain

OWN = (("Mendesak", 60), ("Manfaat", 40))


def test_own_criteria_travel_with_their_weights_and_arrive_as_they_left():
    carried = as_plain(Scheme.CUSTOM, OWN)
    assert carried == {"criteria": {"scheme": "custom", "weights": [["Mendesak", 60], ["Manfaat", 40]]}}
    assert from_plain(carried) == (Scheme.CUSTOM, OWN)


def test_names_arrive_cleaned():
    carried = {"criteria": {"scheme": "custom", "weights": [["  Mendesak \n sekali", 60], ["Manfaat", 40]]}}
    assert from_plain(carried) == (Scheme.CUSTOM, (("Mendesak sekali", 60), ("Manfaat", 40)))


def test_a_known_scheme_travels_by_its_name_alone_whatever_is_written_beside_it():
    assert from_plain({"criteria": {"scheme": "usg"}}) == (Scheme.USG, ())
    assert from_plain({"criteria": {"scheme": "musrenbang", "weights": [["x", 100]]}}) == (Scheme.MUSRENBANG, ())
    assert as_plain(Scheme.USG, ()) == {"criteria": {"scheme": "usg", "weights": []}}


def test_without_criteria_none_travel():
    assert as_plain(None, ()) == {}
    assert from_plain({}) is None
    assert from_plain({"agenda": []}) is None


@pytest.mark.parametrize(
    "criteria",
    [
        [],
        None,
        "usg",
        {},
        {"scheme": "best"},
        {"scheme": []},
        {"scheme": "usg", "weights": "a"},
        {"scheme": "usg", "weights": [["a"]]},
        {"scheme": "custom", "weights": "a"},
        {"scheme": "custom", "weights": [["a", "100"]]},
        {"scheme": "custom", "weights": [["a", True]]},
        {"scheme": "custom", "weights": [[1, 100]]},
        {"scheme": "custom", "weights": [["a", 100, 0]]},
        {"scheme": "custom", "weights": [("a", 100)]},
        {"scheme": "custom", "weights": [["a", 99]]},
        {"scheme": "custom", "weights": [["a", 50], ["a", 50]]},
        {"scheme": "custom"},
    ],
)
def test_criteria_that_no_team_could_rate_by_are_refused_by_their_part(criteria):
    with pytest.raises(TemplateDamaged) as damage:
        from_plain({"criteria": criteria})
    assert damage.value.fields == {"part": "criteria"}
