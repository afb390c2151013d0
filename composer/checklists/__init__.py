"""What a message of each kind must say, must not say, and what is to be done outside its text."""
