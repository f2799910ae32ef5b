"""Every address of the program, whoever adds it: guarded, shielded, and changing nothing by being looked at."""

import ast
import re

import pytest

from facilitation.rooms import BLUEPRINTS
from tests.house.source_tree import PACKAGE, listed, python_files

READING = frozenset({"GET", "HEAD", "OPTIONS"})
# What an address is filled with: well-formed and pointing at nothing.
NOTHING = {"code": "AAAAAA", "region": "nowhere", "filename": "nothing.css"}
NO_ID = "0" * 20

# Who may come to which addresses; the longest beginning that fits decides.
GUARDS = {
    "/": "anyone",
    "/setup": "at_the_staff_door",
    "/login": "at_the_staff_door",
    "/logout": "at_the_staff_door",
    "/office/": "staff_only",
    "/console/": "staff_only",
    "/m/": "in_meeting",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
}
POLICY_PARTS = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
)


def addresses(app, *, changing=None):
    """(method, address, endpoint) of every rule; only those that change something, or only those that do not."""
    adapter = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        is_changing = bool(rule.methods - READING)
        if changing is None or changing is is_changing:
            values = {name: NOTHING.get(name, NO_ID) for name in rule.arguments}
            method = next(iter(rule.methods - READING), "GET")
            yield method, adapter.build(rule.endpoint, values, method=method), rule.endpoint


def answers(app, *, changing=None, remote_addr="127.0.0.1", host="localhost", headers=None):
    """(where, response) for every address, asked once and by a browser without any cookie."""
    for method, address, endpoint in addresses(app, changing=changing):
        response = app.test_client(use_cookies=False).open(
            address,
            method=method,
            headers=headers,
            base_url=f"http://{host}",
            environ_overrides={"REMOTE_ADDR": remote_addr},
        )
        yield f"{method} {address} ({endpoint}) answered {response.status_code}", response


def unlike(found, *expected):
    """The places that answered with another status."""
    return [where for where, response in found if response.status_code not in expected]


@pytest.fixture
def guards_by_blueprint():
    """Which guard the composition root names beside each blueprint."""
    return {blueprint.name: guard for blueprint, guard in BLUEPRINTS}


def guarded_by(app, guards_by_blueprint, guard):
    """The endpoints behind one guard, by its name."""
    names = {name for name, function in guards_by_blueprint.items() if function.__name__ == guard}
    return {rule.endpoint for rule in app.url_map.iter_rules() if rule.endpoint.split(".")[0] in names}


def test_every_blueprint_declares_its_guard(app, guards_by_blueprint):
    assert set(app.blueprints) == set(guards_by_blueprint)
    for name, guard in guards_by_blueprint.items():
        assert guard in app.before_request_funcs.get(name, []), f"nothing asks {guard.__name__} before {name}."


def test_every_address_has_the_guard_its_beginning_promises(app, guards_by_blueprint):
    wrong = [
        f"{rule.rule} is let through by {guard}, not {promised}"
        for rule in app.url_map.iter_rules()
        if rule.endpoint != "static"
        for promised in [GUARDS[max((start for start in GUARDS if rule.rule.startswith(start)), key=len)]]
        for guard in [guards_by_blueprint[rule.endpoint.split(".")[0]].__name__]
        if guard != promised
    ]
    assert not wrong, listed(
        wrong, "move the view to a blueprint with that guard, or write the new beginning down here."
    )


def test_every_blueprint_is_opened(app):
    made = {name for module in python_files(PACKAGE) for name in re.findall(r'= Blueprint\(\s*"(\w+)"', module.source)}
    assert made == set(app.blueprints), "name the blueprint, with its guard, in BLUEPRINTS of factory.py."


def test_no_address_stands_outside_a_blueprint(app):
    outside = [rule.rule for rule in app.url_map.iter_rules() if "." not in rule.endpoint and rule.endpoint != "static"]
    assert not outside, listed(outside, "put the view on a blueprint, so that a guard stands before it.")


def test_an_address_either_shows_or_changes(app):
    both = [rule.rule for rule in app.url_map.iter_rules() if "GET" in rule.methods and rule.methods - READING]
    assert not both, listed(both, "split the view: one shows the form, one takes it.")


def test_what_shows_never_changes():
    wrong = [
        f"{module.name}:{view.lineno} {view.name}"
        for module in python_files(PACKAGE)
        if module.furniture == "routes"
        for view in views_that_show(module.tree)
        if calls_perform(view, module.tree)
    ]
    assert not wrong, listed(wrong, "take the change by POST; whatever a GET does, a prefetching browser does too.")


def views_that_show(tree):
    """The functions of a module that answer GET."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            marks = [mark.func for mark in node.decorator_list if isinstance(mark, ast.Call)]
            if any(isinstance(mark, ast.Attribute) and mark.attr in {"get", "route"} for mark in marks):
                yield node


def calls_perform(view, tree):
    """Whether a function, or a function of its module that it calls, goes through the door."""
    local = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    waiting, seen = [view], set()
    while waiting:
        function = waiting.pop()
        seen.add(function.name)
        called = {node.func.id for node in ast.walk(function) if is_named_call(node)}
        if "perform" in called:
            return True
        waiting += [local[name] for name in called & local.keys() - seen]
    return False


def is_named_call(node):
    """Whether a node calls a function by its bare name."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)


def test_every_change_without_a_token_is_refused(app):
    assert not unlike(answers(app, changing=True), 400)


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost:9999"])
def test_every_change_from_a_foreign_page_is_refused(app, origin):
    app.config["WTF_CSRF_ENABLED"] = False
    assert not unlike(answers(app, changing=True, headers={"Origin": origin}), 403)


def test_every_change_from_another_site_is_refused(app):
    app.config["WTF_CSRF_ENABLED"] = False
    assert not unlike(answers(app, changing=True, headers={"Sec-Fetch-Site": "cross-site"}), 403)


@pytest.mark.parametrize("host", ["evil.example", "musrenbang.example.com:8000", "192.168.1.10.nip.io"])
def test_no_address_answers_under_a_foreign_name(app, host):
    assert not unlike(answers(app, host=host), 400)


@pytest.mark.parametrize("host", ["localhost", "192.168.1.10:8000", "[::1]:8000", "musrenbang.local:8000", "laptop"])
def test_addresses_and_local_names_are_answered(app, host):
    assert app.test_client().get("/healthz", base_url=f"http://{host}").status_code == 200


def test_every_answer_carries_the_shield(app):
    bare = []
    for where, response in answers(app):
        policy = response.headers.get("Content-Security-Policy", "")
        lacking = [name for name, value in HEADERS.items() if response.headers.get(name) != value]
        lacking += [part for part in POLICY_PARTS if part not in policy]
        lacking += ["a policy that trusts nothing unsafe"] if "unsafe" in policy else []
        if lacking:
            bare.append(f"{where} without {', '.join(lacking)}")
    assert not bare, listed(bare, "let kernel/shield.py complete every answer.")


def test_no_page_is_kept_by_a_cache(app):
    kept = [
        where
        for where, response in answers(app)
        if "(static)" not in where and "no-store" not in response.headers.get("Cache-Control", "")
    ]
    assert not kept, listed(kept, "personal pages on a shared phone must not come back by the back button.")


def test_no_address_fails_on_what_points_at_nothing(app):
    app.config["WTF_CSRF_ENABLED"] = False
    broken = [where for where, response in answers(app) if response.status_code >= 500]
    assert not broken, listed(broken, "answer with a refusal; nothing that people can send is an error of ours.")


def test_staff_pages_do_not_answer_the_network(app, guards_by_blueprint):
    app.config["WTF_CSRF_ENABLED"] = False
    shut = guarded_by(app, guards_by_blueprint, "staff_only") | guarded_by(
        app, guards_by_blueprint, "at_the_staff_door"
    )
    assert shut
    for asked in (
        answers(app, remote_addr="192.168.1.77"),
        answers(app, headers={"X-Forwarded-For": "127.0.0.1"}),
        answers(app, headers={"Forwarded": "for=127.0.0.1"}),
    ):
        found = [(where, response) for where, response in asked if re.search(r"\((.+)\)", where)[1] in shut]
        assert not unlike(found, 403)


def test_staff_pages_send_a_stranger_to_sign_in(app, guards_by_blueprint):
    app.config["WTF_CSRF_ENABLED"] = False
    shut = guarded_by(app, guards_by_blueprint, "staff_only")
    for where, response in answers(app):
        if re.search(r"\((.+)\)", where)[1] in shut:
            assert response.status_code == 303, where
            assert response.location in {"/setup", "/login"}, where


def test_pages_of_a_meeting_do_not_exist_under_an_unknown_code(app, guards_by_blueprint):
    app.config["WTF_CSRF_ENABLED"] = False
    inside = guarded_by(app, guards_by_blueprint, "in_meeting")
    found = [(where, response) for where, response in answers(app) if re.search(r"\((.+)\)", where)[1] in inside]
    assert found
    assert not unlike(found, 404)
