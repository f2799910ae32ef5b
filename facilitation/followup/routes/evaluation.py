"""Staff's pages of indicators and of what residents think."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from facilitation.followup import queries
from facilitation.followup.forms import GiveUpForm, IndicatorForm, ValueForm
from facilitation.followup.views import EvaluationPage, IndicatorPage
from facilitation.kernel.asking import current_actor, today
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting

evaluation = Blueprint("evaluation", __name__)


@evaluation.get("/console/<meeting_id>/evaluation")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show indicators, reviews with their remarks, and the form for another indicator."""
    del meeting_id  # the guard has found the meeting
    view = _page()
    form = form_in_progress(IndicatorForm) or IndicatorForm(formdata=None, theme="health")
    form.offer(view.subjects)
    return render_template("followup/pages/evaluation_desk.html", view=view, form=form)


@evaluation.post("/console/<meeting_id>/evaluation")
@stands_on("evaluation.show")
def add_indicator(meeting_id: str) -> ResponseReturnValue:
    """Measure something from now on."""
    form = IndicatorForm()
    form.offer(_page().subjects)
    if not form.validate():
        return shown_again(form)
    number = perform(kept(form).to_command(meeting_id), current_actor())
    return redirect(url_for("evaluation.show_indicator", meeting_id=meeting_id, number=number), 303)


@evaluation.get("/console/<meeting_id>/evaluation/<int(max=999999):number>")
def show_indicator(meeting_id: str, number: int) -> ResponseReturnValue:
    """Show one indicator with the form for its next value."""
    del meeting_id  # the guard has found the meeting
    view = _indicator(number)
    form = form_in_progress(ValueForm) or ValueForm.of(view.today)
    give_up = form_in_progress(GiveUpForm) or GiveUpForm(formdata=None)
    return render_template("followup/pages/indicator.html", view=view, form=form, give_up=give_up)


@evaluation.post("/console/<meeting_id>/evaluation/<int(max=999999):number>/values")
@stands_on("evaluation.show_indicator")
def record_value(meeting_id: str, number: int) -> ResponseReturnValue:
    """Write down what was measured."""
    form = ValueForm()
    if not form.validate():
        return shown_again(form)
    return _done(kept(form).to_command(meeting_id, number), number)


@evaluation.post("/console/<meeting_id>/evaluation/<int(max=999999):number>/give-up")
@stands_on("evaluation.show_indicator")
def give_up_indicator(meeting_id: str, number: int) -> ResponseReturnValue:
    """Measure it no more."""
    form = GiveUpForm()
    if not form.validate():
        return shown_again(form)
    return _done(kept(form).to_command(meeting_id, number), number)


def _done(command: Command, number: int) -> ResponseReturnValue:
    # A refusal stands on the indicator's page, which there must be.
    _indicator(number)
    perform(command, current_actor())
    return redirect(url_for("evaluation.show_indicator", meeting_id=current_meeting().meeting_id, number=number), 303)


def _indicator(number: int) -> IndicatorPage:
    return queries.indicator_page(db.session(), current_meeting(), number, locale=str(get_locale()), today=today())


def _page() -> EvaluationPage:
    return queries.evaluation_page(db.session(), current_meeting(), locale=str(get_locale()), is_for_staff=True)
