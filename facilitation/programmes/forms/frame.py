"""Everything a programme is set up with."""

from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import IntegerField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Optional

from facilitation.kernel.fields import RuleField, RuleTextField, obeys
from facilitation.programmes.commands import CreateProgramme, ReviseProgramme
from facilitation.programmes.rules import programme
from facilitation.programmes.rules.aims import AimKind, typed_lines
from facilitation.programmes.rules.programme import ProgrammeFrame, ProgrammeKind
from facilitation.programmes.rules.template import from_plain
from facilitation.programmes.rules.template_file import TemplateForeign, TemplateKind, read
from facilitation.programmes.views import Programme

A_YEAR = _("Write a year, such as 2026.")
CHOOSE_ONE = _("Choose one of these.")

KINDS = [
    SelectChoice(ProgrammeKind.COMMUNITY_GOVERNMENT, _("Residents and government (two parties)")),
    SelectChoice(ProgrammeKind.THREE_PARTIES, _("Government, business and civil society (three parties)")),
    SelectChoice(ProgrammeKind.DISTRICT_CIVIL_SOCIETY, _("District government and civil society")),
    SelectChoice(ProgrammeKind.OTHER, _("Another partnership")),
]
# Both lengths are in use; which one holds here, the village's own regulation says.
PLAN_LENGTHS = [SelectChoice("6", _("6 years")), SelectChoice("8", _("8 years"))]
USUAL_LENGTH = "8"
OTHER_LENGTHS = {str(years) for years in range(1, programme.MOST_PLAN_YEARS + 1)} - {"6", USUAL_LENGTH}

# What partnership programmes of villages and districts name most often; every line is there to be changed.
GOALS = (
    _("Reduce poverty and social inequality"),
    _("Improve access to education and health services"),
    _("Develop the local economy"),
    _("Preserve the environment"),
    _("Promote good governance"),
)
PRINCIPLES = (
    _("Collaboration: everybody concerned works together for the shared goals."),
    _("Mutual benefit: the partnership is worth it for every party."),
    _("Sustainability: what is built lasts, and is looked after."),
    _("Accountability: everybody answers for their contribution and its result."),
)


def _preset(lines: tuple[Any, ...]) -> str:
    return "\n".join(str(line) for line in lines)


class ReviseProgrammeForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What a programme says of itself."""

    kind = RadioField(
        _("Who works together?"),
        choices=KINDS,
        default=ProgrammeKind.COMMUNITY_GOVERNMENT,
        invalid_choice_message=CHOOSE_ONE,
    )
    name = RuleField(_("Name of the programme"), rule=programme.name)
    area = RuleField(_("Area"), rule=programme.area)
    first_year = IntegerField(
        _("First year"), validators=[InputRequired(A_YEAR), obeys(programme.year)], invalid_value_message=A_YEAR
    )
    last_year = IntegerField(
        _("Last year"), validators=[InputRequired(A_YEAR), obeys(programme.year)], invalid_value_message=A_YEAR
    )
    vision = RuleTextField(_("Vision"), rule=programme.vision, is_optional=True)
    principles = RuleTextField(
        _("Principles"),
        rule=lambda typed: programme.principles(tuple(typed.splitlines())),
        is_optional=True,
        default=lambda: _preset(PRINCIPLES),
    )
    plan_first_year = IntegerField(
        _("First year of the RPJM Desa"),
        validators=[Optional(), obeys(programme.year)],
        invalid_value_message=A_YEAR,
    )
    plan_years = SelectField(
        _("Length of the RPJM Desa"), choices=PLAN_LENGTHS, default=USUAL_LENGTH, invalid_choice_message=CHOOSE_ONE
    )

    def __init__(self, **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Offer the usual lengths of a plan, and any other possible one that a template or the programme has."""
        super().__init__(**filled)
        length = self.plan_years.data
        if length in OTHER_LENGTHS:
            self.plan_years.choices = [*PLAN_LENGTHS, SelectChoice(length, _("%(years)s years", years=length))]

    @classmethod
    def of(cls, view: Programme) -> "ReviseProgrammeForm":
        """Filled with what the programme says now."""
        said = {name: getattr(view, name) for name in ("kind", "name", "area", "first_year", "last_year", "vision")}
        return cls(
            principles="\n".join(view.principles),
            plan_first_year=view.plan_first_year or None,
            plan_years=str(view.plan_years or USUAL_LENGTH),
            **said,
        )

    def frame(self) -> ProgrammeFrame:
        """What a valid form describes."""
        begins = self.plan_first_year.data or 0
        return ProgrammeFrame(
            kind=ProgrammeKind(self.kind.data),
            name=self.name.value,
            area=self.area.value,
            first_year=self.first_year.data,
            last_year=self.last_year.data,
            vision=self.vision.value or "",
            principles=self.principles.value or (),
            plan_first_year=begins,
            plan_years=int(self.plan_years.data) if begins else 0,
        )

    def to_revision(self, programme_id: str) -> ReviseProgramme:
        """What a valid form asks for."""
        return ReviseProgramme(programme_id=programme_id, frame=self.frame())


class ProgrammeForm(ReviseProgrammeForm):
    """A new programme: the same, its goals and its missions, one a line."""

    goals = RuleTextField(
        _("Goals"), rule=lambda typed: typed_lines(AimKind.GOAL, typed), default=lambda: _preset(GOALS)
    )
    missions = RuleTextField(_("Missions"), rule=lambda typed: typed_lines(AimKind.MISSION, typed), is_optional=True)

    @classmethod
    def from_template(cls, content: bytes) -> "ProgrammeForm":
        """Filled with what a template says; raises why it cannot be read."""
        found = read(content)
        if found.kind is not TemplateKind.PROGRAMME:
            raise TemplateForeign
        begun = from_plain(found.body)
        return cls(
            formdata=None,
            kind=begun.kind,
            vision=begun.vision,
            plan_years=str(begun.plan_years or USUAL_LENGTH),
            **{name: "\n".join(getattr(begun, name)) for name in ("principles", "goals", "missions")},
        )

    def to_command(self) -> CreateProgramme:
        """What a valid form asks for."""
        return CreateProgramme(frame=self.frame(), goals=self.goals.value, missions=self.missions.value or ())
