"""Small files of which a rule makes something else than its neighbour does."""

VILLAGE = "approval_greedy"
# With comparison, shares and greedy differ: three want the road alone or with the lamp, and two the lamp.
GREEDY_WINS = """\
META
key;value
description;Desa
budget;80
vote_type;approval
PROJECTS
project_id;cost
a;80
b;10
VOTES
voter_id;vote;neighborhood
1;a;I
2;a;I
3;a,b;I
4;b;II
"""

ENDS_AT_THE_CEILING = """\
META
key;value
budget;100
vote_type;approval
PROJECTS
project_id;cost
a;70
b;30
c;80
VOTES
voter_id;vote
1;a,c
2;b,c
3;b,c
"""
