"""Nothing in a message is adult, violent, offensive or threatening, nor does it disparage Amazon.

Amazon withholds messages with sensitive content. A product may well have such a word in its name: the words of the
order's items are left alone.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding
from composer.policy.policy import Policy
from composer.reading.clauses import marked, thought_of
from composer.reading.reported import is_theirs
from composer.reading.said import Said, Sentence, said, spoken
from composer.rule import Rule, bad, good, remove_sentence


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each place with sensitive content."""
    sentences = spoken(draft, policy)
    found = [it for it in said(draft, policy, "offends") if not _is_theirs(it, sentences)]
    for span, sure in marked(draft.text, sentences, found, thought_of):
        fix = remove_sentence(draft.text, span)
        yield Finding(span, "Offensive or threatening words are not allowed.", (fix,), sure=sure)


def _is_theirs(it: Said, sentences: tuple[Sentence, ...]) -> bool:
    """Whether it is what the buyer said, told by the seller."""
    return is_theirs(sentences[it.sentence].text, it.meaning.start, it.meaning.end)


RULE = Rule(
    title="Sensitive content",
    check=check,
    examples=(
        bad("⟦You are an idiot if you cannot read a manual⟧."),
        bad("⟦If you open a claim, we will sue you⟧."),
        bad("⟦Sie sind ein Betrüger⟧.", language="de-DE", marketplace="amazon.de"),
        good("Your Zombie Killer Nerf Gun left today.", items=("Zombie Killer Nerf Gun",)),
        good("The knife is sharp: please keep it away from children."),
        good("I understand your anger. You wrote that we are crooks, and I hope the new cart changes that."),
        good("Das Messer ist scharf, bitte vorsichtig auspacken.", language="de-DE", marketplace="amazon.de"),
    ),
)
