"""Makes the words near to a typed one: pyspellchecker makes the edits, the frequency list and Hunspell know them."""

from collections.abc import Iterable

from spellchecker import SpellChecker

from composer.language.words import Lexicon


class Candidates(SpellChecker):
    """pyspellchecker on our own frequency list; a word counts as known when the list or Hunspell has it."""

    __slots__ = ("_lexicon",)

    def __init__(self, path: str, words: Lexicon) -> None:
        # The list is in small letters, so that it need not be lowered again.
        super().__init__(language=None, local_dictionary=path, case_sensitive=True)
        self._lexicon = words

    def known(self, words: Iterable[str | bytes]) -> set[str]:
        """Return those of the words that the frequency list or Hunspell has."""
        counts = self.word_frequency.dictionary
        texts = (str(word, "utf-8") if isinstance(word, bytes) else word for word in words)
        return {word for word in texts if word in counts or self._lexicon.knows(word)}


def triples(word: str) -> set[str]:
    """Return the letters of a word three by three, its edges as spaces."""
    edged = f" {word} "
    return set(map("".join, zip(edged, edged[1:], edged[2:], strict=False)))
