"""Hand-over: giving approved text to a channel."""
