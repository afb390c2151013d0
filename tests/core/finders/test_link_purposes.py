"""A page outside Amazon may be needed for a key that was bought, not for a warranty or a manual."""

import pytest

from composer.finders.link_purposes import may_be_needed
from composer.finders.links import links
from composer.model import Kind


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("Redeem your licence key at https://keys.softhouse.com/redeem today.", True),
        ("Der Lizenzcode wird unter https://keys.softhouse.de/code aktiviert.", True),
        ("Activate your warranty at https://lumora-home.com/warranty now.", False),
        ("Please download the manual at https://lumora-home.com/m.pdf now.", False),
        ("Bitte laden Sie die Anleitung unter https://lumora-home.de/a herunter.", False),
        ("取扱説明書は https://www.akari-koubou.jp/manual からダウンロードできます。", False),
    ],
)
def test_a_bought_key_is_needed_and_a_manual_is_not(text: str, needed: bool) -> None:
    (link,) = links(text)
    assert may_be_needed(link, Kind.REPLY, text) is needed
