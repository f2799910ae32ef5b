"""The address that phones are told follows the laptop from network to network, by itself."""

import pytest

from facilitation.kernel.addresses import PhoneAddress
from facilitation.screens.addresses import RECHECK_SECONDS, AddressWatch
from tests.page_client import PageClient

HOME = (PhoneAddress("wlan0", "192.168.1.10"),)
ELSEWHERE = (PhoneAddress("wlan0", "10.0.0.5"),)


class Stopped(Exception):  # noqa: N818  the end of a watch that otherwise goes on for ever
    """Enough was seen."""


def shown_after(*looks, walls=("m1", "m2")):
    """The meetings whose wall was renewed, look by look."""
    shown, script = [], iter(looks)
    watch = AddressWatch(look=lambda: next(script), walls=lambda: walls, show=shown.append, sleep=lambda _: None)
    renewed = []
    for _ in looks:
        watch.check()
        renewed.append(list(shown))
        shown.clear()
    return renewed


@pytest.mark.parametrize(
    ("looks", "renewed"),
    [
        ((HOME,), [[]]),
        ((HOME, HOME, HOME), [[], [], []]),
        ((HOME, ELSEWHERE, ELSEWHERE), [[], ["m1", "m2"], []]),
        ((HOME, (), HOME), [[], ["m1", "m2"], ["m1", "m2"]]),
        (((), HOME), [[], ["m1", "m2"]]),
        ((HOME, HOME + ELSEWHERE), [[], ["m1", "m2"]]),
    ],
)
def test_the_walls_are_renewed_when_the_addresses_have_changed_and_only_then(looks, renewed):
    assert shown_after(*looks) == renewed


def test_without_a_wall_nobody_is_told():
    assert shown_after(HOME, ELSEWHERE, walls=()) == [[], []]


def test_a_look_that_fails_is_logged_and_the_next_one_tries_again(caplog):
    looks, naps, shown = iter([HOME, OSError("the adapter is being changed"), ELSEWHERE]), [], []

    def look():
        found = next(looks)
        if isinstance(found, OSError):
            raise found
        return found

    def sleep(seconds):
        naps.append(seconds)
        if len(naps) == 3:
            raise Stopped

    with pytest.raises(Stopped):
        AddressWatch(look=look, walls=lambda: ("m1",), show=shown.append, sleep=sleep).watch()
    assert naps == [RECHECK_SECONDS] * 3
    assert shown == ["m1"]
    assert "address_check_failed" in caplog.text


def seen(page):
    """What the office page says it has shown already, as its next question carries it."""
    return "&".join(f"seen={field['value']}" for field in page.all('input[name="seen"]'))


def test_the_office_asks_again_and_gets_nothing_while_the_network_is_the_same(signed_in: PageClient, networks) -> None:
    networks.move_to("192.168.1.10", "10.0.0.5")
    page = signed_in.get("/office/")
    answer = signed_in.client.get(f"/office/addresses?{seen(page)}", base_url=signed_in.base_url)
    assert (answer.status_code, answer.data) == (204, b"")


def test_the_office_gets_the_new_addresses_on_another_network(signed_in: PageClient, networks) -> None:
    networks.move_to("192.168.1.10")
    asked = f"/office/addresses?{seen(signed_in.get('/office/'))}"
    networks.move_to("10.0.0.5")
    fragment = signed_in.get_fragment(asked)
    assert "http://10.0.0.5:8000" in fragment.text
    assert "192.168.1.10" not in fragment.text


def test_the_office_is_told_when_the_cable_is_pulled(signed_in: PageClient, networks) -> None:
    networks.move_to("192.168.1.10")
    asked = f"/office/addresses?{seen(signed_in.get('/office/'))}"
    networks.move_to()
    assert signed_in.get_fragment(asked).all("p.empty")


def test_a_stranger_does_not_learn_the_addresses(app, networks) -> None:
    networks.move_to("192.168.1.10")
    answer = app.test_client().get("/office/addresses", base_url="http://localhost:8000")
    assert answer.status_code == 303
    assert b"192.168.1.10" not in answer.data
