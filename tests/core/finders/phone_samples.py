"""Telephone numbers of every marketplace country in sentences, and numbers of many kinds that are none."""

import random
from collections.abc import Iterator

import phonenumbers
from phonenumbers import PhoneNumberFormat as Format
from phonenumbers import PhoneNumberType as Type

COUNTRIES = [
    "AE",
    "AU",
    "BE",
    "BR",
    "CA",
    "DE",
    "EG",
    "ES",
    "FR",
    "GB",
    "IE",
    "IN",
    "IT",
    "JP",
    "MX",
    "NL",
    "PL",
    "SA",
    "SE",
    "SG",
    "TR",
    "US",
    "ZA",
]
_KINDS = (Type.FIXED_LINE, Type.MOBILE, Type.TOLL_FREE, Type.UAN, Type.SHARED_COST, Type.VOIP)
_SENTENCES = {
    "AE": ("يمكنك الاتصال بنا على {} في أي وقت.", "Please call us on {} any time."),
    "AU": ("Please give us a ring on {} before noon.", "You can contact us on {} if it is late."),
    "BE": ("Bel ons gerust op {} tussen 9 en 17 uur.", "Vous pouvez nous joindre au {} pour cela."),
    "BR": ("Ligue para {} e resolvemos na hora.", "Fale conosco pelo telefone {} por favor."),
    "CA": ("Call our office at {} and ask for Marie.", "Appelez notre bureau au {} en semaine."),
    "DE": ("Rufen Sie uns bitte unter {} an.", "Sie erreichen unser Büro unter {} bis 18 Uhr."),
    "EG": ("للتواصل معنا: هاتف {} شكرا", "Our mobile is {}, thanks."),
    "ES": ("Puede llamarnos al {} por las tardes.", "Nuestro teléfono es el {}, gracias."),
    "FR": ("Appelez-nous au {} du lundi au vendredi.", "Notre numéro de téléphone est le {}."),
    "GB": ("Please phone us on {} to arrange it.", "You can reach me at {} after six."),
    "IE": ("Ring us on {} to sort it out.", "Our mobile number is {}."),
    "IN": ("Kindly call {} for the installation.", "आप हमें {} पर कॉल कर सकते हैं।"),
    "IT": ("Può chiamarci al {} quando vuole.", "Il nostro numero di telefono è {}."),
    "JP": ("お電話は{}までお願いいたします。", "ご不明な点は {} へご連絡ください。"),
    "MX": ("Llámenos al {} y lo resolvemos.", "Mándenos un WhatsApp al {} por favor."),
    "NL": ("U kunt ons bellen op {} tot vijf uur.", "Ons telefoonnummer is {}."),
    "PL": ("Proszę zadzwonić pod numer {} do 16.", "Nasz telefon to {}, pozdrawiamy."),
    "SA": ("اتصل بنا على الرقم {} من فضلك", "واتساب {}"),
    "SE": ("Ring oss på {} så löser vi det.", "Vårt telefonnummer är {}."),
    "SG": ("Please WhatsApp us at {} for the slot.", "Call {} before you come."),
    "TR": ("Bizi {} numaralı telefondan arayabilirsiniz.", "Telefon: {} iyi günler"),
    "US": ("Give us a call at {} and we will fix it.", "Text me at {} with a photo."),
    "ZA": ("Please call us on {} during the week.", "My cell is {} if needed."),
}


def phones() -> Iterator[tuple[str, str, str]]:
    """Yield country, the number as written, and the sentence that holds it."""
    for country in COUNTRIES:
        turn = 0
        for kind in _KINDS:
            number = phonenumbers.example_number_for_type(country, kind)
            if number is None or not phonenumbers.is_valid_number(number):
                continue
            for written in _ways(number, country):
                turn += 1
                yield country, written, _SENTENCES[country][turn % 2].format(written)


def _ways(number: phonenumbers.PhoneNumber, country: str) -> list[str]:
    """Return the number in the formats that people use for it."""
    national = phonenumbers.format_number(number, Format.NATIONAL)
    away = phonenumbers.format_number(number, Format.INTERNATIONAL)
    bare = "".join(char for char in national if char.isdigit())
    ways = [national, bare, national.replace(" ", "-"), national.replace(" ", "."), " ".join(bare)]
    if number.country_code and away.startswith("+"):
        code, _, rest = away.partition(" ")
        ways += [away, away.replace(" ", ""), f"00{away[1:]}", f"({code}) {rest}", away.replace(" ", "-")]
        ways.append(f"{code} (0){rest}" if national.startswith("0") and country != "IT" else f"{code}-{rest}")
        ways.append(away.translate(str.maketrans("+0123456789", "＋０１２３４５６７８９")))
    return list(dict.fromkeys(ways))


def others(count: int, seed: int) -> Iterator[str]:
    """Yield sentences with numbers of all kinds that are no telephone numbers."""
    dice = random.Random(seed)
    for turn in range(count):
        yield _KINDS_OF_OTHERS[turn % len(_KINDS_OF_OTHERS)](dice)


def _d(dice: random.Random, count: int, *, first: str = "") -> str:
    """Return ``count`` random digits, the first ones given."""
    return first + "".join(dice.choice("0123456789") for _ in range(count - len(first)))


def _l(dice: random.Random, count: int) -> str:
    """Return ``count`` random capital letters."""
    return "".join(dice.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(count))


def _day(dice: random.Random) -> tuple[str, str, str]:
    """Return a day, a month and a year."""
    return f"{dice.randint(1, 28):02}", f"{dice.randint(1, 12):02}", str(dice.randint(2023, 2027))


_KINDS_OF_OTHERS = (
    lambda r: f"Your order {_d(r, 3)}-{_d(r, 7)}-{_d(r, 7)} will arrive soon.",
    lambda r: f"Bestellnummer: {_d(r, 3)}-{_d(r, 7)}-{_d(r, 7)}",
    lambda r: f"Votre commande n° {_d(r, 3)}-{_d(r, 7)}-{_d(r, 7)} est prête.",
    lambda r: f"UPS tracking 1Z{_d(r, 3)}{_l(r, 2)}{_d(r, 11)}",
    lambda r: f"UPS 1Z {_d(r, 3)} {_l(r, 1)}{_d(r, 2)} {_d(r, 2)} {_d(r, 4)} {_d(r, 4)}",
    lambda r: f"DHL Sendungsnummer {_d(r, 12)}",
    lambda r: f"Ihre Sendungsnummer lautet {_d(r, 20, first='003404')}.",
    lambda r: f"DHL Express waybill {_d(r, 10)}",
    lambda r: f"USPS tracking number {_d(r, 22, first='94')}",
    lambda r: f"USPS: {_d(r, 4, first='94')} {_d(r, 4)} {_d(r, 4)} {_d(r, 4)} {_d(r, 4)} {_d(r, 2)}",
    lambda r: f"Royal Mail {_l(r, 2)} {_d(r, 4)} {_d(r, 4)} {_d(r, 1)} GB",
    lambda r: f"FedEx tracking {_d(r, 12)}",
    lambda r: f"Hermes Sendungs-ID {_d(r, 14)}",
    lambda r: f"Your Evri parcel {_d(r, 16)} is on its way.",
    lambda r: f"DPD Paketnummer {_d(r, 14, first='0')}",
    lambda r: f"GLS Paketnummer {_d(r, 11)}",
    lambda r: f"Colissimo {_d(r, 1)}{_l(r, 1)}{_d(r, 11)}",
    lambda r: f"Amazon tracking TBA{_d(r, 12)}",
    lambda r: f"InPost numer przesyłki {_d(r, 24)}",
    lambda r: f"ヤマト運輸 伝票番号 {_d(r, 4)}-{_d(r, 4)}-{_d(r, 4)}",
    lambda r: f"EAN {_d(r, 13, first='4')}",
    lambda r: f"UPC: {_d(r, 12, first='0')}",
    lambda r: f"ISBN 978-{_d(r, 1)}-{_d(r, 3)}-{_d(r, 5)}-{_d(r, 1)}",
    lambda r: f"The ASIN is B0{_l(r, 3)}{_d(r, 2)}{_l(r, 2)}{_d(r, 1)}",
    lambda r: f"FNSKU X00{_d(r, 4)}{_l(r, 3)}",
    lambda r: f"The price was €{r.randint(1, 999)}.{_d(r, 3)},{_d(r, 2)} including VAT.",
    lambda r: f"We refunded {r.randint(1, 9)} {_d(r, 3)} {_d(r, 3)} kr today.",
    lambda r: f"Wir haben {r.randint(1, 999)},{_d(r, 2)} € erstattet.",
    lambda r: "It will arrive between {0}.{1}.{2} and 28.{1}.{2}.".format(*_day(r)),
    lambda r: "Livraison le {}/{}/{} avant 18h00".format(*_day(r)),
    lambda r: "Shipped on {2}-{1}-{0}T10:15:00+01:00".format(*_day(r)),
    lambda r: "Lieferung am {}.{}.{}, 14:00-16:30 Uhr".format(*_day(r)),
    lambda r: f"The box is {r.randint(10, 99)} x {r.randint(10, 99)} x {r.randint(10, 999)} cm",
    lambda r: f"The battery has {_d(r, 5, first='1')} mAh and {_d(r, 4, first='2')} W.",
    lambda r: f"Serial number {_d(r, 10)}",
    lambda r: f"Seriennummer: {_l(r, 2)}{_d(r, 8)}",
    lambda r: f"IMEI {_d(r, 15, first='35')}",
    lambda r: f"Invoice INV-{_d(r, 4)}-{_d(r, 6)}",
    lambda r: f"Rechnung Nr. {_d(r, 9)}",
    lambda r: f"Facture {_d(r, 8)} du mois dernier",
    lambda r: f"IBAN DE{_d(r, 2)} {_d(r, 4)} {_d(r, 4)} {_d(r, 4)} {_d(r, 4)} {_d(r, 2)}",
    lambda r: f"VAT number GB {_d(r, 3)} {_d(r, 4)} {_d(r, 2)}",
    lambda r: f"USt-IdNr. DE{_d(r, 9)}",
    lambda r: f"Ship to Springfield, IL {_d(r, 5)}-{_d(r, 4)}",
    lambda r: "Sizes {} are available.".format(" ".join(str(size) for size in range(34 + r.randint(0, 3), 42))),
    lambda r: f"The case ID is {_d(r, 10)}.",
    lambda r: f"Artikelnummer {_d(r, 3)}.{_d(r, 3)}.{_d(r, 2)}",
    lambda r: f"Kundennummer {_d(r, 8)}, Vorgang {_d(r, 7)}",
)
