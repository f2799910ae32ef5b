"""What follows a plenary needs one that was held."""

from tests.agreement.conftest import adopting, plenary
from tests.agreement.held import author, chair
from tests.budget.conftest import past_the_program, vote

__all__ = ["adopting", "author", "chair", "past_the_program", "plenary", "vote"]
