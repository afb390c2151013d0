"""Joins what the verdict's card offers with the draft that is open, and tells how a hand-over ended."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.compose_page import ComposePage
from ui.desk import Desk
from ui.desks import Desks
from ui.handing_over import HandingOver
from ui.preferences import Preferences
from ui.speech import announce


class Sending(QObject):
    """Does with the current desk what the card's buttons and menu are for."""

    def __init__(self, handing: HandingOver, desks: Desks, page: ComposePage, preferences: Preferences) -> None:
        """Hand over by ``handing`` what is open among ``desks``."""
        super().__init__(handing)
        self._handing, self._desks, self._page, self._preferences = handing, desks, page, preferences
        card = page.verdict
        card.handed_over.connect(self.copy)
        card.mailed.connect(lambda: self._with_desk(handing.mail))
        card.requested.connect(lambda: self._with_desk(handing.request))
        card.saved.connect(lambda ending: self._with_desk(lambda desk: handing.save(desk, ending)))
        card.opened.connect(lambda: self._with_desk(lambda desk: handing.open_page(desk, preferences.settings)))
        card.review_wanted.connect(
            lambda: self._with_desk(lambda desk: handing.open_review_page(desk, preferences.settings))
        )
        handing.told.connect(self._tell_end)

    def copy(self) -> None:
        """Hand the current draft over to Seller Central."""
        self._with_desk(self._handing.copy)

    def _with_desk(self, act: Callable[[Desk], None]) -> None:
        """Do ``act`` on the current desk."""
        if self._desks.current is not None:
            act(self._desks.current)

    def _tell_end(self, level: str, sentence: str) -> None:
        """Tell how a hand-over ended, with the next step."""
        copied = level == "ok" and sentence.startswith("Copied")
        self._page.banner.tell(sentence, level, "Open its page" if copied else "", self._page.verdict.opened.emit)
        announce(self._page.editor, sentence)
