"""How the window shows a template's text: values as chips, gaps as what is to be filled in."""

from collections.abc import Mapping, Sequence
from html import escape

from composer.model import Span
from ui.theme import Colors


def page(text: str, places: Sequence[tuple[Span, str]], gaps: Mapping[str, str], scheme: Colors) -> str:
    """Return a text as HTML; ``places`` are its values by name, ``gaps`` the words for those that are missing."""
    made, at = "", 0
    for span, name in places:
        made += escape(text[at : span.start])
        words = gaps.get(name, "")
        color = scheme.warning_soft if words else scheme.soft
        made += f'<span style="background-color:{color}">&#8288;{escape(words or span.of(text))}&#8288;</span>'
        at = span.end
    made += escape(text[at:])
    return f'<p style="white-space:pre-wrap; line-height:140%">{made}</p>'
