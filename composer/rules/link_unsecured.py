"""A link must be secure: its address starts with https.

Amazon forbids links that are not secured. An address that starts with ``http:``, ``ftp:`` or anything
else than ``https:`` is found, also on Amazon's own pages, where https can simply be put in.
"""

from collections.abc import Iterator

import regex

from composer.finders.draft_links import Spot, Where, draft_links, odd_targets, unlinked
from composer.finders.hosts import Place
from composer.model import Draft, Edit, Finding, Fix, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good, remove, remove_sentence

_HTTP = regex.compile(r"http(?=://)", regex.IGNORECASE)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each address whose scheme is not https."""
    del policy
    for spot in draft_links(draft):
        if spot.link.secure is False:
            message = "This address is not secure: it must start with https."
            yield Finding(spot.link.span, message, _fixes(draft.text, spot), sure=spot.link.certain)
    for span, _ in odd_targets(draft):
        yield Finding(span, "A link must not lead to a file or a script.", _without(draft.text, span))


def _fixes(text: str, spot: Spot) -> tuple[Fix, ...]:
    """Return https for Amazon's pages, where the text shows the address; for others only taking it out."""
    link = spot.link
    if spot.href:
        return unlinked(spot)
    if link.place is not Place.AMAZON:
        return _without(text, spot.stretch(text))
    if spot.where is not Where.TEXT or link.scheme != "http":
        return ()
    if _HTTP.match(text, link.span.start):
        edit = Edit(Span(link.span.start, link.span.start + 4), "https")
    else:
        edit = Edit(link.span, f"https://{link.host}{link.rest}")
    return (Fix("Use https", (edit,), safe=True),)


def _without(text: str, span: Span) -> tuple[Fix, ...]:
    """Return the fixes that take out the link or its sentence."""
    return (remove(text, span, "Remove link", safe=False), remove_sentence(text, span))


RULE = Rule(
    title="Secure links",
    check=check,
    examples=(
        bad(
            "See ⟦http://www.amazon.com/gp/help/1⟧ for help.",
            fixed="See https://www.amazon.com/gp/help/1 for help.",
        ),
        bad("Die Anleitung: ⟦http://werkstatt.de/a.pdf⟧", fixed="Die Anleitung:"),
        bad("Téléchargez ⟦ftp://fichiers.fr/notice⟧ svp", fixed="Téléchargez svp"),
        bad("Abra ⟦HTTP : // tienda . com⟧ por favor"),
        bad("⟦hxxp://negozio.it/guida⟧"),
        bad("説明書は⟦http://vendor.co.jp/a⟧をご覧ください。"),
        bad(
            "Please click ⟦the guide⟧.",
            runs=(Run(Span(13, 22), Trait.LINK, "http://guide.com"),),
        ),
        bad("Open ⟦this⟧ now.", runs=(Run(Span(5, 9), Trait.LINK, "java\tscript:alert(1)"),)),
        good("See https://www.amazon.com/gp/help/1 for help."),
        good("Write to us here.", runs=(Run(Span(12, 16), Trait.LINK, "mailto:a@b.com"),)),
        good("Der Router ist unter http erreichbar."),
        good("Secure pages start with https://."),
    ),
)
