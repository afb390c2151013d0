"""Messages must not have more than two line breaks in a row.

Amazon names the limit without saying whether it means breaks or empty lines. Three breaks (two
empty lines) are therefore shown as not sure, four and more are sure. A line that holds nothing but
spaces or characters that show nothing counts as empty.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from composer.model import Draft, Finding, Mend, Restyle, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good

_BLANK = r"[ \t\u00a0\u1680\u2000-\u200f\u202f\u2060\u3000\u3164\ufeff]"
_BREAK = r"(?:[\n\r\v\f\x85\u2028\u2029](?:(?<=\r)\n)?)"
_RUN = re.compile(rf"{_BREAK}(?:{_BLANK}*+{_BREAK})+")
_ONE = re.compile(_BREAK)


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each run of too many line breaks."""
    text = draft.text
    few, many = policy.number("style_line_breaks.breaks"), policy.number("style_line_breaks.sure_breaks")
    for match in _RUN.finditer(text):
        breaks = len(_ONE.findall(match.group()))
        if breaks < few:
            continue
        inside = text[: match.start()].strip() and text[match.end() :].strip()
        label = "Leave one empty line" if inside else "Remove"
        fix = change(Span(*match.span()), "\n\n" if inside else "", label, safe=True)
        fix = replace(fix, restyle=(Restyle(Mend.LINE_BREAKS),))
        message = f"Amazon allows two line breaks in a row, not {breaks}."
        yield Finding(Span(*match.span()), message, (fix,), breaks >= many)


RULE = Rule(
    title="Line breaks",
    check=check,
    examples=(
        bad("Hello,⟦\n\n\n\n⟧your order is late.", fixed="Hello,\n\nyour order is late."),
        bad("Guten Tag,⟦\n \n\u00a0\n\t\n⟧Ihre Bestellung", fixed="Guten Tag,\n\nIhre Bestellung"),
        bad("Bonjour⟦\n\n\n⟧Cordialement", fixed="Bonjour\n\nCordialement", sure=False),
        bad("Hola⟦\n \n\n⟧Saludos", fixed="Hola\n\nSaludos", sure=False),
        bad("Buongiorno⟦\n\u200b\n\n\u3000\n⟧Saluti", fixed="Buongiorno\n\nSaluti"),
        bad("お客様⟦\n\n\n\n\n⟧ありがとうございます。", fixed="お客様\n\nありがとうございます。"),
        bad("See you⟦\n\n\n\n\n⟧", fixed="See you"),
        good("Hello,\n\nyour order is late.\n\nAnn"),
        good("Zeile eins\nZeile zwei\n \nZeile drei"),
        good("Line one\n.\n.\nLine four"),
    ),
)
