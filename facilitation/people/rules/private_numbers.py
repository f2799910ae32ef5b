"""Numbers that belong to a person alone: nobody's identity or phone number is ever kept."""

import re

from facilitation.kernel.errors import RuleViolation

# Nine digits and more are nobody's name, house or RT; blanks, dots and dashes stand between them as people write them.
LONG_NUMBER = re.compile(r"\+?\d(?:[ .\-]?\d){8,}")
IDENTITY_DIGITS = 16


class IdentityNumberTyped(RuleViolation):
    """A field for a name holds what looks like a NIK."""

    code = "identity_number_typed"


class PhoneNumberTyped(RuleViolation):
    """A field for a name holds what looks like a phone number."""

    code = "phone_number_typed"


def refuse_private_numbers(text: str) -> None:
    """Raise the refusal that applies where the text holds an identity number or a phone number."""
    found = LONG_NUMBER.search(text)
    if found is None:
        return
    digits = sum(character.isdigit() for character in found[0])
    raise IdentityNumberTyped if digits >= IDENTITY_DIGITS else PhoneNumberTyped
