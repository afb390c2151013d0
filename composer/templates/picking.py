"""Picks the version of a template for a buyer's language, and says when it is missing or behind its siblings."""

from collections.abc import Sequence
from dataclasses import dataclass

from composer.language import languages
from composer.policy.policy import Policy
from composer.templates.template import Template, Version


@dataclass(frozen=True, slots=True)
class Picked:
    """The version to take."""

    version: Version
    notes: tuple[str, ...] = ()
    """Whole sentences for the seller: no version in the buyer's language, or one that is behind."""

    @property
    def exact(self) -> bool:
        """Whether there is nothing to say about it."""
        return not self.notes


def pick(template: Template, language: str | None, fallbacks: Sequence[str] = ()) -> Picked | None:
    """Return the version for a BCP 47 tag; else that of the first of ``fallbacks``, else English, else any.

    None when the template has no version at all.
    """
    wanted = _best(template, language) if language else None
    if wanted is not None:
        return Picked(wanted, _behind(template, wanted))
    for tag in (*fallbacks, "en"):
        found = _best(template, tag)
        if found is not None:
            break
    else:
        if not template.versions:
            return None
        found = template.versions[0]
    missing = f"This template has no {spoken(language)} version; this is the {spoken(found.language)} one."
    notes = (missing,) if language else ()
    return Picked(found, (*notes, *_behind(template, found)))


def pick_for(template: Template, policy: Policy) -> Picked | None:
    """Return the version for the buyer's language, else for the languages of the marketplace in their order."""
    return pick(template, policy.language or None, policy.marketplace.languages if policy.marketplace else ())


def gaps(template: Template, known: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the languages of ``known`` that a template lacks, and those of its versions that are behind."""
    have = {_main(it.language) for it in template.versions}
    missing = tuple(it for it in known if it not in have)
    return missing, tuple(it.language for it in template.versions if template.behind(it))


def _best(template: Template, tag: str) -> Version | None:
    """Return the version with the same region, else the one without, else one of another region."""
    exact = template.version(tag) or template.version(_main(tag))
    return exact or next((it for it in template.versions if _main(it.language) == _main(tag)), None)


def _behind(template: Template, version: Version) -> tuple[str, ...]:
    """Return what to say of a version that is older than its siblings."""
    if not template.behind(version):
        return ()
    told = f"The {spoken(version.language)} version has revision {version.revision}, the template {template.newest}"
    return (f"{told}: compare it with a newer one before you use it.",)


def spoken(tag: str | None) -> str:
    """Return a language's name in English, or the tag where it is not known."""
    return languages.name(_main(tag)) if tag else ""


def _main(tag: str) -> str:
    """Return the language without region."""
    return tag.split("-", maxsplit=1)[0].lower()
