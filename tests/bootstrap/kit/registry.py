"""A pip that plays what a registry has, and what it has not."""

import re
from pathlib import Path

from facilitation.bootstrap.kit.wheels import Answer

HASH = "0" * 64
LOCK = f"""\
flask==3.1.3 \\
    --hash=sha256:{HASH} \\
    --hash=sha256:{HASH}
gevent==26.9.0 ; python_full_version >= '3.12' or sys_platform != 'darwin' \\
    --hash=sha256:{HASH}
gunicorn==27.0.1 ; sys_platform != 'win32' \\
    --hash=sha256:{HASH}
"""


class Registry:
    """A pip whose wheels can be taken away machine by machine, or whose network can be cut; `asked` is its history."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.without: dict[str, tuple[str, ...]] = {}
        self.says: Answer | None = None

    def lacks(self, name: str, *, on: str) -> None:
        """Have no wheel of this library for machines whose platform tag holds these letters."""
        self.without[on] = (*self.without.get(on, ()), name)

    def answers(self, words: str, *, code: int = 1) -> None:
        """Answer everything with this."""
        self.says = Answer(code=code, words=words)

    def __call__(self, arguments: list[str]) -> Answer:
        self.asked.append(list(arguments))
        if self.says:
            return self.says
        options = [*arguments]
        lock = Path(options[options.index("-r") + 1]).read_text("utf-8")
        platform = options[options.index("--platform") + 1]
        python = options[options.index("--python-version") + 1]
        pins = re.findall(r"^([\w-]+)==([\w.]+)", lock, re.MULTILINE)
        lacking = [name for tag, names in self.without.items() if tag in f"{platform}-{python}" for name in names]
        for name, version in pins:
            if name in lacking:
                return Answer(code=1, words=f"ERROR: No matching distribution found for {name}=={version}\n")
        folder = Path(options[options.index("-d") + 1])
        for name, version in pins:
            tag = "py3-none-any" if name == "flask" else f"cp{python.replace('.', '')}-{platform}"
            (folder / f"{name}-{version}-{tag}.whl").write_text("wheel", "utf-8")
        return Answer(code=0, words="")
