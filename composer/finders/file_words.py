"""Words in file names by what the file is, in the marketplaces' languages: small letters, no accents, "_" for a space.

A word of up to five letters must stand alone; a longer one may be part of a compound, as in "produktkatalog".
"""

from enum import StrEnum
from types import MappingProxyType


class Sort(StrEnum):
    """What a file is, as far as its name tells."""

    DOCUMENT = "document"
    """Instructions, warranty, invoice or a legal notice: what Amazon takes with any message."""
    PROOF = "proof"
    LABEL = "label"
    KEY = "key"
    PROMOTION = "promotion"


_DOCUMENT = """
invoice receipt bill billing credit_note creditnote packing_slip delivery_note proforma vat tax warranty
guarantee manual
instruction guide guides userguide handbook howto how_to quickstart quick_start setup assembl install
mounting datasheet
data_sheet spec specs specification specsheet safety_ sds msds care_ conformity compliance certificat
disclosure withdrawal
terms user_manual leaflet_instruction parts_list spare_parts faq troubleshoot firmware_note
rechnung beleg quittung gutschrift lieferschein kassenbon anleitung handbuch bedienung montage aufbau
einbau datenblatt
sicherheit pflege gebrauch schnellstart schaltplan explosionszeichnung ersatzteil garantie gewahrleistung
konformitat
widerruf agb zertifikat teileliste
facture factures recu avoir note_de_credit bon_de_livraison notice notices mode_d_emploi manuel fiche
fiches
entretien conformite retractation cgv guide_ utilisation
factura facturas recibo abono nota_de_credito albaran instruccion montaje guia guias ficha_tecnica
hoja_de_datos garantia
conformidad desistimiento uso_ cuidado
fattura fatture ricevuta scontrino nota_di_credito bolla ddt istruzion manuale guida montaggio scheda
garanzia conformita
recesso uso_e
fatura faturas nota_fiscal notafiscal danfe nfe recibos instrucoes montagem ficha_ conformidade
arrependimento
factuur facturen creditnota pakbon handleiding gebruiksaanwijzing instructie installatie datablad
conformiteit herroeping
faktura fakturor kvitto kreditnota foljesedel bruksanvisning montering instruktion skotsel garanti
garantibevis
forsakran angerblankett
faktury paragon rachunek korekta instrukcj obslug montaz poradnik schemat gwarancj gwarancyjn deklaracj
odstapieni
specyfikacj karta_technicz karta_produkt
makbuz efatura irsaliye kilavuz kullanim talimat montaj kurulum rehber garanti_belge uygunluk cayma
請求書 領収書 領収証 納品書 明細 説明書 マニュアル 取扱 手順 ガイド 組立 仕様書 保証 特定商取引 証明書 インボイス
发票 收据 说明书 手册 指南 安装 保修 保固 質保 质保
فاتورة دليل ضمان تعليمات बिल चालान वारंटी निर्देश
"""
_PROOF = """
proof proofs design designs mockup mock_up preview draft layout artwork rendering render engraving
personali custom
entwurf vorschau korrektur gestaltung muster layouts gravur druckfreigabe freigabe ansicht
maquette apercu epreuve bon_a_tirer bat gravure visuel projet
prueba boceto diseno muestra vista_previa grabado maqueta
bozza bozze anteprima prova incisione
rascunho esboco arte amostra gravacao previa provas
proef proefdruk ontwerp voorbeeld drukproef gravering
skiss forslag utkast gravyr korr
projekt projekty podglad wizualizacj grawer wzor proba
taslak taslag tasarim onizleme baski ornek
見本 デザイン 校正 イメージ図 完成イメージ 刻印 レイアウト サンプル 设计 样稿 效果图 تصميم डिज़ाइन
"""
_LABEL = """
label labels returnlabel return_label returns return_form rma shipping_label prepaid
etikett etiketten rucksende retoure retourenschein rucksendeschein versandetikett paketschein
etiquette etiquettes bon_de_retour retour retours
etiqueta etiquetas devolucion
etichetta etichette reso resi
devolucao postagem
retourlabel verzendlabel retourformulier
etikett_ fraktsedel retur returetikett returfraktsedel
etykieta etykiety zwrot zwrotna zwrotny list_przewozowy
etiket etiketi iade
ラベル 返品 返送 着払い 送り状 伝票 退货 退貨 面单
"""
_KEY = """
license licence activation serial_key product_key keycard lizenz aktivierung lizenzschlussel licence_
cle_ clave licencia
licenza chiave licenca chave licentie licens licensnyckel licencja licencyjn klucz lisans
ライセンス シリアル 激活码 许可证
"""
_PROMOTION = """
flyer flyers flier fliers coupon coupons voucher vouchers catalog catalogs catalogue brochure brochures
price_list
pricelist newsletter promo promos promotion discount advert advertis lookbook giftcard gift_card
special_offer offers
sale_ sales_flyer deals banner marketing review_card reviewcard review_request thank_you_card
prospekt prospekte katalog gutschein rabatt rabatte preisliste werbung werbeflyer angebote aktion
aktionen broschure
prospectus depliant bon_de_reduction code_promo remise remises reduction liste_de_prix tarifs soldes
publicite offre offres
folleto catalogo cupon cupones descuento lista_de_precios tarifa tarifas boletin promocion oferta ofertas
publicidad
volantino buono_sconto sconto sconti listino promozion offerta offerte pubblicita
panfleto folheto cupom cupao cupons desconto lista_de_precos tabela_de_precos promocao propaganda
folder folders catalogus kortingsbon kortingscode korting prijslijst nieuwsbrief aanbieding reclame
brochure
flygblad reklamblad kupong rabattkod prislista nyhetsbrev erbjudande reklam broschyr
ulotka ulotki kupon kupony rabat rabaty znizka znizki cennik biuletyn promocj reklamow reklama broszura
gazetka
brosur el_ilani indirim fiyat_listesi bulten promosyon kampanya hediye_ceki tanitim
チラシ クーポン カタログ 価格表 料金表 ニュースレター メルマガ 割引 キャンペーン パンフレット セール 広告 優待 特典
优惠券 優惠券 目录 目錄 宣传 传单 价目表 促销 折扣 广告
"""

FILE_WORDS = MappingProxyType(
    {
        Sort.DOCUMENT: tuple(_DOCUMENT.split()),
        Sort.PROOF: tuple(_PROOF.split()),
        Sort.LABEL: tuple(_LABEL.split()),
        Sort.KEY: tuple(_KEY.split()),
        Sort.PROMOTION: tuple(_PROMOTION.split()),
    }
)
"""The words by sort."""
