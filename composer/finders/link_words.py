"""Knows the words of links that tell nothing of where they lead, such as "click here", in eleven languages."""

import re

_WORDS_BY_LANGUAGE = """
click here | click | click this | click this link | click on this link | click the link | please click here
here | this link | link | the link | this page | this | read more | more | learn more | more info | see more
find out more | tap here | press here | go here | go | follow this link | see here | view here | over here
right here | details | continue | open | view | download here | hier klicken | klicken sie hier | klick hier
klicke hier | bitte hier klicken | klicken | hier | diesen link | dieser link | diesem link | über diesen link
mehr | mehr erfahren | mehr infos | mehr dazu | weiterlesen | weiter | hier entlang | hier ansehen
bitte klicken sie hier | klicken sie auf diesen link | unter diesem link | hier tippen | cliquez ici
cliquer ici | clique ici | cliquez | ici | ce lien | le lien | lien | par ici | en savoir plus | lire la suite
plus d'infos | plus | cliquez sur ce lien | via ce lien | voir ici | suivez ce lien | veuillez cliquer ici
appuyez ici | haga clic aquí | haz clic aquí | hacer clic aquí | clic aquí | pulse aquí | pulsa aquí
pinche aquí | pincha aquí | aquí | este enlace | el enlace | enlace | este link | más | más información
leer más | ver más | saber más | haga clic | haga clic en este enlace | en este enlace | acá | haga clic acá
da clic aquí | dé clic aquí | de clic aquí | clicca qui | clicchi qui | cliccare qui | clicca | cliccando qui
qui | questo link | il link | collegamento | a questo link | scopri di più | leggi di più | leggi tutto
maggiori informazioni | di più | clicchi su questo link | premi qui | fare clic qui | fai clic qui
faccia clic qui | clique aqui | clicar aqui | carregue aqui | toque aqui | aqui | esta ligação | saiba mais
ler mais | leia mais | mais | mais informações | neste link | clique neste link | clique | klik hier | klik
hier klikken | klikt u hier | deze link | de link | via deze link | lees meer | meer | meer informatie
meer info | lees verder | klik op deze link | tik hier | klicka här | klicka | tryck här | här | denna länk
den här länken | länken | länk | läs mer | mer | mer info | mer information | via denna länk
klicka på länken | kliknij tutaj | kliknij tu | kliknij | tutaj | tu | ten link | pod tym linkiem
tym linkiem | czytaj więcej | więcej | więcej informacji | dowiedz się więcej | kliknij w ten link
proszę kliknąć tutaj | naciśnij tutaj | buraya tıklayın | buraya tıklayınız | tıklayın | tıklayınız
buraya tıkla | burada | buraya | buradan | bu link | bu bağlantı | bağlantı | devamını oku | daha fazla
daha fazla bilgi | detaylar | bu linke tıklayın | こちら | こちらをクリック | ここ | ここをクリック | クリック
こちらから | こちらへ | こちらのリンク | このリンク | リンク | 詳しくはこちら | 詳細はこちら | もっと見る
続きを読む | ここから | 詳細 | こちらをご覧ください | こちらをクリックしてください
"""
_EMPTY_WORDS = frozenset(
    " ".join(part.split()).casefold()
    for line in _WORDS_BY_LANGUAGE.split("\n")
    for part in line.split("|")
    if part.strip()
)
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_ADDRESS = re.compile(
    r"\s*(?:(?:https?|ftp)\s?:\s?//\S{3,}|www\.[^\s.]{1,80}\.\S{2,}|[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/\S*)\s*",
    re.IGNORECASE,
)


def says_nothing(words: str) -> bool:
    """Whether the words of a link tell nothing of where it leads when they are read alone."""
    if len(words) > 60:
        return False
    plain = _EDGES.sub("", " ".join(words.replace("’", "'").split())).casefold()
    return plain in _EMPTY_WORDS


def is_address(words: str) -> bool:
    """Whether the words of a link are nothing but a web address."""
    return len(words) < 3000 and _ADDRESS.fullmatch(words) is not None
