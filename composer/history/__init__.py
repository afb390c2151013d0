"""The history: every message that was handed over, with its receipt, and the drafts on the way."""
