"""Reads the account beside a network's name, such as the "shop_support" of "Telegram: shop_support"."""

from collections.abc import Iterator

import regex

from composer import late
from composer.finders.channel_names import NAMES, Named

_FLAGS = regex.IGNORECASE | regex.VERBOSE
_ACCOUNT = r"[A-Za-z0-9_](?:[A-Za-z0-9_.\-]{1,38}[A-Za-z0-9_])"
_WORD_FOR_ID = (
    r"(?:id|i\.d\.|user\s?name|user|name|account|konto|compte|cuenta|conta|handle|nick(?:name)?|profil\w*|usuario|"
    r"usuário|utente|identifiant|kullanıcı\sadı|hesab\w*|page|seite|number|nr\.?|no\.|アカウント|号|號|账号|帳號|ID)"
)
_AFTER = late.full(
    rf"""(?:,?\s?{_WORD_FOR_ID}|\s?)
    (?P<join>\s?[:=：|–—]\s?|\s-\s|\s(?:is|ist|lautet|est|es|è|é|är|jest|to|は|是|=)\s?:?\s?|\s?(?:[(/>→»]|[-=]>)\s?|[はが是为]|\s|(?<=[\u3040-\u9fff]))
    (?P<quote>["'“„«]?)(?P<at>@?(?:live:)?)(?P<name>{_ACCOUNT}(?:\#\d{{4}})?)(?!@)""",
    _FLAGS,
)
_ID_WORD = late.full(rf"\s?(?:{_WORD_FOR_ID})(?![A-Za-z])", _FLAGS)
_BEFORE = late.full(
    rf"""(?<![\w@.+\-/])(?P<at>@?)(?P<name>{_ACCOUNT})["'”»]?\s?
    (?:[(/,–-]\s?|(?:(?:on|at|auf|bei|via|sur|en|su|no|na|op|på|w)\s(?:the\s|our\s)?))$""",
    _FLAGS,
)
_LONE = late.full(r"(?<![\w@.+\-/%])@(?P<name>[A-Za-z_][A-Za-z0-9_.]{1,29})(?![\w@])", regex.IGNORECASE)
_SHOPPY = late.full(r"[\d_.]|shop|store|official|support|service|brand|team|store", regex.IGNORECASE)
_NO_ACCOUNT_WORDS = "amazon amazonhelp media font import home work all gmail hotmail yahoo outlook the you"
_NO_ACCOUNT = frozenset(_NO_ACCOUNT_WORDS.split())
_NETWORKS = frozenset(stem.strip().lower() for name in NAMES for stem in (name.id, *name.stems))
# Networks whose names are ordinary words before a colon or a word with a digit: "line: 3 m", "signal: 2.4GHz".
_ORDINARY_WORDS = "line signal threads zoom teams twitter messenger xing snapchat discord"
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
_PLAIN = """
here available yes none soon support supported works compatible hier verfügbar nein disponible disponibile oui aqui aquí
qui notifications calls video messages app
"""
_PLAIN_WORDS = frozenset(_PLAIN.split())


def account_after(text: str, name: Named, *, invited: bool) -> tuple[int, int] | None:
    """Return where the account that follows a network's name stands, or None.

    ``invited`` says whether the seller asks the buyer to get in touch or calls the network his own: then
    "Line: lamps" is an account.
    """
    match = _AFTER.match(text, name.end)
    if match is None:
        return None
    account = match["name"].rstrip(".-")
    end = match.start("name") + len(account)
    if (
        account.lower() in _NETWORKS
        or _ID_WORD.fullmatch(account)
        or text[end : end + 3] == "://"
        or _is_number(account, name)
    ):
        return None
    joined, with_id = bool(match["join"].strip()), _ID_WORD.match(text, name.end) is not None
    if match["at"]:
        return match.start("at"), end
    ordinary = name.id in _ORDINARY or text[name.start : name.end].lower().startswith("zap")
    if not name.clear and ordinary and not with_id and not (invited and joined):
        return None
    if telling(account) and (joined or name.clear or with_id or invited or "_" in account or "." in account):
        return match.start("name"), end
    marked = with_id or match["join"].strip() in {":", "=", "："} or (joined and text[name.start : name.end] == "LINE")
    if marked and _stands_alone(text, end) and account.isalnum():
        return (match.start("name"), end) if len(account) > 3 and account.lower() not in _PLAIN_WORDS else None
    return None


def account_before(text: str, name: Named) -> tuple[int, int] | None:
    """Return where the account before "on Instagram" or "(Telegram)" stands, or None."""
    match = _BEFORE.search(text, max(0, name.start - 60), name.start)
    if match is None or match["name"].lower() in _NETWORKS:
        return None
    if match["at"] or (name.clear and telling(match["name"]) and ("_" in match["name"] or "." in match["name"])):
        return match.start(), name.end + (text[name.end : name.end + 1] == ")" and "(" in match.group())
    return None


def lone_handles(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield @handles, and whether they look like an account and not like a person that is spoken to."""
    for match in _LONE.finditer(text):
        name = match["name"].rstrip(".")
        if len(name) < 3 or name.lower() in _NO_ACCOUNT:
            continue
        yield match.start(), match.start("name") + len(name), _SHOPPY.search(name) is not None


def telling(account: str) -> bool:
    """Whether a word looks like an account: letters with a digit, a line or a dot among them."""
    letters = sum(char.isalpha() for char in account)
    if letters < 2:
        return False
    if account[0].isdigit() and "." in account[:4]:
        return False
    inner = account[1:-1]
    return (
        "_" in account or "#" in account or "." in inner or (any(char.isdigit() for char in account) and letters >= 3)
    )


def _is_number(account: str, name: Named) -> bool:
    """Whether the word is a telephone number, which is found elsewhere; QQ's accounts are numbers."""
    digits = account.replace("-", "").replace(".", "")
    return digits.isdigit() and not (name.id == "qq" and 5 <= len(digits) <= 12)


def _stands_alone(text: str, end: int) -> bool:
    """Whether a sentence, a line or a part of a list ends after the word."""
    rest = text[end : end + 2].lstrip(" ")
    return not rest or rest[0] in "\n.,;)!?|/。、，\"'”»"
