"""What staff do with the queue and with the list."""

from flask_babel import get_locale
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice

from facilitation.aspirations.commands import (
    ApproveAspiration,
    MergeProposals,
    NameProposingGroup,
    ParkAspiration,
    ParkProposal,
    RewordProposal,
    SplitProposal,
)
from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.aspirations.rules import proposal
from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.parking import park_reason
from facilitation.aspirations.views import ProposalDesk
from facilitation.kernel.fields import RuleField, RupiahField
from facilitation.reference.groups import ProposingGroup, group_names


class ProposalForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The list's words and cost, to approve an aspiration."""

    title = RuleField(_("Title on the list"), rule=proposal.title)
    cost = RupiahField(_("Cost"), rule=cost)

    def to_approval(self, meeting_id: str, aspiration_id: str) -> ApproveAspiration:
        """What a valid form asks for, standing at an aspiration."""
        return ApproveAspiration(
            meeting_id=meeting_id, aspiration_id=aspiration_id, title=self.title.value, cost_rupiah=self.cost.value
        )


class RewordForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Other words on the list, and another cost where the form asks for one."""

    title = RuleField(_("Title on the list"), rule=proposal.title)
    cost = RupiahField(_("Cost"), rule=cost, is_optional=True)

    def to_command(self, meeting_id: str, proposal_id: str) -> RewordProposal:
        """What a valid form asks for, standing at a proposal."""
        return RewordProposal(
            meeting_id=meeting_id, proposal_id=proposal_id, title=self.title.value, cost_rupiah=self.cost.value
        )


class GroupForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Whose own proposal it is."""

    proposing_group = SelectField(_("A proposal of"), choices=[], default="", invalid_choice_message=CHOOSE_ONE)

    def __init__(self, **filled: object) -> None:
        """Offer the groups by their names in the reader's language."""
        super().__init__(**filled)
        locale = str(get_locale() or "id")
        named = [SelectChoice(one.code, one.name(locale)) for one in group_names()]
        self.proposing_group.choices = [SelectChoice("", _("no group of its own")), *named]

    @classmethod
    def of(cls, view: ProposalDesk) -> "GroupForm":
        """Filled with what is said now."""
        return cls(formdata=None, proposing_group=view.line.proposing_group or "")

    def to_command(self, meeting_id: str, proposal_id: str) -> NameProposingGroup:
        """What a valid form asks for, standing at a proposal."""
        group = ProposingGroup(self.proposing_group.data) if self.proposing_group.data else None
        return NameProposingGroup(meeting_id=meeting_id, proposal_id=proposal_id, group=group)


class SplitForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Aspirations to take out of a proposal, and what they are called and cost together."""

    part_title = RuleField(_("Title on the list"), rule=proposal.title)
    part_cost = RupiahField(_("Cost"), rule=cost)
    aspiration_ids = SelectMultipleField(_("Aspirations to take out"), validate_choice=False)

    def to_command(self, meeting_id: str, proposal_id: str) -> SplitProposal:
        """What a valid form asks for."""
        return SplitProposal(
            meeting_id=meeting_id,
            proposal_id=proposal_id,
            aspiration_ids=tuple(self.aspiration_ids.data or ()),
            title=self.part_title.value,
            cost_rupiah=self.part_cost.value,
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

    kept_proposal_id = HiddenField()
    merged_proposal_id = HiddenField()

    def to_command(self, meeting_id: str) -> MergeProposals:
        """What the two choices ask for."""
        return MergeProposals(
            meeting_id=meeting_id,
            kept_proposal_id=self.kept_proposal_id.data or "",
            merged_proposal_id=self.merged_proposal_id.data or "",
        )
