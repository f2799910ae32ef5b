"""Who may give which command in which phase: the table a layperson has read, held against the policy itself."""

from dataclasses import fields

import pytest

from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase, RuleViolation
from facilitation.kernel.policy import Command, MeetingCommand, check
from facilitation.meetings.rules.phase import Phase
from tests.house.policy_page import PAGE, ROOMS_IN_ORDER, all_commands, current_page
from tests.house.source_tree import PACKAGE

# S a newcomer (stranger), R a resident, F the facilitator, M the minute-taker, C the chair, V a village official,
# B an observer, O the operator. The crosses stand for the ten phases, from the preparation to the end.
LETTERS = {
    "S": Role.STRANGER,
    "R": Role.RESIDENT,
    "F": Role.FACILITATOR,
    "M": Role.MINUTE_TAKER,
    "C": Role.CHAIR,
    "V": Role.OFFICIAL,
    "B": Role.OBSERVER,
    "O": Role.OPERATOR,
}
IN_A_MEETING = """
    command                who   phases
    ReviseMeeting          F     xxxxxx----
    ReviseAgenda           F     xxxxxxxxxx
    SetLogo                F     xxxxxxxxxx
    ChangePhase            FC    xxxxxxxxxx
    PauseMeeting           FC    xxxxxxxxxx
    ResumeMeeting          FC    xxxxxxxxxx
    JoinMeeting            SR    xxxxxxx---
    CheckIn                R     -xxxxxxxx-
    ReviseOwnData          R     xxxxxxxxxx
    WithdrawParticipation  R     xxxxxxxxxx
    ComeBack               R     xxxxxxxxxx
    AskToComeBack          S     xxxxxxxxx-
    LetPhoneIn             FM    xxxxxxxxx-
    TurnPhoneAway          FM    xxxxxxxxx-
    ShowReturnCode         FM    xxxxxxxxx-
    ConfirmNamesakes       FM    xxxxxxxxx-
    UniteNamesakes         FM    xxxxxxxxx-
    MarkPresent            FM    xxxxxxxxx-
    RegisterAtDesk         FM    xxxxxxxxx-
    LinkInvitee            FM    xxxxxxxxx-
    UndoAttendance         FM    xxxxxxxxx-
    ImportInvitees         FM    xxxxxxxxx-
    RemoveInvitee          FM    xxxxxxxxx-
    ClearInvitees          F     xxxxxxxxx-
    MarkUnsur              FM    xxxxxxxxx-
    RecordPostponement     FMC   xxxxxx----
    AddStaff               F     xxxxxxxxxx
    AddColleague           F     xxxxxxxxxx
    ChangeStaffRole        F     xxxxxxxxxx
    RemoveStaff            F     xxxxxxxxxx
    SubmitAspiration       R     xxxxxx----
    CompleteAspiration     R     xxxxxx----
    AttachPhoto            R     xxxxxx----
    WithdrawAspiration     R     xxxxxxxx--
    SupportProposal        R     xxxxxx----
    WithdrawSupport        R     xxxxxx----
    ApproveAspiration      FM    xxxxxx----
    ParkAspiration         FM    xxxxxx----
    RestoreAspiration      FM    xxxxxx----
    RewordProposal         FM    xxxxxx----
    CompleteProposal       FV    xxxxxxxx--
    ProposeDirectly        FMV   xxxxxx----
    CorrectProvenance      FMV   xxxxxx----
    LinkProposal           FV    xxxxxxxx--
    MergeProposals         FM    xxxxxx----
    UnmergeProposal        FM    xxxxxx----
    SplitProposal          FM    xxxxxx----
    NameProposingGroup     FM    xxxxxx----
    ParkProposal           FM    xxxxxx----
    RestoreProposal        FM    xxxxxx----
    LinkPartner            FM    xxxxxxxxxx
    UnlinkPartner          FM    xxxxxxxxxx
    AnswerForPartner       R     xxxxxxxxxx
    RecordContribution     FMV   xxxxxxxxxx
    PledgeContribution     R     ----xx-xx-
    ConfirmContribution    FMV   xxxxxxxxxx
    DeliverContribution    FMV   xxxxxxxxxx
    WithdrawContribution   FMV   xxxxxxxxxx
    RecordCommitment       FMV   xxxxxxxxxx
    ConcludeCommitment     FMV   xxxxxxxxxx
    PlanUpkeep             FMV   xxxxxxxxxx
    TakePledgeBack         R     ----xx-xx-
    DescribePartnership    FMV   xxxxxxxxxx
    CallForHelp            FMC   -------xx-
    AskQuestion            R     ----xxxx--
    Argue                  R     ----xxxx--
    AnswerQuestion         FMCV  ----xxxxx-
    HideEntry              FMC   xxxxxxxxxx
    RestoreEntry           FMC   xxxxxxxxxx
    SetSpotlight           FMC   -----x----
    OpenPractice           FM    -xxxxxx---
    ClosePractice          FM    -xxxxxx---
    ChooseCriteria         FC    xxxxxxx---
    RateProposals          FMCV  xxxxxxx---
    RemoveRater            FC    xxxxxxx---
    DrawLot                F     ------x---
    OpenRound              F     ------x---
    CastBallot             R     -xxxxxxxx-
    CloseRound             F     ------x---
    DecideProposal         FMC   -------xxx
    AgreeTogether          FMC   -------xxx
    AdoptUnready           FMCV  -------xxx
    ConfirmAdoption        FMCV  --------xx
    RankForGovernment      FV    xxxxxxx---
    OpenNegotiation        FMCVB -------xxx
    MakeOffer              FMCVB -------xxx
    GiveConsent            FMV   -------xxx
    CloseNegotiation       FMCVB -------xxx
    RecordMilestone        FCV   --------xx
    EnterMoney             FCV   --------xx
    BookContribution       FCV   --------xx
    ReverseEntry           FCV   --------xx
    RecordProgress         FCV   --------xx
    AttachProgressPhoto    FCV   --------xx
    QuestionMoney          SR    --------xx
    FlagMoney              B     --------xx
    AnswerMoney            FCV   --------xx
    WithholdMoneyQuestion  FC    --------xx
    SendTicket             SR    --------xx
    WithdrawTicket         SR    xxxxxxxxxx
    OpenObstacle           FB    --------xx
    NoteObstacle           FB    --------xx
    ReplyToTicket          FCV   --------xx
    PublishTicket          FMC   --------xx
    WithholdTicket         FMC   --------xx
    PlanGatherings         FCV   --------xx
    MoveGathering          FCV   --------xx
    CancelGathering        FCV   --------xx
    WriteGatheringMinutes  FMCV  --------xx
    AddIndicator           FCV   --------xx
    RecordValue            FCV   --------xx
    GiveUpIndicator        FCV   --------xx
    ReviewProposal          SR    --------xx
    ReviewMeeting          R     --------xx
    LogUpkeep              FCV   --------xx
    ReceiveAnswer          FCV   --------xx
    ReceiveList            FV    xxxxxx----
    CarryOver              FM    xxxxxx----
    BeginCorrection        FCV   --------xx
    DropCorrection         FCV   --------xx
    FillRecordHead         FMCV  -------xxx
    AttachScan             FMCV  --------xx
    SetScanPublic          FCV   --------xx
    WithdrawScan           FCV   --------xx
    OpenConsentCheck       FMC   -------xx-
    AnswerConsentCheck     R     -------xx-
    RecordObjection        FMC   -------xx-
    ReadAnswerOut          FMC   -------xx-
    CloseConsentCheck      FMC   -------xx-
    PutConsentCheckAway    FMC   -------xx-
    HandleObjection        FMC   -------xxx
    FindConsensus          C     -------xxx
    OpenBindingRound       F     -------xx-
    OpenMotion             F     -----xxxx-
    AskAboutGoals          F     --xxxxxxx-
    CloseMotion            F     --xxxxxxx-
    TakeMotionBack         F     --xxxxxxx-
    PutMotionAway          F     --xxxxxxx-
    OpenNomination         F     -----xxxx-
    TakeNominationBack     F     -----xxxx-
    Stand                  R     -----xxxx-
    StandDown              R     -----xxxx-
    NameNominee            FM    -----xxxx-
    RemoveNominee          FM    -----xxxx-
    OpenDelegation         F     -----xxxx-
    OpenShortDelegation    C     -----xxxx-
    TakeDelegationBack     F     -----xxxx-
    CloseDelegation        F     -----xxxx-
    PutDelegationAway      F     -----xxxx-
    AcceptDelegation       C     -----xxxx-
    PassSeat               FCV   -----xxxxx
    WriteMinutes           FMC   -xxxxxxxxx
    ReviseMinutes          FMC   -xxxxxxxxx
    RemoveFromMinutes      FMC   -xxxxxxxxx
    PutBackInMinutes       FMC   -xxxxxxxxx
    CloseMinutes           FMC   -xxxxxxxxx
    ReopenMinutes          FC    -xxxxxxxxx
"""
OUTSIDE = {
    "CreateProgramme": "F",
    "ReviseProgramme": "F",
    "ReviseAims": "F",
    "RetireAim": "F",
    "RestoreAim": "F",
    "CreateMeeting": "F",
    "ChooseAddress": "FO",
    "CreateAccount": "O",
    "StartStaffSession": "O",
    "EndStaffSession": "F",
    "RegisterPartner": "F",
    "RevisePartner": "F",
    "RetirePartner": "F",
    "ReinstatePartner": "F",
}
_, *ROWS = [line.split() for line in IN_A_MEETING.strip().splitlines()]
INSIDE = {
    name: (letters, {phase for phase, cross in zip(Phase, crosses, strict=True) if cross == "x"})
    for name, letters, crosses in ROWS
}
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


def test_the_table_knows_every_role():
    assert set(LETTERS.values()) == set(Role)


def test_no_room_with_commands_is_left_out():
    assert {path.parent.name for path in PACKAGE.glob("*/commands*")} <= set(ROOMS_IN_ORDER)


@pytest.mark.row("S4-24")
@inside_a_meeting
def test_a_command_in_a_meeting(name):
    letters, phases = INSIDE[name]
    wrong = [
        (letter, phase.value)
        for letter in LETTERS
        for phase in Phase
        if outcome(name, letter, phase) is not wanted(letter in letters, phase in phases)
    ]
    assert wrong == []


def wanted(is_role, is_phase):
    """What the table says: None where the command passes, else the refusal."""
    if not is_role:
        return NotAllowed
    return None if is_phase else NotInThisPhase


def outcome(name, letter, phase):
    """What the policy says."""
    try:
        check(asked(name), person(letter), phase)
    except RuleViolation as refusal:
        return type(refusal)
    return None


@inside_a_meeting
@pytest.mark.parametrize("letter", ["R", "F", "M", "C", "V", "B", "O"])
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
