"""What a phone sends as a ballot, and what the laptop says of a round."""

from facilitation.voting.forms.ballots import ballot_from_form, ballot_from_payload, typed_marks
from facilitation.voting.forms.terms import LotForm, PracticeForm, RedrawForm

__all__ = ["LotForm", "PracticeForm", "RedrawForm", "ballot_from_form", "ballot_from_payload", "typed_marks"]
