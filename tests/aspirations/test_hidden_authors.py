"""Who proposed what is nobody's business until the vote is closed: no answer to a resident holds a name."""

import pytest

from facilitation.kernel.actor import Actor, Role
from facilitation.meetings.commands import ReviseMeeting
from tests.hall import Hall
from tests.village import frame

AUTHOR = "Wulandari"
FILLED = {"number": 1, "filename": "x", "file_format": "csv", "size": "a4", "digest": "0" * 64}
REGIONS = ("phone", "wall", "dialogue", "list")


@pytest.fixture
def told(hall: Hall) -> Hall:
    """A meeting whose list Wulandari has filled; one of her wishes still waits."""

    def wulandari_proposes() -> tuple[()]:
        hall.go_to("aspirations")
        author = hall.join(AUTHOR)
        hall.collect(author, "Talud sungai", "Sumur bor")
        hall.propose(author, "Lampu jalan")
        return ()

    hall.play(wulandari_proposes)
    return hall


def answers(hall, reader, ids):
    """(address, text) of everything this phone can be given in this meeting."""
    adapter = hall.app.url_map.bind("localhost")
    for rule in hall.app.url_map.iter_rules():
        if not rule.rule.startswith("/m/<code>") or "GET" not in rule.methods:
            continue
        for region in REGIONS if "region" in rule.arguments else ("",):
            values = {**FILLED, **ids, "code": hall.code, "region": region}
            address = adapter.build(rule.endpoint, {name: values.get(name, "0" * 20) for name in rule.arguments})
            question = "?title=Talud+sungai" if address.endswith("/similar") else ""
            answer = reader.client.get(
                address + question,
                base_url=reader.base_url,
                environ_overrides={"REMOTE_ADDR": reader.remote_addr},
            )
            yield address, answer.text if answer.mimetype.startswith(("text", "application/json")) else ""


def naming(hall, reader):
    ids = {"proposal_id": hall.proposal_ids()[0] if hall.proposal_ids() else "0" * 20}
    found = list(answers(hall, reader, ids))
    assert len(found) > 10
    assert any("Talud sungai" in text for _, text in found)
    return [address for address, text in found if AUTHOR in text]


def test_while_proposals_are_collected_no_answer_names_an_author(told):
    assert naming(told, told.join("Budi")) == []
    assert naming(told, told.phone()) == []


@pytest.mark.row("S3-21", "S4-24")
def test_while_people_vote_no_answer_names_an_author(told):
    reader = told.join("Budi")
    told.open_vote()
    assert naming(told, reader) == []
    ids = told.choices(reader)
    reader.submit(f"/m/{told.code}/ballot", {"proposal_ids": ids[:1]})
    told.close_vote()
    assert naming(told, reader) == []


def test_a_meeting_may_choose_to_hide_nothing(told):
    leading = Actor(role=Role.FACILITATOR, actor_id="0" * 20, meeting_id=told.meeting_id)
    revision = ReviseMeeting(meeting_id=told.meeting_id, frame=frame(hides_authors=False))
    told.app.extensions["door"].perform(revision, leading)
    assert f"/m/{told.code}/" in naming(told, told.join("Budi"))
