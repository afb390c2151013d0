"""What Amazon's Messaging API can send, for which kind of message, and within which limits.

The facts are data, in ``resources/messaging_api``: Amazon's model of the interface, told as a JSON Schema of our own.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from composer.errors import UserError
from composer.model import Kind
from composer.paths import resources

_INSTEAD: Mapping[Kind | None, str] = MappingProxyType(
    {
        None: "Choose why you write first: it decides how the Messaging API sends it.",
        Kind.REPLY: "The Messaging API cannot answer a buyer. Copy for Seller Central instead.",
        Kind.RETURN_QUESTION: "The Messaging API has nothing for questions about returns. Copy for Seller Central.",
        Kind.REVIEW_REQUEST: "The Messaging API asks for no reviews. Open the order's page Request a Review instead.",
    }
)


@dataclass(frozen=True, slots=True)
class Action:
    """One sort of message that the Messaging API sends."""

    name: str
    """The end of its path, such as ``confirmDeliveryDetails``."""
    operation: str
    kinds: tuple[Kind, ...]
    body: Mapping[str, Any] = field(hash=False)
    """The JSON Schema of the request's body."""

    @property
    def takes_text(self) -> bool:
        """Whether the seller's words go with it; otherwise Amazon writes the message and only files go."""
        return "text" in self.body["properties"]

    @property
    def takes_files(self) -> bool:
        """Whether files may go with it."""
        return "attachments" in self.body["properties"]

    @property
    def takes_coverage(self) -> bool:
        """Whether it tells from when until when a warranty lasts."""
        return "coverageStartDate" in self.body["properties"]

    @property
    def longest(self) -> int | None:
        """How many characters the text may have, as Amazon counts them: code points. None without a text."""
        return int(self.body["properties"]["text"]["maxLength"]) if self.takes_text else None


@lru_cache(maxsize=1)
def data() -> Mapping[str, Any]:
    """Return the data file whole."""
    path = resources() / "messaging_api" / "actions.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@lru_cache(maxsize=1)
def actions() -> Mapping[str, Action]:
    """Return every action by its name."""
    bodies = data()["schema"]["$defs"]
    return MappingProxyType(
        {
            name: Action(name, it["operation"], tuple(Kind(kind) for kind in it["kinds"]), bodies[name])
            for name, it in data()["actions"].items()
        }
    )


def fitting(kind: Kind | None) -> tuple[Action, ...]:
    """Return the actions that send messages of a kind; none for kinds that the interface does not know."""
    return tuple(it for it in actions().values() if kind in it.kinds)


def chosen(kind: Kind | None, name: str = "") -> Action:
    """Return the action for a kind, the one of that name where several fit. Raises UserError that says what to do."""
    known = {it.name: it for it in fitting(kind)}
    if not known:
        raise UserError(_INSTEAD[kind])
    if name:
        if name not in known:
            raise UserError(f"{name[:40]!r} does not send this kind of message. These do: {', '.join(known)}.")
        return known[name]
    if len(known) > 1:
        raise UserError(f"Say which action sends it: {', '.join(known)}.")
    return next(iter(known.values()))
