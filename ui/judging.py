"""What judging a draft needs from the seller and the clock: the engine, the policy, the day."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from composer.model import Facts
from composer.policy import Policy, day_at, raised, resolve
from ui.heavy import Heavy, load, loaded
from ui.preferences import Preferences


class Judging(QObject):
    """Gives the engine, and the policy for an order's facts. All of it may be asked for on every thread."""

    ready = Signal()
    """The rules and what goes with them are loaded."""

    def __init__(self, preferences: Preferences, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        """Judge under the seller's settings and words; ``clock`` gives the moment with its zone."""
        super().__init__(parent)
        self._preferences, self._clock = preferences, clock
        self.titles: dict[str, str] = {}
        """Each rule's title, filled when the rules are loaded."""

    def load(self) -> Heavy:
        """Return the engine. The first call loads it, which takes long."""
        first = not loaded()
        heavy = load()
        self.titles.update(heavy.titles)
        if first:
            self.ready.emit()
        return heavy

    def policy_for(self, facts: Facts) -> Policy:
        """Return the policy for an order's facts under the settings."""
        settings = self._preferences.settings
        day = settings.policy_day or self.today(facts.marketplace)
        bare = resolve(facts.marketplace, facts.language, day)
        words = self._preferences.words.of(bare.language, *facts.also)
        policy = resolve(facts.marketplace, facts.language, day, words)
        return raised(policy, dict(settings.levels)) if settings.levels else policy

    def today(self, place: str | None) -> date:
        """Return the day in a marketplace's time zone."""
        return day_at(place, self._clock())
