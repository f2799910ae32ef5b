"""Fields and choices that several of the room's forms share; the words for the choices stand in the templates."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from flask_babel import get_locale
from flask_babel import lazy_gettext as _
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice

from facilitation.aspirations.rules.benefit import ListOrder
from facilitation.aspirations.rules.facts import Facts, Matter, parse_people, place, unit
from facilitation.aspirations.rules.volume import parse_volume, write_volume
from facilitation.kernel.fields import RuleField
from facilitation.reference.goals import Goal, sdgs
from facilitation.reference.topics import Topic, topics

CHOOSE_ONE = _("Choose one of these.")
E = TypeVar("E", bound=StrEnum)


class VolumeField(RuleField):
    """An amount as people write it; `value` is integer thousandths."""

    def __init__(self, label: str, **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """An amount may always be left out."""
        super().__init__(label, rule=parse_volume, is_optional=True, **options)

    def _value(self) -> str:
        if isinstance(self.data, int):
            return write_volume(self.data, "," if str(get_locale() or "id").startswith("id") else ".")
        return self.data or ""


class PeopleField(RuleField):
    """A number of people; `value` is None where nobody has counted."""

    def __init__(self, label: str, **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """A count may always be left out."""
        super().__init__(label, rule=parse_people, is_optional=True, **options)

    def _value(self) -> str:
        return str(self.data) if isinstance(self.data, int) else self.data or ""


class ChoiceField(SelectField):  # type: ignore[misc]  # wtforms' stubs are incomplete; it is SelectField at run time
    """One of a closed set of codes, or none of them."""

    def __init__(self, label: str, *, codes: Sequence[str], **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """The first choice is that nothing has been chosen."""
        choices = [SelectChoice(code, code) for code in ("", *codes)]
        super().__init__(label, choices=choices, default="", invalid_choice_message=CHOOSE_ONE, **options)

    def chosen(self, kind: type[E]) -> E | None:
        """The choice as a member of its enum."""
        return kind(self.data) if self.data else None


class FactsFields:
    """The fields of what can be known of a wish; mixed into the forms of aspirations and of proposals."""

    place = RuleField(_("Where exactly?"), rule=place, is_optional=True)
    volume = VolumeField(_("How much?"))
    unit = RuleField(_("Unit"), rule=unit, is_optional=True)
    men = PeopleField(_("Men"))
    women = PeopleField(_("Women"))
    poor = PeopleField(_("From poor households (A-RTM)"))
    topic_code = ChoiceField(_("What is it about?"), codes=[topic.code for topic in topics()])
    sdg_code = ChoiceField(_("Village goal (SDGs Desa)"), codes=[goal.code for goal in sdgs()])
    matter = ChoiceField(_("Kind of matter"), codes=list(Matter))

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics to choose from."""
        return topics()

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The village's goals to choose from."""
        return sdgs()

    def facts(self) -> Facts:
        """What a valid form says."""
        return Facts(
            place=self.place.value or "",
            volume_thousandths=self.volume.value,
            unit=self.unit.value or "",
            men=self.men.value,
            women=self.women.value,
            poor=self.poor.value,
            topic_code=self.topic_code.data or "",
            sdg_code=self.sdg_code.data or "",
            matter=self.matter.chosen(Matter),
        )


def filled_with(facts: Facts) -> dict[str, object]:
    """What those fields show of facts that are known already."""
    return {
        "place": facts.place,
        "volume": facts.volume_thousandths,
        "unit": facts.unit,
        "men": facts.men,
        "women": facts.women,
        "poor": facts.poor,
        "topic_code": facts.topic_code,
        "sdg_code": facts.sdg_code,
        "matter": facts.matter or "",
    }


def wanted_order(asked: Mapping[str, str]) -> ListOrder:
    """The order that an address asks for; anything unknown is the order of the numbers."""
    named = asked.get("order", "")
    return ListOrder(named) if named in set(ListOrder) else ListOrder.NUMBER
