"""Which proposal came out of which: merging keeps the way back."""

from collections.abc import Mapping


def merged_below(parents: Mapping[str, str], proposal_id: str) -> frozenset[str]:
    """Every proposal that came to where it is by way of `proposal_id`; `parents` says what each was merged into."""
    return frozenset(child for child in parents if proposal_id in _way_up(parents, child))


def _way_up(parents: Mapping[str, str], child: str) -> frozenset[str]:
    way: set[str] = set()
    # A circle cannot arise, since only listed proposals are merged; a damaged one must not hang the meeting.
    while (child := parents.get(child, "")) and child not in way:
        way.add(child)
    return frozenset(way)
