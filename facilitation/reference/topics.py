"""The topics residents choose from on their phones: everyday words for the sub-fields of village work."""

from dataclasses import dataclass

from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.texts import mark
from facilitation.reference.fields import field, subfield


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One topic; `code` stays the same for ever, `label` is looked up in the reader's language when it is shown."""

    code: str
    label: str
    subfield_code: str
    """The sub-field a wish of this topic belongs to until an official says better."""

    @property
    def icon(self) -> str:
        """The name of its drawing in templates/shared/icons.html."""
        return self.code

    @property
    def field_code(self) -> str:
        """The field of its sub-field, "1" to "5"."""
        return subfield(self.subfield_code).field_code

    def field_name(self, locale: str) -> str:
        """The official name of its field."""
        return field(self.field_code).name(locale)


# In the order in which wishes are most often of them, so that the first row of a phone serves most people.
TOPICS = (
    Topic(code="roads", label=mark("Roads and bridges"), subfield_code="2.3"),
    Topic(code="clean_water", label=mark("Clean water"), subfield_code="2.4"),
    Topic(code="sanitation", label=mark("Drains, toilets and waste"), subfield_code="2.4"),
    Topic(code="health", label=mark("Health and posyandu"), subfield_code="2.2"),
    Topic(code="school", label=mark("Schools and early learning"), subfield_code="2.1"),
    Topic(code="housing", label=mark("Decent houses"), subfield_code="2.4"),
    Topic(code="farming", label=mark("Farming, livestock and fish"), subfield_code="4.2"),
    Topic(code="business", label=mark("Small business and markets"), subfield_code="4.5"),
    Topic(code="power_internet", label=mark("Electricity and internet"), subfield_code="2.7"),
    Topic(code="environment", label=mark("Environment and disasters"), subfield_code="2.5"),
    Topic(code="safety", label=mark("Safety and order"), subfield_code="3.1"),
    Topic(code="youth", label=mark("Youth, sport and culture"), subfield_code="3.3"),
    Topic(code="family", label=mark("Women, children and older people"), subfield_code="4.4"),
    Topic(code="village_office", label=mark("Village office services"), subfield_code="1.3"),
)


def topics() -> tuple[Topic, ...]:
    """Every topic, in the order in which phones show them."""
    return TOPICS


def topic(code: str) -> Topic:
    """The topic with this code, or raise NotFoundHere."""
    for one in TOPICS:
        if one.code == code:
            return one
    raise NotFoundHere
