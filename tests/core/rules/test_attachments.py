"""Files are judged by name and type: what may go with a message, what never may, and how much."""

import pytest

from composer.engine import ask
from composer.model import Attachment, Draft, Kind, Level, Outcome
from composer.policy import resolve
from composer.rules import RULES
from tests import yardstick

DOCUMENTS = """
invoice_2231.pdf Invoice-FBA-1.pdf TaxInvoice.pdf receipt.pdf credit-note.pdf UserManual_v3.pdf AssemblyInstructions.pdf
QuickStartGuide.pdf Quick%20Start.pdf warranty-card.pdf Safety_Data_Sheet.pdf declaration_of_conformity.pdf
Rechnung_4711.pdf RE-2026-04711.pdf Gutschrift.pdf Bedienungsanleitung.pdf Montageanleitung.pdf Garantieschein.pdf
Aufbauhinweise.pdf Datenblatt.pdf Widerrufsformular.docx Lieferschein_1.pdf Größentabelle_Anleitung.pdf
facture-1182.pdf FA-2026-1182.pdf notice_de_montage.pdf mode-d-emploi.pdf reçu.pdf certificat_de_garantie.pdf avoir.pdf
factura_F26-00482.pdf manual_de_instrucciones.pdf garantía.pdf ficha-técnica.pdf Guía_de_montaje.pdf recibo.pdf
fattura_482.pdf istruzioni.pdf manuale_uso.pdf garanzia.pdf scheda-tecnica.pdf montaggio_v2.1.pdf ricevuta.pdf
nota_fiscal_20931.pdf fatura.pdf manual_de_instruções.pdf garantia.pdf guia_montagem.pdf DANFE.pdf
factuur-2026-0482.pdf handleiding.pdf gebruiksaanwijzing.pdf garantiebewijs.pdf pakbon.pdf
faktura_12.pdf bruksanvisning.pdf monteringsanvisning.pdf garantibevis.pdf kvitto.pdf
faktura_VAT.pdf instrukcja_obsługi.pdf karta_gwarancyjna.pdf montaż_v2.1.pdf paragon.pdf
fatura_2026.pdf kullanım_kılavuzu.pdf garanti_belgesi.pdf montaj_talimatı.pdf
請求書.pdf 領収書_2026.pdf 取扱説明書_v2.1.pdf 保証書.pdf 組立手順.pdf 发票.pdf 说明书.pdf 2026-11-0482.pdf
"""
ADVERTISING = """
flyer.pdf Spring-Flyer.pdf coupon_10.png Gift_Card.pdf catalogue-2027.pdf ProductCatalog.pdf PriceList.pdf
newsletter.docx brochure.pdf 20%_discount.png summer_promo.jpg special-offer.pdf review_card.png
Gutschein.pdf Rabattcode.pdf Produktkatalog.pdf Preisliste_2027.pdf Werbeflyer.pdf Prospekt.pdf Broschüre.pdf
catalogue.pdf bon_de_réduction.pdf dépliant.pdf code_promo.png prospectus.pdf liste-de-prix.pdf remise.pdf
catálogo.pdf cupón.png folleto.pdf lista_de_precios.pdf descuento.png oferta.pdf boletín.pdf
volantino.pdf buono-sconto.pdf listino_prezzi.pdf offerta.pdf promozione.pdf catalogo.pdf
cupom.png folheto.pdf lista_de_preços.pdf desconto.png promoção.pdf tabela-de-preços.pdf
catalogus.pdf kortingsbon.pdf prijslijst.pdf nieuwsbrief.pdf aanbieding.pdf
produktkatalog_2027.pdf rabattkod.pdf prislista.pdf nyhetsbrev.pdf reklamblad.pdf erbjudande.pdf
ulotka.pdf kupon.pdf cennik.pdf gazetka.pdf promocja.pdf zniżka.png katalog.pdf
broşür.pdf indirim_kuponu.pdf fiyat_listesi.pdf kampanya.jpg katalog_2027.pdf
チラシ.pdf 割引クーポン.png カタログ.pdf 価格表.pdf メルマガ.pdf 优惠券.png
"""
DANGEROUS = """
invoice.pdf.exe Rechnung.zip facture.rar manual.docm precios.xlsm setup.msi app.apk run.bat macro.js INVOICE.PDF.SCR
anleitung.7z garantie.pdf.lnk folder.tar.gz page.hta C:\\temp\\invoice.exe invoice\u202efdp.exe
"""
UNCLEAR = ["scan0001.pdf", "file.pdf", "document.docx", "Untitled.pdf", "Dokument1.pdf", "for_you.pdf", "Anna.pdf"]


def outcome(rule: str, *files: Attachment, kind: Kind = Kind.ORDER_PROBLEM, text: str = "Hello") -> Outcome:
    return ask(rule, RULES[rule], Draft(text, attachments=files, kind=kind), resolve("amazon.de", "de-DE"))


def levels(rule: str, *files: Attachment, kind: Kind = Kind.ORDER_PROBLEM, text: str = "Hello") -> list[Level]:
    told = outcome(rule, *files, kind=kind, text=text)
    assert told.error is None
    assert all(len(it.message) <= 60 for it in told.findings)
    return [told.level.when(it.sure, grave=it.grave, mild=it.mild) for it in told.findings]


def named(name: str, kind: Kind = Kind.ORDER_PROBLEM) -> list[Level]:
    return levels("attachment_forbidden", Attachment(name), kind=kind)


@pytest.mark.parametrize("name", DOCUMENTS.split())
@pytest.mark.parametrize("kind", [Kind.ORDER_PROBLEM, Kind.REPLY, Kind.OTHER_REQUIRED])
def test_documents_may_go(name: str, kind: Kind) -> None:
    assert named(name, kind) == []


@pytest.mark.parametrize("name", ADVERTISING.split())
@pytest.mark.parametrize("kind", [Kind.INVOICE, Kind.REPLY, Kind.CUSTOM_DESIGN])
def test_advertising_never_goes(name: str, kind: Kind) -> None:
    assert named(name, kind) == [Level.BLOCKER]


@pytest.mark.parametrize("name", DANGEROUS.split())
@pytest.mark.parametrize("kind", [Kind.INVOICE, Kind.REPLY])
def test_programs_and_archives_never_go(name: str, kind: Kind) -> None:
    assert named(name, kind) == [Level.BLOCKER]


@pytest.mark.parametrize("name", UNCLEAR)
def test_a_name_that_says_nothing_is_not_sure(name: str) -> None:
    assert named(name) == named(name, Kind.ADDITIONAL_INFO) == [Level.WARNING]
    assert named(name, Kind.REPLY) == named(name, Kind.INVOICE) == named(name, Kind.CUSTOM_DESIGN) == []
    said = levels("attachment_forbidden", Attachment(name), text="Anbei finden Sie die Rechnung.")
    assert said == []


def test_a_picture_that_says_nothing_is_a_hint() -> None:
    assert named("IMG_2231.JPG") == [Level.HINT]


@pytest.mark.parametrize(
    ("name", "fitting"),
    [
        ("design_proof.pdf", {Kind.CUSTOM_DESIGN, Kind.REPLY}),
        ("Entwurf.png", {Kind.CUSTOM_DESIGN, Kind.REPLY}),
        ("刻印見本.pdf", {Kind.CUSTOM_DESIGN, Kind.REPLY}),
        ("Rücksendeetikett.pdf", {Kind.RETURN_QUESTION, Kind.ORDER_PROBLEM, Kind.REPLY}),
        ("etiqueta_devolucion.pdf", {Kind.RETURN_QUESTION, Kind.ORDER_PROBLEM, Kind.REPLY}),
        ("license_key.txt", {Kind.OTHER_REQUIRED, Kind.ORDER_PROBLEM, Kind.REPLY}),
    ],
)
def test_some_files_fit_some_reasons(name: str, fitting: set[Kind]) -> None:
    for kind in Kind:
        assert named(name, kind) == ([] if kind in fitting else [Level.WARNING])


def test_mixed_names_and_double_endings_are_not_sure() -> None:
    assert named("folleto_de_instrucciones.pdf") == [Level.WARNING]
    assert named("setup.exe.pdf", Kind.REPLY) == [Level.WARNING]
    assert named("report.docx.pdf", Kind.REPLY) == named("invoice.pdf.pdf") == []


def test_the_media_type_tells_what_the_name_hides() -> None:
    assert levels("attachment_forbidden", Attachment("invoice.pdf", 9, "application/x-msdownload")) == [Level.BLOCKER]
    assert levels("attachment_forbidden", Attachment("invoice.pdf", 9, "application/pdf")) == []
    macro = "application/vnd.ms-word.document.macroEnabled.12"
    assert levels("attachment_forbidden", Attachment("manual.doc", 9, macro)) == [Level.BLOCKER]


@pytest.mark.parametrize(
    ("count", "size", "found"), [(5, 1_999_999, 0), (6, 1, 1), (5, 2_000_000, 1), (6, 2_000_000, 2), (6, None, 1)]
)
def test_limits_hold_to_the_byte(count: int, size: int | None, found: int) -> None:
    files = (Attachment("invoice.pdf", size),) * count
    assert levels("attachment_limits", *files) == [Level.BLOCKER] * found


@pytest.mark.parametrize("name", ["a.txt", "a.PDF", "a.doc", "a.docx", "a.jpg", "a.JPEG", "a.gif", "a.png", "a.b.pdf "])
def test_types_that_amazon_takes(name: str) -> None:
    assert levels("attachment_limits", Attachment(name)) == []


@pytest.mark.parametrize(
    "name", ["a.xlsx", "a.heic", "a.webp", "a.mp4", "a.zip", "a.pdf.exe", "a.html", "a.csv", "a.odt"]
)
def test_types_that_amazon_does_not_take(name: str) -> None:
    assert levels("attachment_limits", Attachment(name)) == [Level.BLOCKER]


def test_a_name_without_an_ending_is_not_sure() -> None:
    assert levels("attachment_limits", Attachment("invoice")) == [Level.WARNING]
    assert levels("attachment_limits", Attachment("invoice", 1, "image/png")) == []


@pytest.mark.parametrize("unit", ["a", ".", "re-1", "_", "1", "é", " ", "invoice", ".exe"])
def test_long_names_are_quick(unit: str) -> None:
    name = unit * 20_000
    named("warm.pdf")
    assert yardstick.within(lambda: (named(name), levels("attachment_limits", Attachment(name))), 0.1)
