"""The field kit: the program with everything it installs, for laptops that have no internet."""
