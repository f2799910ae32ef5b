"""Money that came or went, what undoes an entry, and how far the work is."""

from datetime import date
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import DateField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.followup.commands import EnterMoney, RecordProgress, ReverseEntry
from facilitation.followup.forms.tracking import WHICH_DAY
from facilitation.followup.rules.ledger import (
    Entry,
    Movement,
    Payer,
    Voucher,
    amount,
    counterparty,
    payer_of,
    purpose,
    reversal_reason,
)
from facilitation.followup.rules.progress import Progress, parse_percent, words
from facilitation.kernel.fields import RuleField, RupiahField

VOUCHER = "voucher"


class EntryForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One movement of money; the picture of its voucher is read beside the form."""

    submission_id = HiddenField()
    movement = SelectField(
        _("What happened"),
        choices=[SelectChoice(one.value, one.value) for one in Movement],
        default=Movement.SPENT,
        invalid_choice_message=CHOOSE_ONE,
    )
    payer = SelectField(_("Whose money"), choices=[], invalid_choice_message=CHOOSE_ONE)
    amount = RupiahField(_("Amount in rupiah"), rule=amount)
    happened_on = DateField(_("On which day"), validators=[InputRequired(WHICH_DAY)], invalid_value_message=WHICH_DAY)
    purpose = RuleField(_("What for"), rule=purpose)
    counterparty = RuleField(_("To or from whom"), rule=counterparty, is_optional=True)

    def __init__(self, *, payers: tuple[tuple[Payer, str], ...], **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Offer everybody whose money can be written down."""
        super().__init__(**filled)
        self.payer.choices = [SelectChoice(payer.key, payer.key) for payer, _name in payers]

    def to_command(self, meeting_id: str, proposal_id: str, voucher: Voucher) -> EnterMoney:
        """What a valid form asks for."""
        entry = Entry(
            movement=Movement(self.movement.data),
            payer=payer_of(self.payer.data),
            amount_rupiah=self.amount.value,
            happened_on=self.happened_on.data,
            purpose=self.purpose.value,
            counterparty=self.counterparty.value or "",
            voucher=voucher,
        )
        return EnterMoney(
            meeting_id=meeting_id, proposal_id=proposal_id, submission_id=self.submission_id.data or "", entry=entry
        )


class ReversalForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why an entry is undone."""

    reason = RuleField(_("What was wrong"), rule=reversal_reason)

    def to_command(self, meeting_id: str, number: int) -> ReverseEntry:
        """What a valid form asks for."""
        return ReverseEntry(meeting_id=meeting_id, number=number, reason=self.reason.value)


class ProgressForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """How far the work is, and what can be seen of it."""

    percent = RuleField(_("How much of the work is done, in percent"), rule=parse_percent)
    seen_on = DateField(_("Seen on which day"), validators=[InputRequired(WHICH_DAY)], invalid_value_message=WHICH_DAY)
    words = RuleField(_("What can be seen"), rule=words)

    @classmethod
    def of(cls, today: date) -> "ProgressForm":
        """For something that was seen today."""
        return cls(formdata=None, seen_on=today)

    def to_command(self, meeting_id: str, proposal_id: str) -> RecordProgress:
        """What a valid form asks for."""
        entry = Progress(percent=self.percent.value, seen_on=self.seen_on.data, words=self.words.value)
        return RecordProgress(meeting_id=meeting_id, proposal_id=proposal_id, entry=entry)
