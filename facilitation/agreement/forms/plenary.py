"""What the plenary decides about one proposal, which ones it agrees on together, and who confirms."""

from typing import Any

from flask_babel import get_locale
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import StopValidation
from wtforms.widgets import CheckboxInput

from facilitation.agreement.commands import (
    AdoptUnready,
    AgreeTogether,
    BeginCorrection,
    ConfirmAdoption,
    DecideProposal,
    FindConsensus,
)
from facilitation.agreement.forms.ways_out import RestFields, filled_rest
from facilitation.agreement.rules.adoption import correction_reason
from facilitation.agreement.rules.decision import DecidedBy, Decision, Outcome, name, parse_place, words
from facilitation.agreement.rules.readiness import readiness_reason
from facilitation.agreement.rules.way_out import WayOut
from facilitation.agreement.views import DecisionPage
from facilitation.aspirations.forms.fields import CHOOSE_ONE, ChoiceField
from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.kernel.fields import RuleField, RuleTextField, RupiahField
from facilitation.reference.funding import funding_source


class RequiredChoiceField(ChoiceField):
    """One of a closed set of codes; choosing none is refused."""

    def pre_validate(self, form: object) -> None:
        """Say that one must be chosen."""
        super().pre_validate(form)
        if not self.data:
            raise StopValidation(str(CHOOSE_ONE))


class DecisionForm(FlaskForm, RestFields):  # type: ignore[misc]  # flask-wtf has no types
    """One proposal's outcome, and what belongs to it."""

    outcome = RequiredChoiceField(_("What is decided"), codes=list(Outcome))
    reason = RuleTextField(_("Reason"), rule=words, is_optional=True)
    decided_by = RequiredChoiceField(_("How it was decided"), codes=list(DecidedBy))
    dissent = RuleTextField(_("Dissenting note"), rule=words, is_optional=True)
    source_code = ChoiceField(_("Source of funds"), codes=[])
    amount = RupiahField(_("Agreed amount in rupiah"), rule=cost, is_optional=True)
    way_out = ChoiceField(_("How it is agreed for less"), codes=list(WayOut))
    mode = ChoiceField(_("How it is carried out"), codes=list(ExecutionMode))
    executor = RuleField(_("Who carries it out"), rule=name, is_optional=True)
    carried_out = RuleField(_("When"), rule=name, is_optional=True)
    place = RuleField(_("Place in the agreed list"), rule=parse_place, is_optional=True)
    agency = RuleField(_("Office it is forwarded to"), rule=name, is_optional=True)

    def __init__(self, view: DecisionPage, **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Offer the sources the meeting has a ceiling for, and what the proposal can be combined with."""
        super().__init__(**filled)
        self.name_choices(view.others, view.later_years)
        locale = str(get_locale() or "id")
        codes = [source.source_code for source in view.sources]
        self.source_code.choices = [SelectChoice(code, funding_source(code).name(locale)) for code in codes]

    @classmethod
    def of(cls, view: DecisionPage, *, as_negotiated: bool = False) -> "DecisionForm":
        """Filled with what is decided, before that with the plan; `as_negotiated` with what both consented to."""
        line, years = view.line, view.later_years
        decision = view.as_negotiated if as_negotiated else line.decision or view.plan
        values = {name: getattr(decision, name) or "" for name in decision.__slots__ if name != "rest"}
        values |= filled_rest(decision.rest, years)
        values |= {"place": str(decision.place or ""), "amount": decision.amount_rupiah or line.cost_rupiah}
        if decision.decided_by is DecidedBy.CONSENSUS:
            # Where everybody has voted about it since, that is how it was decided, unless somebody says otherwise.
            values["decided_by"] = line.evidence.suggests or DecidedBy.CONSENSUS
        values["source_code"] = decision.source_code or line.source_code
        return cls(view, formdata=None, **values)

    def to_command(self, view: DecisionPage) -> DecideProposal:
        """What a valid form asks for; without an amount the whole cost."""
        line, meeting_id = view.line, view.meeting.meeting_id
        decision = Decision(
            outcome=Outcome(self.outcome.data),
            reason=self.reason.value or "",
            decided_by=DecidedBy(self.decided_by.data),
            dissent=self.dissent.value or "",
            source_code=self.source_code.data or line.source_code,
            amount_rupiah=self.amount.value or line.cost_rupiah,
            way_out=self.way_out.chosen(WayOut),
            mode=self.mode.chosen(ExecutionMode),
            executor=self.executor.value or "",
            carried_out=self.carried_out.value or "",
            place=self.place.value,
            agency=self.agency.value or "",
            rest=self.rest(),
        )
        return DecideProposal(meeting_id=meeting_id, proposal_id=line.proposal_id, decision=decision)


class TogetherForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The proposals that nobody objects to."""

    proposal_ids = SelectMultipleField(_("Proposals"), option_widget=CheckboxInput(), validate_choice=False)

    def to_command(self, meeting_id: str) -> AgreeTogether:
        """What the ticks ask for; those of another meeting are refused there."""
        return AgreeTogether(meeting_id=meeting_id, proposal_ids=tuple(self.proposal_ids.data or ()))


class ConfirmForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One button: the list of this digest is right."""

    digest = HiddenField()

    def to_command(self, meeting_id: str) -> ConfirmAdoption:
        """What the button asks for."""
        return ConfirmAdoption(meeting_id=meeting_id, digest=self.digest.data or "")


class FindForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One button: the chair finds mufakat in the decision of this digest."""

    seen = HiddenField()

    def to_command(self, meeting_id: str, proposal_id: str) -> FindConsensus:
        """What the button asks for."""
        return FindConsensus(meeting_id=meeting_id, proposal_id=proposal_id, seen=self.seen.data or "")


class UnreadyForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why the list is adopted although nobody looks after these proposals yet."""

    proposal_ids = SelectMultipleField(_("Proposals"), validate_choice=False)
    readiness_reason = RuleTextField(_("Why is it adopted all the same?"), rule=readiness_reason)

    def to_command(self, meeting_id: str) -> AdoptUnready:
        """What a valid form asks for; what nobody saw on the page is not meant by it."""
        named = tuple(self.proposal_ids.data or ())
        return AdoptUnready(meeting_id=meeting_id, proposal_ids=named, reason=self.readiness_reason.value)


class CorrectionForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why an adopted list is corrected."""

    reason = RuleTextField(_("Why is it corrected?"), rule=correction_reason)

    def to_command(self, meeting_id: str) -> BeginCorrection:
        """What a valid form asks for."""
        return BeginCorrection(meeting_id=meeting_id, reason=self.reason.value)
