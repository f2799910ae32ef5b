"""The manifest: everything that is decided before the first ballot, under one digest that witnesses can keep."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from facilitation.voting.rules.lot import Entry
from facilitation.voting.rules.motion import GoalsAsked, MotionChoice, Subject
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.seats import Seats
from facilitation.voting.rules.terms import Terms

# Written into every manifest, so that a reader years from now knows which definitions of the rules it was made under.
FORM = 1


def manifest(
    *,
    round_id: str,
    seed: str,
    terms: Terms,
    ceilings: Iterable[Mapping[str, object]],
    entries: Iterable[Entry],
    ratings: Mapping[str, object],
    partners: Mapping[str, int],
) -> dict[str, object]:
    """What is frozen as plain values; `entries` stand in the order of the lot, `ratings` as rules/ratings.py says.

    `partners` is what partners carry of a proposal's cost by its id, where they carry any.
    """
    return {
        "form": FORM,
        "round_id": round_id,
        "seed": seed,
        "terms": asdict(terms),
        "ceilings": [dict(ceiling) for ceiling in ceilings],
        "ratings": dict(ratings),
        "candidates": [asdict(entry) for entry in entries],
        "partners": {name: rupiah for name, rupiah in partners.items() if rupiah},
    }


def motion_manifest(
    *, round_id: str, wording: str, about: Subject | GoalsAsked | None, terms: Terms
) -> dict[str, object]:
    """The same for a motion: its sentence, what it is about, and those of the terms that mean something."""
    asked = {"goals": list(about.goals)} if isinstance(about, GoalsAsked) else {}
    return {
        **asked,
        "form": FORM,
        "purpose": RoundPurpose.MOTION.value,
        "round_id": round_id,
        "wording": wording,
        "proposal": asdict(about) if isinstance(about, Subject) else None,
        "terms": _ballot_terms(terms),
        "choices": [choice.value for choice in MotionChoice],
    }


def delegation_manifest(
    *, round_id: str, seed: str, seats: Seats, exception: str, terms: Terms, nominees: Iterable[tuple[str, str]]
) -> dict[str, object]:
    """The same for a delegation: how many seats, the share of women, and (id, seal) of who stands, in the lot's order.

    Nobody's name is in it, because the journal is for ever: the seal holds it (rules/nomination.py). `exception` is why
    people vote although too few stand.
    """
    return {
        "form": FORM,
        "purpose": RoundPurpose.DELEGATION.value,
        "round_id": round_id,
        "seed": seed,
        **asdict(seats),
        "exception": exception,
        "terms": _ballot_terms(terms),
        "nominees": [{"nominee_id": nominee_id, "seal": seal} for nominee_id, seal in nominees],
    }


def digest_of_manifest(content: Mapping[str, object]) -> str:
    """The SHA-256 of the canonical JSON (RFC 8785) in 64 hexadecimal digits."""
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _ballot_terms(terms: Terms) -> dict[str, object]:
    return {
        "method": terms.method.value,
        "limit": terms.limit,
        "tally_visibility": terms.tally_visibility.value,
        "is_open": terms.is_open,
    }
