"""The templates that a command works on: the library's, and the seller's own where there is a history."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from composer.history.store import open_store
from composer.paths import of_user
from composer.templates import own, shelf
from composer.templates.library import Library, read_library
from composer.templates.template import Template


@dataclass(frozen=True, slots=True)
class Shelf:
    """All templates at hand."""

    library: Library
    templates: Mapping[str, Template]
    """By id, the seller's own among them."""
    favourites: tuple[str, ...]
    path: Path
    """The history's file, which need not be there."""


def open_shelf(history: Path | None) -> Shelf:
    """Return the templates at hand. Raises UserError, DataError for a fault in the library's files."""
    library = read_library()
    path = history or of_user().history
    if not path.exists():
        return Shelf(library, shelf.shelf(library), (), path)
    with open_store(path) as store:
        return Shelf(library, shelf.shelf(library, reversed(own.everything(store))), own.favourites(store), path)
