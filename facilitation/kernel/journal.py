"""The append-only, hash-chained record that the door writes; one chain per meeting and one for the installation.

Every entry's hash covers the entry and the hash before it (SHA-256, no secret), so anybody who holds the
head can tell whether anything before it changed. Personal values stand in it only as salted digests; the
salt is not part of the hash and may be erased, after which the digest says nothing about the person.
"""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint, and_, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.kernel.actor import Actor
from facilitation.kernel.canonical import canonical_json
from facilitation.kernel.database import Base, Digest, Id, Json, ShortText, UtcDateTime
from facilitation.kernel.policy import Command

INSTALLATION = "installation"
GENESIS = "0" * 64


class JournalRow(Base):
    """One entry; the database itself refuses to update or delete it (triggers in the first migration)."""

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("chain", "sequence"),)

    entry_id: Mapped[int] = mapped_column(primary_key=True)
    chain: Mapped[Id]
    sequence: Mapped[int]
    at: Mapped[UtcDateTime]
    role: Mapped[ShortText]
    actor_id: Mapped[Id]
    name: Mapped[ShortText]
    payload: Mapped[Json]
    previous_hash: Mapped[Digest]
    entry_hash: Mapped[Digest]
    salt: Mapped[str | None]
    """None once erased, or where the entry holds nothing personal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a chain stands: how many entries it has, and the hash of the last one."""

    length: int
    entry_hash: str


class BrokenChain(Exception):  # noqa: N818  names the finding, not an error of the program
    """An entry does not follow from the one before it; `sequence` is the first such entry."""

    def __init__(self, sequence: int) -> None:
        super().__init__(f"entry {sequence} does not follow from the one before it")
        self.sequence = sequence


def record(session: Session, *, command: Command, actor: Actor, now: datetime) -> None:
    """Append what a command asked for; its personal fields as salted digests."""
    salt = secrets.token_hex(16)
    payload = {name: value for name, value in _fields(command, salt).items() if name != "meeting_id"}
    chain = getattr(command, "meeting_id", INSTALLATION)
    has_personal = any(f.metadata.get("personal") for f in fields(command))
    _append(
        session,
        JournalRow(
            chain=chain,
            at=now,
            role=actor.role.value,
            actor_id=actor.actor_id,
            name=type(command).__name__,
            payload=payload,
            salt=salt if has_personal else None,
        ),
    )


def append(session: Session, *, chain: str, name: str, payload: dict[str, Any], actor: Actor, now: datetime) -> None:
    """Append something that no command names, such as a batch of ballot commitments."""
    row = JournalRow(chain=chain, at=now, role=actor.role.value, actor_id=actor.actor_id, name=name, payload=payload)
    _append(session, row)


def head(session: Session, chain: str) -> Head:
    """Say where the chain stands, without checking it."""
    last = session.execute(
        select(JournalRow.sequence, JournalRow.entry_hash)
        .where(JournalRow.chain == chain)
        .order_by(JournalRow.sequence.desc())
        .limit(1)
    ).first()
    return (
        Head(length=0, entry_hash=GENESIS) if last is None else Head(length=last.sequence, entry_hash=last.entry_hash)
    )


def verify(session: Session, chain: str) -> Head:
    """Recompute the whole chain and return its head, or raise BrokenChain at the first entry that does not fit."""
    previous, sequence = GENESIS, 0
    rows = select(JournalRow).where(JournalRow.chain == chain).order_by(JournalRow.sequence)
    for row in session.scalars(rows):
        sequence += 1
        if row.sequence != sequence or row.previous_hash != previous or row.entry_hash != _hash(row):
            raise BrokenChain(sequence)
        previous = row.entry_hash
    return Head(length=sequence, entry_hash=previous)


def forget_salts(session: Session, *, chain: str, actor_id: str, names: tuple[str, ...], at: datetime) -> None:
    """Make the digests of one person's values say nothing: those they gave, and those of `names` given at that time."""
    theirs = or_(JournalRow.actor_id == actor_id, and_(JournalRow.at == at, JournalRow.name.in_(names)))
    session.execute(
        update(JournalRow).where(JournalRow.chain == chain, JournalRow.salt.is_not(None), theirs).values(salt=None)
    )


def forget_salts_about(
    session: Session, *, chain: str, names: tuple[str, ...], about: tuple[str, str], at: datetime
) -> None:
    """Make the digests of one thing's values say nothing, in commands of these `names`.

    `about` is the field that names the thing and its id; a command that made it, `at` that time, could not name it yet.
    """
    field, wanted = about
    here = (JournalRow.chain == chain, JournalRow.salt.is_not(None), JournalRow.name.in_(names))
    entries = [
        row.entry_id
        for row in session.scalars(select(JournalRow).where(*here))
        if row.payload.get(field) == wanted or (row.at == at and field not in row.payload)
    ]
    session.execute(update(JournalRow).where(JournalRow.entry_id.in_(entries)).values(salt=None))


def _append(session: Session, row: JournalRow) -> None:
    last = head(session, row.chain)
    row.sequence = last.length + 1
    row.previous_hash = last.entry_hash
    row.entry_hash = _hash(row)
    session.add(row)
    # The next entry of this transaction must find this one as its predecessor.
    session.flush()


def _hash(row: JournalRow) -> str:
    entry = {
        "chain": row.chain,
        "sequence": row.sequence,
        "at": row.at.isoformat(),
        "role": row.role,
        "actor_id": row.actor_id,
        "name": row.name,
        "payload": row.payload,
        "previous": row.previous_hash,
    }
    return hashlib.sha256(canonical_json(entry).encode()).hexdigest()


def _fields(command: Command, salt: str) -> dict[str, Any]:
    return {
        f.name: _digest(salt, f.name, getattr(command, f.name))
        if f.metadata.get("personal")
        else _plain(getattr(command, f.name))
        for f in fields(command)
    }


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, (int, str)) else str(value)


def _digest(salt: str, name: str, value: object) -> str:
    return hashlib.sha256(f"{salt}:{name}:{value}".encode()).hexdigest()
