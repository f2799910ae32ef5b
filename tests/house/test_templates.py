"""Templates show and nothing else: they find what they ask for, compute nothing, and trust no one's text."""

import importlib
import re
from functools import cache

import pytest
from jinja2 import nodes

from tests.house.source_tree import listed
from tests.house.template_reading import (
    asked_for,
    links,
    macros_of,
    matching,
    named_in_python,
    pattern_of,
    template_sources,
    templates,
)
from tests.house.template_types import unknown_fields

# Which view each rendered template is given; what it includes is given the same.
VIEWS = {
    "screens/phone/pages/phone.html": "screens.PhoneScreen",
    "screens/console/pages/console.html": "screens.ConsoleScreen",
    "screens/wall/pages/wall.html": "screens.WallScreen",
    "screens/office/pages/home.html": "screens.OfficeHome",
    "screens/office/pages/meeting.html": "screens.OfficeMeeting",
    "screens/public/pages/public.html": "screens.PublicScreen",
    "screens/public/pages/reason.html": "screens.ReasonPage",
    "screens/office/pages/programme.html": "screens.ProgrammeScreen",
    "screens/public/pages/programme.html": "screens.PublicProgramme",
    "screens/public/pages/scorecard.html": "screens.ScorecardPage",
    "programmes/pages/programmes.html": "programmes.ProgrammesPage",
    "programmes/pages/programme_revise.html": "programmes.ProgrammePage",
    "meetings/pages/meeting_revise.html": "meetings.MeetingPage",
    "meetings/pages/agenda.html": "meetings.AgendaPage",
    "dialogue/pages/proposals.html": "dialogue.ProposalsPage",
    "dialogue/pages/proposal.html": "dialogue.ProposalPage",
    "dialogue/partials/said.html": "dialogue.ProposalPage",
    "dialogue/pages/desk.html": "dialogue.DeskPage",
    "dialogue/partials/desk.html": "dialogue.DeskPage",
    "live/dialogue.html": "dialogue.DialogueNews",
    "live/console_dialogue.html": "dialogue.DialogueNews",
    "partnership/pages/directory.html": "partnership.DirectoryPage",
    "partnership/pages/partner.html": "partnership.PartnerPage",
    "partnership/pages/desk.html": "partnership.PartnersDesk",
    "partnership/pages/proposal_desk.html": "partnership.ProposalDesk",
    "partnership/pages/pledge.html": "partnership.PledgePage",
    "partnership/partials/needs.html": "screens.HelpPage",
    "live/console_partners.html": "partnership.PartnersNews",
    "screens/phone/pages/help.html": "screens.HelpPage",
    "live/help.html": "screens.HelpNews",
    "people/pages/desk.html": "people.DeskPage",
    "people/partials/found.html": "people.FoundPeople",
    "people/pages/invited.html": "people.InvitedPage",
    "people/pages/staff.html": "people.StaffPage",
    "people/pages/own_data.html": "people.OwnDataPage",
    "live/console_voices.html": "screens.VoicesBoard",
    "people/pages/return.html": "people.ReturnPage",
    "people/pages/waiting.html": "people.WaitingPage",
    "people/pages/return_code.html": "people.ReturnCodePage",
    "live/console_people.html": "people.AttendanceBoard",
    "aspirations/pages/propose.html": "aspirations.ProposePage",
    "aspirations/pages/own_aspiration.html": "aspirations.OwnAspiration",
    "aspirations/pages/photo.html": "aspirations.OwnAspiration",
    "aspirations/pages/own.html": "aspirations.OwnPage",
    "aspirations/pages/direct.html": "aspirations.DirectPage",
    "aspirations/pages/proposals.html": "aspirations.ProposalsDesk",
    "aspirations/pages/aspiration.html": "aspirations.AspirationDesk",
    "aspirations/pages/proposal.html": "aspirations.ProposalDesk",
    "agreement/pages/plenary.html": "agreement.AgreementBoard",
    "agreement/pages/decision.html": "agreement.DecisionPage",
    "agreement/pages/government_order.html": "agreement.GovernmentOrderPage",
    "agreement/pages/way_out.html": "agreement.WayOutPage",
    "agreement/pages/negotiation.html": "agreement.NegotiationPage",
    "agreement/pages/negotiation_new.html": "agreement.NewNegotiationPage",
    "live/console_agreement.html": "agreement.AgreementBoard",
    "agreement/pages/minutes.html": "agreement.MinutesBoard",
    "agreement/pages/record_head.html": "agreement.RecordHeadPage",
    "agreement/pages/scan.html": "agreement.ScanPage",
    "agreement/pages/scans.html": "agreement.ScansPage",
    "agreement/pages/minutes_entry.html": "agreement.MinutesEntryPage",
    "agreement/pages/consent.html": "agreement.ConsentPage",
    "agreement/partials/consent_answers.html": "agreement.ConsentPage",
    "agreement/partials/minutes_entries.html": "agreement.MinutesBoard",
    "live/console_consent.html": "agreement.ConsentNews",
    "live/console_minutes.html": "agreement.MinutesNews",
    "voting/pages/delegation.html": "voting.DelegationBoard",
    "live/console_delegation.html": "voting.DelegationBoard",
    "followup/pages/follow.html": "followup.FollowPage",
    "followup/pages/board.html": "followup.TrackBoard",
    "followup/pages/proposal.html": "followup.TrackPage",
    "followup/pages/money.html": "followup.MoneyPage",
    "followup/pages/money_proposal.html": "followup.LedgerPage",
    "followup/pages/money_line.html": "followup.LinePage",
    "followup/pages/gallery.html": "followup.GalleryPage",
    "followup/pages/ledger.html": "followup.MoneyPage",
    "followup/pages/ledger_proposal.html": "followup.LedgerPage",
    "followup/pages/ledger_line.html": "followup.LinePage",
    "followup/pages/work_photo.html": "followup.SeenPage",
    "followup/pages/tickets.html": "followup.TicketsPage",
    "followup/pages/ticket_new.html": "followup.SubjectsPage",
    "followup/pages/ticket.html": "followup.OwnTicketPage",
    "followup/pages/tickets_desk.html": "followup.TicketsDesk",
    "followup/pages/ticket_desk.html": "followup.TicketDesk",
    "followup/pages/obstacle_new.html": "followup.SubjectsPage",
    "followup/pages/gatherings.html": "followup.GatheringsPage",
    "followup/pages/gatherings_desk.html": "followup.GatheringsPage",
    "followup/pages/gathering.html": "followup.GatheringPage",
    "followup/pages/gathering_desk.html": "followup.GatheringPage",
    "followup/pages/evaluation.html": "followup.EvaluationPage",
    "followup/pages/evaluation_desk.html": "followup.EvaluationPage",
    "followup/pages/indicator.html": "followup.IndicatorPage",
    "followup/pages/proposal_review.html": "followup.ProposalReviewPage",
    "followup/pages/meeting_review.html": "followup.MeetingReviewPage",
    "followup/pages/times.html": "followup.TimesPage",
    "followup/pages/upkeep.html": "followup.UpkeepBoard",
    "followup/pages/upkeep_log.html": "followup.UpkeepLogPage",
    "partnership/pages/commitment.html": "partnership.CommitmentPage",
    "partnership/pages/register.html": "partnership.Register",
    "partnership/pages/register_desk.html": "partnership.RegisterDesk",
    "partnership/pages/upkeep.html": "partnership.UpkeepPage",
    "followup/pages/carry.html": "followup.CarryPage",
    "followup/pages/cascade.html": "followup.CascadePage",
    "live/list.html": "aspirations.ListNews",
    "live/phone_banner.html": "screens.PhoneBanner",
    "live/wall.html": "screens.WallScreen",
    "live/console_status.html": "screens.ConsoleScreen",
    "live/console_queue.html": "screens.ConsoleScreen",
    "live/console_round.html": "screens.ConsoleScreen",
}
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Pow)
THINKING_FILTERS = frozenset({"sort", "groupby", "sum", "map", "select", "reject", "selectattr", "rejectattr", "batch"})
TRUSTING_FILTERS = frozenset({"safe", "forceescape"})
INLINE = {
    r"<style\b": "style rules belong into a component's file under static/css",
    r"\bstyle=": "the content policy ignores style attributes; give it a class",
    r"\son[a-z]+\s*=": "bind it in a module by data-module",
    r"\bhx-on\b": "bind it in a module by data-module",
    r"<script(?![^>]*\bsrc=)": "a script has a src and no body",
    r"""["'(](?:https?:)?//(?!www\.w3\.org/)""": "everything comes from this program; take the address out",
    r"javascript:": "an address leads to a page",
    r"autoescape\s+false": "text from people is always escaped",
}

every_template = pytest.mark.parametrize("name", sorted(template_sources()))


def views_of(name: str) -> list[type]:
    """Every view a template must suit, because a page given it is or includes the template."""
    return [view_named(view) for page, view in sorted(VIEWS.items()) if name in reached_from(page)]


def view_named(place: str) -> type:
    """The class `Name` of a room's views, from `room.Name`."""
    room, _, name = place.partition(".")
    view: type = getattr(importlib.import_module(f"facilitation.{room}.views"), name)
    return view


@cache
def reached_from(page: str) -> frozenset[str]:
    """The template and everything it extends or includes, however deep."""
    reached, waiting = set(), {page}
    while waiting:
        name = waiting.pop()
        reached.add(name)
        waiting |= {found for wanted in included_by(name) for found in matching(wanted)} - reached
    return frozenset(reached)


@cache
def included_by(name: str) -> set[str]:
    """What one template extends or includes by itself."""
    tree = templates().get(name)
    nodes_of = tree.find_all((nodes.Extends, nodes.Include)) if tree else ()
    return {pattern_of(node.template) for node in nodes_of}


def names_in(tree: nodes.Template) -> set[str]:
    """Every name a template reads."""
    return {node.name for node in tree.find_all(nodes.Name) if node.ctx == "load"}


@every_template
def test_a_template_shows_only_what_its_view_has(name):
    tree = templates()[name]
    if "view" not in names_in(tree):
        return
    assert views_of(name), f"say in VIEWS of this test which view the page of {name} is given."
    wrong = [f"{name} {problem}" for view in views_of(name) for problem in unknown_fields(tree, view)]
    assert not wrong, listed(wrong, "add the field to the view, or name it right.")


@every_template
def test_a_template_finds_the_templates_it_asks_for(name):
    lost = [f"{name}:{line} {wanted}" for line, wanted in asked_for(templates()[name]) if not matching(wanted)]
    assert not lost, listed(lost, "write the partial, or name the one there is.")


@every_template
def test_a_template_imports_macros_that_exist_and_uses_them(name):
    tree = templates()[name]
    wrong = []
    for node in tree.find_all(nodes.FromImport):
        imported = {one if isinstance(one, tuple) else (one, one) for one in node.names}
        offered = macros_of(templates()[node.template.value]) if node.template.value in templates() else set()
        wrong += [
            f"{name}:{node.lineno} {origin} is not in {node.template.value}"
            for origin, _ in imported
            if origin not in offered
        ]
        wrong += [f"{name}:{node.lineno} {local} is never used" for _, local in imported if local not in names_in(tree)]
    assert not wrong, listed(wrong, "import what is there, and only what is used.")


@every_template
def test_a_template_computes_nothing(name):
    tree = templates()[name]
    sums = [f"{name}:{node.lineno} {type(node).__name__}" for node in tree.find_all(ARITHMETIC)]
    filters = [
        f"{name}:{node.lineno} |{node.name}" for node in tree.find_all(nodes.Filter) if node.name in THINKING_FILTERS
    ]
    assert not sums + filters, listed(sums + filters, "let the query or a property of the view work it out.")


@every_template
def test_a_template_trusts_nobodys_text(name):
    found = [
        f"{name}:{node.lineno} |{node.name}"
        for node in templates()[name].find_all(nodes.Filter)
        if node.name in TRUSTING_FILTERS
    ]
    assert not found, listed(found, "let it be escaped; markup is written in templates, never carried in values.")


@every_template
def test_a_template_has_nothing_inline_and_no_other_host(name):
    source = template_sources()[name]
    found = [
        f"{name}:{source.count(chr(10), 0, match.start()) + 1} {match[0].strip()!r}: {advice}"
        for pattern, advice in INLINE.items()
        for match in re.finditer(pattern, source)
    ]
    assert not found, listed(found, "the content policy of every page forbids it.")


def test_every_template_named_in_the_program_exists():
    lost = [f"{module}:{line} {name}" for module, line, name in named_in_python() if not matching(name)]
    assert not lost, listed(lost, "write the template, or name the one there is.")


def test_every_template_is_shown_somewhere():
    shown = {found for _, _, name in named_in_python() for found in matching(name)}
    shown |= {found for tree in templates().values() for _, name in asked_for(tree) for found in matching(name)}
    assert set(template_sources()) == shown, listed(
        sorted(set(template_sources()) - shown), "delete what nobody shows."
    )


def test_every_template_compiles_as_the_program_sets_it_up(app):
    for name in template_sources():
        app.jinja_env.get_template(name)


def test_every_link_leads_to_a_page_with_the_arguments_it_needs(app):
    rules = {}
    for rule in app.url_map.iter_rules():
        rules.setdefault(rule.endpoint, []).append(rule.arguments)
    wrong = [
        f"{name}:{line} {endpoint}({', '.join(sorted(given))})"
        for name, tree in templates().items()
        for line, endpoint, given in links(tree)
        if not any(needed <= given for needed in rules.get(endpoint, []))
    ]
    assert not wrong, listed(wrong, "run `flask routes` to see the endpoints and what they need.")
