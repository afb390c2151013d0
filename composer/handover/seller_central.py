"""Hands a draft to Seller Central: the text on the clipboard, and the addresses of the order's pages there."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlsplit

from composer.errors import UserError
from composer.handover.plain_text import body
from composer.handover.way import Give, Way
from composer.model import Channel
from composer.orders import order_id as order_ids
from composer.policy.policy import Marketplace

CHANNEL = "seller_central"
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
_NOTHING: Mapping[str, str] = {}


def way(clipboard: Give, files: Sequence[str] = ()) -> Way:
    """Return the way by the clipboard; ``clipboard`` sets its plain text and returns what it holds then.

    ``files`` are the names of what is attached: a clipboard carries none, so the seller is told to attach them.
    """
    attach = f" Attach there: {', '.join(files)}." if files else ""
    return Way(
        channel=CHANNEL,
        plain=True,
        judged_as=Channel.SELLER_CENTRAL,
        body=body,
        give=clipboard,
        done=f"Copied for Seller Central. Paste it into the message box.{attach}",
        differs="The clipboard holds something else than your text: another program changed it. Copy again.",
    )


def compose_address(
    marketplace: Marketplace,
    order_id: str,
    hosts: Mapping[str, str] = _NOTHING,
    addresses: Mapping[str, str] = _NOTHING,
) -> str:
    """Return where Seller Central's compose page for an order opens.

    ``hosts`` and ``addresses`` are the seller's own, by marketplace id, and go before the
    marketplace's. Raises UserError when the order id or the seller's own address cannot be used.
    """
    return _address(marketplace, addresses.get(marketplace.id, marketplace.compose_address), order_id, hosts)


def review_address(marketplace: Marketplace, order_id: str, hosts: Mapping[str, str] = _NOTHING) -> str:
    """Return where the page Request a Review for an order opens, on which Amazon asks in words of its own.

    ``hosts`` are the seller's own, by marketplace id. Raises UserError when the order id or host cannot be used.
    """
    return _address(marketplace, marketplace.review_address, order_id, hosts)


def _address(marketplace: Marketplace, pattern: str, order_id: str, hosts: Mapping[str, str]) -> str:
    """Return ``pattern`` with host, order and marketplace filled in. Raises UserError."""
    right = order_ids.normalised(order_id)
    wrong = order_ids.fault(order_id) if right is None else None
    if right is None:
        raise UserError(wrong or "Enter the order id first, such as 123-1234567-1234567.")
    host = hosts.get(marketplace.id, marketplace.host).strip().lower()
    if not _HOST.fullmatch(host):
        raise UserError(f"{host!r} is not a host name. Change it in the settings, such as {marketplace.host}.")
    try:
        address = pattern.format(host=host, order_id=quote(right), marketplace_id=marketplace.marketplace_id)
        parts = urlsplit(address)
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        raise _unusable(marketplace) from error
    if parts.scheme != "https" or not _HOST.fullmatch(parts.hostname or "") or parts.username is not None:
        raise _unusable(marketplace)
    return address


def _unusable(marketplace: Marketplace) -> UserError:
    """Return the complaint about an address of the seller's own."""
    return UserError(
        f"The compose address for {marketplace.name} cannot be used. Change it in the settings; it must begin with "
        "https:// and may hold {host}, {order_id} and {marketplace_id}."
    )
