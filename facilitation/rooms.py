"""Every room's doors, sentences and use cases: what the factory puts together."""

from facilitation.agreement import texts as agreement_texts
from facilitation.agreement import usecases as agreement_usecases
from facilitation.agreement.routes.consent import consent, consenting
from facilitation.agreement.routes.minutes import minutes
from facilitation.agreement.routes.plenary import adoption, plenary
from facilitation.agreement.routes.signed import open_scans, signed
from facilitation.agreement.routes.tracks import tracks
from facilitation.aspirations import texts as aspirations_texts
from facilitation.aspirations import usecases as aspirations_usecases
from facilitation.aspirations.routes.direct import direct
from facilitation.aspirations.routes.moderation import moderation
from facilitation.aspirations.routes.photos import photos
from facilitation.aspirations.routes.residents import aspirations
from facilitation.budget import texts as budget_texts
from facilitation.budget import usecases as budget_usecases
from facilitation.dialogue import texts as dialogue_texts
from facilitation.dialogue import usecases as dialogue_usecases
from facilitation.dialogue.routes import answering, dialogue
from facilitation.documents import texts as documents_texts
from facilitation.followup import texts as followup_texts
from facilitation.followup import usecases as followup_usecases
from facilitation.followup.routes.carrying import carrying
from facilitation.followup.routes.cascade import cascade
from facilitation.followup.routes.evaluation import evaluation
from facilitation.followup.routes.following import following
from facilitation.followup.routes.gatherings import gatherings, open_gatherings
from facilitation.followup.routes.ledger import ledger
from facilitation.followup.routes.money import money
from facilitation.followup.routes.own_ticket import own_ticket
from facilitation.followup.routes.reviewing import reviewing
from facilitation.followup.routes.ticket_desk import ticket_desk
from facilitation.followup.routes.tickets import tickets
from facilitation.followup.routes.times import times
from facilitation.followup.routes.tracking import tracking
from facilitation.followup.routes.upkeep import looked_after, looking_after
from facilitation.followup.routes.work_photos import work_photos
from facilitation.kernel import sentences
from facilitation.meetings import texts as meetings_texts
from facilitation.meetings import usecases as meetings_usecases
from facilitation.meetings.routes import meetings
from facilitation.partnership import texts as partnership_texts
from facilitation.partnership import usecases as partnership_usecases
from facilitation.partnership.routes.desk import partnering
from facilitation.partnership.routes.directory import directory
from facilitation.partnership.routes.pledging import pledging
from facilitation.partnership.routes.register import public_register, register
from facilitation.partnership.routes.upkeep import upkeep
from facilitation.people import guards
from facilitation.people import texts as people_texts
from facilitation.people import usecases as people_usecases
from facilitation.people.routes.accounts import accounts
from facilitation.people.routes.desk import desk
from facilitation.people.routes.invited import invited
from facilitation.people.routes.resident import people
from facilitation.people.routes.returning import returning
from facilitation.people.routes.staff import staff
from facilitation.programmes import texts as programmes_texts
from facilitation.programmes import usecases as programmes_usecases
from facilitation.programmes.routes import programmes
from facilitation.screens import texts as screens_texts
from facilitation.screens.routes.ballots import ballots
from facilitation.screens.routes.console import console
from facilitation.screens.routes.decided_papers import decided_papers, staff_decided_papers
from facilitation.screens.routes.everyone import screens
from facilitation.screens.routes.helping import helping
from facilitation.screens.routes.office import office
from facilitation.screens.routes.own import own
from facilitation.screens.routes.papers import papers, staff_papers
from facilitation.screens.routes.phone import entrance, phone
from facilitation.screens.routes.practice import practice
from facilitation.screens.routes.programmes import programme_public, programme_results
from facilitation.screens.routes.public import public
from facilitation.screens.routes.scorecard import scorecard
from facilitation.screens.routes.templates import templates
from facilitation.screens.routes.wall import wall
from facilitation.voting import texts as voting_texts
from facilitation.voting import usecases as voting_usecases
from facilitation.voting.routes import delegations, motions, rating, rounds, standing, voting

# Importing a room's use cases registers them behind the door.
USE_CASES = (
    agreement_usecases,
    aspirations_usecases,
    budget_usecases,
    dialogue_usecases,
    followup_usecases,
    meetings_usecases,
    partnership_usecases,
    people_usecases,
    programmes_usecases,
    voting_usecases,
)

# Every blueprint stands beside its guard, so that nothing is open by omission.
BLUEPRINTS = (
    (screens, guards.anyone),
    (entrance, guards.anyone),
    (following, guards.anyone),
    (own_ticket, guards.anyone),
    (accounts, guards.at_the_staff_door),
    (office, guards.staff_only),
    (programmes, guards.staff_only),
    (programme_results, guards.staff_only),
    (templates, guards.staff_only),
    (meetings, guards.staff_only),
    (console, guards.staff_only),
    (moderation, guards.staff_only),
    (direct, guards.staff_only),
    (answering, guards.staff_only),
    (directory, guards.staff_only),
    (partnering, guards.staff_only),
    (register, guards.staff_only),
    (upkeep, guards.staff_only),
    (rounds, guards.staff_only),
    (motions, guards.staff_only),
    (delegations, guards.staff_only),
    (rating, guards.staff_only),
    (practice, guards.staff_only),
    (plenary, guards.staff_only),
    (tracks, guards.staff_only),
    (minutes, guards.staff_only),
    (signed, guards.staff_only),
    (consent, guards.staff_only),
    (tracking, guards.staff_only),
    (ledger, guards.staff_only),
    (work_photos, guards.staff_only),
    (ticket_desk, guards.staff_only),
    (gatherings, guards.staff_only),
    (evaluation, guards.staff_only),
    (looking_after, guards.staff_only),
    (carrying, guards.staff_only),
    (cascade, guards.staff_only),
    (desk, guards.staff_only),
    (invited, guards.staff_only),
    (staff, guards.staff_only),
    (phone, guards.in_meeting),
    (people, guards.in_meeting),
    (returning, guards.in_meeting),
    (aspirations, guards.in_meeting),
    (photos, guards.in_meeting),
    (own, guards.in_meeting),
    (dialogue, guards.in_meeting),
    (pledging, guards.in_meeting),
    (public_register, guards.in_meeting),
    (helping, guards.in_meeting),
    (voting, guards.in_meeting),
    (consenting, guards.in_meeting),
    (tickets, guards.in_meeting),
    (open_gatherings, guards.in_meeting),
    (reviewing, guards.in_meeting),
    (standing, guards.in_meeting),
    (wall, guards.in_meeting),
    (public, guards.in_meeting),
    (looked_after, guards.in_meeting),
    (times, guards.in_meeting),
    (programme_public, guards.in_meeting),
    (scorecard, guards.in_meeting),
    (papers, guards.in_meeting),
    (decided_papers, guards.in_meeting),
    (ballots, guards.in_meeting),
    (adoption, guards.in_meeting),
    (open_scans, guards.in_meeting),
    (money, guards.in_meeting),
    (staff_papers, guards.staff_only),
    (staff_decided_papers, guards.staff_only),
)

TEXTS = (
    sentences.SENTENCES,
    programmes_texts.SENTENCES,
    meetings_texts.SENTENCES,
    people_texts.SENTENCES,
    aspirations_texts.SENTENCES,
    partnership_texts.SENTENCES,
    dialogue_texts.SENTENCES,
    voting_texts.SENTENCES,
    budget_texts.SENTENCES,
    agreement_texts.SENTENCES,
    followup_texts.SENTENCES,
    documents_texts.SENTENCES,
    screens_texts.SENTENCES,
)
