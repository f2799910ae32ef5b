"""A resident's aspiration: its first words, and the rest."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.aspirations.commands import CompleteAspiration, SubmitAspiration
from facilitation.aspirations.forms.fields import CHOOSE_ONE, ChoiceField, FactsFields, filled_with
from facilitation.aspirations.rules import aspiration
from facilitation.aspirations.rules.aspiration import Words
from facilitation.aspirations.views import AspirationLine, SimilarProposal
from facilitation.kernel.fields import RuleField, RuleTextField, RupiahField
from facilitation.meetings.views import Hamlet
from facilitation.reference.topics import Topic, topics


class AspirationForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The first words of a wish: a title and a place are enough to be heard."""

    submission_id = HiddenField()
    seen = HiddenField()
    title = RuleField(_("What do you propose?"), rule=aspiration.title)
    topic_code = ChoiceField(_("What is it about?"), codes=[topic.code for topic in topics()])
    hamlet_id = SelectField(
        _("Which hamlet is it for?"), validators=[InputRequired(CHOOSE_ONE)], invalid_choice_message=CHOOSE_ONE
    )
    # Another programme's goal does not exist here, and the use case says so.
    aim_id = HiddenField(_("Which goal does it serve?"))

    def __init__(self, *, hamlets: Sequence[Hamlet], **filled: str) -> None:
        """Offer the hamlets of one meeting."""
        super().__init__(**filled)
        self.hamlet_id.choices = [SelectChoice(hamlet.hamlet_id, hamlet.name) for hamlet in hamlets]

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics to choose from."""
        return topics()

    @property
    def asked(self) -> tuple[str, str]:
        """What is looked for among the proposals there are: the title and the hamlet_id."""
        return self.title.value, self.hamlet_id.data

    def has_seen(self, similar: Sequence[SimilarProposal]) -> bool:
        """Whether whoever sends this has looked at everything that resembles it."""
        return {one.proposal_id for one in similar} <= set((self.seen.data or "").split())

    def to_command(self, meeting_id: str) -> SubmitAspiration:
        """What a valid form asks for."""
        return SubmitAspiration(
            meeting_id=meeting_id,
            submission_id=self.submission_id.data or "",
            title=self.title.value,
            problem="",
            hamlet_id=self.hamlet_id.data,
            topic_code=self.topic_code.data or "",
            cost_rupiah=None,
            aim_id=self.aim_id.data or None,
        )


class CompletionForm(FlaskForm, FactsFields):  # type: ignore[misc]  # flask-wtf has no types
    """Everything else a resident may want to say of a wish that still waits."""

    title = RuleField(_("What do you propose?"), rule=aspiration.title)
    problem = RuleTextField(_("What is the problem now?"), rule=aspiration.problem, is_optional=True)
    importance = RuleTextField(_("Why does it matter?"), rule=aspiration.problem, is_optional=True)
    hope = RuleTextField(_("What should it be like afterwards?"), rule=aspiration.problem, is_optional=True)
    activity = RuleTextField(_("What should be done?"), rule=aspiration.problem, is_optional=True)
    local_potential = RuleTextField(_("What can the village bring itself?"), rule=aspiration.problem, is_optional=True)
    hamlet_id = SelectField(
        _("Which hamlet is it for?"), validators=[InputRequired(CHOOSE_ONE)], invalid_choice_message=CHOOSE_ONE
    )
    rt = RuleField(_("RT"), rule=aspiration.rt_or_rw, is_optional=True)
    rw = RuleField(_("RW"), rule=aspiration.rt_or_rw, is_optional=True)
    cost = RupiahField(_("About what does it cost, if you know?"), rule=aspiration.estimate, is_optional=True)

    def __init__(self, *, hamlets: Sequence[Hamlet], **filled: object) -> None:
        """Offer the hamlets of one meeting."""
        super().__init__(**filled)
        self.hamlet_id.choices = [SelectChoice(hamlet.hamlet_id, hamlet.name) for hamlet in hamlets]

    @classmethod
    def of(cls, line: AspirationLine, hamlets: Sequence[Hamlet]) -> "CompletionForm":
        """Filled with what the aspiration says now."""
        words = {name: getattr(line.words, name) for name in WORDS}
        known = filled_with(line.facts) | words
        return cls(hamlets=hamlets, hamlet_id=line.hamlet_id, cost=line.cost_rupiah, **known)

    def to_command(self, meeting_id: str, aspiration_id: str) -> CompleteAspiration:
        """What a valid form asks for."""
        return CompleteAspiration(
            meeting_id=meeting_id,
            aspiration_id=aspiration_id,
            hamlet_id=self.hamlet_id.data,
            words=Words(**{name: self[name].value or "" for name in WORDS}),
            facts=self.facts(),
            cost_rupiah=self.cost.value,
        )


WORDS = ("title", "problem", "hope", "activity", "importance", "local_potential", "rt", "rw")
