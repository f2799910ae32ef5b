"""One proposal of the list that the plenary decides about."""

from dataclasses import dataclass

from facilitation.agreement.rules.consent import NO_EVIDENCE, Evidence
from facilitation.agreement.rules.decision import Decision, Gap
from facilitation.aspirations.rules.provenance import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedLine:
    """One proposal of the vote's list and what the plenary decides about it.

    `computed_rank` is its place in the count and `agreed_rank` its place in the agreed list, None unless it is agreed;
    `was_moved` says that the plenary put it there. `cost_rupiah` is what people voted on.
    """

    proposal_id: str
    ballot_number: int
    title: str
    hamlets: tuple[str, ...]
    topic_code: str
    field_code: str
    source_code: str
    cost_rupiah: int
    votes: int
    computed_rank: int
    is_funded: bool
    decision: Decision | None
    agreed_rank: int | None
    origin: Origin
    evidence: Evidence = NO_EVIDENCE
    """How the hall was asked about it."""
    gaps: tuple[Gap, ...] = ()
    taken_back_rupiah: int = 0
    """What partners carried of it when people voted, and promise firmly no longer."""

    @property
    def lost_since_rupiah(self) -> int:
        """What of that was taken back after it was agreed on, so that the plenary has not spoken about it."""
        known = self.decision.taken_back_rupiah if self.decision else 0
        return self.taken_back_rupiah - known if Gap.TAKEN_BACK in self.gaps else 0

    @property
    def is_complete(self) -> bool:
        """Whether it can be adopted as it stands."""
        return not self.gaps

    @property
    def is_contested(self) -> bool:
        """Whether somebody has objected, and the objection was not talked over and withdrawn."""
        check = self.evidence.check
        return check is not None and bool(check.unhandled or check.kept)

    @property
    def source_in_force(self) -> str:
        """The source that carries it as things stand: the agreed one, before that the one it was counted under."""
        return self.decision.source_code if self.decision and self.decision.is_agreed else self.source_code

    @property
    def was_moved(self) -> bool:
        """Whether the plenary put it at a place of its own."""
        return self.decision is not None and self.decision.place is not None
