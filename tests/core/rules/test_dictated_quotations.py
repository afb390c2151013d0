"""A wording in quotation marks that a buyer is to put into a review is told; what was written already is not."""

from datetime import date

import pytest

from composer.model import Draft, Facts, Kind
from composer.policy import resolve
from composer.rules import RULES


def marked(text: str, language: str) -> list[str]:
    facts = Facts("112-4376454-5554189", "amazon.com", language, language_known=True, completed_on=date(2026, 12, 1))
    draft = Draft(text, kind=Kind.REVIEW_REQUEST, facts=facts, today=date(2026, 12, 10))
    found = RULES["review_dictated"].check(draft, resolve("amazon.com", language, draft.today))
    return [it.span.of(text) for it in found if it.sure]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-US", 'For your comment we suggest "Best lamp ever".'),
        ("en-US", 'Please paste "The lamp is bright, well made and came after one day" into the review.'),
        ("de-DE", "Schreiben Sie „Top Produkt“ in Ihre Bewertung."),
        ("de-DE", "Könnten Sie bitte in Ihrer Rezension den Satz „Sehr gute Lampe, gerne wieder“ verwenden?"),
        ("fr-FR", "Mettez « Super produit » dans votre avis."),
        ("es-ES", "Escribe «Excelente lámpara» en tu reseña."),
        (
            "es-ES",
            "Si no sabes qué poner en la opinión, copia y pega esto: «Buen material, queda firme en diez minutos».",
        ),
        ("it-IT", "Scrivi «Ottima lampada» nella tua recensione."),
        ("pt-BR", 'Escreva "Excelente produto" na sua avaliação.'),
        ("nl-NL", 'Schrijf "Top product" in je review.'),
        ("sv-SE", 'Skriv "Bästa lampan" i din recension.'),
        ("pl-PL", "Proszę wpisać „Świetny produkt” w opinii."),
        ("tr-TR", 'Yorumunuza "Harika ürün" yazın.'),
        ("ja-JP", "レビューには「最高の商品です」とお書きください。"),
    ],
)
def test_the_whole_clause_is_marked(language: str, text: str) -> None:
    assert marked(text, language) == [text.rstrip(".?。")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-US", 'You wrote "great lamp" in your review, and we thank you for it.'),
        ("en-US", 'Many customers write "great lamp" in the review; we never ask for it.'),
        ("en-US", 'To leave a review, open Your Orders and choose "Write a product review".'),
        ("en-US", 'Please write "RETURN" on the parcel, so that we can review it quickly.'),
        ("de-DE", "Unter „Meine Bestellungen“ finden Sie die Schaltfläche „Produktrezension verfassen“."),
        ("de-DE", "Sie schrieben „zu dunkel“ in Ihrer Bewertung, deshalb melden wir uns."),
        ("de-DE", "Bitte schreiben Sie „Rücksendung“ auf den Karton."),
        ("fr-FR", "Dans votre avis, vous écrivez « trop petit » : nous vous proposons un échange."),
        (
            "fr-FR",
            "Nous avons lu votre avis. Copiez le code « AB12 CD34 EF56 GH78 IJ90 » dans l'appli.",
        ),
        ("es-ES", "En su reseña usted escribió «demasiado oscuro»."),
        ("it-IT", "Nella recensione Lei scrive «troppo scura»."),
        ("nl-NL", 'In uw beoordeling schrijft u "te donker".'),
        ("sv-SE", 'I din recension skriver du "för mörk".'),
        ("pl-PL", "W opinii napisał Pan „za ciemna”."),
        ("tr-TR", 'Yorumunuzda "çok karanlık" yazdınız.'),
        ("ja-JP", "レビューに「暗すぎる」とお書きになりましたので、ご連絡いたします。"),
    ],
)
def test_what_others_wrote_is_silent(language: str, text: str) -> None:
    assert not marked(text, language)
