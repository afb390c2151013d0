"""Of a message that only thanks, all can be set aside, the names around it too; one that says more is kept."""

from datetime import date

import pytest

from composer.model import Draft, Facts, Kind
from composer.policy import resolve
from composer.reading.whole_message import set_aside


def aside(text: str) -> frozenset[str] | None:
    marketplace, language = ("amazon.co.jp", "ja-JP") if "。" in text else ("amazon.se", "sv-SE")
    facts = Facts(marketplace=marketplace, language=language)
    draft = Draft(text, kind=Kind.OTHER_REQUIRED, facts=facts, today=date(2026, 11, 24))
    return set_aside(draft, resolve(marketplace, language, draft.today))


@pytest.mark.parametrize(
    "text",
    [
        "森様\n\nこのたびは当店をお選びいただき、誠にありがとうございました。\n\n茶舗みどり",
        "お客様\n\nご不明な点がございましたら、お気軽にご連絡ください。\n\nカスタマー担当 高木",
        "お客様\n\n何かございましたらいつでもお知らせください。\n\n発送担当",
        "Hej,\n\ntack för din beställning. Hör av dig om du undrar något.\n\nPärlan",
    ],
)
def test_names_around_thanks_are_set_aside(text: str) -> None:
    assert aside(text)


@pytest.mark.parametrize(
    "text",
    [
        "森様\n\nこのたびはありがとうございました。電源は右側のつまみを回すと入ります。\n\n茶舗みどり",
        "お客様\n\n右の部品を左に付けます。ありがとうございます。",
        "Hej,\n\ntack för din beställning. Den blå kannan finns bara i stor modell.\n\nPärlan",
    ],
)
def test_a_message_that_says_more_is_kept(text: str) -> None:
    assert aside(text) is None
