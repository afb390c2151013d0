"""Every rule, found by its file: a module in this folder with a ``RULE`` is a rule, its name the id."""

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from composer.rule import Rule

RETIRED: frozenset[str] = frozenset()
"""Ids of rules that are gone; they stand in histories, so they are never used again."""


def _collect() -> Mapping[str, Rule]:
    """Return the rules by id. Raises RuntimeError when there is none: then nothing could be approved."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    found = {name: import_module(f"{__name__}.{name}").RULE for name in names}
    if not found:
        raise RuntimeError("no rules were found; the program is damaged and must be installed again")
    return MappingProxyType(found)


RULES: Mapping[str, Rule] = _collect()
