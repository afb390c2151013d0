"""Amazon's stand-ins for buyers' e-mail addresses: the only ones that an e-mail may go to.

Amazon hides each buyer behind an address of fifteen letters and digits on a domain of the marketplace; answers
add a part behind a plus. The seller finds it in order reports and in the message centre.
"""

import re

from composer.errors import UserError
from composer.policy.files import marketplaces
from composer.policy.policy import Marketplace

_FORM = re.compile(r"([a-z0-9]{10,20})(\+[\w.-]{1,80})?@([a-z0-9.-]{4,60})", re.IGNORECASE | re.ASCII)


def checked(typed: str, store: Marketplace | None = None) -> str:
    """Return the address if it is a buyer's stand-in, at ``store`` where that is known. Raises UserError."""
    address = typed.strip()
    if not address:
        raise UserError(f"Enter the buyer's address at Amazon, such as {_sample(store)}.")
    found = _FORM.fullmatch(address)
    domain = found[3].lower() if found else ""
    home = next((it for it, _ in marketplaces().values() if domain in _domains(it)), None)
    if found is None or home is None:
        raise UserError(
            f"{_short(address)} is not a buyer's address at Amazon. Mails may go only to such as {_sample(store)}."
        )
    if store is not None and home.mail_domain != store.mail_domain:
        raise UserError(f"{_short(address)} is a buyer's address at {home.id}, but this order is of {store.id}.")
    return f"{found[1].lower()}{found[2] or ''}@{domain}"


def _domains(store: Marketplace) -> tuple[str, str]:
    """Return the domains on which a marketplace's buyers are: its own, and the one that Japan had before."""
    return store.mail_domain, f"m.{store.mail_domain}"


def _sample(store: Marketplace | None) -> str:
    """Return an address that shows the form."""
    return f"a1b2c3d4e5f6g7h@{store.mail_domain if store else 'marketplace.amazon.com'}"


def _short(address: str) -> str:
    """Return what was typed as it may stand in a sentence."""
    plain = "".join(char for char in address if char.isprintable())
    return f"“{plain[:60]}…”" if len(plain) > 60 else f"“{plain}”"
