"""One text for one value: what is signed, digested or compared byte by byte is written this way."""

import json


def canonical_json(value: object) -> str:
    """Equal values give equal text (RFC 8785 for strings, integers and their containers)."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
