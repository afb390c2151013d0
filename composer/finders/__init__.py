"""Finds things in a text, with their spans: links, addresses, numbers, emoji. Rules say what they mean."""
