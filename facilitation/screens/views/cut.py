"""Which lines of a long plenary list the wall shows."""

from facilitation.agreement.views import CutLine

LINES_ON_WALL = 9
LINES_ABOVE_THE_CUT = 5
"""How many that the money reaches stand above the first that it does not."""


def around_the_cut(cut: tuple[CutLine, ...]) -> tuple[CutLine, ...]:
    """The proposals around the first that the money does not reach, as many as the slide holds."""
    first_out = next((at for at, one in enumerate(cut) if not one.standing.fits), 0)
    begin = min(max(0, first_out - LINES_ABOVE_THE_CUT), max(0, len(cut) - LINES_ON_WALL))
    return cut[begin : begin + LINES_ON_WALL]
