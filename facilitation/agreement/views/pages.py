"""The pages of the plenary."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.agreement.rules.adoption import WHILE_ADOPTED, Signatory
from facilitation.agreement.rules.decision import Decision
from facilitation.agreement.views.lists import AdoptedList, AgreedSource, DecidedLine, DecidedList
from facilitation.meetings.views import Meeting
from facilitation.partnership.views import ProposalPartners


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Why an adopted list is open again."""

    reason: str
    begun_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementBoard:
    """The plenary's page: the list being decided, and how far its adoption is.

    `together` are the proposals offered for agreement in one go. `digest` is what a confirmation is given for.
    """

    meeting: Meeting
    decided: DecidedList | None
    together: tuple[DecidedLine, ...]
    digest: str
    first: Signatory | None
    adopted: AdoptedList | None
    correction: Correction | None
    partners: tuple[ProposalPartners, ...] = ()
    """The proposals that partners give something to, as the ceilings stand now."""

    @property
    def is_open(self) -> bool:
        """Whether decisions can be written down."""
        return self.decided is not None and (self.adopted is None or self.correction is not None)

    @property
    def may_sign_now(self) -> bool:
        """Whether this part of the meeting is one in which people confirm."""
        return self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPage:
    """One proposal's page in the plenary; `plan` is what would be decided if everything stayed as counted."""

    meeting: Meeting
    line: DecidedLine
    sources: tuple[AgreedSource, ...]
    plan: Decision
    is_open: bool
