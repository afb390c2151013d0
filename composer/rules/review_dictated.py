"""A buyer decides alone what a review says: no words, points or pictures are asked for.

Telling people what to write makes their review yours. Ask for a review or not, and leave the rest to them. In a
message that names none the same words may be about something else, so there they count as doubtful.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding
from composer.policy.policy import Policy
from composer.reading.clauses import clause_of, joined, marked
from composer.reading.dictated import dictated
from composer.reading.review_requests import named
from composer.reading.said import said, spoken
from composer.rule import Rule, bad, good, remove_sentence


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each place that tells what a review should say or show."""
    about_reviews = named(draft, policy)
    sentences = spoken(draft, policy)
    told = said(draft, policy, "dictates_review")
    places = marked(draft.text, sentences, told, clause_of)
    for span, sure in joined(sorted([*places, *dictated(draft, policy)], key=lambda it: it[0].start)):
        fix = remove_sentence(draft.text, span)
        yield Finding(span, "What a review says is the buyer's choice.", (fix,), sure=sure and about_reviews)


RULE = Rule(
    title="Dictated review",
    check=check,
    proactive_only=True,
    examples=(
        bad("⟦Please mention our fast shipping in your review⟧."),
        bad("⟦Please add a photo of the lamp to your review⟧."),
        bad("⟦Write “Best lamp ever” in your review⟧."),
        bad(
            "⟦Bitte erwähnen Sie in Ihrer Bewertung die schnelle Lieferung⟧.", language="de-DE", marketplace="amazon.de"
        ),
        good("Please send us a photo of the broken part."),
        good("Please mention your order number when you write back."),
        good("Bitte nennen Sie uns die Größe, die Sie brauchen.", language="de-DE", marketplace="amazon.de"),
    ),
)
