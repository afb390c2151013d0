"""Words near a postal address that say whose it is, in the marketplaces' languages."""

import regex

from composer import late
from composer.finders.near import AtWords


def _words(*parts: str, others: str) -> AtWords:
    """Return a look for whole words, and for words of scripts without spaces."""
    return AtWords(late.full(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)|{others}", regex.IGNORECASE))


BUYERS = _words(
    r"your (?:\w+ )?address|(?:ship|shipp|deliver|send|sent|post)\w* (?:\w+ ){0,3}to",
    r"(?:ihre|deine)r? (?:\w+)?(?:adresse|anschrift)|liefer(?:adresse|anschrift)",
    r"(?:gehen|geht|senden|schicken|liefern) (?:\w+ ){0,4}(?:an|nach)",
    r"votre adresse|adresse de livraison|(?:livr|envoy|expédi)\w+ (?:\w+ ){0,3}(?:à|au)",
    r"(?:su|tu) dirección|dirección de (?:envío|entrega)|(?:envia|entrega|envi|entreg)\w* (?:\w+ ){0,3}a",
    r"(?:suo|tuo) indirizzo|indirizzo di (?:spedizione|consegna)|(?:sped|consegn|invi)\w+ (?:\w+ ){0,3}a",
    r"(?:seu|teu) endereço|(?:sua|tua) morada|(?:endereço|morada) de entrega",
    r"(?:uw|je|jouw) adres|(?:aflever|bezorg|verzend)adres|(?:stur|verzend|bezorg|lever)\w* (?:\w+ ){0,4}naar",
    r"(?:din|er) adress|leveransadress|(?:skicka|levere)\w* (?:\w+ ){0,3}till",
    r"(?:pana|pani|państwa|twój) adres|adres (?:dostawy|wysyłki)|(?:wyśl|wysył|dostarcz)\w+ (?:\w+ ){0,3}(?:na|do)",
    r"teslimat adres\w*|adresiniz\w*",
    others="お届け先|ご住所|送付先|配送先|收货地址|您的地址",
)
"""The address is where the buyer lives."""
SELLERS = _words(
    r"returns?|return(?:ed|ing)|back to|to us|our (?:\w+ )?(?:address|warehouse|office|store)",
    r"retoure\w*|zurück\w*|rücksend\w*|rückgabe|an uns|uns(?:ere|er|erem)?",
    r"retour\w*|renvoy\w+|notre|nous|devol\w+|devuelv\w+|nuestr\w+|rest?itu\w+|reso|nostr\w+|nosso|nossa",
    r"terug\w*|ons|onze|retur\w*|vår\w*|oss|zwrot\w*|zwróc\w*|odesł\w*|nasz\w*|iade\w*|depomuz\w*|adresimiz\w*",
    r"gmbh|ltd|limited|inc|llc|s\.?r\.?l|s\.?a\.?r?\.?l|s\.l|b\.v|ab|sp\. z o\.? ?o|a\.ş",
    r"ust-?id\w*|vat|hrb|siret|p\.? ?iva|cif|nif|kvk|nip|impressum",
    others="返送|返品|弊社|当店|株式会社|退货",
)
"""The address is the seller's, or where a return goes."""
