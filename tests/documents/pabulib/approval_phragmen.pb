META
key;value
description;Musrenbang Desa Sukamaju: pagu indikatif 2027
country;Indonesia
unit;Desa Sukamaju
subunit;Kec. Cibadak
instance;2027
num_projects;4
num_votes;7
budget;100000000
vote_type;approval
rule;unknown
date_begin;21.11.2026
date_end;21.11.2026
min_length;1
max_length;2
edition;1
language;id
currency;IDR
comment;#1: Selected by phragmen: at_the_ceiling=stop, completion=none, share of each voter 83125000/3 after 0 steps of 0. #2: Ties: lower cost, then more support, then the public lot. Rows stand in the order of this ranking. #3: Blank ballots, left out here and in the rule: 1.
PROJECTS
project_id;cost;votes;name;category;selected
2;35000000;4;Posyandu, renovasi;infrastruktur,air;1
3;40000000;4;Air bersih RT 3;infrastruktur,air;1
1;60000000;3;"Jembatan; Dusun ""Tengah""";infrastruktur,air;0
4;12000000;1;Lampu jalan;infrastruktur,air;1
VOTES
voter_id;vote;voting_method
K0;1,2;internet
K1;1;paper
K2;1,3;internet
K3;2,4;paper
K4;3,2;internet
K5;2,3;paper
K7;3;paper
