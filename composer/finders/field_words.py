"""Knows the words that sellers write where a value of the order belongs, in all our languages."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from composer import late


class Field(StrEnum):
    """What belongs where a placeholder stands."""

    ORDER_ID = "order_id"
    ITEM = "item"
    BUYER = "buyer"
    OTHER = "other"
    """A value that is not among the order's facts, such as the seller's own name or a date."""


# Words of one sort stand together; all are compared without accents and in small letters.
_ORDER = """
order bestell bestellung auftrag commande pedido ordine encomenda bestelling bestallning zamowienie zamowienia
siparis orderid ordernumber orderno ordernr bestellnummer bestellnr bestellid auftragsnummer auftragsnr
bestelnummer ordernummer bestallningsnummer ordrenummer 注文番号 ご注文番号 订单号 订单编号 amazonorderid
"""
_ORDER_ALONE = """
orderid ordernumber orderno ordernr bestellnummer bestellnr bestellid auftragsnummer auftragsnr bestelnummer
ordernummer bestallningsnummer 注文番号 ご注文番号 订单号 订单编号 amazonorderid
"""
_NUMBER = """
id ids number no nr num numero nummer n nº n° numer numeru numarasi numara ref reference referenz referencia
riferimento code codice codigo kod
"""
_ITEM = """
title titel titre titulo titolo item product items products artikel produkt ware produit article producto
articulo prodotto articolo produto artigo productnaam urun asin sku productname itemname producttitle
producktname produktname artikelname artikelbezeichnung produkttitel 商品 商品名 产品 产品名称 商品名称
"""
_BUYER = """
buyer customer client recipient kunde kunden kaufer kundenname kundin cliente comprador compradora acheteur
acheteuse destinataire acquirente destinatario klant klantnaam kund kundnamn klient klienta kupujacy musteri
alici buyername customername clientname お客様 お客様名 ご購入者 购买者 买家 客户 客户姓名 买家姓名
"""
_NAME = """
name names vorname nachname firstname lastname fullname forename surname username nom prenom nombre apellido
apellidos nome cognome sobrenome naam voornaam achternaam namn fornamn efternamn imie nazwisko ad adi adiniz
isim ismi isminiz soyad soyadi soyadiniz お名前 名前 氏名 ご氏名 姓名 名字 fname lname kundenname
buyername customername clientname klantnaam kundnamn お客様名 客户姓名 买家姓名
"""
_OWN = """
company firm firma firmenname shopname storename seller verkaufer handler shop store brand business sender
entreprise societe boutique vendeur marque empresa tienda vendedor marca azienda ditta negozio venditore loja
bedrijf bedrijfsnaam winkel verkoper foretag foretagsnamn butik saljare sklep sprzedawca sirket magaza satici
会社 会社名 店名 店舗名 ショップ名 担当者名 公司 店铺 卖家 signature unterschrift signatur adiniz isminiz
soyadiniz handtekening agent support
"""
_OTHER = """
sparning leveransadress produktnamn trackingcode artikelnaam codigo postal versender paketdienst warranty payment
anrede date datum fecha data tarih tarihi dato dates deadline time uhrzeit heure hora ora tijd tid godzina saat amount
betrag montant importe monto importo valor bedrag belopp kwota tutar price preis prix precio prezzo preco prijs
pris cena fiyat address adresse anschrift direccion indirizzo endereco adres adress adresi link url website
phone telephone telefon telefonnummer telefono telefone email mail e-mail quantity menge anzahl quantite
cantidad quantita quantidade aantal antal ilosc adet reason grund motif raison motivo reden orsak powod neden
carrier spediteur versanddienstleister transporteur transportista corriere transportadora vervoerder kurier
trackingnumber trackingnr trackingid tracking sendungsnummer paketnummer trackingnummer trackinglink lieferdatum
versanddatum rechnungsnummer lieferadresse liefertermin artikelnummer kundennummer suivi seguimiento
tracciamento rastreio rastreamento takip sledzenia verzenddatum bezorgdatum leveransdatum colour color farbe
couleur size grosse taille talla model modell modele modelo problem details text message nachricht street city
zip postcode plz ort stadt ville ciudad citta country land pays pais paese 日付 日時 住所 電話番号 追跡番号
配送業者 金額 理由 日期 地址 电话 快递单号 金额
lieferzeit wunschtermin ersatzartikel rechnungsbetrag bestelldatum verfolgungsnummer sparningsnummer kollinummer
fakturanummer kvittonummer leveranstid leveransdag volgnummer trackcode factuurnummer leverdatum bezorgtijd
配送日 配達日 発送日 発送予定日 お届け日 お届け予定日 配送予定日 到着日 到着予定日 返金額 担当者
配送会社
运单号 退款金额 przesylki
"""
_GLUE = """
kundens klients kaufers
the a an of for s your my our his her their first last full new old here please de du des la le les l d del
della dello dei di da do das der die den dem fur von vom zum el los las un una en van het een av och dla na z o
e i y et und and or oder ou u buyers customers sellers estimated expected delivery shipping shipped ship
tracking return refund invoice purchase contact amazon correct actual current original final serial tracked hier
ici aqui qui aca tutaj buraya tu tuo tua il suo sua su sus ihr ihre ihren ihrem ihres ihrer dein deine deinen
votre vos ton ta mon ma notre nos seu teu nossa nosso uw jouw mijn onze ditt din dina er ert min mitt var twoj
twoja twoje moje nasz nasza benim sizin envio livraison lieferung versand rechnung facture factura fattura
fatura entrega consegna levering leverans retour rembourse rembourser remboursement erstattung reembolso
rimborso vollstandiger vollstandige vollstandigen completo complet seguimiento fiscal
"""

_POSSESSIVE = late.plain(
    r"(?:your|my|our|ihr(?:e[nmrs]?)?|deine?[nmrs]?|meine?[nmrs]?|unsere?[nmrs]?|votre|vos|ton|mon|notre|su|tu|mi|nuestr[oa]|"
    r"(?:il |la )?(?:suo|sua|tuo|tua|vostro|vostra|nostro|nostra|mio|mia)|(?:o |a )?(?:seu|teu|nosso|nossa|meu|minha)|"
    r"uw|jouw|mijn|onze|ditt|din|mitt|min|vart|twoj[ea]?|twoj|moj[ea]?|sizin|benim)\s+(?=\S)"
)
_INSERT = late.plain(
    r"(?:a ?completer|a ?remplir|completar|a completar|rellenar|compilare|da compilare|preencher|a preencher|fyll i|"
    r"uzupelnij|uzupelnic|do uzupelnienia|wpisz|to be (?:filled|completed|confirmed)|fill (?:in|out))$|"
    r"(?:please )?(?:insert|enter(?! key)|fill (?:in|out)|type|put|add|specify|inserer|indiquer|saisir|inserez|"
    r"indiquez|a? ?completer|a remplir|insertar|insert[ae]|introducir|introduzca|indicar|indique|rellenar|completar|"
    r"inserire|inserisci|indicare|compilare|inserir|insira|preencher|vul|voeg|infoga|fyll i|ange|skriv|wstaw|wpisz|"
    r"uzupelnij|podaj)\s+\S"
    r"|.*(?:einfugen|eintragen|einsetzen|ausfullen|eingeben|erganzen|invullen|invoegen|girin|giriniz|ekleyin|yazin|"
    r"yaziniz)$"
    r"|.*(?:ここに|を入力|を記入|を挿入|ご記入|请填写|填写|请输入|插入)"
)
_EASTERN = late.plain(r"(?:ご|お)?[\u3041-\u30ff\u4e00-\u9fff]{0,8}(?:番号|氏名|住所|理由|单号|日期|金额|地址)")
_TOKEN = late.plain(r"[^\W_]+(?:°|º)?|n°")
_CAMEL = late.plain(r"(?<=[a-z])(?=[A-Z])")


def _set(words: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(words.split())


_ORDERS, _ORDER_IDS, _NUMBERS, _ITEMS = map(_set, (_ORDER, _ORDER_ALONE, _NUMBER, _ITEM))
_BUYERS, _NAMES, _OWNS, _OTHERS = map(_set, (_BUYER, _NAME, _OWN, _OTHER))
_HEADS = _ORDERS | _NUMBERS | _ITEMS | _BUYERS | _NAMES | _OWNS | _OTHERS
_ALL = _HEADS | _set(_GLUE)


def plain(content: str) -> str:
    """Return a placeholder's words in small letters, without accents, underscores and camel case."""
    apart = _CAMEL.sub(" ", content.replace("お客様の", ""))
    bare = "".join(it for it in unicodedata.normalize("NFD", apart) if not "\u0300" <= it <= "\u036f")
    bare = unicodedata.normalize("NFC", bare).lower().replace("ł", "l").replace("ı", "i").replace("ß", "ss")
    return " ".join(re.sub(r"[_\-./'’]+", " ", bare).split())


@lru_cache(maxsize=256)
def field(content: str) -> Field | None:
    """Return what the words stand for when they name a value and say nothing else, or None."""
    words = plain(content)
    tokens = _TOKEN.findall(words)
    if not tokens or len(tokens) > 7 or not all(it in _ALL for it in tokens):
        return Field.OTHER if _EASTERN.fullmatch(words) else None
    found = set(tokens)
    if not found & _HEADS:
        return None
    if found & _ORDER_IDS or (found & _ORDERS and found & _NUMBERS):
        return Field.ORDER_ID
    if found & (_NUMBERS | _OTHERS):
        return Field.OTHER
    if found & _ITEMS:
        return Field.ITEM
    theirs = found & (_NAMES | _BUYERS) and not found & _OWNS and not _POSSESSIVE.match(words)
    return Field.BUYER if theirs else Field.OTHER


def asks(content: str) -> bool:
    """Whether the words tell the writer to put something in, or speak of "your name" and the like."""
    words = plain(content)
    if _INSERT.match(words):
        return True
    return bool(_POSSESSIVE.match(words)) and len(words.split()) <= 3


def personal(content: str) -> bool:
    """Whether the words are a name's placeholder without any brackets, such as "First Name"."""
    return field(content) in (Field.BUYER, Field.OTHER) and bool(set(_TOKEN.findall(plain(content))) & _NAMES)
