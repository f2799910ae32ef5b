"""How much of each list a slide of the projector holds, read from eight metres."""

NEWEST_ON_WALL = 6
BARS_ON_WALL = 7
CANDIDATES_ON_WALL = 22
RESULT_LINES_ON_WALL = {1: 12, 2: 10, 4: 4, 6: 2}
"""How many lines of each source a slide holds, by how many sources share it; each is at least 1/25 of its height."""
AGREED_ON_WALL = 9
CONSENT_PROPOSALS_ON_WALL = 5
GOALS_ON_WALL = 6
PRESENTED_LINES_ON_WALL = 8
LEAST_WORKS_ON_WALL = 2
"""How many lines of money and of last year's works the presentation holds together."""
SOURCES_IN_ONE_COLUMN = 3
LINES_FOR_A_RESERVE = 4
"""How many of those the sentence about a reserve takes the place of; two where lines stand less close."""
LINES_FOR_A_SENTENCE = 2
"""How many of those a sentence about a seat that the share of women moved takes the place of."""
DENSITIES = {"roomy": 6, "dense": 12, "packed": 22}
