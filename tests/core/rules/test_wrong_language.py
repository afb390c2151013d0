"""The buyer's language is demanded sentence by sentence, with hardly a false alarm; a whole message is one finding."""

import tomllib
from pathlib import Path

import pytest

from composer.engine import ask
from composer.model import WHOLE, Draft, Facts, Finding, Kind, Level
from composer.policy import resolve
from composer.rules import RULES
from tests import yardstick

CASES = tomllib.loads((Path(__file__).parents[2] / "data" / "language_cases.toml").read_text("utf-8"))
MESSAGES = {
    "en": "Hello Anna,\n\nyour order left our warehouse this morning. It should be with you on Friday.\n\nKind regards",
    "de": "Guten Tag Anna,\n\nIhre Bestellung hat heute unser Lager verlassen. Sie kommt am Freitag bei Ihnen an.",
    "fr": "Bonjour Anna,\n\nvotre commande a quitté notre entrepôt ce matin. Elle arrivera chez vous vendredi.",
    "es": "Hola Anna:\n\nsu pedido ha salido hoy de nuestro almacén. Le llegará el viernes por la mañana.",
    "it": "Salve Anna,\n\nil suo ordine è partito oggi dal nostro magazzino. Arriverà da lei venerdì mattina.",
    "pt": "Olá Anna,\n\no seu pedido saiu hoje do nosso armazém. Ele chegará à sua casa na sexta-feira de manhã.",
    "nl": "Hallo Anna,\n\nuw bestelling heeft vandaag ons magazijn verlaten. U ontvangt deze op vrijdag thuis.",
    "sv": "Hej Anna,\n\ndin beställning lämnade vårt lager i dag. Den kommer hem till dig på fredag förmiddag.",
    "pl": "Dzień dobry,\n\npani zamówienie opuściło dziś nasz magazyn. Paczka dotrze do pani w piątek rano.",
    "tr": "Merhaba Anna,\n\nsiparişiniz bugün depomuzdan çıktı. Paketiniz cuma günü size ulaşmış olacak.",
    "ja": "お客様\n\nご注文の商品は本日発送いたしました。金曜日の午前中にお届けの予定です。",
    "zh": "您好：\n\n您的订单今天已从仓库发出。包裹预计星期五上午送达，请注意查收。",
    "ar": "مرحبا آنا،\n\nغادر طلبك مستودعنا اليوم. سوف يصل الطرد إليك يوم الجمعة صباحا.",
}
PAIRS = [(own, other) for own in MESSAGES for other in MESSAGES if own != other]


def findings(text: str, language: str | None, **facts: object) -> list[Finding]:
    known = Facts(language=language, language_known=True, **facts)  # type: ignore[arg-type]
    return list(RULES["wrong_language"].check(Draft(text, facts=known), resolve(None, language)))


def marked(text: str, language: str, **facts: object) -> list[str]:
    return [it.span.of(text) for it in findings(text, language, **facts)]


def test_hard_cases_have_no_false_alarm_and_at_most_one_miss() -> None:
    alarms = [text for language, texts in CASES["ok"].items() for text in texts if findings(text, language)]
    misses = [text for language, texts in CASES["wrong"].items() for text in texts if not findings(text, language)]
    assert sum(len(texts) for group in CASES.values() for texts in group.values()) >= 100
    assert alarms == []
    assert len(misses) <= 1, misses


@pytest.mark.parametrize(("expected", "written"), PAIRS)
def test_a_whole_message_is_one_sure_finding(expected: str, written: str) -> None:
    (found,) = findings(MESSAGES[written], expected)
    assert (found.span, found.sure) == (WHOLE, True)
    assert len(found.message) <= 60


@pytest.mark.parametrize("language", MESSAGES)
def test_the_buyers_own_language_is_silent(language: str) -> None:
    assert findings(MESSAGES[language], language) == []
    assert findings(MESSAGES[language], f"{language}-XX") == []


@pytest.mark.parametrize("language", [it for it in MESSAGES if it != "en"])
def test_one_foreign_sentence_is_marked_alone(language: str) -> None:
    strange = "Please send us a photo of the damaged part."
    assert marked(f"{MESSAGES[language]}\n\n{strange}", language) == [strange]
    assert marked(f"{MESSAGES['en']}\n\n{strange}\n\n{MESSAGES['de']}", "de")[-1] == strange


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wir haben Ihnen geschrieben.\n\n-----Original Message-----\nWhere is my parcel? I need it soon.", "de"),
        ("Es ist unterwegs.\n\nOn 12 Nov 2026 Anna wrote:\nWhere is my parcel? I need it very soon.", "de"),
        ("Sie schrieben: “Where is my parcel? I have been waiting for a week.” Es ist unterwegs.", "de"),
        ("Vous avez écrit : « Where is my parcel, please? » Il est en route depuis hier.", "fr"),
        ("Sehen Sie https://www.amazon.de/where-is-my-stuff/the-parcel-of-the-buyer an.", "de"),
        ("Rechnung an:\nMax Muster\nRue de la République 15\n69002 Lyon", "de"),
        ("We deliver to: 東京都千代田区丸の内1丁目 東京ビル5階", "en"),
        ("Ihre Bestellung ist unterwegs.\nArtikel: Premium yoga mat, extra thick, with carrying strap", "de"),
        ("Please engrave: Für meine liebe Oma, wir haben dich lieb.", "en"),
        ("Dear 田中様, your parcel has left our warehouse today.", "en"),
        ("Wir senden Ihnen heute ein neues Exemplar zu.\nBest regards\nCustomer Service Team", "de"),
        ("Dobrý den, vaši objednávku jsme dnes odeslali a dorazí v pátek.", "cs"),
        ("Hej, vi har sendt din ordre i dag, og den kommer på fredag.", "da"),
        ("주문하신 상품을 오늘 발송했습니다.", "ko"),
        ("ההזמנה שלך נשלחה היום ותגיע ביום שישי", "he"),
        ("ਤੁਹਾਡਾ ਆਰਡਰ ਅੱਜ ਭੇਜਿਆ ਗਿਆ ਹੈ", "pa"),
    ],
)
def test_what_is_no_foreign_sentence(text: str, language: str) -> None:
    assert marked(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We have sent your order today and it will arrive on Friday.", "cs"),
        ("We have sent your order today and it will arrive on Friday.", "da"),
        ("We have sent your order today.", "ko"),
        ("We have sent your order today.", "he"),
        ("Ваш заказ был отправлен сегодня утром.", "en"),
        ("주문하신 상품을 오늘 발송했습니다.", "de"),
    ],
)
def test_languages_without_a_profile(text: str, language: str) -> None:
    (found,) = findings(text, language)
    assert found.span == WHOLE


def test_titles_of_items_are_known_whole_and_shortened() -> None:
    items = ("Table lamp with oak foot and linen shade, warm white",)
    text = "Es geht um diesen Artikel:\n- Table lamp with oak foot and linen shade\nBitte melden Sie sich."
    assert marked(text, "de", items=items) == []
    assert marked(text, "de") == ["- Table lamp with oak foot and linen shade"]


def test_what_is_not_certain_counts_less() -> None:
    text = MESSAGES["en"]
    policy = resolve("amazon.de", "de-DE")
    for known, level in ((True, Level.BLOCKER), (False, Level.WARNING)):
        draft = Draft(text, kind=Kind.INVOICE, facts=Facts(language="de-DE", language_known=known))
        told = ask("wrong_language", RULES["wrong_language"], draft, policy)
        assert [told.level.when(it.sure) for it in told.findings] == [level]
    assert [it.sure for it in findings("Gracias por su paciencia.", "en")] == [False]


def test_an_unknown_language_and_a_reply_are_silent() -> None:
    assert findings(MESSAGES["en"], None) == []
    assert list(RULES["wrong_language"].check(Draft(MESSAGES["en"]), resolve("amazon.com.be"))) == []
    assert RULES["wrong_language"].proactive_only


@pytest.mark.parametrize(("expected", "written"), [it for it in PAIRS if it[0] not in ("ja", "zh", "ar")])
def test_spelling_is_silent_where_the_language_says_it_all(expected: str, written: str) -> None:
    draft = Draft(MESSAGES[written], facts=Facts(language=expected, language_known=True))
    assert list(RULES["spelling"].check(draft, resolve(None, expected))) == []


@pytest.mark.parametrize("unit", ["a", "@", "1", "-", "(", '"', "“", "> ", "é", "a. ", "語", "On a", "‘a", "«", "а"])
def test_hostile_texts_are_quick(unit: str) -> None:
    findings("Warm it up.", "de", items=("a b c",))
    text = (unit * 20_000)[:20_000]
    for end in ("", "é", "?"):
        written = text + end
        assert yardstick.within(lambda: findings(written, "de", items=("a b c",)), 0.1)  # noqa: B023 - asked at once
