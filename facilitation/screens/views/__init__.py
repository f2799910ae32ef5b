"""What each kind of page is given: one frozen value, ready to be shown."""

from facilitation.screens.views.console import ConsoleScreen
from facilitation.screens.views.earlier import EarlierResult
from facilitation.screens.views.helping import HelpNews, HelpPage
from facilitation.screens.views.office import OfficeHome, OfficeMeeting, PublicScreen
from facilitation.screens.views.papers import PAPERS_OFFERED, PaperOffered
from facilitation.screens.views.phone import PhoneBanner, PhoneScreen
from facilitation.screens.views.programme import ProgrammeScreen, PublicProgramme
from facilitation.screens.views.reason import ReasonPage
from facilitation.screens.views.scorecard import ScorecardPage
from facilitation.screens.views.voices import VoicesBoard
from facilitation.screens.views.wall import WallScreen

__all__ = [
    "PAPERS_OFFERED",
    "ConsoleScreen",
    "EarlierResult",
    "HelpNews",
    "HelpPage",
    "OfficeHome",
    "OfficeMeeting",
    "PaperOffered",
    "PhoneBanner",
    "PhoneScreen",
    "ProgrammeScreen",
    "PublicProgramme",
    "PublicScreen",
    "ReasonPage",
    "ScorecardPage",
    "VoicesBoard",
    "WallScreen",
]
