"""Days as the window and the findings write them, whatever language the system is set to."""

from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def written(day: date) -> str:
    """Return a day as "11 Nov 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
