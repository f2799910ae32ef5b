"""The manifest: everything that is decided before the first ballot, under one digest that witnesses can keep."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from facilitation.voting.rules.lot import Entry
from facilitation.voting.rules.motion import GoalsAsked, MotionChoice, Subject
from facilitation.voting.rules.purpose import RoundPurpose
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
) -> dict[str, object]:
    """What is frozen as plain values; `entries` stand in the order of the lot, `ratings` as rules/ratings.py says."""
    return {
        "form": FORM,
        "round_id": round_id,
        "seed": seed,
        "terms": asdict(terms),
        "ceilings": [dict(ceiling) for ceiling in ceilings],
        "ratings": dict(ratings),
        "candidates": [asdict(entry) for entry in entries],
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
        "terms": {
            "method": terms.method.value,
            "limit": terms.limit,
            "tally_visibility": terms.tally_visibility.value,
            "is_open": terms.is_open,
        },
        "choices": [choice.value for choice in MotionChoice],
    }


def digest_of_manifest(content: Mapping[str, object]) -> str:
    """The SHA-256 of the canonical JSON (RFC 8785) in 64 hexadecimal digits."""
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
