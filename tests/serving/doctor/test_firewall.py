"""What stands between phones and port on each system, and the line that opens it; nothing is ever changed."""

import pytest

from facilitation.serving.doctor import firewall as module
from facilitation.serving.doctor.asking import ask
from facilitation.serving.doctor.finding import Level
from facilitation.serving.doctor.firewall import firewall

NETSH = "netsh advfirewall firewall add rule name=Musrenbang dir=in action=allow protocol=TCP localport=8000"
RULE = "Nama Aturan:  Musrenbang\r\nDiaktifkan:   Ya\r\nPort Lokal:   8000\r\n"


class System:
    """An operating system that answers some commands and has some files; `asked` is what it was asked."""

    def __init__(self, answers=(), files=()):
        self.answers, self.files, self.asked = dict(answers), dict(files), []

    def ask(self, command):
        self.asked.append(" ".join(command))
        return next((said for word, said in self.answers.items() if word in " ".join(command)), None)

    def finding(self, platform):
        return firewall(platform, 8000, self.ask, self.files.get)


@pytest.mark.parametrize(
    ("category", "english"),
    [
        ("Public\r\n", "marked Public"),
        ("Private\r\nPublic\r\n", "marked Public"),
        ("Private\r\n", "marked Private"),
        ("DomainAuthenticated\r\n", "marked Private"),
        ("", "not known"),
        (None, "not known"),
    ],
)
def test_windows_is_told_what_its_network_is_and_the_one_line(category, english):
    finding = System({"powershell": category}).finding("win32")
    assert finding.level is Level.LOOK
    assert english in finding.english
    assert finding.to_type == (NETSH,)


@pytest.mark.parametrize(("rule", "is_enough"), [(RULE, True), (RULE.replace("8000", "18000"), False), ("", False)])
def test_a_rule_that_is_there_is_enough_when_it_is_for_this_port(rule, is_enough):
    finding = System({"show rule": rule, "powershell": "Public"}).finding("win32")
    assert (finding.level is Level.OK) is is_enough


@pytest.mark.parametrize(
    ("answers", "files", "to_type"),
    [
        ({}, {module.UFW_SETTINGS: "# ufw\nENABLED=yes\nLOGLEVEL=low\n"}, ("sudo ufw allow 8000/tcp",)),
        ({"is-active firewalld": "active\n"}, {}, ("sudo firewall-cmd --add-port=8000/tcp",)),
        (
            {"is-active firewalld": "active\n", "query-port": "no\n"},
            {module.UFW_SETTINGS: "ENABLED=no\n"},
            ("sudo firewall-cmd --add-port=8000/tcp",),
        ),
    ],
    ids=["ufw", "firewalld", "firewalld-without-the-port"],
)
def test_an_active_firewall_on_linux_comes_with_its_line(answers, files, to_type):
    finding = System(answers, files).finding("linux")
    assert (finding.level, finding.to_type) == (Level.LOOK, to_type)


@pytest.mark.parametrize(
    ("answers", "files"),
    [
        ({}, {}),
        ({}, {module.UFW_SETTINGS: "ENABLED=no\n"}),
        ({}, {module.UFW_SETTINGS: "# ENABLED=yes\n"}),
        ({"is-active firewalld": "inactive\n"}, {}),
        ({"is-active firewalld": "active\n", "query-port": "yes\n"}, {}),
    ],
    ids=["none", "ufw-off", "ufw-commented", "firewalld-off", "port-open"],
)
def test_a_linux_that_lets_phones_in_is_good(answers, files):
    assert System(answers, files).finding("linux").level is Level.OK


@pytest.mark.parametrize(
    ("state", "level", "lines"),
    [
        ("Firewall is disabled. (State = 0)\n", Level.OK, 0),
        ("Firewall is enabled. (State = 1)\n", Level.LOOK, 2),
        ("Firewall is blocking all non-essential incoming connections. (State = 2)\n", Level.FIX, 0),
        ("something else", Level.LOOK, 0),
        (None, Level.LOOK, 0),
    ],
)
def test_the_mac_is_told_the_state_of_its_firewall(state, level, lines):
    finding = System({"socketfilterfw": state}).finding("darwin")
    assert (finding.level, len(finding.to_type)) == (level, lines)
    assert all(module.SOCKET_FILTER in line for line in finding.to_type)


def test_another_system_is_said_to_be_unknown():
    finding = System().finding("freebsd14")
    assert finding.level is Level.LOOK
    assert "port 8000" in finding.english


@pytest.mark.parametrize("platform", ["win32", "linux", "darwin", "freebsd14"])
def test_nothing_is_ever_changed(platform):
    system = System({"powershell": "Public", "is-active": "active", "socketfilterfw": "(State = 1)"})
    system.finding(platform)
    for asked in system.asked:
        assert not {"add", "--add", "--add-port", "set", "allow", "sudo"} & set(asked.replace("=", " ").split())


@pytest.mark.parametrize("command", [["/nowhere/netsh"], ["false"], ["sh", "-c", "exit 3"]])
def test_a_command_that_is_not_there_or_fails_is_no_answer(command):
    assert ask(command) is None


def test_a_command_that_hangs_is_given_up(monkeypatch):
    monkeypatch.setattr("facilitation.serving.doctor.asking.COMMAND_SECONDS", 0.1)
    assert ask(["sleep", "30"]) is None


def test_what_a_command_prints_in_any_alphabet_is_its_answer():
    assert ask(["printf", r"\377port 8000"]) == "\ufffdport 8000"
