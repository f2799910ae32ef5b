"""What a partner promises, and what becomes of it."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import DateField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Optional

from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.kernel.fields import RuleField, RupiahField
from facilitation.partnership.commands import (
    ConfirmContribution,
    DeliverContribution,
    PledgeContribution,
    RecordContribution,
    TakePledgeBack,
    WithdrawContribution,
)
from facilitation.partnership.rules.contribution import (
    ContributionKind,
    PartnerRole,
    Promise,
    benefit,
    note,
    valuation,
    withdrawal_reason,
    worth,
)
from facilitation.partnership.views import Partner

# Their words stand in templates/partnership/words.html.
ROLES = [SelectChoice(code, code) for code in PartnerRole]
KINDS = [SelectChoice(code, code) for code in ContributionKind]


class PromiseFields:
    """The fields of a promise; mixed into the forms of staff and of phones."""

    submission_id = HiddenField()
    kind = SelectField(
        _("What is given"), choices=KINDS, default=ContributionKind.MONEY, invalid_choice_message=CHOOSE_ONE
    )
    amount = RupiahField(_("Its value in rupiah"), rule=worth, is_optional=True)
    valuation = RuleField(_("How the value was found"), rule=valuation, is_optional=True)
    role = SelectField(_("Role"), choices=ROLES, default=PartnerRole.FUNDS, invalid_choice_message=CHOOSE_ONE)
    benefit = RuleField(_("What the partner gains"), rule=benefit, is_optional=True)
    due_on = DateField(_("By when"), validators=[Optional()], invalid_value_message=_("Please choose a day."))

    def promise(self) -> Promise:
        """What a valid form promises."""
        return Promise(
            role=PartnerRole(self.role.data),
            kind=ContributionKind(self.kind.data),
            amount_rupiah=self.amount.value or 0,
            valuation=self.valuation.value or "",
            benefit=self.benefit.value or "",
            due_on=self.due_on.data,
        )


class ContributionForm(FlaskForm, PromiseFields):  # type: ignore[misc]  # flask-wtf has no types
    """What staff have heard a partner promise."""

    partner_id = SelectField(
        _("Partner"), validators=[InputRequired(CHOOSE_ONE)], choices=[], invalid_choice_message=CHOOSE_ONE
    )

    def __init__(self, *, partners: Sequence[Partner], **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Offer the partners of the directory."""
        super().__init__(**filled)
        self.partner_id.choices = [SelectChoice(one.partner_id, one.name) for one in partners]

    def to_command(self, meeting_id: str, proposal_id: str) -> RecordContribution:
        """What a valid form asks for."""
        return RecordContribution(
            meeting_id=meeting_id,
            proposal_id=proposal_id,
            partner_id=self.partner_id.data,
            submission_id=self.submission_id.data or "",
            promise=self.promise(),
        )


class PledgeForm(FlaskForm, PromiseFields):  # type: ignore[misc]  # flask-wtf has no types
    """What a participant promises for the partner they act for."""

    def to_command(self, meeting_id: str, proposal_id: str) -> PledgeContribution:
        """What a valid form asks for."""
        return PledgeContribution(
            meeting_id=meeting_id,
            proposal_id=proposal_id,
            submission_id=self.submission_id.data or "",
            promise=self.promise(),
        )


class StepForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """On what grounds a promise is counted on, or what was seen of it."""

    note = RuleField(_("What it rests on"), rule=note, is_optional=True)

    def to_confirmation(self, meeting_id: str, contribution_id: str) -> ConfirmContribution:
        """What it asks for where a pledge is confirmed."""
        return ConfirmContribution(meeting_id=meeting_id, contribution_id=contribution_id, note=self.note.value or "")

    def to_delivery(self, meeting_id: str, contribution_id: str) -> DeliverContribution:
        """What it asks for where a contribution is here."""
        return DeliverContribution(meeting_id=meeting_id, contribution_id=contribution_id, note=self.note.value or "")


class WithdrawForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why a promise is taken back."""

    reason = RuleField(_("Reason"), rule=withdrawal_reason)

    def to_withdrawal(self, meeting_id: str, contribution_id: str) -> WithdrawContribution:
        """What it asks for on a page of staff."""
        return WithdrawContribution(meeting_id=meeting_id, contribution_id=contribution_id, reason=self.reason.value)

    def to_taking_back(self, meeting_id: str, contribution_id: str) -> TakePledgeBack:
        """What it asks for on a partner's own phone."""
        return TakePledgeBack(meeting_id=meeting_id, contribution_id=contribution_id, reason=self.reason.value)
