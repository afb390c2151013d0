"""How slow this machine is just now, so that budgets hold on every machine: a ratio, never a time alone."""

import re
import time
from collections.abc import Callable

REFERENCE = 0.019
"""Seconds of processor time that ``_work`` takes on the machine on which the budgets were set."""
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_TEXT = "the parcel left our warehouse on monday and it's late " * 400


def _work() -> None:
    """Do what checks do: match words, look them up, put them together."""
    known: dict[str, int] = {}
    for _ in range(6):
        for match in _WORD.finditer(_TEXT):
            word = match.group()
            known[word] = known.get(word, 0) + len(word)


def seconds(act: Callable[[], object]) -> float:
    """Return the processor time that a call takes."""
    begun = time.process_time()
    act()
    return time.process_time() - begun


def slowness() -> float:
    """Return how many times slower than the reference this machine is now, and 1 for a quicker one."""
    return max(1.0, min(seconds(_work) for _ in range(3)) / REFERENCE)


def within(act: Callable[[], object], budget: float, tries: int = 3) -> bool:
    """Whether ``act`` keeps ``budget`` seconds of the reference machine, in the best of a few tries."""
    return any(seconds(act) <= budget * slowness() for _ in range(tries))
