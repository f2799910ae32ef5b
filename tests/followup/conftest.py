"""What follows a plenary needs one that was held."""

import pytest

from tests.agreement.conftest import adopting, plenary
from tests.agreement.held import author, chair
from tests.budget.conftest import past_the_program, vote
from tests.followup.books import Books

__all__ = ["adopting", "author", "chair", "past_the_program", "plenary", "vote"]


@pytest.fixture
def books(adopting, stage):
    """The books of a list that was just adopted."""

    def both_sign():
        adopting.adopt()

    stage.act(both_sign)
    return Books(adopting)
