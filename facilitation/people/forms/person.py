"""What people say of themselves: three things to join, the rest whenever they like."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from flask_babel import get_locale
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.kernel.fields import RuleField
from facilitation.meetings.views import Hamlet
from facilitation.people.commands import AskToComeBack, JoinMeeting, ReviseOwnData
from facilitation.people.rules.details import AgeGroup, Details, Need, rt_rw
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.participant import participant_name
from facilitation.people.views import OwnData
from facilitation.reference.unsur import unsur

CHOOSE_ONE = _("Choose one of these.")


def choices_of(group: type[StrEnum]) -> list[SelectChoice]:
    """The members of a group; their words stand in templates/people/partials/words.html."""
    return [SelectChoice(member.value, member.value) for member in group]


class WhoForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Who somebody is: a name for the attendance list, L or P, and the hamlet."""

    name = RuleField(_("Your name"), rule=participant_name)
    gender = RadioField(
        _("You are"),
        choices=[SelectChoice(Gender.MALE, _("Male (L)")), SelectChoice(Gender.FEMALE, _("Female (P)"))],
        validators=[InputRequired(CHOOSE_ONE)],
        invalid_choice_message=CHOOSE_ONE,
    )
    hamlet_id = RadioField(_("Your hamlet"), validators=[InputRequired(CHOOSE_ONE)], invalid_choice_message=CHOOSE_ONE)

    def __init__(self, *, hamlets: Sequence[Hamlet], **filled: Any) -> None:  # noqa: ANN401  what FlaskForm takes
        """Offer the hamlets of one meeting."""
        super().__init__(**filled)
        self.hamlet_id.choices = [SelectChoice(hamlet.hamlet_id, hamlet.name) for hamlet in hamlets]


class JoinForm(WhoForm):
    """Who takes part; `addition` tells them apart from a namesake who is there already."""

    addition = RuleField(_("What tells you apart"), rule=participant_name, is_optional=True)

    @property
    def is_told_apart(self) -> bool:
        """Whether something was typed that tells this person apart."""
        return bool((self.addition.data or "").strip())

    def to_command(self, meeting_id: str, device_digest: str) -> JoinMeeting:
        """What a valid form asks for."""
        return JoinMeeting(
            meeting_id=meeting_id,
            device_digest=device_digest,
            name=self.name.value,
            gender=Gender(self.gender.data),
            hamlet_id=self.hamlet_id.data,
            addition=self.addition.value or "",
        )

    def to_question(self, meeting_id: str, device_digest: str) -> AskToComeBack:
        """What it asks the desk for when it is sent by somebody who says they are there already."""
        return AskToComeBack(
            meeting_id=meeting_id, device_digest=device_digest, name=self.name.value, hamlet_id=self.hamlet_id.data
        )


class PersonForm(WhoForm):
    """The same and everything that may be left out."""

    age_group = SelectField(
        _("Age"), choices=choices_of(AgeGroup), default=AgeGroup.UNSAID, invalid_choice_message=CHOOSE_ONE
    )
    rt = RuleField("RT", rule=rt_rw, is_optional=True)
    rw = RuleField("RW", rule=rt_rw, is_optional=True)
    unsur_code = SelectField(_("For whom you speak"), default="", invalid_choice_message=CHOOSE_ONE)
    needs = SelectMultipleField(_("What would help you"), choices=choices_of(Need), invalid_choice_message=CHOOSE_ONE)

    def __init__(self, *, hamlets: Sequence[Hamlet], **filled: Any) -> None:  # noqa: ANN401  what FlaskForm takes
        """Offer the hamlets of one meeting, and every unsur in the reader's language."""
        super().__init__(hamlets=hamlets, **filled)
        locale = str(get_locale() or "id")
        named = [SelectChoice(one.code, one.name(locale)) for one in unsur()]
        self.unsur_code.choices = [SelectChoice("", "–"), *named]

    def details(self) -> Details:
        """What a valid form tells beside name, L or P and hamlet."""
        return Details(
            age_group=AgeGroup(self.age_group.data or AgeGroup.UNSAID),
            rt=self.rt.value or "",
            rw=self.rw.value or "",
            unsur_code=self.unsur_code.data or "",
            needs=tuple(Need(need) for need in self.needs.data or ()),
        )


class OwnDataForm(PersonForm):
    """Everything that is kept about the person behind this phone."""

    @classmethod
    def of(cls, own: OwnData, hamlets: Sequence[Hamlet]) -> "OwnDataForm":
        """Filled with what is kept now."""
        told = own.details
        return cls(
            hamlets=hamlets,
            formdata=None,
            data={
                "name": own.name,
                "gender": own.gender.value,
                "hamlet_id": own.hamlet_id,
                "age_group": told.age_group.value,
                "rt": told.rt,
                "rw": told.rw,
                "unsur_code": told.unsur_code,
                "needs": [need.value for need in told.needs],
            },
        )

    def to_revision(self, meeting_id: str) -> ReviseOwnData:
        """What a valid form asks for."""
        return ReviseOwnData(
            meeting_id=meeting_id,
            name=self.name.value,
            gender=Gender(self.gender.data),
            hamlet_id=self.hamlet_id.data,
            details=self.details(),
        )
