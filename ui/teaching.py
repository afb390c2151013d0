"""Adds words from findings to the seller's own, and has drafts checked again when those change."""

from PySide6.QtCore import QObject

from composer.language.own_words import ALL, word_of
from ui import languages, words
from ui.compose_page import ComposePage
from ui.desks import Desks
from ui.mending import Mending
from ui.own_words import OwnWords


class Teaching(QObject):
    """Joins findings and drafts with the seller's own words."""

    def __init__(self, own: OwnWords, page: ComposePage, mending: Mending, desks: Desks) -> None:
        """Add to ``own`` what ``mending`` hands on, and check ``desks`` again when the words are others."""
        super().__init__(desks)
        self._own, self._page, self._desks = own, page, desks
        mending.taught.connect(self.teach)
        own.changed.connect(self.recheck)

    def teach(self, word: str, everywhere: bool = False) -> None:
        """Add a word for the draft's language, or for all where that is wanted or not known; offer the way back."""
        clean = word_of(word)
        if not clean:
            self._page.banner.tell(f"“{words.shortened(word)}” is not one word, so it cannot be added.")
            return
        language = self._desks.current.policy().language if self._desks.current and not everywhere else ""
        name = languages.main(language) if language else ALL
        change = self._own.add(name, (clean,))
        if change is not None:
            text = f"“{words.shortened(clean)}” is one of {words.mine(name)} now."
            self._page.banner.tell(text, "ok", "Undo", lambda: self._own.remove(name, (clean,)))

    def recheck(self) -> None:
        """Check every open draft again."""
        for desk in self._desks.all:
            desk.recheck()
