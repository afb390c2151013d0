"""Tells a web address from two sentences that a forgotten space has joined, as in "It shipped.it will"."""

from dataclasses import dataclass
from functools import lru_cache

import regex

from composer import late
from composer.finders.link_data import named_tables, words

# Read backwards from the address.
_VISIT = late.full(
    r"""(?r)(?:\b(?:www|https?|visit|web|web[ ]?sites?|url|links?|home[ ]?page|web-?seite|internetseite|besuchen
    |visite[rz]?|visita|bezoek|besök|odwiedź|ziyaret|sitio|sito|site|página|pagina|strona|stronie|go[ ]to|check[ ]out
    |check|browse
    |log[ ]?in|visit[ie]|visitate|besuch[et]
    |consult[aei]z?|bekijk|acess[ea]|siehe|zie|see|voir|ver|vedi|type|goto|allez)\b
    [\s:]{1,3}(?:sie|us|our|at|on|to|uns|unseren?|notre|nostro|nuestra?|web|is|ist|est|es|è|el|il|le|auf|unter|von|de|of)?
    [\s:]{0,2}(?:on|at|auf|unter|in|shop|store|en|sur|su)?[\s:]{0,2})""",
    regex.IGNORECASE | regex.VERBOSE,
)
# Also read backwards: after one of these a sentence does not end.
_UPON = late.full(
    r"(?r)\b(?:on|at|from|via|auf|unter|über|bei|von|sur|chez|su|da|en|em|op|bij|på|na|@)\s", regex.IGNORECASE
)
_SITE = late.full(
    r"\b(?:web[ -]?(?:site|shop|seite)|home[ ]?page|online[ ]?shop|sito|sitio web|site (?:web|internet)|sklep|mağaza)",
    regex.IGNORECASE,
)
_NEXT = late.full(r"[ ]{1,2}([^\W\d_]+)")
_PORTUGUESE = late.full(r"[ãõ]|ç[ãõ]|\b(?:pedido|encomenda|obrigad[oa]|você|olá)\b", regex.IGNORECASE)
# Portuguese "com" is "with": what then follows it.
_WITH = late.full(
    r"""\s+(?:os|um|uma|isso|isto|este|esta|esse|essa|ele|ela|você|vocês|nosso|nossa|seu|sua|todo|toda|todos|muito
    |carinho|certeza|base|urgência|atraso|defeito|cuidado|relação|respeito)\b""",
    regex.IGNORECASE | regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Words:
    """One language's words at which two sentences can meet."""

    starts: frozenset[str]
    ends: frozenset[str]
    suffixes: tuple[str, ...]


@lru_cache(maxsize=1)
def _languages() -> tuple[_Words, ...]:
    """Return the words of every language."""
    return tuple(
        _Words(it["starts"], it["ends"], tuple(it["suffixes"])) for it in named_tables("sentences.toml").values()
    )


def starts_sentence(word: str) -> bool:
    """Whether the word, in lower case, can start a sentence in some language."""
    return any(word in it.starts for it in _languages())


def ends_sentence(word: str) -> bool:
    """Whether the word, in lower case, is one that often ends a sentence in some language."""
    return any(word in it.ends for it in _languages())


def joined(before: str, after: str) -> bool:
    """Whether one language has sentences that end in the word ``before`` and start with ``after``."""
    return any(after in it.starts and before in it.ends for it in _languages())


def may_be_joined(before: str, after: str) -> bool:
    """Whether ``before`` at least has the ending of such a word: any participle, for example."""
    return len(before) > 4 and any(after in it.starts and before.endswith(it.suffixes) for it in _languages())


def goes_on_as_sentence(text: str, end: int, top: str) -> bool:
    """Whether what follows the word ``top``, which ends at ``end``, goes on with the sentence it has started."""
    following = _NEXT.match(text, end)
    return following is not None and following[1].lower() in words("followers.toml").get(top, ())


def told_to_visit(text: str, start: int) -> bool:
    """Whether the words right before ``start`` send the reader to a page: "visit us at", "sitio web:"."""
    return _VISIT.match(text, max(0, start - 48), start) is not None


def speaks_of_site(text: str, start: int, end: int) -> bool:
    """Whether the words around what stands from ``start`` to ``end`` make a host of it more than a slip."""
    around = text[max(0, start - 48) : end + 48]
    return _UPON.match(text, max(0, start - 8), start) is not None or _SITE.search(around) is not None


def with_follows(text: str, end: int) -> bool:
    """Whether the "com" that ends at ``end`` is the Portuguese word, by what follows it."""
    return _WITH.match(text, end) is not None


def portuguese(text: str) -> bool:
    """Whether the text looks Portuguese, so that a "com" with a space or a comma around is a word."""
    return _PORTUGUESE.search(text) is not None
