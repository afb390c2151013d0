"""How the help book groups the rules, and what the policies' numbers mean: read from one data file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from composer.errors import DataError
from composer.paths import resources


@dataclass(frozen=True, slots=True)
class Topic:
    """One group of rules."""

    id: str
    title: str
    about: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topics:
    """What the file holds."""

    topics: tuple[Topic, ...]
    meanings: Mapping[str, str]
    """What a number means, by ``rule.name``."""

    def of(self, rule: str) -> Topic | None:
        """Return the topic of a rule, or None for one that has none yet."""
        return next((topic for topic in self.topics if rule in topic.rules), None)


@lru_cache(maxsize=2)
def read(path: Path | None = None) -> Topics:
    """Return the topics in the book's order. Raises DataError when the file cannot be used."""
    path = path or resources() / "help_topics.toml"
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        topics = tuple(
            Topic(key, str(it["title"]), str(it["about"]), tuple(map(str, it["rules"])))
            for key, it in data["topics"].items()
        )
        return Topics(topics, {str(name): str(meaning) for name, meaning in data["numbers"].items()})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(path, "file", str(error)) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise DataError(path, "topics", f"something is missing or of the wrong kind ({error})") from error
