"""An agreed proposal that leaves something to look after, and nobody is named who does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unready:
    """The proposal, and why it is adopted all the same; `reason` is empty as long as nobody has said so.

    `number` is the proposal's own, by which its pages are found.
    """

    proposal_id: str
    number: int
    title: str
    reason: str
