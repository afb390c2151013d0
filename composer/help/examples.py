"""A rule's examples as Markdown: what is known of the message, the text with its marks, what the fixes give."""

import re
import unicodedata
from dataclasses import fields

from composer.model import WHOLE, Draft, Facts, Run
from composer.rule import CLOSE, OPEN, Example, good

_PLAIN = good("").draft
_NOT_SHOWN = frozenset(
    {"text", "runs", "images", "attachments", "facts", "earlier", "language_known", "today", "markup", "html"}
)
LONGEST = 200
"""Characters of an example that are shown; a longer one says nothing more."""
_REPEATED = re.compile(r"(\S)\1{29,}")


def example(it: Example) -> str:
    """Return an example in Markdown, led by what it shows: that it is marked, or fine."""
    known = _known(it.draft)
    lead = "Fine" if not it.spans else "Marked" if it.spans[0] != WHOLE else "Marked as a whole"
    lead += "" if it.sure or not it.spans else ", as not sure"
    parts = [f"{lead}, with {known}:" if known else f"{lead}:", fenced(_marked(it))]
    if it.fixed is not None and len(it.fixed) <= LONGEST:
        parts += ["After the fix:", fenced(it.fixed)]
    return "\n\n".join(parts)


def _known(draft: Draft) -> str:
    """Return the facts in which the draft differs from an ordinary example, such as ``kind reply``."""
    known = []
    files = [f"`{it.name}`{f' of {it.size:,} bytes' if it.size else ''}" for it in draft.attachments]
    for given, plain in ((draft, _PLAIN), (draft.facts, _PLAIN.facts)):
        for field in fields(Draft if given is draft else Facts):
            value = getattr(given, field.name)
            if field.name not in _NOT_SHOWN and value != getattr(plain, field.name):
                known.append(f"{field.name.replace('_', ' ')} {_told(value)}")
    known += [f"{'attachments' if len(files) > 1 else 'attachment'} {', '.join(files)}"] if files else []
    known += [f"image `{shortened(it.source)}`" for it in draft.images]
    known += dict.fromkeys(_styled(run) for run in draft.runs)
    known += [
        f"an earlier message of `{it.sent_on}`{' that asked for a review' if it.asked_for_review else ''}"
        for it in draft.facts.earlier
    ]
    if draft.today != _PLAIN.today and draft.today is not None:
        known.append(f"today `{draft.today}`")
    if len(draft.text) > LONGEST:
        known.append(f"{len(draft.text):,} characters")
    return ", ".join(known)


def _styled(run: Run) -> str:
    """Return what is set on a stretch, such as ``size `24px```."""
    return f"{run.trait.replace('_', ' ')} {_told(shortened(run.value)) if run.value else ''}".strip()


def shortened(text: str) -> str:
    """Return a long address or value by its start."""
    return text if len(text) <= 60 else f"{text[:59]}…"


def _told(value: object) -> str:
    """Return a fact's value in words."""
    if isinstance(value, tuple):
        return ", ".join(str(it) for it in value)
    return "not given" if value in (None, "") else f"`{str(value).replace('`', '')}`"


def _marked(it: Example) -> str:
    """Return the text with ⟦ ⟧ around what is found; nothing is marked when it is the whole message."""
    text = it.draft.text
    for span in reversed(it.spans):
        if span.start != span.end:
            text = f"{text[: span.start]}{OPEN}{span.of(text)}{CLOSE}{text[span.end :]}"
    return text


def fenced(text: str) -> str:
    """Return the text as a block that Markdown leaves alone, with characters that show nothing named."""
    text = _REPEATED.sub(lambda it: f"{it[1] * 8} … {it[1] * 8}", text)
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]} … {text[-LONGEST // 4 :]}"
    named = "".join(f"[U+{ord(char):04X}]" if _hidden(char) else char for char in text)
    fence = "```"
    while fence in named:
        fence += "`"
    return f"{fence}text\n{named}\n{fence}"


def _hidden(char: str) -> bool:
    """Whether the character shows nothing, the joiner inside emoji and a line break apart."""
    return char not in "\n\t\u200d" and unicodedata.category(char) in ("Cf", "Cc", "Zl", "Zp")
