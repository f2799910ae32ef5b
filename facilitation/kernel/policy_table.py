"""The policy as a page a layperson can check: every request, who may make it, and in which phase."""

import inspect
from collections.abc import Iterable, Sequence
from dataclasses import fields
from re import findall

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import Command, MeetingCommand

PEOPLE: dict[Role, str] = {
    Role.STRANGER: "a newcomer",
    Role.RESIDENT: "a resident",
    Role.FACILITATOR: "the facilitator",
    Role.MINUTE_TAKER: "the minute-taker",
    Role.CHAIR: "the chair",
    Role.OFFICIAL: "an official",
    Role.OBSERVER: "an observer",
    Role.OPERATOR: "the operator",
}
NOBODY = "–"

INTRODUCTION = """\
# Who may do what, and when

This page is made from the program's commands and cannot differ from what the program does: a test fails when it does.
Whatever a page or a socket asks for is checked against it, at one place, before anything else happens.

A *newcomer* has opened the meeting's page and not joined yet. A *resident* has joined on this phone. The *facilitator*,
the *minute-taker*, the *chair*, an *official* and an *observer* are signed in and have this part in this very meeting;
another meeting's staff count as nobody here, and outside any meeting everybody signed in counts as a facilitator. The
*operator* is whoever runs the program on its own machine."""


def policy_page(commands: Sequence[type[Command]], phases: Sequence[str]) -> str:
    """Markdown for all commands, in the order given: two tables, then an entry for each command."""
    inside = [command for command in commands if issubclass(command, MeetingCommand)]
    outside = [command for command in commands if not issubclass(command, MeetingCommand)]
    parts = [
        INTRODUCTION,
        "## In a meeting\n\n" + "\n".join(_meeting_table(inside, phases)),
        "## Outside any meeting\n\n" + "\n".join(_outside_table(outside)),
        "## Every request, and what it carries",
        *(_entry(command, phases) for command in commands),
    ]
    return "\n\n".join(parts) + "\n"


def _meeting_table(commands: Iterable[type[MeetingCommand]], phases: Sequence[str]) -> list[str]:
    head = ["| request |" + "".join(f" {phase} |" for phase in phases), "|---|" + "---|" * len(phases)]
    return head + [
        f"| {_words(command)} |" + "".join(f" {_who_in(command, phase)} |" for phase in phases) for command in commands
    ]


def _outside_table(commands: Iterable[type[Command]]) -> list[str]:
    return ["| request | who |", "|---|---|"] + [f"| {_words(command)} | {_who(command)} |" for command in commands]


def _entry(command: type[Command], phases: Sequence[str]) -> str:
    carried = [field for field in fields(command) if field.name != "meeting_id"]
    listed = ", ".join(f"`{field.name}`" + " (personal)" * ("personal" in field.metadata) for field in carried)
    journaled = "kept, personal parts as digests only" if command.is_journaled else "never kept by itself"
    return "\n".join(
        [
            f"### {_words(command)}",
            "",
            inspect.cleandoc(command.__doc__ or ""),
            "",
            f"* Who: {_who(command)}{_when(command, phases)}",
            f"* Carries: {listed or 'nothing but the meeting'}",
            f"* Journal: {journaled}",
        ]
    )


def _words(command: type[Command]) -> str:
    return " ".join(findall(r"[A-Z][a-z]*", command.__name__)).capitalize()


def _who(command: type[Command]) -> str:
    return ", ".join(PEOPLE[role] for role in Role if role in command.allowed.roles)


def _who_in(command: type[Command], phase: str) -> str:
    return _who(command) if not command.allowed.phases or phase in command.allowed.phases else NOBODY


def _when(command: type[Command], phases: Sequence[str]) -> str:
    named = [phase for phase in phases if phase in command.allowed.phases]
    return f", during {' and '.join(named)}" if named else ""
