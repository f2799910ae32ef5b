"""The terms of a round, chosen before its lot is drawn, and of a practice."""

from dataclasses import replace

from flask_babel import get_locale
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import IntegerField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Optional, ValidationError

from facilitation.kernel.fields import RuleField
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.reference.groups import ProposingGroup, group_names
from facilitation.voting.commands import DrawLot, OpenPractice
from facilitation.voting.rules.lot import spoken_seed
from facilitation.voting.rules.practice import with_dishes
from facilitation.voting.rules.procedure import round_reason
from facilitation.voting.rules.reserve import Reserve, reserve_name
from facilitation.voting.rules.terms import BallotMethod, FundingChoice, Terms

SECRET, OPEN = "secret", "open"
CHOOSE_ONE = _("Choose one of these.")
A_NUMBER = _("Write a number.")
METHODS = [
    SelectChoice(BallotMethod.APPROVAL, _("Choose: up to so many proposals")),
    SelectChoice(BallotMethod.POINTS, _("Points: share them out, several for one proposal if you like")),
    SelectChoice(BallotMethod.SCORES, _("Scores: each proposal gets 1 to 5")),
    SelectChoice(BallotMethod.RANKING, _("Ranking: put so many proposals in order")),
    SelectChoice(BallotMethod.KNAPSACK, _("Spending: choose what the ceiling can pay")),
]
VISIBILITIES = [
    SelectChoice(TallyVisibility.HIDDEN, _("Hidden until the vote is closed")),
    SelectChoice(TallyVisibility.LIVE, _("Live bars while people vote")),
]
SECRECIES = [
    SelectChoice(SECRET, _("Secret: all ballots, under random names")),
    SelectChoice(OPEN, _("Open: all ballots, each under the receipt that its voter has")),
]
RULES = [
    SelectChoice(FundingChoice.EQUAL_SHARES_COMPARED, _("Equal shares, unless more people get more by votes alone")),
    SelectChoice(FundingChoice.EQUAL_SHARES, _("Equal shares: everybody has the same part of the money")),
    SelectChoice(FundingChoice.GREEDY, _("Most votes first: down the list, what still fits")),
    SelectChoice(FundingChoice.GREEDY_STOP, _("Most votes first, ending at the first that does not fit")),
    SelectChoice(FundingChoice.GREEDY_PER_COST, _("Most votes for each rupiah first")),
    SelectChoice(FundingChoice.PHRAGMEN, _("Phragmén: supporters save up together")),
    SelectChoice(FundingChoice.BORDA, _("Rankings by Borda: points for places")),
    SelectChoice(FundingChoice.SCHULZE, _("Rankings by Schulze: each against each")),
]


class RedrawForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Another lot on the terms there are; the reason is why the meeting votes again, and a first round needs none."""

    reason = RuleField(_("Why does the meeting vote again?"), rule=round_reason, is_optional=True)

    def to_command(self, meeting_id: str) -> DrawLot:
        """What a valid form asks for."""
        return DrawLot(meeting_id=meeting_id, reason=self.reason.value or "")


class LotForm(RedrawForm):
    """The terms of a round, chosen before its lot is drawn."""

    method = RadioField(_("How do people vote?"), choices=METHODS, invalid_choice_message=CHOOSE_ONE)
    votes_per_ballot = IntegerField(
        _("Votes, points or places per ballot"), validators=[InputRequired(A_NUMBER)], invalid_value_message=A_NUMBER
    )
    tally_visibility = RadioField(_("Tallies"), choices=VISIBILITIES, invalid_choice_message=CHOOSE_ONE)
    secrecy = RadioField(_("What is published of the ballots?"), choices=SECRECIES, invalid_choice_message=CHOOSE_ONE)
    funding = RadioField(_("Which rule decides about the money?"), choices=RULES, invalid_choice_message=CHOOSE_ONE)
    fewest_votes = IntegerField(
        _("Fewest votes for a proposal, 0 for none"), default=0, validators=[Optional()], invalid_value_message=A_NUMBER
    )

    criteria_percent = IntegerField(
        _("Weight of the team's criteria in percent, 0 for none"),
        default=0,
        validators=[Optional()],
        invalid_value_message=A_NUMBER,
    )

    reserve_group = SelectField(
        _("A share is set aside for proposals of"), default="", choices=[], invalid_choice_message=CHOOSE_ONE
    )
    reserve_percent = IntegerField(
        _("How much of each source of funds, in percent"), validators=[Optional()], invalid_value_message=A_NUMBER
    )
    reserve_name = RuleField(_("Name of the other group"), rule=reserve_name, is_optional=True)

    spoken = RuleField(_("Value called out in the hall for the lot"), rule=spoken_seed, is_optional=True)

    def __init__(self, **filled: object) -> None:
        """Offer the groups by their names in the reader's language."""
        super().__init__(**filled)
        locale = str(get_locale() or "id")
        named = [SelectChoice(one.code, one.name(locale)) for one in group_names()]
        self.reserve_group.choices = [SelectChoice("", _("nobody: all the money is for all proposals")), *named]

    def validate_reserve_percent(self, field: IntegerField) -> None:
        """A percentage alone says nothing, and must not be dropped in silence."""
        if field.data and not self.reserve_group.data:
            raise ValidationError(_("Choose the group as well, or leave the percentage empty."))

    @classmethod
    def of(cls, terms: Terms, *, reason: str = "") -> "LotForm":
        """Filled with these terms."""
        secrecy = OPEN if terms.is_open else SECRET
        reserve = terms.reserve
        kept = {
            "reserve_group": reserve.group if reserve else "",
            "reserve_percent": reserve.percent if reserve else None,
            "reserve_name": reserve.name if reserve else "",
        }
        return cls(formdata=None, obj=terms, votes_per_ballot=terms.limit, secrecy=secrecy, reason=reason, **kept)

    def to_command(self, meeting_id: str) -> DrawLot:
        """What a valid form asks for."""
        terms = Terms(
            method=BallotMethod(self.method.data),
            limit=self.votes_per_ballot.data,
            tally_visibility=TallyVisibility(self.tally_visibility.data),
            is_open=self.secrecy.data == OPEN,
            funding=FundingChoice(self.funding.data),
            fewest_votes=self.fewest_votes.data or 0,
            criteria_percent=self.criteria_percent.data or 0,
            reserve=self._reserve(),
        )
        return replace(super().to_command(meeting_id), terms=terms, spoken=self.spoken.value or "")

    def _reserve(self) -> Reserve | None:
        if not self.reserve_group.data:
            return None
        return Reserve(
            group=ProposingGroup(self.reserve_group.data),
            percent=self.reserve_percent.data or 0,
            name=self.reserve_name.value or "",
        )


class PracticeForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Which ballot people try out."""

    method = RadioField(
        _("How do people vote?"),
        choices=METHODS,
        default=BallotMethod.APPROVAL,
        invalid_choice_message=CHOOSE_ONE,
        id="practice-method",  # the round's own form may stand on the same page
    )

    def to_command(self, meeting_id: str) -> OpenPractice:
        """What a valid form asks for."""
        return OpenPractice(meeting_id=meeting_id, sheet=with_dishes(BallotMethod(self.method.data)))
