"""One telling of the story for all tests of it: they only look."""

from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.demo import run
from facilitation.demo.village import LAST_YEARS_WISHES
from facilitation.followup import queries as followup
from facilitation.kernel.database import driver_options
from facilitation.kernel.settings import Settings
from facilitation.meetings import queries as meetings
from facilitation.meetings.tables import MeetingRow


@pytest.fixture(scope="session")
def settings(tmp_path_factory):
    """A folder in which the story was told."""
    folder = Settings.from_env({}, data_dir=tmp_path_factory.mktemp("demo"))
    assert run.fill(folder)
    return folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The story as it stands, for whoever looks."""

    session: Session
    last: Any
    now: Any

    @property
    def meetings(self) -> tuple[Any, Any]:
        """Both meetings in their order."""
        return self.last, self.now

    def tracked(self, name: str) -> Any:
        """What became of a proposal of last year, by the short name that the story calls it."""
        title = LAST_YEARS_WISHES[name].title
        return next(one for one in followup.tracked_proposals(self.session, self.last) if one.line.title == title)

    def proposal_id(self, name: str) -> str:
        """Its id."""
        return str(self.tracked(name).line.proposal_id)

    @property
    def adopted(self) -> Any:
        """Last year's list in force."""
        return agreement.adopted_list(self.session, self.last.meeting_id)


@pytest.fixture
def told(settings):
    """The story."""
    engine = create_engine(settings.database_url, **driver_options(settings.database_url))
    with Session(engine) as session:
        ids = session.query(MeetingRow.meeting_id).all()
        found = meetings.meetings_by_ids(session, [meeting_id for (meeting_id,) in ids])
        by_year = {meeting.meets_on.year: meeting for meeting in found}
        assert set(by_year) == {2025, 2026}
        yield Told(session=session, last=by_year[2025], now=by_year[2026])
    engine.dispose()
