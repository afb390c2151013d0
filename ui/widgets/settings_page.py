"""The settings, changed at once when a field changes: looks, defaults, addresses, the way to the seller's own words."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from composer.policy import Marketplace
from composer.settings import THEMES, Settings
from ui import words
from ui.pieces import button, card, label, row
from ui.policy_day import PolicyDay

_DAYS = (30, 21, 14, 7, 3, 1)
_ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
_THEME_WORDS = {"system": "As the system", "light": "Light", "dark": "Dark"}


class SettingsPage(QWidget):
    """Edits the settings."""

    changed = Signal(object)
    """The Settings as they now are."""
    forget_wanted = Signal()
    """Forget who the buyers of imported orders are; answer by ``show_forgotten``."""
    words_wanted = Signal()
    """Show the seller's own words."""

    def __init__(self, marketplaces: Sequence[Marketplace], place: str, backup: Any, *more: QWidget) -> None:
        """Offer ``marketplaces``; ``place`` says where the history lies; ``backup`` and ``more`` are cards."""
        super().__init__()
        self.setObjectName("page")
        self._settings, self.backup = Settings(), backup
        self._showing = False
        self._marketplaces = {it.id: it for it in marketplaces}
        self._theme, self._default, self._store = QComboBox(), QComboBox(), QComboBox()
        for theme in THEMES:
            self._theme.addItem(_THEME_WORDS[theme], theme)
        self._default.addItem("The one used last", None)
        for it in marketplaces:
            self._default.addItem(f"{it.name} · {it.id}", it.id)
            self._store.addItem(f"{it.name} · {it.id}", it.id)
        self._zoom = QComboBox()
        for percent in _ZOOMS:
            self._zoom.addItem(f"{percent} %", percent)
        self._motion = QCheckBox("Less motion")
        self._signature, self._host, self._address = QLineEdit(), QLineEdit(), QLineEdit()
        self._signature.setPlaceholderText("Templates sign with it")
        self._names = QCheckBox("Keep buyers of imported orders for a while")
        self._days = _days()
        self._forgotten = label(role="dim", wrap=True)
        self._policy = PolicyDay()
        self._words = label(role="dim", wrap=True)
        names = {
            "Colours": self._theme,
            "Zoom of the text": self._zoom,
            "Name of your store": self._signature,
            "Marketplace of a new draft": self._default,
            "Marketplace whose addresses are shown": self._store,
            "Seller Central host": self._host,
            "Address of the compose page": self._address,
        }
        for name, field in names.items():
            field.setAccessibleName(name)
        self._lay_out(place, more)
        self._connect()

    def _lay_out(self, place: str, more: Sequence[QWidget]) -> None:
        """Put the cards side by side."""
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, frames in (
            (left, (self._looks_card(), self._addresses_card())),
            (right, (self._words_card(), self._privacy_card(place), self.backup, *more)),
        ):
            column.setSpacing(12)
            for frame in frames:
                column.addWidget(frame)
            column.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(label("Settings", "title"))
        layout.addLayout(columns, 1)

    def _looks_card(self) -> QFrame:
        """Return the card with looks and defaults."""
        looks, inside = card(10)
        inside.addWidget(label("Looks and defaults", "head"))
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow("Colours", self._theme)
        form.addRow("Zoom", self._zoom)
        form.addRow("", self._motion)
        form.addRow("New drafts for", self._default)
        form.addRow("Name of your store", self._signature)
        form.addRow("Judge by the policy of", self._policy)
        inside.addLayout(form)
        return looks

    def _addresses_card(self) -> QFrame:
        """Return the card with each marketplace's addresses."""
        addresses, inside = card(10)
        inside.addWidget(label("Seller Central", "head"))
        text = "Where the order's message page opens. {host}, {order_id} and {marketplace_id} are filled in."
        inside.addWidget(label(text, "dim", wrap=True))
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow("Marketplace", self._store)
        form.addRow("Host", self._host)
        form.addRow("Address", self._address)
        inside.addLayout(form)
        inside.addWidget(button("Back to ours", "link", self._forget, "Use the marketplace's own address again"))
        return addresses

    def _words_card(self) -> QFrame:
        """Return the card that leads to the seller's own words."""
        mine, inside = card(8)
        inside.addWidget(label("My words", "head"))
        inside.addWidget(self._words)
        opened = button("My words…", "", self.words_wanted.emit, "Show and change my words")
        opened.setToolTip(f"My words  {words.key('Ctrl+D')}")
        inside.addLayout(row(opened, None))
        return mine

    def _privacy_card(self, place: str) -> QFrame:
        """Return the card that says what stays where, and for how long."""
        privacy, inside = card(6)
        inside.addWidget(label("Privacy", "head"))
        inside.addWidget(label("Nothing you type leaves this machine. Drafts and history lie in:", "dim", wrap=True))
        inside.addWidget(label(place, wrap=True))
        inside.addWidget(self._names)
        inside.addLayout(row(self._days, None))
        inside.addWidget(label("Then names, towns and Amazon mail addresses are forgotten.", "dim", wrap=True))
        forget = button("Forget them now", "", self.forget_wanted.emit, "Forget all buyers of imported orders now")
        inside.addLayout(row(forget, self._forgotten, None))
        return privacy

    def _connect(self) -> None:
        """Take each change at once."""
        self._names.toggled.connect(self._tell)
        self._days.currentIndexChanged.connect(self._tell)
        self._signature.editingFinished.connect(self._tell)
        self._theme.currentIndexChanged.connect(self._tell)
        self._default.currentIndexChanged.connect(self._tell)
        self._zoom.currentIndexChanged.connect(self._tell)
        self._motion.toggled.connect(self._tell)
        self._policy.changed.connect(self._tell)
        self._store.currentIndexChanged.connect(self._show_addresses)
        self._host.editingFinished.connect(self._tell)
        self._address.editingFinished.connect(self._tell)

    def show_settings(self, settings: Settings, own_words: str) -> None:
        """Show what counts now; ``own_words`` says how many words the seller has."""
        self._showing = True
        self._settings = settings
        self._theme.setCurrentIndex(self._theme.findData(settings.theme))
        self._show_zoom(settings.zoom)
        self._motion.setChecked(settings.reduced_motion)
        self._names.setChecked(settings.keep_names)
        self._days.setCurrentIndex(max(self._days.findData(settings.names_days), 0))
        self._signature.setText(settings.store_name)
        self._forgotten.clear()
        self._default.setCurrentIndex(max(self._default.findData(settings.marketplace), 0))
        self._policy.show_day(settings.policy_day)
        last = self._store.findData(settings.last_marketplace)
        self._store.setCurrentIndex(max(last, 0))
        self._words.setText(own_words)
        self._showing = False
        self._show_addresses()

    def show_forgotten(self, number: int) -> None:
        """Say how many buyers were forgotten."""
        self._forgotten.setText(f"{words.counted(number, 'buyer')} forgotten." if number else "None was kept.")

    def _show_zoom(self, percent: int) -> None:
        """Show the zoom, also one that is not in the list."""
        if self._zoom.findData(percent) < 0:
            self._zoom.addItem(f"{percent} %", percent)
        self._zoom.setCurrentIndex(self._zoom.findData(percent))

    def _show_addresses(self) -> None:
        """Show host and address of the chosen marketplace."""
        store = self._marketplaces[self._store.currentData()]
        self._host.setText(self._settings.hosts.get(store.id, store.host))
        self._address.setText(self._settings.compose_addresses.get(store.id, store.compose_address))
        self._address.setCursorPosition(0)

    def _forget(self) -> None:
        """Use the marketplace's own addresses again."""
        store = self._marketplaces[self._store.currentData()]
        self._host.setText(store.host)
        self._address.setText(store.compose_address)
        self._tell()

    def _tell(self) -> None:
        """Tell of the change, unless it is ours."""
        if self._showing:
            return
        store = self._marketplaces[self._store.currentData()]
        hosts, addresses = dict(self._settings.hosts), dict(self._settings.compose_addresses)
        for kept, said, ours in (
            (hosts, self._host.text().strip(), store.host),
            (addresses, self._address.text().strip(), store.compose_address),
        ):
            kept.pop(store.id, None)
            if said and said != ours:
                kept[store.id] = said
        self._settings = replace(
            self._settings,
            theme=self._theme.currentData(),
            zoom=self._zoom.currentData(),
            reduced_motion=self._motion.isChecked(),
            keep_names=self._names.isChecked(),
            names_days=self._days.currentData(),
            store_name=" ".join(self._signature.text().split()),
            marketplace=self._default.currentData(),
            policy_day=self._policy.day,
            hosts=MappingProxyType(hosts),
            compose_addresses=MappingProxyType(addresses),
        )
        self.changed.emit(self._settings)


def _days() -> QComboBox:
    """Return the field for how long buyers are kept."""
    made = QComboBox()
    for number in _DAYS:
        made.addItem(f"{words.counted(number, 'day')} after completion", number)
    made.setAccessibleName("Days after completion for which buyers are kept")
    return made
