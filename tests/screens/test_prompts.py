"""Every part of a meeting is explained in words to read aloud."""

import pytest

from facilitation.meetings.rules.phase import Phase
from facilitation.screens.views.moment import _MOMENT_OF_ROUND

ASKED = '{% from "shared/words.html" import moment_prompt %}{{ moment_prompt(moment) }}'
# Before anybody comes there is nobody to read to; the vote has a moment of its own for each of its steps.
MOMENTS = (
    *(phase.value for phase in Phase if phase not in {Phase.PREPARATION, Phase.VOTING}),
    *("lot", "practice", "motion", "nomination", "delegation"),
    *_MOMENT_OF_ROUND.values(),
)
ENOUGH_WORDS = 5


@pytest.mark.row("S1-45", "S4-21")
def test_every_part_of_the_meeting_is_explained_in_words_to_read_aloud(app):
    template = app.jinja_env.from_string(ASKED)
    with app.test_request_context():
        said = {moment: template.render(moment=moment).strip() for moment in MOMENTS}
    assert len(set(said.values())) == len(MOMENTS)
    assert [moment for moment, words in said.items() if len(words.split()) < ENOUGH_WORDS] == []
