"""What every page must be: found by construction, named with the line and the fix."""

from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from tests.page_tree import Element
from tests.page_typography import typography_problems

Problems = Iterator[str]

LANGUAGES = ("id", "en")
TYPED_FIELDS = ("input", "select", "textarea")
UNLABELLED_INPUTS = ("hidden", "submit", "button", "image", "reset")
POINTING_ATTRIBUTES = ("aria-describedby", "aria-labelledby", "aria-controls", "aria-errormessage", "list", "form")
ADDRESS_ATTRIBUTES = frozenset(
    {"src", "href", "action", "formaction", "poster", "data", "hx-get", "hx-post", "srcset"},
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def page_problems(html: str, page: Element, host: str) -> list[str]:
    """Everything wrong with a whole page that `host` answered; empty when all is well."""
    found = [] if html.lstrip().lower().startswith("<!doctype html>") else ["begin the page with <!doctype html>."]
    for check in (_language, _encoding, _title, _one_h1, _heading_order, _landmarks, _tokens):
        found += check(page)
    return found + fragment_problems(page, host)


def fragment_problems(page: Element, host: str) -> list[str]:
    """What must hold for a part of a page as well, such as one sent live."""
    checks: tuple[Callable[[Element], Problems], ...] = (
        _unique_ids,
        _targets,
        _labels,
        _forms,
        _buttons,
        _pictures,
        _inline,
        typography_problems,
    )
    found = [problem for check in checks for problem in check(page)]
    return found + list(_other_hosts(page, host))


def _language(page: Element) -> Problems:
    roots = page.all("html")
    if len(roots) != 1 or roots[0].get("lang") not in LANGUAGES:
        yield f"give <html> a lang, one of {', '.join(LANGUAGES)}."


def _encoding(page: Element) -> Problems:
    if not any(meta.get("charset").lower() == "utf-8" for meta in page.all("head meta")):
        yield 'say <meta charset="utf-8"> in the head.'
    if not page.all('head meta[name="viewport"]'):
        yield "a phone needs <meta name=viewport>."


def _title(page: Element) -> Problems:
    titles = page.all("head title")
    if len(titles) != 1 or not titles[0].text:
        yield "give the page one <title> that says where one is."
        return
    heading = next((h1.text for h1 in page.all("h1")), "")
    title = titles[0].text
    if heading and not (title.startswith(heading) or heading.startswith(title)):
        yield f"begin the title with the heading: the title is {title!r}, the h1 {heading!r}."


def _one_h1(page: Element) -> Problems:
    headings = page.all("h1")
    if len(headings) != 1:
        yield f"a page has one h1, this one has {len(headings)}: {', '.join(h1.text for h1 in headings)}"
    elif not headings[0].text:
        yield f"{headings[0]} is empty; say what the page is about."


def _heading_order(page: Element) -> Problems:
    above = 0
    for element in page.walk():
        if element.tag in HEADINGS:
            level = HEADINGS.index(element.tag) + 1
            if level > above + 1:
                yield f"{element} {element.text!r} skips a level; use h{above + 1}."
            above = level


def _landmarks(page: Element) -> Problems:
    if len(page.all("main")) != 1 or not page.all("main#main"):
        yield 'give the page exactly one <main id="main">; htmx and the skip link look for it.'


def _unique_ids(page: Element) -> Problems:
    counts = Counter(element.get("id") for element in page.walk() if element.has("id"))
    for name, count in counts.items():
        if count > 1 or not name or any(letter.isspace() for letter in name):
            yield f"id {name!r} stands {count} times; an id is a word that stands once."


def _targets(page: Element) -> Problems:
    ids = {element.get("id") for element in page.walk()}
    for element in page.walk():
        pointed = [name for attribute in POINTING_ATTRIBUTES for name in element.get(attribute).split()]
        pointed += [element.get("for")] if element.tag == "label" and element.has("for") else []
        pointed += [element.get("href")[1:]] if element.get("href").startswith("#") else []
        for name in pointed:
            if name not in ids:
                yield f"{element} points at #{name}, which is not on the page."


def _labels(page: Element) -> Problems:
    labelled = {label.get("for") for label in page.all("label") if label.text}
    for element in page.walk():
        if element.tag not in TYPED_FIELDS or element.get("type") in UNLABELLED_INPUTS:
            continue
        around = any(above.tag == "label" and above.text for above in element.ancestors())
        named = element.get("aria-label") or element.get("aria-labelledby")
        if not (around or named or (element.has("id") and element.get("id") in labelled)):
            yield f'{element} has no label; write <label for="{element.get("id") or "…"}">.'


def _forms(page: Element) -> Problems:
    for form in page.all("form"):
        if not form.get("action") or form.get("method").lower() not in ("get", "post"):
            yield f"{form} needs an action and a method, so that it works without JavaScript."
        if form.has("hx-post") and form.get("hx-post") != form.get("action"):
            yield f"{form} posts to {form.get('hx-post')} by htmx and to {form.get('action')} without; make them one."


def _tokens(page: Element) -> Problems:
    # Whole pages only: what is sent live belongs to no request, and takes the token of the page it lands in.
    for form in page.all("form"):
        tokens = [field.get("value") for field in form.all('input[name="csrf_token"]')]
        if form.get("method").lower() == "post" and not any(tokens):
            yield f'{form} needs <input type="hidden" name="csrf_token" value="…">.'


def _buttons(page: Element) -> Problems:
    for button in page.all("button"):
        if button.get("type") not in ("submit", "button", "reset"):
            yield f"{button} needs a type: submit in a form, button elsewhere."
        pictures = [picture.get("alt") for picture in button.all("img")]
        if not (button.text or button.get("aria-label") or any(pictures)):
            yield f"{button} has no name; write a word in it, or an aria-label."


def _pictures(page: Element) -> Problems:
    for picture in page.all("img"):
        if not picture.has("alt"):
            yield f"{picture} needs an alt; an empty one if it only decorates."
    for picture in page.all("svg"):
        is_silent = picture.get("aria-hidden") == "true"
        is_named = picture.get("role") == "img" and (picture.get("aria-label") or picture.all("title"))
        if not (is_silent or is_named):
            yield f'{picture} needs aria-hidden="true", or role="img" with a name.'


def _inline(page: Element) -> Problems:
    for element in page.walk():
        if handlers := sorted(name for name in element.attributes if name.startswith(("on", "hx-on"))):
            yield f"{element} has {', '.join(handlers)}; bind it in a module by data-module."
        if element.has("style"):
            yield f"{element} has a style attribute, which the policy ignores; give it a class."
        if element.tag == "style":
            yield f"{element} holds style rules; put them into a component's file."
        if element.tag == "script" and (not element.get("src") or element.text):
            yield f"{element} holds code; put it into a module under static/js."


def _other_hosts(page: Element, host: str) -> Problems:
    for element in page.walk():
        for name in element.attributes.keys() & ADDRESS_ATTRIBUTES:
            address = urlsplit(element.get(name))
            if address.scheme in ("javascript", "data", "blob") and (element.tag, name) != ("img", "src"):
                yield f"{element} runs {name}={element.get(name)!r}; addresses lead to pages."
            is_join_address = element.tag == "a" and _is_on_this_network(address.hostname or "")
            if address.netloc and address.netloc != host and not is_join_address:
                yield f"{element} leads to {address.netloc}; everything comes from this program."


def _is_on_this_network(host: str) -> bool:
    is_number = host.replace(".", "").isdigit() or ":" in host
    return is_number or host.endswith(".local") or "." not in host
