"""Says how a picture is taken out of a message, whether it has a place in the text or only in the HTML."""

from composer.finders.spare import spare
from composer.model import Edit, Fix, Image, Mend, Restyle


def removal(text: str, image: Image, label: str = "Remove the picture", *, safe: bool = True) -> tuple[Fix, ...]:
    """Return the fix that takes the picture out of the text, where it has a mark of its own, and of the HTML."""
    edits: tuple[Edit, ...] = ()
    if len(image.span):
        room, instead = spare(text, image.span.start, image.span.end)
        edits = (Edit(room, instead),)
    return (Fix(label, edits, safe, (Restyle(Mend.PICTURE, image.source),)),)
