"""The buttons and small forms of the day itself."""

from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import IntegerField
from wtforms.validators import InputRequired

from facilitation.kernel.fields import RuleField, obeys
from facilitation.meetings.commands import ChangePhase, ChooseAddress, PauseMeeting, ReviseAgenda
from facilitation.meetings.rules.address import address
from facilitation.meetings.rules.agenda import planned
from facilitation.meetings.rules.pause import PauseKind, pause_minutes
from facilitation.meetings.rules.phase import NoSuchMove, Phase
from facilitation.meetings.views import AgendaLine, Meeting

A_NUMBER = _("Write a number.")


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


class PauseForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A break or a prayer, and for how long."""

    kind = RuleField("", rule=str, is_optional=True)
    minutes = IntegerField(
        _("Minutes"),
        default=15,
        validators=[InputRequired(A_NUMBER), obeys(pause_minutes)],
        invalid_value_message=A_NUMBER,
    )

    def to_command(self, meeting_id: str) -> PauseMeeting:
        """What a valid form asks for; a kind that does not exist is a break."""
        kind = PauseKind.PRAYER if self.kind.data == PauseKind.PRAYER else PauseKind.BREAK
        return PauseMeeting(meeting_id=meeting_id, kind=kind, minutes=self.minutes.data)


class AgendaForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Minutes for each phase; the fields are made from the phases themselves."""

    @classmethod
    def of(cls, agenda: tuple[AgendaLine, ...]) -> "AgendaForm":
        """Filled with the plan as it stands."""
        return cls(data={line.phase.value: line.planned_minutes for line in agenda})

    def to_command(self, meeting_id: str) -> ReviseAgenda:
        """What a valid form asks for."""
        return ReviseAgenda(
            meeting_id=meeting_id, minutes={phase: self[phase.value].data or 0 for phase in planned({})}
        )


def _one_phase(minutes: int) -> int:
    return planned({Phase.OPENING: minutes})[Phase.OPENING]


for _phase in planned({}):
    setattr(
        AgendaForm,
        _phase.value,
        IntegerField("", validators=[InputRequired(A_NUMBER), obeys(_one_phase)], invalid_value_message=A_NUMBER),
    )


class LogoForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A picture for the letterhead; none takes the present one away."""

    logo = FileField(_("Picture file (PNG or JPEG)"))

    @property
    def picture(self) -> bytes:
        """What was sent, empty where nothing was."""
        sent: Any = self.logo.data
        return sent.read() if sent else b""


class AddressForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One of the laptop's addresses, or empty for the program's own choice."""

    address = RuleField("", rule=address, is_optional=True)

    def to_command(self) -> ChooseAddress:
        """What the choice asks for; raises AddressNotUsable."""
        return ChooseAddress(address=address(self.address.data or ""))
