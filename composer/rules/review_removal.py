"""No buyer is asked to change or remove a product review, not even after the problem is solved.

Reviews belong to the buyer. Amazon lists a request to change or take one down among the gravest breaches. Feedback on
the seller is judged more mildly once a case is solved, so that counts as doubtful.
"""

from collections.abc import Iterator

from composer.model import Draft, Finding
from composer.policy.policy import Policy
from composer.reading.clauses import marked, thought_of
from composer.reading.said import said, spoken
from composer.reading.taken_back import taken_back
from composer.rule import Rule, bad, good, remove_sentence


def check(draft: Draft, policy: Policy) -> Iterator[Finding]:
    """Yield each request to change or remove a review."""
    sentences = spoken(draft, policy)
    asked = [*said(draft, policy, "changes_review"), *taken_back(draft, policy)]
    asked.sort(key=lambda it: (it.sentence, it.meaning.start))
    for span, sure in marked(draft.text, sentences, asked, thought_of):
        fix = remove_sentence(draft.text, span)
        yield Finding(span, "A buyer must not be asked to change a review.", (fix,), sure=sure)


RULE = Rule(
    title="Changing a review",
    check=check,
    examples=(
        bad("The refund is on its way. ⟦Could you please remove your review⟧?"),
        bad("⟦We would be grateful if you could update your 1-star review⟧."),
        bad("⟦Bitte löschen Sie Ihre Bewertung⟧.", language="de-DE", marketplace="amazon.de"),
        bad("⟦Pourriez-vous modifier votre commentaire⟧ ?", language="fr-FR", marketplace="amazon.fr"),
        bad("⟦レビューの削除をお願いできますでしょうか⟧。", language="ja-JP", marketplace="amazon.co.jp"),
        good("We have read your review and changed the packaging since."),
        good("We have updated the address of your order."),
        good("Bitte löschen Sie die alte App und laden Sie sie neu.", language="de-DE", marketplace="amazon.de"),
    ),
)
