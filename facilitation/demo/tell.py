"""Tells the whole story: last year's meeting, what came of it, and one that is voting now."""

from facilitation.demo.afterwards.voices import ask_and_wait
from facilitation.demo.afterwards.year import follow_up
from facilitation.demo.cast import Stage, make_accounts
from facilitation.demo.last_year import CALLED_ON, hold_last_year
from facilitation.demo.partners import register_partners
from facilitation.demo.programme import make_programme
from facilitation.demo.this_year import hold_this_year


def tell(stage: Stage) -> None:
    """Tell two years of the village, each day at its own time; this year's meeting has begun some hours ago."""
    stage.clock.go_to(CALLED_ON)
    cast = make_accounts(stage)
    programme = make_programme(cast)
    partners = register_partners(cast)
    last_year = hold_last_year(cast, programme, partners)
    follow_up(last_year)
    hold_this_year(last_year)
    ask_and_wait(last_year)
