"""The dialogue as pages see it."""

from facilitation.dialogue.views.entries import (
    Answer,
    Argument,
    Dialogue,
    ProposalTalk,
    Question,
    Spotlight,
)
from facilitation.dialogue.views.pages import (
    DeskPage,
    DeskQuestion,
    DialogueCounts,
    DialogueNews,
    ProposalGroup,
    ProposalPage,
    ProposalsPage,
)

__all__ = [
    "Answer",
    "Argument",
    "DeskPage",
    "DeskQuestion",
    "Dialogue",
    "DialogueCounts",
    "DialogueNews",
    "ProposalGroup",
    "ProposalPage",
    "ProposalTalk",
    "ProposalsPage",
    "Question",
    "Spotlight",
]
