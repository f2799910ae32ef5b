"""Another meeting's things do not exist here, on whichever address they are named."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import NullPool, create_engine
from sqlalchemy.orm import Session

from facilitation.agreement.commands import WriteMinutes
from facilitation.agreement.rules.minutes import Entry
from facilitation.agreement.rules.scan import ScanMedia, ScanPart
from facilitation.agreement.tables import AdoptionRow, SignedScanRow
from facilitation.aspirations.commands import SubmitAspiration
from facilitation.dialogue.commands import AskQuestion
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.extensions import db
from facilitation.meetings.rules.phase import Phase
from facilitation.partnership.commands import RecordCommitment, RecordContribution, RegisterPartner
from facilitation.partnership.rules.commitment import Commitment
from facilitation.partnership.rules.contribution import ContributionKind, PartnerRole, Promise
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.rules.partner import PartnerDetails
from facilitation.partnership.rules.sector import PartnerKind, Sector
from facilitation.people import queries
from facilitation.people.commands import AskToComeBack, ImportInvitees
from facilitation.programmes.commands import CreateProgramme
from facilitation.programmes.queries import programme_by_id
from facilitation.voting import queries as voting
from facilitation.voting.commands import ChooseCriteria, DrawLot, OpenNomination, RateProposals, Stand
from facilitation.voting.rules.criteria import Scheme
from tests.house.source_tree import listed
from tests.people.crowd import line
from tests.programmes.conftest import FRAME
from tests.village import Village

READING = frozenset({"GET", "HEAD", "OPTIONS"})
# A phase in which what an address asks for would be possible, if the thing were this meeting's.
RIGHT_PHASE = {
    "aspiration_id": "aspirations",
    "proposal_id": "aspirations",
    "question_id": "aspirations",
    "entry_id": "aspirations",
    "contribution_id": "aspirations",
    "commitment_id": "aspirations",
    "participant_id": "aspirations",
    "invitee_id": "aspirations",
    "waiting_id": "aspirations",
    "staff_id": "aspirations",
    "round_id": "voting",
    "rater_id": "aspirations",
    "minutes_entry_id": "aspirations",
    # Its own page is looked for first, whatever the phase.
    "scan_id": "aspirations",
    "check_id": "aspirations",
    "answer_id": "aspirations",
    "delegation_id": "voting",
    "nominee_id": "voting",
    "negotiation_id": "aspirations",
    "programme_id": "aspirations",
    "aim_id": "aspirations",
}
FILLED_IN = {
    "title": "Usulan tetangga",
    "cost": "1.000.000",
    "reason": "Bukan dari musyawarah ini.",
    "answer": "Tidak.",
    "role": "observer",
    "point": "Bukan dari musyawarah ini.",
    "phase": "opening",
}


def posyandu(meeting):
    """An aspiration that nobody has dealt with yet."""
    return SubmitAspiration(
        meeting_id=meeting.meeting_id,
        submission_id="5" * 32,
        title="Posyandu",
        problem="Terlalu jauh.",
        hamlet_id=meeting.hamlets[0].hamlet_id,
        cost_rupiah=None,
    )


def coming_back(meeting, name):
    """A phone that says it is somebody's who has joined."""
    return AskToComeBack(
        meeting_id=meeting.meeting_id, device_digest="d" * 64, name=name, hamlet_id=meeting.hamlets[0].hamlet_id
    )


def signed_scan(meeting_id):
    """A scan that a neighbour has kept; a whole plenary would be much to hold for it."""
    at = datetime(2026, 8, 12, 5, tzinfo=UTC)
    adopted = AdoptionRow(
        adoption_id="a" * 20, meeting_id=meeting_id, version=1, body="{}", checksum="0" * 64, adopted_at=at
    )
    scan = SignedScanRow(
        scan_id="s" * 20, meeting_id=meeting_id, version=1, part=ScanPart.RECORD, media=ScanMedia.PDF,
        digest="0" * 64, size_bytes=1, is_public=False, attached_by="Joko", attached_at=at,
        withdrawn_by="", withdrawn_because="", withdrawn_at=None,
    )  # fmt: skip
    return adopted, scan


def write(app, rows):
    """Put rows into the database that no command has made; the program's own connections for reading may not."""
    engine = create_engine(app.config["SQLALCHEMY_DATABASE_URI"], poolclass=NullPool)
    with Session(engine) as session, session.begin():
        session.add_all(rows)
    engine.dispose()


def promise_of_a_neighbour(village, leading, proposal_id):
    """What a partner promised to the neighbours."""
    details = PartnerDetails(name="Toko tetangga", sector=Sector.BUSINESS, kind=PartnerKind.COMPANY)
    promise = Promise(role=PartnerRole.FUNDS, kind=ContributionKind.MONEY, amount_rupiah=1)
    command = RecordContribution(
        meeting_id=str(leading.meeting_id),
        proposal_id=proposal_id,
        partner_id=str(village.door.perform(RegisterPartner(details=details), leading)),
        submission_id="9" * 32,
        promise=promise,
    )
    return str(village.door.perform(command, leading))


def commitment_of_a_neighbour(village, leading):
    """What the neighbours' residents promised."""
    next_year = (datetime.now(UTC) + timedelta(days=365)).date()
    work = Commitment(party=Party.RESIDENTS, what="Kerja bakti", volume="20 orang", due_on=next_year)
    command = RecordCommitment(
        meeting_id=str(leading.meeting_id), submission_id="7" * 32, proposal_id="", commitment=work
    )
    return str(village.door.perform(command, leading))


@pytest.fixture
def foreign(app):
    """The names of things in a neighbouring meeting that is about to vote."""
    with app.app_context(), Session(db.engine.execution_options(isolation_level="AUTOCOMMIT")) as reading:
        village = Village(app.extensions["door"], reading)
        leading = village.meeting(village.account("joko"), name="Musrenbang Desa Sebelah")
        rahmat = village.join(leading.meeting_id, "Rahmat")
        village.go_to(leading, Phase.ASPIRATIONS)
        titles = ("Jembatan bambu", "Sumur bor", "Lampu jalan")
        proposals = [village.propose(leading, rahmat, title) for title in titles]
        waiting = str(village.door.perform(posyandu(village.see(leading.meeting_id)), rahmat))
        question = AskQuestion(
            meeting_id=str(leading.meeting_id), proposal_id=proposals[0], submission_id="6" * 32, words="Kapan?"
        )
        asked = str(village.door.perform(question, rahmat))
        village.door.perform(ImportInvitees(meeting_id=str(leading.meeting_id), lines=(line("Rahmat"),)), leading)
        village.door.perform(coming_back(village.see(leading.meeting_id), "Rahmat"), STRANGER)
        village.door.perform(ChooseCriteria(meeting_id=str(leading.meeting_id), scheme=Scheme.USG), leading)
        sheet = (("urgency", 1), ("seriousness", 1), ("growth", 1))
        rating = RateProposals(meeting_id=str(leading.meeting_id), rater="Rini", ratings=((proposals[0], sheet),))
        village.door.perform(rating, leading)
        said = Entry(phase=Phase.OPENING, point="Rahasia tetangga.")
        note = WriteMinutes(meeting_id=str(leading.meeting_id), submission_id="8" * 32, entry=said)
        written = str(village.door.perform(note, leading))
        promised = promise_of_a_neighbour(village, leading, proposals[0])
        committed = commitment_of_a_neighbour(village, leading)
        village.go_to(leading, Phase.VOTING)
        nomination = OpenNomination(meeting_id=str(leading.meeting_id))
        delegation_id = str(village.door.perform(nomination, leading))
        standing = Stand(meeting_id=str(leading.meeting_id), delegation_id=delegation_id)
        nominee_id = str(village.door.perform(standing, rahmat))
        village.door.perform(DrawLot(meeting_id=str(leading.meeting_id)), leading)
        write(app, signed_scan(leading.meeting_id))
        desk = queries.desk_page(reading, village.see(leading.meeting_id))
        made = CreateProgramme(frame=FRAME, goals=("Air bersih",))
        programme_id = str(village.door.perform(made, Actor(role=Role.FACILITATOR, actor_id=leading.actor_id)))
        return {
            "programme_id": programme_id,
            "aim_id": programme_by_id(reading, programme_id).goals[0].aim_id,
            "aspiration_id": waiting,
            "participant_id": rahmat.actor_id,
            "invitee_id": queries.invited_page(reading, village.see(leading.meeting_id)).invitees[0].invitee_id,
            "waiting_id": desk.claims.waiting[0].waiting_id,
            "staff_id": leading.actor_id,
            "question_id": asked,
            "entry_id": asked,
            "kind": "question",
            "contribution_id": promised,
            "commitment_id": committed,
            "number": 1,
            # Lines of a ledger, what was seen and what was asked are numbered within their own meeting.
            **dict.fromkeys(("entry", "seen", "asked"), 1),
            "proposal_id": proposals[0],
            "kept_proposal_id": proposals[1],
            "merged_proposal_id": proposals[2],
            "minutes_entry_id": written,
            "scan_id": "s" * 20,
            # A neighbour's check needs a whole vote before it: tests/agreement/test_consenting.py tries a real one.
            "check_id": "c" * 20,
            "answer_id": "a" * 20,
            "delegation_id": delegation_id,
            "nominee_id": nominee_id,
            # Nothing is negotiated before a result is shown; tests/agreement/test_negotiating.py asks afterwards.
            "negotiation_id": proposals[0],
            "rater_id": voting.criteria_board(reading, str(leading.meeting_id)).raters[0].rater_id,
            "round_id": voting.current_round(reading, str(leading.meeting_id)).round_id,
        }


@pytest.fixture
def ask(app, hall, foreign):
    """Posts to an address of the own meeting, naming the neighbour's things in path and form.

    Residents' addresses are asked by a resident, staff's by the facilitator.
    """
    app.config["WTF_CSRF_ENABLED"] = False
    wati = hall.join("Wati")

    def post(rule):
        asker = wati if rule.rule.startswith("/m/") else hall.laptop
        values = foreign | {"meeting_id": hall.meeting_id, "code": hall.code, "way": "reduced"}
        address = app.url_map.bind("localhost").build(rule.endpoint, {name: values[name] for name in rule.arguments})
        return asker.client.post(
            address,
            data=FILLED_IN | foreign,
            base_url=asker.base_url,
            environ_overrides={"REMOTE_ADDR": asker.remote_addr},
        )

    return post


def rules_naming(app, thing):
    """The addresses that change something and name such a thing in their path."""
    return [rule for rule in app.url_map.iter_rules() if thing in rule.arguments and rule.methods - READING]


def test_every_kind_of_thing_in_an_address_is_tried(app):
    things = {name for rule in app.url_map.iter_rules() for name in rule.arguments if name.endswith("_id")}
    # The directory of partners belongs to no meeting, so no partner is anybody's neighbour's.
    assert things - {"meeting_id", "partner_id"} == RIGHT_PHASE.keys(), (
        "write down in which phase the new thing could be changed."
    )


@pytest.mark.parametrize("thing", sorted(RIGHT_PHASE))
def test_a_neighbours_thing_does_not_exist_here(app, hall, ask, thing):
    hall.go_to("aspirations")
    if RIGHT_PHASE[thing] == "voting":
        hall.go_to("voting")
    rules = rules_naming(app, thing)
    answers = {rule.rule: ask(rule).status_code for rule in rules}
    assert rules
    assert set(answers.values()) == {404}, listed(
        [f"{rule} answered {status}" for rule, status in answers.items()], "look it up by meeting_id and its own id."
    )


def test_two_of_the_neighbours_proposals_cannot_be_merged_here(app, hall, ask):
    hall.go_to("aspirations")
    merge = next(rule for rule in app.url_map.iter_rules() if rule.endpoint == "moderation.merge_proposals")
    assert ask(merge).status_code == 404


def test_a_ballot_for_the_neighbours_round_is_refused(app, hall, foreign):
    wati = hall.join("Wati")
    hall.go_to("aspirations")
    hall.go_to("voting")
    app.config["WTF_CSRF_ENABLED"] = False
    ballot = {"round_id": foreign["round_id"], "submission_id": "7" * 32, "base_revision": "0"}
    answer = wati.client.post(
        f"/m/{hall.code}/ballot",
        data=ballot | {"proposal_ids": foreign["proposal_id"]},
        base_url=wati.base_url,
        environ_overrides={"REMOTE_ADDR": wati.remote_addr},
    )
    assert answer.status_code == 404
