"""The journal: one chain per meeting, and no change to it that stays unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, update
from sqlalchemy.orm import Session

from facilitation.kernel import journal
from facilitation.kernel.actor import OPERATOR
from facilitation.kernel.database import Base, driver_options
from facilitation.kernel.journal import BrokenChain, JournalRow
from tests.conftest import Clock


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    url = f"sqlite:///{tmp_path / 'journal.db'}"
    engine = create_engine(url, **driver_options(url))
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        for step in range(4):
            clock.advance(seconds=5)
            journal.append(session, chain="desa", name="StepTaken", payload={"step": step}, actor=OPERATOR, now=clock())
        yield session
    engine.dispose()


def test_an_empty_chain_has_the_hash_everybody_knows(session: Session) -> None:
    assert journal.verify(session, "elsewhere") == journal.Head(length=0, entry_hash=journal.GENESIS)


def test_the_head_is_what_checking_the_whole_chain_finds(session: Session) -> None:
    assert journal.verify(session, "desa") == journal.head(session, "desa")
    assert journal.head(session, "desa").length == 4


def test_two_meetings_have_two_chains(session: Session, clock: Clock) -> None:
    journal.append(session, chain="lain", name="StepTaken", payload={}, actor=OPERATOR, now=clock())
    assert journal.head(session, "lain").length == 1
    assert journal.head(session, "desa").length == 4


@pytest.mark.row("S4-24")
@pytest.mark.parametrize(
    ("column", "value"),
    [("payload", {"step": 9}), ("name", "StepUndone"), ("role", "facilitator"), ("actor_id", "x"), ("chain", "lain")],
)
def test_a_changed_entry_breaks_the_chain_where_it_was_changed(session: Session, column: str, value: object) -> None:
    session.execute(update(JournalRow).where(JournalRow.sequence == 2).values({column: value}))
    session.expire_all()
    with pytest.raises(BrokenChain) as found:
        journal.verify(session, "desa")
    assert found.value.sequence == 2


def test_a_removed_entry_breaks_the_chain(session: Session) -> None:
    session.delete(session.scalars(select(JournalRow).where(JournalRow.sequence == 3)).one())
    with pytest.raises(BrokenChain):
        journal.verify(session, "desa")


def test_erasing_the_salts_leaves_the_chain_whole(session: Session) -> None:
    session.execute(update(JournalRow).values(salt=None))
    assert journal.verify(session, "desa").length == 4
