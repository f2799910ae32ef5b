"""The kinds of laptop that a kit serves: an operating system and a version of Python."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from facilitation.bootstrap.kit.lock import Pin, holds
from facilitation.bootstrap.speech import CannotStart

PYTHONS = ("3.11", "3.12", "3.13")
# A lock may ask for one library up to some patch of a Python and not from there on: the kit brings both.
PATCHES = ("0", "99")


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """An operating system as pip's platform tags and as the markers of a lock name it."""

    name: str
    platforms: tuple[str, ...]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """One kind of laptop."""

    system: System
    python: str

    @property
    def name(self) -> str:
        """What the command line and the kit's note call it, such as `windows-3.12`."""
        return f"{self.system.name}-{self.python}"

    def needs(self, pin: Pin) -> bool:
        """Whether the library is to be installed there, on any patch of that Python."""
        return any(holds(pin.marker, facts) for facts in self._facts())

    def _facts(self) -> Iterator[dict[str, str]]:
        for patch in PATCHES:
            python = {"python_version": self.python, "python_full_version": f"{self.python}.{patch}"}
            cpython = {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
            yield {**self.system.facts, **python, **cpython}


def _system(name: str, platforms: tuple[str, ...], facts: str) -> System:
    keys = ("sys_platform", "platform_system", "platform_machine", "os_name")
    return System(name=name, platforms=platforms, facts=dict(zip(keys, facts.split(), strict=True)))


SYSTEMS = (
    _system("windows", ("win_amd64",), "win32 Windows AMD64 nt"),
    _system("macos-arm64", ("macosx_11_0_arm64",), "darwin Darwin arm64 posix"),
    _system("macos-x86_64", ("macosx_13_0_x86_64",), "darwin Darwin x86_64 posix"),
    # pip takes each of these for itself alone; a distribution of 2019 or later has glibc 2.28.
    _system(
        "linux",
        (
            *(f"manylinux_2_{minor}_x86_64" for minor in range(28, 4, -1)),
            "manylinux2014_x86_64",
            "manylinux2010_x86_64",
            "manylinux1_x86_64",
        ),
        "linux Linux x86_64 posix",
    ),
)
MACHINES = tuple(Machine(system=system, python=python) for system in SYSTEMS for python in PYTHONS)


def chosen(words: Sequence[str]) -> tuple[Machine, ...]:
    """The machines whose name begins with one of the words, all without any; raises CannotStart for a strange word."""
    for word in words:
        if not any(_is_called(machine, word) for machine in MACHINES):
            raise _no_such_machine(word)
    return tuple(machine for machine in MACHINES if not words or any(_is_called(machine, word) for word in words))


def _is_called(machine: Machine, word: str) -> bool:
    return word in {machine.name, machine.system.name, machine.python}


def _no_such_machine(word: str) -> CannotStart:
    names = ", ".join([*(system.name for system in SYSTEMS), *PYTHONS])
    return CannotStart(
        f"Tidak ada jenis laptop {word!r}. Tulis --for dengan salah satu dari: {names}, atau keduanya, misalnya "
        "windows-3.12.",
        f"There is no kind of laptop {word!r}. Write --for with one of: {names}, or both, such as windows-3.12.",
    )
