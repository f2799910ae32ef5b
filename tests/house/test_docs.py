"""Every picture that a page of the documentation shows is there, and every link to a file leads somewhere."""

import re
from pathlib import Path

import pytest

from tests.house.source_tree import DOCS, ROOT, listed

PAGES = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md")), *sorted((ROOT / "benchmarks").rglob("*.md"))]
# A link or a picture; the page's own headings and the web are not files.
LINK = re.compile(r"!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
ELSEWHERE = re.compile(r"[a-z]+:|#")
CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LARGEST_PICTURE = 120_000
LARGEST_LANGUAGE = 3_000_000


def linked_files(page: Path) -> list[str]:
    """What a page links to inside the repository, without the part after `#`."""
    links = LINK.findall(CODE.sub("", page.read_text(encoding="utf-8")))
    return [link.partition("#")[0] for link in links if not ELSEWHERE.match(link)]


def pictures(folder: str) -> list[Path]:
    """The pictures of one language."""
    return sorted((DOCS / "img" / folder).glob("*.png"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_a_page_leads_to_a_file(page):
    missing = [link for link in linked_files(page) if not (page.parent / link).exists()]
    assert not missing, listed(missing, "correct the link, or make the pictures again: python -m benchmarks.sixty")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_pictures_stay_light_enough_for_a_repository(language):
    sizes = {picture.name: picture.stat().st_size for picture in pictures(language)}
    heavy = [f"{name}: {size:,} bytes" for name, size in sizes.items() if size > LARGEST_PICTURE]
    assert not heavy, listed(heavy, "make them with benchmarks/sixty, which finds a palette that is small enough.")
    assert sum(sizes.values()) <= LARGEST_LANGUAGE


def test_both_languages_show_the_same_screens():
    assert pictures("id"), "there are no pictures: python -m benchmarks.sixty"
    assert [picture.name for picture in pictures("id")] == [picture.name for picture in pictures("en")]


def test_the_documentation_is_looked_at():
    assert any(linked_files(page) for page in PAGES)
