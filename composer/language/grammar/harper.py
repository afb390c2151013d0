"""Asks the second English engine, Harper, about the few sentences in which it may find what others miss.

It takes more than half a second and 140 MB to load, and half a millisecond for a sentence. Hence it is loaded when it
is first asked, and asked only where a word stands that one of its rules looks for. Other threads run meanwhile.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from threading import Lock

from harper import Dialect, Lint, Linter, SuggestionKind

from composer import late
from composer.language.grammar.slip import MASK, Slip

# Of Harper's nine hundred rules those that tell slips of people whose mother tongue is another, and that found nothing
# in twenty thousand right sentences.
_ASKED_NAMES = """
AccuseOf AdvantageOf AnAnother AnotherAn AnotherOnes AnotherThings ArriveOnWeekday ArriveTo AsFollows AsOpposedTo
AwaitFor AwareOf BareInMind BareWithMe BeAllowed BeConcerned BeShocked BeWorried BestRegards BewareOf BoarderBorder
CeaseTo ComfortableWith ComprisesOf CuriousAbout DespiteItIs DespiteOf DoMistake DoesOrDose DontCan DoubleModal
DuringAges EachOthersPossessive EveryTime ExceptOf ExtendOrExtent FondOn ForALongTime ForFreeOfCharge GetUsedTo HadOf
HavePassed HeDos HopHope HowItLooksLike Impressed InAHurry InAnyWay InDueCourse InNeedOf InTimeFromNow InterestedIn
IsBeenAuxSequence KindRegards LastNight LetToDo LongTimeAgo LookForwardTo LookingForwardTo LooksLikes MakeSense
MostNumber MostOfTheTimes NowWay OnFirstGlance OpenTheLight OughtToBe Payed PleasRequestVerb
PrincipleToPrincipalRoleNoun Respond ResponsibilityFor ResponsibleFor RiseTheQuestion SafeToSave SameAs SaveToSafe
SimilarLike SinceDuration SpecialAttention SupposedTo TakeCareOf TheAnother ThingThink ThoughThought ToLoseTooLoose
TurnItOff UseToUsedTo VeryKnown VeryLess WasAloud WorseOrWorst WorthToDo
"""
_ASKED = frozenset(_ASKED_NAMES.split())
# What a sentence looks like in which these rules may find something, in small letters.
_WORTH = late.full(
    r"\b(?:accus(?:ed?|ing)|advantage|opposed|aware|beware|boarder|cease|comfortable|curious|despite|dose|everytime"
    r"|ext[ea]n[dt]|fond|hop(?:ped|ping)?|hurry|anyway|glance|ought|payed|bare|pleas|principle|respond(?:ed|ing)?"
    r"|responsib\w+|ris(?:e|en|ing)|rose|similar|suppose|thought?|tought|loose|aloud|worst?|impress\w*)\b"
    r"|\b(?:another (?:an?|ones|things)|(?:an|the) another|arriv\w+ to"
    r"|as follow|await\w* for|(?:is|are|am|was|were|be|being) (?:allow|concern|shock|worry)|regard|compris\w+ of"
    r"|d(?:o|oes|id|one|oing) (?:an? |the )?mistakes?|don't can|during ages|each others|except of|for long time"
    r"|(?:can|could|will|would|should|must|might) (?:can|could|will|would|should|must|might)|free of charge|get use to"
    r"|had of|ha(?:s|ve|d) past|(?:he|she|it) dos|how (?:it|this|that|they) looks? like|due course|in need|from now"
    r"|interested (?!in\b)\w+|(?:is|are|was|were) been|yesterday night|let (?:you|us|me|them|him|her) to|time ago"
    r"|forward (?!to\b)\w+|looks likes|mak\w+ (?:a )?senses|most (?:number|of the times)|now way|safe (?:money|time)"
    r"|(?:open|clos)\w* (?:the |your )?(?:light|lamp|tv)s?|save and sound|same (?:like|than|then)|special attention"
    r"|since (?:\d+|an?|one|two|three|four|five|six|many|several|few|long)|tak\w+ care (?!of\b)\w+|worth to|worse"
    r"|arriv\w+ in (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:we|i|you|they) thing|supposed (?!to\b)\w+"
    r"|(?:the|one|this|every|same) think|turn\w* (?:it|them) of|(?:very|too) (?:less|known))\b"
)
# What the words of such a sentence begin with; of those in the second expression it takes two.
_TELLING = late.full(
    r"\b(?:accus|advantage|opposed|aware|beware|boarder|cease|comfortable|curious|despite|dose|everytime|ext[ea]n|fond|hop"
    r"|hurry|anyway|glance|ought|payed|bare|pleas|principle|respon|ris|rose|similar|suppose|though|tought|loose|aloud|wors"
    r"|impress|another|arriv|follow|await|allow|concern|shock|worry|regard|compris|mistake|don't|ages|others|except|long"
    r"|charge|get|had|past|dos|look|due|need|now|interested|been|yesterday|let|ago|forward|senses|most|safe|open|clos|sound"
    r"|same|special|since|care|worth|thing|think|turn|less|known)"
)
_MODAL = late.full(r"\b(?:can|could|will|would|should|must|might)\b")
_WORDS = 20_000
"""Words of which is remembered whether they tell."""
_told: dict[str, int] = {}
_LONGEST = 16
"""Longer words do not fit into the message."""
_asking = Lock()


def may_be_worth(words: Iterable[str]) -> bool:
    """Whether a text of these words, as ``worth`` takes it, may be worth it: a look at words seen before is cheap."""
    return sum([_told[word] if word in _told else _telling(word) for word in words]) > 1


def _telling(word: str) -> int:
    """Return how much a word tells, and remember it."""
    if len(_told) >= _WORDS:
        _told.clear()
    found = _told[word] = 2 if _TELLING.search(word) else len(_MODAL.findall(word))
    return found


def worth(text: str) -> bool:
    """Whether Harper may find something in a text, which is in small letters and has straight apostrophes."""
    return _WORTH.search(text) is not None


def harper(sentence: str) -> Iterator[Slip]:
    """Yield what Harper finds in a sentence. Raises ValueError when it lacks one of the rules."""
    plain = sentence.replace("’", "'").replace(MASK, "X")
    with _asking:
        lints = _linter().lint(plain, language="plaintext")
    for lint in lints:
        begin, end = lint.span.start, lint.span.end
        if lint.suggestions and MASK not in sentence[max(0, begin - 2) : end + 2]:
            yield from _slip(lint, sentence)


@lru_cache(maxsize=1)
def _linter() -> Linter:
    """Load the engine, once."""
    linter = Linter(Dialect.AMERICAN)
    rules = linter.get_lint_config()
    if not rules.keys() >= _ASKED:
        raise ValueError(f"Harper has no rule {', '.join(sorted(_ASKED - rules.keys()))}")
    linter.set_lint_config({name: name in _ASKED for name in rules})
    return linter


def _slip(lint: Lint, sentence: str) -> Iterator[Slip]:
    """Yield the slip, unless nothing would change; what is only taken out or put in is told with the word before."""
    first = lint.suggestions[0]
    begin, end = lint.span.start, lint.span.end
    found = sentence[begin:end]
    if first.kind is SuggestionKind.REPLACE:
        instead = first.replacement_text
    else:
        begin = len(sentence[:begin].rstrip().rpartition(" ")[0])
        begin += begin > 0
        kept = sentence[begin : lint.span.start]
        instead = kept + (found + first.replacement_text if first.kind is SuggestionKind.INSERT_AFTER else "")
        found = sentence[begin:end]
    meant = " ".join(instead.split())
    if meant and meant != found:
        fits = max(len(found), len(meant)) <= _LONGEST
        message = f"“{found}” should be “{meant}” here." if fits else "This form does not fit here."
        yield Slip(begin, end, message, (meant,), word=True)
