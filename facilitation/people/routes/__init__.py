"""People's pages, one file per place where somebody stands: phone, sign-in, desk, invited list, staff."""
