"""Who may give which command in which phase: the table a layperson has read, held against the policy itself."""

from dataclasses import fields

import pytest

from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.policy import Command, MeetingCommand, check
from facilitation.meetings.rules.phase import Phase
from tests.house.policy_page import PAGE, ROOMS_IN_ORDER, all_commands, current_page
from tests.house.source_tree import PACKAGE

# S a newcomer (stranger), R a resident, F the facilitator, O the operator; - nobody.
LETTERS = {"S": Role.STRANGER, "R": Role.RESIDENT, "F": Role.FACILITATOR, "O": Role.OPERATOR}
IN_A_MEETING = """
    command             registration  aspirations  voting  result
    ReviseMeeting       F             F            -       -
    ChangePhase         F             F            F       F
    JoinMeeting         SR            SR           SR      -
    SubmitAspiration    -             R            -       -
    ApproveAspiration   -             F            -       -
    ParkAspiration      -             F            -       -
    RestoreAspiration   -             F            -       -
    RewordProposal      -             F            -       -
    MergeProposals      -             F            -       -
    ParkProposal        -             F            -       -
    RestoreProposal     -             F            -       -
    DrawLot             -             -            F       -
    OpenRound           -             -            F       -
    CastBallot          -             -            R       -
    CloseRound          -             -            F       -
"""
OUTSIDE = {
    "CreateMeeting": "F",
    "ChooseAddress": "FO",
    "CreateAccount": "O",
    "StartStaffSession": "O",
    "EndStaffSession": "F",
}
HEAD, *ROWS = [line.split() for line in IN_A_MEETING.strip().splitlines()]
INSIDE = {row[0]: dict(zip(HEAD[1:], row[1:], strict=True)) for row in ROWS}
COMMANDS = {command.__name__: command for command in all_commands()}

inside_a_meeting = pytest.mark.parametrize("name", sorted(INSIDE))
every_role = pytest.mark.parametrize("letter", sorted(LETTERS))


def asked(name: str, meeting_id: str = "here") -> Command:
    """A command of that name; the policy never looks at what it carries."""
    command = COMMANDS[name]
    return command(**{field.name: meeting_id if field.name == "meeting_id" else "" for field in fields(command)})


def person(letter: str, meeting_id: str | None = "here") -> Actor:
    """Somebody of that role; a newcomer belongs to no meeting yet."""
    role = LETTERS[letter]
    return Actor(role=role, actor_id="someone", meeting_id=None if role is Role.STRANGER else meeting_id)


def test_every_command_has_its_row():
    rows = INSIDE.keys() | OUTSIDE.keys()
    assert COMMANDS.keys() - rows == set(), "write down, by hand, who may give the new command and when."
    assert rows - COMMANDS.keys() == set(), "take the rows of the commands that are gone out of the table."


def test_a_row_stands_in_the_right_table():
    assert {name for name, command in COMMANDS.items() if issubclass(command, MeetingCommand)} == INSIDE.keys()


def test_the_table_knows_every_phase_and_every_role():
    assert tuple(HEAD[1:]) == tuple(Phase)
    assert set(LETTERS.values()) == set(Role)


def test_no_room_with_commands_is_left_out():
    assert {path.parent.name for path in PACKAGE.glob("*/commands*")} <= set(ROOMS_IN_ORDER)


@inside_a_meeting
@every_role
@pytest.mark.parametrize("phase", list(Phase))
def test_a_command_in_a_meeting(name, letter, phase):
    row = INSIDE[name]
    if letter in row[phase]:
        check(asked(name), person(letter), phase)
        return
    refusal = NotInThisPhase if any(letter in cell for cell in row.values()) else NotAllowed
    with pytest.raises(refusal):
        check(asked(name), person(letter), phase)


@inside_a_meeting
@pytest.mark.parametrize("letter", ["R", "F", "O"])
def test_people_of_another_meeting_find_nothing_here(name, letter):
    for elsewhere in ("another", None):
        with pytest.raises((NotFoundHere, NotAllowed)):
            check(asked(name), person(letter, elsewhere), Phase.VOTING)


@inside_a_meeting
@every_role
def test_a_meeting_that_does_not_exist_refuses_everybody(name, letter):
    with pytest.raises((NotFoundHere, NotAllowed)):
        check(asked(name, "nowhere"), person(letter, "nowhere"), None)


@pytest.mark.parametrize("name", sorted(OUTSIDE))
@every_role
def test_a_command_outside_any_meeting(name, letter):
    if letter in OUTSIDE[name]:
        check(asked(name), person(letter), None)
        return
    with pytest.raises(NotAllowed):
        check(asked(name), person(letter), None)


def test_the_policy_page_is_current():
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    assert page == current_page(), "write docs/policy.md again: python -m tests.house.policy_page"
