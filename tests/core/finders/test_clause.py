"""What is cut out together with an address leaves a sentence that reads well."""

import pytest

from composer.finders.clause import removable
from composer.model import Span

AT = "a@lamps.de"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Your lamp left today (a@lamps.de).", "(a@lamps.de)"),
        ("Your lamp left today (e-mail: a@lamps.de), Anna.", "(e-mail: a@lamps.de)"),
        ("Your lamp left today, write to a@lamps.de.", ", write to a@lamps.de"),
        ("Please reply here or write to a@lamps.de.", " or write to a@lamps.de"),
        ("Please reply here, or write to a@lamps.de!", ", or write to a@lamps.de"),
        ("Contact us at a@lamps.de if it is late.", " at a@lamps.de"),
        ("If it is late, contact us by e-mail at a@lamps.de.", " by e-mail at a@lamps.de"),
        ("Bitte antworten Sie hier oder schreiben Sie an a@lamps.de.", " oder schreiben Sie an a@lamps.de"),
        ("Contactez-nous à a@lamps.de.", " à a@lamps.de"),
        ("Anna\nE-mail: a@lamps.de\nLamp house", "E-mail: a@lamps.de\n"),
        ("Anna\nE-mail: a@lamps.de", "\nE-mail: a@lamps.de"),
    ],
)
def test_cut(text: str, cut: str) -> None:
    start = text.index(AT)
    part = removable(text, Span(start, start + len(AT)))
    assert part is not None
    assert part.of(text) == cut


@pytest.mark.parametrize(
    "text",
    [
        "Write to a@lamps.de.",
        "a@lamps.de",
        "If it is late, write to a@lamps.de.",
        "Send your name and a photo to a@lamps.de.",
        "Write to a@lamps.de and tell us the size of the lamp.",
        "Wenn etwas fehlt, schreiben Sie an a@lamps.de.",
    ],
)
def test_only_the_whole_sentence_can_go(text: str) -> None:
    start = text.index(AT)
    assert removable(text, Span(start, start + len(AT))) is None
