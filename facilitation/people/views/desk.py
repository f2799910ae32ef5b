"""The desk by the door and the invited list, for staff alone: these hold names."""

from dataclasses import dataclass

from facilitation.meetings.views import Meeting
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.invitees import Repeated
from facilitation.people.views.attendance import AttendanceBoard, MeetingQuorum
from facilitation.reference.unsur import Unsur


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteeLine:
    """One invited person."""

    invitee_id: str
    name: str
    gender: Gender | None
    hamlet: str
    hamlet_id: str
    rt: str
    rw: str
    unsur: Unsur | None
    jabatan: str
    is_present: bool

    @property
    def about(self) -> str:
        """Where from and what the list calls them, in one line; what it does not say is left out."""
        place = " ".join(filter(None, (self.hamlet, self.rt and f"RT {self.rt}", self.rw and f"RW {self.rw}")))
        return " · ".join(filter(None, (place, self.jabatan)))


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePerson:
    """Somebody who joined by phone under the name of an invited person; staff say whether it is the same person."""

    participant_id: str
    invitee_id: str
    name: str
    hamlet: str
    jabatan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundInvitee:
    """An invited person whose name holds the letters typed."""

    invitee: InviteeLine
    same: SamePerson | None

    @property
    def step(self) -> str:
        """What the desk does next: nothing more for `present`, `link` the phone, `complete` the data, or `mark`."""
        if self.invitee.is_present:
            return "present"
        if self.same is not None:
            return "link"
        return "mark" if self.invitee.gender and self.invitee.hamlet_id else "complete"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPeople:
    """What the letters typed so far may mean."""

    meeting: Meeting
    typed: str
    found: tuple[FoundInvitee, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentLine:
    """Somebody who is here; the desk can undo what it noted itself."""

    participant_id: str
    name: str
    gender: Gender
    hamlet: str
    jabatan: str
    is_from_desk: bool
    is_invited: bool

    @property
    def can_undo(self) -> bool:
        """Whether there is something of the desk's to undo."""
        return self.is_from_desk or self.is_invited


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPhone:
    """A phone that asks to be somebody's who takes part; `mark` are the digits that it shows."""

    waiting_id: str
    participant_id: str
    name: str
    hamlet: str
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesakePair:
    """Two from one hamlet who share a name by their own word; `participant_id` is the later one's."""

    participant_id: str
    name: str
    first_name: str
    hamlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What people say of who they are, for the desk to look at."""

    waiting: tuple[WaitingPhone, ...]
    namesakes: tuple[NamesakePair, ...]
    let_in: str
    """The name of whose new phone was let in just now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPage:
    """The desk: who is looked for, who was found, who is here."""

    meeting: Meeting
    board: AttendanceBoard
    typed: str
    found: tuple[FoundInvitee, ...]
    completing: InviteeLine | None
    """The invited person whose missing data the form below asks for."""
    noted: PresentLine | None
    """Who was noted just now, to be undone at once if that was wrong."""
    here: tuple[PresentLine, ...]
    same: tuple[SamePerson, ...]
    claims: Claims


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnCodePage:
    """Somebody's return code, for them to read at the desk."""

    meeting: Meeting
    name: str
    hamlet: str
    return_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutLine:
    """A row of an imported list that could not be read, and why, in the reader's language."""

    row_number: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What became of an imported list."""

    taken: int
    known: tuple[str, ...]
    """Names that were invited already."""
    repeated: tuple[Repeated, ...]
    left_out: tuple[LeftOutLine, ...]
    has_identity_numbers: bool
    """Whether a column of identity numbers was thrown away."""
    has_phone_numbers: bool
    numbers_removed: int
    """From how many other cells a number was cut out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitedPage:
    """The invited list; `report` says what became of one that was sent just now."""

    meeting: Meeting
    report: ImportReport | None = None
    quorum: MeetingQuorum
    invitees: tuple[InviteeLine, ...]
