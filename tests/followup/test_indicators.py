"""Indicators through the door, on both databases."""

from datetime import date

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DatabaseError

from facilitation.aspirations.tables import ProposalRow
from facilitation.followup.rules.indicator import (
    IndicatorGivenUp,
    IndicatorNamedAlready,
    MeasuredInFuture,
    NothingToReach,
    Theme,
)
from facilitation.followup.tables import IndicatorValueRow
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.wording import TextEmpty
from facilitation.meetings.tables import MeetingRow
from facilitation.programmes.commands import CreateProgramme
from facilitation.programmes.queries import programme_by_id
from tests.programmes.conftest import FRAME


@pytest.mark.row("S1-13", "S2-11", "S3-13")
def test_an_indicator_shows_how_much_of_the_way_is_behind_it_and_its_subfield(evaluation, past_the_program):
    past_the_program(update(ProposalRow).where(ProposalRow.title == "Posyandu").values(topic_code="health"))
    evaluation.add(title="Posyandu")
    assert evaluation.shown().actual is None
    evaluation.measure(60, note="Data posyandu")
    shown = evaluation.shown()
    assert (shown.about, shown.subfield, shown.baseline, shown.target) == ("Posyandu", "2.2 Kesehatan", 40, 80)
    assert (shown.actual.amount, shown.actual.percent, shown.bar, shown.is_reached) == (60, 50, 50, False)
    (group,) = evaluation.page.groups
    assert (group.theme, group.indicators) == (Theme.HEALTH, (shown,))


def test_a_goal_of_the_programme_is_measured_and_another_programmes_is_not(evaluation, past_the_program):
    perform, leading = evaluation.plenary.vote.village.door.perform, evaluation.plenary.leading
    anywhere = Actor(role=Role.FACILITATOR, actor_id=leading.actor_id)
    own, other = (str(perform(CreateProgramme(frame=FRAME, goals=(words,)), anywhere)) for words in ("Sehat", "Lain"))
    past_the_program(update(MeetingRow).values(programme_id=own))
    session = evaluation.plenary.vote.village.reading
    evaluation.add(subject_id=programme_by_id(session, own).goals[0].aim_id)
    assert evaluation.shown().about == "Sehat"
    with pytest.raises(NotFoundHere):
        evaluation.add(subject_id=programme_by_id(session, other).goals[0].aim_id)


def test_a_falling_target_counts_the_same_way(evaluation):
    evaluation.add(80, 20, name="Sampah ke TPA", unit="ton", theme=Theme.ENVIRONMENT)
    evaluation.measure(50)
    assert (evaluation.shown().actual.percent, evaluation.shown().bar) == (50, 50)
    evaluation.measure(95)
    assert (evaluation.shown().actual.percent, evaluation.shown().bar, evaluation.shown().is_backwards) == (
        -25,
        0,
        True,
    )
    evaluation.measure(10)
    assert (evaluation.shown().actual.percent, evaluation.shown().bar, evaluation.shown().is_reached) == (
        116,
        100,
        True,
    )


@pytest.mark.row("S3-26")
def test_values_of_several_years_stand_with_their_days_and_the_latest_counts(evaluation):
    evaluation.add()
    for amount, day in ((60, date(2025, 6, 1)), (50, date(2024, 6, 1)), (70, date(2026, 6, 1)), (72, date(2026, 6, 1))):
        evaluation.measure(amount, day)
    assert [(one.measured_on.year, one.amount, one.percent, one.is_actual) for one in evaluation.shown().values] == [
        (2024, 50, 25, False),
        (2025, 60, 50, False),
        (2026, 70, 75, False),
        (2026, 72, 80, True),
    ]
    evaluation.measure(72, date(2026, 6, 1))
    assert len(evaluation.shown().values) == 4


@pytest.mark.parametrize(
    ("topic_code", "theme", "name", "subfield_code"),
    [
        pytest.param("school", Theme.EDUCATION, "Anak di PAUD", "2.1", marks=pytest.mark.row("S4-25")),
        pytest.param("health", Theme.HEALTH, "Balita ditimbang", "2.2", marks=pytest.mark.row("S4-26")),
        pytest.param("roads", Theme.INFRASTRUCTURE, "Jalan yang baik", "2.3", marks=pytest.mark.row("S3-14")),
        pytest.param("environment", Theme.ENVIRONMENT, "Pohon hidup", "2.5", marks=pytest.mark.row("S4-27")),
        pytest.param("farming", Theme.ECONOMY, "Panen padi", "4.2", marks=pytest.mark.row("S3-15")),
    ],
)
def test_work_of_each_field_is_measured_in_its_own_sub_field(
    evaluation, past_the_program, topic_code, theme, name, subfield_code
):
    past_the_program(update(ProposalRow).where(ProposalRow.title == "Posyandu").values(topic_code=topic_code))
    evaluation.add(10, 30, title="Posyandu", name=name, unit="satuan", theme=theme)
    evaluation.measure(25)
    (group,) = evaluation.page.groups
    (shown,) = group.indicators
    assert (group.theme, shown.indicator.name, shown.subfield.split()[0]) == (theme, name, subfield_code)
    assert (shown.baseline, shown.target, shown.actual.amount, shown.actual.percent) == (10, 30, 25, 75)


@pytest.mark.row("S0-24", "S0-25", "S4-08")
def test_indicators_stand_by_what_they_tell_about(evaluation):
    told = (
        ("Investasi", "Rp", Theme.ECONOMY, 1_500_000_000),
        ("Lapangan kerja", "orang", Theme.ECONOMY, 30),
        ("Air bersih", "KK", Theme.ENVIRONMENT, 120),
        ("Jalan yang baik", "meter", Theme.INFRASTRUCTURE, 900),
        ("Anak di PAUD", "anak", Theme.EDUCATION, 60),
        ("Orang terlayani", "orang", Theme.HEALTH, 200),
        ("Surat selesai sehari", "surat", Theme.SERVICE, 90),
    )
    for name, unit, theme, target in told:
        evaluation.add(0, target, name=name, unit=unit, theme=theme)
    listed = [(group.theme, [one.indicator.name for one in group.indicators]) for group in evaluation.page.groups]
    assert listed == [
        (Theme.HEALTH, ["Orang terlayani"]),
        (Theme.EDUCATION, ["Anak di PAUD"]),
        (Theme.INFRASTRUCTURE, ["Jalan yang baik"]),
        (Theme.ENVIRONMENT, ["Air bersih"]),
        (Theme.ECONOMY, ["Investasi", "Lapangan kerja"]),
        (Theme.SERVICE, ["Surat selesai sehari"]),
    ]
    for number in range(1, len(told) + 1):
        evaluation.measure(30, number=number)
    shown = {one.indicator.name: one for group in evaluation.page.groups for one in group.indicators}
    assert [shown[name].actual.amount for name, _, _, _ in told] == [30] * len(told)
    served = shown["Orang terlayani"]
    assert (served.baseline, served.target, served.actual.percent) == (0, 200, 15)


def test_the_same_indicator_again_is_the_one_that_is_there_and_another_by_its_name_is_refused(evaluation):
    assert evaluation.add() == evaluation.add() == 1
    with pytest.raises(IndicatorNamedAlready):
        evaluation.add(40, 90)
    assert evaluation.add(40, 90, title="Sumur") == 2
    evaluation.give_up()
    assert evaluation.add(40, 90) == 3


def test_what_is_given_up_stays_to_be_read_and_is_measured_no_more(evaluation):
    evaluation.add()
    evaluation.measure(60)
    evaluation.give_up()
    assert (evaluation.shown().given_up_because, len(evaluation.shown().values)) == ("Tidak diukur lagi.", 1)
    for attempt in (lambda: evaluation.measure(70), evaluation.give_up):
        with pytest.raises(IndicatorGivenUp):
            attempt()


def test_what_cannot_be_measured_is_refused(evaluation):
    for attempt, refusal in (
        (lambda: evaluation.add(40, 40), NothingToReach),
        (lambda: evaluation.add(name=" "), TextEmpty),
        (lambda: evaluation.add(subject_id="0" * 20), NotFoundHere),
        (lambda: evaluation.measure(60), NotFoundHere),
    ):
        with pytest.raises(refusal):
            attempt()
    evaluation.add()
    with pytest.raises(MeasuredInFuture):
        evaluation.measure(60, date(2026, 8, 13))
    with pytest.raises(TextEmpty):
        evaluation.give_up(" ")


@pytest.mark.parametrize("change", [update(IndicatorValueRow).values(thousandths=1), delete(IndicatorValueRow)])
def test_the_database_itself_refuses_to_change_what_was_measured(evaluation, past_the_program, change):
    evaluation.add()
    evaluation.measure(60)
    with pytest.raises(DatabaseError):
        past_the_program(change)
