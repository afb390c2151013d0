"""What numbers are called: the words that stand beside an order's number, and beside other numbers.

The marketplaces' languages are English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
Polish, Turkish, Arabic, Hindi, Japanese and Chinese; Czech, Danish and Korean buyers are met as well.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from composer import late

_WORD = late.plain(r"[^\W\d_]+")
_CLASS = late.plain(r"\[[^\]]*\]")


_LONGEST = 400
"""What is asked about longer stretches is not kept."""


@dataclass(frozen=True)
class Names:
    """Words for one thing. Single words are asked one by one and remembered, as messages repeat them."""

    words: str
    free: str
    """The patterns it was made from, with and without word boundaries."""
    single: Callable[[str], bool]
    """Whether a whole word is one of the names."""
    phrases: re.Pattern[str]
    """Matches words with marks or spaces in them."""
    others: re.Pattern[str]
    """Matches words of scripts that set no spaces."""

    def _spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where the names stand in ``text``."""
        found = [match.span() for match in _WORD.finditer(text) if self.single(match.group())]
        found += [match.span() for match in self.phrases.finditer(text)]
        if not text.isascii():
            found += [match.span() for match in self.others.finditer(text)]
        return tuple(found)

    @cached_property
    def _kept(self) -> Callable[[str], tuple[tuple[int, int], ...]]:
        """The same, remembered: while someone types, the words around most numbers stay."""
        return lru_cache(maxsize=256)(self._spans)

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where the names stand in ``text``, in no order."""
        return self._kept(text) if len(text) <= _LONGEST else self._spans(text)

    def last(self, text: str) -> int:
        """Return where the last of the names ends in ``text``, or -1."""
        return max((end for _, end in self.spans(text)), default=-1)

    def first(self, text: str) -> int:
        """Return where the first of the names starts in ``text``, or -1."""
        return min((start for start, _ in self.spans(text)), default=-1)

    def within(self, text: str) -> bool:
        """Whether one of the names stands in ``text``."""
        return bool(self.spans(text))


def named(words: str, others: str = "") -> Names:
    """Return names from patterns parted by white space, in which an underscore stands for a space.

    The ``others`` are of scripts that set no spaces between words, and need no word boundaries.
    """
    listed = words.split()
    long = [
        word for word in listed if set(_CLASS.sub("", word)) & set("_-/ .") or (_CLASS.search(word) and "[-" in word)
    ]
    single = "|".join(word for word in listed if word not in long)
    name = late.plain(single, re.IGNORECASE)
    asked = lru_cache(maxsize=4096)(lambda word: name.fullmatch(word) is not None)
    return Names(words, others, asked, _any(long, r"\b(?:{})\b"), _any(others.split(), "{}"))


def together(*names: Names) -> Names:
    """Return names that are any of these."""
    return named(" ".join(it.words for it in names), " ".join(it.free for it in names))


def _any(words: list[str], frame: str) -> re.Pattern[str]:
    """Return a pattern for any of the words, set in the frame; it matches nothing when there are none."""
    found = "|".join(words).replace("_", " ")
    return late.plain(frame.format(found) if words else r"(?!)", re.IGNORECASE)


ORDER = named(
    r"""
    (?:re)?orders? bestell\w* bestelling\w* auftr[aä]g\w* commandes? cde pedidos? [oó]rden(?:es)?
    compra ordin[ei] encomendas? ordern\w* order(?:nummer|id)\w* best[aä]llning\w* zam[oó]wie\w*
    sipari[sş]\w* objedn[aá]v\w* ordrer? ordrenummer
    """,
    r"""
    注文 オーダー 订单 訂單 订购 طلب الطلبية ऑर्डर 주문
    """,
)
"""A word for an order."""

PARCEL = named(
    r"""
    track\w* trace sendung\w* paket\w* p[aä]ckchen parcels? packages? shipments? consignments? suivi
    colis exp[eé]dition seguimiento localizador env[ií]os? paquetes? gu[ií]a spedizion\w*
    tracciamento pacc[oh]\w* rastre\w* encomienda remessa objeto zending\w* pakket\w* pakje barcode
    strichcode sp[aå]rning\w* kolli\w* f[oö]rs[aä]ndelse\w* przesy[lł]\w* paczk\w*
    list\w*_przewozow\w* kargo takip g[oö]nderi\w* waybill awb z[aá]silk\w* frachtbrief shipped
    dispatched sent versendet versandt verschickt exp[eé]di[eé]\w* enviad[oa] spedit[oa] verzonden
    skickat wys[lł]an\w*
    """,
    r"""
    追跡 伝票 お問い?合わ?せ番号 配送番号 運送 运单 運單 快递 物流 单号 تتبع الشحنة شحن ट्रैकिंग 송장
    운송장
    """,
)
"""A word for a parcel or for sending it."""

CARRIER = named(
    r"""
    ups dhl dpd gls hermes evri usps fed_?ex tnt royal_mail parcelforce yodel colissimo chronopost
    la_poste mondial_relay correos seur mrw nacex poste_italiane brt bartolini sda ctt correios
    jadlog loggi postnl bpost postnord schenker budbee inpost poczta orlen aramex smsa naqel ptt
    yurti[cç]i aras s[uü]rat mng an_post fastway auspost australia_post startrack canada_post
    purolator estafeta blue_?dart delhivery ekart india_post singpost ninja_?van post swiss_post
    deutsche_post yamato sagawa ontrac lasership amazon_logistics
    """,
    r"""
    ヤマト 佐川 日本郵便 クロネコ ゆうパック 顺丰 圆通 中通 韵达 أرامكس سمسا
    """,
)
"""A parcel carrier by name."""

OTHER = named(
    r"""
    (?!(?:tel|handy|ruf|mobil|fax|phone|service|hotline)\w*-)\w{3,}-(?:nr|no|nummer|number)
    (?!(?:tele|ruf|handy|mobil|fax|kontakt|service|whatsapp|festnetz|hotline)\w*)\w{3,}n(?:umme|umre)r\w*
    invoices? rechnung\w* factur\w* facture? fattura fatura faktur\w* factuur\w* receipt beleg\w*
    lieferschein\w* delivery_notes? packing_slips? nota_fiscal albar[aá]n bolla ddt bon_de_livraison
    quittung recibo iban bic swift konto\w* accounts? compte cuenta conto card karte\w* carte
    tarjeta ean gtin upc isbn issn jan asin fnsku sku
    art(?:icle|ikel\w*|[ií]culo|icolo|igo|\.?-?nr)? items? model\w* mod[eè]le modell\w* modello
    serial\w* serien\w* s[eé]rie serie matricola s/?n imei parts? teile\w* pi[eè]ce pieza
    r[eé]f(?:eren\w*|[eé]ren\w*)? c[oó]dig[oi] codice (?<!that_)(?<!this_)(?<!any_)(?<!in_)cases?
    tickets? vorgang\w* fall(?:nummer|nr)\w* dossier caso pratica zaak\w* [aä]rende\w* sprawa
    kunden(?:nummer|nr|konto)\w* customer_(?:no|number|id)\w* client_(?:no|number|id)
    (?:n[°º]|num[eé]ro|n[uú]mero|code|c[oó]digo|numero|codice)_(?:de_)?client\w*
    klant(?:nummer|nr)\w* vat ust\w* tva iva btw moms nip kdv gst\w* abn acn nif cif cnpj cpf siret
    siren rcs hrb steuer\w* tax registr\w* handelsregister eori weee duns lucid lots? batch
    charge[n]? rma return_(?:no|number|id) retoure\w* claims? coupon voucher gutschein\w* codes? pin
    puk licen[sc]e lizenz\w* keys? patent firmware version build hs zip plz postcode id iso din iec
    regon krs pesel kvk org\.?_?nr orgnr i[cč]o di[cč] ssn hts personnummer
    """,
    r"""
    型番 品番 製造番号 シリアル 請求書 登録番号 法人番号 口座 管理番号 会員番号 商品番号 発票 发票 型号 编号 序列号
    فاتورة الرقم_التسلسلي حساب
    """,
)
"""A word for a number that is neither an order's nor a parcel's: invoices, articles, accounts, taxes."""

ANY = together(ORDER, PARCEL, CARRIER, OTHER)
"""Whatever names a number that is not for calling."""
SENT = together(PARCEL, CARRIER)
"""A parcel, or who carries it."""
