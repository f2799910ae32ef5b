"""A matter that others decide about is proposed to be sent on to them by name, and stays on the list."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from facilitation.agreement.queries import decision_page
from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations.commands import CompleteProposal
from facilitation.aspirations.queries import listed_proposals, proposal_desk
from facilitation.aspirations.rules.facts import Facts, Matter
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


@pytest.mark.parametrize(
    ("matter", "activity", "body", "name", "outcome"),
    [
        pytest.param(
            *(Matter.DEVELOPMENT, "2.3.10", ResponsibleBody.VILLAGE, "", Outcome.AGREED),
            marks=pytest.mark.row("S4-03"),
        ),
        pytest.param(
            *(Matter.PUBLIC_SERVICE, "2.2.03", ResponsibleBody.AGENCY, "Dinas Kesehatan", Outcome.FORWARDED),
            marks=pytest.mark.row("S4-04"),
        ),
        pytest.param(
            *(Matter.ORDER_AND_LAW, "3.1.02", ResponsibleBody.AGENCY, "Satpol PP", Outcome.FORWARDED),
            marks=pytest.mark.row("S4-05"),
        ),
    ],
)
def test_a_kind_of_matter_goes_to_whoever_answers_for_it(plenary, matter, activity, body, name, outcome):
    village, well = plenary.vote.village, plenary.vote.listed["Sumur"]
    desk = proposal_desk(village.reading, village.see(plenary.meeting_id), well)
    said = {"activity_code": activity, "responsible": body, "responsible_name": name}
    plan = replace(desk.line.plan, facts=Facts(matter=matter), **said)
    seen = len(desk.history)
    plenary.perform(CompleteProposal(meeting_id=plenary.meeting_id, proposal_id=well, plan=plan, seen=seen))
    village.reading.expire_all()
    page = decision_page(village.reading, village.see(plenary.meeting_id), well)
    assert (page.plan.outcome, page.plan.agency) == (outcome, name)
    line = next(one for one in listed_proposals(village.reading, plenary.meeting_id) if one.proposal_id == well)
    assert (line.plan.facts.matter, line.plan.activity_code) == (matter, activity)
