"""Whether everybody agrees on the goals of the programme, before they are asked."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm

from facilitation.kernel.fields import RuleField
from facilitation.voting.commands import AskAboutGoals
from facilitation.voting.rules.motion import motion_wording


class GoalsForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The sentence alone: its ballots are secret, and its counts are hidden until it is closed."""

    goals_wording = RuleField(
        _("What do you ask everybody?"),
        rule=motion_wording,
        default=lambda: str(_("Do you agree on these goals of the programme?")),
        id="goals-wording",
    )

    def to_command(self, meeting_id: str) -> AskAboutGoals:
        """What a valid form asks for."""
        return AskAboutGoals(meeting_id=meeting_id, wording=self.goals_wording.value)
