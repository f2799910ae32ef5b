"""A partner leaves after the vote: the list is not adopted as if nothing were missing, and never beyond a ceiling."""

from dataclasses import replace

import pytest

from facilitation.agreement.rules.adoption import DecisionsLacking, ListChangedMeanwhile, PromiseTakenBack
from facilitation.agreement.rules.decision import Counted, Decision, Gap, Outcome, checked_decision, gaps, needs_reason
from facilitation.agreement.rules.money import AgreedOverCeiling
from facilitation.agreement.rules.way_out import WayOut
from facilitation.agreement.tables import DecisionRow
from facilitation.kernel.actor import Role
from facilitation.meetings.rules.phase import Phase
from tests.agreement.conftest import WORK, Plenary
from tests.budget.conftest import BALLOTS
from tests.followup.books import staff_of
from tests.partnership.conftest import JUTA, NGO, Partnership, money

DRAIN = "Drainase"
SMALLER = "Volumenya dikecilkan menjadi 40 meter."
AGREED = Decision(outcome=Outcome.AGREED, source_code="DDS", amount_rupiah=10, reason=SMALLER, **WORK)
LEFT = Counted(cost_rupiah=10, is_funded=True, taken_back_rupiah=40)


@pytest.mark.parametrize(
    ("decision", "counted", "lacking"),
    [
        (AGREED, LEFT, (Gap.TAKEN_BACK,)),
        (replace(AGREED, taken_back_rupiah=30), LEFT, (Gap.TAKEN_BACK,)),
        (replace(AGREED, taken_back_rupiah=40), LEFT, ()),
        (replace(AGREED, taken_back_rupiah=50), LEFT, ()),
        (replace(AGREED, taken_back_rupiah=40, reason=""), LEFT, (Gap.REASON,)),
        (replace(AGREED, amount_rupiah=4, way_out=WayOut.REDUCED), LEFT, (Gap.TAKEN_BACK,)),
        (Decision(outcome=Outcome.RESERVE, reason="Mitra pergi."), LEFT, ()),
        (replace(AGREED, amount_rupiah=11), replace(LEFT, taken_back_rupiah=0), (Gap.AMOUNT,)),
        (replace(AGREED, amount_rupiah=11, way_out=WayOut.REDUCED), replace(LEFT, taken_back_rupiah=0), (Gap.AMOUNT,)),
    ],
)
def test_what_was_taken_back_lacks_until_the_plenary_has_spoken_about_it(decision, counted, lacking):
    assert gaps(decision, counted) == lacking


def test_a_decision_remembers_what_was_taken_back_when_it_was_made_and_only_where_money_follows():
    assert checked_decision(AGREED, LEFT).taken_back_rupiah == 40
    assert checked_decision(replace(AGREED, taken_back_rupiah=99), LEFT).taken_back_rupiah == 40
    reserve = Decision(outcome=Outcome.RESERVE, taken_back_rupiah=40)
    assert checked_decision(reserve, LEFT).taken_back_rupiah == 0
    assert needs_reason(AGREED, LEFT)
    assert not needs_reason(AGREED, replace(LEFT, taken_back_rupiah=0))


class Left:
    """The drain costs 50 juta, of which a company carried 40 when people voted: 10 are asked of the ceiling."""

    def __init__(self, plenary, given=""):
        self.plenary, self.given = plenary, given
        self.partners = Partnership(plenary.vote.village, plenary.leading, plenary.vote.listed[DRAIN], sent=500)

    @property
    def line(self):
        return self.plenary.line(DRAIN)

    def leave(self):
        self.partners.withdraw(self.given)

    def agree_smaller(self):
        self.plenary.decide(DRAIN, Outcome.AGREED, reason=SMALLER)

    def come_in(self, juta, details=NGO):
        given = self.partners.record(self.partners.register(details), money(juta))
        self.partners.confirm(given)
        return given


@pytest.fixture
def left(vote, village, stage):
    """The count funds the drain, everything is decided, and the company is still there."""

    def the_drain_is_agreed():
        partners = Partnership(village, vote.leading, vote.listed[DRAIN])
        given = partners.record(partners.register(), money(40))
        partners.confirm(given)
        vote.hold(*BALLOTS)
        village.go_to(vote.leading, Phase.PLENARY)
        plenary = Plenary(vote, staff_of(vote, "hasan", Role.CHAIR), staff_of(vote, "ratna", Role.OFFICIAL))
        for line in plenary.board.decided.lines:
            if line.is_funded:
                plenary.decide(line.title, Outcome.AGREED)
            else:
                plenary.decide(line.title, Outcome.RESERVE, reason="Dananya belum cukup.")
        village.go_to(vote.leading, Phase.ADOPTION)
        return vote.round_id, plenary.chair, plenary.official, given

    vote.round_id, chair, official, given = stage.act(the_drain_is_agreed)
    return Left(Plenary(vote, chair, official), given)


def test_while_the_partner_is_there_nothing_lacks(left):
    assert (left.line.cost_rupiah, left.line.taken_back_rupiah, left.line.gaps) == (10 * JUTA, 0, ())
    assert left.plenary.adopt().version == 1


def test_a_promise_taken_back_after_the_vote_keeps_the_list_back_with_a_sentence(left):
    left.leave()
    # Nobody had to give a reason for what was agreed on as it was counted.
    assert (left.line.gaps, left.line.lost_since_rupiah) == ((Gap.REASON, Gap.TAKEN_BACK), 40 * JUTA)
    assert [line.title for line in left.plenary.board.left_by_partners] == [DRAIN]
    with pytest.raises(PromiseTakenBack) as refusal:
        left.plenary.confirm(left.plenary.leading)
    assert refusal.value.fields == {"title": DRAIN, "taken_back_rupiah": 40 * JUTA}


def test_decided_again_with_a_reason_it_is_adopted_and_the_list_says_what_is_missing(left):
    left.leave()
    left.plenary.decide(DRAIN, Outcome.AGREED)
    assert left.line.gaps == (Gap.REASON,)
    with pytest.raises(DecisionsLacking):
        left.plenary.confirm(left.plenary.leading)
    left.agree_smaller()
    adopted = left.plenary.adopt()
    line = next(line for line in adopted.lines if line.title == DRAIN)
    assert (line.taken_back_rupiah, line.decision.taken_back_rupiah, line.decision.reason) == (
        40 * JUTA,
        40 * JUTA,
        SMALLER,
    )
    assert sum(source.agreed_rupiah for source in adopted.sources) <= sum(one.ceiling_rupiah for one in adopted.sources)


def test_in_reserve_or_with_another_partner_nothing_lacks(left):
    left.leave()
    left.come_in(30)
    assert left.line.lost_since_rupiah == 10 * JUTA
    given = left.come_in(10, replace(NGO, name="LSM Kedua"))
    assert left.line.gaps == ()
    left.partners.withdraw(given)
    assert Gap.TAKEN_BACK in left.line.gaps
    left.plenary.decide(DRAIN, Outcome.RESERVE, reason="Menunggu mitra.")
    assert left.line.gaps == ()
    assert left.plenary.adopt().version == 1


def test_a_pledge_in_its_place_is_no_money_yet(left):
    left.leave()
    pledge = left.partners.record(left.partners.register(NGO), money(40))
    assert Gap.TAKEN_BACK in left.line.gaps
    cut = next(one for one in left.plenary.board.tracks.cut if one.line.title == DRAIN)
    assert cut.given.taken_back_rupiah == 40 * JUTA
    left.partners.confirm(pledge)
    assert left.line.gaps == ()


def test_whoever_leaves_after_the_plenary_spoke_is_spoken_about_again(left):
    left.leave()
    given = left.come_in(30)
    left.agree_smaller()
    assert left.line.gaps == ()
    left.partners.withdraw(given)
    assert (left.line.gaps, left.line.lost_since_rupiah) == ((Gap.TAKEN_BACK,), 30 * JUTA)


def test_a_partner_who_leaves_between_two_confirmations_voids_the_first(left):
    left.plenary.confirm(left.plenary.leading)
    seen = left.plenary.board.digest
    left.leave()
    assert left.plenary.board.first is None
    with pytest.raises(PromiseTakenBack):
        left.plenary.confirm(left.plenary.chair, seen)
    left.agree_smaller()
    with pytest.raises(ListChangedMeanwhile):
        left.plenary.confirm(left.plenary.chair, seen)
    assert left.plenary.adopted is None


def test_a_correction_speaks_about_whoever_left_since(left):
    left.plenary.adopt()
    left.leave()
    left.plenary.correct()
    assert Gap.TAKEN_BACK in left.line.gaps
    left.agree_smaller()
    adopted = left.plenary.adopt()
    assert (adopted.version, adopted.changed_ids) == (2, {left.partners.proposal_id})


def test_what_a_partner_has_left_is_not_agreed_on_in_one_go(left):
    titles = [line.title for line in left.plenary.board.decided.widely_wanted(0)]
    assert titles == []
    left.leave()
    undecided = replace(left.line, decision=None)
    lists = replace(left.plenary.board.decided, lines=(undecided,))
    assert lists.widely_wanted(0) == ()
    assert replace(lists, lines=(replace(undecided, taken_back_rupiah=0),)).widely_wanted(0) != ()


def test_whatever_was_decided_before_no_list_is_adopted_beyond_a_ceiling(adopting, past_the_program):
    """By no way through the door; a further round with other ceilings could leave such decisions behind."""
    work = {"outcome": Outcome.AGREED, "source_code": "DDS", "amount_rupiah": 50 * JUTA, **WORK}
    drain = adopting.vote.listed[DRAIN]
    past_the_program(DecisionRow.__table__.update().where(DecisionRow.proposal_id == drain).values(**work))
    assert adopting.board.decided.lacking == ()
    with pytest.raises(AgreedOverCeiling) as refusal:
        adopting.confirm(adopting.leading)
    assert refusal.value.fields == {"source_code": "DDS", "over_rupiah": 50 * JUTA}


def test_more_than_a_further_round_has_counted_is_pointed_out(vote, village):
    """The drain is agreed on with 50 juta; then a partner carries 40 of them, and people vote again."""
    vote.hold(*BALLOTS)
    village.go_to(vote.leading, Phase.PLENARY)
    plenary = Plenary(vote, staff_of(vote, "hasan", Role.CHAIR), staff_of(vote, "ratna", Role.OFFICIAL))
    plenary.decide(DRAIN, Outcome.AGREED, reason="Paling mendesak.")
    Left(plenary).come_in(40)
    village.go_to(vote.leading, Phase.VOTING)
    vote.hold(*BALLOTS, reason="Mitra menanggung sebagian besar.", base="again")
    village.go_to(vote.leading, Phase.PLENARY)
    assert Gap.AMOUNT in plenary.line(DRAIN).gaps
