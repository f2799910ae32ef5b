"""What is drawn for a broadcast leans on no request: there is none to lean on."""

import pytest
from jinja2 import nodes

from facilitation.screens import broadcasts
from tests.house.source_tree import listed
from tests.house.template_reading import asked_for, matching, template_sources, templates

LIVE = "live/"
# `typed` and `csrf_token` may stand there where the template asks first whether they are defined.
OF_A_REQUEST = frozenset({"url_for", "request", "g", "session", "config", "notice", "asker_role", "may"})


def reached(name: str) -> set[str]:
    """A template and everything it includes or imports, however deep."""
    found, waiting = set(), {name}
    while waiting:
        one = waiting.pop()
        found.add(one)
        waiting |= {inner for _, wanted in asked_for(templates()[one]) for inner in matching(wanted)} - found
    return found


live_templates = sorted({one for name in template_sources() if name.startswith(LIVE) for one in reached(name)})


@pytest.mark.parametrize("name", live_templates)
def test_what_a_broadcast_is_made_of_asks_no_request(name):
    found = [
        f"{name}:{node.lineno} {node.name}"
        for node in templates()[name].find_all(nodes.Name)
        if node.ctx == "load" and node.name in OF_A_REQUEST
    ]
    assert not found, listed(found, "take addresses from shared/paths.html, and roles from roles_for().")


def test_every_live_region_has_its_template():
    regions = {region for marked in broadcasts.MARKS.values() for region in marked}
    assert {f"{LIVE}{'phone_banner' if region == 'phone' else region}.html" for region in regions} == {
        name for name in template_sources() if name.startswith(LIVE) and name.count("/") == 1
    }
