"""The team's criteria, and one rater's sheet."""

from collections.abc import Iterable, Mapping

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import RadioField
from wtforms.fields.choices import SelectChoice

from facilitation.kernel.fields import RuleTextField
from facilitation.voting.commands import ChooseCriteria, RateProposals
from facilitation.voting.rules.criteria import Scheme, weights_typed

MOST_DIGITS = 3
SCHEMES = [
    SelectChoice(Scheme.MUSRENBANG, _("The five criteria of the village planning guides")),
    SelectChoice(Scheme.USG, _("USG: urgency, seriousness, growth")),
    SelectChoice(Scheme.CUSTOM, _("Criteria of our own, with weights that make 100")),
]


class SchemeForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """By which criteria the team rates."""

    scheme = RadioField(
        _("Criteria"),
        choices=SCHEMES,
        default=Scheme.MUSRENBANG,
        invalid_choice_message=_("Choose one of these."),
    )
    weights = RuleTextField(_("Our own criteria, one on each line"), rule=weights_typed, is_optional=True)

    def to_command(self, meeting_id: str) -> ChooseCriteria:
        """What a valid form asks for; weights count for criteria of the meeting's own alone."""
        scheme = Scheme(self.scheme.data)
        weights = self.weights.value or () if scheme is Scheme.CUSTOM else ()
        return ChooseCriteria(meeting_id=meeting_id, scheme=scheme, weights=weights)


def sheet_from_form(
    meeting_id: str, form: MultiDict[str, str], proposal_ids: Iterable[str], codes: Iterable[str]
) -> RateProposals:
    """One rater's sheet as it was posted; a proposal without any rating is left out, an unreadable one is 0."""
    typed = typed_ratings(form, proposal_ids, codes)
    return RateProposals(
        meeting_id=meeting_id,
        rater=form.get("rater", ""),
        ratings=tuple((proposal_id, tuple(sheet.items())) for proposal_id, sheet in typed.items() if sheet),
    )


def typed_ratings(
    form: MultiDict[str, str], proposal_ids: Iterable[str], codes: Iterable[str]
) -> Mapping[str, Mapping[str, int]]:
    """What stands in a posted sheet, by proposal and criterion."""
    numbered = tuple(enumerate(codes))
    return {
        proposal_id: {
            code: _rating(form.get(field_name(proposal_id, place), ""))
            for place, code in numbered
            if form.get(field_name(proposal_id, place), "").strip()
        }
        for proposal_id in proposal_ids
    }


def field_name(proposal_id: str, place: int) -> str:
    """Under what a rating is posted: criteria of the meeting's own have names that no attribute could hold."""
    return f"rate-{proposal_id}-{place}"


def _rating(typed: str) -> int:
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= MOST_DIGITS
    return int(typed) if is_number else 0
