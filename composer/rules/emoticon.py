"""Messages should not hold smileys typed with punctuation.

Amazon forbids emoji and does not say whether typed faces count. A face in brackets of its own, a
heart as ``<3`` and codes such as ``:smile:`` are found as well. Numbered lists, ratios, sizes and
times are no faces.
"""

from collections.abc import Iterator

from composer.finders.emoticons import Emoticon, emoticons
from composer.finders.spare import spare
from composer.model import Draft, Edit, Finding, Fix, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, change, good

_MESSAGE = "Leave out this typed smiley."
_FLOOD = 100
"""Faces in one run beyond which they are told as one."""


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each typed face."""
    del policy
    run: list[Emoticon] = []
    for it in emoticons(draft.text):
        if run and draft.text[run[-1].span.end : it.span.start].strip(" \u00a0"):
            yield from _findings(draft.text, run)
            run = []
        run.append(it)
    if run:
        yield from _findings(draft.text, run)


def _findings(text: str, run: list[Emoticon]) -> Iterator[Finding]:
    """Yield the findings of faces side by side, with removals that fit together."""
    room, instead = spare(text, run[0].span.start, run[-1].span.end)
    if len(run) > _FLOOD:
        whole = Span(run[0].span.start, run[-1].span.end)
        yield Finding(whole, _MESSAGE, (change(room, instead, "Remove", safe=True),), any(it.sure for it in run))
        return
    start = room.start
    for it in run:
        last = it is run[-1]
        edit = Edit(Span(start, room.end if last else it.span.end), instead if last else "")
        start = it.span.end
        yield Finding(it.span, _MESSAGE, (Fix("Remove", (edit,), safe=True),), it.sure)


RULE = Rule(
    title="Typed smileys",
    check=check,
    examples=(
        bad("Thank you ⟦:-)⟧", fixed="Thank you"),
        bad("Thanks⟦:)⟧ Your lamp is on its way ⟦;)⟧.", fixed="Thanks Your lamp is on its way."),
        bad("Great ⟦:D⟧ see you ⟦xD⟧", fixed="Great see you"),
        bad("We ⟦<3⟧ our work", fixed="We our work"),
        bad("Viele Grüße ⟦^^⟧\nTom", fixed="Viele Grüße\nTom"),
        bad("Désolé ⟦:/⟧ le colis est en retard ⟦:'(⟧", fixed="Désolé le colis est en retard"),
        bad("Gracias ⟦:))⟧ ⟦=)⟧ hasta luego", fixed="Gracias hasta luego"),
        bad("Grazie mille ⟦:-*⟧"),
        bad("ありがとうございます⟦(^_^)⟧ ⟦m(_ _)m⟧", fixed="ありがとうございます"),
        bad("すみません⟦（´・ω・｀）⟧。", fixed="すみません。"),
        bad("No idea ⟦¯\\_(ツ)_/¯⟧, sorry ⟦:pray:⟧"),
        bad("谢谢⟦：）⟧"),
        good("See item 8) and a) or b), steps 1)-3); option 2:)"),
        good("Color: D, size:D, Taille :D, cup B-C, ratio 1:3, 10:30)"),
        good("Weight <3 lb, Breite <3 cm, <3 jours, a<b, 4 < 3"),
        good("Parts:(screws, nuts) and (in order:) C:\\ D:\\ https://www.amazon.com/"),
        good("xD-Picture Card, XD card, z o.o., x_y, 20 °C, [sic], (a; b)"),
        good("ご注文内容：（Ａ）ランプ（白）・・・（笑）（※）"),
        good("Inhalt:\n=====\n- - -\n* * *\n(°) (^) (--)"),
    ),
)
