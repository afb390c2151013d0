"""Words by which a sentence speaks of a fact of the order, in the marketplaces' languages."""

import regex

from composer import late


def _any(*parts: str) -> "regex.Pattern[str]":
    """Return a pattern for any of the parts; those in Latin letters are whole words."""
    latin = "|".join(it for it in parts if it.isascii() or regex.search(r"\p{Latin}", it))
    other = "|".join(it for it in parts if not (it.isascii() or regex.search(r"\p{Latin}", it)))
    return late.full(rf"(?<!\w)(?:{latin})(?!\w)" + (f"|{other}" if other else ""), regex.IGNORECASE)


DELIVERED = _any(
    r"(?<!be )(?<!being )(?<!not )delivered|arrived|you received|delivery date(?: was| is)?",
    r"zugestellt|(?:aus)?geliefert|angekommen|eingetroffen|erhalten|zustellung vom",
    r"livrée?s?|arrivée?s?|reçue?s?",
    r"entregad[oa]s?|llegó|recibi(?:ó|ste|do)|entregues?|chegou|recebeu|recebid[oa]s?",
    r"consegnat[oaie]|arrivat[oaie]|ricevut[oaie]|recapitat[oaie]",
    r"bezorgd|(?:af)?geleverd|aangekomen|ontvangen",
    r"levererad(?:es|e)?|levererats|levererat|kom fram|anlände|mottag(?:it|en|its)",
    r"dostarcz\w+|doręcz\w+|dotarł\w*|odebran\w+|odebrał\w*",
    r"teslim edil(?:di|miş)\w*|teslim aldı\w*|ulaş(?:tı|mış)\w*",
    "配達(?:が?完了|され|いたし)|お届け(?:済|が?完了|いたしました|しました)|届きました|届いて|已送达|送达|签收",
)
"""The order came to the buyer."""
SHIPPED = _any(
    r"shipped|dispatched|(?<!you )sent(?: out)?|left our (?:warehouse|facility|store)"
    r"|ship(?:ping|ment) date(?: was| is)?",
    r"versandt|versendet|verschickt|abgeschickt|versand vom|abgesendet",
    r"expédiée?s?|envoyée?s?",
    r"enviad[oa]s?|expedid[oa]s?|despachad[oa]s?|postad[oa]s?|enviamos",
    r"spedit[oaie]|inviat[oaie]|partit[oaie]",
    r"verzonden|verstuurd|skickad(?:es|e)?|skickats|skickade|avsänd(?:es)?",
    r"wysłan\w*|wysłaliśmy|nadan\w*|nadaliśmy|kargoya veril(?:di|miş)\w*|gönderil(?:di|miş)\w*"
    r"|kargolan(?:dı|mış)\w*",
    "発送(?:いた|完了|済|され|し)|出荷(?:いた|完了|済|され|し)|已发货|发货|寄出",
)
"""The order was given to the carrier."""
ORDERED = _any(
    r"ordered|order (?:from|of|placed|dated)|placed|purchased|bought|order date(?: was| is)?|purchase (?:from|of)",
    r"bestellt|bestellung vom|gekauft|kauf vom|aufgegeben|bestelldatum",
    r"commandée?s?|commande (?:du|passée(?: le)?)|passée|achetée?s?|achat du",
    r"pedido (?:del?|de fecha|feito em|realizado (?:el|em))|compra (?:del?|realizada)"
    r"|encomenda (?:de|feita em)|realizad[oa]",
    r"ordinat[oaie]|ordine (?:del|effettuato(?: il)?)|effettuat[oa]|acquistat[oaie]|acquisto del",
    r"besteld|bestelling van|geplaatst|gekocht|aankoop van",
    r"beställ(?:de|d|t|des)|beställning från|köpte|lades",
    r"zamówieni\w+ z(?: dnia)?|złożon\w+|złożył\w*|zamówił\w*|zakup\w* z(?: dnia)?|kupił\w*",
    r"sipariş (?:verdi\w*|tarihi\w*)|tarihli sipariş\w*|satın aldı\w*|verdiğiniz sipariş\w*",
    "(?:に|、)ご?注文|ご注文(?:日|いただ|になり)|ご?購入(?:日|いただ|され)|下单|订购|购买",
)
"""The buyer placed the order."""
PARCEL = _any(
    r"orders?|parcels?|packages?|items?|shipments?|products?|goods|it was|they were",
    r"\w*bestellung(?:en)?|\w*paket\w*|\w*sendung\w*|ware|artikel|produkt\w*",
    r"commandes?|colis|articles?|produits?|paquetes?|pedidos?|artículos?|productos?|envío",
    r"pacc(?:o|hi)|ordin[ei]|articol[oi]|prodott[oi]|encomendas?|pacotes?|artigos?|produtos?",
    r"pakket\w*|bestelling\w*|artikelen|zending\w*|paket\w*|beställning\w*|order|vara[n]?|försändelse\w*",
    r"paczk\w*|przesyłk\w*|zamówieni\w*|sipariş\w*|ürün\w*|kargo\w*",
    "注文|商品|荷物|品物|订单|包裹",
)
"""What is sent: without it, something else may have been."""
NOT_YET = _any(
    r"will|shall|should|would|expected|estimated|scheduled|may|might|could|can|not|never|if|unless|until"
    r"|was to|were to",
    r"wird|werden|soll(?:te)?n?|voraussichtlich|kann|könnte|nicht|noch nicht|falls|wenn|würde",
    r"sera|seront|devrait|prévue?s?|pas|peut|pourrait",
    r"será|serán|debería|previst[oa]s?|no(?! dia\b| mesmo| seu| nosso| prazo| último)|puede|serão|deverá|não|pode",
    r"sarà|saranno|dovrebbe|non|può",
    r"wordt|worden|zal|zou|verwacht(?:e)?|niet|als|kan",
    r"kommer|ska|skall|bör|beräkna\w*|inte|kan",
    r"zostanie|będzie|powin\w+|planowan\w*|nie|jeśli|może|edilecek|olacak|beklen\w+|tahmini|değil|eğer",
    "予定|見込|でしょう|ません|場合|预计|将|未|如果",
)
"""What a sentence says is no fact: it is to come, it is denied, or it depends."""
ANOTHER = _any(
    r"replacement|replaced?|second|another|new (?:one|item|order|parcel)|returned?|returns?|re-?sent"
    r"|re-?ship\w*|exchange",
    r"ersatz\w*|neue[nrs]?|zweite[nrs]?|retour\w*|rücksend\w*|umtausch|austausch",
    r"remplac\w*|nouve(?:au|l|lle)|deuxième|second|retour\w*|renvoi|échange",
    r"re+mplaz\w*|nuev[oa]|segund[oa]|devoluci\w*|devuelt\w*|cambio|sostitu\w*|nuov[oa]|second[oa]|reso"
    r"|restitu\w*",
    r"substitu\w*|nov[oa]|devolu\w*|troca|vervang\w*|nieuwe?|tweede|retour\w*|ersätt\w*|ny(?:a|tt)?"
    r"|andra|retur\w*|byte",
    r"zamienn\w*|now[aeyą]\w*|drug[aąi]\w*|zwrot\w*|zwrac\w*|wymian\w*|değişim\w*|yeni|ikinci|iade\w*|yedek",
    "交換|代替|再送|再発送|新しい|返品|返送|2回目|补发|换货|退货",
)
"""Another parcel than that of the order: a replacement, a return."""
ELSEWHERE = _any(
    r"messages?|e-?mails?|mails?|letters?|questions?|requests?|photos?|pictures?|payments?|invoices?|refunds?"
    r"|our warehouse|our store|back (?:to|at|with) us|at us",
    r"nachricht\w*|mail\w*|e-mail\w*|anfrage\w*|frage\w*|fotos?|bilder?|zahlung\w*|rechnung\w*|geld|bei uns"
    r"|unserem lager|unser lager ein\w*|gutschrift",
    r"courriels?|questions?|demandes?|paiements?|factures?|remboursements?|chez nous|notre entrepôt|mensajes?|correos?"
    r"|preguntas?|consultas?|fotos?|pagos?|facturas?|reembolsos?|nuestro almacén|nuestras instalaciones",
    r"messagg\w+|richiest\w+|domand\w+|pagament\w+|fattur\w+|rimbors\w+|nostro magazzino|mensage(?:m|ns)|pergunta\w*"
    r"|pagamentos?|faturas?|nosso armazém|nosso estoque",
    r"bericht\w*|vragen|vraag|betaling\w*|factuur|ons magazijn|meddelande\w*|fråga|frågor|betalning\w*|vårt lager",
    r"wiadomoś\w+|pytani\w+|płatnoś\w+|nasz\w* magazyn\w*|mesaj\w*|soru\w*|ödeme\w*|fatura\w*|depomuz\w*",
    "メッセージ|メール|お問い?合わ?せを|ご質問|ご入金|ご連絡|当店に|弊社に|倉庫に|消息|邮件|付款|我们仓库",
)
"""Something else than the parcel that comes or goes, or a parcel that comes to the seller."""
BROUGHT = _any(
    r"delivered|delivery \w+|zugestellt|zustellung vom|(?:aus)?geliefert|livrée?s?",
    r"entregad[oa]s?|entregues?|consegnat[oaie]|recapitat[oaie]|bezorgd|(?:af)?geleverd"
    r"|levererad?(?:es|e|t|ts)?|dostarcz\w+|doręcz\w+|teslim \w+",
    "配達|お届け|送达",
)
"""A word for a delivery that needs no parcel beside it."""
TRACKING = _any(
    r"track(?:ing)?(?: and trace| & trace)?[ -]?(?:number|no\.?|code|id|n[°º])|consignment number"
    r"|waybill(?: number)?",
    r"sendungs(?:verfolgungs)?-?(?:nummer|nr\.?)|paket-?(?:nummer|nr\.?)|tracking-?nummer|trackingcode",
    r"(?:numéro|n[°º]) de (?:suivi|colis)"
    r"|(?:número|n[°º]|código) de (?:seguimiento|rastreo|rastreamento|rastreio|envío)",
    r"(?:numero|codice) di (?:tracking|tracciamento|spedizione)|código de objeto",
    r"track[ &]{1,3}(?:en )?trace[ -]?(?:code|nummer)?|zendingsnummer|barcode|spårnings(?:nummer|kod|id)"
    r"|kollinummer"
    r"|sändnings(?:nummer|id)|försändelsenummer",
    r"num\w+ (?:przesyłki|śledzenia|paczki|listu przewozowego)|(?:kargo )?takip (?:numara\w*|no\.?|kod\w+)",
    "追跡番号|追跡ナンバー|お問い?合わ?せ(?:伝票)?番号|送り状番号|伝票番号|运单号|快递单号|物流单号|追踪号",
)
"""A name for the carrier's number."""
TOTAL = _any(
    r"(?:order|grand) total|total (?:amount|price|sum)|total (?:of|for) (?:your|the) order|you(?: have|'ve)? paid"
    r"|amount (?:paid|you paid|charged)|full (?:amount|refund|price)|purchase price|order amount|order value",
    r"gesamtbetrag\w*|gesamtsumme|gesamtpreis\w*|rechnungsbetrag\w*|bestellwert\w*|kaufpreis\w*|bestellsumme"
    r"|(?:be|ge)zahlt(?: haben)?|voll(?:e|en|er|ständige|ständigen) (?:betrag\w*|kaufpreis\w*|erstattung|summe)",
    r"montant total|totalité|total de (?:la|votre) commande|montant (?:payé|réglé)|rembours\w+ (?:total|intégral\w*)"
    r"|vous avez (?:payé|réglé)|prix d['’]achat|prix total",
    r"importe (?:total|íntegro|completo)|totali?dade?|total (?:del|de su|de tu) pedido|ha(?:s)? pagado|pagó|pagaste"
    r"|precio (?:total|de compra)|reembolso (?:total|íntegro|completo|integral)|valor total"
    r"|total do (?:seu )?pedido|pagou|valor pago",
    r"inter[oa] (?:importo|somma)|importo (?:totale|pagato)"
    r"|totale (?:dell['’]|del (?:suo |tuo )?)ordine|ha(?:i)? pagato"
    r"|rimborso (?:totale|completo|integrale)|prezzo (?:totale|d['’]acquisto)",
    r"totaalbedrag|totaalprijs|totale bedrag|volledige (?:bedrag|terugbetaling|aankoopbedrag)"
    r"|aankoopbedrag|betaald(?:e)?"
    r"|orderbedrag",
    r"totalbelopp\w*|totalsumma\w*|ordersumma\w*|betalade|betalat|hela (?:beloppet|summan)"
    r"|full återbetalning|köpesumma\w*",
    r"łączn\w+ kwot\w+|kwot\w+ (?:całkowit\w+|zamówienia)|wartoś\w+ zamówienia|zapłacił\w*"
    r"|zapłacon\w+|pełn\w+ (?:kwot\w+|zwrot\w*)",
    r"toplam (?:tutar\w*|bedel\w*)|sipariş tutar\w*|ödediğiniz|ödenen|tam iade|tutarın tamamı",
    "合計(?:金額)?|ご?請求金額|お?支払い?(?:金額|総額|いただいた)|ご?注文(?:金額|総額)|全額|总金额|总价|已付",
)
"""What was paid for the whole order."""
PART = _any(
    r"shipping|postage|delivery (?:fee|cost|charge)s?|vat|tax(?:es)?|partial(?:ly)?|part of|difference"
    r"|deposit|instal\w+|each"
    r"|per (?:item|piece|unit)|fee|duty|customs|discount|minus|less|plus",
    r"versand(?:kosten)?|porto|mwst|steuer\w*|teil\w*|differenz|anzahlung|je|pro|gebühr\w*|zoll\w*"
    r"|rabatt|abzüglich|zuzüglich",
    r"frais|port|tva|partiel\w*|différence|acompte|chacun|remise|droits|moins",
    r"gastos|envío|iva|parcial\w*|diferencia|cada|descuento|aduan\w*|frete|portes|taxa\w*|diferença"
    r"|desconto|menos",
    r"spese|spedizione|parzial\w*|differenza|acconto|ciascun\w*|sconto|dogan\w*",
    r"verzendkosten|btw|gedeeltelijk\w*|verschil|korting|frakt\w*|moms|delvis\w*|skillnad\w*|rabatt\w*"
    r"|tull\w*|avgift\w*",
    r"wysyłk\w+|koszt\w*|podat\w+|vat|częściow\w+|różnic\w+|rabat\w*|cł\w+|kargo ücret\w*|kdv|kısmi"
    r"|fark\w*|indirim\w*|vergi\w*",
    "送料|税|一部|差額|割引|手数料|関税|运费|部分|差额|税费",
)
"""An amount beside the whole: postage, tax, a part."""
