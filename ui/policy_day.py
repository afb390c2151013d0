"""The fields that say by which day's policy drafts are judged."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QVBoxLayout, QWidget

from composer.policy import plain_day, version_on, versions
from ui.pieces import label, row


class PolicyDay(QWidget):
    """Lets the seller choose the message's own day or another one, and names the policy of that day."""

    changed = Signal()
    """Another day is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the message's own day."""
        super().__init__(parent)
        self.setObjectName("clear")
        self._which, self._picker, self._line = QComboBox(), QDateEdit(), label(role="dim", wrap=True)
        self._which.setAccessibleName("Judge by the policy of")
        self._which.addItem("The message's own day", False)
        self._which.addItem("Another day", True)
        first = versions()[0].effective
        self._picker.setAccessibleName("Day of the policy")
        self._picker.setMinimumDate(QDate(first.year, first.month, first.day))
        self._picker.setDate(QDate.currentDate())
        self._picker.setCalendarPopup(True)
        self._picker.setDisplayFormat("d MMM yyyy")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row(self._which, self._picker, None))
        layout.addWidget(self._line)
        self._which.currentIndexChanged.connect(self._tell)
        self._picker.dateChanged.connect(self._tell)
        self._name()

    @property
    def day(self) -> date | None:
        """The day whose policy is chosen; None for the message's own."""
        picked = self._picker.date()
        return date(picked.year(), picked.month(), picked.day()) if self._which.currentData() else None

    def show_day(self, day: date | None) -> None:
        """Show what counts now, without telling of a change."""
        for part in (self._which, self._picker):
            part.blockSignals(True)
        self._which.setCurrentIndex(int(day is not None))
        if day is not None:
            self._picker.setDate(QDate(day.year, day.month, day.day))
        for part in (self._which, self._picker):
            part.blockSignals(False)
        self._name()

    def _tell(self) -> None:
        """Name the policy, and tell of the change."""
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        """Say which policy version that is."""
        version = version_on(self.day)
        self._picker.setVisible(self.day is not None)
        self._line.setText(f"Policy {version.version}, in force since {plain_day(version.effective)}.")
