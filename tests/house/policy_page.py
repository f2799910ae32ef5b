"""Writes docs/policy.md from the commands: `python -m tests.house.policy_page`."""

import importlib

from facilitation.kernel.policy import Command
from facilitation.kernel.policy_table import policy_page
from facilitation.meetings.rules.phase import Phase
from tests.house.source_tree import DOCS, PACKAGE

PAGE = DOCS / "policy.md"
ROOMS_IN_ORDER = (
    "programmes",
    "meetings",
    "people",
    "aspirations",
    "partnership",
    "dialogue",
    "voting",
    "budget",
    "agreement",
    "followup",
    "documents",
    "screens",
)


def all_commands() -> list[type[Command]]:
    """Every command of every room, in the order in which a meeting meets them."""
    return [command for room in ROOMS_IN_ORDER for command in _commands_of(room)]


def current_page() -> str:
    """What docs/policy.md should say now."""
    return policy_page(all_commands(), list(Phase))


def _commands_of(room: str) -> list[type[Command]]:
    if not list((PACKAGE / room).glob("commands*")):
        return []
    module = importlib.import_module(f"facilitation.{room}.commands")
    found = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, Command)]
    return [command for command in found if command.__module__.startswith(module.__name__)]


if __name__ == "__main__":
    PAGE.write_text(current_page(), encoding="utf-8")
