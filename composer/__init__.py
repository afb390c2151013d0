"""Permitted's core: what a message to a buyer may say, without any window."""

__version__ = "0.1.0"
