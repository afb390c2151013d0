"""A message must not hold telephone numbers.

Buyers and sellers talk through Amazon's messages, so numbers to call, text or fax are not permitted in
any form: with spaces or dots, spelled out, with letters for digits, or behind a link. One reading of
the guidelines allows the number of the carrier or the manufacturer; it is pointed out, less surely.
Order IDs, tracking numbers, prices, dates and other numbers are no telephone numbers.
"""

import re
from collections.abc import Iterator

from composer.finders import phones
from composer.model import Draft, Edit, Finding, Fix, Kind, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good, remove, remove_sentence

_SURE = "Telephone numbers are not permitted."
_UNSURE = "This may be a telephone number; those are not permitted."
_TARGET = re.compile(r"\s*(?:tel|sms|callto|facetime|whatsapp|viber)\s*:", re.IGNORECASE)
# A label that has no purpose without its number, as in a signature.
_LABEL = re.compile(
    r"(?:^|(?<=[\s,;|/(]))(?:tel(?:ephone|efon\w*|[eé]fono|efone|efoon\w*)?|t[eé]l[eé]?(?:phone)?|phone|mobile?"
    r"|mob|cell|cellulare|celular|m[oó]vil|portable|fax|fon|handy\w*|hotline|whats ?app|kom|gsm|cep|[tmpf]"
    r"|電話(?:番号)?|携帯|电话|手机|هاتف|جوال)"
    r"(?: ?(?:no|nr|number|nummer))?\s?[.:：]{0,2} ?$",
    re.IGNORECASE,
)
_NEAR = 40
# The words that lead from a verb to the number, as in "call us on".
_LEAD = re.compile(
    r" (?:on|at|under|via|with|to|unter(?: der)?|auf|an|au|sur(?: le)?|al|en el"
    r"|allo|ao|no|pelo|para(?: o)?|op|via|på|pod|na|z)"
    r"(?: (?:the |this )?(?:number|nummer|rufnummer|telefonnummer|num[eé]ro|n[uú]mero|numero|numer|numerem))? ?$",
    re.IGNORECASE,
)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each telephone number, and for each link that dials one."""
    country = policy.marketplace.country if policy.marketplace else None
    found = phones.find(draft.text, country)
    for phone in found:
        yield Finding(phone.span, _SURE if phone.sure else _UNSURE, _fixes(draft.text, phone.span), phone.sure)
    for run in draft.runs:
        if _dials(run) and len(run.span) and not any(run.span.touches(phone.span) for phone in found):
            yield Finding(run.span, "This link dials a telephone number.", _fixes(draft.text, run.span))


def _dials(run: Run) -> bool:
    """Whether the run is a link that opens a telephone or a messenger."""
    return run.trait is Trait.LINK and _TARGET.match(run.value) is not None


def _fixes(text: str, span: Span) -> tuple[Fix, ...]:
    """Return the removal of the number with what only leads to it, and the removal of its sentence."""
    line = text.rfind("\n", 0, span.start) + 1
    start, end = span.start, span.end
    near = max(line, start - _NEAR)
    label = _LABEL.search(text, near, start)
    if label:
        start = label.start()
    else:
        lead = _LEAD.search(text, near, start)
        start = lead.start() if lead else start
    if start > line and text[start - 1] == "(" and text[end : end + 1] == ")":
        start, end = start - 1, end + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if not text[line:start].strip() and not text[end:stop].strip(" .,;|"):
        whole = Span(line, min(stop + 1, len(text))) if line == 0 or stop < len(text) else Span(line - 1, stop)
        return (Fix("Remove", (Edit(whole, ""),), safe=bool(label)),)
    return (remove(text, Span(start, end), safe=bool(label)), remove_sentence(text, span))


RULE = Rule(
    title="Telephone numbers",
    check=check,
    examples=(
        bad("Call us on ⟦(212) 555-0123⟧.", fixed="Call us."),
        bad("Call 020 or ⟦415.555.2671 ext. 12⟧ now."),
        bad("Questions? Text me at ⟦0171 2345678⟧!", fixed="Questions? Text me!"),
        bad("Kind regards\nTel.: ⟦+49 (0)30 12345678⟧", fixed="Kind regards"),
        bad("Rufen Sie uns an: ⟦030/1234567⟧.", marketplace="amazon.de"),
        bad("Handy ⟦O171 2345678⟧", fixed="", marketplace="amazon.de"),
        bad("⟦null eins sieben eins, zwei drei vier fünf sechs⟧ ist unsere Nummer.", marketplace="amazon.de"),
        bad("Appelez-nous au ⟦06 12 34 56 78⟧.", fixed="Appelez-nous.", marketplace="amazon.fr"),
        bad("Llámenos al ⟦612 34 56 78⟧.", fixed="Llámenos.", marketplace="amazon.es"),
        bad("Ci chiami al ⟦02 1234567⟧.", marketplace="amazon.it"),
        bad("Ligue para ⟦(11) 91234-5678⟧.", marketplace="amazon.com.br"),
        bad("Bel ⟦06-12345678⟧.", marketplace="amazon.nl"),
        bad("Ring oss på ⟦070-123 45 67⟧.", marketplace="amazon.se"),
        bad("Proszę dzwonić: ⟦601 234 567⟧", marketplace="amazon.pl"),
        bad("⟦0532 123 45 67⟧ numaralı telefondan ulaşın.", marketplace="amazon.com.tr"),
        bad("اتصل بنا على ⟦٠٥٠ ١٢٣ ٤٥٦٧⟧", marketplace="amazon.sa"),
        bad("お電話は⟦０３－１２３４－５６７８⟧まで。", marketplace="amazon.co.jp"),
        bad("Call ⟦1-800-FLOWERS⟧.", fixed="Call."),
        bad("W h a t s A p p ⟦0 1 7 1 2 3 4 5 6 7 8⟧", marketplace="amazon.de"),
        bad("WhatsApp: ⟦+8613812345678⟧", fixed="", marketplace=None),
        bad("Please ⟦ring us⟧.", runs=(Run(Span(7, 14), Trait.LINK, "tel:+4930123456"),)),
        bad("The DHL hotline is ⟦0228 4333112⟧.", sure=False, marketplace="amazon.de"),
        bad("Ask the manufacturer: phone ⟦0800 1234567⟧.", sure=False, marketplace="amazon.co.uk"),
        good("Order 305-1234567-1234567, tracking 9400 1118 9922 3344 5566 77."),
        good("Ihre Sendungsnummer lautet 123456789012, EAN 4006381333931.", marketplace="amazon.de"),
        good("Wir liefern am 12.10.2026 von 9.00-17.00 Uhr.", marketplace="amazon.de"),
        good("You can call us 24/7, or tell us your phone number."),
        good("Invoice no. 20261012, serial 0123456789, ticket #12345678."),
        good("Les pointures 36 37 38 39 40 41 coûtent 1 234,56 €.", marketplace="amazon.fr"),
        good("IBAN DE89 3704 0044 0532 0130 00, ISO 9001:2015.", marketplace="amazon.de"),
        good("We have two, four, six, eight, ten, twelve and fourteen inches."),
        good("ヤマト運輸の伝票番号は1234-5678-9012です。〒123-4567", marketplace="amazon.co.jp"),
        good("Please track it with your number.", kind=Kind.REPLY),
    ),
)
