"""The seller's settings: what they are, and how they are read from and written to one JSON file."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from composer import atomic
from composer.model import Kind, Level

THEMES = ("system", "light", "dark")
NAMES_DAYS = 30
"""The most days after an order's completion for which it may be kept who the buyer is."""
ZOOM = (50, 300)
"""The smallest and the largest zoom, in percent."""
_STEPS: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()
"""Each turns the data of one format into the next; their number is the format that is written."""
_MARKETPLACE = re.compile(r"amazon\.[a-z.]{2,6}")


def _nothing() -> Mapping[str, Any]:
    """Return what a setting by name is at first."""
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Change one with ``dataclasses.replace`` and write the result."""

    theme: str = "system"
    """``system``, ``light`` or ``dark``."""
    zoom: int = 100
    """Percent."""
    marketplace: str | None = None
    """The marketplace that a new draft gets; None: the one used last."""
    policy_day: date | None = None
    """Check by the policy in force on this day; None: the day of the draft."""
    levels: Mapping[str, Level] = field(default_factory=_nothing)
    """Levels that the seller raised, by rule."""
    hosts: Mapping[str, str] = field(default_factory=_nothing)
    """Seller Central's host by marketplace, where the seller's own differs."""
    compose_addresses: Mapping[str, str] = field(default_factory=_nothing)
    """The compose page's address by marketplace, where the seller's own differs."""
    reduced_motion: bool = False
    store_name: str = ""
    """The name of the seller's store, which templates sign with."""
    names_days: int = 30
    """Days after completion for which buyers of imported orders are kept; at most 30, as Amazon wants."""
    keep_names: bool = False
    """Whether an order report may bring in who the buyers are, until some time after completion."""
    first_run: bool = True
    """Whether the seller has yet to see the welcome."""
    last_marketplace: str | None = None
    last_kind: Kind | None = None
    unknown: Mapping[str, Any] = field(default_factory=_nothing, repr=False)
    """What a newer program has put into the file; it is written back as it was."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings that a file gave, and what could not be used of it."""

    settings: Settings
    troubles: tuple[str, ...] = ()
    """Whole sentences for the seller; empty when all is well."""


def load(path: Path) -> Loaded:
    """Read the settings. Never raises: without a usable file the settings are as at first.

    A file that cannot be understood is kept aside as ``settings.broken.json``; a single setting that
    cannot be used falls back to its first value and is named in a sentence.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        return Loaded(Settings(), (f"The settings in {path} cannot be read: {error.strerror}. Allow reading them.",))
    except UnicodeDecodeError:
        return _set_aside(path)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return _set_aside(path)
    if not isinstance(data, dict):
        return _set_aside(path)
    return _understood(data)


def save(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all. Raises UserError when they cannot be written."""
    data: dict[str, Any] = dict(settings.unknown)
    data["format"] = max(len(_STEPS), _format(data))
    first = Settings()
    for name in _READERS:
        value = getattr(settings, name)
        if value != getattr(first, name):
            data[name] = _plain(value)
    text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    atomic.write(path, text.encode("utf-8", "replace"))


def _understood(data: dict[str, Any]) -> Loaded:
    """Return the settings that the data holds, upgraded to this program's format."""
    troubles: list[str] = []
    for step in _STEPS[_format(data) :]:
        data = step(data)
    values: dict[str, Any] = {}
    for name, read in _READERS.items():
        if name not in data:
            continue
        try:
            values[name] = read(data[name])
        except (ValueError, TypeError, KeyError, AttributeError):
            troubles.append(f"The setting {name} could not be used and is as at first. Set it anew.")
    newer = _format(data) > len(_STEPS)
    unknown = {name: value for name, value in data.items() if name not in _READERS and (newer or name != "format")}
    return Loaded(Settings(**values, unknown=MappingProxyType(unknown)), tuple(troubles))


def _set_aside(path: Path) -> Loaded:
    """Keep a file that cannot be understood beside its place, and begin with the first settings."""
    aside = path.with_name(f"{path.stem}.broken{path.suffix}")
    told = f"The settings could not be read, so they are as at first. The old file is kept as {aside}."
    try:
        path.replace(aside)
    except OSError:
        told = f"The settings in {path} could not be read, so they are as at first. Mend that file or remove it."
    return Loaded(Settings(), (told,))


def _format(data: Mapping[str, Any]) -> int:
    """Return the format that the data says it has; nought for the first one."""
    said = data.get("format", 0)
    return said if isinstance(said, int) and not isinstance(said, bool) and said >= 0 else 0


def _plain(value: Any) -> Any:
    """Return a setting as JSON has it."""
    if isinstance(value, Level):
        return value.word
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _plain(it) for name, it in value.items()}
    return value


def _one_of(*known: str) -> Callable[[Any], str]:
    """Return a reader for a word out of a few."""

    def read(data: Any) -> str:
        if data not in known:
            raise ValueError(data)
        return str(data)

    return read


def _days(data: Any) -> int:
    """Read a number of days; one out of range goes to the nearest that is in it."""
    if isinstance(data, bool) or not isinstance(data, int):
        raise TypeError(data)
    return min(max(data, 1), NAMES_DAYS)


def _line(data: Any) -> str:
    """Read a text of one line."""
    if not isinstance(data, str):
        raise TypeError(data)
    return " ".join(data.split())


def _truth(data: Any) -> bool:
    """Read true or false."""
    if not isinstance(data, bool):
        raise TypeError(data)
    return data


def _percent(data: Any) -> int:
    """Read a zoom; one out of range goes to the nearest that is in it."""
    if isinstance(data, bool) or not isinstance(data, int):
        raise TypeError(data)
    return min(max(data, ZOOM[0]), ZOOM[1])


def _place(data: Any) -> str | None:
    """Read a marketplace's id, or null. Whether there is such a marketplace is for the policy to say."""
    if data is None:
        return None
    if not _MARKETPLACE.fullmatch(data):
        raise ValueError(data)
    return str(data)


def _texts(data: Any) -> Mapping[str, str]:
    """Read texts by name."""
    if not isinstance(data, dict) or not all(isinstance(it, str) and it for it in data.values()):
        raise TypeError(data)
    return MappingProxyType(data)


def _levels(data: Any) -> Mapping[str, Level]:
    """Read levels by rule."""
    return MappingProxyType({rule: Level[word.upper()] for rule, word in data.items()})


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "theme": _one_of(*THEMES),
    "zoom": _percent,
    "marketplace": _place,
    "policy_day": lambda data: date.fromisoformat(data) if data is not None else None,
    "levels": _levels,
    "hosts": _texts,
    "compose_addresses": _texts,
    "reduced_motion": _truth,
    "store_name": _line,
    "names_days": _days,
    "keep_names": _truth,
    "first_run": _truth,
    "last_marketplace": _place,
    "last_kind": lambda data: Kind(data) if data is not None else None,
}
