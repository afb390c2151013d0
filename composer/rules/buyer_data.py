"""A message should not repeat the buyer's personal data where it is not needed.

Sellers may use a buyer's address only to fulfil the order. Where it is not clear, quote the doubtful part and no more:
a message with name, street and postcode can be read by others. Your own address for a return is left alone.
"""

from collections.abc import Iterator
from functools import lru_cache

from composer import late
from composer.finders import street_addresses
from composer.finders.address_words import BUYERS, SELLERS
from composer.finders.quotations import quoted
from composer.model import Draft, Facts, Finding, Kind, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good
from composer.text import sentence_at

_MESSAGE = "The buyer's whole address is not needed here."
_AROUND = 160
_ABOUT_ADDRESSES = (Kind.ADDITIONAL_INFO, Kind.HEAVY_BULKY_DELIVERY)
_NAME_BEFORE = 60
_NAME = late.full(r"\p{L}[\p{L}\p{M}'’-]*")


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding on each whole address that is the buyer's, with the name in front of it."""
    del policy
    if draft.kind is Kind.RETURN_QUESTION:
        return
    quotations = quoted(draft.text)
    for span in street_addresses.find(draft.text):
        if any(span.touches(it) for it in quotations):
            continue
        name = _name_before(draft.text, span, draft.facts)
        start = span.start if name is None else name
        if name is not None or _is_buyers(draft.text, span, asked=draft.kind in _ABOUT_ADDRESSES):
            yield Finding(Span(start, span.end), _MESSAGE)


def _is_buyers(text: str, span: Span, *, asked: bool) -> bool:
    """Whether the words before an address, or a message that asks about one, say that it is the buyer's.

    No word near it may say that it is the seller's.
    """
    start = max(sentence_at(text, span.start).start - _AROUND, span.start - _AROUND, 0)
    before = text[start : span.start]
    behind = text[span.end : span.end + _AROUND].partition("\n\n")[0]
    return _told(before, behind[:60], asked=asked)


@lru_cache(maxsize=64)
def _told(before: str, behind: str, *, asked: bool) -> bool:
    """Whether the words around say so. Memoised: they stay while something else is written."""
    return (asked or BUYERS.within(before)) and not SELLERS.within(before) and not SELLERS.within(behind)


def _name_before(text: str, span: Span, facts: Facts) -> int | None:
    """Return where the buyer's name starts that stands right before an address; None where it does not."""
    if not facts.names:
        return None
    words = {word.lower() for name in facts.names for word in name.split() if len(word) > 1}
    start = max(0, span.start - _NAME_BEFORE)
    before = text[start : span.start]
    found = [match for match in _NAME.finditer(before) if match.group().lower() in words]
    while found and len(before) - found[-1].end() > 20:
        found.pop()
    if not found or SELLERS.within(before):
        return None
    first = len(found) - 1
    while first > 0 and found[first].start() - found[first - 1].end() <= 2:
        first -= 1
    return start + found[first].start() if len(found) - first >= 2 else None


RULE = Rule(
    title="Buyer's personal data",
    check=check,
    examples=(
        bad("We send it to ⟦2817 Juniper Hill Drive, Apt 6C, Boulder, CO 80304⟧ today."),
        bad(
            "It goes to ⟦Leonard Vasquez, 2817 Juniper Hill Drive, Boulder, CO 80304⟧.",
            names=("Leonard Vasquez",),
        ),
        bad("Ihre Lieferadresse ist:\n⟦Hauptstraße 12\n80331 München⟧", language="de-DE"),
        bad("Votre adresse est ⟦15 rue de la République, 69002 Lyon⟧.", language="fr-FR"),
        bad("¿Su dirección es ⟦Calle de Alcalá 45, 28014 Madrid⟧?", language="es-ES"),
        bad("Il suo indirizzo: ⟦Via Giuseppe Garibaldi 7, 20121 Milano⟧.", language="it-IT"),
        bad("お届け先は⟦〒100-0005 東京都千代田区丸の内1丁目9番1号⟧でしょうか。", language="ja-JP"),
        good("Is the house number 2817 or 2871 right?"),
        good("Stimmt die Hausnummer in der Hauptstraße 12?", language="de-DE"),
        good("Bitte senden Sie die Jacke zurück an: Hauptstraße 71, 80331 München", language="de-DE"),
        good("Notre adresse pour le retour : 15 rue de la République, 69002 Lyon", language="fr-FR"),
        good("> My address is 221 Baker Street, London NW1 6XE"),
        good("Envíelo a: Calle de Alcalá 45, 28014 Madrid", kind=Kind.RETURN_QUESTION, language="es-ES"),
        good("Muster GmbH, Hauptstraße 12, 80331 München, USt-IdNr. DE123456789", language="de-DE"),
    ),
)
