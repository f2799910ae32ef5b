"""The .pb format of pabulib.org: elections with their ballots, readable by other programs that count them again."""
