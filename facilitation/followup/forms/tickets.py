"""Sending input or a complaint, and what staff do with it."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.followup.commands import NoteObstacle, OpenObstacle, ReplyToTicket, SendTicket, WithholdTicket
from facilitation.followup.rules import ticket
from facilitation.followup.rules.ticket import TicketKind, WithheldFor
from facilitation.followup.views import Subject
from facilitation.kernel.fields import RuleField, RuleTextField

MOST_DIGITS = 6
THE_MEETING = _("The whole meeting")
THE_LIST = _("The whole list")


class SubjectFields:
    """What something is about: one adopted proposal, or the `whole`; mixed into forms."""

    whole = THE_MEETING
    proposal_id = SelectField(_("What is it about?"), choices=[], invalid_choice_message=CHOOSE_ONE)

    def offer(self, subjects: Sequence[Subject]) -> None:
        """Fill the list to choose from."""
        proposals = [SelectChoice(subject.subject_id, subject.title) for subject in subjects]
        self.proposal_id.choices = [SelectChoice("", self.whole), *proposals]


class SendTicketForm(SubjectFields, FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What a resident sends; its `submission_id` makes a form that is sent twice one ticket."""

    submission_id = HiddenField()
    kind = RadioField(
        _("What do you send?"),
        choices=[
            SelectChoice(TicketKind.INPUT, _("Input or a question")),
            SelectChoice(TicketKind.COMPLAINT, _("A complaint")),
        ],
        validators=[InputRequired(CHOOSE_ONE)],
        invalid_choice_message=CHOOSE_ONE,
    )
    words = RuleTextField(_("Your words"), rule=ticket.words)
    name = RuleField(_("Your name (need not be given)"), rule=ticket.name, is_optional=True)

    def to_command(self, meeting_id: str) -> SendTicket:
        """What a valid form asks for."""
        return SendTicket(
            meeting_id=meeting_id,
            kind=TicketKind(self.kind.data),
            proposal_id=self.proposal_id.data or "",
            submission_id=self.submission_id.data or "",
            words=self.words.value,
            name=self.name.value or "",
        )


class ObstacleForm(SubjectFields, FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What stands in the way, as whoever mediates writes it down."""

    submission_id = HiddenField()
    words = RuleTextField(_("What stands in the way"), rule=ticket.words)

    def to_command(self, meeting_id: str) -> OpenObstacle:
        """What a valid form asks for."""
        return OpenObstacle(
            meeting_id=meeting_id,
            proposal_id=self.proposal_id.data or "",
            submission_id=self.submission_id.data or "",
            words=self.words.value,
        )


class ReplyForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A reply that everybody can read, and the office it comes from."""

    words = RuleTextField(_("Your reply, which everybody can read"), rule=ticket.words)
    office = RuleField(_("Office or position"), rule=ticket.office, is_optional=True)
    replies_seen = HiddenField()

    def to_command(self, meeting_id: str, number: int) -> ReplyToTicket:
        """What a valid form asks for."""
        return ReplyToTicket(
            meeting_id=meeting_id,
            number=number,
            replies_seen=count_seen(self.replies_seen.data),
            office=self.office.value or "",
            words=self.words.value,
        )


class NoteForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """How it goes on with an obstacle."""

    note = RuleTextField(_("What has happened"), rule=ticket.words)
    closes = BooleanField(_("This ends it: the obstacle is out of the way, or cannot be removed"))

    def to_command(self, meeting_id: str, number: int) -> NoteObstacle:
        """What a valid form asks for."""
        closes = bool(self.closes.data)
        return NoteObstacle(meeting_id=meeting_id, number=number, words=self.note.value, closes=closes)


class WithholdForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why the words are kept from the public."""

    reason = RadioField(
        _("Why"),
        choices=[
            SelectChoice(WithheldFor.SLANDER, _("It accuses somebody without ground")),
            SelectChoice(WithheldFor.PERSONAL_DATA, _("It tells something personal about somebody")),
        ],
        validators=[InputRequired(CHOOSE_ONE)],
        invalid_choice_message=CHOOSE_ONE,
    )

    def to_command(self, meeting_id: str, number: int) -> WithholdTicket:
        """What a valid form asks for."""
        return WithholdTicket(meeting_id=meeting_id, number=number, reason=WithheldFor(self.reason.data))


def count_seen(typed: str | None) -> int:
    """How many the page showed; whatever is no such number counts as none, the cautious reading."""
    is_number = typed is not None and typed.isascii() and typed.isdecimal() and len(typed) <= MOST_DIGITS
    return int(typed) if typed and is_number else 0
