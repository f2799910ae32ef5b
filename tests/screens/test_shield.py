"""Who may open what from where: staff pages, foreign pages, foreign names, other people's meetings."""

from collections.abc import Callable

import pytest
from flask import Flask

from facilitation.kernel.actor import OPERATOR
from facilitation.kernel.settings import BadSetting, Settings
from facilitation.people.commands import CreateAccount
from facilitation.people.passwords import hash_password
from tests.hall import HALL, LAPTOP, Hall
from tests.page_client import PageClient

STAFF_PAGES = ("/setup", "/login", "/office/", "/office/meetings/new")


@pytest.mark.parametrize("page", STAFF_PAGES)
def test_staff_pages_answer_on_the_laptop_alone(app: Flask, page: str) -> None:
    phone = PageClient(app.test_client(), base_url=HALL, remote_addr="192.168.1.77")
    assert "laptop" in phone.get(page, expect=403).text


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP", "X-Forwarded-Host"])
def test_a_forwarded_request_is_never_the_laptop(laptop: PageClient, header: str) -> None:
    laptop.get("/setup", headers={header: "127.0.0.1"}, expect=403)


def test_a_forwarded_address_does_not_make_a_phone_the_laptop(app: Flask) -> None:
    phone = PageClient(app.test_client(), base_url=LAPTOP, remote_addr="192.168.1.77")
    phone.get("/setup", headers={"X-Forwarded-For": "127.0.0.1"}, expect=403)


def test_the_laptop_under_the_halls_address_is_a_phone_like_any_other(app: Flask) -> None:
    PageClient(app.test_client(), base_url=HALL, remote_addr="127.0.0.1").get("/setup", expect=403)


def test_staff_access_on_the_network_must_be_chosen(make_app: Callable[..., Flask]) -> None:
    phone = PageClient(make_app(STAFF_ACCESS="lan").test_client(), base_url=HALL, remote_addr="192.168.1.77")
    phone.get("/login")


@pytest.mark.parametrize("access", ["lan", "tls"])
def test_nobody_becomes_the_first_account_by_coming_first(make_app: Callable[..., Flask], access: str) -> None:
    visitor = PageClient(make_app(STAFF_ACCESS=access).test_client(), base_url="https://192.168.1.10")
    assert "create-account" in visitor.get("/setup", expect=409).text
    account = {"display_name": "Maling", "username": "maling", "password": "sepuluh huruf"}
    token = visitor.get("/login").one('meta[name="csrf-token"]')["content"]
    visitor.send("/setup", {**account, "csrf_token": token}, expect=409)
    visitor.get("/login")
    visitor.submit("/login", {"username": "maling", "password": "sepuluh huruf"}, expect=409)


def test_staff_access_by_tls_needs_tls(make_app: Callable[..., Flask]) -> None:
    app = make_app(STAFF_ACCESS="tls")
    PageClient(app.test_client(), base_url="http://desa.example", remote_addr="10.0.0.5").client.get("/login")
    page = PageClient(app.test_client(), base_url="https://192.168.1.10", remote_addr="10.0.0.5").get("/login")
    assert page.response.headers["Strict-Transport-Security"]
    assert "Secure" in page.response.headers["Set-Cookie"]


def test_a_proxy_is_believed_only_where_it_is_configured(make_app: Callable[..., Flask]) -> None:
    forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "10.9.8.7"}
    plain = PageClient(make_app(STAFF_ACCESS="tls").test_client(), base_url=HALL)
    plain.get("/login", headers=forwarded, expect=403)
    behind = PageClient(make_app(STAFF_ACCESS="tls", MUSRENBANG_PROXIES="1").test_client(), base_url=HALL)
    assert behind.client.get("/login", base_url=HALL, headers=forwarded).status_code == 200


@pytest.mark.parametrize(
    "host", ["rapat.example.com", "192-168-1-10.nip.io", "localhost.evil.example", "", "a@b", "[::1", "%00"]
)
def test_a_foreign_name_is_not_ours(app: Flask, host: str) -> None:
    answer = app.test_client().get("/enter", headers={"Host": host})
    assert answer.status_code == 400


@pytest.mark.parametrize("host", ["192.168.1.10:8000", "musrenbang.local", "musrenbang", "localhost", "[::1]:8000"])
def test_addresses_and_local_names_are_ours(app: Flask, host: str) -> None:
    assert app.test_client().get("/enter", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://192.168.1.10:9999", "ftp://192.168.1.10:8000"]
)
def test_a_foreign_page_writes_nothing_even_with_a_token(hall: Hall, origin: str) -> None:
    phone = hall.phone()
    token = phone.get("/enter").one('meta[name="csrf-token"]')["content"]
    answer = phone.client.post(
        "/enter", base_url=HALL, data={"code": hall.code, "csrf_token": token}, headers={"Origin": origin}
    )
    assert answer.status_code == 403


def test_an_old_browser_without_origin_still_needs_the_token(hall: Hall) -> None:
    phone = hall.phone()
    token = phone.get("/enter").one('meta[name="csrf-token"]')["content"]
    with_token = phone.client.post("/enter", base_url=HALL, data={"code": hall.code, "csrf_token": token})
    without = phone.client.post("/enter", base_url=HALL, data={"code": hall.code})
    assert (with_token.status_code, without.status_code) == (303, 400)


def test_a_wrong_password_is_refused_and_too_many_are_slowed(signed_in: PageClient) -> None:
    signed_in.get("/office/")
    signed_in.submit("/logout")
    for _ in range(9):
        page = signed_in.submit("/login", {"username": "siti", "password": "bukan ini"}, expect=409)
    assert page.one("#username")["value"] == "siti"
    assert page.one("#password").get("value") == ""
    for _ in range(2):
        last = signed_in.client.post(
            "/login",
            base_url=LAPTOP,
            data={
                "username": "siti",
                "password": "bukan ini",
                "csrf_token": page.one('meta[name="csrf-token"]')["content"],
            },
        )
    assert last.status_code == 429


def test_signing_out_ends_the_session_and_not_only_the_cookie(signed_in: PageClient, app: Flask) -> None:
    token = signed_in.client.get_cookie("staff")
    assert token is not None
    signed_in.get("/office/")
    signed_in.submit("/logout")
    thief = app.test_client()
    thief.set_cookie("staff", token.value)
    assert thief.get("/office/", base_url=LAPTOP).location == "/login"


def test_set_up_makes_one_first_account(signed_in: PageClient, app: Flask) -> None:
    other = PageClient(app.test_client(), base_url=LAPTOP)
    assert other.follow("/setup").url == "/login"
    token = other.page.one('meta[name="csrf-token"]')["content"]
    account = {"display_name": "Maling", "username": "maling", "password": "sepuluh huruf", "csrf_token": token}
    assert other.client.post("/setup", base_url=LAPTOP, data=account).status_code in {303, 409}
    login = {"username": "maling", "password": "sepuluh huruf", "csrf_token": token}
    assert other.client.post("/login", base_url=LAPTOP, data=login).status_code == 409


def test_another_facilitators_meeting_does_not_exist_for_me(hall: Hall, app: Flask) -> None:
    with app.app_context():
        joko = make_account(app)
    for rule in app.url_map.iter_rules():
        if "meeting_id" not in rule.arguments:
            continue
        url = rule.rule.replace("<meeting_id>", hall.meeting_id).replace("<region>", "console_round")
        url = (
            url.replace("<aspiration_id>", "0" * 20).replace("<proposal_id>", "0" * 20).replace("<round_id>", "0" * 20)
        )
        method = "POST" if "POST" in rule.methods else "GET"
        token = joko.get("/office/").one('meta[name="csrf-token"]')["content"]
        answer = joko.client.open(url, method=method, base_url=LAPTOP, data={"csrf_token": token, "phase": "plenary"})
        assert answer.status_code == 404, f"{method} {rule.rule} answered {answer.status_code}"


def make_account(app: Flask) -> PageClient:
    """Joko, signed in on a browser of his own."""
    command = CreateAccount(
        username="joko", display_name="Joko", password_hash=hash_password("kebun teh hijau"), is_first=False
    )
    app.extensions["door"].perform(command, OPERATOR)
    joko = PageClient(app.test_client(), base_url=LAPTOP)
    joko.get("/login")
    joko.submit("/login", {"username": "joko", "password": "kebun teh hijau"})
    return joko


def test_loopback_is_refused_under_gunicorn_with_the_way_out(
    make_app: Callable[..., Flask], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SERVER_SOFTWARE", "gunicorn/27.0.1")
    with pytest.raises(BadSetting, match="STAFF_ACCESS=tls"):
        make_app()


@pytest.mark.parametrize(
    "environ",
    [
        {"STAFF_ACCESS": "internet"},
        {"MUSRENBANG_SECRET_KEY": "dev"},
        {"MUSRENBANG_PORT": "http"},
        {"MUSRENBANG_PROXIES": "-1"},
    ],
)
def test_a_setting_that_cannot_be_used_is_named(environ: dict[str, str], tmp_path) -> None:
    with pytest.raises(BadSetting, match=next(iter(environ))):
        Settings.from_env(environ, data_dir=tmp_path)


def test_every_installation_makes_a_key_of_its_own(tmp_path) -> None:
    one = Settings.from_env({}, data_dir=tmp_path / "one")
    other = Settings.from_env({}, data_dir=tmp_path / "other")
    assert one.secret_key != other.secret_key
    assert Settings.from_env({}, data_dir=tmp_path / "one").secret_key == one.secret_key
    assert (tmp_path / "one" / "secret_key").stat().st_mode & 0o077 == 0
