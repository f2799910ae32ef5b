"""What is served of the static folder: files for machines, compressed once, without the lines for their readers."""

import gzip

import pytest

from facilitation.kernel.static_files import read_files

MODULE = """// Says what it is for.

/** @param {string} name */
export const greet = (name) => /** @type {any} */ (window).told?.(name);
  // Why it waits.
const address = "http://localhost"; // Not a comment of its own line.
/* A block
   of lines. */
export const later = 2;
"""


@pytest.fixture
def folder(tmp_path):
    """A folder with one module of ours and one of somebody else's."""
    (tmp_path / "vendor").mkdir()
    (tmp_path / "vendor" / "theirs.min.js").write_text("/*! Licence */\nx();\n", encoding="utf-8")
    (tmp_path / "ours.js").write_text(MODULE, encoding="utf-8")
    return tmp_path


def test_a_module_is_served_without_the_lines_that_speak_to_its_readers(folder):
    served = read_files(folder).files["ours.js"].content.decode()
    assert [line for line in served.splitlines() if line] == [
        "export const greet = (name) => /** @type {any} */ (window).told?.(name);",
        'const address = "http://localhost"; // Not a comment of its own line.',
        "export const later = 2;",
    ]


def test_what_a_line_holds_stays_on_its_line(folder):
    served = read_files(folder).files["ours.js"].content.decode().splitlines()
    assert served[3] == MODULE.splitlines()[3]


def test_somebody_elses_file_keeps_every_word_of_its_licence(folder):
    assert read_files(folder).files["vendor/theirs.min.js"].content == b"/*! Licence */\nx();\n"


def test_compressed_it_is_the_same(folder):
    file = read_files(folder).files["ours.js"]
    assert gzip.decompress(file.compressed) == file.content


def test_what_every_page_needs_is_one_file(folder):
    (folder / "css").mkdir()
    for name in ("tokens", "page", "controls"):
        (folder / "css" / f"{name}.css").write_text(f"/* For readers. */\n.{name} {{ order: 1; }}\n", encoding="utf-8")
    files = read_files(folder).files
    served = [line for line in files["css/base.css"].content.decode().splitlines() if line]
    assert served == [".tokens { order: 1; }", ".page { order: 1; }", ".controls { order: 1; }"]
    assert "css/tokens.css" not in files
