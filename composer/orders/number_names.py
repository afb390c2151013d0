"""What numbers are called: the words that stand beside an order's number, and beside other numbers.

The marketplaces' languages are English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
Polish, Turkish, Arabic, Hindi, Japanese and Chinese; Czech, Danish and Korean buyers are met as well.
"""

import re
from functools import lru_cache

ORDER = re.compile(
    r"\b(?:(?:re)?orders?|bestell\w*|bestelling\w*|auftr[aä]g\w*|commandes?|cde|pedidos?|[oó]rden(?:es)?|compra"
    r"|ordin[ei]|encomendas?|ordern\w*|order(?:nummer|id)\w*|best[aä]llning\w*|zam[oó]wie\w*|sipari[sş]\w*"
    r"|objedn[aá]v\w*|ordrer?|ordrenummer)\b"
    r"|注文|オーダー|订单|訂單|订购|طلب|الطلبية|ऑर्डर|주문",
    re.IGNORECASE,
)
"""A word for an order."""

PARCEL = re.compile(
    r"\b(?:track\w*|trace|sendung\w*|paket\w*|p[aä]ckchen|parcels?|packages?|shipments?|consignments?|suivi|colis"
    r"|exp[eé]dition|seguimiento|localizador|env[ií]os?|paquetes?|gu[ií]a|spedizion\w*|tracciamento|pacc[oh]\w*"
    r"|rastre\w*"
    r"|encomienda|remessa|objeto|zending\w*|pakket\w*|pakje|barcode|strichcode|sp[aå]rning\w*|kolli\w*"
    r"|f[oö]rs[aä]ndelse\w*"
    r"|przesy[lł]\w*|paczk\w*|list\w* przewozow\w*|kargo|takip|g[oö]nderi\w*|waybill|awb|z[aá]silk\w*|frachtbrief"
    r"|shipped|dispatched|sent|versendet|versandt|verschickt|exp[eé]di[eé]\w*|enviad[oa]|spedit[oa]|verzonden"
    r"|skickat|wys[lł]an\w*)\b"
    r"|追跡|伝票|お問い?合わ?せ番号|配送番号|運送|运单|運單|快递|物流|单号|تتبع|الشحنة|شحن|बोली|ट्रैकिंग|송장|운송장",
    re.IGNORECASE,
)
"""A word for a parcel or for sending it."""

CARRIER = re.compile(
    r"\b(?:ups|dhl|dpd|gls|hermes|evri|usps|fed ?ex|tnt|royal mail|parcelforce|yodel|colissimo|chronopost"
    r"|la poste|mondial relay"
    r"|correos|seur|mrw|nacex|poste italiane|brt|bartolini|sda|ctt|correios|jadlog|loggi|postnl|bpost|postnord"
    r"|schenker|budbee"
    r"|inpost|poczta|orlen|aramex|smsa|naqel|ptt|yurti[cç]i|aras|s[uü]rat|mng|an post|fastway|auspost"
    r"|australia post|startrack"
    r"|canada post|purolator|estafeta|blue ?dart|delhivery|ekart|india post|singpost|ninja ?van|post|swiss post"
    r"|deutsche post|yamato|sagawa|ontrac|lasership|amazon logistics)\b"
    r"|ヤマト|佐川|日本郵便|クロネコ|ゆうパック|顺丰|圆通|中通|韵达|أرامكس|سمسا",
    re.IGNORECASE,
)
"""A parcel carrier by name."""

OTHER = re.compile(
    r"\b(?:invoices?|rechnung\w*|factur\w*|facture?|fattura|fatura|faktur\w*|factuur\w*|receipt|beleg\w*"
    r"|quittung|recibo"
    r"|iban|bic|swift|konto\w*|accounts?|compte|cuenta|conto|card|karte\w*|carte|tarjeta|ean|gtin|upc|isbn|issn"
    r"|jan|asin|fnsku|sku"
    r"|art(?:icle|ikel\w*|[ií]culo|icolo|igo|\.?-?nr)?|items?|model\w*|mod[eè]le|modell\w*|modello|serial\w*"
    r"|serien\w*|s[eé]rie|serie"
    r"|matricola|s/?n|imei|parts?|teile\w*|pi[eè]ce|pieza|ref(?:eren\w*|[eé]ren\w*)?|cases?|tickets?|vorgang\w*"
    r"|fall\w*|dossier"
    r"|caso|pratica|zaak\w*|[aä]rende\w*|sprawa|kunden\w*|customer (?:no|number|id)\w*|client|cliente|klant\w*"
    r"|vat|ust\w*|tva|iva"
    r"|btw|moms|nip|kdv|gst\w*|abn|acn|nif|cif|cnpj|cpf|siret|siren|rcs|hrb|steuer\w*|tax|registr\w*"
    r"|handelsregister|eori|weee"
    r"|duns|lucid|lots?|batch|charge[n]?|rma|return (?:no|number|id)|retoure\w*|claims?|coupon|voucher"
    r"|gutschein\w*|codes?"
    r"|pin|puk|licen[sc]e|lizenz\w*|keys?|patent|firmware|version|build|hs|zip|plz|postcode|cep|id|iso|din|iec"
    r"|fcc|ce|ip)\b"
    r"|型番|品番|製造番号|シリアル|請求書|登録番号|法人番号|口座|管理番号"
    r"|会員番号|商品番号|発票|发票|型号|编号|序列号|فاتورة|الرقم التسلسلي|حساب",
    re.IGNORECASE,
)
"""A word for a number that is neither an order's nor a parcel's: invoices, articles, accounts, taxes."""


@lru_cache(maxsize=512)
def last(names: re.Pattern[str], text: str) -> int:
    """Return where the last of the names ends in ``text``, or -1."""
    end = -1
    for match in names.finditer(text):
        end = match.end()
    return end
