"""The words for channels that are not named: apps by their colour, codes to scan, cards in the parcel.

What stands after ¦ in a pattern is of a script that runs words together and needs no edges.
"""

import regex

from composer import late


def _words(pattern: str) -> "regex.Pattern[str]":
    """Return the pattern for whole words, without regard to case."""
    latin, _, other = pattern.partition("¦")
    return late.full(rf"(?<!\w)(?:{latin})(?!\w)" + (f"|{other}" if other else ""), regex.IGNORECASE)


COLOUR_APP = _words(
    r"(?:the |that |our )?(?:little )?(?:green|blue|yellow|purple) (?:chat |messaging |messenger |message |phone |"
    r"bird )?(?:app|messenger)|(?:the )?(?:chat |messaging )?app with the (?:green|blue|yellow|purple|white) \w+|"
    r"(?:the )?(?:popular |well-known )?(?:chat|messaging) app (?:everyone|we all|you) \w+|(?:die |der |den |"
    r"unsere )?grüne[nr]? (?:chat-?|messenger-?)?(?:app|messenger)|(?:l['’])?(?:appli|application|messagerie) "
    r"verte|(?:la )?(?:app|aplicación) verde|(?:l['’])?(?:app|applicazione) verde|o? ?(?:app|aplicativo) verde|"
    r"(?:de )?groene (?:chat-?)?app|(?:den )?gröna (?:chatt-?)?appen|zielon\w+ (?:aplikacj\w+|komunikator\w*)|"
    r"yeşil uygulama\w*¦緑(?:色)?の(?:チャット)?アプリ|绿色(?:的)?(?:聊天)?(?:软件|应用|APP)|التطبيق الأخضر"
)
"""A messenger called by the colour of its icon."""

_QR = (
    r"(?:the |our |den |de |le |el |il |o |a )?(?:q\.?r\.?(?:[ -]?(?:code|kod|kodu|koden|kode)\w*)?|code qr|c[oó]digo "
    r"qr|codice qr|karekod\w*|rutan|(?:wechat|whatsapp) code|barcode on the card|(?:code|"
    r"barcode|picture)(?= (?:on|in) the (?:\w+ )?(?:card|leaflet|flyer|insert|slip|box|package|packaging)))"
)

_SCAN = (
    r"(?:scan\w*|scann?e[rz]?\w*|scansion\w*|scann?a\w*|flash\w*|escan\w*|inquadr\w*|digitaliz\w*|leia|skann\w*|"
    r"zeskanuj\w*|(?:ze)?skanowa\w*|tarat\w*|tarayın\w*|okut\w*)"
)

_SLIP = (
    r"(?:card|leaflet|flyer|insert|slip|note|karte|kärtchen|beileger|beilage|beipackzettel|zettel|carte|feuillet|"
    r"dépliant|tarjeta|folleto|biglietto|bigliettino|cartoncino|foglietto|volantino|cartão|folheto|panfleto|kaart\w*|foldertje|"
    r"kort\w*|lapp\w*|följesedel\w*|pakbon|ulot\w+|kart(?:ce|ki|eczce|ka|taki|ın|taki|ında)\w*|broşür\w*)"
)
"""A piece of paper in the parcel."""

SCANNED = _words(
    rf"{_SCAN} (?:\w+ ){{0,2}}?{_QR}(?: (?:on|in|inside|auf|in|sur|dans|de|del|da|do|en|sulla|nella|sul|z|na|no|op|"
    rf"på) (?:[\w ]{{2,20}}? )?(?:{_SLIP}|box|package|paket|verpackung|boîte|colis|caja|scatola|caixa|doos))?|"
    rf"{_QR} (?:\w+ ){{0,6}}?{_SCAN}|{_QR} (?:on|in|auf|sur|de|en|sulla|sul|del|da|do|z|no|na|op|på) "
    rf"(?:\w+ ){{0,2}}{_SLIP}¦QRコードを?[^。\n]{{0,6}}(?:読み取|"
    rf"スキャン)\w*|扫(?:一扫|描|码|一下)?[^。\n]{{0,10}}二?维?码|امسح [^.\n]{{0,20}}(?:QR|رمز)"
)
"""Being told to scan a code."""

QR_INNOCENT = _words(
    r"return\w*|label|drop(?:-| )?off|ups|dhl|hermes|post office|locker|retour\w*|rücksend\w*|retur\w*|etikett\w*|"
    r"abgabe\w*|"
    r"manual|instructions|app store|google play|wi-?fi|pair\w*|bluetooth|set ?up|install\w*|device|router|"
    r"anleitung|bedienung\w*|koppel\w*|notice|mode d['’]emploi|appair\w*|devoluci\w+|etiqueta|manual|"
    r"instruccion\w*|reso|etichetta|istruzioni|handleiding|instruktion\w*|zwrot\w*|instrukcj\w*|iade\w*|"
    r"kılavuz\w*|eşle\w*|bağlan\w*|kurulum\w*|download\w*|game|menu|track\w*¦返品|説明書|無線|接続|つなが|つなぐ|ペアリング|ルーター|設定|アプリ|退货|说明书|إرجاع"
)
"""What a code is scanned for when nobody is to be contacted."""

ON_PAPER = _words(_SLIP)
"""A piece of paper in the parcel, on which a code is no label and no part of the product."""

_REACH = (
    r"(?:contact (?:details|data|info(?:rmation)?)|(?:phone|telephone|hotline|service|contact) number|hotline|"
    r"numbers?|kontaktdaten|(?:telefon|service|handy)?nummer(?: unserer hotline)?|coordonnées|contacts?|"
    r"num[eé]ro(?: de (?:téléphone|tel[eé]fono|telefone)| di telefono)?|datos de contacto|contactos?|contatti|"
    r"recapiti|contatos?|telefones?|contactgegevens|telefoonnummer|kontaktuppgifter|telefonnummer|dane "
    r"kontaktowe|numer(?: telefonu)?)"
)
_HOLDER = (
    rf"(?:{_SLIP}|box|packag\w+|packing slip|invoice|manual|verpackung|karton|rechnung|anleitung|boîte|emballage|"
    r"colis|facture|caja|paquete|embalaje|factura|scatola|confezione|pacco|fattura|caixa|embalagem|pacote|doos|"
    r"verpakking|pakket|factuur|kartong\w*|paket\w*|förpackning\w*|faktura\w*|opakowani\w*|pudełk\w*|paczce|"
    r"paczki|fakturze)"
)
_MINE = (
    r"(?:our|my|unsere?|meine?|nos|notre|mon|mes|nuestr[oa]s?|mis?|i (?:nostri|miei)|il (?:nostro|mio)|noss[oa]s?|"
    r"meus?|onze|ons|mijn|våra?|vårt|min|nasze?|mój)"
)
ON_HOLDER = _words(
    rf"{_MINE} (?:\w+ ){{0,2}}?{_REACH} (?:\w+ ){{0,6}}?(?:on|in|inside|auf|sur|dans|en|sul|sulla|nella|nel|no|na|"
    rf"op|på|i|w) (?:\w+ ){{0,3}}?{_HOLDER}|(?:phone|telephone|hotline|contact) number of (?:our|the) "
    rf"(?:\w+ ){{1,6}}?(?:on|in|inside) (?:\w+ ){{0,2}}?{_HOLDER}|nummer unserer \w+ (?:\w+ ){{0,4}}?(?:auf|in) "
    rf"(?:\w+ ){{0,2}}?{_HOLDER}|(?:iletişim bilgilerimiz|telefon numaramız|numaramız) (?:\w+ ){{0,2}}?"
    rf"(?:kart\w*|kutu\w*|ambalaj\w*|fatura\w*|broşür\w*)¦"
    rf"(?:当店の)?(?:連絡先|電話番号)は[^。\n]{{0,12}}(?:カード|用紙|紙|箱|チラシ|説明書)"
)
"""Our number or address, said to stand on something in the parcel."""

CARD = _words(
    r"(?:contact|business|visiting|after-?sales|customer service|support|vip|thank[ -]you|service) (?:card|"
    r"leaflet|slip)(?: (?:is |that is |enclosed |included |which is )?(?:in|inside|with|of) (?:the |your )?(?:box|"
    r"package|parcel|packaging|packet|product))?|(?:our|my) (?:\w+ )?(?:number|numbers|contact(?: details| "
    r"info(?:rmation)?)?|phone|e-?mail|address|details) (?:\w+ ){0,4}?(?:on|in|inside) (?:the |a |our |that "
    r")?(?:small |little |enclosed )?(?:card|leaflet|flyer|insert|slip|note|box|package|packaging|manual|paper|it)|"
    r"(?:unsere|meine) (?:\w+ )?(?:nummer|kontaktdaten|telefonnummer|adresse) (?:\w+ ){0,5}?(?:auf|in) (?:der|"
    r"dem) (?:\w+ )?(?:karte|kärtchen|paket|verpackung|flyer|beileger)|(?:kontakt|visiten|service)karte|(?:notre|"
    r"mon) numéro (?:\w+ ){0,3}?(?:sur|dans) (?:la|le) (?:\w+ )?(?:carte|boîte|colis)|carte de (?:visite|contact)|"
    r"(?:nuestro|mi) (?:n[uú]mero|contacto) (?:\w+ ){0,4}?(?:en|sobre) la (?:tarjeta|caja)|tarjeta de (?:contacto|"
    r"visita)|il (?:nostro|mio) numero (?:\w+ ){0,3}?(?:sulla|sul|nella) (?:\w+ )?(?:carta|cartoncino|scatola|"
    r"biglietto)|biglietto da visita|nosso (?:número|contato) (?:\w+ ){0,3}?(?:no|na) (?:cartão|caixa)|cartão de "
    r"(?:contato|visita)|(?:ons|mijn) nummer (?:\w+ ){0,3}?op het (?:\w+ )?kaartje|visitekaartje|wizytów\w*|"
    r"kartvizit\w*¦名刺(?!入れ|ケース|サイズ|立て|を[一二三四五六七八九十\d]+枚|が入)|同梱の?カード|名片|包裹里的卡片|(?:售后|服务|联系)卡"
)
"""A card in the parcel that holds a number."""

PRIVATE = _words(
    r"privately|in private|private(?:ly)? (?:chat|message|contact)|privat|en privé|en message privé|por privado|"
    r"en privado|in privato|privatamente|no privado|em privado|in het privé|prywatnie|na priv|özelden¦私下|私聊|"
    r"على الخاص"
)
"""Out of sight of Amazon."""

FOLLOW = _words(
    r"(?:like(?= us (?:on|at|and|&)| our)|add(?= us(?: on| in| to| at|[.!]|$)| me(?: on| in| to| at|[.!]|$))|"
    r"follow|subscribe to)(?: and (?:follow|like))? (?:us|me|our (?:page|channel|brand|shop|store))(?! (?:through|"
    r"step|along|closely|up))|folg(?:en sie|t|e) uns|folge uns|(?:suivez|rejoignez)-nous|s[ií]g(?:an|ue|uenos|"
    r"anos|a)nos(?! en (?:la|nuestra) tienda)|s[ií]g(?:anos|uenos)(?! en (?:la|nuestra) tienda)|"
    r"segui(?:ci|teci)|ci segua|siga-nos|sigam-nos|nos sigam?|följ oss|"
    r"volg ons(?! (?:advies|stappenplan|voorbeeld|schema|uitleg|tekening|filmpje|handleiding|instructie|aanwijzing))|"
    r"obserwuj(?:cie)? nas|śledź nas|bizi takip ed\w*¦フォロー(?:して|お願い|を)|关注我们|關注我們|تابعونا|تابعنا"
)
"""Being told to follow."""

DIRECT = _words(
    r"app (?:ons|mij|me)|(?:een|ons een) appje|(?:ons|mij) (?:\w+ ){0,2}appen"
    r"|stuur (?:(?:ons|mij|me|even|dan|maar|gerust|gewoon|een) ){1,4}(?:dm|pm)|(?:dm|pm|inbox) (?:us|me)"
    r"|(?:slide|drop) into (?:our|my) dms?|send (?:us|me) a (?:dm|pm|direct message)|our dms?"
)
"""Direct messages, which only social networks have."""

TEXTING = _words(
    r"(?:text|sms) (?:us|me)(?!\W{1,3}(?:\w+\W{1,3}){0,2}\(?\d[\d ().-]{6})|send (?:us|me) (?:a text|an sms)|"
    r"(?<!(?:arrivat|ricevut|inviat|recibid|llegad|enviad|recebid)[oaie]s?[ ]|reçue?s?[ ]|envoyée?s?[ ]|received[ ])"
    r"(?:per|par|por|via) sms|smsen sie uns|"
    r"envoyez-nous un sms|stuur ons een sms|skicka (?:ett )?sms"
)
"""Short messages to a telephone; a number that follows is told as such."""

SOCIAL = _words(
    r"(?:(?:on|our|via|auf|unsere\w*|in|sur|nos|en|nuestr\w+|su[i]?|i nostri|nas|nossas|op|onze|på|våra|w|nasz\w*|"
    r"in den|les|las|den|the|de) ){1,3}(?:social media|socials|social (?:networks?|channels?|pages?|network)|"
    r"sozialen? (?:medien|netzwerke\w*|kanäle\w*)|réseaux sociaux|redes socia(?:les|is)|canali social|profili "
    r"social|social|sociale media|sociala medier|mediach społecznościowych|social mediach)|sosyal "
    r"medya\w*¦(?:公式)?SNS|社交媒体|社群|وسائل التواصل"
)
"""Social networks without a name."""

JOIN = _words(
    r"join our (?:\w+ )?(?:group|community|channel|chat|server|club)|(?:treten sie|tritt) unserer \w*gruppe|"
    r"rejoignez notre (?:groupe|communauté)|[uú]n(?:ete|ase) a nuestro grupo|unisciti al nostro gruppo|word lid "
    r"van onze groep¦加群|进群|入群"
)
"""Joining a group."""

VISIT = _words(
    r"(?:come to|visit|stop by|drop by) our (?:office|showroom|(?:shop|store|workshop|warehouse) (?:at|in|on) "
    r"[\p{Lu}\d]\w*)|besuchen sie (?:uns in )?unser\w* (?:laden\w*|geschäft|büro|ladengeschäft|ausstellung)|"
    r"(?:visitez|passez à) notre (?:magasin|boutique physique|bureau)|(?:visite|visítenos en) nuestr[oa] "
    r"(?:oficina|local|tienda física)|visita il nostro (?:negozio fisico|ufficio)|bezoek onze winkel"
)
"""Coming to the seller's own place."""

OURS = _words(
    r"(?:our|my|unsere|meine|notre|mon|nuestro|mi|il nostro|il mio|nosso|ons|mijn) .*|"
    r"(?:contact|business|kontakt|visiten).*"
)
"""A card or number that is said to be the seller's."""

CHATTING = late.full(r"chat|messag|messenger|bird|聊天|チャット", regex.IGNORECASE)
"""What makes a coloured app a messenger for certain."""

NEEDED = (
    "app|messenger|messagerie|aplic|aplik|komunik|uygulama|アプリ|软件|应用|التطبيق",
    "qr|q.r|karekod|rutan|code|picture|読み取|スキャン|扫|امسح",
    (
        "card|leaflet|slip|number|contact|phone|mail|address|details|karte|kärtchen|nummer|kontaktdaten|adresse|"
        "carte|numéro|tarjeta|número|numero|biglie|cartão|contato|kaartje|wizyt|kartvizit|名刺|カード|名片|包裹里|卡"
    ),
    (
        "contact|number|hotline|nummer|kontaktdaten|coordonnées|numéro|numero|número|contatti|recapiti|contato|telefone|"
        "contactgegevens|kontaktuppgifter|dane|numer|iletişim|numaram|連絡先|電話番号"
    ),
    "priv|özelden|私|على الخاص",
    (
        "like us|like our|add us|add me|follow|subscribe to|folg|suivez|rejoignez|sig|síg|segu|volg ons|följ oss|"
        "obserwuj|śledź|takip|フォロー|关注|關注|تابع"
    ),
    (
        "app ons|app mij|app me|appje| appen| dm|een pm|dm us|dm me|pm us|pm me|inbox us|inbox me|our dm|my dm|a dm|"
        "a pm|direct mess"
    ),
    "text us|text me|a text|sms",
    "soci|sozial|społecz|sosyal|sns|社|التواصل",
    "join our|treten|tritt|rejoignez|ete a nuestro|ase a nuestro|unisciti|word lid|群",
    (
        "to our|visit our|by our|besuchen sie|visitez notre|passez à notre|visite nuestr|visítenos en nuestr|"
        "visita il nostro|bezoek onze"
    ),
)
"""For each of the patterns, in the order of its use, pieces of which every line that holds it has one."""
