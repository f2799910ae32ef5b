"""Electing a delegation by several hands at the same moment: one nomination, one election, and no seat given twice."""

import pytest

from facilitation.kernel.errors import Busy, NotFoundHere
from facilitation.voting.commands import CloseDelegation, OpenDelegation, OpenNomination, StandDown
from facilitation.voting.rules.ballot import RoundIsClosed
from facilitation.voting.rules.nomination import NominationIsOver, NominationStillOpen
from facilitation.voting.rules.procedure import DelegationStillOpen
from facilitation.voting.tables import DelegationRow, RoundRow
from facilitation.voting.views import BallotAccepted
from tests.meetings.crowd import at_once
from tests.voting.doors import through_every_door

pytestmark = pytest.mark.race

TEAM = ("Ani", "Budiman", "Cahyo", "Dewi")
CROWD = 12


def ids(answers):
    return [answer for answer in answers if isinstance(answer, str)]


@through_every_door
def test_many_nominations_at_once_are_one(election, doors):
    asked = (OpenNomination(meeting_id=election.meeting_id), election.leading)
    answers = at_once(doors, [asked] * 6)
    assert len(ids(answers)) == 1
    assert all(isinstance(answer, str | Busy | NominationStillOpen) for answer in answers)
    assert election.rows(DelegationRow) == [1]


@through_every_door
def test_many_openings_at_once_are_one_election(election, doors):
    election.nominate()
    election.stand(*TEAM)
    opening = OpenDelegation(meeting_id=election.meeting_id, delegation_id=election.delegation_id)
    answers = at_once(doors, [(opening, election.leading)] * 6)
    assert len(ids(answers)) == 1
    assert all(isinstance(answer, str | Busy | NominationIsOver | DelegationStillOpen) for answer in answers)
    assert election.rows(RoundRow) == [1]


@through_every_door
def test_who_stands_down_beside_the_opening_is_on_the_ballot_or_is_not(election, doors):
    election.nominate()
    election.stand(*TEAM)
    about = {"meeting_id": election.meeting_id, "delegation_id": election.delegation_id}
    down, opened = at_once(
        doors, [(StandDown(**about), election.people["Dewi"]), (OpenDelegation(**about), election.leading)]
    )
    assert isinstance(opened, str)
    candidates = {choice.title for choice in election.shown.candidates}
    assert ("Dewi" in candidates) == isinstance(down, NominationIsOver)


@through_every_door
def test_a_ballot_beside_the_closing_is_counted_or_refused_and_never_lost(election, wati, doors):
    election.nominate()
    election.stand(*TEAM)
    election.open()
    residents = election.booth.residents(CROWD)
    election.vote(wati, "Ani")
    marks = ((election.nominee("Ani"), 1),)
    closing = CloseDelegation(meeting_id=election.meeting_id, round_id=election.booth.round_id)
    requests = [(election.booth.ballot(marks=marks), resident) for resident in residents]
    answers = at_once(doors, [*requests[:6], (closing, election.leading), *requests[6:]])
    taken = [answer for answer in answers if isinstance(answer, BallotAccepted)]
    refused = [answer for answer in answers if answer is not None and answer not in taken]
    assert all(isinstance(answer, RoundIsClosed | NotFoundHere) for answer in refused)
    assert election.elections[0].turnout == len(taken) + 1
