"""Fills the Daftar Delegasi and a Surat Mandat for each who goes, from the election that is in force."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from facilitation.documents.lists.delegasi import daftar_delegasi
from facilitation.documents.official import date_in_words, letterhead_of
from facilitation.documents.records.surat_mandat import surat_mandat
from facilitation.documents.views.meeting_record import DecisionMade, Delegation, DelegationMember, Sitting
from facilitation.documents.views.record import Paper, Record
from facilitation.documents.views.sheet import Sheet, Signature
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.views import Meeting
from facilitation.screens.papers.signing import signatories_of
from facilitation.voting import queries as voting
from facilitation.voting.views import CountedDelegation, CountedNominee, in_force

NAME_GONE = "(nama ditarik)"
LIST = "daftar-delegasi"
LETTER = "surat-mandat"
TASKS = (
    "menyampaikan dan memperjuangkan usulan yang disepakati musyawarah;",
    "mengikuti musyawarah sampai selesai;",
    "melaporkan hasilnya kepada warga.",
)
FORUMS_ABOVE = {
    MeetingKind.HAMLET: ("Musrenbang Desa", "village"),
    MeetingKind.VILLAGE: ("Musrenbang Kecamatan", "subdistrict"),
    MeetingKind.WARD: ("Musrenbang Kecamatan", "subdistrict"),
    MeetingKind.SUBDISTRICT: ("Musrenbang Kabupaten/Kota", "district"),
    MeetingKind.DISTRICT: ("Musrenbang Kabupaten/Kota", "district"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegates:
    """A meeting with delegates, and what their papers are filled from."""

    meeting: Meeting
    election: CountedDelegation
    logo: bytes

    @property
    def sent_to(self) -> str:
        """The meeting above this one."""
        forum, area = FORUMS_ABOVE[self.meeting.kind]
        return f"{forum} {getattr(self.meeting.identity, area)}".strip()

    def paper(self, members: tuple[CountedNominee, ...], notes: tuple[str, ...] = ()) -> Delegation:
        """The model of a paper about some of them."""
        meeting, head = self.meeting, signatories_of(self.meeting)
        return Delegation(
            letterhead=letterhead_of(meeting, self.logo),
            sitting=_sitting(meeting),
            members=tuple(_member(one) for one in members),
            sent_to=self.sent_to,
            signatures=(Signature(opening="", role=head.head_role, name=head.head_name),),
            frozen_at=self.election.changed_at,
            legal_basis=tuple(meeting.legal_basis.splitlines()),
            tasks=TASKS,
            place=head.place,
            signed_on=head.signed_on,
            footer=f"{meeting.name} · pemilihan delegasi {self.election.number} · kode {self.election.terms_code}",
            notes=notes,
        )


def delegates_of(session: Session, meeting: Meeting, logo: bytes) -> Delegates | None:
    """Who goes for a meeting; None while no election stands."""
    election = in_force(voting.counted_delegations(session, meeting.meeting_id))
    return Delegates(meeting=meeting, election=election, logo=logo) if election else None


def list_of(delegates: Delegates) -> Sheet:
    """Everybody who goes, with how each seat came to whom it is."""
    return daftar_delegasi(delegates.paper(delegates.election.serving, tuple(notes_of(delegates))))


def letter_of(delegates: Delegates, ballot_number: int) -> Record | None:
    """The letter of one who goes, by the number of the ballot; None for whoever does not."""
    found = tuple(one for one in delegates.election.serving if one.ballot_number == ballot_number)
    return surat_mandat(delegates.paper(found)) if found else None


def papers_of(delegates: Delegates) -> Mapping[str, Paper]:
    """The list and every letter, by the names of their files."""
    letters = {
        f"{LETTER}-{one.ballot_number}": surat_mandat(delegates.paper((one,))) for one in delegates.election.serving
    }
    return {LIST: list_of(delegates), **letters}


def decision_made(delegates: Delegates) -> DecisionMade:
    """How the berita acara says that they were elected."""
    one = delegates.election
    return DecisionMade(
        matter=f"Pemilihan delegasi ke {delegates.sent_to}: {one.turnout} surat suara dari {one.entitled} pemegang hak "
        "suara",
        way="pemungutan suara tertutup",
    )


def notes_of(delegates: Delegates) -> Iterator[str]:
    """How each seat came to whom it is: by the share of women, by the chair's word, or from somebody who cannot go."""
    one = delegates.election
    if one.reason:
        yield f"Dipilih lagi karena: {one.reason}"
    if one.exception:
        yield f"Calon kurang; pimpinan tetap membuka pemilihan karena: {one.exception}"
    for moved in one.moved:
        yield (
            f"{moved.elected or NAME_GONE} menggantikan {moved.replaced or NAME_GONE} "
            f"karena paling sedikit {one.seats.women_needed} perempuan."
        )
    if one.acceptance:
        yield f"Pimpinan menerima hasil pemilihan apa adanya karena: {one.acceptance}"
    for passed in one.passed:
        day = date_in_words(passed.recorded_at.astimezone().date())
        who = f"digantikan {_name(passed.successor)}" if passed.successor else "tidak ada pengganti"
        yield f"{day}: {_name(passed.gone)} tidak dapat berangkat, {who}; alasan: {passed.reason}"


def _member(one: CountedNominee) -> DelegationMember:
    return DelegationMember(
        name=_name(one),
        sex=one.nominee.gender.value,
        body=one.nominee.body,
        # The column also has room for a telephone number, which nobody types into this program.
        contact=one.nominee.hamlet,
    )


def _name(one: CountedNominee) -> str:
    return one.nominee.name or NAME_GONE


def _sitting(meeting: Meeting) -> Sitting:
    return Sitting(
        kind=meeting.kind,
        meeting_name=meeting.name,
        held_on=meeting.meets_on,
        place=meeting.place,
        plan_year=meeting.plan_year,
    )
