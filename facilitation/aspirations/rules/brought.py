"""A proposal that comes from another meeting, with everything that it brings along."""

from dataclasses import dataclass, replace

from facilitation.aspirations.rules.asking import EarlierAsking, checked_askings
from facilitation.aspirations.rules.linking import NO_LINKS, Links, rpjm_entry
from facilitation.aspirations.rules.plan import Plan, checked_plan
from facilitation.aspirations.rules.proposal import title
from facilitation.aspirations.rules.provenance import Origin, Provenance, checked_provenance
from facilitation.reference.groups import ProposingGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A proposal as it enters; `plan.source_code` gives way to the main source where this meeting has no such one.

    `hamlet_id` is one of the receiving meeting's, or None where no single one of them has asked for it. `askings` are
    the meetings it has been in, the one it comes from among them. Of the `links` only what the receiving meeting's
    programme knows and offers is kept, beside the entry of the RPJM Desa.
    """

    title: str
    plan: Plan
    provenance: Provenance
    hamlet_id: str | None
    askings: tuple[EarlierAsking, ...]
    proposing_group: ProposingGroup | None = None
    links: Links = NO_LINKS


def checked_brought(brought: Brought) -> Brought:
    """Return it as it is kept, or raise what is wrong with a part of it; when and by whom is for this year to say."""
    is_of_residents = brought.provenance.origin is Origin.RESIDENTS
    return replace(
        brought,
        title=title(brought.title),
        plan=checked_plan(replace(brought.plan, carried_out="", executor="")),
        provenance=Provenance(origin=Origin.RESIDENTS) if is_of_residents else checked_provenance(brought.provenance),
        askings=checked_askings(brought.askings),
        links=replace(brought.links, rpjm_entry=rpjm_entry(brought.links.rpjm_entry)),
    )
