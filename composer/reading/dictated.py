"""Finds where a buyer is told to put a given wording into a review: 'write "Great lamp" in your review'.

The wording stands in quotation marks, so the phrase files do not see it whole. Three things make the order to copy
it: a verb that asks to set something down, outside the quotation; a review; and no one else who wrote it.
"""

from collections.abc import Iterator

import regex

from composer import late
from composer.model import Draft, Span
from composer.policy.policy import Policy
from composer.reading.clauses import clause_of
from composer.reading.reported import is_theirs
from composer.reading.said import Sentence, spoken

_MARKS = '"“„«»「『”'
_WORDING = late.full(
    r'(?<![\w"])"[^"\n]{2,400}"|[“„][^“”„"\n]{2,400}[”“"]|«[^«»\n]{2,400}»|»[^«»\n]{2,400}«|”[^”“\n]{2,400}”|「[^「」\n]{1,400}」'
)
_REVIEW = late.full(
    r"\b(?:(?:your|the|a|an|any|product|customer|seller|amazon)\s(?:\w+\s)?(?:review|rating|feedback|comment|testimonial)"
    r"|\w*(?:rezension|bewertung|beurteilung)\w*|avis|commentaires?|évaluation|rese[ñn]as?|valoraci[óo]n\w*|opini[óo]n\w*"
    r"|comentario|recensione|recensioni|avalia[çc][ãa]o|avalia[çc][õo]es|coment[áa]rio"
    r"|(?:je|uw|de|een|jouw|din|en|tu|la|una|sua|uma|ta) review|beoordeling\w*|recensie\w*"
    r"|recension\w*|omdöme\w*|opini\w{1,3}|recenzj\w*|komentarz\w*|yorum(?:unuz|un|a|da|lar)\w*|değerlendirme\w*)\b"
    r"|レビュー|口コミ|評価",
    regex.IGNORECASE,
)
_SET_DOWN = late.full(
    r"\b(?:write|put|enter|type|copy|paste|say|saying|suggest|propose|insert"
    r"|schreib(?:e|t)?|(?:schreiben|setzen|tippen|kopieren|übernehmen|fügen|tragen|geben|nehmen|verwenden|nutzen) sie"
    r"|(?:bitte|einfach|kannst|könnt|könn(?:t?en)|dürfen|gerne?|würden|sollten|mögen)\s(?:[^\n]{0,120}\s)?"
    r"(?:schreiben|setzen|übernehmen|einfügen|eintragen|eingeben|kopieren|verwenden|nutzen|hineinschreiben)"
    r"|(?:schlagen|schlage) (?:wir|ich)|kopier(?:e|t)?|übernimm|füge?|trage?|gib"
    r"|écri(?:vez|re|s)|met(?:tez|tre|s)|indiqu(?:ez|er)|not(?:ez|er)|(?:re)?copi(?:ez|er|e)|coll(?:ez|er|e)|inscri(?:vez|re)"
    r"|propos(?:ons|e)|reprenez|reprendre"
    r"|escrib(?:a|an|e|ir|id|as)|pon(?:ga|gan|er|lo)?|copi(?:a|e|en|ar)|pe(?:ga|gue|gar)|anot(?:a|e|ar)|coloc(?:a|ar)|coloque"
    r"|inclu(?:ya|ye|ir)|suger(?:imos|ir)|sugiero|proponemos"
    r"|scriv(?:a|i|ete|ere)|mett(?:a|i|ete|ere)|inseri(?:sca|sci|re)|copi(?:are|ate)|incoll(?:a|i|are)|suggeriamo|proponiamo"
    r"|escrev(?:a|am|er|e)|ponha|p[ôo]r|col(?:e|ar)|inclua|incluir|sugerimos"
    r"|schrijf|schrijven|zet|zetten|plak(?:ken)?|kopieer|kopiëren|typ|overnemen|neem|stellen (?:we|wij)"
    r"|skriv|skriva|klistra|kopiera|ange|föreslår"
    r"|(?:w|na|do)pisz(?:cie)?|(?:w|na|do)pisać|skopiuj\w*|skopiować|wklej\w*|wkleić|proponujemy|sugerujemy"
    r"|yaz(?:ın|ınız|ıp|abilirsin\w*|manız\w*|arsanız|sanız|ar mısınız)|kopyala\w*|yapıştır\w*)\b"
    r"|と(?:お書き|書いて|ご記入|入力|記入|記載|ご投稿)|を(?:コピー|貼り付|お使い|そのまま)",
    regex.IGNORECASE,
)
_PROSE = regex.compile(r"(?:\b[\p{Ll}\p{Lo}]{2,}.{0,80}?){2}")
"""A wording of words, unlike a code or a number."""
_OTHERS = late.full(
    r"\b(?:customers?|buyers?|people|many|others?|someone|kunden?|käufer\w*|viele|manche|andere|jemand|clients?|acheteurs?"
    r"|beaucoup|certains|clientes?|compradore?s?|muchos|algunos|clienti|acquirenti|molti|alcuni|compradores|muitos|alguns"
    r"|klanten?|kopers?|veel|sommige|anderen|kunder|köpare|många|vissa|andra|klien\w+|kupując\w+|wiel[eu]|niektórzy"
    r"|müşteri\w*|alıcı\w*|bazı)\b(?:\s\w+){0,2}\s?$",
    regex.IGNORECASE,
)
"""Who else may be the one who writes, right before the verb."""
_NOT = late.full(
    r"\b(?:not|never|don['’]?t|nicht|nie|kein\w*|ne|jamais|no|nunca|non|mai|não|niet|nooit|geen|inte|aldrig|nie|nigdy)\b"
    r"|\bn['’](?:écri|indiqu|inscri|ajout)|(?:mayın|meyin)|ないで",
    regex.IGNORECASE,
)
_WHETHER = late.full(
    r"^\W*(?:\w+ ){0,2}?(?:if|wenn|falls|si|se|als|indien|om|jeśli|jeżeli|caso)\b[^,;:]{0,120}[,;:]", regex.IGNORECASE
)
"""A condition before the order, whose "not" denies nothing: "if you do not know what to say"."""
_COPY = late.full(
    r"\b(?:copy|paste|kopier\w*|übernehmen sie|(?:re)?copi(?:ez|er|e|a|en|ar|are|ate)|coll(?:ez|er)|pe(?:ga|gue|gar)"
    r"|incoll\w+|col(?:e|ar)|plak(?:ken)?|kopieer|klistra|kopiera|skopiuj\w*|wklej\w*|kopyala\w*|yapıştır\w*)\b"
    r"|を(?:コピー|貼り付)",
    regex.IGNORECASE,
)
"""A verb that asks to set down what others wrote, even where only the sentence before names a review."""


def dictated(draft: Draft, policy: Policy) -> Iterator[tuple[Span, bool]]:
    """Yield each clause that tells to put a quoted wording into a review; it is always sure."""
    if not any(mark in draft.text for mark in _MARKS):
        return
    before = None
    for sentence in spoken(draft, policy):
        place = _place(draft.text, sentence, before)
        before = sentence
        if place is not None:
            yield clause_of(draft.text, place, Span(sentence.span.start, max(place.end, sentence.span.end))), True


def _place(text: str, sentence: Sentence, before: Sentence | None) -> Span | None:
    """Return where a sentence tells to copy a wording, from its verb to its review; ``before`` may name the review."""
    # A wording at the very end is masked, so that the sentence seems to end with its first mark.
    closing = _WORDING.match(text, sentence.span.end - 1) if sentence.span.end else None
    raw = text[sentence.span.start : closing.end() if closing else sentence.span.end]
    wordings = [it for it in _WORDING.finditer(raw) if not _REVIEW.search(it.group())]
    if not wordings or all(is_theirs(raw, *it.span()) for it in wordings):
        return None
    outside = raw
    for it in _WORDING.finditer(raw):
        outside = outside[: it.start()] + "\ufffc" * len(it.group()) + outside[it.end() :]
    review = _REVIEW.search(outside)
    verb = next((it for it in _SET_DOWN.finditer(outside) if not _OTHERS.search(outside, 0, it.start())), None)
    if review is None and before is not None and _REVIEW.search(before.text) and _PROSE.search(wordings[0].group()):
        review = _COPY.search(outside)
    if review is None or verb is None or _NOT.search(_WHETHER.sub("", outside)):
        return None
    first = min(review.start(), verb.start(), wordings[0].start())
    last = max(review.end(), verb.end(), wordings[-1].end())
    return Span(sentence.span.start + first, sentence.span.start + last)
