"""Who is here, in numbers; and the list with names, which is for paper alone."""

from dataclasses import dataclass
from datetime import date, datetime

from facilitation.meetings.views import Meeting
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.quorum import Quorum
from facilitation.reference.unsur import Unsur


@dataclass(frozen=True, slots=True, kw_only=True)
class HamletCount:
    """How many people of one hamlet take part."""

    hamlet: str
    participants: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Counts of those who take part, never their names."""

    participants: int
    men: int
    women: int
    hamlets: tuple[HamletCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingQuorum:
    """How many of the invited are here. A later sitting decides with those present, whatever their number."""

    invited: int
    quorum: Quorum
    is_later_sitting: bool

    @property
    def present(self) -> int:
        """How many of the invited are here."""
        return self.quorum.present

    @property
    def needed(self) -> int:
        """How many must be; 0 while nobody is on the invited list."""
        return self.quorum.needed or 0

    @property
    def state(self) -> str:
        """`unknown` without an invited list, `reached`, `later_sitting` or `missing`."""
        if not self.quorum.is_known:
            return "unknown"
        if self.quorum.is_reached:
            return "reached"
        return "later_sitting" if self.is_later_sitting else "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCount:
    """How many of those here belong to a group, which goes by its code."""

    group: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsurLine:
    """One unsur and how many came for it; `is_in_village` is false where the village has none.

    `is_named` says that the regulation names it for a meeting of this kind.
    """

    unsur: Unsur
    people: int
    is_in_village: bool
    is_named: bool

    @property
    def is_awaited(self) -> bool:
        """Whether the regulation names it, the village has it, and nobody of it came."""
        return self.is_named and self.is_in_village and not self.people


@dataclass(frozen=True, slots=True, kw_only=True)
class PostponementLine:
    """One line of the log: the meeting waits so many minutes, or until a new day."""

    recorded_at: datetime
    minutes: int | None
    new_day: date | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceBoard:
    """Everything counted about those who are here, for staff alone: small groups stand in it as they are."""

    meeting: Meeting
    quorum: MeetingQuorum
    present: int
    men: int
    women: int
    early: int
    """How many joined in the days before and are not here yet."""
    hamlets: tuple[HamletCount, ...]
    ages: tuple[GroupCount, ...]
    needs: tuple[GroupCount, ...]
    unsur: tuple[UnsurLine, ...]
    """The statutory ones, and every other that somebody came for."""
    marginalised: int
    postponements: tuple[PostponementLine, ...]
    waiting_phones: int
    """How many phones ask the desk to be let in as somebody who takes part."""
    namesakes: int
    """How many pairs of one name the desk has not looked at yet."""

    @property
    def awaited(self) -> tuple[UnsurLine, ...]:
        """The statutory unsur of this village of which nobody came."""
        return tuple(line for line in self.unsur if line.is_awaited)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceLine:
    """One line of the printed attendance list; what is not known is empty."""

    name: str
    gender: Gender | None
    hamlet: str
    rt: str
    rw: str
    unsur: Unsur | None
    jabatan: str
    present: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCount:
    """A count that anybody may see; None where the group is so small that its people could be told."""

    group: str
    people: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAttendance:
    """What residents and the public may know of who came. Groups go by their code, hamlets by their name."""

    participants: int
    genders: tuple[PublicCount, ...]
    ages: tuple[PublicCount, ...]
    hamlets: tuple[PublicCount, ...]
    unsur: tuple[PublicCount, ...]
