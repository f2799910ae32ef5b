"""Goals agreed on by a motion: what is frozen, when it may be asked, and what a yes covers."""

import pytest

from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotInThisPhase
from facilitation.kernel.wording import TextEmpty
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting import queries as voting
from facilitation.voting.commands import AskAboutGoals, CastBallot, CloseMotion, OpenMotion, TakeMotionBack
from facilitation.voting.rules.manifest import motion_manifest
from facilitation.voting.rules.motion import GoalsAsked, NoGoalsToAsk, motion_terms
from facilitation.voting.rules.procedure import MotionStillOpen
from facilitation.voting.views.motions import Motion
from tests.programmes.conftest import GOALS


@pytest.fixture
def opening(village, siti, programme_id):
    """A meeting of the programme that is being opened."""
    leading = village.meeting(siti, programme_id=programme_id)
    village.go_to(leading, Phase.REGISTRATION, Phase.OPENING)
    return leading


@pytest.fixture
def ask(village, opening):
    """Asks about the goals, in the opening unless told otherwise."""

    def asked(by=opening, **different):
        command = AskAboutGoals(meeting_id=str(opening.meeting_id), **{"wording": "Setujui tujuan ini?", **different})
        return str(village.door.perform(command, by))

    return asked


def answer(village, meeting_id, round_id, **choices):
    for name, choice in choices.items():
        ballot = CastBallot(
            meeting_id=meeting_id,
            round_id=round_id,
            submission_id=name * 16,
            base_revision=0,
            marks=((choice, 1),),
        )
        village.door.perform(ballot, village.join(meeting_id, f"Warga {name}"))


def close(village, opening, round_id):
    village.door.perform(CloseMotion(meeting_id=str(opening.meeting_id), round_id=round_id), opening)


def test_the_goals_are_frozen_word_for_word_in_the_manifest():
    terms = motion_terms(tally_visibility=TallyVisibility.HIDDEN, is_open=False)
    about = GoalsAsked(programme_id="p", goals=GOALS)
    frozen = motion_manifest(round_id="r", wording="Setuju?", about=about, terms=terms)
    assert (frozen["goals"], frozen["proposal"]) == (list(GOALS), None)
    assert "goals" not in motion_manifest(round_id="r", wording="Setuju?", about=None, terms=terms)


def test_a_wall_holds_the_first_goals_and_says_how_many_more():
    motion = Motion(wording="Setuju?", subject=None, goals=tuple(f"Tujuan {place}" for place in range(12)))
    assert (len(motion.goals_on_wall), motion.goals_left_out) == (5, 7)


def test_a_yes_in_the_opening_is_read_back_and_a_no_is_not(village, opening, ask, programme_id):
    meeting_id = str(opening.meeting_id)
    refused = ask()
    answer(village, meeting_id, refused, a="no")
    close(village, opening, refused)
    assert voting.goals_agreed(village.reading, programme_id) == ()
    agreed = ask()
    answer(village, meeting_id, agreed, b="yes", c="abstain")
    assert voting.goals_agreed(village.reading, programme_id) == ()
    close(village, opening, agreed)
    (found,) = voting.goals_agreed(village.reading, programme_id)
    assert (found.goals, found.count.yes, found.count.abstain) == (GOALS, 1, 1)
    assert voting.counted_motions(village.reading, meeting_id)[1].motion.goals == GOALS


def test_only_goals_are_asked_about_so_early(village, opening, ask):
    other = OpenMotion(meeting_id=str(opening.meeting_id), wording="Istirahat dulu?")
    with pytest.raises(NotInThisPhase):
        village.door.perform(other, opening)
    village.go_to(opening, Phase.REGISTRATION)
    with pytest.raises(NotInThisPhase):
        ask()


def test_what_cannot_be_asked_is_refused(village, opening, ask, joko):
    with pytest.raises(TextEmpty):
        ask(wording=" ")
    with pytest.raises(NotAllowed):
        ask(by=Actor(role=Role.CHAIR, actor_id=joko.actor_id, meeting_id=opening.meeting_id))
    round_id = ask()
    with pytest.raises(MotionStillOpen):
        ask()
    with pytest.raises(MotionStillOpen):
        village.go_to(opening, Phase.PRESENTATION)
    village.door.perform(TakeMotionBack(meeting_id=str(opening.meeting_id), round_id=round_id), opening)
    assert voting.current_round(village.reading, str(opening.meeting_id)) is None


def test_a_meeting_without_a_programme_has_nothing_to_ask(village, siti):
    leading = village.meeting(siti)
    village.go_to(leading, Phase.REGISTRATION, Phase.OPENING)
    with pytest.raises(NoGoalsToAsk):
        village.door.perform(AskAboutGoals(meeting_id=str(leading.meeting_id), wording="Setuju?"), leading)
