"""A page as a tree: strict about nesting, and small enough to trust in tests."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
WITHIN_A_LINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub"}
    | {"sup", "time", "u"}
)
SIMPLE = re.compile(r"""^(?P<tag>[a-z][\w-]*|\*)?(?P<rest>(?:[#.][\w-]+|\[[\w-]+(?:="[^"]*"|=[\w-]+)?\])*)$""")
PART = re.compile(
    r"""#(?P<id>[\w-]+)|\.(?P<class>[\w-]+)|\[(?P<name>[\w-]+)(?:=(?P<quote>"?)(?P<value>[^"\]]*)(?P=quote))?\]"""
)


class MarkupError(AssertionError):
    """The page's elements are not nested as they were written to be."""


@dataclass(eq=False, slots=True)
class Element:
    """One element; a missing attribute is absent, one without a value is empty."""

    tag: str
    attributes: dict[str, str]
    line: int
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)
    # A page is read once and asked a hundred times: walking it anew for each question was a tenth of the run.
    _walked: "list[Element]" = field(default_factory=list)

    def __str__(self) -> str:
        known = {name: self.get(name) for name in ("id", "name", "class") if self.has(name)}
        shown = "".join(f' {name}="{value}"' for name, value in known.items())
        return f"<{self.tag}{shown}> on line {self.line}"

    def __getitem__(self, name: str) -> str:
        """An attribute that must be there."""
        assert name in self.attributes, f"{self} has no {name}"
        return self.attributes[name]

    def get(self, name: str, default: str = "") -> str:
        """An attribute's value, or the default."""
        return self.attributes.get(name, default)

    def has(self, name: str) -> bool:
        """Whether the attribute stands there, with or without a value."""
        return name in self.attributes

    @property
    def text(self) -> str:
        """All text inside, white space made single."""
        return squeeze("".join(self.texts()))

    def texts(self) -> Iterator[str]:
        """Every piece of text inside, as written, with a blank around whatever stands on a line of its own."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                gap = "" if child.tag in WITHIN_A_LINE else " "
                yield gap
                yield from child.texts()
                yield gap

    def walk(self) -> "Sequence[Element]":
        """This element and all inside it, in the order of the page, which is read to its end before the first walk."""
        if not self._walked:
            self._walked.append(self)
            for child in self.children:
                if isinstance(child, Element):
                    self._walked.extend(child.walk())
        return self._walked

    def ancestors(self) -> "Iterator[Element]":
        """The element around this one, the one around that, and so on."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def all(self, selector: str) -> "list[Element]":
        """Every element inside that matches a selector such as `form#join input[name="name"]`."""
        *outer, last = map(_shape_of, selector.split())
        return [found for found in self.walk()[1:] if last.fits(found) and _is_within(found, outer)]

    def one(self, selector: str) -> "Element":
        """The only element that matches; none or several fail the test."""
        found = self.all(selector)
        shown = ", ".join(map(str, found))
        assert len(found) == 1, f"{len(found)} elements match {selector!r}, there should be one: {shown}"
        return found[0]


def squeeze(text: str) -> str:
    """Text with every run of white space made one blank; the no-break space stays what it is."""
    return re.sub(r"[ \t\r\n\f]+", " ", text).strip(" ")


def read_page(html: str) -> Element:
    """The tree of a page or fragment; raises MarkupError with the line where nesting breaks."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.finished()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """One word of a selector: a tag, or None for any, and what else the element must have."""

    tag: str | None
    parts: tuple[Callable[[Element], bool], ...]

    def fits(self, element: Element) -> bool:
        """Whether this very element is meant, wherever it stands."""
        return self.tag in (None, element.tag) and all(has_part(element) for has_part in self.parts)


@cache
def _shape_of(word: str) -> _Shape:
    shape = SIMPLE.match(word)
    assert shape, f"{word!r} is no selector this tree understands"
    tag = None if shape["tag"] == "*" else shape["tag"]
    return _Shape(tag=tag, parts=tuple(map(_has_part, PART.finditer(shape["rest"]))))


def _has_part(part: "re.Match[str]") -> Callable[[Element], bool]:
    name, value = part["name"], part["value"]
    if part["id"]:
        return lambda element: element.get("id") == part["id"]
    if part["class"]:
        return lambda element: part["class"] in element.get("class").split()
    return lambda element: element.has(name) and value in (None, element.get(name))


def _is_within(element: Element, outer: Sequence[_Shape]) -> bool:
    if not outer:
        return True
    *further, nearest = outer
    return any(nearest.fits(above) and _is_within(above, further) for above in element.ancestors())


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._root = Element("", {}, 0)
        self._open = [self._root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            message = f"line {self.getpos()[0]}: <{tag}> has {', '.join(twice)} twice; keep one."
            raise MarkupError(message)
        element = self._add(tag, {name: value or "" for name, value in attrs})
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID and not any(element.tag == "svg" for element in [*self._open, Element(tag, {}, 0)]):
            message = f"line {self.getpos()[0]}: HTML does not know <{tag}/>; write <{tag}></{tag}>."
            raise MarkupError(message)
        self._add(tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or self._open[-1].tag != tag:
            message = f"line {self.getpos()[0]}: </{tag}> closes nothing; open is {self._open[-1]}."
            raise MarkupError(message)
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def finished(self) -> Element:
        if len(self._open) > 1:
            message = f"{self._open[-1]} is never closed."
            raise MarkupError(message)
        return self._root

    def _add(self, tag: str, attributes: dict[str, str]) -> Element:
        above = self._open[-1]
        element = Element(tag, attributes, self.getpos()[0], above)
        above.children.append(element)
        return element
