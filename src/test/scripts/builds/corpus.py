"""Makes the projects that are measured: small Maven projects whose resources are clean, or have one defect in most files."""

import hashlib
import json
import shutil
from multiprocessing import Process
from pathlib import Path

import defects
from formats import FORMATS, foreign, message_keys, messages, record
from words import Words

SHARES = {"properties": 42, "xml": 18, "json": 12, "yaml": 9, "md": 8, "csv": 6, "txt": 5}
MB = 1_000_000


def bundle(words, number, language_count):
    """Files of one base name whose keys agree: names and texts."""
    keys = message_keys(words, words.size())
    languages = words.random.sample(["de", "fr", "es", "zh_CN", "ja"], language_count)
    base = f"{words.name()}-{number}".replace("-", "")
    ascii_only = words.chance(0.3)
    yield f"{base}.properties", messages(words, keys, "en")
    for language in languages:
        yield f"{base}_{language}.properties", messages(words, keys, language, ascii_only)


def small_files(words, count):
    """Names and texts of files in their shares."""
    # A bundle is drawn once and has two to four files.
    kinds, weights = list(SHARES), [share / (1.24 if kind == "properties" else 1) for kind, share in SHARES.items()]
    number = 0
    while number < count:
        kind = words.random.choices(kinds, weights)[0]
        if kind == "properties" and words.chance(0.12):
            files = list(bundle(words, number, words.random.randint(1, 3)))
        else:
            language = foreign(words) if words.chance(0.12) else "en"
            # A character of Chinese has three bytes.
            size = words.size() // (3 if language in ("zh_CN", "ja") else 1)
            files = [(f"{words.name()}-{number}.{kind}", FORMATS[kind](words, size, language))]
        for file in files[: count - number]:
            yield file
            number += 1


def write_small(resources, words, count, damage=False):
    for number, (name, text) in enumerate(small_files(words, count)):
        data = text.encode()
        if damage and words.chance(0.85):
            data = defects.plant(words, name.rsplit(".", 1)[1], text)
        folder = resources / f"d{number // 40:04}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def write_tree(resources, words):
    write_small(resources, words, 10_000)
    size, number = 31 * MB, 0
    while size < 1000 * MB:
        kind = words.random.choices(list(SHARES), SHARES.values())[0]
        # A megabyte and a half in the middle; three bytes to a Chinese character.
        length = min(8 * MB, int(words.random.lognormvariate(14.3, 0.7)))
        text = FORMATS[kind](words, *((length // 3, "zh_CN") if words.chance(0.1) else (length, "en")))
        folder = resources / f"large{number // 40:02}"
        folder.mkdir(exist_ok=True)
        size += (folder / f"{words.name()}-{number}.{kind}").write_bytes(text.encode())
        number += 1


def write_large(file, words, piece, start="", between="", end="\n"):
    """200 MB of pieces."""
    with file.open("wb") as out:
        size = out.write(start.encode())
        number = 0
        while size < 200 * MB:
            number += 1
            size += out.write(((between if number > 1 else "") + piece(words, number)).encode())
        out.write(end.encode())


def any_language(words):
    return foreign(words) if words.chance(0.1) else "en"


def write_lines(resources, words):
    def piece(words, _):
        return words.paragraph(any_language(words)).replace(". ", ".\n")

    write_large(resources / "large.txt", words, piece, between="\n\n")


def write_line(resources, words):
    write_large(resources / "line.txt", words, lambda words, _: words.sentence(any_language(words)), between=" ")


def write_json_line(resources, words):
    def piece(words, number):
        return json.dumps(record(words, any_language(words), number), ensure_ascii=False)

    write_large(resources / "line.json", words, piece, "[", ",", "]\n")


CORPORA = {
    "clean1k": lambda resources, words: write_small(resources, words, 1_000),
    "clean10k": lambda resources, words: write_small(resources, words, 10_000),
    "clean50k": lambda resources, words: write_small(resources, words, 50_000),
    "dirty10k": lambda resources, words: write_small(resources, words, 10_000, damage=True),
    "tree1g": write_tree,
    "large200": write_lines,
    "line200": write_line,
    "line200json": write_json_line,
}


def make(work, name, pom):
    """The project's folder; it is made anew only when what makes it has changed."""
    project = work / name
    sources = [Path(__file__).with_name(source).read_bytes() for source in ("corpus.py", "defects.py", "formats.py", "words.py")]
    stamp = hashlib.sha256(b"".join(sources)).hexdigest()
    made = project / "made"
    if not made.exists() or made.read_text() != stamp:
        print("making", name, flush=True)
        shutil.rmtree(project, ignore_errors=True)
        resources = project / "src/main/resources"
        resources.mkdir(parents=True)
        # In a process of its own: the peak memory of what is measured would begin with that of its parent.
        maker = Process(target=CORPORA[name], args=(resources, Words(8)))
        maker.start()
        maker.join()
        if maker.exitcode:
            raise RuntimeError(f"{name} could not be made")
        made.write_text(stamp)
    (project / "pom.xml").write_text(pom)
    return project


def sizes(project):
    """Number and bytes of the resources."""
    files = [file.stat().st_size for file in (project / "src/main/resources").rglob("*") if file.is_file()]
    return len(files), sum(files)
