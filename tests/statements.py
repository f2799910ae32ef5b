"""Keeps what SQLAlchemy made of a statement for the next test's database."""

from collections.abc import Hashable
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.util import LRUCache

from facilitation import rooms  # noqa: F401  all tables are known once all rooms are
from facilitation.kernel.database import Base

Key = tuple[Any, ...]


class CompiledStatements:
    """A cache for all engines of one kind of database: each by itself compiled the same statements for every test.

    SQLAlchemy asks for a statement by the dialect's object, of which every engine has its own; all that differs
    between two of one kind is who made them.
    """

    def __init__(self) -> None:
        self._kept: LRUCache[Hashable, Any] = LRUCache(5000)

    def get(self, key: Key, default: object = None) -> Any:
        """What the statement was compiled to, whichever engine asked first."""
        return self._kept.get(_by_kind(key), default)

    def __setitem__(self, key: Key, compiled: object) -> None:
        """Keep it."""
        self._kept[_by_kind(key)] = compiled


STATEMENTS = CompiledStatements()


def _by_kind(key: Key) -> Key:
    dialect, *rest = key
    return (type(dialect), *rest)


@event.listens_for(Engine, "engine_connect")
def use_what_is_compiled(connection: Connection) -> None:
    """Let every engine find what the others have compiled."""
    connection.engine._compiled_cache = STATEMENTS  # noqa: SLF001  an option of each connection would be seen by programs


# Rows are written through a cache of their table's own.
for mapper in Base.registry.mappers:
    mapper.__dict__["_compiled_cache"] = STATEMENTS
