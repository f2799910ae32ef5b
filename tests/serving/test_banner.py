"""The terminal tells the facilitator what to open, and what phones open."""

from pathlib import Path

import pytest

from facilitation.kernel.addresses import PhoneAddress
from facilitation.serving.banner import banner, has_display, laptop_url, name_url, phone_urls

HALL = (PhoneAddress("wlan0", "192.168.1.10"), PhoneAddress("eth0", "10.0.0.5"))
EVERY_HOST = "0.0.0.0"  # noqa: S104  what the program listens on


@pytest.mark.parametrize("host", [EVERY_HOST, "::", "127.0.0.1", "localhost"])
def test_the_laptop_opens_localhost_where_its_browser_allows_the_most(host):
    assert laptop_url(host, 8000) == "http://localhost:8000/"


def test_a_program_on_one_address_is_opened_there():
    assert laptop_url("192.168.1.10", 8000) == "http://192.168.1.10:8000/"


def test_every_address_for_phones_is_told_with_its_adapter():
    assert phone_urls(EVERY_HOST, 8000, HALL) == ("http://192.168.1.10:8000/  (wlan0)", "http://10.0.0.5:8000/  (eth0)")


def test_a_program_on_one_address_names_only_that():
    assert phone_urls("10.0.0.5", 8000, HALL) == ("http://10.0.0.5:8000/",)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_a_program_for_this_machine_alone_offers_phones_nothing(host):
    assert phone_urls(host, 8000, HALL) == ()


def test_without_a_network_the_next_step_is_told():
    assert "connect to Wi-Fi" in banner(laptop="http://localhost:8000/", phones=(), data_dir=Path("/srv/desa"))


def test_the_banner_holds_both_languages_and_the_data_folder():
    text = banner(
        laptop="http://localhost:8000/", phones=phone_urls(EVERY_HOST, 8000, HALL), data_dir=Path("/srv/desa")
    )
    assert "Buka di laptop ini / open on this laptop:  http://localhost:8000/" in text
    assert "http://192.168.1.10:8000/" in text
    assert "/srv/desa" in text


def test_the_name_stands_below_the_addresses_as_an_extra_that_not_every_phone_can_use():
    urls = phone_urls(EVERY_HOST, 8000, HALL)
    text = banner(laptop="http://localhost:8000/", phones=urls, extra=name_url(8000), data_dir=Path("/srv/desa"))
    assert (
        "http://musrenbang.local:8000/  (tambahan: tidak semua HP bisa / an extra: not every phone can use it)" in text
    )
    assert text.index("10.0.0.5") < text.index("musrenbang.local")


def test_without_the_name_the_banner_does_not_speak_of_it():
    assert "musrenbang.local" not in banner(laptop="http://localhost:8000/", phones=(), data_dir=Path("/srv/desa"))


@pytest.mark.parametrize(
    ("platform", "environ", "is_seen"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":10", "SSH_CONNECTION": "10.0.0.5 50000 10.0.0.6 22"}, False),
    ],
)
def test_a_browser_is_opened_only_where_somebody_would_see_it(platform, environ, is_seen):
    assert has_display(platform, environ) is is_seen
