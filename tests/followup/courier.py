"""Three levels on one laptop, and the files that go up and down between them."""

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from facilitation.agreement.rules.decision import Outcome
from facilitation.followup import queries
from facilitation.followup.commands import ReceiveAnswer, ReceiveList
from facilitation.followup.rules.answer import said_of_answer
from facilitation.followup.rules.answer_in_file import answer_as_plain
from facilitation.followup.rules.fingerprint import fingerprint_of
from facilitation.followup.rules.list_in_file import list_as_plain
from facilitation.followup.rules.sealed_file import FileKind, sealed
from facilitation.followup.rules.sent_list import said_of_list
from facilitation.followup.rules.told import hiding
from facilitation.kernel.actor import Actor
from facilitation.meetings.rules.frame import Identity
from facilitation.meetings.rules.kind import MeetingKind
from tests.followup.villages import Held, hold
from tests.staged import Stage
from tests.village import Village


class Sender:
    """A laptop that signs; every file is made as its page makes it."""

    def __init__(self, seed: str) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed.encode().ljust(32, b"."))
        self.public_key = self._key.public_key().public_bytes_raw().hex()

    @property
    def fingerprint(self) -> str:
        """As it is read aloud."""
        return fingerprint_of(self.public_key)

    def seal(self, kind: FileKind, body: dict[str, Any], said: tuple[str, ...] = ()) -> bytes:
        """Any content as a file of this laptop."""
        return sealed(kind, body, said=said, public_key=self.public_key, sign=lambda text: self._key.sign(text).hex())

    def list_of(self, held: Held, **different: Any) -> bytes:
        """The adopted list of a meeting."""
        session = held.village.reading
        sent = queries.sent_list(session, held.meeting)
        plain = list_as_plain(sent, hiding(queries.people_named(session, held.meeting))) | different
        return self.seal(FileKind.LIST, plain, said_of_list(sent))

    def answer_of(self, held: Held, to: Held, now: Any, **different: Any) -> bytes:
        """The answer of one meeting to the list of another."""
        session = held.village.reading
        answer = queries.answer_to(session, held.meeting, to.meeting_id, now)
        plain = answer_as_plain(answer, hiding(queries.people_named(session, held.meeting))) | different
        return self.seal(FileKind.ANSWER, plain, said_of_answer(answer))


def bring_list(held: Held, content: bytes, *, heard: str = "", part: int | None = None, actor: Any = None) -> object:
    """Staff open a list that came; `part` is which of the meeting's own it comes from."""
    hamlet_id = "" if part is None else held.meeting.hamlets[part].hamlet_id
    command = ReceiveList(meeting_id=held.meeting_id, content=content, fingerprint=heard, hamlet_id=hamlet_id)
    return held.perform(command, actor)


def bring_answer(held: Held, content: bytes, *, heard: str = "", actor: Any = None) -> object:
    """Staff open an answer that came."""
    command = ReceiveAnswer(meeting_id=held.meeting_id, content=content, fingerprint=heard)
    return held.perform(command, actor)


HAMLET, VILLAGE, SUBDISTRICT = Sender("dusun"), Sender("desa"), Sender("kecamatan")
ELSEWHERE = Identity(subdistrict="Mekar", district="Subur")
FORWARDED = (Outcome.FORWARDED, "Butuh alat besar.")
ASKED: dict[str, Any] = {"Jembatan": Outcome.AGREED, "Sumur": FORWARDED, "Balai": Outcome.RESERVE}


@pytest.fixture
def levels(village: Village, stage: Stage) -> list[Held]:
    """A hamlet that has adopted its list, a village and a sub-district that prepare theirs."""

    def a_hamlet_adopts() -> list[tuple[Actor, Actor]]:
        siti = village.account()
        hamlet = hold(village, siti, "Musdus Krajan", kind=MeetingKind.HAMLET)
        hamlet.collect(*ASKED)
        hamlet.decide(**ASKED)
        desa = hold(village, siti, "Musrenbang Sukamaju")
        kecamatan = hold(village, siti, "Musrenbang Mekar", kind=MeetingKind.SUBDISTRICT, identity=ELSEWHERE)
        return [(one.leading, one.chair) for one in (hamlet, desa, kecamatan)]

    # The actors alone: a copy belongs to a village of its own.
    return [Held(village, *staff) for staff in stage.act(a_hamlet_adopts)]


@pytest.fixture
def received(levels: list[Held]) -> list[Held]:
    """The village has the hamlet's list."""
    bring_list(levels[1], HAMLET.list_of(levels[0]), heard=HAMLET.fingerprint)
    return levels
