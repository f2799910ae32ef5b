"""What follows a plenary needs one that was held."""

import pytest

from tests.agreement.conftest import Plenary, adopting, plenary
from tests.agreement.held import author, chair
from tests.budget.conftest import past_the_program, vote
from tests.followup.books import Books
from tests.followup.evaluated import Evaluation
from tests.staged import Stage

__all__ = ["adopted", "adopting", "author", "chair", "evaluation", "past_the_program", "plenary", "vote"]


@pytest.fixture
def adopted(adopting: Plenary, stage: Stage) -> Plenary:
    """The same plenary, whose list two people have adopted."""

    def two_people_adopt_it() -> None:
        adopting.adopt()

    stage.act(two_people_adopt_it)
    return adopting


@pytest.fixture
def evaluation(adopted: Plenary) -> Evaluation:
    """What can be measured and rated of it."""
    return Evaluation(adopted)


@pytest.fixture
def books(adopting, stage):
    """The books of a list that was just adopted."""

    def both_sign():
        adopting.adopt()

    stage.act(both_sign)
    return Books(adopting)
