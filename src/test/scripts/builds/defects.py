"""One defect for a file, of those that the rules of its format report at warning or above."""

import re

# Between two words, so that it is in a value or in running text.
PLACE = re.compile(r"(?<=[a-z]{4}) (?=[a-z]{4})|(?<=[\u3041-\u9fa5]{4})(?=[\u3041-\u9fa5]{4})")


def at_word(words, text, inserted):
    places = [match.end() for match in PLACE.finditer(text)]
    if not places:
        return text.encode() + inserted
    place = words.pick(places)
    return text[:place].encode() + inserted + text[place:].encode()


def inserting(inserted):
    return lambda words, text: at_word(words, text, inserted)


def replacing(pattern, replacement):
    """Replaces the last match."""

    def replace(words, text):
        matches = list(re.finditer(pattern, text))
        if not matches:
            return at_word(words, text, "\ufffd".encode())
        return (text[: matches[-1].start()] + matches[-1].expand(replacement) + text[matches[-1].end() :]).encode()

    return replace


def appending(line):
    return lambda words, text: (text + line).encode()


MALFORMED = inserting(b"gr\xfc\xdfen ")
REPLACED = inserting("caf\ufffd ".encode())
MOJIBAKE = inserting("cafÃ© fÃ¼r Ã¼ber ".encode())
CONTROL = inserting(b"\x08")
INVISIBLE = inserting("wo\u200brd ".encode())
CHARACTERS = [MALFORMED, REPLACED, MOJIBAKE, CONTROL, INVISIBLE]

DEFECTS = {
    "properties": [
        *CHARACTERS,
        replacing(r"\n([a-z][^=\n]*[^=\s]) ?= ?[^\n]*[^\\\n](?=\n)", r"\g<0>\n\1=another value"),
        inserting(rb"\u00g1 "),
        appending("last.key=it goes on \\\n"),
        appending("last.name=Caf\\\\u00e9\n"),
    ],
    "xml": [*CHARACTERS, replacing(r"</(?:entry|bean)>", "</entrie>"), inserting(b"this & that "), replacing("</(?:catalog|beans)>", "")],
    "json": [*CHARACTERS, replacing(r"\}", ""), replacing(r",\n", r"\n"), replacing(r'\n( +)"name": [^\n]*', r'\g<0>\n\1"name": "again",')],
    "yaml": [*CHARACTERS, replacing(r"\n    limit: ", "\n\tlimit: "), replacing(r"\n    limit: [^\n]*", r"\g<0>\n    limit: 7"), replacing('"\n', "\n")],
    "md": [
        *CHARACTERS,
        appending("\nSee [the plan](plan-of-last-year.md).\n"),
        appending("\nAt last (as it was said the door was shut.\n"),
    ],
    "csv": [*CHARACTERS, appending('9,last,1.00,true,"never closed\n'), appending("9,last,1.00\n")],
    "txt": [*CHARACTERS, lambda words, text: ("<<<<<<< HEAD\n" + text + "=======\nother\n>>>>>>> branch\n").encode()],
}


def plant(words, kind, text):
    """The file's bytes with one defect."""
    return words.pick(DEFECTS[kind])(words, text)
