"""Walks through every address as somebody who belongs there, and as somebody who belongs elsewhere."""

from dataclasses import dataclass

import pytest

from facilitation.kernel.actor import OPERATOR, Actor, Role
from facilitation.kernel.extensions import db
from facilitation.meetings import queries as meetings
from facilitation.people.commands import CreateAccount
from tests.house.source_tree import listed
from tests.village import creation

READING = frozenset({"GET", "HEAD", "OPTIONS"})
NO_ID = "0" * 20
SUMBERAGUNG = creation(name="Musrenbang Desa Sumberagung", hamlets=("Tegalsari",))


@dataclass(frozen=True, kw_only=True)
class Place:
    """A meeting as an address names it."""

    meeting_id: str
    code: str

    def address_of(self, adapter, rule):
        """The address of a rule at this meeting; everything else it names is nothing."""
        known = {"meeting_id": self.meeting_id, "code": self.code, "region": "phone", "filename": "nothing.css"}
        values = {name: known.get(name, NO_ID) for name in rule.arguments}
        return adapter.build(rule.endpoint, values, method=method_of(rule))


def method_of(rule):
    """The method a rule is there for."""
    return next(iter(rule.methods - READING), "GET")


@pytest.fixture
def here(hall):
    """The signed-in facilitator's own meeting."""
    return Place(meeting_id=hall.meeting_id, code=hall.code)


@pytest.fixture
def elsewhere(app, hall):
    """Another facilitator's meeting on the same laptop."""
    del hall  # made first: its facilitator has the first account
    door = app.extensions["door"]
    account = CreateAccount(username="tono", display_name="Pak Tono", password_hash="none", is_first=False)
    tono = Actor(role=Role.FACILITATOR, actor_id=str(door.perform(account, OPERATOR)))
    meeting_id = str(door.perform(SUMBERAGUNG, tono))
    with app.app_context():
        return Place(meeting_id=meeting_id, code=meetings.meeting_by_id(db.session(), meeting_id).code)


def walk(app, browser, place):
    """(endpoint, where, response) of every address that names a meeting, at this place."""
    app.config["WTF_CSRF_ENABLED"] = False
    adapter = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        if rule.arguments & {"meeting_id", "code"}:
            address, method = place.address_of(adapter, rule), method_of(rule)
            response = browser.client.open(
                address,
                method=method,
                base_url=browser.base_url,
                environ_overrides={"REMOTE_ADDR": browser.remote_addr},
            )
            yield rule.endpoint, f"{method} {address} ({rule.endpoint}) answered {response.status_code}", response


def test_nothing_in_the_own_meeting_fails(app, signed_in, here):
    broken = [where for _, where, response in walk(app, signed_in, here) if response.status_code >= 500]
    assert not broken, listed(broken, "answer with a refusal; nothing that people can send is an error of ours.")


def test_nothing_fails_for_a_resident(app, hall, here):
    broken = [where for _, where, response in walk(app, hall.join("Wati"), here) if response.status_code >= 500]
    assert not broken, listed(broken, "answer with a refusal; nothing that people can send is an error of ours.")


def test_another_facilitators_meeting_does_not_exist(app, signed_in, elsewhere):
    found = [where for _, where, response in staff_walk(app, signed_in, elsewhere) if response.status_code != 404]
    assert not found, listed(found, "look the meeting up through the signed-in person's own meetings.")


def staff_walk(app, browser, place):
    """The part of a walk that is for staff."""
    return [step for step in walk(app, browser, place) if " /console/" in step[1] or " /office/" in step[1]]


def test_a_resident_reaches_no_staff_page(app, hall, here):
    found = [where for _, where, response in staff_walk(app, hall.join("Wati"), here) if response.status_code != 403]
    assert not found, listed(found, "name staff_only beside the blueprint in factory.py.")


def test_a_resident_of_one_meeting_is_a_stranger_in_another(app, hall, elsewhere):
    resident = hall.join("Wati")
    page = resident.get(f"/m/{elsewhere.code}/")
    assert [form for form in page.all("form") if form.get("action").endswith("/join")]
    taken = [
        where
        for endpoint, where, response in walk(app, resident, elsewhere)
        if where.startswith("POST") and endpoint != "people.join" and response.status_code < 400
    ]
    assert not taken, listed(taken, "find the participant through this meeting's code, never by the device alone.")
