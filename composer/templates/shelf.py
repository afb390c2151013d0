"""All templates at hand: the library's with the seller's laid over them, to be listed, searched and found by id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from composer.errors import UserError
from composer.history.fold import folded
from composer.model import Kind
from composer.templates.library import Library
from composer.templates.names import closest
from composer.templates.template import Template, by_id


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which templates to list; what is left empty does not narrow the list."""

    words: str = ""
    """All of them must stand in titles, texts, folder, purpose or id, in any language and without regard to accents."""
    kind: Kind | None = None
    folder: str = ""
    language: str = ""
    """Only templates with a version in it."""
    favourites: frozenset[str] | None = None
    """Only these ids."""


def shelf(library: Library, own: Iterable[Template] = ()) -> dict[str, Template]:
    """Return all templates by id; a library's one that the seller has changed is the seller's."""
    return by_id((*library.templates.values(), *own))


def folders(library: Library, templates: Iterable[Template]) -> tuple[str, ...]:
    """Return the folders in which templates are, the library's first and in its order."""
    used = {it.folder for it in templates}
    known = [it for it in library.folders.values() if it in used]
    return (*known, *sorted(used.difference(known), key=str.casefold))


def found(templates: Iterable[Template], wanted: Wanted) -> tuple[Template, ...]:
    """Return the templates that are wanted, in their order; those with the words in a title come first."""
    words = folded(wanted.words).split()
    fitting = [it for it in templates if _fits(it, wanted)]
    if not words:
        return tuple(fitting)
    named = [it for it in fitting if _holds(_titles(it), words)]
    rest = [it for it in fitting if it not in named and _holds(f"{_titles(it)} {_texts(it)}", words)]
    return (*named, *rest)


def get(templates: Mapping[str, Template], name: str) -> Template:
    """Return the template of that id. Raises UserError with the nearest id."""
    if name in templates:
        return templates[name]
    near = closest(name, templates)
    told = f"Did you mean {near}?" if near else "permitted-cli templates list shows all of them."
    raise UserError(f"No template is called {name!r}. {told}")


def _fits(template: Template, wanted: Wanted) -> bool:
    """Whether a template is of the wanted kind, folder and language, and a favourite where only these are wanted."""
    main = wanted.language.partition("-")[0]
    return (
        (wanted.kind is None or template.kind is wanted.kind)
        and (not wanted.folder or template.folder == wanted.folder)
        and (not main or any(it.language.partition("-")[0] == main for it in template.versions))
        and (wanted.favourites is None or template.id in wanted.favourites)
    )


def _titles(template: Template) -> str:
    """Return all titles, plain for searching."""
    titles = " ".join(it.title for it in template.versions)
    return folded(f"{template.id} {template.id.replace('_', ' ')} {template.folder} {titles}")


def _texts(template: Template) -> str:
    """Return all texts, plain for searching."""
    return folded(" ".join((template.about, template.kind, *(it.text for it in template.versions))))


def _holds(text: str, words: list[str]) -> bool:
    """Whether every word stands in the text."""
    return all(word in text for word in words)
