"""What the text says is attached is attached.

A message that speaks of an invoice or a label without it makes the buyer write again. Amazon does not mind; the buyer
does.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding
from composer.policy.policy import Policy
from composer.reading.clauses import clause_of
from composer.reading.said import said, spoken
from composer.rule import Rule, bad, good


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield the first place that speaks of an attachment when there is none."""
    if draft.attachments or draft.images:
        return
    sentences = spoken(draft, policy)
    for it in said(draft, policy, "speaks_of_attachment"):
        place = clause_of(draft.text, it.span, sentences[it.sentence].span)
        yield Finding(place, "Nothing is attached yet.", sure=it.sure)
        return


RULE = Rule(
    title="Attachment forgotten",
    check=check,
    examples=(
        bad("⟦Please find attached the invoice for your order⟧."),
        bad("⟦Im Anhang finden Sie die Rechnung⟧.", language="de-DE", marketplace="amazon.de"),
        bad("⟦Vous trouverez ci-joint la facture⟧.", language="fr-FR", marketplace="amazon.fr"),
        good("The hook is attached to the wall plate with two screws."),
        good("Die Halterung hängt am Rahmen.", language="de-DE", marketplace="amazon.de"),
    ),
)
