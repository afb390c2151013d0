"""Tells what the buyer said from what the seller says: "you wrote that we are thieves", 'your words "never again"'."""

import regex

_SAID = regex.compile(
    r"\byou(?:r message|r comment|r words)?,? (?:\w+ )?(?:wrote|write|said|say|told us|mention(?:ed)?|feel|felt|think|"
    r"thought|asked|call(?:ed)? (?:us|me|it))\b"
    r"|\byour? (?:words|comment|remark|question|phrase|message)\b"
    r"|\b(?:sie|du|ihr) (?:\w+ ){0,2}(?:schrieb\w*|schreiben|schreibst|meint\w*|sagt\w*|sagen|nennen|nannt\w*|"
    r"fragt\w*)\b|\b(?:schrieben|schreiben|meinten|meinen|sagten|nannten|nennen|fragten|fanden|finden) sie\b"
    r"|\b(?:geschrieben|genannt|gefragt|Ihre[rnm]? (?:Worte?n?|Bemerkung|Frage|Satz|Nachricht))\b"
    r"|\bvous (?:\w+ )?(?:écrivez|écriviez|dites|disiez|parlez|pensez|demandez|avez (?:écrit|dit|parlé|demandé)|"
    r"(?:nous )?traitez)"
    r"|\b(?:vos|votre) (?:mots|remarque|phrase|question|message)\b"
    r"|\b(?:escribe|escribes|escribi[óo]|escribiste|ha escrito|has escrito|dice|dices|dijo|dijiste|comenta|comentas|"
    r"pregunta|preguntas|nos llama|nos llam[óo]|nos ha llamado|sus palabras|su comentario|su pregunta)\b"
    r"|\b(?:scrive|scrivi|ha scritto|hai scritto|dice|dici|ha detto|hai detto|chiede|ci chiama|ci ha chiamat[oi]|"
    r"le sue parole|la sua domanda|il suo commento)\b"
    r"|\b(?:escreveu|escreveste|escreve|disse|disseste|diz|comentou|perguntou|chamou-nos|nos chamou|suas palavras|"
    r"seu comentário|sua pergunta)\b"
    r"|\b(?:u|je|jij) (?:\w+ )?(?:schreef|schrijft|zei|zegt|noemt|noemde|vroeg|vraagt)\b"
    r"|\b(?:schreef|schrijft|zei|noemde|vroeg) (?:u|je)\b|\b(?:uw|je) (?:woorden|opmerking|vraag|bericht)\b"
    r"|\b(?:du|ni) (?:\w+ )?(?:skrev|skriver|sa|säger|kallar|kallade|frågade|undrade)\b"
    r"|\b(?:skrev|skriver|sa|kallade|frågade) (?:du|ni)\b|\b(?:din|er|dina|era) (?:ord|kommentar|fråga)\b"
    r"|\b(?:napisał[aoi]?|pisze|piszą|napisali|nazwał[ai]?|nazywa|pyta|zapytał[ai]?) (?:pan|pani|państwo|nas)\b"
    r"|\b(?:pan|pani|państwo) (?:\w+ )?(?:napisał[ai]?|pisze|piszą|napisali|nazwał[ai]?|nazywa|pyta)\b"
    r"|\b(?:diye|dediğiniz|dediniz|demişsiniz|yazdığınız|yazmışsınız|söylediğiniz)\b"
    r"|と(?:書|おっしゃ|お書き|お尋ね|いうお言葉|のお言葉|のご指摘|のご質問|言われ)",
    regex.IGNORECASE,
)
"""The buyer as the one who wrote, said or asked."""
_SHORT = regex.compile(
    r'(?<!\w)"[^"\n]{2,80}"|“[^”\n]{2,80}”|„[^“”"\n]{2,80}[“”"]|«[^»\n]{2,80}»|‘[^’\n]{2,80}’|「[^」\n]{1,40}」'
)
_NEAR = 48
"""Characters on either side of a quotation in which it is said whose it is."""
_CLAUSE = 90
"""Characters from "you wrote" to the end of what is reported."""


def quotations(line: str) -> list[tuple[int, int]]:
    """Return where short quotations stand in a line that the buyer is said to have written."""
    if not any(mark in line for mark in '"“„«‘「'):
        return []
    return [
        match.span()
        for match in _SHORT.finditer(line)
        if _SAID.search(line, max(0, match.start() - _NEAR), match.start())
        or _SAID.search(line, match.end(), match.end() + _NEAR)
    ]


def is_reported(sentence: str, start: int) -> bool:
    """Whether what starts at a place of a sentence is told as the buyer's words, right behind "you wrote that"."""
    before = sentence[max(0, start - _CLAUSE) : start]
    said = None
    for match in _SAID.finditer(before):
        said = match
    return said is not None and not regex.search(r"[.!?;:]\s", before[said.end() :])
