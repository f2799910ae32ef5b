"""Answering a consent check, and what staff write down about it."""

from collections.abc import Iterable
from typing import Any, Self

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, RadioField, SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, StopValidation
from wtforms.widgets import CheckboxInput

from facilitation.agreement.commands import (
    AnswerConsentCheck,
    HandleObjection,
    OpenBindingRound,
    OpenConsentCheck,
    ReadAnswerOut,
    RecordObjection,
)
from facilitation.agreement.rules.consent import ConsentKind, Handling, consent_words, handling_words
from facilitation.agreement.views import AskedProposal, ConsentCheck, DecidedLine, OwnAnswer, SaidAnswer
from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.fields import RuleField, RuleTextField, sentence_of
from facilitation.voting.rules.motion import motion_wording

HANDLINGS = [
    SelectChoice(Handling.WITHDRAWN, _("Talked over and withdrawn")),
    SelectChoice(Handling.ACCEPTED, _("Accepted: the decision is changed")),
    SelectChoice(Handling.KEPT, _("Kept, and printed as a dissenting note")),
]
MOST_TITLE = 60


class AboutField(SelectField):  # type: ignore[misc]  # wtforms' stubs are incomplete; it is SelectField at run time
    """Which of several proposals it is about, or all of them."""

    def __init__(self, label: str, **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Another check's proposal does not exist here, and the use case says so."""
        super().__init__(label, choices=(), default="", validate_choice=False, **options)

    def offer(self, proposals: Iterable[AskedProposal]) -> None:
        """Let these be chosen from."""
        named = [SelectChoice(one.proposal_id, f"{one.number}. {one.title[:MOST_TITLE]}") for one in proposals]
        self.choices = [SelectChoice("", _("all of them")), *named]


class ConsentForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One answer; its `submission_id` makes a message that is sent twice one."""

    check_id = HiddenField()
    submission_id = HiddenField()
    kind = RadioField(
        _("Your answer"),
        choices=[SelectChoice(kind.value, kind.value) for kind in ConsentKind],
        validators=[InputRequired(CHOOSE_ONE)],
        invalid_choice_message=CHOOSE_ONE,
    )
    words = RuleTextField(_("Your note or your reason"), rule=str, is_optional=True, id="consent-words")
    proposal_id = AboutField(_("About which proposal?"), id="consent-about")

    @classmethod
    def of(cls, check: ConsentCheck, own: OwnAnswer | None, submission_id: str) -> "ConsentForm":
        """Filled with what this person has said so far."""
        said = {"kind": own.kind.value, "words": own.words} if own else {}
        about = own.about.proposal_id if own and own.about else ""
        return cls(formdata=None, check_id=check.check_id, submission_id=submission_id, proposal_id=about, **said)

    def is_about(self, check: ConsentCheck) -> bool:
        """Whether it was typed for this check."""
        return bool(self.check_id.data == check.check_id)

    def offering(self, check: ConsentCheck) -> Self:
        """The same form, with the proposals of this check to choose from."""
        self.proposal_id.offer(check.proposals)
        return self

    def validate_words(self, field: RuleTextField) -> None:
        """Ask for words where something else than a plain yes was chosen."""
        if self.kind.data in set(ConsentKind):
            field.value = _obeying(lambda: consent_words(ConsentKind(self.kind.data), field.data or ""))

    def to_command(self, meeting_id: str) -> AnswerConsentCheck:
        """What a valid form asks for."""
        return AnswerConsentCheck(
            meeting_id=meeting_id,
            check_id=self.check_id.data or "",
            submission_id=self.submission_id.data or "",
            kind=ConsentKind(self.kind.data),
            words=self.words.value or "",
            proposal_id=self.proposal_id.data or None,
        )


class ObjectionForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """An objection that somebody without a phone has said aloud."""

    submission_id = HiddenField(id="objection-submission")
    words = RuleTextField(
        _("What is objected"), rule=lambda typed: consent_words(ConsentKind.OBJECTION, typed), id="objection-words"
    )
    proposal_id = AboutField(_("About which proposal?"), id="objection-about")

    def offering(self, check: ConsentCheck) -> Self:
        """The same form, with the proposals of this check to choose from."""
        self.proposal_id.offer(check.proposals)
        return self

    def to_command(self, meeting_id: str, check_id: str) -> RecordObjection:
        """What a valid form asks for."""
        return RecordObjection(
            meeting_id=meeting_id,
            check_id=check_id,
            submission_id=self.submission_id.data or "",
            words=self.words.value,
            proposal_id=self.proposal_id.data or None,
        )


class HandlingForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What became of one objection; many of these stand on one page, so each has names of its own."""

    handling = RadioField(
        _("What became of it"),
        choices=HANDLINGS,
        validators=[InputRequired(CHOOSE_ONE)],
        invalid_choice_message=CHOOSE_ONE,
    )
    handled = RuleTextField(_("In a few words"), rule=handling_words)

    def __init__(self, *, answer_id: str, **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """The answer's id is part of each field's name."""
        super().__init__(prefix=f"{answer_id}-", **filled)
        self.answer_id = answer_id

    @classmethod
    def of(cls, said: SaidAnswer) -> "HandlingForm":
        """Filled with what is written down so far."""
        handling = said.handling.value if said.handling else None
        return cls(answer_id=said.answer_id, formdata=None, handling=handling, handled=said.handled)

    def to_command(self, meeting_id: str) -> HandleObjection:
        """What a valid form asks for."""
        return HandleObjection(
            meeting_id=meeting_id,
            answer_id=self.answer_id,
            handling=Handling(self.handling.data),
            words=self.handled.value,
        )


class AskForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The proposals that everybody is asked about."""

    proposal_ids = SelectMultipleField(_("Proposals"), option_widget=CheckboxInput(), validate_choice=False)

    def to_command(self, meeting_id: str) -> OpenConsentCheck:
        """What the ticks ask for; those of another meeting are refused there."""
        return OpenConsentCheck(meeting_id=meeting_id, proposal_ids=tuple(self.proposal_ids.data or ()))


class ReadOutForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One button: these words on the wall, or none."""

    answer_id = RuleField("", rule=str, is_optional=True)

    def to_command(self, meeting_id: str, check_id: str) -> ReadAnswerOut:
        """What the button asks for."""
        return ReadAnswerOut(meeting_id=meeting_id, check_id=check_id, answer_id=self.answer_id.data or "")


class BindingRoundForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The sentence that everybody answers with yes or no, and whether it is about a person."""

    wording = RuleField(_("What do you ask everybody?"), rule=motion_wording, id="binding-wording")
    is_about_persons = BooleanField(_("It is about a person: the ballots stay secret"), id="binding-persons")

    @classmethod
    def about(cls, line: DecidedLine) -> "BindingRoundForm":
        """Filled with the plainest sentence there is."""
        wording = gettext("Is proposal %(number)s agreed as it was read out?", number=line.ballot_number)
        return cls(formdata=None, wording=wording)

    def to_command(self, meeting_id: str, proposal_id: str) -> OpenBindingRound:
        """What a valid form asks for."""
        return OpenBindingRound(
            meeting_id=meeting_id,
            proposal_id=proposal_id,
            wording=self.wording.value,
            is_about_persons=bool(self.is_about_persons.data),
        )


def _obeying(rule: Any) -> str:  # noqa: ANN401  a call without arguments
    try:
        return str(rule())
    except RuleViolation as refusal:
        raise StopValidation(sentence_of(refusal)) from refusal
