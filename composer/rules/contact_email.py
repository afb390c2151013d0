"""An e-mail address in the message, plain or disguised.

Amazon deletes e-mail addresses from messages, and its interface refuses a text that holds one. Buyers
answer through Amazon, so the message loses nothing without the address. The buyer's anonymised address
at Amazon is of no use in the text either.
"""

from collections.abc import Iterator

from composer.finders.clause import removable
from composer.finders.mail import mails
from composer.model import WHOLE, Draft, Finding, Fix, Run, Span, Trait
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good, remove, remove_sentence

_MESSAGE = "No e-mail addresses; buyers answer through Amazon."


def _fixes(text: str, span: Span) -> tuple[Fix, ...]:
    """Return the ways to take the address out: the part of the sentence where that reads well, or all of it."""
    part = removable(text, span)
    whole = remove_sentence(text, span)
    return (remove(text, part, safe=False), whole) if part else (whole,)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield every address in the text, behind a link, and in the subject."""
    del policy
    text = draft.text
    found = mails(text)
    for mail in found:
        yield Finding(mail.span, _MESSAGE, _fixes(text, mail.span), mail.sure)
    for place in _linked(draft):
        if not any(place.touches(mail.span) for mail in found):
            yield Finding(place, "This link opens an e-mail.", _fixes(text, place) if len(place) else ())
    if mails(draft.subject):
        yield Finding(WHOLE, "The subject holds an e-mail address.")


def _linked(draft: Draft) -> Iterator[Span]:
    """Yield what opens a new e-mail when it is clicked."""
    for run in draft.runs:
        if run.trait is Trait.LINK and run.value.strip().lower().startswith("mailto:"):
            yield run.span
    for image in draft.images:
        if image.link and image.link.strip().lower().startswith("mailto:"):
            yield image.span


RULE = Rule(
    title="E-mail addresses",
    check=check,
    examples=(
        bad("Please write to ⟦info@brightlamps.com⟧.", fixed=""),
        bad("The lamp is on its way, write to ⟦anna.k@brightlamps.com⟧.", fixed="The lamp is on its way."),
        bad("Contact us at ⟦help@brightlamps.co.uk⟧ if it is late.", fixed="Contact us if it is late."),
        bad("Your lamp left today (⟦help@brightlamps.com⟧).", fixed="Your lamp left today."),
        bad("Best regards\nAnna\nE-mail: ⟦anna@lamps.de⟧", fixed="Best regards\nAnna"),
        bad("Send a photo to ⟦anna.k (at) gmail (dot) com⟧ please."),
        bad("Send a photo to ⟦lampshop at gmail dot com⟧ please."),
        bad("Just e-mail ⟦johnsmith at gmail⟧ with a photo."),
        bad("You can use our ⟦Gmail: brightlamps.shop⟧."),
        bad("It is ⟦j o h n @ g m a i l . c o m⟧ as always."),
        bad("The invoice comes from ⟦info＠lamps.com⟧."),
        bad("Reply to ⟦x7f3k2m9@marketplace.amazon.com⟧ if you like."),
        bad("Write ⟦here⟧.", runs=(Run(Span(6, 10), Trait.LINK, "mailto:a@lamps.com"),)),
        bad("⟦⟧Your lamp left today.", subject="Write to anna@lamps.com"),
        bad("Schreiben Sie uns an ⟦kontakt@lampenhaus.de⟧.", language="de-DE", marketplace="amazon.de"),
        bad("Bitte an ⟦kontakt(ät)lampenhaus(punkt)de⟧ senden.", language="de-DE", marketplace="amazon.de"),
        bad("Écrivez-nous à ⟦contact arobase lampes point fr⟧.", language="fr-FR", marketplace="amazon.fr"),
        bad("Escríbanos a ⟦info arroba lamparas punto es⟧.", language="es-ES", marketplace="amazon.es"),
        bad("Scrivici a ⟦info chiocciola lampade punto it⟧.", language="it-IT", marketplace="amazon.it"),
        bad("メールは⟦info@lamp.jp⟧までお願いします。", language="ja-JP", marketplace="amazon.co.jp"),
        bad("Kijk op ⟦info apenstaartje lamp punt nl⟧.", language="nl-NL", marketplace="amazon.nl"),
        bad("Skriv till ⟦info snabel-a lampa punkt se⟧.", language="sv-SE", marketplace="amazon.se"),
        bad("Napisz na ⟦info małpa lampa kropka pl⟧.", language="pl-PL", marketplace="amazon.pl"),
        bad("Bize ⟦destek kuyruklu a lamba nokta com⟧ yazın.", language="tr-TR", marketplace="amazon.com.tr"),
        bad("راسلنا على ⟦info@lamp.com⟧ من فضلك.", language="ar-EG", marketplace="amazon.eg"),
        good("We will e-mail the invoice tomorrow."),
        good("Please check the e-mail address in your account."),
        good("We offered 2 @ $5 each."),
        good("The parcel will arrive at noon. Come to the door, please."),
        good("Please look at your Gmail spam folder."),
        good("At this point in time the lamp is sold out at Amazon.com."),
        good("Wir haben die Rechnung per E-Mail geschickt.", language="de-DE", marketplace="amazon.de"),
        good("À ce point de vue, rien ne change.", language="fr-FR", marketplace="amazon.fr"),
        good("El punto de recogida está a 200 m.", language="es-ES", marketplace="amazon.es"),
        good("A questo punto in magazzino non c'è altro.", language="it-IT", marketplace="amazon.it"),
        good("メールアドレスをご確認ください。", language="ja-JP", marketplace="amazon.co.jp"),
    ),
)
