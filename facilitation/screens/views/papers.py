"""The papers that a page offers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOffered:
    """One paper by the name in its address, its official title, and the endings of the files it can be had as."""

    name: str
    title: str
    endings: tuple[str, ...]
