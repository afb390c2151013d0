"""Pictures must not be wider than four fifths of the message.

Amazon allows pictures and graphics up to that share of the width. A picture counts as wide as its HTML says, inside the
table or column that holds it; where nobody says how wide it is, or it lies behind words, it is shown as a hint.
"""

from collections.abc import Iterator

from composer.finders.styling import seen
from composer.model import Draft, Finding, Fix, Image, Mend, Restyle, Span
from composer.policy.policy import Policy
from composer.rule import Rule, bad, good


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each picture that is too wide, and a hint where the width is not known."""
    most = policy.number("style_image_width.percent")
    for image in seen(draft):
        if image.percent is not None and image.percent > most:
            message = f"A picture may take {most:g} % of the width, not {image.percent} %."
            yield Finding(image.span, message, _fix(image, int(most)), sure=not image.behind, mild=image.behind)
        elif image.percent is None and not image.behind:
            message = f"Say how wide this picture is: at most {most:g} %."
            yield Finding(image.span, message, _fix(image, int(most)), sure=False, mild=True)


def _fix(image: Image, most: int) -> tuple[Fix, ...]:
    """Return the fix that makes the picture small enough."""
    if image.behind:
        return ()
    shrunk = most if image.percent is None else int(100 * most / image.percent)
    return (Fix(f"Make it {most} % wide", (), safe=True, restyle=(Restyle(Mend.PICTURE_WIDTH, image.source, shrunk),)),)


def _picture(place: int, percent: int | None, *, behind: bool = False) -> Image:
    """Return a picture for an example."""
    return Image(Span(place, place), "https://a.example/logo.png", alt="Logo", percent=percent, behind=behind)


RULE = Rule(
    title="Width of pictures",
    check=check,
    examples=(
        bad("Hello ⟦⟧Anna", images=(_picture(6, 100),)),
        bad("Guten Tag⟦⟧", images=(_picture(9, 81),)),
        bad("Bonjour⟦⟧", images=(_picture(7, None),), sure=False),
        bad("Hola⟦⟧", images=(_picture(4, 100, behind=True),), sure=False),
        good("Hello Anna", images=(_picture(6, 80),)),
        good("Buongiorno", images=(_picture(6, None, behind=True),)),
        good("お客様", images=(Image(Span(3, 3), "cid:1", width=900, percent=150, hidden=True),)),
    ),
)
