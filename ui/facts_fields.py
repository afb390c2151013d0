"""The inputs for an order's facts, with their accessible names."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPlainTextEdit

from composer.policy import Marketplace
from ui import words

NOT_SET = "Choose…"
"""What a choice says that was not made."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The inputs of the panel."""

    order_id: QLineEdit
    marketplace: QComboBox
    language: QComboBox
    kind: QComboBox
    note: QLineEdit
    subject: QLineEdit
    buyer: QLineEdit
    items: QPlainTextEdit
    basis: QComboBox
    completed: QDateEdit


def make_fields(stores: Iterable[Marketplace]) -> Fields:
    """Return the inputs, empty, with their accessible names."""
    made = Fields(
        QLineEdit(), QComboBox(), QComboBox(), QComboBox(), QLineEdit(), QLineEdit(), QLineEdit(),
        QPlainTextEdit(), QComboBox(), QDateEdit(),
    )  # fmt: skip
    names = (
        "Order ID", "Marketplace", "Buyer's language", "Why you write", "What the message is needed for",
        "Subject", "Buyer's name", "Items, one a line", "What the date is", "Date of completion",
    )  # fmt: skip
    for name, field in zip(names, (getattr(made, slot) for slot in made.__slots__), strict=True):
        field.setAccessibleName(name)
    made.order_id.setPlaceholderText("3-7-7 digits")
    made.buyer.setPlaceholderText("so that it is not a misspelling")
    made.note.setPlaceholderText("why the buyer needs it")
    made.items.setPlaceholderText("One item a line")
    made.items.setTabChangesFocus(True)
    made.items.setFixedHeight(54)
    made.marketplace.addItem(NOT_SET, None)
    for it in stores:
        made.marketplace.addItem(f"{it.name} · {it.id.capitalize()}", it.id)
    made.kind.addItem(NOT_SET, None)
    for kind, text in words.KINDS.items():
        made.kind.addItem(text, kind)
    made.basis.addItem("Not known yet", None)
    for basis, text in words.BASES.items():
        made.basis.addItem(text, basis)
    made.completed.setCalendarPopup(True)
    made.completed.setDisplayFormat("d MMM yyyy")
    for combo in (made.marketplace, made.language, made.kind, made.basis):
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
    return made
