"""Comments say why; nothing is left for later, and every exception to a check names its reason."""

import re
import tokenize
from functools import cache

import pytest

from tests.house.source_tree import ROOT, SCRIPTS, STYLES, TEMPLATES, TESTS, listed, program, python_files, text_files

SUPPRESSION = re.compile(
    r"""\#\ (?P<kind>noqa|type:\ ignore|pragma:\ no\ cover)
        (?P<rule>:\ [A-Z]+\d+(?:,\ ?[A-Z]+\d+)*|\[[\w,\ -]+\])?
        (?P<reason>.*)$""",
    re.VERBOSE,
)
LEFT_FOR_LATER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
BANNER = re.compile(r"[#/*]\s*([=\-*#~_])\1{5,}")
REASON_WORDS = 3


@cache
def comments_of(path):
    """(line number, comment) for every comment of a Python file, strings left out."""
    with tokenize.open(path) as file:
        return [
            (token.start[0], token.string)
            for token in tokenize.generate_tokens(file.readline)
            if token.type == tokenize.COMMENT
        ]


def lacks_its_reason(comment: str) -> bool:
    """Whether a comment silences a check without naming the rule, or without saying why in a few words."""
    found = SUPPRESSION.search(comment)
    if found is None:
        return False
    names_rule = bool(found["rule"]) or found["kind"].startswith("pragma")
    return not names_rule or len(re.findall(r"\w+", found["reason"])) < REASON_WORDS


def every_python_file():
    """The program, its tests and its benchmarks."""
    return (*program(), *python_files(TESTS), *python_files(ROOT / "benchmarks"))


def test_every_silenced_check_names_its_rule_and_reason():
    silent = [
        f"{module.name}:{line} {comment}"
        for module in every_python_file()
        for line, comment in comments_of(module.path)
        if lacks_its_reason(comment)
    ]
    assert not silent, listed(silent, "write `# noqa: RULE  because …` or `# type: ignore[code]  # because …`.")


@pytest.mark.parametrize(
    ("comment", "is_bad"),
    [
        ("# noqa", True),
        ("# noqa: S105", True),
        ("# noqa: S105  invented", True),
        ("# noqa: S105  a file's name, not a secret", False),
        ("# type: ignore", True),
        ("# type: ignore[misc]", True),
        ("# type: ignore[misc]  # the library ships no types", False),
        ("# pragma: no cover", True),
        ("# pragma: no cover - only Windows comes here", False),
        ("# an ordinary comment", False),
    ],
)
def test_the_reason_check_itself(comment, is_bad):
    assert lacks_its_reason(comment) is is_bad


def test_no_comment_puts_work_off():
    late = [
        f"{module.name}:{line} {comment}"
        for module in every_python_file()
        for line, comment in comments_of(module.path)
        if LEFT_FOR_LATER.search(comment)
    ]
    for folder, pattern in ((TEMPLATES, "*.html"), (SCRIPTS, "*.js"), (STYLES, "*.css")):
        late += [name for name, text in text_files(folder, pattern) if LEFT_FOR_LATER.search(text)]
    assert not late, listed(late, "do it now, or open an issue and leave no trace here.")


def test_no_file_has_banners():
    loud = [
        f"{module.name}:{number}"
        for module in every_python_file()
        for number, line in enumerate(module.lines, start=1)
        if BANNER.search(line)
    ]
    for folder, pattern in ((SCRIPTS, "*.js"), (STYLES, "*.css")):
        loud += [name for name, text in text_files(folder, pattern) if BANNER.search(text)]
    assert not loud, listed(loud, "a part that needs a banner wants to be a file of its own.")


def test_every_module_of_the_program_opens_with_a_sentence():
    mute = [
        module.name
        for module in program()
        if not module.source.startswith('"""') or module.source.split("\n", 1)[0].rstrip('"').strip()[-1:] not in ".…"
    ]
    assert not mute, listed(mute, "let the first line tell a newcomer in one sentence what the module is.")


def test_every_ignored_rule_in_the_settings_carries_its_reason():
    bare = [
        f"pyproject.toml:{number} {line.strip()}"
        for number, line in enumerate((ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines(), start=1)
        if re.match(r'\s+"[A-Z]+\d*",', line) and not re.search(r"#\s+\S+ \S+", line)
    ]
    assert not bare, listed(bare, "say behind a `#` why the rule does not fit this program.")
