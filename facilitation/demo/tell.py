"""Tells the whole story: last year's meeting, which is finished, and one that is voting now."""

from datetime import date

from sqlalchemy.orm import Session

from facilitation.demo.partners import let_partners_help
from facilitation.demo.programme import make_programme, phase_over_years
from facilitation.demo.story import Telling
from facilitation.demo.village import WISHES
from facilitation.kernel.actor import OPERATOR, Actor, Role
from facilitation.kernel.dispatch import Door
from facilitation.people.commands import CreateAccount
from facilitation.people.passwords import hash_password

USERNAME = "demo"
PASSWORD = "musyawarah desa kita"  # noqa: S105  a door to nothing but invented people, and it is told to everybody
LAST_YEARS_WISHES = 12
VOTED_SO_FAR = 41


def tell(door: Door, reading: Session) -> None:
    """Make the account and hold both meetings; `reading` sees each change at once."""
    account = CreateAccount(
        username=USERNAME, display_name="Ibu Sari", password_hash=hash_password(PASSWORD), is_first=True
    )
    sari = Actor(role=Role.FACILITATOR, actor_id=str(door.perform(account, OPERATOR)))
    programme = make_programme(door, reading, sari)
    last_year = Telling(door, reading, sari, "Musrenbang Desa Sukamaju 2025", date(2025, 9, 14), programme)
    last_year.collect(WISHES[:LAST_YEARS_WISHES])
    last_year.vote(len(last_year.people), is_closed=True)
    earlier = last_year.meeting_id
    now = Telling(door, reading, sari, "Musrenbang Desa Sukamaju 2026", date(2026, 9, 13), programme, earlier)
    now.collect(WISHES)
    phase_over_years(door, reading, now.leading, now.proposals[0])
    now.discuss()
    let_partners_help(now)
    now.vote(VOTED_SO_FAR, is_closed=False)
