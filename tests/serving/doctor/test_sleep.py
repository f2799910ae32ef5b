"""Whether the laptop falls asleep is read where it can be, and said to be unknown where not."""

import pytest

from facilitation.serving.doctor.finding import Level
from facilitation.serving.doctor.sleep import STAY_AWAKE, sleep

POWERCFG = """\
Power Setting GUID: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (Tidur setelah)
  Minimum Possible Setting: 0x00000000
  Maximum Possible Setting: 0xffffffff
Indeks Pengaturan Daya AC Saat Ini: 0x{mains:08x}
Indeks Pengaturan Daya DC Saat Ini: 0x00000384
"""
PMSET = """\
System-wide power settings:
Currently in use:
 standby              1
 Sleep On Power Button 1
 sleep                {minutes} (sleep prevented by coreaudiod)
 displaysleep         10
"""


def seen(platform, **answers):
    def ask(command):
        words = " ".join(command)
        return next((said for key, said in answers.items() if key in words), None)

    return sleep(platform, ask)


def windows(mains):
    return POWERCFG.format(mains=mains)


@pytest.mark.parametrize(
    ("platform", "answers"),
    [
        ("win32", {"STANDBYIDLE": windows(0), "LIDACTION": windows(0)}),
        ("win32", {"STANDBYIDLE": windows(0)}),
        ("darwin", {"pmset": PMSET.format(minutes=0)}),
        ("linux", {"gsettings": "'nothing'\n"}),
        ("linux", {"systemctl": "UnitFileState=masked\n"}),
        ("linux", {"systemctl": "UnitFileState=masked\n", "gsettings": "'suspend'\n"}),
    ],
    ids=["windows", "windows-without-lid", "mac", "gnome", "masked", "masked-gnome"],
)
def test_a_laptop_that_stays_awake_is_good(platform, answers):
    assert seen(platform, **answers).level is Level.OK


@pytest.mark.parametrize(
    ("platform", "answers"),
    [
        ("win32", {"STANDBYIDLE": windows(1800), "LIDACTION": windows(0)}),
        ("win32", {"STANDBYIDLE": windows(0), "LIDACTION": windows(1)}),
        ("darwin", {"pmset": PMSET.format(minutes=10)}),
        ("linux", {"systemctl": "UnitFileState=static\n", "gsettings": "'suspend'\n"}),
    ],
    ids=["windows", "windows-lid", "mac", "gnome"],
)
def test_a_laptop_that_would_fall_asleep_is_told_how_to_stop_that(platform, answers):
    finding = seen(platform, **answers)
    assert finding.level is Level.LOOK
    assert "may fall asleep" in finding.english
    assert finding.to_type == STAY_AWAKE[platform]


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux", "freebsd14"])
@pytest.mark.parametrize("answers", [{}, {"STANDBYIDLE": "", "pmset": "", "systemctl": ""}], ids=["mute", "empty"])
def test_what_cannot_be_read_is_said_to_be_unknown(platform, answers):
    finding = seen(platform, **answers)
    assert finding.level is Level.LOOK
    assert "unknown" in finding.english
    assert "tidak diketahui" in finding.indonesian
    assert finding.to_type == STAY_AWAKE.get(platform, ())
