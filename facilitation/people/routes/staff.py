"""Who runs a meeting together."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.people import queries
from facilitation.people.commands import RemoveStaff
from facilitation.people.forms import AddColleagueForm, AddStaffForm, RoleForm

staff = Blueprint("staff", __name__)


@staff.get("/console/<meeting_id>/staff")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show who has which part in the meeting."""
    del meeting_id  # the guard has found the meeting
    return render_template(
        "people/pages/staff.html",
        view=queries.staff_page(db.session(), current_meeting(), current_actor().actor_id),
        form=form_in_progress(AddStaffForm) or AddStaffForm(formdata=None),
        colleague=form_in_progress(AddColleagueForm) or AddColleagueForm(formdata=None),
    )


@staff.post("/console/<meeting_id>/staff")
@stands_on("staff.show")
def add(meeting_id: str) -> ResponseReturnValue:
    """Give an account a part in the meeting."""
    form = AddStaffForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id), current_actor())
    return redirect(url_for("staff.show", meeting_id=meeting_id), 303)


@staff.post("/console/<meeting_id>/staff/colleague")
@stands_on("staff.show")
def add_colleague(meeting_id: str) -> ResponseReturnValue:
    """Make an account for a colleague and give it a part in the meeting."""
    form = AddColleagueForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id), current_actor())
    return redirect(url_for("staff.show", meeting_id=meeting_id), 303)


@staff.post("/console/<meeting_id>/staff/<staff_id>/role")
@stands_on("staff.show")
def change_role(meeting_id: str, staff_id: str) -> ResponseReturnValue:
    """Give somebody of the meeting another role."""
    form = RoleForm()
    if not form.validate():
        return shown_again(form)
    perform(form.to_command(meeting_id, staff_id), current_actor())
    return _staff_or_office(meeting_id, staff_id)


@staff.post("/console/<meeting_id>/staff/<staff_id>/remove")
@stands_on("staff.show")
def remove(meeting_id: str, staff_id: str) -> ResponseReturnValue:
    """Take somebody out of the meeting."""
    perform(RemoveStaff(meeting_id=meeting_id, staff_id=staff_id), current_actor())
    return _staff_or_office(meeting_id, staff_id)


def _staff_or_office(meeting_id: str, staff_id: str) -> ResponseReturnValue:
    """Back to the list; whoever took themselves out has no part in it any more."""
    if staff_id == current_actor().actor_id:
        return redirect(url_for("office.home"), 303)
    return redirect(url_for("staff.show", meeting_id=meeting_id), 303)
