"""Setting a meeting up, correcting it, and taking it through its day."""

from facilitation.meetings.forms.day import AddressForm, AgendaForm, LogoForm, PauseForm, PhaseForm
from facilitation.meetings.forms.setting_up import MeetingForm, ReviseMeetingForm

__all__ = ["AddressForm", "AgendaForm", "LogoForm", "MeetingForm", "PauseForm", "PhaseForm", "ReviseMeetingForm"]
