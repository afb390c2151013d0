"""Sentences that look like what the rules tell, and are not: no rule speaks up. ``tests/data/harmless``, one a line."""

from pathlib import Path

import pytest

from composer import engine
from composer.model import Draft, Facts, Kind, Level
from composer.policy import resolve

FOLDER = Path(__file__).parents[2] / "data" / "harmless"
WHERE = {
    "de": ("amazon.de", "de-DE"),
    "en": ("amazon.com", "en-US"),
    "es": ("amazon.es", "es-ES"),
    "fr": ("amazon.fr", "fr-FR"),
    "it": ("amazon.it", "it-IT"),
    "ja": ("amazon.co.jp", "ja-JP"),
    "nl": ("amazon.nl", "nl-NL"),
    "pl": ("amazon.pl", "pl-PL"),
    "pt": ("amazon.com.br", "pt-BR"),
    "sv": ("amazon.se", "sv-SE"),
    "tr": ("amazon.com.tr", "tr-TR"),
}
WHOLE = ("thank_you_only", "confirmation_only")
"""Rules that judge a whole message; a single sentence is none."""


@pytest.mark.parametrize("language", sorted(WHERE))
def test_no_rule_speaks_up(language: str) -> None:
    marketplace, tag = WHERE[language]
    facts = Facts("404-3813054-5940327", marketplace, tag, language_known=True)
    policy = resolve(marketplace, tag)
    told = []
    sentences = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    for sentence in sentences:
        report = engine.check(Draft(sentence, kind=Kind.REPLY, facts=facts), policy)
        told += [
            f"{sentence} [{it.rule}]" for it in report.findings() if it.level > Level.HINT and it.rule not in WHOLE
        ]
    assert len(sentences) > 90
    assert not told, "\n".join(told)
