"""The directory of partners, which belongs to no meeting."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor, today
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.partnership import queries
from facilitation.partnership.commands import ReinstatePartner, RetirePartner
from facilitation.partnership.forms import PartnerForm

directory = Blueprint("directory", __name__)


@directory.get("/office/partners")
def show() -> ResponseReturnValue:
    """Show every partner, with what became of its promises."""
    return render_template(
        "partnership/pages/directory.html",
        view=queries.directory(db.session(), today=today()),
        form=form_in_progress(PartnerForm) or PartnerForm(formdata=None),
    )


@directory.post("/office/partners")
@stands_on("directory.show")
def register() -> ResponseReturnValue:
    """Put a partner into the directory."""
    form = PartnerForm()
    if not form.validate():
        return shown_again(form)
    partner_id = perform(kept(form).to_command(), current_actor())
    return redirect(url_for("directory.show_partner", partner_id=partner_id), 303)


@directory.get("/office/partners/<partner_id>")
def show_partner(partner_id: str) -> ResponseReturnValue:
    """Show one partner, its promises, and the form that corrects it to whoever may."""
    view = queries.partner_page(db.session(), partner_id, staff_id=current_actor().actor_id, today=today())
    form = form_in_progress(PartnerForm) or PartnerForm.of(view.partner)
    form.ask_contact_of(view.partner)
    return render_template("partnership/pages/partner.html", view=view, form=form)


@directory.post("/office/partners/<partner_id>")
@stands_on("directory.show_partner")
def revise(partner_id: str) -> ResponseReturnValue:
    """Correct what the directory says."""
    form = PartnerForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_revision(partner_id), current_actor())
    return redirect(url_for("directory.show_partner", partner_id=partner_id), 303)


@directory.post("/office/partners/<partner_id>/retire")
@stands_on("directory.show_partner")
def retire(partner_id: str) -> ResponseReturnValue:
    """Take a partner out of the choices."""
    perform(RetirePartner(partner_id=partner_id), current_actor())
    return redirect(url_for("directory.show_partner", partner_id=partner_id), 303)


@directory.post("/office/partners/<partner_id>/reinstate")
@stands_on("directory.show_partner")
def reinstate(partner_id: str) -> ResponseReturnValue:
    """Put a partner back among the choices."""
    perform(ReinstatePartner(partner_id=partner_id), current_actor())
    return redirect(url_for("directory.show_partner", partner_id=partner_id), 303)
