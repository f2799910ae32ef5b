"""Fills a form the way a person at a browser can: known fields, offered choices, hidden fields as they are."""

from collections.abc import Mapping, Sequence

from tests.page_tree import Element

Typed = Mapping[str, "str | Sequence[str]"]
Sent = dict[str, "str | Sequence[str]"]

UNCHOSEN = ("checkbox", "radio")
BUTTONS = ("submit", "image", "button", "reset")


def fill(page: Element, wanted: str, data: Typed, *, forged: Typed | None = None) -> tuple[str, Sent]:
    """(action, fields) of the form found by its action's end or `#id`, filled with `data`.

    Of several forms with one action, the one whose hidden fields already say what is sent is meant.
    """
    form = find_form(page, wanted, {**data, **(forged or {})})
    controls = [control for control in _controls(page, form) if not control.has("disabled")]
    offered = {control.get("name") for control in controls}
    unknown = sorted(data.keys() - offered)
    assert not unknown, f"{form} has no field {', '.join(unknown)}; it has {', '.join(sorted(offered))}"
    sent = _as_it_stands(controls)
    for name, value in data.items():
        sent[name] = _checked([control for control in controls if control.get("name") == name], value)
    return form.get("action"), _pressed(controls, sent, data)


def find_form(page: Element, wanted: str, sent: Typed) -> Element:
    """The only form with this id, or whose action ends so, or whose hidden fields say the same as `sent`."""
    forms = page.all("form")
    if wanted.startswith("#"):
        found = [form for form in forms if form.get("id") == wanted[1:]]
    else:
        found = [form for form in forms if form.get("action") == wanted] or [
            form for form in forms if form.get("action").endswith(wanted)
        ]
    if len(found) > 1:
        found = [form for form in found if _says(form, sent)] or found
    have = ", ".join(f"{form.get('action')}#{form.get('id')}" for form in forms)
    assert len(found) == 1, f"{len(found)} forms answer to {wanted!r}; the page has: {have or 'none'}"
    return found[0]


def _says(form: Element, sent: Typed) -> bool:
    hidden = {field.get("name"): field.get("value") for field in form.all('input[type="hidden"]')}
    return any(hidden.get(name) == value for name, value in sent.items())


def _controls(page: Element, form: Element) -> list[Element]:
    kinds = ("input", "select", "textarea", "button")
    inside = [element for element in form.walk() if element.tag in kinds and not element.has("form")]
    name = form.get("id")
    outside = [element for element in page.walk() if element.tag in kinds and name and element.get("form") == name]
    # A button without a name sends nothing of its own, and yet is the one that is pressed where it comes first.
    return [element for element in [*inside, *outside] if element.get("name") or _is_button(element)]


def _is_button(control: Element) -> bool:
    return control.tag == "button" or control.get("type") in BUTTONS


def _as_it_stands(controls: Sequence[Element]) -> Sent:
    values: dict[str, list[str]] = {}
    for control in controls:
        if not _is_button(control) and not (control.get("type") in UNCHOSEN and not control.has("checked")):
            values.setdefault(control.get("name"), []).extend(_values(control))
    return {name: found if len(found) > 1 else found[0] for name, found in values.items() if found}


def _values(control: Element) -> list[str]:
    if control.tag == "textarea":
        return ["".join(control.texts()).removeprefix("\n")]
    if control.tag != "select":
        return [control.get("value", "on" if control.get("type") in UNCHOSEN else "")]
    options = control.all("option")
    first = [] if control.has("multiple") else options[:1]
    return [_option_value(option) for option in [one for one in options if one.has("selected")] or first]


def _option_value(option: Element) -> str:
    return option.get("value") if option.has("value") else option.text


def _checked(controls: Sequence[Element], value: "str | Sequence[str]") -> "str | Sequence[str]":
    choices = _choices(controls)
    for one in [value] if isinstance(value, str) else value:
        assert choices is None or one in choices, f"{controls[0]} offers {sorted(choices or ())}, not {one!r}"
    return value


def _choices(controls: Sequence[Element]) -> set[str] | None:
    if any(_is_button(control) or control.get("type") in UNCHOSEN for control in controls):
        return {control.get("value", "on") for control in controls}
    if controls[0].tag == "select":
        return {_option_value(option) for option in controls[0].all("option")}
    return None


def _pressed(controls: Sequence[Element], sent: Sent, data: Typed) -> Sent:
    buttons = [control for control in controls if _is_button(control) and control.get("type", "submit") == "submit"]
    if buttons and not any(button.get("name") in data for button in buttons) and buttons[0].get("name"):
        sent[buttons[0].get("name")] = buttons[0].get("value")
    return sent
