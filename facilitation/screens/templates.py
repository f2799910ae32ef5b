"""What travels to another village: a meeting or a programme as one file, and the forms that begin with it."""

from sqlalchemy.orm import Session

from facilitation.meetings import queries as meetings
from facilitation.meetings.rules import template as meeting_template
from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.programmes.rules import template as programme_template
from facilitation.programmes.rules.template_file import TemplateKind, read, written
from facilitation.programmes.views import Programme
from facilitation.voting import queries as voting
from facilitation.voting.rules import criteria_template


def kind_of(content: bytes) -> TemplateKind:
    """What a file is a template of; raises why it is none, also for what only rooms above the meeting read."""
    found = read(content)
    criteria_template.from_plain(found.body)
    return found.kind


def meeting_file(session: Session, meeting: Meeting) -> bytes:
    """The meeting as a template; everybody and everything that has a name here stays here."""
    return written(
        TemplateKind.MEETING,
        meeting_template.as_plain(
            meeting.frame,
            names=_names(session, (meeting,)),
            minutes=meetings.planned_minutes(session, meeting.meeting_id),
            carried=criteria_template.as_plain(*voting.criteria_chosen(session, meeting.meeting_id)),
        ),
    )


def programme_file(session: Session, programme: Programme) -> bytes:
    """The programme as a template, without the lines in which somebody of its meetings is named."""
    held = meetings.meetings_of_programme(session, programme.programme_id)
    return written(
        TemplateKind.PROGRAMME,
        programme_template.as_plain(
            programme,
            goals=[aim.words for aim in programme.goals],
            missions=[aim.words for aim in programme.missions],
            names=_names(session, held),
        ),
    )


def _names(session: Session, held: tuple[Meeting, ...]) -> frozenset[str]:
    """Everybody who is known here by name, and the hamlets they come from."""
    hamlets = (hamlet.name for one in held for hamlet in one.hamlets)
    signing = (name for one in held for name in (one.head_name, one.team_name))
    return people.known_names(session, [one.meeting_id for one in held]) | frozenset((*hamlets, *signing))
