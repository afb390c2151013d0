"""How numbers are spelled out in the marketplaces' languages."""

import re

NAMES = {
    "en": """
        zero oh o nought naught nil; one two three four five six seven eight nine; ten eleven twelve
        thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty
        seventy eighty ninety hundred; double triple dash hyphen dot plus then space and
    """,
    "de": """
        null; eins ein zwei zwo drei vier fünf fuenf sechs sieben acht neun; zehn elf zwölf zwoelf dreizehn
        vierzehn fünfzehn fuenfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig dreissig vierzig
        fünfzig fuenfzig sechzig siebzig achtzig neunzig hundert; doppel doppelt dreimal zweimal strich
        bindestrich plus dann und
    """,
    "fr": """
        zéro zero; un une deux trois quatre cinq six sept huit neuf; dix onze douze treize quatorze quinze
        seize vingt vingts trente quarante cinquante soixante septante huitante octante nonante cent; double
        tiret plus puis et espace fois
    """,
    "es": """
        cero; uno una un dos tres cuatro cinco seis siete ocho nueve; diez once doce trece catorce quince
        dieciséis dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintidos veintitrés
        veintitres veinticuatro veinticinco veintiséis veintiseis veintisiete veintiocho veintinueve treinta
        cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos trescientos cuatrocientos
        quinientos seiscientos setecientos ochocientos novecientos; doble triple guion guión más mas luego y
    """,
    "it": """
        zero; uno una due tre quattro cinque sei sette otto nove; dieci undici dodici tredici quattordici
        quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta
        ottanta novanta cento; doppio triplo trattino più poi e
    """,
    "pt": """
        zero; um uma dois duas três tres quatro cinco seis meia sete oito nove; dez onze doze treze catorze
        quatorze quinze dezesseis dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta
        quarenta cinquenta sessenta setenta oitenta noventa cem cento duzentos trezentos quatrocentos
        quinhentos seiscentos setecentos oitocentos novecentos; duplo hífen traço mais depois e
    """,
    "nl": """
        nul; een één twee drie vier vijf zes zeven acht negen; tien elf twaalf dertien veertien vijftien
        zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig
        honderd; dubbel streepje plus dan en
    """,
    "sv": """
        noll; ett en två tre fyra fem sex sju åtta nio; tio elva tolv tretton fjorton femton sexton sjutton
        arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra; dubbel streck plus
        sedan och
    """,
    "pl": """
        zero; jeden jedynka dwa trzy cztery pięć piec sześć szesc siedem osiem dziewięć dziewiec; dziesięć
        jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście
        dziewiętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt
        osiemdziesiąt dziewięćdziesiąt sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset
        dziewięćset; kreska plus potem i
    """,
    "tr": """
        sıfır sifir; bir iki üç uc dört dort beş bes altı alti yedi sekiz dokuz; on yirmi otuz kırk kirk
        elli altmış altmis yetmiş yetmis seksen doksan yüz yuz; çift artı tire sonra ve
    """,
    "ar": """
        صفر; واحد اثنان اثنين ثلاثة ثلاث أربعة اربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان تسعة تسع;
        عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون مئة; زائد ثم
    """,
    "hi": """
        शून्य ज़ीरो जीरो; एक दो तीन चार पांच पाँच छह छः सात आठ नौ; दस बीस तीस चालीस पचास; डबल प्लस
    """,
    "cs": """
        nula; jedna jeden dva dvě tři čtyři pět šest sedm osm devět; deset jedenáct dvanáct dvacet třicet
        čtyřicet padesát šedesát sedmdesát osmdesát devadesát sto; plus pak
    """,
}
"""By language: words for nought; for one to nine; for ten and more; for signs, repeats and what joins them."""

JOINED = {
    "de": re.compile(
        r"(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)"
        r"und(?:zwan|drei|vier|fünf|sech|sieb|acht|neun)(?:zig|ßig|ssig)"
    ),
    "it": re.compile(
        r"(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[ia]?"
        r"(?:uno|due|tr[eé]|quattro|cinque|sei|sette|otto|nove)"
    ),
    "nl": re.compile(
        r"(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig"
    ),
    "sv": re.compile(
        r"(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)"
    ),
}
"""Numbers of two digits that are one word."""

TWICE = frozenset(["double", "doppel", "doppelt", "zweimal", "doble", "doppio", "duplo", "dubbel", "çift", "डबल"])
THRICE = frozenset(["triple", "triplo", "dreimal"])
PLUS = frozenset(["plus", "+", "00", "más", "più", "mais", "artı", "زائد", "प्लस"])

KANA = re.compile(
    r"(?:(?:ゼロ|れい|レイ|まる|マル|いち|イチ|ワン|に|ニー?|さん|サン|よん|ヨン|し|ご|ゴー?|ろく|ロク|なな|ナナ|しち|はち|ハチ|きゅう"
    r"|キュウ|キュー|く|の|ノ|ハイフン)[、,・ ー\-]{0,2}){9,20}"
)
"""Digits spelled out in kana, nine or more."""
