"""The short, common words by which one tells the Latin-script languages apart."""

from types import MappingProxyType

_WORDS = {
    "en": "the and of to you your we our us is are was were be been has have had will can could should do does did"
    " not it its this that these those they them their there here for from with without by at on in an or but so if"
    " when which who what as please thank thanks any all no yes my me he she i'm don't we'll you're it's i",
    "de": "der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ist sind war waren wird"
    " werden wurde wurden hat haben hatte sie wir ich ihr ihre ihren ihrem ihrer ihnen uns unser unsere mit von vom"
    " für fuer auf aus bei beim nach zu zum zur im am an als auch wie wenn dass noch nur schon bitte es sich kann",
    "fr": "le la les un une des du de au aux et ou mais ne pas est sont était été être a ont avez avons vous nous je il"
    " elle votre vos notre nos ce cet cette ces qui que dont pour par avec sans dans sur chez si plus très merci sera"
    " on en y c'est n'est d'un d'une qu'il l'article",
    "es": "el la los las un una unos unas de del al y o pero no es son fue ha han hemos está están usted ustedes "
    " su sus nuestro nuestra se le les lo que como para por con sin en sobre si más muy ya puede gracias este esta"
    " ese esa hay",
    "it": "il lo la i gli le un uno una di del dello della dei degli delle al alla ai agli alle dal dalla nel nella sul"
    " e o ma non è sono ha hanno abbiamo lei noi suo sua suoi sue nostro nostra si che come per con senza in su se"
    " più molto già può grazie questo questa ci c'è l'articolo dell'ordine",
    "pt": "o a os as um uma uns umas de do da dos das ao à aos no na nos nas em e ou mas não é são foi foram há você"
    " nós seu sua seus suas nosso nossa se lhe que como para por pelo pela com sem sobre mais muito já pode obrigado"
    " obrigada este esta isso isto tem até",
    "nl": "de het een en of maar niet geen is zijn was waren wordt worden werd werden heeft hebben had u uw je wij we"
    " ons onze ik hij zij dit dat deze die van voor met zonder op in uit bij naar aan als ook nog wel om te er dan"
    " kunt kan graag bedankt",
    "sv": "och eller men inte är var blir har hade du din ditt dina ni er vi vår vårt våra jag den det de en ett som"
    " för med utan på i av till från om så att kan ska skulle vill när här där också bara tack hos sig",
    "pl": "i oraz lub ale nie jest są był była było być będzie został została pan pani państwo państwa nasz nasza nasze"
    " się to ten ta te tego tej że co jak dla do od na w we z ze po przy za o u już tylko bardzo proszę",
    "tr": "ve veya ya ama fakat bir bu şu o biz siz size sizin sizi bizim için ile de da ki mi mı mu mü değil var"
    " yok olarak olan oldu olur kadar gibi çok daha en ne lütfen teşekkür teşekkürler sonra önce her hiç ise",
}


def _by_word() -> dict[str, tuple[str, ...]]:
    """Return the languages of each word."""
    found: dict[str, tuple[str, ...]] = {}
    for language, listed in _WORDS.items():
        for word in dict.fromkeys(listed.split()):
            found[word] = (*found.get(word, ()), language)
    return found


FUNCTION_WORDS = MappingProxyType(_by_word())
"""The languages that own each word, by the word in lower case with straight apostrophes."""
