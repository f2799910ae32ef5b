"""Who took part: of those invited, of those who came, and of those who could vote."""

from dataclasses import dataclass

from facilitation.budget.rules.groups import FEWEST_VOTERS
from facilitation.people.rules.small_counts import shown_counts
from facilitation.screens.rules.catalogue import FoundByName, MeasureName
from facilitation.screens.rules.measure import Found, Unmeasured, ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """The counts of one meeting; `statutory` are the unsur that the regulation names and the village has."""

    invited: int
    invited_present: int
    present: int
    women: int
    marginalised: int
    told_unsur: int
    statutory: int
    statutory_present: int
    ballots: int
    entitled: int


def participation(hall: Hall) -> FoundByName:
    """What is found about taking part; groups so small that their people could be told are withheld."""
    return {
        MeasureName.INVITED: ratio(hall.invited_present, hall.invited, otherwise=Unmeasured.NO_INVITED_LIST),
        MeasureName.WOMEN: _of_those_here(hall.women, hall),
        MeasureName.MARGINALISED: _of_those_here(hall.marginalised, hall)
        if hall.told_unsur
        else Unmeasured.NO_UNSUR_TOLD,
        MeasureName.UNSUR: ratio(hall.statutory_present, hall.statutory, otherwise=Unmeasured.NO_UNSUR_TOLD)
        if hall.told_unsur
        else Unmeasured.NO_UNSUR_TOLD,
        MeasureName.VOTED: _of_voters(hall.ballots, hall.present),
        MeasureName.TURNOUT: _of_voters(hall.ballots, hall.entitled),
    }


def _of_those_here(people: int, hall: Hall) -> Found:
    if not hall.present:
        return Unmeasured.NOBODY_CAME
    shown = shown_counts({"they": people, "others": hall.present - people})
    if None in shown.values():
        return Unmeasured.TOO_FEW
    return ratio(people, hall.present, otherwise=Unmeasured.NOBODY_CAME)


def _of_voters(ballots: int, people: int) -> Found:
    if ballots < FEWEST_VOTERS:
        return Unmeasured.TOO_FEW
    return ratio(ballots, people, otherwise=Unmeasured.NOBODY_CAME)
