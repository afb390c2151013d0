"""What takes long to load and is not needed for the first paint: the rules, and what hands over and cleans.

Measured: with these the start took three times as long. The first call of ``load`` is made on the
worker, behind the first paint; whoever comes earlier waits for it.
"""

import gc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

from composer.model import Draft, Finding, Fix, Report
from composer.policy import Policy

_WAYS = ("seller_central", "files", "eml", "api", "api_actions", "alias", "attachments")
_THRESHOLDS = 20_000, 20, 20
"""How much comes and goes between two looks for garbage. Nearly everything here goes by itself."""


@dataclass(frozen=True, slots=True)
class Heavy:
    """The core's parts that the window reaches for while it runs."""

    steps: Callable[[Draft, Policy], Iterator[Report]]
    """``engine.steps``."""
    suggest: Callable[[str, Draft, Policy, Finding], tuple[Fix, ...]]
    """``engine.suggest``."""
    titles: Mapping[str, str]
    """Each rule's title by its id."""
    clean: Callable[[str], Any]
    """``markup.clean``."""
    id_fault: Callable[[str], str | None]
    """``order_id.fault``."""
    normalised: Callable[..., Draft]
    """``plain_text.normalised``."""
    hand_over: Callable[..., Any]
    """``handover.hand_over``."""
    refusal: Callable[..., Any]
    """``handover.refusal``."""
    seller_central: Any
    files: Any
    eml: Any
    api: Any
    """The modules of the ways to hand over."""
    api_actions: Any
    alias: Any
    attachments: Any
    """What those need: the actions of the API, buyers' addresses, files."""


@lru_cache(maxsize=1)
def load() -> Heavy:
    """Return the parts, loaded when first asked for."""
    engine = import_module("composer.engine")
    rules = import_module("composer.rules").RULES
    heavy = Heavy(
        engine.steps,
        engine.suggest,
        {name: rule.title for name, rule in rules.items()},
        import_module("composer.markup").clean,
        import_module("composer.orders.order_id").fault,
        import_module("composer.handover.plain_text").normalised,
        import_module("composer.handover.handover").hand_over,
        import_module("composer.handover.handover").refusal,
        *(import_module(f"composer.handover.{name}") for name in _WAYS),
    )
    gc.set_threshold(*_THRESHOLDS)
    settle()
    return heavy


def settle() -> None:
    """Take what is loaded for what stays: to look through it again and again would make typing stutter."""
    gc.freeze()


def loaded() -> bool:
    """Whether ``load`` would answer at once."""
    return load.cache_info().currsize > 0
