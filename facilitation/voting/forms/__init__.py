"""What a phone sends as a ballot, and what the laptop says of a round."""

from facilitation.voting.forms.ballots import (
    ballot_from_form,
    ballot_from_payload,
    typed_marks,
)
from facilitation.voting.forms.criteria import (
    SchemeForm,
    field_name,
    sheet_from_form,
    typed_ratings,
)
from facilitation.voting.forms.delegations import (
    ExceptionForm,
    NominationForm,
    NomineeForm,
    OpenForm,
    SeatForm,
)
from facilitation.voting.forms.goals import (
    GoalsForm,
)
from facilitation.voting.forms.motions import (
    MotionForm,
)
from facilitation.voting.forms.terms import (
    LotForm,
    PracticeForm,
    RedrawForm,
)

__all__ = [
    "ExceptionForm",
    "GoalsForm",
    "LotForm",
    "MotionForm",
    "NominationForm",
    "NomineeForm",
    "OpenForm",
    "PracticeForm",
    "RedrawForm",
    "SchemeForm",
    "SeatForm",
    "ballot_from_form",
    "ballot_from_payload",
    "field_name",
    "sheet_from_form",
    "typed_marks",
    "typed_ratings",
]
