"""Whether the laptop would fall asleep in the middle of the meeting."""

import re
from collections.abc import Callable

from facilitation.serving.doctor.asking import Ask
from facilitation.serving.doctor.finding import Finding, look_at, ok

WINDOWS_SLEEP = ("powercfg", "/query", "SCHEME_CURRENT", "SUB_SLEEP", "STANDBYIDLE")
WINDOWS_LID = ("powercfg", "/query", "SCHEME_CURRENT", "SUB_BUTTONS", "LIDACTION")
GNOME_SLEEP = ("gsettings", "get", "org.gnome.settings-daemon.plugins.power", "sleep-inactive-ac-type")
SLEEP_TARGET = ("systemctl", "show", "sleep.target", "--property=UnitFileState")
# Windows writes the words in its own language; the last two numbers are on mains and on battery.
WINDOWS_SETTING = re.compile(r"0x([0-9a-f]{8})\s", re.IGNORECASE)
MAC_SETTING = re.compile(r"^\s*sleep\s+(\d+)", re.MULTILINE)


STAY_AWAKE = {
    "win32": (
        "powercfg /change standby-timeout-ac 0",
        "powercfg /setacvalueindex SCHEME_CURRENT SUB_BUTTONS LIDACTION 0",
        "powercfg /setactive SCHEME_CURRENT",
    ),
    "darwin": ("sudo pmset -c sleep 0",),
    "linux": ("systemd-inhibit --what=sleep:handle-lid-switch python3 app.py",),
}


def sleep(platform: str, ask: Ask) -> Finding:
    """Whether it stays awake on mains; what cannot be read is said to be unknown."""
    stays_awake = READERS.get(platform)
    is_awake = stays_awake(ask) if stays_awake else None
    if is_awake:
        return ok("Laptop tidak tidur sendiri selama memakai listrik.", "The laptop stays awake while on mains power.")
    to_type = STAY_AWAKE.get(platform, ())
    if is_awake is None:
        return look_at(
            "Pengaturan tidur tidak diketahui. Pastikan laptop tidak tidur sendiri, juga saat layarnya ditutup:",
            "Whether the laptop would fall asleep is unknown. See that it does not, also with its lid closed:",
            *to_type,
        )
    return look_at(
        "Laptop bisa tidur di tengah acara. Matikan dahulu:",
        "The laptop may fall asleep during the meeting. Turn that off first:",
        *to_type,
    )


def _windows_stays_awake(ask: Ask) -> bool | None:
    after, lid = (_on_mains(ask(command)) for command in (WINDOWS_SLEEP, WINDOWS_LID))
    # A desktop machine has no lid.
    return None if after is None else after == 0 and not lid


def _on_mains(printed: str | None) -> int | None:
    numbers = WINDOWS_SETTING.findall(f"{printed or ''}\n")
    return int(numbers[-2], 16) if len(numbers) > 1 else None


def _macos_stays_awake(ask: Ask) -> bool | None:
    found = MAC_SETTING.search(ask(("pmset", "-g")) or "")
    return None if found is None else found[1] == "0"


def _linux_stays_awake(ask: Ask) -> bool | None:
    if "masked" in (ask(SLEEP_TARGET) or ""):
        return True
    gnome = ask(GNOME_SLEEP)
    return None if gnome is None else gnome.strip() == "'nothing'"


READERS: dict[str, Callable[[Ask], bool | None]] = {
    "win32": _windows_stays_awake,
    "darwin": _macos_stays_awake,
    "linux": _linux_stays_awake,
}
