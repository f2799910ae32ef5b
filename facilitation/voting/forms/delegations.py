"""The delegation: how many go, who is named, and why something is as it is."""

from collections.abc import Iterable
from typing import Self

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, IntegerField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.kernel.fields import RuleField
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.participant import participant_name
from facilitation.voting.commands import (
    AcceptDelegation,
    NameNominee,
    OpenDelegation,
    OpenNomination,
    OpenShortDelegation,
    PassSeat,
)
from facilitation.voting.forms.terms import A_NUMBER, CHOOSE_ONE
from facilitation.voting.rules.lot import spoken_seed
from facilitation.voting.rules.nomination import nominee_body, written_reason
from facilitation.voting.rules.procedure import round_reason
from facilitation.voting.rules.seats import USUAL_SEATS, USUAL_WOMEN_PERCENT
from facilitation.voting.views import PersonToName

GENDERS = [SelectChoice(Gender.FEMALE, _("Woman")), SelectChoice(Gender.MALE, _("Man"))]


class NominationForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """How many go and how many of them are women, before anybody stands."""

    seats = IntegerField(
        _("Number of delegates"),
        default=USUAL_SEATS,
        validators=[InputRequired(A_NUMBER)],
        invalid_value_message=A_NUMBER,
    )
    women_percent = IntegerField(
        _("At least so many of a hundred are women"),
        default=USUAL_WOMEN_PERCENT,
        validators=[InputRequired(A_NUMBER)],
        invalid_value_message=A_NUMBER,
    )
    reason = RuleField(_("Why does the meeting elect again?"), rule=round_reason, is_optional=True, id="again-reason")

    def to_command(self, meeting_id: str) -> OpenNomination:
        """What a valid form asks for."""
        return OpenNomination(
            meeting_id=meeting_id,
            seats=self.seats.data,
            women_percent=self.women_percent.data,
            reason=self.reason.value or "",
        )


class NomineeForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Somebody who has said yes: chosen from the hall, or written down."""

    # Another meeting's participant does not exist here, and the use case says so.
    participant_id = SelectField(_("Who is in the hall"), choices=(), default="", validate_choice=False)
    name = RuleField(_("Name of somebody else"), rule=participant_name, is_optional=True)
    gender = RadioField(
        _("Woman or man"), choices=GENDERS, default="", validate_choice=False, invalid_choice_message=CHOOSE_ONE
    )
    body = RuleField(_("Institution or group"), rule=nominee_body, is_optional=True)
    has_consent = BooleanField(_("This person has said yes"))

    def offering(self, people: Iterable[PersonToName]) -> Self:
        """The same form, with the people of one hall to choose from."""
        named = [SelectChoice(one.participant_id, f"{one.name} · {one.hamlet}") for one in people]
        self.participant_id.choices = [SelectChoice("", _("somebody else")), *named]
        return self

    def to_command(self, meeting_id: str, delegation_id: str) -> NameNominee:
        """What a valid form asks for; who is chosen from the hall needs no other words."""
        is_here = bool(self.participant_id.data)
        said = self.gender.data if self.gender.data in set(Gender) else None
        return NameNominee(
            meeting_id=meeting_id,
            delegation_id=delegation_id,
            has_consent=self.has_consent.data,
            participant_id=self.participant_id.data or "",
            name="" if is_here else self.name.value or "",
            gender=Gender(said) if said and not is_here else None,
            body=self.body.value or "",
        )


class OpenForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What is called out in the hall for the lot."""

    spoken = RuleField(
        _("Value called out in the hall for the lot"), rule=spoken_seed, is_optional=True, id="open-spoken"
    )

    def to_command(self, meeting_id: str, delegation_id: str) -> OpenDelegation:
        """What a valid form asks for."""
        return OpenDelegation(meeting_id=meeting_id, delegation_id=delegation_id, spoken=self.spoken.value or "")


class ExceptionForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why people vote, or go, although too few stand."""

    reason = RuleField(_("Reason, which the papers repeat"), rule=written_reason, id="exception-reason")

    def to_opening(self, meeting_id: str, delegation_id: str) -> OpenShortDelegation:
        """Have people vote all the same."""
        return OpenShortDelegation(meeting_id=meeting_id, delegation_id=delegation_id, reason=self.reason.value)

    def to_acceptance(self, meeting_id: str, delegation_id: str) -> AcceptDelegation:
        """Let it stand as it came out."""
        return AcceptDelegation(meeting_id=meeting_id, delegation_id=delegation_id, reason=self.reason.value)


class SeatForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Who cannot go, and why."""

    nominee_id = SelectField(_("Who cannot go?"), choices=(), validate_choice=False)
    reason = RuleField(_("Why? It stands on the list of delegates."), rule=written_reason, id="seat-reason")

    def offering(self, serving: Iterable[tuple[str, str]]) -> Self:
        """The same form, with those who go to choose from."""
        self.nominee_id.choices = [SelectChoice(nominee_id, name) for nominee_id, name in serving]
        return self

    def to_command(self, meeting_id: str, delegation_id: str) -> PassSeat:
        """What a valid form asks for."""
        return PassSeat(
            meeting_id=meeting_id,
            delegation_id=delegation_id,
            nominee_id=self.nominee_id.data or "",
            reason=self.reason.value,
        )
