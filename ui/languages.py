"""Which languages a draft can be in: the buyer's, and what else is fine in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from composer.language.languages import spelled
from composer.model import Facts
from composer.policy import Marketplace
from ui import words

UNSPELLED = "spelling not checked"


@dataclass(frozen=True, slots=True)
class Choice:
    """One language that can be chosen."""

    text: str
    tag: str | None
    """BCP 47; None: not known."""
    known: bool
    """False when the language is only assumed from the marketplace."""
    on: bool
    """Whether it is chosen now."""


@dataclass(frozen=True, slots=True)
class Choices:
    """All that can be chosen for a draft."""

    buyers: tuple[Choice, ...]
    """The buyer's language: those of the marketplace, and the one that is chosen."""
    others: tuple[Choice, ...]
    """The buyer's language: others that can be checked."""
    also: tuple[Choice, ...]
    """What else is fine: the marketplace's further languages, and those that are chosen."""
    more: tuple[Choice, ...]
    """What else is fine: others that can be checked."""


def choices(store: Marketplace | None, stores: Sequence[Marketplace], facts: Facts) -> Choices:
    """Return what can be chosen at a marketplace, where ``stores`` are all there are."""
    here = tuple(store.languages if store else ())
    everywhere = dict.fromkeys(tag for it in stores for tag in it.languages if main(tag) in spelled())
    known = {main(tag) for tag in here}
    far = sorted((tag for tag in everywhere if main(tag) not in known), key=words.language)
    now = (facts.language, facts.language_known)
    near = [*here, *([facts.language] if facts.language and facts.language not in (*here, *far) else [])]
    buyers = [_first(store, now), *(Choice(_told(tag), tag, True, (tag, True) == now) for tag in near)]
    others = [Choice(_told(tag), tag, True, (tag, True) == now) for tag in far]
    taken = {main(facts.language or (here[0] if store and store.assumes_language else ""))}
    also = [_further(tag, facts) for tag in _each((*facts.also, *here), taken)]
    more = [_further(tag, facts) for tag in _each(far, taken)]
    return Choices(tuple(buyers), tuple(others), tuple(also), tuple(more))


def with_language(facts: Facts, tag: str | None, *, known: bool) -> Facts:
    """Return the facts with another language of the buyer, which is no further one any more."""
    also = tuple(it for it in facts.also if tag is None or main(it) != main(tag))
    return replace(facts, language=tag, language_known=known, also=also)


def toggled(facts: Facts, tag: str) -> Facts:
    """Return the facts with a further language more, or less if it is there."""
    left = tuple(it for it in facts.also if main(it) != main(tag))
    return replace(facts, also=left if left != facts.also else (*left, tag))


def status(language: str, also: Iterable[str]) -> str:
    """Return the languages that a draft is checked in, such as "English (US) + German"."""
    if not language:
        return "Language not known"
    further = _each(also, {main(language)})
    return " + ".join([words.short_language(language), *map(words.bare_language, further)])


def spoken(language: str, also: Iterable[str]) -> str:
    """Return the same for a screen reader."""
    if not language:
        return "The buyer's language is not known"
    further = [words.bare_language(tag) for tag in _each(also, {main(language)})]
    told = f"The buyer's language is {words.language(language)}"
    return f"{told}; {words.listed(further)} {'is' if len(further) == 1 else 'are'} also fine" if further else told


def main(tag: str) -> str:
    """Return the language of a tag without region."""
    return tag.split("-", maxsplit=1)[0].lower()


def _first(store: Marketplace | None, now: tuple[str | None, bool]) -> Choice:
    """Return what counts as long as nobody knows."""
    if store is None or not store.assumes_language:
        return Choice("Not known", None, False, now == (None, False))
    tag = store.languages[0]
    return Choice(f"{_told(tag)} · assumed", tag, False, now == (tag, False))


def _further(tag: str, facts: Facts) -> Choice:
    """Return a further language as a choice."""
    on = main(tag) in map(main, facts.also)
    text = words.bare_language(tag)
    return Choice(text if main(tag) in spelled() else f"{text} · {UNSPELLED}", tag, True, on)


def _told(tag: str) -> str:
    """Return a language's name, with a word where its spelling cannot be checked."""
    return words.language(tag) if main(tag) in spelled() else f"{words.language(tag)} · {UNSPELLED}"


def _each(tags: Iterable[str], taken: set[str]) -> list[str]:
    """Return the first tag of each language that is not taken."""
    found: dict[str, str] = {}
    for tag in tags:
        found.setdefault(main(tag), tag)
    return [tag for language, tag in found.items() if language not in taken]
