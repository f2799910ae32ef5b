"""Rules in which every voter holds an equal share of the money: equal shares, and Phragmén, where time is money."""
