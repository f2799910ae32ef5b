"""What a party commits itself to, and what became of it."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import DateField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.kernel.fields import RuleField, RuleTextField, RupiahField
from facilitation.partnership.commands import ConcludeCommitment, RecordCommitment
from facilitation.partnership.rules.commitment import (
    Commitment,
    CommitmentState,
    amount,
    evidence,
    in_charge,
    volume,
    what,
)
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.views import Partner, ProposalPartners, RegisterLine

# Their words stand in templates/partnership/register_words.html.
PARTIES = [SelectChoice(code, code) for code in (Party.GOVERNMENT, Party.RESIDENTS, Party.PARTNER)]
WHICH_DAY = _("Please choose a day.")
PICTURE = "picture"


class CommitmentForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Who promises what, how much of it, and by when."""

    submission_id = HiddenField()
    party = SelectField(
        _("Who promises it"), choices=PARTIES, default=Party.GOVERNMENT, invalid_choice_message=CHOOSE_ONE
    )
    partner_id = SelectField(_("Which partner"), choices=[], default="", invalid_choice_message=CHOOSE_ONE)
    what = RuleField(_("What is promised"), rule=what)
    amount = RupiahField(_("How much, in rupiah"), rule=amount, is_optional=True)
    volume = RuleField(_("How much, in words"), rule=volume, is_optional=True)
    due_on = DateField(_("By when"), validators=[InputRequired(WHICH_DAY)], invalid_value_message=WHICH_DAY)
    in_charge = RuleField(_("Who sees to it"), rule=in_charge, is_optional=True)
    proposal_id = SelectField(_("For which proposal"), choices=[], default="", invalid_choice_message=CHOOSE_ONE)

    def __init__(
        self,
        *,
        partners: Sequence[Partner],
        proposals: Sequence[ProposalPartners],
        **filled: Any,  # noqa: ANN401  passed on to wtforms
    ) -> None:
        """Offer the partners of the directory and the proposals on the list, and none of either."""
        super().__init__(**filled)
        named = (SelectChoice(one.partner_id, one.name) for one in partners)
        self.partner_id.choices = [SelectChoice("", str(_("No partner"))), *named]
        listed = (SelectChoice(one.proposal_id, f"{one.number}. {one.title}") for one in proposals)
        self.proposal_id.choices = [SelectChoice("", str(_("For no proposal of its own"))), *listed]

    def to_command(self, meeting_id: str) -> RecordCommitment:
        """What a valid form asks for."""
        commitment = Commitment(
            party=Party(self.party.data),
            partner_id=self.partner_id.data,
            what=self.what.value,
            amount_rupiah=self.amount.value or 0,
            volume=self.volume.value or "",
            in_charge=self.in_charge.value or "",
            due_on=self.due_on.data,
        )
        return RecordCommitment(
            meeting_id=meeting_id,
            submission_id=self.submission_id.data or "",
            proposal_id=self.proposal_id.data,
            commitment=commitment,
        )


class ConclusionForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What became of a commitment, and by what that is known."""

    state = SelectField(_("How it stands now"), choices=[], invalid_choice_message=CHOOSE_ONE)
    evidence = RuleTextField(_("What was seen, or why it was not kept"), rule=evidence)

    def __init__(self, line: RegisterLine, **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Offer what this commitment can still become."""
        super().__init__(**filled)
        # A form that was open when somebody else concluded it is refused by the door, with a sentence.
        offered = line.can_become or tuple(CommitmentState)
        self.state.choices = [SelectChoice(state, state) for state in offered]

    def to_command(self, meeting_id: str, commitment_id: str, photo_digest: str) -> ConcludeCommitment:
        """What a valid form asks for; the picture is kept already."""
        return ConcludeCommitment(
            meeting_id=meeting_id,
            commitment_id=commitment_id,
            state=CommitmentState(self.state.data),
            evidence=self.evidence.value,
            photo_digest=photo_digest,
        )
