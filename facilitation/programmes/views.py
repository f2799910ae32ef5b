"""The programme as pages see it."""

from dataclasses import dataclass, fields

from facilitation.programmes.rules.aims import AimKind
from facilitation.programmes.rules.programme import ProgrammeFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A goal or a mission; `retired_reason` is empty while it stands, `number` counts those of its kind that do."""

    aim_id: str
    kind: AimKind
    number: int
    words: str
    retired_reason: str = ""

    @property
    def is_retired(self) -> bool:
        """Whether it was given up."""
        return bool(self.retired_reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(ProgrammeFrame):
    """A programme with everything it is for, in its order."""

    programme_id: str
    aims: tuple[Aim, ...]

    @property
    def frame(self) -> ProgrammeFrame:
        """What it says of itself, without its goals and missions."""
        return ProgrammeFrame(**{field.name: getattr(self, field.name) for field in fields(ProgrammeFrame)})

    @property
    def goals(self) -> tuple[Aim, ...]:
        """The goals that stand."""
        return self.standing(AimKind.GOAL)

    @property
    def missions(self) -> tuple[Aim, ...]:
        """The missions that stand."""
        return self.standing(AimKind.MISSION)

    @property
    def retired(self) -> tuple[Aim, ...]:
        """Whatever was given up."""
        return tuple(aim for aim in self.aims if aim.is_retired)

    def standing(self, kind: AimKind) -> tuple[Aim, ...]:
        """Those of one kind that stand."""
        return tuple(aim for aim in self.aims if aim.kind is kind and not aim.is_retired)

    def all_of(self, kind: AimKind) -> tuple[Aim, ...]:
        """Those of one kind, the ones given up at the end."""
        return (*self.standing(kind), *(aim for aim in self.retired if aim.kind is kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammesPage:
    """Every programme of whoever asks."""

    programmes: tuple[Programme, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammePage:
    """A page that changes a programme."""

    programme: Programme
