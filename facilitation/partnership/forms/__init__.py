"""The forms of the directory, of promises, and of who acts for whom."""

from facilitation.partnership.forms.commitments import CommitmentForm, ConclusionForm
from facilitation.partnership.forms.directory import PartnerForm
from facilitation.partnership.forms.meeting import AnswerForm, CallForm, PartnershipDescribedForm, PresentForm
from facilitation.partnership.forms.promises import ContributionForm, PledgeForm, StepForm, WithdrawForm
from facilitation.partnership.forms.upkeep import UpkeepForm

__all__ = [
    "AnswerForm",
    "CallForm",
    "CommitmentForm",
    "ConclusionForm",
    "ContributionForm",
    "PartnerForm",
    "PartnershipDescribedForm",
    "PledgeForm",
    "PresentForm",
    "StepForm",
    "UpkeepForm",
    "WithdrawForm",
]
