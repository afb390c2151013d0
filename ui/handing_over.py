"""Hands the draft on the desk over, asks for what that needs, and tells how it ended."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal

from composer.errors import UserError
from composer.history import messages
from composer.history.store import Store
from composer.policy import marketplace
from composer.settings import Settings
from ui.desk import Desk
from ui.heavy import load
from ui.keeper import Keeper

Give = Callable[[str], str]
"""Sets the clipboard and returns what it holds then."""
AskPath = Callable[[str, str], str]
"""A suggested file name and its ending in; the chosen path, or nothing when the seller thinks better of it, out."""
Browse = Callable[[QUrl], bool]


class HandingOver(QObject):
    """Carries hand-overs out for the current desk."""

    done = Signal(object)
    """A Result, whatever its end."""
    told = Signal(str, str)
    """A level's word and a sentence for the banner."""

    def __init__(
        self,
        store: Store,
        keeper: Keeper,
        clock: Callable[[], datetime],
        clipboard: Give,
        ask_path: AskPath,
        browse: Browse,
        parent: QObject | None = None,
    ) -> None:
        """Use ``clipboard``, ``ask_path`` and ``browse`` for what lies outside the program."""
        super().__init__(parent)
        self._store, self._keeper, self._clock = store, keeper, clock
        self._clipboard, self._ask_path, self._browse = clipboard, ask_path, browse

    def copy(self, desk: Desk) -> None:
        """Copy for Seller Central."""
        self._give(desk, load().seller_central.way(self._clipboard))

    def save(self, desk: Desk, ending: str) -> None:
        """Save as a file with this ending, at a place that the seller chooses."""
        name = desk.draft.facts.order_id or "message"
        chosen = self._ask_path(f"{name}.{ending}", ending)
        if chosen:
            path = Path(chosen)
            self._give(desk, load().files.html_file(path) if ending == "html" else load().files.text_file(path))

    def open_page(self, desk: Desk, settings: Settings) -> None:
        """Open the order's compose page in the browser."""
        facts = desk.draft.facts
        if not facts.marketplace:
            self.told.emit("hint", "Choose the marketplace first: it has the page's address.")
            return
        try:
            store = marketplace(facts.marketplace)
            made = load().seller_central.compose_address
            address = made(store, facts.order_id or "", settings.hosts, settings.compose_addresses)
        except UserError as error:
            self.told.emit("blocker", str(error))
            return
        if not self._browse(QUrl(address)):
            self.told.emit("blocker", f"The browser could not be opened. The address is {address}")

    def _give(self, desk: Desk, way: Any) -> None:
        """Hand the desk's draft over by ``way``."""
        self._keeper.note(desk)
        self._keeper.now()
        result = load().hand_over(
            desk.whole(),
            desk.policy(),
            desk.accepted,
            way,
            lambda gone: messages.keep(self._store, gone, desk.name),
            self._clock,
        )
        self.told.emit("ok" if result.end == "kept" else "blocker", result.sentence)
        self.done.emit(result)
