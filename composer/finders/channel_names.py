"""The names of messengers and social networks, with their usual misspellings and disguises.

A clear name means hardly anything but the network; an unclear one ("line", "signal", "X") is an
ordinary word unless something around it says otherwise.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from composer import late
from composer.finders.near import near
from composer.lines import Ends, by_paragraph, lines, remembered, within

_ENDING = (
    r"(?:['’]?[a-zıüêé]{1,4}|-?(?:seite|gruppe|kanal|nummer|konto|profil|pagina|groep|sida|grupp|account|business|"
    r"chat))?"
)
"""Case endings (WhatsAppie, Telegramu, Instagram'dan) and what is written together with a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """One network."""

    id: str
    stems: tuple[str, ...]
    """One of these stands in every text that names the network, as written or in lower case; see ``names_in``."""
    clear: "regex.Pattern[str] | None"
    unclear: "regex.Pattern[str] | None"


@dataclass(frozen=True, slots=True)
class Named:
    """A network's name in a text."""

    start: int
    end: int
    id: str
    clear: bool


def _name(name: str, stems: str, clear: str = "", unclear: str = "", *, ending: str = _ENDING) -> Name:
    """Return a network; stems stand between commas, patterns match whole words without regard to case."""
    return Name(name, tuple(stems.split(",")), _whole(clear, ending), _whole(unclear, ""))


def _whole(pattern: str, ending: str) -> "regex.Pattern[str] | None":
    """Return the pattern for whole words; scripts that run words together need no edges."""
    if not pattern:
        return None
    latin, _, other = pattern.partition("¦")
    edged = rf"(?<![A-Za-zÀ-ɏ0-9@])(?:{latin}){ending}(?![A-Za-zÀ-ɏ0-9])"
    return late.full("|".join(part for part in (latin and edged, other) if part), regex.IGNORECASE)


NAMES = (
    _name(
        "whatsapp",
        "what,vvhat,wats,watt,wat5,wh4t,wh@t,w4t,whas,wasap,wassa,wath,wht,guas,wapp,watz, wa , w.a, "
        "zap,واتس,واتز,وتس,ワッツ,वॉट्स,व्हाट,왓츠,вотс,ватс",
        r"(?:w+|vv)h?[a4@]t{1,2}['’ ]?[s5z$]{1,2}['’]?(?:[ _.\-]?|\s?-\s?)[a4@]p{1,3}|wh?[a4@]tt?[a4@]pp|wh?ass?app?|"
        r"gua[sz]{1,2}ap|wasap|watzap|whatpp|whtsapp?|whatsp|wathsapp?|what['’]?s[ -]?up[ -]?app|whatsaap|"
        r"wapp¦(?:ال)?وا?ت[سز] ?[اآأ]?ب|ワッツ ?アップ|व्हाट्स ?[एऐ]प|왓츠앱|[вВ][оа]т[сc]ап+",
        r"what[sz]up|whats(?=\s*(?:[.,!?]|$))|(?-i:WA|W\.A\.?|wa)|zap(?: ?zap)?",
    ),
    _name(
        "telegram",
        "tele,te1e,t3l,tel3, tg ,تيل,تلي,تلغ,تلج,تلق,テレグラム,电报,телегр",
        r"t[e3][l1i][e3][ _.\-]?gr[a4@]mm?¦(?:ال)?ت[يل]?لي?[جغق]رام|テレグラム|телеграм+",
        r"(?-i:TG|tg|Tg)¦(?:飞机|电报)(?=[号群:：])",
    ),
    _name(
        "wechat",
        "we chat,wechat,we-chat,weixin,wei xin,w3ch,wech,微信,薇信,威信,徽信,微号,薇,v信,vx, "
        "wx,vx:,vx：,加vx,加v,ウィーチャット,ويتشات,وي شات,위챗",
        r"(?-i:We[ -]?Chat|WE ?CHAT|wechat|Wechat)|we-chat|w[e3]ch[a4@]tt?|weixin|wei xin¦微信|薇信|"
        r"威信(?=[:：号]|\s?[A-Za-z0-9])|徽信|[vV]信|加[vVwW微薇](?![a-z])|ウィーチャット|(?:ال)?وي ?تشات|위챗",
        r"we chat|(?-i:VX|vx|Vx|WX|wx)",
        ending="",
    ),
    _name(
        "line",
        "LINE,Line, line id,l1ne,ライン",
        "¦LINE(?=公式)|(?<=公式)LINE",
        r"(?-i:LINE|Line)|line(?= ?id\b)|l1ne(?= ?id)¦LINE|(?<![ァ-ー])ライン(?![ァ-ー])",
    ),
    _name(
        "messenger",
        "messenger,メッセンジャー,ماسنجر",
        r"(?:facebook|fb|meta) messenger¦فيس ماسنجر",
        r"messenger(?:em|a|ze)?(?![ -](?:service|bag|boy|company))¦(?:ال)?ماسنجر",
    ),
    _name("viber", "vibe,v1b,vib3,فايبر,バイバー,вайбер", r"v[i1]b[e3]r¦(?:ال)?فايبر|вайбер"),
    _name("signal", "signal", "", r"signal"),
    _name("skype", "skyp,スカイプ,سكايب,скайп", r"skype¦スカイプ|(?:ال)?سكايب|скайп"),
    _name(
        "kakaotalk",
        "kakao,katalk,カカオ,카카오,카톡",
        r"kakao[ _-]?talk|katalk¦カカオトーク|카카오톡|카톡",
        r"kakao(?=\s?(?:id\b|:))",
    ),
    _name(
        "instagram",
        "insta,inst4,inst@,1nst,lnst, ig , i.g, ins, ins:,INS,インスタ,انست,إنست,инстаг",
        r"[i1l]nst[a4@][ _.\-]?gr[a4@]mm?|insta(?![a-z]|\s?360)¦インスタ(?:グラム)?(?![ァ-ー])|[إا]نست[غقجك]رام|"
        r"[إا]نستا(?!\w)|инстаграм",
        r"(?-i:IG|ig|Ig|I\.G\.?)¦(?-i:INS|ins)(?=[:：号账]|上)",
    ),
    _name(
        "facebook",
        "facebo,face b,face-b,face_b,face.b,fejs,f4ce,fac3,faceb,fb , f.b, face,"
        "フェイスブック,فيس,脸书,臉書,फेसबुक,фейсбук",
        r"f[a4@]c[e3][ _.\-]?b[o0]{1,2}k|fejs(?:ie|a|u|buku?)?|"
        r"(?<=\b(?:el|del|al|mi|no|nosso|pelo|meu|nuestro) )(?-i:Face)(?! ID)¦"
        r"フェイスブック|(?:ال)?فيس ?بوك|脸书|臉書|फेसबुक|фейсбук",
        r"(?-i:FB|fb|Fb|F\.B\.?)¦(?:ال)?فيس(?!\w)",
    ),
    _name(
        "tiktok", "tik,t1k,抖音,douyin,تيك,ティックトック", r"t[i1]k[ _.\-]?t[o0]k|douyin¦抖音|تيك ?توك|ティックトック"
    ),
    _name(
        "twitter",
        "twit,tw1t, X ,ツイッター,تويتر,推特",
        r"tw[i1]tter¦ツイッター|(?:ال)?تويتر|推特",
        r"(?-i:X)(?!-| ?\d)",
    ),
    _name(
        "youtube",
        "tube, yt ,ユーチューブ,يوتيوب,油管",
        r"you[ -]?tube(?! (?:music|kids|tv|premium|shorts))¦ユーチューブ|(?:ال)?يوتيوب|油管",
        r"(?-i:YT|yt)",
    ),
    _name("pinterest", "pinter", r"pinterest"),
    _name(
        "snapchat",
        "snapc,snap c,snap-c, snap , SC ,سناب,スナップチャット",
        r"snap[ -]?chat¦سناب(?: ?شات)?|スナップチャット",
        r"(?-i:Snap|snap|SC)",
    ),
    _name(
        "discord",
        "discord,d1sc,ディスコード,ديسكورد",
        r"(?-i:Discord|DISCORD)|d1sc[o0]rd¦ディスコード|ديسكورد",
        r"discord",
    ),
    _name("linkedin", "linked,لينكد", r"(?-i:Linked[ -]?In|LINKEDIN)|linkedin¦لينكد ?[إا]ن", ending=""),
    _name("threads", "Threads", "", r"(?-i:Threads)"),
    _name("vk", " vk,вконтакте", r"vkontakte¦вконтакте", r"(?-i:VK|vk)", ending=""),
    _name("qq", " qq,QQ,q q ,扣扣", "¦扣扣|QQ(?=[号群:：])", r"(?-i:QQ|qq|Q Q)", ending=""),
    _name("weibo", "weibo,微博", r"weibo¦微博", ending=""),
    _name("xiaohongshu", "xiaoh,小红书,小紅書,rednote", r"xiaohongshu|rednote¦小红书|小紅書", ending=""),
    _name("zalo", "zalo", r"(?-i:Zalo|ZALO)|zalo(?= ?(?:id|:))"),
    _name("threema", "threema", r"threema"),
    _name("imessage", "imess,i-mess,facetime,face time", r"i-?message|face ?time", ending=""),
    _name("hangouts", "hangout,google chat", r"(?:google )?hangouts?|google chat", ending=""),
    _name("zoom", "Zoom,ZOOM", "", r"(?-i:Zoom|ZOOM)"),
    _name("teams", "Teams,ms teams,microsoft teams", r"(?:microsoft|ms) teams", r"(?-i:Teams)", ending=""),
    _name("reddit", "reddit", r"reddit(?= (?:group|community|page))", r"(?-i:Reddit)", ending=""),
    _name("xing", "Xing,XING", "", r"(?-i:Xing|XING)"),
    _name("bluesky", "bluesky,mastodon,botim,twitch", r"bluesky|mastodon|botim|twitch", ending=""),
)
"""Every network that is looked for."""

SPACED = late.full(
    r"whats?app|telegram|wechat|instagram|facebook|viber|skype|tiktok|youtube|snapchat|kakaotalk|discord|"
    r"messenger|twitter",
    regex.IGNORECASE,
)
"""Names long enough to be believed inside letters that stand apart."""


_STEMS = tuple(stem for name in NAMES for stem in name.stems)
_LONGEST_STEM = max(map(len, _STEMS))
_SIGNS = frozenset("\n\t()[]{}-/:：|.,;!?。、，！？@#*=\"'«»“”„")
_GAPS = {code: chr(code) for code in range(0x250)} | {ord(char): " " for char in _SIGNS}
_SIGNED_STEMS = tuple(stem for stem in _STEMS if " " in stem and not _SIGNS.isdisjoint(stem))
_CAPITAL_STEMS = tuple(stem for stem in _STEMS if " " in stem and stem != stem.lower())
_SPACED_STEMS = tuple(stem for stem in _STEMS if " " in stem and stem not in (*_SIGNED_STEMS, *_CAPITAL_STEMS))
_WORD_STEMS = tuple(stem for stem in _STEMS if " " not in stem)
_plain_stems = within((stem for stem in _WORD_STEMS if stem == stem.lower()), lowered=True)
_capital_stems = within(stem for stem in _WORD_STEMS if stem != stem.lower())


def _present(text: str) -> frozenset[str]:
    """Return the stems that stand in the text, as written or in lower case, those with a space also with signs for it.

    The latter are looked for line by line with the start of what follows each.
    """
    found = []
    for place, line in lines(text):
        end = place + len(line) + _LONGEST_STEM
        found.append(_apart_in(f" {text[place:end]}" if end < len(text) else f" {text[place:]} "))
    return _plain_stems(text).union(_capital_stems(text), *found)


@remembered
def _apart_in(line: str) -> frozenset[str]:
    """Return the stems with a space that stand in a line."""
    low, plain = line.lower(), line.translate(_GAPS)
    plain_low = plain.lower()
    return frozenset(
        [stem for stem in _SIGNED_STEMS if stem in low]
        + [stem for stem in _CAPITAL_STEMS if stem in plain]
        + [stem for stem in _SPACED_STEMS if stem in plain_low]
    )


def names_in(text: str) -> Iterator[Named]:
    """Yield every network that ``text`` names, in no particular order."""
    present = _present(text)
    for name, (clear, unclear) in zip(NAMES, _marks, strict=True):
        if present.isdisjoint(name.stems):
            continue
        for sure, pattern, marks in ((True, name.clear, clear), (False, name.unclear, unclear)):
            if pattern is not None:
                for match in near(text, pattern, marks(text), 0):
                    yield Named(match.start(), match.end(), name.id, sure)


def _marks_of(pattern: "regex.Pattern[str] | None") -> Callable[[str], list[Ends]]:
    """Return a function that says where the pattern may stand: where it does in the paragraph alone."""
    return by_paragraph(lambda part: (it.span() for it in pattern.finditer(part, overlapped=True)) if pattern else ())


_marks = tuple((_marks_of(name.clear), _marks_of(name.unclear)) for name in NAMES)
