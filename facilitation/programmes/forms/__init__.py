"""What staff write about a programme."""

from facilitation.programmes.forms.aims import AimsForm, RetireForm
from facilitation.programmes.forms.frame import ProgrammeForm, ReviseProgrammeForm

__all__ = ["AimsForm", "ProgrammeForm", "RetireForm", "ReviseProgrammeForm"]
