"""A message that the seller starts must be in the buyer's language, every sentence of it.

Amazon wants proactive messages in the buyer's language of preference. Each sentence is judged on its own, so one that
was left over from another template is found. Names, titles of items, addresses and quotations may be in any language.
Where the buyer's language is only assumed from the marketplace, and for a few words alone, nothing is sure.
"""

from collections.abc import Iterator

from composer.language import languages
from composer.model import WHOLE, Draft, Finding
from composer.policy.policy import Policy
from composer.reading.foreign import Foreign, judged
from composer.rule import Rule, bad, good


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each sentence in another language, or one for the whole message."""
    expected = policy.main_language
    found = judged(draft, expected)
    if found.whole:
        sure = draft.facts.language_known and found.whole.sure(expected)
        yield Finding(WHOLE, _told("The message", found.whole, expected), sure=sure)
        return
    for it in found.sentences:
        sure = draft.facts.language_known and it.sure(expected)
        yield Finding(it.span, _told("This", it, expected), sure=sure)


def _told(what: str, found: Foreign, expected: str) -> str:
    """Return what is said of a text in another language."""
    wanted = languages.name(expected)
    if not found.language:
        return f"{what} is not in {wanted}, the buyer's language."
    return f"{what} is in {languages.name(found.language)}; the buyer reads {wanted}."


RULE = Rule(
    title="Buyer's language",
    check=check,
    proactive_only=True,
    costly=True,
    examples=(
        bad("⟦⟧Ihr Paket wurde gestern verschickt und kommt am Freitag an."),
        bad("⟦⟧Your parcel was sent yesterday and will arrive on Friday.", language="fr-FR"),
        bad("⟦⟧Hello Anna,\n\nyour parcel was sent on Friday.\n\nKind regards", language="ja-JP"),
        bad("Merci pour votre message. ⟦Please send us a photo of the damaged part.⟧", language="fr-FR"),
        bad("⟦Thank you for contacting us.⟧ Il suo pacco è partito ieri e arriverà presto.", language="it-IT"),
        bad(
            "Vielen Dank für Ihre Nachricht, wir prüfen das gerne. ⟦We will get back to you soon.⟧",
            language="de-DE",
        ),
        bad("⟦⟧Gracias por su paciencia.", sure=False),
        bad("⟦⟧Your parcel was sent yesterday.", language="es-ES", language_known=False, sure=False),
        good("Your parcel was sent yesterday and will arrive on Friday."),
        good("Ihr Apple MacBook Air und das Amazon Basics HDMI Cable wurden heute verschickt.", language="de-DE"),
        good("Seu pedido já foi enviado e você vai recebê-lo até sexta-feira.", language="pt-PT"),
        good("Choisissez l'option « Return or replace items » puis cliquez.", language="fr-FR"),
        good("Su pedido:\nTable lamp with oak foot and shade", language="es-ES", items=("Table lamp with oak foot",)),
        good("Il pacco va a: 221 Baker Street, London NW1 6XE", language="it-IT"),
        good("Apple Watch Series 9 は本日発送しました。", language="ja-JP"),
        good("Wir antworten Ihnen gern.\n> Where is my parcel? I ordered it last week.", language="de-DE"),
        good("Ihr Paket kommt am Freitag.", language=None, marketplace="amazon.com.be"),
    ),
)
