"""Qt item models over findings and messages."""
