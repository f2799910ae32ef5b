"""A partner as the directory keeps it."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice

from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.kernel.fields import RuleField, RuleTextField
from facilitation.partnership.commands import RegisterPartner, RevisePartner
from facilitation.partnership.rules.partner import PartnerDetails, about, contact, partner_name
from facilitation.partnership.rules.sector import PartnerKind, Sector
from facilitation.partnership.views import Partner

# Their words stand in templates/partnership/words.html.
SECTORS = [SelectChoice(code, code) for code in Sector]
KINDS = [SelectChoice(code, code) for code in PartnerKind]


class PartnerForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What an organisation is, what it can do and has, and whom to ask."""

    asks_contact = True
    """Nobody is asked for the contact of a partner that has retired: it is not kept, and what was typed is shown."""

    name = RuleField(_("Name of the partner"), rule=partner_name)
    sector = SelectField(_("Sector"), choices=SECTORS, default=Sector.BUSINESS, invalid_choice_message=CHOOSE_ONE)
    kind = SelectField(_("Kind"), choices=KINDS, default=PartnerKind.COMPANY, invalid_choice_message=CHOOSE_ONE)
    expertise = RuleTextField(_("What it can do"), rule=about, is_optional=True)
    resources = RuleTextField(_("What it has"), rule=about, is_optional=True)
    contact = RuleField(_("Whom to ask"), rule=contact, is_optional=True)
    may_mediate = BooleanField(_("It can mediate between two sides (non-profit organisations only)"))

    @classmethod
    def of(cls, partner: Partner) -> "PartnerForm":
        """Filled with what the directory says now."""
        details = partner.details
        return cls(
            formdata=None,
            name=details.name,
            sector=details.sector,
            kind=details.kind,
            expertise=details.expertise,
            resources=details.resources,
            contact=partner.contact,
            may_mediate=details.may_mediate,
        )

    def ask_contact_of(self, partner: Partner) -> None:
        """Ask whom to ask at it, unless it has retired."""
        # Typed on a page from before it retired: whoever typed it sees what was not kept.
        self.asks_contact = not partner.is_retired or bool(self.contact.data)

    def to_command(self) -> RegisterPartner:
        """What a valid form asks for."""
        return RegisterPartner(details=self._details(), contact=self.contact.value or "")

    def to_revision(self, partner_id: str) -> RevisePartner:
        """The same for a partner that is in the directory."""
        return RevisePartner(partner_id=partner_id, details=self._details(), contact=self.contact.value or "")

    def _details(self) -> PartnerDetails:
        return PartnerDetails(
            name=self.name.value,
            sector=Sector(self.sector.data),
            kind=PartnerKind(self.kind.data),
            expertise=self.expertise.value or "",
            resources=self.resources.value or "",
            may_mediate=self.may_mediate.data,
        )
