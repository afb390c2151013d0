"""Takes spare line breaks and empty paragraphs out of the source of a page, so that one empty line stays of them."""

import regex

# Possessive groups of the standard library match wrongly in the first releases of Python 3.11.
_GAP = r"(?:\s|&nbsp;|&#160;|\u00a0)"
_BREAK = r"<br\b[^<>]{0,200}>"
_INSIDE = rf"(?:{_GAP}|<(?:/?(?:span|font|b|i|u|em|strong|o:p)\b|br\b)[^<>]{{0,400}}>)"
_BREAKS = regex.compile(rf"({_BREAK}{_GAP}*+{_BREAK}){_GAP}*+(?:{_BREAK}{_GAP}*+)+", regex.IGNORECASE)
_EMPTY = (
    rf"(?:<p\b[^<>]{{0,600}}>{_INSIDE}*+</p>"
    rf"|<div\b[^<>]{{0,600}}>{_GAP}*+(?:<br\b[^<>]{{0,200}}>|&nbsp;|\u00a0){_INSIDE}*+</div>)"
)
_PARAGRAPHS = regex.compile(rf"({_EMPTY})(?:\s*+{_EMPTY})+", regex.IGNORECASE)


def without_spare_lines(html: str) -> str:
    """Return the page with no more than two line breaks, or one empty paragraph, in a row."""
    return _PARAGRAPHS.sub(r"\1", _BREAKS.sub(r"\1", html))
