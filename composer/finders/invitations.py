"""The words by which a message invites a buyer to a channel, and those that only speak of a product.

One row a language. All rows are tried at once: sellers mix languages, and a message is short.
"""

from collections.abc import Mapping

import regex

from composer import late
from composer.finders.invitation_rows import SOUTHERN

_FLAGS = regex.IGNORECASE


def _any(rows: Mapping[str, str]) -> "regex.Pattern[str]":
    """Return one pattern for the rows of all languages, at the start of a word where a script has words."""
    latin = "|".join(row for language, row in rows.items() if language not in _NO_EDGES)
    other = "|".join(row for language, row in rows.items() if language in _NO_EDGES)
    return late.full(rf"(?<!\w)(?:{latin})(?!\w)" + (f"|{other}" if other else ""), _FLAGS)


_NO_EDGES = frozenset(["ja", "zh", "ar"])

INVITES = _any(
    {
        **SOUTHERN,
        "en": r"(?:contact|text|message|msg|dm|pm|inbox|write|reach|find|follow|add|call|ping|join|like|tag|visit|"
        r"drop|shoot|(?:chat|talk|speak|connect|get in touch|keep in touch|stay in touch|subscribe|write|reach "
        r"out|send \w+|send)(?: it)? ?(?:with|to)?|send|give|hit|ask|get hold of|search(?: for)?|look for|"
        r"check(?: out)?)(?: \w+ly)? (?:us|me|our|my)|(?:send|forward|give|show|write|share|submit)(?: \w+){1,5} "
        r"to (?:us|me)|we(?:['’]re| are)(?: also| now)? on|get in touch|reach out|(?:stay|keep) in touch|we are "
        r"(?:also )?(?:available|active|reachable)|(?:contact|message|ask|call|reach) (?:the seller|customer "
        r"service|our \w+)|(?:reach|find|contact|message|text|add|follow)(?:able|ing) (?:us|me|our)|(?:can be|"
        r"are) reach(?:ed|able)|subscribe|(?:our|we (?:have|run)) (?:\w+ ){0,2}(?:group|community)",
        "named": r"(?:search(?: for)?|look up|suchen sie(?: nach)?|cherchez|recherchez|busque|busca|cercate|cerca|"
        r"procure|zoek(?: naar)?|sök(?: efter)?|szukaj|wyszukaj) (?:[\"“'«„][^\"”'»“\n]{2,30}[\"”'»“]|(?-i:\p{Lu})\w+)",
        "de": r"(?:kontaktier|schreib|folg|find|erreich|besuch|add|ruf|meld|like|abonnier|texte|such|füg|schick|"
        r"send|chatt?)\w*(?: (?:sie|du|ihr|euch|sich|mir))?(?: (?:bitte|gerne?|einfach|auch|jetzt|doch|direkt|"
        r"ein\w*|an|mit|bei|nachricht))* (?:uns|unser\w*|mich|mir)|(?:uns|mich|mir)\b[^.!?\n]{0,60}\b(?:schreiben|"
        r"erreich\w*|kontaktieren|folgen|finden|anrufen|melden|hinzufügen|adden|texten|anschreiben)|(?:melden|"
        r"meldet) (?:sie )?(?:sich|euch)|melde dich|wir sind (?:auch )?(?:erreichbar|da|auf|bei|per|über)|(?:sind|"
        r"bin) (?:wir |ich )?(?:auch )?erreichbar|in kontakt|füge\w* uns|"
        r"(?:unser\w*|haben (?:wir |auch )*eine|wir haben eine) (?:\w+[ -])?\w*gruppe|"
        r"(?:auf|bei|per|über|via) \S{3,20} (?:kurz |bitte |gern )?(?:melden|schreiben|anschreiben|kontaktieren|"
        r"zu finden|zu erreichen)",
        "fr": r"(?:contact|suiv|écriv|ecriv|rejoign|retrouv|joign|ajout|appel|abonn|visit|envoy|lik|parl|discut|"
        r"trouv|cherch)\w*(?:[ -](?:nous|moi)|(?: avec| à| a)? (?:notre|nos|moi|nous))|(?:nous|me) (?:contact|suiv|"
        r"écri|ecri|join|rejoin|retrouv|ajout|trouv|cherch|appel|envoy|parl)\w*|joignables?|nous sommes (?:aussi "
        r"|également )?sur|(?:notre|avons un) groupe|(?:ouvert|créé|lancé) une? (?:page|compte|groupe|chaîne)|"
        r"(?:prendre|prenez|entrer|restez|rester) (?:en )?contact|"
        r"(?:parlons|discutons|échangeons|continuons|poursuivons|voyons|réglons)(?:-en|-nous)?",
        "nl": r"(?:volg|contacteer|app|bel|mail|schrijf|stuur|bereik|vind|voeg|bezoek|like|zoek|whatsapp)(?: "
        r"(?:je|u|naar|gerust|een|bericht|berichtje|even))* (?:ons|onze|mij|me)|contact (?:op|met)|(?:ons|"
        r"mij)\b[^.!?\n]{0,40}\b(?:bereiken|volgen|vinden|appen|contacteren|toevoegen)|bereikbaar|te bereiken|"
        r"(?:onze|hebben (?:ook )?een) \w*groep|we "
        r"zijn (?:ook )?(?:op|via)",
        "sv": r"(?:följ|kontakta|skriv|hitta|nå|lägg|ring|besök|meddela|gilla|sms:?a|messa|addera|chatta)(?: "
        r"(?:gärna|till|med))* (?:oss|mig|vår\w*)|(?:oss|mig) (?:på|via)|nå(?:s|r) (?:oss|mig|via)|vi finns "
        r"(?:också )?på|(?:jag|vi) heter \S+ på|hör av (?:dig|er)|ta kontakt|(?:vår|vi har (?:också )?en) \w*grupp",
        "pl": r"(?:napisz|napisa|wyszukaj|poszukaj|zagadaj|zaczep|wpisz nas|"
        r"skontaktowa|dodać|pisz|śledź|obserwuj|polub|znajdź|dodaj|dołącz|skontaktuj|kontaktuj|"
        r"odwiedź|zadzwoń|subskrybuj|zapraszamy|wyślij|prześlij|podeślij|wrzuć|odezwij)\w*|"
        r"(?:proszę|prosimy|może (?:pan|pani)|mogą państwo|możesz|możecie|można|najlepiej)(?: \w+){0,3} (?:wysłać|"
        r"przesłać|podesłać|wysyłać|odezwać)|prosimy o kontakt|(?:nasz\w+|mamy) grup\w+|kontakt (?:z nami|przez|na)|"
        r"(?:wrzucamy|publikujemy|pokazujemy|puszczę|puścimy|wrzucę|wrzucimy|wyślę|wyślemy|prześlę|prześlemy|podeślę|podeślemy|podrzucę|podrzucimy|odpiszę|odpiszemy|dogada(?:my|jmy)|"
        r"pogada(?:my|jmy)|porozmawia(?:my|jmy)|zdzwo(?:nimy|ńmy))|"
        r"(?:pisać|porozmawiać|rozmawiać|odpisujemy) (?:do nas|z nami|na)|(?:do nas|z nami) (?:pisać|porozmawiać|"
        r"rozmawiać)|(?:znajdziesz|"
        r"znajdą|znajdziecie) nas|jeste(?:śmy|m) (?:też )?(?:dostępn[iya]|na)",
        "tr": r"(?:bize|bizi|bizimle|bana|beni|benimle)\b[^.!?\n]{0,50}\b(?:yaz|ulaş|takip|ekle|iletişim|mesaj|"
        r"bul|ara)\w*|iletişime geç\w*|takip e[dt]\w*|mesaj at\w*|ulaşabilirsin\w*|yazabilirsin\w*|yazarsan\w*|"
        r"(?:adımız|ismimiz|mağazamız|markamız)[ıi]\b[^.!?\n]{0,40}\b(?:ara|yaz|bul)\w*|"
        r"mesaj (?:bırak|yolla|yaz)\w*|hattım[ıi]z\w*|(?:görüntülü|canlı) (?:konuş|görüş)\w*|"
        r"(?:konuşur|görüşür|yazışır|bağlanır)(?:uz|ız|sunuz|sünüz|sınız)|sohbet e[dt]\w*|"
        r"bulabilirsin\w*|katılın|ulaşın\w*|yazın|paylaşıyoruz|at(?:ay|al)ım|yollay(?:ay|al)ım|gönder(?:ey|el)im|"
        r"ekleyin|(?:at|gönder|yolla|ilet|fırlat)(?:[ıi]n|y[ıi]n|[ıi]n[ıi]z)|(?:atar|gönderir|yollar|iletir)s[ae]n\w*|(?:sayfam|hesabım|profilim|kanalım)[ıi]z\w*",
        "ja": r"連絡|問い?合わ?せ|追加|フォロー|友[だ達]ち|相談|メッセージ[をで]|お?待ちして|登録し|登録を|登録く|"
        r"グループに|グループへ|"
        r"チャット|お送り|でお?返[事信](?:でき|し|いた)|ご質問|お見せ|検索し|検索を|やり取り|やりとり|dmで|dmを|お話し|"
        r"を交換し(?:ませんか|ましょう)|idを(?:お?教え|お?知らせ)",
        "zh": r"[加联聯找]我|加一下|添加|联系|聯繫|聯絡|关注|關注|私信|私聊|扫一?扫|掃|咨询|搜索|加(?=微|薇|[vVQ]|"
        r"好友|群)|客服",
        "ar": r"تواصل|تجد|زورو|زرنا|[أا]رسل|راسل|تابع|اتصل|[أا]ضف|انضم|كلم|ابحث|مراسل|صفحت|رقمنا|حسابنا",
    }
)
"""Asking the buyer to get in touch, to follow or to join."""

SPEAKING = late.full(
    r"(?<!\w)(?:chat|message|msg|online|text|talk|write|contact|reach|call|send|ask|speak|add|follow|join|scan|"
    r"available|discuss|help|assist|support|reply|answer|response|service|faster|quicker|kontakt|schreib\w*|"
    r"schick\w*|nachricht\w*|antwort\w*|hilfe|service|message|écri\w*|répon\w*|contact\w*|envoy\w*|mensaje\w*|"
    r"escrib\w*|respond\w*|atend\w*|aten\w*|mensagem|fale|messaggi\w*|scriv\w*|rispond\w*|bericht\w*|stuur|"
    r"antwoord\w*|meddelande\w*|svar\w*|skicka|skriv|wiadomo\w*|odpowiad\w*|odpisz\w*|mesaj\w*|cevap\w*|"
    r"yanıt\w*)(?!\w)|どうぞ|返信|対応|サポート|回复|發|发|رسالة|رسائل|الرد",
    _FLAGS,
)
"""Talk of messages and help: an invitation when the seller speaks of himself as well."""

OURSELVES = late.full(
    r"(?<!\w)(?:we|us|our|ours|i|me|my|wir|uns|unser\w*|ich|mich|mir|mein\w*|nous|notre|nos|je|moi|mon|nosotros|"
    r"nuestr\w*|mi|me|estamos|noi|nostr\w*|ci|siamo|nós|noss\w*|conosco|wij|we|ons|onze|mij|mijn|vi|oss|vår\w*|"
    r"jag|mig|my|nas|nam|nami|nasz\w*|jesteśmy|mnie|biz\w*|ben\w*|bana)(?!\w)|弊社|当店|私|こちら|我|نحن|لنا|معنا|"
    r"بنا",
    _FLAGS,
)
"""The seller speaking of himself."""

PREPOSITION = late.full(
    r"(?:(?<!\w)(?:on|via|over|through|thru|by|using|use|at|is|are|ist|est|per|über|ueber|auf|bei|mit|in|par|sur|"
    r"por|en|mediante|su|tramite|con|no|na|nos|pelo|pela|op|met|på|genom|med|przez|poprzez|w|do|add|try|or|and|"
    r"oder|ou|und|et|y|o|e|i|ve|veya|of|och|eller)|[-–•*:/|,、&]|عبر|على|في|من خلال)\s*(?:(?:our|my|the|a|an|"
    r"unser\w*|den|dem|der|die|das|notre|nos|mon|la|le|l['’]|nuestr\w*|el|il|lo|nostr\w*|noss\w*|onze|het|vår\w*|"
    r"nasz\w*|official|offiziell\w*)\s+){0,2}[\"'“„«(]?$",
    _FLAGS,
)
"""What stands directly before a name when it is meant as a channel."""

BARE_PREPOSITION = late.full(
    r"(?<!\w)(?:on|via|over|through|thru|using|use|per|über|auf|bei|par|sur|por|en|su|tramite|no|pelo|op|met|på|"
    r"genom|przez|na|add|our|my|and|or|oder|ou|und|et|y|o|e|i|of|och|eller)\s+[\"'“„«(]?$|[/,&、]\s?$|عبر\s+$|"
    r"على\s+$",
    _FLAGS,
)
"""The same before a name that is an ordinary word: "on Line" may be a channel, "on the line" is none."""

PARTICLE = late.full(
    r"\s?(?:で|の|に|を|から|へ|まで|公式|上|ile(?!\w)|üzerinden|aracılığı|['’](?:[dt][ae]n?|y?[ae])(?!\w))"
)
"""What follows a name that is meant as a channel, in Japanese, Chinese and Turkish."""

OWN = late.full(
    r"(?:(?<!\w)(?:our|my|unser\w*|mein\w*|notre|nos|mon|nuestr\w*|mi|nostr\w*|mio|mia|noss[oa]s?|meu|minha|onze|"
    r"ons|mijn|vår\w*|nasz\w*|mój|moje|bizim|benim)\s+(?:(?:official|new|offiziell\w*|neue\w*|shop|store|business|"
    r"company|service|private)\s+)?(?:(?:group|gruppo|groupe|grupo|grupa|grupę|pagina|page|página|cha[iî]ne|compte|cuenta|"
    r"conta|profil\w*|account|canale?|numéro|número|numero|numer|gruppe|konto|kanal|seite|sida) (?:de |do |di |da "
    r"|sur |en |auf |på |na |su )?)?|(?<!\w)(?:we|i) (?:also )?have (?:an? )?|(?<!\w)wir haben (?:auch "
    r")?(?:ein\w* )?|nous avons (?:aussi )?(?:une? )?|tenemos |abbiamo |temos |mamy |私の|当店の|弊社の|我们的|"
    r"我的|我們的|公司)[\"'“„«]?$",
    _FLAGS,
)
"""The seller's own: "our Instagram"."""

ADDRESSED = late.full(r"\s(?:us|me|our (?:team|support|service))(?!\w)", _FLAGS)
"""A name used as a verb: "WhatsApp us"."""

PLACE = late.full(
    r"[\s-]*(?:number|page|group|channel|account|contact|support|community|server|profile|handle|message|gruppe|"
    r"nummer|kanal|seite|konto|nachricht|kontakt|groupe|compte|numéro|chaîne|grupo|número|página|cuenta|canal|"
    r"perfil|gruppo|numero|pagina|profilo|canale|numer|sayfa\w*|hesab\w*|numara\w*|アカウント|公式|友だち|友達|"
    r"[号群]|客服|账号|帳號)(?!\w)",
    _FLAGS,
)
"""A place in a network that somebody owns: "Facebook page"."""

NUMBER = late.full(r"[\s-]*(?:number|nummer|numéro|número|numero|numer|numara)", _FLAGS)
"""A place that only people have who can be reached there."""

FEATURE_AFTER = late.full(
    r"(?:['’]s|の)?[\s-]*(?:(?:video|voice|incoming|push|text)\s)?(?:notification|notif|alert|sticker|logo|icon|ring "
    r"?light|compatib|portal|marketplace|login|button|emoji|theme|feature|integration|ready|enabled|frame|print|"
    r"symbol|pay\b|benachrichtigung|meldung|anruf|kompatib|funktion|fähig|taste|notificaci|llamada|notific|"
    r"chiamat|notifiche|appels?\b|melding|oproep|samtal|avisering|notis|powiadomi|połącz|bildirim|arama|calls?\b|"
    r"messages\b|app\s(?:needs?|must|has to|requires?|should be|muss|braucht|benötigt|sollte|doit|debe|deve|moet|"
    r"måste|musi)\b|"
    r"通知|対応|通話|ビデオ|スタンプ|着信|アプリの|トークの|支付|兼容|提醒|视频通话)",
    _FLAGS,
)
"""What a product does with a network: "WhatsApp notifications"."""

FEATURES = late.full(
    r"(?<!\w)(?:notification\w*|built[ -]?in|tv|netflix|clip|stories|compatib\w*|supports|supported|works? (?:with|on|"
    r"for)|shows|displays|frame|suitable|ideal|perfect|made for|fits|smart ?watch|watch|tablet|holder|tripod|"
    r"ring ?light|selfie\w*|camera|keyboard|speakers?|headsets?|microphone|bluetooth|screen|device|install\w*|"
    r"downloads?|log ?in|sign(?:ed)? ?in|sync\w*|settings|pre-?installed|stream\w*|firmware|versi(?:on|ón|one|e|"
    r"ão) v?\d[\d.]*|phone case|mug|geeignet|eignet|passt|passend|kompatib\w*|unterstütz\w*|sieht man|zu sehen ist|"
    r"(?:im|das|dem) (?:video|bild|foto) (?:auf|von|bei)(?= (?:facebook|insta|tiktok|youtube|pinter))|radios?|"
    r"podcasts?|plays|headphones?|earbuds?|earphones?|projectors?|televisions?|spielt|abspielen|streamt|fernseher\w*|"
    r"beamer\w*|projektor|kopfhörer\w*|mikrofon|stativ|bildschirm\w*|einstellungen|vorinstalliert\w*|installier\w*|"
    r"benachrichtig\w*|anzeig\w*|zeigt|uhr|funktioniert mit|gerät|tastatur|kamera|lautsprecher|notificati?on\w*|"
    r"montre|écran|appareil|fonctionne avec|convient|idéale?|adaptée?|caméra|enceinte|notificaci\w*|compatible\w*|"
    r"reloj|pantalla|dispositivo|funciona con|sirve|adecuad\w*|cámara|notific\w*|orologio|schermo|funziona con|"
    r"adatt\w|ideale|perfett\w|telecamera|relógio|tela|aparelho|câmera|melding\w*|horloge|scherm|apparaat|werkt met|"
    r"geschikt|avisering\w*|notiser|klocka\w*|skärm\w*|lämplig\w*|passar|powiadomie\w*|zegarek|zegark\w*|ekran\w*|"
    r"urządzeni\w*|działa z|wyświetla\w*|pokazuj\w*|opask\w*|aplikacj\w*|bildirim\w*|saat\w*|ekran\w*|uyumlu\w*|"
    r"destekle\w*|cihaz\w*|écouteurs?|casque|bracelets?|se joue|multijoueurs?|partidas|multijugador|affich\w+|pulsera|"
    r"muestra|autoradio|tableau de bord|téléviseurs?|vidéoprojecteur|micro|trépied|menu|télécharg\w*|paramètres|"
    r"réglages|ordinateur|tablette|coque|appels|auriculares|altavo\w*|televis\w*|tele|proyector|micrófono|trípode|"
    r"menú|descarg\w*|ajustes|ordenador|computador\w*|tableta|llamadas|grab\w*|cuffi\w|auricolari|casse?|proiettore|"
    r"microfono|treppiede|scaric\w*|impostazioni|cover|custodia|chiamate|fones?|caixa de som|projetor|microfone|tripé|"
    r"configurações|notebook|capinha|chamadas|notificações|gravar|słuchawk\w*|głośnik\w*|tablec\w*|zainstalow\w*|"
    r"telewizor\w*|projektor\w*|mikrofon\w*|statyw\w*|ustawieni\w*|komputer\w*|laptop\w*|etui|rozmowach|kulaklı\w*|"
    r"hoparlör\w*|televizyon\w*|projeksiyon\w*|tripod\w*|menü\w*|ayarlar\w*|bilgisayar\w*|kılıf\w*|koptelefoons?|"
    r"oortjes|luidsprekers?|microfoons?|camera['’]s|statief\w*|toetsenbord|televisies?|ge[iï]nstalleerd\w*|"
    r"installeren|beelden|handsfree|ondersteun\w*|deurbel|instellingen|app van de (?:fabrikant|maker)|hörlur\w*|"
    r"högtalar\w*|kameran|surfplatt\w*|ringlamp\w*|stativ\w*|dörrklock\w*|tangentbord\w*|förinstallera\w*|"
    r"installera\w*|menyn|inställning\w*|stöd(?:j?er|s)|mobilskal\w*|tillverkarens app|aramalar\w*|(?:vid[eé]os?|"
    r"photos?|pictures?|fotos?|foto['’]s|foton|bilder|zdjęci\w*|zdjęć|filmy|filmik\w*) (?:di|de|da|do|z|ze|dal|from|"
    r"von|van|från|aus)(?= (?:facebook|insta|tiktok|youtube))|(?:facebook|insta(?:gram)?|tiktok) (?:fotoğraf|foto|"
    r"photo|video)\w*|(?:que|che) (?:\w+ ){0,2}(?:viste|vio|visto|vista|viu|vimos|encontró|encontrou|trovato) (?:en|"
    r"no|na|em|su|nel)(?= (?:facebook|insta|tiktok|youtube|pinter)))(?!\w)|通知|対応して|スマートウォッチ|"
    r"画面|互換|支持|兼容|适合|用于|手表|屏幕|"
    r"设备|إشعارات|الساعة|شاشة|متوافق",
    _FLAGS,
)
"""Words about what a product is or does."""

NEGATIONS = late.full(
    r"(?<!\w)(?:do not|don['’]?t|does not|doesn['’]t|never|not|no longer|cannot|can['’]?t|won['’]?t|without|"
    r"instead of|rather than|neither|avoid|(?:have|has|there is|there are) no|no (?=whatsapp|facebook|instagram|"
    r"telegram|social)|nicht|kein\w*|nie|niemals|ohne|statt|ne|pas|jamais|sans|au lieu|nunca|jamás|sin|no(?= "
    r"(?:l[aoe]s? )?(?:nos\b|me\b|us[ao]|use|utili|contact|escrib|ten|usa|"
    r"respond|aten|ofrec|dispon|est|es|podemos|puede))|non|mai|senza|"
    r"não|sem|niet|geen|nooit|zonder|inte|ingen|inga|aldrig|utan|nie|bez|zamiast|nigdy|değil|kullanm\w+|"
    r"\w+m[ae]yın\w*|\w+m[ıiuü]yoruz|yok(?:uz|um)?|değiliz)(?!\w)|n['’](?=\w)|ません(?!か|でしょうか)|ておらず|おりませ|ないで|しない|不要|请勿|請勿|不使用|不用|没有|"
    r"不会|別|لا |ليس|بدون|لن ",
    _FLAGS,
)
"""Words that turn an invitation into its opposite."""

ENCOURAGED = late.full(
    r"(?:hesitate|forget|be shy|mind|miss|worry|be afraid|zögern|vergessen|scheuen|hésit|oubli|dude|duden|dudes|"
    r"olvid|esit|dimentic|hesit|deixe|esque|deixem|aarzel|schroom|vergeet|tveka|dra dig|glöm|wahaj|zapomn|krępuj|"
    r"çekin|unut|only|nur|just)",
    _FLAGS,
)
"""What follows a negation that is none: "do not hesitate"."""

WARNINGS = late.full(
    r"(?<!\w)(?:in our name|pretend\w*|fraud\w*|scam\w*|phishing|betrug\w*|betrüg\w*|in unserem namen|arnaque\w*|"
    r"fraude\w*|estaf\w*|truff\w*|golpe|oplichting|bedrägeri\w*|oszust\w*|dolandır\w*)(?!\w)|詐欺|诈骗|احتيال",
    _FLAGS,
)
"""Warnings of others, which are no invitation."""

ASKED = late.full(
    r"(?<!\w)(?:you (?:asked|ask|wanted|wrote|wondered)|sie (?:frag|wollt|bat|bitt|möcht|hatt)\w*|vous (?:m['’]|nous |"
    r"me |l['’])?(?:(?:av(?:ez|iez) )?(?:demand|souhait)|voul|cherch)\w*|(?:me|nos) (?:pregunt|pid|ped|coment|"
    r"sugier)\w*|(?:pregunta|preguntaba|preguntó|pide|pedía|quería|quiere) (?:si|por|que|nuestro|el|un)|(?:mi|ci) "
    r"(?:ha |aveva )?(?:chied|chiest|propon)\w*|(?:chiede|chiedeva) (?:se|di|il|un)|pergunt(?:ou|a|ava)|pediu|"
    r"você quer|queria|(?:u|je) vr(?:o|aa)\w*|(?:du|ni) fråga\w*|pyta\w*|o któr\w+ pan\w*(?: \w+)?|"
    r"prosił\w*|prosi (?:pan|pani)|chciał\w*|(?:sor|iste)(?:du|di|muş|miş)\w*)(?!\w)",
    _FLAGS,
)
"""What the buyer asked for, which is no invitation where the answer is no."""

DECLINES = late.full(r"(?<!\w)(?:di|que|lieber|mejor|melhor|better|rather) n(?:o|icht|ão|ot)(?!\w)", _FLAGS)
"""A no without a verb: "preferisco di no"."""
