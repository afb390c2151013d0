"""Tells what the buyer said of the seller: "you wrote that we are thieves", 'you call us "thieves"'.

Only what is plainly the buyer's counts: words in short quotation marks beside "you wrote", and a clause right behind
it that speaks of the seller and not to the buyer. Imperatives ("write ...") look like some present tenses; these are
left out.
"""

import regex

_SAID = regex.compile(
    r"\byou (?:\w+ )?(?:wrote|said|told us|mentioned|asked|call(?:ed)? us)\b"
    r"|\b(?:sie|du|ihr) (?:\w+ ){0,2}(?:schrieb\w*|schreiben|schreibst|meint\w*|sagt\w*|nennen|nannt\w*)\b"
    r"|\b(?:schrieben|meinten|sagten|nannten|fragten|fanden) sie\b"
    r"|\b(?:haben sie|hast du) (?:\w+ ){0,3}(?:geschrieben|genannt|gesagt)\b"
    r"|\bvous (?:nous )?(?:écrivez|écriviez|dites|disiez|traitez|avez (?:écrit|dit|traités?))"
    r"|\b(?:escribi[óo]|escribiste|ha escrito|has escrito|dijo|dijiste|nos llama|nos llam[óo]|nos ha llamado)\b"
    r"|\b(?:scrive|dice|ha scritto|hai scritto|ha detto|hai detto|ci chiama|ci ha chiamat[oi])\b"
    r"|\b(?:escreveu|escreveste|disse|disseste|chamou-nos|nos chamou)\b"
    r"|\b(?:u|je|jij) (?:\w+ )?(?:schreef|schrijft|zei|zegt|noemt|noemde)\b|\b(?:schreef|zei|noemde) (?:u|je)\b"
    r"|\b(?:du|ni) (?:\w+ )?(?:skrev|skriver|sa|säger|kallar|kallade)\b|\b(?:skrev|sa|kallade) (?:du|ni)\b"
    r"|\b(?:napisał[aoi]?|pisze|piszą|napisali|nazwał[ai]?|nazywa) (?:pan|pani|państwo|nas)\b"
    r"|\b(?:pan|pani|państwo) (?:\w+ )?(?:napisał[ai]?|pisze|piszą|napisali|nazwał[ai]?|nazywa)\b"
    r"|\bdiye (?:yazdınız|yazmışsınız|yazmıştınız|söylemişsiniz|söylediniz|belirtmişsiniz)|\bdemişsiniz|\bdediniz"
    r"|と(?:書かれ|おっしゃ|お書き|のお言葉|のご指摘|言われ)",
    regex.IGNORECASE,
)
"""The buyer as the one who wrote or said something."""
_SHORT = regex.compile(
    r'(?<!\w)"[^"\n]{2,80}"|“[^”\n]{2,80}”|„[^“”"\n]{2,80}[“”"]|«[^»\n]{2,80}»|‘[^’\n]{2,80}’|「[^」\n]{1,40}」'
)
_NEAR = 48
"""Characters on either side of a quotation in which it is said whose it is."""
_BETWEEN = regex.compile(r"[,:]?\s*(?:[\w'’]+\s+){0,4}")
"""What may stand between "you wrote" and what is reported."""
_THAT = regex.compile(r"\b(?:that|dass|daß|que|qu['’]|che|dat|att|że|iż)\s*(?:[\w'’]+\s+){0,4}$", regex.IGNORECASE)
"""What makes a clause depend on "you wrote", with the words up to a stretch."""
_US = regex.compile(
    r"\b(?:we|us|our|wir|uns|unser\w*|nous|notre|nos|nosotros|somos|noi|siamo|ci|nós|wij|we|ons|onze|vi|oss|vår\w*|"
    r"jesteśmy|nas|nasz\w*|biz\w*)\b",
    regex.IGNORECASE,
)
_YOU = regex.compile(
    r"\b(?:you|sie|du|dich|vous|tu|toi|usted|ustedes|lei|voi|você|vocês|u|je|jij|ni|pan|pani|siz|sen)\b",
    regex.IGNORECASE,
)
_YOUR = regex.compile(
    r"\b(?:your|ihr\w*|dein\w*|votre|vos|su|sus|suo|sua|seu|sua|uw|jouw|er|din|pana|państw\w*|siz\w+|senin)\b",
    regex.IGNORECASE,
)
"""The buyer, as who is spoken to and as whose something is."""


def is_theirs(sentence: str, start: int, end: int) -> bool:
    """Whether a stretch of a sentence is what the buyer said, quoted or told."""
    return any(_is_in(sentence, start, end, it) for it in _SHORT.finditer(sentence)) or _is_told(sentence, start, end)


def _is_in(sentence: str, start: int, end: int, quotation: "regex.Match[str]") -> bool:
    """Whether a stretch stands in a quotation of the buyer, but for "you call us" before it."""
    first, last = quotation.span()
    if not (first < end and start < last) or _YOU.search(sentence, last, max(end, last)):
        return False
    if start < first:
        return _SAID.search(sentence, start, first) is not None
    before = _SAID.search(sentence, max(0, first - _NEAR), first)
    return before is not None or _SAID.search(sentence, last, last + _NEAR) is not None


def _is_told(sentence: str, start: int, end: int) -> bool:
    """Whether a stretch depends on "you wrote that", or speaks of the seller right behind it, and not to the buyer."""
    said = next(reversed([*_SAID.finditer(sentence, 0, start)]), None)
    if said is None or _YOU.search(sentence, said.end(), end) or _YOUR.search(sentence, said.end(), end):
        return False
    behind = sentence[said.end() : start]
    ours = _US.search(sentence, said.end(), end) is not None
    return _THAT.search(behind) is not None or (ours and _BETWEEN.fullmatch(behind) is not None)
