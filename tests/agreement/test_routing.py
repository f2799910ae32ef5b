"""A matter that others decide about is proposed to be sent on to them by name, and stays on the list."""

import pytest
from sqlalchemy import update

from facilitation.agreement.queries import decision_page
from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations.rules.plan import ResponsibleBody
from facilitation.aspirations.tables import ProposalRow


@pytest.mark.parametrize(
    ("body", "name", "outcome", "agency"),
    [
        (ResponsibleBody.AGENCY, "Dinas PU", Outcome.FORWARDED, "Dinas PU"),
        (ResponsibleBody.SUBDISTRICT, "", Outcome.FORWARDED, "Kecamatan"),
        (ResponsibleBody.VILLAGE, "", Outcome.AGREED, ""),
        (ResponsibleBody.PARTNER, "LSM Lestari", Outcome.AGREED, ""),
    ],
)
def test_the_form_of_the_plenary_begins_with_who_answers_for_it(plenary, past_the_program, body, name, outcome, agency):
    bridge = plenary.vote.listed["Jembatan"]
    row = update(ProposalRow).where(ProposalRow.proposal_id == bridge)
    past_the_program(row.values(responsible=body, responsible_name=name))
    village = plenary.vote.village
    village.reading.expire_all()
    page = decision_page(village.reading, village.see(plenary.meeting_id), bridge)
    assert (page.plan.outcome, page.plan.agency) == (outcome, agency)
    assert any(line.proposal_id == bridge for line in plenary.board.decided.lines)
