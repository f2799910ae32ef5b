"""The order of the agreed list: as counted, but for what the plenary moved to a place of its own."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An agreed proposal: its place in the count, and the place it was moved to, if any."""

    proposal_id: str
    position: int
    place: int | None = None


def agreed_order(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The proposal ids from the first to the last.

    A moved proposal stands at its place, or at the end where the list is shorter; of two moved to one place the one
    that was counted first goes first. All others keep the order of the count around them.
    """
    everything = sorted(entries, key=lambda one: one.position)
    moved = sorted((one for one in everything if one.place), key=lambda one: (one.place or 0, one.position))
    order = [one for one in everything if not one.place]
    for one in moved:
        order.insert(min((one.place or 1) - 1, len(order)), one)
    return tuple(one.proposal_id for one in order)
