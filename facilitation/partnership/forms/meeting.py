"""Who acts for a partner in a meeting, what a partnership is called, and whether the hall is asked."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.aspirations.forms.fields import CHOOSE_ONE, ChoiceField
from facilitation.kernel.fields import RuleTextField
from facilitation.partnership.commands import AnswerForPartner, CallForHelp, DescribePartnership, LinkPartner
from facilitation.partnership.rules.form import PartnershipForm
from facilitation.partnership.rules.upkeep import afterwards
from facilitation.partnership.views import Partner, ProposalPartners

YES = "yes"


class PresentForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A participant and the partner they act for."""

    participant_id = SelectField(
        _("Participant"), validators=[InputRequired(CHOOSE_ONE)], choices=[], invalid_choice_message=CHOOSE_ONE
    )
    partner_id = SelectField(
        _("Partner"), validators=[InputRequired(CHOOSE_ONE)], choices=[], invalid_choice_message=CHOOSE_ONE
    )
    mediates = BooleanField(_("They mediate, and so have no vote"))

    def __init__(
        self,
        *,
        participants: Mapping[str, str],
        partners: Sequence[Partner],
        **filled: Any,  # noqa: ANN401  passed on to wtforms
    ) -> None:
        """Offer who takes part with a phone, and the partners of the directory."""
        super().__init__(**filled)
        self.participant_id.choices = [SelectChoice(code, label) for code, label in participants.items()]
        self.partner_id.choices = [SelectChoice(one.partner_id, one.name) for one in partners]

    def to_command(self, meeting_id: str) -> LinkPartner:
        """What a valid form asks for."""
        return LinkPartner(
            meeting_id=meeting_id,
            participant_id=self.participant_id.data,
            partner_id=self.partner_id.data,
            mediates=self.mediates.data,
        )


class PartnershipDescribedForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What a proposal is as a partnership."""

    is_partnership = BooleanField(_("This proposal is a partnership (kemitraan)"))
    stated_form = ChoiceField(_("Form that the parties agreed on"), codes=list(PartnershipForm))
    afterwards = RuleTextField(_("Who runs it and pays for it afterwards"), rule=afterwards, is_optional=True)

    @classmethod
    def of(cls, line: ProposalPartners) -> "PartnershipDescribedForm":
        """Filled with what is written down now."""
        return cls(
            formdata=None,
            is_partnership=line.is_partnership,
            stated_form=line.stated_form or "",
            afterwards=line.afterwards,
        )

    def to_command(self, meeting_id: str, proposal_id: str) -> DescribePartnership:
        """What a valid form asks for."""
        return DescribePartnership(
            meeting_id=meeting_id,
            proposal_id=proposal_id,
            is_partnership=self.is_partnership.data,
            stated_form=self.stated_form.chosen(PartnershipForm),
            afterwards=self.afterwards.value or "",
        )


class CallForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One button: the wall asks, or stops asking."""

    is_on = HiddenField()

    def to_command(self, meeting_id: str) -> CallForHelp:
        """What the button asks for."""
        return CallForHelp(meeting_id=meeting_id, is_on=self.is_on.data == YES)


class AnswerForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One button: I act for this partner, or I do not."""

    accepts = HiddenField()

    def to_command(self, meeting_id: str) -> AnswerForPartner:
        """What the button asks for."""
        return AnswerForPartner(meeting_id=meeting_id, accepts=self.accepts.data == YES)
