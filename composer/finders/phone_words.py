"""The words around a number that tell whether it is a telephone number, and whose."""

import re
from dataclasses import dataclass
from functools import lru_cache

from composer import late
from composer.orders import number_names
from composer.orders.number_names import named

CALL = named(
    r"""
    tel tele?phon\w* telef telf phoned phoning phone_?numbers? phonelines? ph_(?:no|number)\w* fax
    phones?(?!_(?:case|stand|holder|mount|charger|cover|screen|cable|grip|pouch|shell|strap|model|stylus|ring))
    (?:my|our|his|her|by|via|per|a|mon|notre|mio|nostro)_(?:mobile|cell|portable|cellulare)
    (?:mobile|cell)_(?:phone|number|no|nr|is)\w* cell_?phones? cellular call(?:s|ed|ing|back)?
    dial(?:l?ing)? (?:ring|text|buzz)_(?:us|me|our) a_(?:ring|call|buzz|bell) text_messages? sms mms
    whats?_?app\w* watsapp viber telegram i?message wechat \w*hot_?lines? direct_lines? help_?lines?
    toll[-_]?free free_?phone landline voice_?mail switchboard fon handy(?:nummer|nr|s)?
    mobil(?:e?funk\w*|nummer|telefon|nr) anruf\w* an(?:ge|zu)rufen rufen ruft rufnummer\w*
    telefon(?:e|o|isch\w*|ier\w*|nummer\w*|nr|numret|iczn\w*|u|em|ie|at\w*|da\w?|la|unuz\w*|umuz\w*|numara\w*|a|are|er\w*)?
    durchwahl festnetz\w* r[uü]ckruf\w* zur[uü]ck(?:zu)?rufen w[aä]hlen_sie t[eé]l t[eé]l[eé]phon\w*
    r?appel(?:s|ez|er|l\w+|ant|é\w*)? num[eé]ro_vert standard_t[eé]l\w* compose[rz] joignable\w*
    joindre tel[eé]fonos? tel[eé]fonic\w* tlfn?o? tfno tfn tlfno m[oó]vil(?:es)? celular\w*
    ll[aá]m[aeáé]\w* llamada\w* marque marcando marcar cellulare chiam\w+ numero_verde componga
    telem[oó]vel telem[oó]veis fone zap telefone\w* lig(?:ue|ar|ando|uem|a-nos)\w* (?:me|nos)_liga disque telefoon
    telefoonn\w+ telefonisch\w* bel(?:t|len)? gebeld mobiele? mobieltje gsm mobilen
    ring(?:a|er)?(?:_oss|_mig|_gärna|_på|_til) slå kom[oó]rk\w* zadzwo\w+ (?:za)?dzwo[nń]\w*
    infolini\w* cep_(?:tel\w*|no\w*|numara\w*|hatt\w*) cepten
    ara(?:y[ıi]n\w*|yabil\w*|yarak|man[ıi]z|mak|ma) volejte zavolej\w* puhelin
    """,
    r"""
    [☎📞📱✆📲☏🤙] هاتف اتصل اتصال الاتصال واتس جوال موبايل تلفون تليفون
    محمول फोन फ़ोन मोबाइल कॉल व्हाट्स 电话 電話 手机 手機 致电 拨打 热线 来电 微信 携帯 ケータイ
    フリーダイヤル ファックス ファクス お掛け おかけ ラインや 전화 휴대폰 핸드폰
    """,
)
"""Words that are about telephoning."""

REACH = named(
    r"""
    contact\w* kontakt\w* contatt\w* contát\w* reach\w* erreich\w* bereik\w* n[åa]r?_oss nås
    dost[ęe]pn\w* ula[şs]\w* iletişim\w* (?:our|my|this|the_following)_(?:\w+_)?(?:number|no)
    (?:unsere[rn]?|meine[rn]?|ons|mijn|v[åa]rt|mitt)_(?:\w+_)?(?:nummer|nr)
    (?:notre|mon|nuestro|mi|nostro|mio|nosso|meu)_(?:\w+_)?(?:num[eé]ro|n[uú]mero)
    (?:nasz|m[oó]j)_(?:\w+_)?numer numaram[ıi]z\w* falar fale localiz\w* comun[ií]\w*
    (?:no|meu|nosso)_whats parlare hablar parler speak talk sprechen support customer_service
    kundenservice kundendienst service_client sav atenci[oó]n_al_cliente servizio_clienti help_?desk
    assist[ea]nza office b[uü]ro bureau oficina ufficio klantenservice kundtj[aä]nst
    (?:z|do)_(?:naszym_|naszego_|naszej_)?(?:serwisant\w*|konsultant\w*|technik(?:iem|a)|doradc\w*)
    obs[lł]ug\w*_klienta m[uü][sş]teri_hizmet\w*
    """,
    r"""
    連絡 いつでも お問い?合わ?せ(?!番号) 联系 聯絡 咨询 客服 تواصل الوصول خدمة_العملاء संपर्क
    연락
    """,
)
"""Words that are about getting in touch, by telephone or not."""

THIRD = named(
    r"""
    carriers? courier\w* shipping_(?:company|provider|partner) delivery_(?:company|service|partner)
    depot manufacturer\w* maker brand warranty guarantee paketdienst\w*
    versand(?:unternehmen|dienst\w*) zusteller\w* spedition\w* lieferdienst\w* hersteller\w*
    garantie\w* transporteur\w* livreur fabricante?\w* fabricant garanzia garant[ií]a corriere
    produttore transportista mensajer[ií]a transportadora garantia vervoerder bezorg(?:er|dienst)
    fabrikant transport[öo]r\w* fraktbolag\w* tillverkare\w* garanti\w* kurier\w* producent\w*
    przewo[zź]nik\w* gwarancj\w* kargo_(?:firmas\w*|[sş]irket\w*) [uü]retici\w*
    """,
    r"""
    運送会社 配送業者 配送会社 メーカー 製造元 保証 快递 物流 厂家 厂商 制造商 شركة_الشحن المصنع الضمان
    """,
)
"""A carrier or a manufacturer."""

THING = named(
    r"""
    spares? (?:spare|replacement|correct|right|wrong|matching)_(?:parts?|filters?|cartridges?|belts?|bulbs?)
    (?:ersatz|bau|zubehör|einzel|verschleiß)teil(?:e|s|en|es)? bezeichnung\w* \w*filter(?:s|n)? \w*patronen?
    \w*kartuschen? dichtung\w* pi[eè]ces? cartouches? filtres? recambios? repuestos? refacci[oó]n\w* piezas?
    filtros? cartuchos? juntas? ricamb[io] pezz[io] filtr[io] cartucc\w* guarnizion\w* pe[çc]as? onderde(?:el|len)
    reservede\w* reservdel\w* (?:rätt|fel|den_här)_del(?:en|ar)? packning\w* cz[eę][sś](?:[cć]i?|ciami) filtr\w*
    uszczelk\w* par[çc]a(?:n[ıi]n|s[ıi]|lar\w*|y[ıi])? filtre\w* kartu[sş]\w*
    charge(?:n\w*)? losn(?:umme)?r lots? lotes? lott[oi] partij(?:en|nummer)? parti(?:et|er|nummer|lerin|si|ler)
    (?:bara|detta|samma|ett)_parti (?:numaral[ıi]|bu)_parti parti[ąęaio]\w* seri[aei]\w* s[eé]ries? serienr
    r[ée]f[ée]rences? referenci\w* referenz\w* riferiment\w* refer[eê]nci\w* modelnummer typnummer
    typen(?:schild|nummer)\w* typeplaatje m[äa]rkskylt\w* tabliczk\w* engraved printed stamped etched embossed
    sticker aufkleber\w* aufgedruckt\w* eingeprägt\w* eingraviert\w* unterseite imprim[ée]\w* grav[ée]e?s?
    [ée]tiquette autocollant impres[oa]s? grabad[oa]s? etiqueta pegatina (?:la|na|da|una|alla)_base stampat\w* incis[oi]
    etichetta adesivo sul_fondo gravad[oa]s? gedrukt\w* gegraveerd\w* onderkant etiket\w* stickertje tryckt\w*
    ingraverad\w* undersidan etikett\w* nadrukowan\w* wybit\w* spodzie naklejc\w* etykiec\w* alt[ıi]ndaki
    etiketin\w* bas[ıi]l[ıi] yaz[ıi]l[ıi]
    """,
    r"""
    部品 パーツ フィルター ロット 底面 裏面 刻印 シール 品番 製番 ラベル
    配件 零件 批号 批次 底部 قطعة_الغيار القطعة التشغيلة
    """,
)
"""A part, a lot or a plate of a product, which its maker numbers."""

OURS = named(
    r"""
    us me uns mich mir nous moi ci noi ons oss mig nas nam bize bizi bana chiamaci contattaci
    ll[aá]m[ae]nos cont[aá]ct[ae]nos ligue-nos
    (?:our|my|unsere[rnsm]?|meine[rnm]?|notre|nos|mon|nuestr[oa]s?|mi|nostr[oa]|mi[oa]|noss[oa]|meu|onze|mijn|v[åa]r[ta]?|min|mitt|nasz\w*)_(?:\w+_)?(?:number|no|phone|tel\w*|hot_?line|office|support|service|team|mobile?|cell|whats_?app|customer|nummer|b[uü]ro|kunden\w*|num[eé]ro|bureau|equipe|[eé]quipe|n[uú]mero|oficina|equipo|ufficio|numer\w*|m[oó]vil|cellulare|kantoor)
    """,
    r"""
    弊社 当店 当社 弊店 私 我们 我的 我司 لنا بنا
    """,
)
"""The seller speaking of the seller's own line."""

# What may stand between a name and the number that it names.
_GLUE = late.plain(
    r"\W*(?:(?:nos?|nr|num|numbers?|nummer|num[eé]ro|n[uú]mero|numer|numara\w*|n[°º]|codes?|id|ref\w*|reference|is|are|was|ist"
    r"|lautet|est|es|[eè]|är|to|jest|the|het|een|dit|de|den|det|ett|der|die|das|le|la|el"
    r"|il|o|a|your|our|ihre?|votre|su|suo|seu|uw|with|mit|avec|con"
    r"|suffit|comme|sirve|vale|como|basta|als|as"
    r"|com|met|med|z|und|and|y|et|e|hat|has|followings?|folgende\w*|date|datum|from|vom|du|del|di|des|von|of"
    r"|番号|は|の|号码?|是|رقم|هو)\W*){0,5}",
    re.IGNORECASE,
)
# Words that speak of a telephone only when the number follows at once, as labels do.
_LABEL = late.plain(
    r"(?:^|[\s(|,;/])(?:(?:[TMPFWHtmpfw]|H/P|Hp|Dir|Ph)[.:)]{1,2}|[Cc]ep:?"
    r"|(?:[Pp]h|PH)[.:=#)]{0,2}|(?i:hp|mob|mobiles?|cell?|portable|mobil|fixe|kom|ring|text|wa|standard|direct"
    r"|handys?)[.:=#)]{0,2}) ?\(?$"
)
_LABEL_BEHIND = late.plain(
    r"[ (,/-]{1,3}(?:cell|mobile?|handy|portable|m[oó]vil|cellulare|gsm|whats ?app|direct)\b", re.IGNORECASE
)
_REACH_BEHIND = late.plain(r"ulaş|iletişim|連絡|お問い?合わ?せ(?!番号)|संपर्क|联系", re.IGNORECASE)
_TAIL = late.plain(r"(?<=\d)[^\d]*$|(?<=[?!] )[^?!]*$")
_WORD = late.plain(r"[^\W\d_]{4}|[^\x00-\u02ff]")
_BEFORE, _AFTER, _THIRD, _CLOSE = 72, 40, 60, 12


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the words around a number say of it."""

    call: bool
    """A word about telephoning stands before or behind it."""
    close: bool
    """That word stands right before it, so that even a short number is one to call."""
    named: bool
    """The word for another kind of number stands right before or behind it, nearer than a call word."""
    other: bool
    """The word for another kind of number stands somewhere before it on its line."""
    thing: bool
    """A part or a lot of a product is named before it on its line."""


def around(text: str, start: int, end: int) -> Evidence:
    """Return the evidence for the number at ``start`` to ``end`` of ``text``."""
    return _evidence(_before(text, start), text[end : end + _AFTER].partition("\n")[0])


# While someone types, the words around a number are nearly always those of the last check.
@lru_cache(maxsize=512)
def _evidence(before: str, after: str) -> Evidence:
    """Return what the words before and behind a number say."""
    line = _unused(_line(before))
    label = _LABEL.search(before) is not None
    call = len(before) if label else CALL.last(before)
    called = call >= 0 or CALL.within(after) or _LABEL_BEHIND.match(after) is not None
    other = number_names.ANY.last(line)
    shift = len(before) - len(line)
    named = other >= 0 and other + shift > call and _GLUE.fullmatch(line[other:]) is not None
    named = named or (line.rstrip().endswith("#") and not label) or (not called and _names(after))
    close = call >= 0 and len(before) - call <= _CLOSE
    return Evidence(called, close, named, other >= 0, THING.within(before.rpartition("\n")[2]))


@lru_cache(maxsize=4)
def asks_to_reach(text: str) -> bool:
    """Whether a word about getting in touch stands anywhere in the text."""
    return REACH.within(text)


def spoken_of(text: str, start: int, end: int) -> bool:
    """Whether any word about telephoning or getting in touch stands near the number."""
    before, after = _before(text, start), text[end : end + _AFTER].partition("\n")[0]
    return CALL.within(before) or CALL.within(after) or _LABEL.search(before) is not None or _reach(before, after)


def reach(text: str, start: int, end: int) -> bool:
    """Whether a word about getting in touch stands before the number, or behind it where that is the order."""
    return _reach(_before(text, start), text[end : end + _AFTER].partition("\n")[0])


@lru_cache(maxsize=512)
def _reach(before: str, after: str) -> bool:
    """Whether a word about getting in touch is there."""
    return REACH.within(before) or _REACH_BEHIND.search(after) is not None


def sent(text: str, start: int) -> bool:
    """Whether a parcel or a carrier is named before the number at ``start``, on its line."""
    return number_names.SENT.within(_unused(_line(_before(text, start))))


def of_others(text: str, start: int, end: int) -> bool:
    """Whether a carrier or manufacturer is spoken of near the number, and not the seller."""
    return _of_others(text[max(0, start - _THIRD) : end + _THIRD])


@lru_cache(maxsize=512)
def _of_others(near: str) -> bool:
    """Whether these words speak of a carrier or manufacturer, and not of the seller."""
    return (THIRD.within(near) or number_names.CARRIER.within(near)) and not OURS.within(near)


def _before(text: str, start: int) -> str:
    """Return what stands before the number in its paragraph, as far as it counts."""
    return text[max(0, start - _BEFORE) : start].rpartition("\n\n")[2]


def _line(before: str) -> str:
    """Return what stands before the number on its line, or on the line above when that ends in a colon."""
    line = before.rpartition("\n")[2]
    return before if not line.strip() and before.rstrip().endswith((":", "：")) else line


def _unused(line: str) -> str:
    """Return the part of the line whose words no earlier number has used up."""
    tail = _TAIL.search(line)
    return tail.group() if tail and _WORD.search(tail.group()) else line


def _names(after: str) -> bool:
    """Whether the words right behind a number say that it is of another kind."""
    return any(
        found >= 0 and _GLUE.fullmatch(after[:found]) for found in (number_names.ANY.first(after), THING.first(after))
    )
