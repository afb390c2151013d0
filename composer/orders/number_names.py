"""What numbers are called: the words that stand beside an order's number, and beside other numbers.

The marketplaces' languages are English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
Polish, Turkish, Arabic, Hindi, Japanese and Chinese; Czech, Danish and Korean buyers are met as well.
"""

import re
from functools import lru_cache


def named(words: str, others: str = "") -> re.Pattern[str]:
    """Return a pattern for any of the words, and for the others, which need no word boundaries.

    Both are patterns parted by white space; an underscore in them stands for a space.
    """
    found = "|".join(word.replace("_", " ") for word in words.split())
    free = "".join(f"|{word.replace('_', ' ')}" for word in others.split())
    return re.compile(rf"\b(?:{found})\b{free}", re.IGNORECASE)


ORDER = named(
    r"""
    (?:re)?orders? bestell\w* bestelling\w* auftr[aä]g\w* commandes? cde pedidos? [oó]rden(?:es)? compra
    ordin[ei] encomendas? ordern\w* order(?:nummer|id)\w* best[aä]llning\w* zam[oó]wie\w* sipari[sş]\w*
    objedn[aá]v\w* ordrer? ordrenummer
    """,
    r"""
    注文 オーダー 订单 訂單 订购 طلب الطلبية ऑर्डर 주문
    """,
)
"""A word for an order."""

PARCEL = named(
    r"""
    track\w* trace sendung\w* paket\w* p[aä]ckchen parcels? packages? shipments? consignments? suivi colis
    exp[eé]dition seguimiento localizador env[ií]os? paquetes? gu[ií]a spedizion\w* tracciamento pacc[oh]\w*
    rastre\w* encomienda remessa objeto zending\w* pakket\w* pakje barcode strichcode sp[aå]rning\w* kolli\w*
    f[oö]rs[aä]ndelse\w* przesy[lł]\w* paczk\w* list\w*_przewozow\w* kargo takip g[oö]nderi\w* waybill awb
    z[aá]silk\w* frachtbrief shipped dispatched sent versendet versandt verschickt exp[eé]di[eé]\w* enviad[oa]
    spedit[oa] verzonden skickat wys[lł]an\w*
    """,
    r"""
    追跡 伝票 お問い?合わ?せ番号 配送番号 運送 运单 運單 快递 物流 单号 تتبع الشحنة شحن ट्रैकिंग 송장 운송장
    """,
)
"""A word for a parcel or for sending it."""

CARRIER = named(
    r"""
    ups dhl dpd gls hermes evri usps fed_?ex tnt royal_mail parcelforce yodel colissimo chronopost la_poste
    mondial_relay correos seur mrw nacex poste_italiane brt bartolini sda ctt correios jadlog loggi postnl bpost
    postnord schenker budbee inpost poczta orlen aramex smsa naqel ptt yurti[cç]i aras s[uü]rat mng an_post
    fastway auspost australia_post startrack canada_post purolator estafeta blue_?dart delhivery ekart
    india_post singpost ninja_?van post swiss_post deutsche_post yamato sagawa ontrac lasership amazon_logistics
    """,
    r"""
    ヤマト 佐川 日本郵便 クロネコ ゆうパック 顺丰 圆通 中通 韵达 أرامكس سمسا
    """,
)
"""A parcel carrier by name."""

OTHER = named(
    r"""
    invoices? rechnung\w* factur\w* facture? fattura fatura faktur\w* factuur\w* receipt beleg\w* quittung
    recibo iban bic swift konto\w* accounts? compte cuenta conto card karte\w* carte tarjeta ean gtin upc isbn
    issn jan asin fnsku sku art(?:icle|ikel\w*|[ií]culo|icolo|igo|\.?-?nr)? items? model\w* mod[eè]le modell\w*
    modello serial\w* serien\w* s[eé]rie serie matricola s/?n imei parts? teile\w* pi[eè]ce pieza
    ref(?:eren\w*|[eé]ren\w*)? cases? tickets? vorgang\w* fall\w* dossier caso pratica zaak\w* [aä]rende\w*
    sprawa kunden\w* customer_(?:no|number|id)\w* client cliente klant\w* vat ust\w* tva iva btw moms nip kdv
    gst\w* abn acn nif cif cnpj cpf siret siren rcs hrb steuer\w* tax registr\w* handelsregister eori weee duns
    lucid lots? batch charge[n]? rma return_(?:no|number|id) retoure\w* claims? coupon voucher gutschein\w*
    codes? pin puk licen[sc]e lizenz\w* keys? patent firmware version build hs zip plz postcode cep id iso din
    iec fcc ce ip
    """,
    r"""
    型番 品番 製造番号 シリアル 請求書 登録番号 法人番号 口座 管理番号 会員番号 商品番号 発票
    发票 型号 编号 序列号 فاتورة الرقم_التسلسلي حساب
    """,
)
"""A word for a number that is neither an order's nor a parcel's: invoices, articles, accounts, taxes."""


@lru_cache(maxsize=512)
def last(names: re.Pattern[str], text: str) -> int:
    """Return where the last of the names ends in ``text``, or -1."""
    end = -1
    for match in names.finditer(text):
        end = match.end()
    return end
