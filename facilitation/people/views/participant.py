"""One participant, as their own phone sees them."""

from dataclasses import dataclass, field

from facilitation.meetings.views import Meeting
from facilitation.people.rules.details import NO_DETAILS, Details
from facilitation.people.rules.gender import Gender


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """The person behind this phone; `has_come` is false for who joined in the days before, until they are here."""

    participant_id: str
    name: str
    hamlet_id: str
    hamlet: str
    has_come: bool = True
    return_number: int = 0
    return_code: str = field(default="", repr=False)
    """Empty where nobody shows it: it is for this person's own pages alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnData:
    """Everything that is kept about one person."""

    name: str
    gender: Gender
    hamlet_id: str
    details: Details
    is_invited: bool

    @property
    def has_details(self) -> bool:
        """Whether anything was told beside name, L or P and hamlet."""
        return self.details != NO_DETAILS


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDataPage:
    """The page on which a person sees, corrects and withdraws what is kept about them."""

    meeting: Meeting
    participant: Participant
    own: OwnData


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPage:
    """Where somebody types their return code."""

    meeting: Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPage:
    """Says on a phone that it waits for the desk; `mark` tells it from other phones."""

    meeting: Meeting
    name: str
    hamlet: str
    mark: str
