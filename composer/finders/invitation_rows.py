"""How sellers ask a buyer to get in touch in Spanish, Italian and Portuguese: rows of the invitations."""

from types import MappingProxyType

SOUTHERN = MappingProxyType(
    {
        "es": r"(?:cont[aá]ct|escr[ií]b|s[ií]g|b[uú]s[cq]|encu[eé]ntr|encontr|agr[eé]g|añ[aá]d|ll[aá]m|env[ií]|m[aá]nd|"
        r"h[aá]bl|vis[ií]t|locali[zc]|p[aá]s|resp[oó]nd|comp[aá]rt|reenv[ií]|mu[eé]str|ens[eé]ñ)\w*(?:nos|me)(?:l[oae]s?)?|"
        r"h[aá](?:ga|z)(?:nos|me)(?:l[oa]s?)? llegar|(?:nos|me) (?:l[oae]s? )?(?:puedes? |pueden |podr\w+ )?(?:contact|"
        r"escrib|sig|busc|encuentr|encontr|agreg|llam|env[ií]|mand)\w*|(?:hable|habla|contacte|contacta|chatee|chatea|"
        r"hablar|contactar|chatear|comunicarse|comuníquese|comunícate|póngase en contacto|ponte en contacto) con "
        r"(?:nosotros|nuestr\w+)|(?:mejor|prefer\w+|hablamos|seguimos|charlamos|quedamos|lo vemos)"
        r"(?= por | en )|tenemos (?:también )?(?:un|una) (?:canal|perfil|cuenta|página|grupo|chat|número)|"
        r"entr[ea] (?:ahí|en nuestr\w+)|est(?:amos|oy) (?:también )?en|en contacto|"
        r"(?:nuestro|tenemos un|al|en el) grupo|[uú]n[ae](?:se|te|nse)|[uú]n[ae]\w* a nuestr\w+|"
        r"(?:pregunt|consult)[ea]\w* (?:all[íi]|ah[íi]|por)|(?:resolv|respond|atend)emos|contestamos|solucionamos|"
        r"(?:abr|cre)(?:imos|amos|í|é) un[ao]? (?:página|grupo|cuenta|canal|perfil)|pl[aá]ti(?:que|ca)(?:nos|me)|"
        r"un (?:audio|mensaje|mensajito|toque) (?=por |en )",
        "it": r"(?:contatt|scriv|segui|trov|aggiung|chiam|raggiung|visit|cerca|cerch|mand|invia|gira|passa|mostra|"
        r"inoltra|condivid)\w*(?:ci|mi|ce|me)(?:l[oaie]|ne)?|(?:ce|me) (?:l[oaie] |l['’]|ne )(?:pu[oò]i? |potrebbe |"
        r"potresti |potete )?(?:mand|invi|gir|pass|inoltr|scriv|mostr|condivid)\w*|"
        r"(?:segui|visita|contatta|iscriv)\w* (?:la|il|al|alla|le|i|sul|sulla) nostr\w+|(?:ci|mi) (?:contatt|scriv|"
        r"chiam|aggiung|segu|mand|invi|cerc|trov|gir|inoltr|rispond)\w*|ci (?:trov|puo|può|pote|segu)\w*(?: \w+are| "
        r"\w+ire)?|(?:meglio|sentiamoci|parliamone|sentirci|ci sentiamo|ci vediamo|continuiamo|proseguiamo)(?= su "
        r"| per | via | tramite )|in contatto|nostro gruppo|"
        r"abbiamo (?:anche )?(?:un|una) (?:canale|profilo|pagina|gruppo|chat|numero)|entr[ia] (?:lì|nel nostr\w+)|"
        r"(?:siamo|sono) (?:anche )?(?:reperibili|su)(?!\w)",
        "pt": r"(?:contact|contat|escrev|sig|encontr|adicion|cham|lig|busc|procur|envi|mand|fal|pass|respond|mostr)\w*-"
        r"(?:nos|me)|(?:nos|me) (?:siga|contac?te|chame|chama|encontre|adicione|escreva|envie|mande|passe|passa|manda|"
        r"envia|mostre|responda)m?|cham[ae] (?:a gente|no|pelo)|(?:segu\w+|siga\w*|curt\w+|acompanh\w+) (?:a |o )?"
        r"noss[ao]s?|(?:mand|envi|fal|escrev|cham|vem|venh|procur|adicion|segu|sig|curt|acompanh|marqu|marc|ach)\w* "
        r"(?:\w{1,10} ){0,3}?(?:pra |para |com )?(?:a gente|nós|mim)|"
        r"(?:mand|envi)[ae]r?(?:-[oa]s?)? (?:um |uma |a |o |as |os )?(?:direct|inbox|dm|zap|áudio|oi|foto|fotos|imagem|"
        r"arte|arquivo|ficheiro|medidas|comprovante|vídeo|mensagem)|(?:mand|envi)[ae](?:-[oa]s?| el[ae]s?| tudo)?(?="
        r" por | pelo | pela | no | via )|(?:melhor|prefiro|preferimos|conversamos|falamos|continuamos)(?= pelo "
        r"| no | por | via )|"
        r"fal\w+ (?:conosco|connosco|com a gente|com nós)|entr\w+ em contac?to|est(?:amos|ou) (?:também )?n[oa]|"
        r"nosso grupo|temos (?:também )?(?:um|uma) (?:canal|perfil|conta|página|grupo|chat|número)|"
        r"entr[ae] (?:lá|no nosso|na nossa)",
    }
)
"""One row a language, as in ``invitations``."""
