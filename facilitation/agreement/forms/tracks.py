"""The government's order, and what is written down of a negotiation."""

from collections.abc import Sequence
from typing import Any

from flask_babel import get_locale
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import IntegerField, SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.widgets import HiddenInput

from facilitation.agreement.commands import (
    CloseNegotiation,
    GiveConsent,
    MakeOffer,
    OpenNegotiation,
    RankForGovernment,
)
from facilitation.agreement.forms.plenary import RequiredChoiceField
from facilitation.agreement.rules import negotiation as rules
from facilitation.agreement.rules.negotiation import Offer, Settlement
from facilitation.agreement.rules.tracks import parse_rank
from facilitation.agreement.rules.way_out import WayOut
from facilitation.agreement.views import Mediator
from facilitation.aspirations.forms.fields import CHOOSE_ONE, ChoiceField
from facilitation.aspirations.rules.cost import cost
from facilitation.kernel.fields import RuleField, RuleTextField, RupiahField
from facilitation.partnership.rules.parties import Party
from facilitation.reference.funding import funding_source


class GovernmentOrderForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A place beside each proposal that the government cares about; the others stay empty."""

    seen = IntegerField(widget=HiddenInput(), default=0)
    proposal_ids = SelectMultipleField(_("Proposals"), validate_choice=False)
    ranks = SelectMultipleField(_("Place"), validate_choice=False)

    @property
    def typed(self) -> dict[str, str]:
        """What was typed beside each proposal."""
        return dict(zip(self.proposal_ids.data or (), self.ranks.data or (), strict=False))

    def has_seen(self, revision: int) -> bool:
        """Whether it was typed beside the order as it is."""
        return bool(self.seen.data == revision)

    def to_command(self, meeting_id: str) -> RankForGovernment:
        """What the numbers ask for; raises RankNotANumber for what is none."""
        ranks = tuple((proposal_id, parse_rank(rank)) for proposal_id, rank in self.typed.items() if rank.strip())
        return RankForGovernment(meeting_id=meeting_id, ranks=ranks, seen=self.seen.data or 0)


class OpenForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What is negotiated, and who mediates."""

    matter = RuleTextField(_("What is it about?"), rule=rules.matter)
    mediator_id = SelectField(_("Who mediates?"), default="", invalid_choice_message=CHOOSE_ONE)
    mediator = RuleField(_("Or the name of somebody without an account"), rule=rules.name, is_optional=True)

    def __init__(self, *, mediators: Sequence[Mediator], **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Offer the accounts that take no side."""
        super().__init__(**filled)
        named = [SelectChoice(one.staff_id, one.name) for one in mediators]
        self.mediator_id.choices = [SelectChoice("", _("nobody with an account")), *named]

    def to_command(self, meeting_id: str, proposal_id: str) -> OpenNegotiation:
        """What a valid form asks for."""
        return OpenNegotiation(
            meeting_id=meeting_id,
            proposal_id=proposal_id,
            matter=self.matter.value,
            mediator_id=self.mediator_id.data or "",
            mediator=self.mediator.value or "",
        )


class SeenForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Whatever answers the offers that were seen."""

    seen = IntegerField(widget=HiddenInput(), default=0)

    def beside(self, offers: int) -> "SeenForm":
        """The same form, shown beside everything on the table: whoever sends it again has seen it."""
        self.seen.data, self.seen.raw_data = offers, None
        return self


class OfferForm(SeenForm):
    """Who offers what."""

    party = RequiredChoiceField(_("Who offers this?"), codes=list(Party))
    partner = RuleField(_("If it is a partner: who?"), rule=rules.name, is_optional=True)
    words = RuleTextField(_("What is offered?"), rule=rules.offer_words)
    amount = RupiahField(_("Amount from the ceiling, if it is about money"), rule=cost, is_optional=True)
    source_code = ChoiceField(_("Source of funds"), codes=[])
    way_out = ChoiceField(_("How it would cost less"), codes=list(WayOut))

    def __init__(self, *, sources: Sequence[str], **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Offer the sources of the meeting."""
        super().__init__(**filled)
        locale = str(get_locale() or "id")
        self.source_code.choices = [SelectChoice(code, funding_source(code).name(locale)) for code in sources]

    def to_command(self, meeting_id: str, negotiation_id: str) -> MakeOffer:
        """What a valid form asks for."""
        offer = Offer(
            party=Party(self.party.data),
            words=self.words.value,
            partner=self.partner.value or "",
            amount_rupiah=self.amount.value,
            source_code=self.source_code.data or "",
            way_out=self.way_out.chosen(WayOut),
        )
        return MakeOffer(meeting_id=meeting_id, negotiation_id=negotiation_id, seen=self.seen.data or 0, offer=offer)


class ConsentForm(SeenForm):
    """Who consents to the newest offer; `who` is for the residents alone."""

    consenting = RequiredChoiceField(_("For whom?"), codes=list(rules.CONSENTING))
    who = RuleField(_("Who speaks for the residents?"), rule=rules.name, is_optional=True)

    def to_command(self, meeting_id: str, negotiation_id: str) -> GiveConsent:
        """What a valid form asks for."""
        return GiveConsent(
            meeting_id=meeting_id,
            negotiation_id=negotiation_id,
            seen=self.seen.data or 0,
            party=Party(self.consenting.data),
            who=self.who.value or "",
        )


class CloseForm(SeenForm):
    """How it ends."""

    settlement = RequiredChoiceField(_("How does it end?"), codes=list(Settlement))
    reason = RuleTextField(_("Reason"), rule=rules.offer_words, is_optional=True)

    def to_command(self, meeting_id: str, negotiation_id: str) -> CloseNegotiation:
        """What a valid form asks for."""
        return CloseNegotiation(
            meeting_id=meeting_id,
            negotiation_id=negotiation_id,
            seen=self.seen.data or 0,
            settlement=Settlement(self.settlement.data),
            reason=self.reason.value or "",
        )
