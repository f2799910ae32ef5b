"""A resident's aspiration, and what the facilitator does with it."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.aspirations.commands import (
    ApproveAspiration,
    MergeProposals,
    ParkAspiration,
    ParkProposal,
    RewordProposal,
    SubmitAspiration,
)
from facilitation.aspirations.rules import aspiration, proposal
from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.parking import park_reason
from facilitation.kernel.fields import RuleField, RuleTextField, RupiahField
from facilitation.meetings.views import Hamlet

CHOOSE_ONE = _("Choose one of these.")


class AspirationForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A resident's own words; title and place are enough to be heard, the cost only if known."""

    submission_id = HiddenField()
    title = RuleField(_("What do you propose?"), rule=aspiration.title)
    problem = RuleTextField(_("What is the problem now?"), rule=aspiration.problem, is_optional=True)
    hamlet_id = RadioField(_("Where is it?"), validators=[InputRequired(CHOOSE_ONE)], invalid_choice_message=CHOOSE_ONE)
    cost = RupiahField(_("About what does it cost, if you know?"), rule=aspiration.estimate, is_optional=True)

    def __init__(self, *, hamlets: Sequence[Hamlet], **filled: str) -> None:
        """Offer the hamlets of one meeting."""
        super().__init__(**filled)
        self.hamlet_id.choices = [SelectChoice(hamlet.hamlet_id, hamlet.name) for hamlet in hamlets]

    def to_command(self, meeting_id: str) -> SubmitAspiration:
        """What a valid form asks for."""
        return SubmitAspiration(
            meeting_id=meeting_id,
            submission_id=self.submission_id.data or "",
            title=self.title.value,
            problem=self.problem.value or "",
            hamlet_id=self.hamlet_id.data,
            cost_rupiah=self.cost.value,
        )


class ProposalForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The list's words and cost: to approve an aspiration, or to reword a proposal."""

    title = RuleField(_("Title on the list"), rule=proposal.title)
    cost = RupiahField(_("Cost"), rule=cost)

    def to_approval(self, meeting_id: str, aspiration_id: str) -> ApproveAspiration:
        """What a valid form asks for, standing at an aspiration."""
        return ApproveAspiration(
            meeting_id=meeting_id, aspiration_id=aspiration_id, title=self.title.value, cost_rupiah=self.cost.value
        )

    def to_rewording(self, meeting_id: str, proposal_id: str) -> RewordProposal:
        """What a valid form asks for, standing at a proposal."""
        return RewordProposal(
            meeting_id=meeting_id, proposal_id=proposal_id, title=self.title.value, cost_rupiah=self.cost.value
        )


class ParkForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A reason that people can read."""

    reason = RuleField(_("Reason"), rule=park_reason)

    def to_park_aspiration(self, meeting_id: str, aspiration_id: str) -> ParkAspiration:
        """What a valid form asks for, standing at an aspiration."""
        return ParkAspiration(meeting_id=meeting_id, aspiration_id=aspiration_id, reason=self.reason.value)

    def to_park_proposal(self, meeting_id: str, proposal_id: str) -> ParkProposal:
        """What a valid form asks for, standing at a proposal."""
        return ParkProposal(meeting_id=meeting_id, proposal_id=proposal_id, reason=self.reason.value)


class MergeForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Two proposals, the first of which stays."""

    kept_proposal_id = RuleField("", rule=str)
    merged_proposal_id = RuleField("", rule=str)

    def to_command(self, meeting_id: str) -> MergeProposals:
        """What the two choices ask for."""
        return MergeProposals(
            meeting_id=meeting_id,
            kept_proposal_id=self.kept_proposal_id.data or "",
            merged_proposal_id=self.merged_proposal_id.data or "",
        )
