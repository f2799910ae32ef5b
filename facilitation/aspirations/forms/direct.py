"""What staff put on the list that no resident has written, and where it comes from."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectField
from wtforms.fields.choices import SelectChoice

from facilitation.aspirations.commands import CorrectProvenance, ProposeDirectly
from facilitation.aspirations.forms.fields import CHOOSE_ONE, ChoiceField
from facilitation.aspirations.rules import proposal, provenance
from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.provenance import Level, Origin, Provenance
from facilitation.aspirations.views import ProposalDesk
from facilitation.kernel.fields import RuleField, RupiahField
from facilitation.meetings.views import Hamlet
from facilitation.reference.topics import Topic, topics


class ProvenanceFields:
    """Where a proposal comes from; mixed into the form of a new one and into the one that corrects it."""

    origin = SelectField(
        _("Where it comes from"),
        choices=[SelectChoice(origin.value, origin.value) for origin in (Origin.GOVERNMENT, Origin.PROGRAMME)],
        invalid_choice_message=CHOOSE_ONE,
    )
    level = ChoiceField(_("Level of the programme"), codes=list(Level))
    owner = RuleField(_("Who runs the programme"), rule=provenance.owner, is_optional=True)

    def provenance(self) -> Provenance:
        """What a valid form says."""
        return Provenance(origin=Origin(self.origin.data), level=self.level.chosen(Level), owner=self.owner.value or "")


class DirectForm(FlaskForm, ProvenanceFields):  # type: ignore[misc]  # flask-wtf has no types
    """A proposal of the government or of an incoming programme."""

    submission_id = HiddenField()
    title = RuleField(_("Title on the list"), rule=proposal.title)
    cost = RupiahField(_("Cost in rupiah"), rule=cost)
    hamlet_id = SelectField(_("Which hamlet is it for?"), invalid_choice_message=CHOOSE_ONE)
    topic_code = ChoiceField(_("What is it about?"), codes=[topic.code for topic in topics()])

    def __init__(self, *, hamlets: Sequence[Hamlet], **filled: object) -> None:
        """Offer the hamlets of one meeting, and the whole village."""
        super().__init__(**filled)
        named = [SelectChoice(hamlet.hamlet_id, hamlet.name) for hamlet in hamlets]
        self.hamlet_id.choices = [SelectChoice("", _("the whole village")), *named]

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics to choose from."""
        return topics()

    def to_command(self, meeting_id: str) -> ProposeDirectly:
        """What a valid form asks for."""
        return ProposeDirectly(
            meeting_id=meeting_id,
            submission_id=self.submission_id.data or "",
            provenance=self.provenance(),
            title=self.title.value,
            cost_rupiah=self.cost.value,
            hamlet_id=self.hamlet_id.data or "",
            topic_code=self.topic_code.data or "",
        )


class ProvenanceForm(FlaskForm, ProvenanceFields):  # type: ignore[misc]  # flask-wtf has no types
    """Where a proposal really comes from."""

    @classmethod
    def of(cls, view: ProposalDesk) -> "ProvenanceForm":
        """Filled with what is said now."""
        said = view.line.provenance
        return cls(formdata=None, origin=said.origin, level=said.level or "", owner=said.owner)

    def to_command(self, meeting_id: str, proposal_id: str) -> CorrectProvenance:
        """What a valid form asks for, standing at a proposal."""
        return CorrectProvenance(meeting_id=meeting_id, proposal_id=proposal_id, provenance=self.provenance())
