"""The groups in the hall, with the names they go by on the screen."""

from dataclasses import dataclass

from facilitation.people.rules.voices import GroupKind, GroupVoices
from facilitation.reference.unsur import Unsur


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardGroup(GroupVoices):
    """One group; `hamlet` is the name of a hamlet, `unsur` what an unsur's code means, each where the kind is that."""

    hamlet: str
    unsur: Unsur | None

    @property
    def may_be_called(self) -> bool:
        """Whether the hall may hear its name: nobody is called poor, disabled or in need of help over a microphone."""
        is_watched = self.unsur is not None and self.unsur.is_marginalised
        return self.kind is not GroupKind.HELP and not is_watched


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardGroups:
    """The groups that may be told; `untold` is how many have too few people, which is fewer than `fewest`."""

    groups: tuple[HeardGroup, ...]
    untold: int
    fewest: int
