"""The forms of the directory, of promises, and of who acts for whom."""

from facilitation.partnership.forms.directory import PartnerForm
from facilitation.partnership.forms.meeting import AnswerForm, CallForm, PartnershipDescribedForm, PresentForm
from facilitation.partnership.forms.promises import ContributionForm, PledgeForm, StepForm, WithdrawForm

__all__ = [
    "AnswerForm",
    "CallForm",
    "ContributionForm",
    "PartnerForm",
    "PartnershipDescribedForm",
    "PledgeForm",
    "PresentForm",
    "StepForm",
    "WithdrawForm",
]
