"""The words that e-mail addresses are disguised with: at, dot, well-known mail hosts, in many languages.

The strings are pieces of patterns, matched without regard to case.
"""

CHAR = r"A-Za-z0-9À-ÖØ-öø-ɏ"
"""What an address is made of, for a character class. Other scripts are left out: Chinese, Japanese and
Arabic stand next to an address without a space and are no part of it."""

SIGN = r"(?:[@﹫]|&\#0*64;?|&\#x0*40;?|&commat;?|%40)"
"""The sign itself, also as HTML and addresses on the web write it."""

_LATIN_AT = (
    r"arrob[ae]s?|arobas[e]?|arobaze|chiocciol(?:a|ina)|ape(?:n)?staart(?:je)?|snabel[\s-]?a|kanelbulle|ma[łl]p[aą]|"
    r"kuyruklu[\s-]?a|et[\s-]i[şs]areti|klammeraffe|affenschwanz|at[\s-]?(?:sign|symbol|zeichen|teken|tecken)|at[\s-]the[\s-]rate(?:\sof)?|zavin[aá][cč]"
)
_OTHER_AT = r"アットマーク|アット|あっとまーく|艾特|圈\s?a|小老鼠|علامة\sآت|آت|أت"
STRONG_AT = rf"(?<![A-Za-zÀ-ɏ])(?:{_LATIN_AT})(?![A-Za-zÀ-ɏ])|{_OTHER_AT}"
"""Words for @ that mean hardly anything else."""

AT_STEMS = (
    *("arrob", "arobas", "arobaz", "chioccio", "apenst", "apesta", "snabel", "kanelb", "małp", "malp", "kuyruklu"),
    *(
        "et iş",
        "et is",
        "et-i",
        "klammeraf",
        "affenschw",
        "at sign",
        "at the rate",
        "at-the-rate",
        "atsign",
        "at-sign",
        "symbol",
        "zeichen",
        "teken",
    ),
    *("tecken", "zavin", "アット", "あっと", "艾特", "圈", "小老鼠", "آت", "أت"),
)
"""One of these stands in every lower-cased text that holds a strong word for @."""

PLAIN_AT = r"at|ät|aet|a\st|ad"
"""Words for @ that are also ordinary words."""

WEAK_AT = r"a|à|ä|et|en|bei|beim|chez|on|with|from|auf|su|da|presso|op|bij|på|hos|na|w|no|em|do"
"""Words for "on" that stand between the name and the provider: "john.smith bei Gmail"."""

_OPEN, _CLOSE = r"[\[({<]", r"[\])}>]"
_MARK = r"""[|*_"'~/=«»“”„‘’]"""
BRACKETED_AT = (
    rf"{_OPEN}{{1,3}}\s?(?:{SIGN}|a\s?t|a|ä|ät|aet|ad|et|en|{STRONG_AT})\s?{_CLOSE}{{1,3}}"
    rf"|{_MARK}{{1,3}}\s?(?:{SIGN}|at|ät|aet|{STRONG_AT})\s?{_MARK}{{1,3}}"
)

_DOT_WORD = "dot|d0t|punkt|punto|ponto|punt|kropka|nokta|tochka|точка|ドット|どっと|点|點|نقطة|دوت"
DOT_STEMS = (
    *(
        "dot",
        "d0t",
        "punkt",
        "punto",
        "ponto",
        "point",
        "punt",
        "kropka",
        "nokta",
        "tochka",
        "точка",
        "ドット",
        "どっと",
    ),
    *("点", "點", "نقطة", "دوت"),
)
"""One of these stands in every lower-cased text that has a dot written as a word."""

SPOKEN_DOT = (
    rf"(?:\s{{0,2}}(?:{_OPEN}|{_MARK})\s?(?:{_DOT_WORD}|point|[.])\s?(?:{_CLOSE}|{_MARK})\s{{0,2}}|\s?-\s?dot\s?-\s?"
    rf"|\s{{1,3}}(?:{_DOT_WORD}|point)\s{{1,3}}|(?:ドット|どっと|点|點))"
)
"""A dot that was written as a word or put in brackets."""

SPOKEN_LINE = (
    r"underscore|under\sscore|unterstrich|tiret\sbas|underscor|gui[oó]n\sbajo|trattino\sbasso|sottolineato|sublinhado|"
    r"laag\sstreepje|understreck|podkreślnik|alt\sçizgi|dash|hyphen|minus|bindestrich|tiret|gui[oó]n|trattino|streepje"
)
"""A line in an address that was written as a word."""

LOOSE_DOT = rf"(?:\s{{0,2}}[.。·•,]\s{{0,2}}|{SPOKEN_DOT})"
"""Any dot, also one with spaces around it."""

TOP = (
    "com|net|org|info|biz|shop|store|online|club|xyz|vip|top|site|eu|uk|de|at|ch|fr|be|es|it|nl|se|pl|pt|dk|no|fi|ie|"
    "cz|hu|gr|ro|tr|jp|cn|hk|tw|kr|in|br|mx|ca|us|au|za|eg|ae|sa|sg|ru|lu|io|co|me|cc|tv"
)
"""Ends of hosts that a written-out address may have; an address with a real @ may have any."""

CLEAR_TOP = "com|net|org|info|biz|shop|store|eu|uk|fr|ch|nl|pl|jp|cn|br|mx|io"
"""Ends of hosts that are no ordinary words, so that "at this point in" holds no address."""

HOSTS = (
    r"g[\s._-]?mail|gmai1|gmial|google[\s-]?mail|hot[\s_-]?mail|yahoo|yaho|ymail|i[\s-]?cloud|gmx|outlook|aol|"
    r"proton(?:[\s-]?mail)|yandex|foxmail|rocketmail|zohomail|fastmail|tutanota|mail\.ru|libero\s?\.\s?it|web\s?\.\s?de|qq\s?\.\s?com|"
    r"163\s?\.\s?com|126\s?\.\s?com|t-online(?:\.de)?|freenet|laposte|wanadoo|ziggo|interia|onet\.pl|o2\.pl|wp\.pl"
)
"""Mail providers that everybody knows; such a name needs no dot to be read as a host."""

HOST_STEMS = (
    *(
        "mail",
        "gmai",
        "gmial",
        "yaho",
        "cloud",
        "gmx",
        "outlook",
        "aol",
        "yandex",
        "tutanota",
        "libero",
        "web.de",
        "web .",
    ),
    *(
        "qq.com",
        "163.com",
        "126.com",
        "qq .",
        "163 .",
        "126 .",
        "t-online",
        "freenet",
        "laposte",
        "wanadoo",
        "ziggo",
        "interia",
        "onet.pl",
    ),
    *("o2.pl", "wp.pl"),
)
"""One of these stands in every lower-cased text that holds such a name."""

CUE = (
    r"e-?mail|mail\b|write|address|schreib|kontakt|contact|reach|messag|adres|[eé]cri|joindre|correo|escr[ií]b|contatt|"
    r"scriv|posta|escrev|schrijf|bereik|skriv|pisz|napisz|yaz|ulaş|send|メール|連絡|邮|郵|联系|بريد|راسل"
)
"""Words that an address follows."""

_ROLES = """
info infos support service sales contact kontakt contacto contatto contato help helpdesk hello hallo hola shop store
admin care customercare customerservice customersupport kundenservice kundendienst aftersales aftersale serviceclient
sav clientes atencion ventas vendas orders returns retouren warranty garantie obsluga sklep biuro klantenservice verkoop
kundtjanst destek satis bilgi iletisim marketing
"""
ROLES = frozenset(_ROLES.split())
"""Parts before an @ that are ordinary words."""

_NEVER_LOCAL = """
us me you them him her it the a an we now here this that and or at look looking looked arrive arrived arriving meet
available online working work account accounts address addresses inbox mailbox folder team people customers users
filter problem problems sold price each pcs pieces is are was were be been being delivered left shopping buy app not
e-mail email mail mails emails e-mails message messages amazon even also only just but with from by to of in on via
received sent write reach find spam your my our their new free
uns mir mich euch ihnen sie ist sind konto adresse postfach ordner probleme auch nicht ihr mein unser
nous moi vous compte boîte est sont disponible pas votre notre mon usted nosotros cuenta correo dirección es está son
su mi ci noi conto indirizzo casella è il mio tuo conta endereço o e ons mij rekening adres postvak zijn oss mig konto
adress min din nas mnie skrzynka bizi hesap y et und og en
ig insta instagram fb facebook telegram tg twitter tiktok whatsapp youtube line skype wechat snapchat
"""
NEVER_LOCAL = frozenset(_NEVER_LOCAL.split())
"""Words that stand before "at Gmail" or "@ host" without being part of an address."""
