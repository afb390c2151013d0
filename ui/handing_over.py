"""Hands the draft on the desk over, asks for what that needs, and tells how it ended."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal

from composer.errors import UserError
from composer.history import messages, orders
from composer.history.store import Store
from composer.model import Attachment, Channel
from composer.policy import marketplace
from composer.settings import Settings
from ui.desk import Desk
from ui.heavy import load
from ui.keeper import Keeper
from ui.outside import Outside

_ACTIONS = {
    "digitalAccessKey": "A digital key",
    "legalDisclosure": "A legal notice (Amazon writes it; your files go)",
    "warranty": "A warranty (Amazon writes it; your files go)",
}
"""What the seller is asked where several actions of the API fit."""
_AS = {Channel.EMAIL: "As an e-mail", Channel.API: "For the API", Channel.SELLER_CENTRAL: "For Seller Central"}


class HandingOver(QObject):
    """Carries hand-overs out for the current desk."""

    done = Signal(object)
    """A Result, whatever its end."""
    told = Signal(str, str)
    """A level's word and a sentence for the banner."""

    def __init__(self, store: Store, keeper: Keeper, outside: Outside, parent: QObject | None = None) -> None:
        """Use ``outside`` for the moment, the clipboard, the browser and what must be asked."""
        super().__init__(parent)
        self._store, self._keeper, self._outside = store, keeper, outside
        self.paths: dict[Attachment, Path] = {}
        """Where the attached files lie, as far as this session knows."""

    def copy(self, desk: Desk) -> None:
        """Copy for Seller Central."""
        self._judge_as(desk, Channel.SELLER_CENTRAL)
        names = [it.name for it in desk.draft.attachments]
        self._give(desk, load().seller_central.way(self._outside.clipboard, names))

    def save(self, desk: Desk, ending: str) -> None:
        """Save as a file with this ending, at a place that the seller chooses."""
        path = self._ask_path(desk, ending)
        if path:
            self._give(desk, load().files.html_file(path) if ending == "html" else load().files.text_file(path))

    def mail(self, desk: Desk) -> None:
        """Save as an e-mail that a mail program opens as a draft."""
        if self._refused(desk, Channel.EMAIL):
            return
        if not desk.draft.subject.strip():
            self.told.emit("blocker", "An e-mail needs a subject. Enter it beside the text: Buyer, items, subject.")
            return
        try:
            address = self._address(desk)
        except UserError as error:
            self.told.emit("blocker", str(error))
            return
        path = self._ask_path(desk, "eml") if address else None
        if path:
            envelope = load().eml.Envelope(address, self._outside.clock().astimezone(UTC))
            self._give(desk, load().eml.way(path, envelope, load().attachments.from_disk(self.paths)))

    def request(self, desk: Desk) -> None:
        """Save as a request to the Messaging API."""
        try:
            action = self._action(desk)
        except UserError as error:
            self.told.emit("blocker", str(error))
            return
        if action is None or self._refused(desk, Channel.API):
            return
        path = self._ask_path(desk, "json")
        if path:
            self._give(desk, load().api.way(path, action, load().attachments.from_disk(self.paths)))

    def open_page(self, desk: Desk, settings: Settings) -> None:
        """Open the order's compose page in the browser."""
        self._open(desk, lambda store, order: load().seller_central.compose_address(
            store, order, settings.hosts, settings.compose_addresses
        ))  # fmt: skip

    def open_review_page(self, desk: Desk, settings: Settings) -> None:
        """Open the order's page Request a Review in the browser."""
        self._open(desk, lambda store, order: load().seller_central.review_address(store, order, settings.hosts))

    def _open(self, desk: Desk, made: Callable[[Any, str], str]) -> None:
        """Open a page of Seller Central whose address ``made`` gives for a marketplace and an order."""
        facts = desk.draft.facts
        if not facts.marketplace:
            self.told.emit("hint", "Choose the marketplace first: it has the page's address.")
            return
        try:
            address = made(marketplace(facts.marketplace), facts.order_id or "")
        except UserError as error:
            self.told.emit("blocker", str(error))
            return
        if not self._outside.browse(QUrl(address)):
            self.told.emit("blocker", f"The browser could not be opened. The address is {address}")

    def _judge_as(self, desk: Desk, channel: Channel) -> None:
        """Have the draft checked by the rules of ``channel`` from now on, so that what one sees is what counts."""
        if desk.draft.channel is not channel:
            desk.change(replace(desk.draft, channel=channel))

    def _refused(self, desk: Desk, channel: Channel) -> bool:
        """Whether a hand-over to ``channel`` would be refused now; then that is told."""
        self._judge_as(desk, channel)
        result = load().refusal(desk.whole(), desk.policy(), desk.accepted, channel)
        if result is not None:
            self.told.emit("blocker", f"{_AS[channel]}: {result.sentence}")
            self.done.emit(result)
        return result is not None

    def _address(self, desk: Desk) -> str:
        """Return the buyer's address at Amazon, from the order or as the seller enters it. Raises UserError."""
        facts = desk.draft.facts
        store = marketplace(facts.marketplace) if facts.marketplace else None
        order = orders.find(self._store, facts.order_id) if facts.order_id else None
        if order is not None and order.buyer.mail:
            return str(load().alias.checked(order.buyer.mail, store))
        domain = store.mail_domain if store else "marketplace.amazon.com"
        typed = self._outside.ask_text("E-mail draft", f"The buyer's address at Amazon: …@{domain}")
        return str(load().alias.checked(typed, store)) if typed else ""

    def _action(self, desk: Desk) -> Any:
        """Return the action of the API for the draft; None when the seller thinks better of it. Raises UserError."""
        kind, actions = desk.draft.kind, load().api_actions
        names = [it.name for it in actions.fitting(kind)]
        if len(names) < 2:
            return actions.chosen(kind)
        texts = [_ACTIONS.get(name, name) for name in names]
        taken = self._outside.ask_choice("API request", "What does the message bring the buyer?", texts)
        return actions.chosen(kind, names[texts.index(taken)]) if taken in texts else None

    def _ask_path(self, desk: Desk, ending: str) -> Path | None:
        """Ask where a file of this ending is to go; None when the seller thinks better of it."""
        chosen = self._outside.ask_path(f"{desk.draft.facts.order_id or 'message'}.{ending}", ending)
        return Path(chosen) if chosen else None

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
            self._outside.clock,
        )
        self.told.emit("ok" if result.end == "kept" else "blocker", result.sentence)
        self.done.emit(result)
