"""The directory outlives meetings, knows an organisation again, and keeps a person's number for staff alone."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.kernel.journal import INSTALLATION, JournalRow, verify
from facilitation.meetings.rules.phase import Phase
from facilitation.partnership import queries
from facilitation.partnership.commands import RegisterPartner, ReinstatePartner, RetirePartner, RevisePartner
from facilitation.partnership.rules.partner import (
    DirectoryNotYours,
    PartnerDetails,
    PartnerKnown,
    RetiredKeepsNoContact,
)
from facilitation.partnership.rules.sector import PartnerKind, Sector
from facilitation.partnership.views import Kept
from facilitation.people.commands import AddStaff
from tests.meetings.crowd import accepted, at_once, refused
from tests.partnership.conftest import AGENCY, COMPANY, GROUP, JUTA, NGO, Partnership, money

TODAY = date(2026, 9, 1)


def directory(partners, *, for_staff=False):
    partners.village.reading.expire_all()
    return queries.directory(partners.village.reading, today=TODAY, for_staff=for_staff)


def test_the_same_organisation_is_refused_under_another_spelling(partners):
    partners.register()
    again = PartnerDetails(name="maju jaya, CV", sector=Sector.BUSINESS, kind=PartnerKind.COMPANY)
    with pytest.raises(PartnerKnown) as refusal:
        partners.register(again)
    assert refusal.value.fields == {"name": "CV Maju Jaya"}
    ngo = partners.register(NGO)
    with pytest.raises(PartnerKnown):
        partners.perform(RevisePartner(partner_id=ngo, details=COMPANY))
    # Its own name is no second one.
    partners.perform(RevisePartner(partner_id=ngo, details=NGO))


@pytest.mark.race
def test_of_two_who_register_one_organisation_at_once_one_is_told(partners, door):
    replies = at_once(door, [(RegisterPartner(details=COMPANY), partners.leading)] * 4)
    assert (len(accepted(replies)), refused(replies, PartnerKnown)) == (1, 3)


def test_a_contact_is_for_staff_and_is_forgotten_when_the_partner_retires(partners):
    company = partners.register(contact="Pak Budi 0812")
    assert [one.contact for one in directory(partners).partners] == [""]
    assert [one.contact for one in directory(partners, for_staff=True).partners] == ["Pak Budi 0812"]
    partners.retire(company)
    assert directory(partners, for_staff=True).retired[0].contact == ""
    for nothing in ("", "  "):
        partners.perform(RevisePartner(partner_id=company, details=COMPANY, contact=nothing))
    changed = RevisePartner(partner_id=company, details=replace(COMPANY, expertise="Jalan"), contact="Pak Budi 0812")
    with pytest.raises(RetiredKeepsNoContact) as refusal:
        partners.perform(changed)
    assert refusal.value.fields == {"name": "CV Maju Jaya"}
    (kept,) = directory(partners, for_staff=True).retired
    assert (kept.contact, kept.details.expertise) == ("", "")
    partners.perform(ReinstatePartner(partner_id=company))
    assert directory(partners).active[0].name == "CV Maju Jaya"


def test_promises_of_every_meeting_are_remembered_with_what_became_of_them(partners, village):
    company = partners.register()
    partners.record(company, money(1, due_on=date(2026, 8, 31)))
    for juta in (2, 3):
        partners.confirm(given := partners.record(company, money(juta)))
        partners.deliver(given)
    partners.withdraw(partners.record(company, money(4)))
    (kept,) = (one.kept for one in directory(partners).partners)
    assert kept == Kept(open=1, kept=2, withdrawn=1, overdue=1, kept_rupiah=5 * JUTA, open_rupiah=JUTA)
    assert (kept.promises, kept.kept_percent, Kept().kept_percent) == (4, 50, None)
    page = queries.partner_page(village.reading, company, staff_id=partners.leading.actor_id, today=TODAY)
    assert [one.amount_rupiah // JUTA for one in page.promises] == [1, 2, 3, 4]


@pytest.mark.row("S0-28")
def test_what_a_partner_has_kept_is_known_in_the_next_meeting_too(partners, village):
    company = partners.register()
    partners.confirm(given := partners.record(company, money(2)))
    partners.deliver(given)
    again = village.meeting(partners.leading, name="Musrenbang tahun depan")
    village.go_to(again, Phase.ASPIRATIONS)
    wanted = village.propose(again, village.join(again.meeting_id, "Tini"), "Talud")
    Partnership(village, again, wanted, sent=50).record(company, money(3))
    (kept,) = (one.kept for one in directory(partners).partners)
    assert (kept.promises, kept.kept_rupiah, kept.open_rupiah) == (2, 2 * JUTA, 3 * JUTA)
    page = queries.partner_page(village.reading, company, staff_id=partners.leading.actor_id, today=TODAY)
    assert len(page.promises) == 2


@pytest.mark.row("S1-50", "S2-03")
def test_the_directory_holds_four_sectors_with_what_each_can_do_and_has(partners):
    for details in (AGENCY, COMPANY, replace(NGO, expertise="Air bersih", resources="Pompa uji"), GROUP):
        partners.register(details)
    found = {one.name: one.details for one in directory(partners).active}
    assert {details.sector for details in found.values()} == set(Sector)
    assert (found["LSM Lestari"].expertise, found["LSM Lestari"].resources) == ("Air bersih", "Pompa uji")


def test_a_name_that_shares_a_telling_word_is_shown_beside_it(partners, village):
    first = partners.register(NGO)
    partners.register(PartnerDetails(name="Yayasan Lestari Alam", sector=Sector.NONPROFIT, kind=PartnerKind.FOUNDATION))
    partners.register()
    page = queries.partner_page(village.reading, first, staff_id=partners.leading.actor_id, today=TODAY)
    assert [one.name for one in page.alike] == ["Yayasan Lestari Alam"]
    assert [one.name for one in queries.mediators(village.reading)] == ["LSM Lestari"]


def test_residents_keep_no_directory_and_an_unknown_partner_is_not_found(partners, wati):
    command = RevisePartner(partner_id="0" * 20, details=COMPANY)
    with pytest.raises(NotAllowed):
        partners.perform(command, wati)
    with pytest.raises(NotFoundHere):
        partners.perform(command, Actor(role=Role.FACILITATOR, actor_id=partners.leading.actor_id))
    with pytest.raises(NotFoundHere):
        queries.partner_page(partners.village.reading, "0" * 20, staff_id=partners.leading.actor_id, today=TODAY)


def test_who_leads_no_meeting_changes_no_partner_and_reads_no_contact_and_no_meeting_of_others(partners, village):
    company = partners.register(contact="Pak Budi 0812")
    partners.record(company, money(1))
    joko = Actor(role=Role.FACILITATOR, actor_id=village.account("joko").actor_id)

    def page():
        village.reading.expire_all()
        return queries.partner_page(village.reading, company, staff_id=joko.actor_id, today=TODAY)

    watching = AddStaff(meeting_id=partners.meeting_id, username="joko", role=Role.OBSERVER)
    for has_come in (False, True):
        if has_come:
            partners.perform(watching)
        for command in (
            RevisePartner(partner_id=company, details=NGO),
            RetirePartner(partner_id=company),
            ReinstatePartner(partner_id=company),
        ):
            with pytest.raises(DirectoryNotYours):
                partners.perform(command, joko)
        found = page()
        assert (found.partner.contact, found.may_change) == ("", False)
        assert (len(found.promises), found.elsewhere) == ((1, 0) if has_come else (0, 1))
    village.meeting(joko)
    assert (page().partner.contact, page().may_change) == ("Pak Budi 0812", True)


def test_the_journal_forgets_a_contact_that_was_replaced_or_whose_partner_retired(partners, village):
    ngo = partners.register(NGO)
    partners.perform(RevisePartner(partner_id=ngo, details=NGO, contact="Bu Rini 0813"))
    company = partners.register(contact="Pak Budi 0812")

    def salts():
        village.reading.expire_all()
        rows = village.reading.scalars(select(JournalRow).order_by(JournalRow.entry_id))
        return [row.salt is not None for row in rows if row.name in {"RegisterPartner", "RevisePartner"}]

    partners.perform(RevisePartner(partner_id=company, details=COMPANY, contact="Pak Budi 0812"))
    assert salts() == [True] * 4
    partners.perform(RevisePartner(partner_id=company, details=COMPANY, contact="Bu Sri 0814"))
    # The clock of the tests stands still: both were registered at one moment.
    assert salts() == [False, True, False, False, True]
    partners.retire(company)
    assert salts() == [False, True, False, False, False]
    assert verify(village.reading, INSTALLATION).length
