"""Making a programme, correcting it, and what it is for; its meetings and its results are for the screens."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.programmes.commands import RestoreAim
from facilitation.programmes.current import programme_led, programmes_led
from facilitation.programmes.forms import AimsForm, ProgrammeForm, RetireForm, ReviseProgrammeForm
from facilitation.programmes.rules.aims import AimKind
from facilitation.programmes.views import ProgrammePage, ProgrammesPage

programmes = Blueprint("programmes", __name__)


@programmes.get("/office/programmes")
def show_all() -> ResponseReturnValue:
    """List the programmes of whoever asks."""
    return render_template("programmes/pages/programmes.html", view=ProgrammesPage(programmes=programmes_led()))


@programmes.get("/office/programmes/new")
def create_programme() -> ResponseReturnValue:
    """Show the form of a new programme."""
    form = form_in_progress(ProgrammeForm) or ProgrammeForm()
    return render_template("programmes/pages/programme_new.html", form=form)


@programmes.post("/office/programmes/new")
@stands_on("programmes.create_programme")
def add_programme() -> ResponseReturnValue:
    """Make a programme and go to its page."""
    form = kept(ProgrammeForm())
    if not form.validate():
        return shown_again(form)
    programme_id = perform(form.to_command(), current_actor())
    return redirect(url_for("programme_results.show", programme_id=programme_id), 303)


@programmes.get("/office/programmes/<programme_id>/revise")
def revise_programme(programme_id: str) -> ResponseReturnValue:
    """Show the forms with what the programme says now."""
    programme = programme_led(programme_id)
    sent = form_in_progress(AimsForm)
    return render_template(
        "programmes/pages/programme_revise.html",
        view=ProgrammePage(programme=programme),
        form=form_in_progress(ReviseProgrammeForm) or ReviseProgrammeForm.of(programme),
        aims_forms=[sent if sent and sent.kind is kind else AimsForm(programme, kind) for kind in AimKind],
    )


@programmes.post("/office/programmes/<programme_id>/revise")
@stands_on("programmes.revise_programme")
def correct_programme(programme_id: str) -> ResponseReturnValue:
    """Correct what the programme says of itself."""
    programme_led(programme_id)
    form = ReviseProgrammeForm()
    if not kept(form).validate():
        return shown_again(form)
    perform(form.to_revision(programme_id), current_actor())
    return redirect(url_for("programme_results.show", programme_id=programme_id), 303)


@programmes.post("/office/programmes/<programme_id>/aims/<kind>")
@stands_on("programmes.revise_programme")
def revise_aims(programme_id: str, kind: str) -> ResponseReturnValue:
    """Let the goals or the missions be these."""
    if kind not in set(AimKind):
        raise NotFoundHere
    form = kept(AimsForm(programme_led(programme_id), AimKind(kind)))
    if not form.validate():
        return shown_again(form)
    return _on(programme_id, form.to_command())


@programmes.post("/office/programmes/<programme_id>/aims/<aim_id>/retire")
@stands_on("programmes.revise_programme")
def retire_aim(programme_id: str, aim_id: str) -> ResponseReturnValue:
    """Give a goal or a mission up."""
    programme_led(programme_id)
    form = RetireForm()
    if not form.validate():
        return shown_again(form)
    return _on(programme_id, form.to_command(programme_id, aim_id))


@programmes.post("/office/programmes/<programme_id>/aims/<aim_id>/restore")
@stands_on("programmes.revise_programme")
def restore_aim(programme_id: str, aim_id: str) -> ResponseReturnValue:
    """Take a goal or a mission up again."""
    programme_led(programme_id)
    return _on(programme_id, RestoreAim(programme_id=programme_id, aim_id=aim_id))


def _on(programme_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("programmes.revise_programme", programme_id=programme_id), 303)
