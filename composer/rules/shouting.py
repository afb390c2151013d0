"""Capitals throughout read as shouting.

Three or more words in capitals in a row are found, and messages in which capitals are more than
thirty per cent of the letters. Acronyms, sizes, model numbers, addresses, company names, quotes
and the order's own titles and names may be in capitals.
"""

from collections.abc import Iterator

from composer.finders.capitals import crowded, runs, share
from composer.finders.sentence_case import sentence_case
from composer.model import WHOLE, Draft, Finding
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good
from composer.text import words

_ENOUGH = 40
"""Letters below which a share of capitals says nothing."""


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each run of capitals, or one for the message when there is none but many capitals."""
    text = draft.text
    if not crowded(text, policy.number("shouting.capitals_percent")):
        return
    keep = _keep(draft, policy)
    known = frozenset(low for low, form in keep.items() if form.isupper())
    found = False
    for run in runs(text, known):
        if run.words < policy.number("shouting.running_words"):
            continue
        found = True
        calm = sentence_case(text, run.span, keep, policy.main_language)
        yield Finding(run.span, "Capitals read as shouting.", (change(run.span, calm, "Write as a sentence"),))
    if found:
        return
    upper, cased = share(text, known)
    if cased >= _ENOUGH and upper * 100 > cased * policy.number("shouting.capitals_percent"):
        yield Finding(WHOLE, "Too many capitals; they read as shouting.")


def _keep(draft: Draft, policy: Policy) -> dict[str, str]:
    """Return the right form of the order's names and titles and of the seller's own words, by small letters."""
    texts = (*draft.facts.items, *draft.facts.names, *policy.own_words)
    return {form.lower(): form for it in texts for form in (span.of(it) for span in words(it)) if not form.islower()}


RULE = Rule(
    title="Shouting",
    check=check,
    examples=(
        bad("⟦WE ARE VERY SORRY⟧ for the delay.", fixed="We are very sorry for the delay."),
        bad("Hello, ⟦PLEASE READ THE MANUAL⟧ first.", fixed="Hello, please read the manual first."),
        bad("⟦DO NOT SEND THE LED LAMP⟧ to ANN.", names=("Ann",), fixed="Do not send the LED lamp to ANN."),
        bad(
            "⟦IHRE BESTELLUNG WURDE HEUTE VERSENDET⟧.", language="de-DE", fixed="Ihre Bestellung wurde heute versendet."
        ),
        bad("⟦BITTE SENDEN SIE DAS PAKET⟧ zurück", language="de-DE", fixed="Bitte senden Sie das Paket zurück"),
        bad("⟦VOTRE COLIS EST EN RETARD⟧.", language="fr-FR", fixed="Votre colis est en retard."),
        bad("⟦SU PEDIDO LLEGA MAÑANA⟧", language="es-ES", fixed="Su pedido llega mañana"),
        bad("⟦IL SUO ORDINE È IN RITARDO⟧", language="it-IT", fixed="Il suo ordine è in ritardo"),
        bad("お客様 ⟦PLEASE CHECK YOUR ORDER⟧", language="ja-JP"),
        bad("⟦⟧ThAnK yOu FoR YoUr OrDeR aNd HaVe A gReAt DaY aNd wEeKeNd"),
        good("Der USB HDMI LED Adapter (XXL, DHL, UPS) für Ihre Bestellung in Größe M"),
        good("Thank You For Your Order And Have A Nice Day With Your New Lamp"),
        good("OAK TABLE LAMP BLACK is on its way.", items=("OAK TABLE LAMP BLACK 40 cm",)),
        good("We sent it to:\nJOHN SMITH\n12 HIGH STREET LONDON\n28013 MADRID ESPAÑA"),
        good("Press “START PAUSE RESET” and read PLEASE NOTE."),
        good("Kind regards\nACME TRADING HOUSE GMBH"),
        good("ご注文のLEDランプ USB HDMI PRO MAX ULTRA", language="ja-JP"),
    ),
)
