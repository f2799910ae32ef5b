"""Setting a meeting up and correcting it."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import DateField, IntegerField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.kernel.fields import RuleField, RuleTextField, RupiahField, obeys
from facilitation.meetings.commands import ChangePhase, ChooseAddress, CreateMeeting, ReviseMeeting
from facilitation.meetings.rules import setup
from facilitation.meetings.rules.address import address
from facilitation.meetings.rules.phase import NoSuchMove, Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.meetings.views import Meeting

WHICH_DAY = _("Choose the day of the meeting.")
A_NUMBER = _("Write a number.")
CHOOSE_ONE = _("Choose one of these.")

VISIBILITIES = [
    SelectChoice(TallyVisibility.HIDDEN, _("Hidden until the vote is closed")),
    SelectChoice(TallyVisibility.LIVE, _("Live bars while people vote")),
]


class ReviseMeetingForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What may be corrected until the lot is drawn."""

    name = RuleField(_("Name of the meeting"), rule=setup.meeting_name)
    place = RuleField(_("Place"), rule=setup.meeting_place)
    meets_on = DateField(_("Date"), validators=[InputRequired(WHICH_DAY)], invalid_value_message=WHICH_DAY)
    ceiling = RupiahField(_("Ceiling"), rule=setup.ceiling)
    votes_per_ballot = IntegerField(
        _("Votes per ballot"),
        default=setup.DEFAULT_VOTES,
        validators=[InputRequired(A_NUMBER), obeys(setup.votes_per_ballot)],
        invalid_value_message=A_NUMBER,
    )
    tally_visibility = RadioField(
        _("Tallies"), choices=VISIBILITIES, default=TallyVisibility.HIDDEN, invalid_choice_message=CHOOSE_ONE
    )

    @classmethod
    def of(cls, meeting: Meeting) -> "ReviseMeetingForm":
        """Filled with what the meeting says now."""
        return cls(obj=meeting, ceiling=meeting.ceiling_rupiah)

    def to_revision(self, meeting_id: str) -> ReviseMeeting:
        """What a valid form asks for."""
        return ReviseMeeting(
            meeting_id=meeting_id,
            name=self.name.value,
            place=self.place.value,
            meets_on=self.meets_on.data,
            ceiling_rupiah=self.ceiling.value,
            votes_per_ballot=self.votes_per_ballot.data,
            tally_visibility=TallyVisibility(self.tally_visibility.data),
        )


class MeetingForm(ReviseMeetingForm):
    """A new meeting: the same and its hamlets, one a line."""

    hamlets = RuleTextField(_("Hamlets"), rule=lambda typed: setup.hamlet_names(typed.splitlines()))

    def to_command(self) -> CreateMeeting:
        """What a valid form asks for."""
        return CreateMeeting(
            name=self.name.value,
            place=self.place.value,
            meets_on=self.meets_on.data,
            hamlets=self.hamlets.value,
            ceiling_rupiah=self.ceiling.value,
            votes_per_ballot=self.votes_per_ballot.data,
            tally_visibility=TallyVisibility(self.tally_visibility.data),
        )


class PhaseForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One button: the phase to go to."""

    phase = RuleField("", rule=str)

    def to_command(self, meeting: Meeting) -> ChangePhase:
        """What the button asks for; raises NoSuchMove for a phase that does not exist."""
        try:
            phase = Phase(self.phase.data)
        except ValueError as unknown:
            raise NoSuchMove(phase=meeting.phase.value, target="") from unknown
        return ChangePhase(meeting_id=meeting.meeting_id, phase=phase)


class AddressForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One of the laptop's addresses, or empty for the program's own choice."""

    address = RuleField("", rule=address, is_optional=True)

    def to_command(self) -> ChooseAddress:
        """What the choice asks for; raises AddressNotUsable."""
        return ChooseAddress(address=address(self.address.data or ""))
