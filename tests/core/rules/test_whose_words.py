"""What the buyer said is not the seller's, but "you wrote" in front of it excuses nothing that the seller says."""

from datetime import date

import pytest

from composer.model import Draft, Facts, Kind
from composer.policy import resolve
from composer.rules import RULES


def found(rule: str, text: str, language: str, kind: Kind = Kind.REVIEW_REQUEST) -> bool:
    facts = Facts("112-4376454-5554189", "amazon.com", language, language_known=True, completed_on=date(2026, 12, 1))
    draft = Draft(text, kind=kind, facts=facts, today=date(2026, 12, 10))
    return bool(list(RULES[rule].check(draft, resolve("amazon.com", language, draft.today))))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-US", "You wrote that the lamp is broken, but you are an idiot."),
        ("en-US", "As you said yourself, you are a liar."),
        ("en-US", "You wrote to us, you idiot."),
        ("en-US", 'We call people like you "thieves".'),
        ("de-DE", "Sie schreiben, die Lampe sei kaputt, aber Sie sind ein Betrüger."),
        ("fr-FR", "Vous dites que la lampe est cassée, mais vous êtes un menteur."),
        ("es-ES", "Usted dice que no funciona, pero usted es un mentiroso."),
        ("it-IT", "Lei ha scritto che non funziona, ma lei è un bugiardo."),
    ],
)
def test_an_insult_behind_you_wrote_is_the_sellers(language: str, text: str) -> None:
    assert found("sensitive_content", text, language, Kind.REPLY)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-US", "You wrote that we are crooks, and I hope the new cart changes that."),
        ("en-US", 'You called us "thieves" in your message.'),
        ("de-DE", 'Sie nennen uns "Betrüger", das tut mir leid.'),
        ("fr-FR", "Vous écrivez « bande de voleurs », et je comprends."),
        ("pl-PL", "Napisał Pan, że jesteśmy bandą oszustów; mam nadzieję, że to się zmieni."),
        ("tr-TR", "„Hepiniz yalancısınız” diye yazmışsınız."),
        ("ja-JP", "「詐欺師」とおっしゃるお気持ちはわかります。"),
    ],
)
def test_what_the_buyer_called_the_seller_is_the_buyers(language: str, text: str) -> None:
    assert not found("sensitive_content", text, language, Kind.REPLY)


@pytest.mark.parametrize(
    ("rule", "language", "text"),
    [
        ("review_dictated", "en-US", 'Could you mention "great lamp" in your review?'),
        ("review_positive_only", "en-US", 'Could you write "5 stars, great lamp" in your review?'),
        ("review_positive_only", "de-DE", "Schreiben Sie bitte „5 Sterne“ in Ihre Bewertung."),
        ("review_dictated", "es-ES", "Mencione «lámpara excelente» en su reseña, por favor."),
        ("review_positive_only", "en-US", "Line 1: Leave us a 5-star review."),
    ],
)
def test_a_review_dictated_in_quotation_marks_is_the_sellers(rule: str, language: str, text: str) -> None:
    assert found(rule, text, language)


def test_what_is_engraved_line_by_line_is_the_buyers() -> None:
    text = "Please check the wording.\n\nLine 1: You are an idiot\nLine 2: but we love you\n\nIs it right?"
    assert not found("sensitive_content", text, "en-US", Kind.CUSTOM_DESIGN)
    assert found("sensitive_content", text, "en-US", Kind.REPLY)
