"""Form fields that read what people type with the same rules that the use cases obey."""

from collections.abc import Callable
from typing import Any

from flask import current_app
from flask_babel import get_locale
from wtforms import Field, StringField
from wtforms.validators import StopValidation
from wtforms.widgets import PasswordInput, TextArea

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import format_rupiah, parse_rupiah


class RuleField(StringField):  # type: ignore[misc]  # wtforms' stubs are incomplete; it is StringField at run time
    """A text read by a rule: `value` holds the rule's result once the form is valid, `data` what was typed."""

    def __init__(self, label: str, *, rule: Callable[[str], object], is_optional: bool = False, **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """`rule` returns the value or raises a RuleViolation, whose sentence becomes the field's error."""
        super().__init__(label, **options)
        self.rule = rule
        self.is_optional = is_optional
        self.value: Any = None  # what the rule returns: each form knows its fields' types

    def pre_validate(self, form: object) -> None:
        """Apply the rule to what was typed."""
        del form
        typed = self.data or ""
        if not self.is_optional or typed.strip():
            self.value = obeying(self.rule, typed)


class RuleTextField(RuleField):
    """The same over several lines."""

    widget = TextArea()


class RuleSecretField(RuleField):
    """The same for a password, which is never sent back."""

    widget = PasswordInput()


class RupiahField(RuleField):
    """An amount of money as people write it; `value` is integer rupiah."""

    def __init__(self, label: str, *, rule: Callable[[int], int], **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """`rule` checks the amount that was read."""
        super().__init__(label, rule=lambda typed: rule(parse_rupiah(typed)), **options)

    def _value(self) -> str:
        if isinstance(self.data, int):
            return format_rupiah(self.data, str(get_locale() or "id"))
        return self.data or ""


def obeys(rule: Callable[[Any], object]) -> Callable[[object, Field], None]:
    """A validator for a field whose data already has its type."""

    def validate(_form: object, field: Field) -> None:
        # What could not be read has no value, and its own error says so already.
        if field.data is not None:
            obeying(rule, field.data)

    return validate


def obeying(rule: Callable[[Any], object], typed: object) -> object:
    """Return what the rule makes of it, or turn its refusal into the field's error."""
    try:
        return rule(typed)
    except RuleViolation as refusal:
        raise StopValidation(sentence_of(refusal)) from refusal


def sentence_of(refusal: RuleViolation) -> str:
    """The refusal in the reader's language."""
    return str(current_app.extensions["texts"].sentence_of(refusal))
