"""A motion, before everybody answers it."""

from collections.abc import Iterable
from typing import Self

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectField
from wtforms.fields.choices import SelectChoice

from facilitation.kernel.fields import RuleField
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.commands import OpenMotion
from facilitation.voting.forms.terms import CHOOSE_ONE, OPEN, SECRECIES, SECRET, VISIBILITIES
from facilitation.voting.rules.motion import Subject, motion_wording

MOST_TITLE = 60


class MotionForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The sentence, what it is about, and how its answers show."""

    wording = RuleField(_("What do you ask everybody?"), rule=motion_wording, id="motion-wording")
    # Another meeting's proposal does not exist here, and the use case says so.
    proposal_id = SelectField(
        _("About which proposal?"), choices=(), default="", validate_choice=False, id="motion-proposal"
    )
    # The round's own form may stand on the same page.
    tally_visibility = RadioField(
        _("Tallies"),
        choices=VISIBILITIES,
        default=TallyVisibility.HIDDEN,
        invalid_choice_message=CHOOSE_ONE,
        id="motion-tallies",
    )
    secrecy = RadioField(
        _("What is published of the ballots?"),
        choices=SECRECIES,
        default=SECRET,
        invalid_choice_message=CHOOSE_ONE,
        id="motion-secrecy",
    )

    def offering(self, subjects: Iterable[Subject]) -> Self:
        """The same form, with the proposals of one meeting to choose from."""
        named = [SelectChoice(one.proposal_id, f"{one.number}. {one.title[:MOST_TITLE]}") for one in subjects]
        self.proposal_id.choices = [SelectChoice("", _("none of the list")), *named]
        return self

    def to_command(self, meeting_id: str) -> OpenMotion:
        """What a valid form asks for."""
        return OpenMotion(
            meeting_id=meeting_id,
            wording=self.wording.value,
            proposal_id=self.proposal_id.data or None,
            tally_visibility=TallyVisibility(self.tally_visibility.data),
            is_open=self.secrecy.data == OPEN,
        )
