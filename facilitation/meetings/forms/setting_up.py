"""A new meeting, and the correction of one that is set up."""

from collections.abc import Iterable
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms.widgets import HiddenInput

from facilitation.kernel.fields import RuleField, RuleTextField
from facilitation.meetings.commands import CreateMeeting, ReviseMeeting
from facilitation.meetings.forms.frame import IDENTITY, FrameForm
from facilitation.meetings.rules import setup
from facilitation.meetings.rules.population import Residents, checked_residents, names_and_residents
from facilitation.meetings.rules.template import MeetingTemplate, from_plain
from facilitation.meetings.views import Meeting
from facilitation.programmes.rules.template_file import TemplateForeign, TemplateKind, read
from facilitation.programmes.views import Programme


def _residents(typed: str) -> tuple[Residents, ...]:
    return names_and_residents(typed.splitlines())[1]


def _hamlets(typed: str) -> tuple[tuple[str, ...], tuple[Residents, ...]]:
    names, residents = names_and_residents(typed.splitlines())
    kept = setup.hamlet_names(names)
    return kept, checked_residents(residents, kept)


class ReviseMeetingForm(FrameForm):
    """What may be corrected until the lot is drawn; hamlets stay, and only how many people live there is said."""

    residents_of = RuleTextField(_("Residents of each hamlet"), rule=_residents, is_optional=True)
    """Of a name of its own: the meeting's `residents` are no text."""

    @classmethod
    def of(
        cls, meeting: Meeting, *, earlier: Iterable[Meeting] = (), programmes: Iterable[Programme] = ()
    ) -> "ReviseMeetingForm":
        """Filled with what the meeting says now; `earlier` may be chosen as last year's."""
        quorum = f"{meeting.quorum_numerator}/{meeting.quorum_denominator}"
        identity = {name: getattr(meeting.identity, name) for name in IDENTITY}
        known = {one.hamlet: f"; {one.count}" for one in meeting.residents}
        residents_of = "\n".join(hamlet.name + known.get(hamlet.name, "") for hamlet in meeting.hamlets)
        filled = identity | {"quorum": quorum, "residents_of": residents_of}
        return cls(earlier=earlier, programmes=programmes, obj=meeting, **filled)

    def to_revision(self, meeting_id: str) -> ReviseMeeting:
        """What a valid form asks for."""
        return ReviseMeeting(meeting_id=meeting_id, frame=self.frame(self.residents_of.value or ()))


class MeetingForm(FrameForm):
    """A new meeting: its frame and its hamlets, one a line, each with the people who live there if that is known."""

    hamlets = RuleTextField(_("Hamlets"), rule=_hamlets)
    template = RuleField("", rule=lambda typed: read_meeting(typed.encode()), is_optional=True, widget=HiddenInput())
    """The file that the form was filled from: its agenda, and what it brings for rooms above, are no fields here."""

    @classmethod
    def from_template(cls, content: bytes, **offered: Any) -> "MeetingForm":  # noqa: ANN401  what may be chosen
        """Filled with what a template says; raises why it cannot be read."""
        found = read_meeting(content)
        form = cls(
            formdata=None,
            kind=found.kind,
            votes_per_ballot=found.votes_per_ballot,
            tally_visibility=found.tally_visibility,
            hides_authors=found.hides_authors,
            collects_early=found.collects_early,
            legal_basis=found.legal_basis,
            quorum=f"{found.quorum_numerator}/{found.quorum_denominator}",
            template=content.decode("utf-8-sig"),
            **offered,
        )
        form.ceilings.wanted = frozenset(found.source_codes)
        return form

    def to_command(self) -> CreateMeeting:
        """What a valid form asks for."""
        found: MeetingTemplate | None = self.template.value
        hamlets, residents = self.hamlets.value
        return CreateMeeting(
            frame=self.frame(residents),
            hamlets=hamlets,
            minutes=found.minutes if found else None,
            carried=found.carried if found else None,
        )


def read_meeting(content: bytes) -> MeetingTemplate:
    """The meeting's template in a file, or raise why there is none in it."""
    found = read(content)
    if found.kind is not TemplateKind.MEETING:
        raise TemplateForeign
    return from_plain(found.body)
