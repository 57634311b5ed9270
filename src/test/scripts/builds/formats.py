"""The text of a small or large file of each format."""

import json
import re

from words import OTHERS


def foreign(words):
    return words.pick(["de", "fr", "es", "zh_CN", "zh_CN", "ja"])


def escaped(text):
    """As native2ascii writes it."""
    return re.sub(r"[^\x00-\x7f]", lambda match: f"\\u{ord(match[0]):04x}", text)


def value(words, language, kind):
    """A value of a message of that kind; messages with arguments double their apostrophes."""
    if kind == "label":
        return words.label(language)
    text = words.sentence(language)
    if kind == "argument":
        return text.replace("'", "''")[:-1] + ": {0}"
    if kind == "arguments":
        return "{0}: " + text.replace("'", "''")[:-1] + " ({1})"
    if kind == "break":
        return text + "\\n" + words.sentence(language)
    if kind == "long":
        return text + " \\\n    " + words.sentence(language)
    return text


def message_keys(words, size):
    """Keys with the kind of their value, for a file of about that size."""
    keys = {}
    while len(keys) * 85 < size:
        key = words.key()
        if key in keys:
            key += "." + words.pick(OTHERS) + str(len(keys))
        keys[key] = words.pick(["label", "label", "text", "text", "text", "argument", "arguments", "break", "long"])
    return keys


def messages(words, keys, language, ascii_only=False):
    lines = [f"# Messages of the {words.pick(OTHERS)} module", ""]
    for number, (key, kind) in enumerate(keys.items()):
        if number % 12 == 11:
            lines += ["", "# " + words.sentence()]
        text = value(words, language, kind)
        lines.append(f"{key}={escaped(text) if ascii_only else text}")
    return "\n".join(lines) + "\n"


def settings(words, size):
    lines, seen, length = ["# " + words.sentence(), "# " + words.sentence(), ""], set(), 150
    while length < size:
        key = words.key().replace("title", "size") + "." + words.pick(OTHERS)
        if key in seen:
            key += f".{len(seen)}"
        seen.add(key)
        number, address = words.random.randint(1, 5000), "https://example.org/" + words.name()
        class_name = "org.example.shop." + words.label().title().replace(" ", "").replace("'", "")
        folder, reference = "/var/lib/" + words.name(), "${" + words.key() + "}"
        text = words.pick(["true", "false", str(number), "30s", address, class_name, folder, reference, words.sentence()])
        line = f"{key} = {text}"
        if words.chance(0.08):
            lines += ["", "# " + words.sentence()]
        lines.append(line)
        length += len(line) + 8
    return "\n".join(lines) + "\n"


def properties(words, size, language):
    if language == "en" and words.chance(0.5):
        return settings(words, size)
    return messages(words, message_keys(words, size), language, language != "en" and words.chance(0.4))


def xml(words, size, language):
    lines, length, number = ['<?xml version="1.0" encoding="UTF-8"?>'], 60, 0
    beans = words.chance(0.4)
    root = "beans" if beans else "catalog"
    lines += [f"<!-- {words.sentence()} -->", f"<{root}>"]
    while length < size:
        number += 1
        name = f"{words.name()}-{number}"
        if beans:
            block = [f'  <bean id="{name}" class="org.example.{words.pick(OTHERS)}.Handler{number}">']
            keys = words.random.sample(OTHERS, 3)
            block += [f'    <property name="{key}" value="{words.random.randint(1, 900)}"/>' for key in keys]
            block += [f"    <description>{words.sentence(language)}</description>", "  </bean>"]
        else:
            block = [
                f'  <entry key="{name}" kind="{words.pick(OTHERS)}">',
                f"    <title>{words.label(language)} &amp; {words.label(language)}</title>",
                f"    <text>{words.paragraph(language, 3)}</text>",
                "  </entry>",
            ]
        lines += block
        length += sum(map(len, block)) + len(block)
    return "\n".join([*lines, f"</{root}>"]) + "\n"


def record(words, language, number):
    return {
        "id": number,
        "name": words.name(),
        "active": words.chance(0.5),
        "title": words.label(language),
        "description": words.sentence(language),
        "limits": [words.random.randint(0, 1000) for _ in range(3)],
        "owner": {"role": words.pick(OTHERS), "reason": None if words.chance(0.3) else words.sentence(language)},
    }


def json_text(words, size, language):
    pieces, length = [], 60
    while length < size or not pieces:
        piece = json.dumps(record(words, language, len(pieces) + 1), indent=2, ensure_ascii=False)
        pieces.append("    " + piece.replace("\n", "\n    "))
        length += len(pieces[-1]) + 2
    return f'{{\n  "version": 3,\n  "comment": "{words.sentence()}",\n  "entries": [\n' + ",\n".join(pieces) + "\n  ]\n}\n"


def yaml(words, size, language):
    lines, length, number = ["# " + words.sentence(), "version: 3", "entries:"], 80, 0
    while length < size:
        number += 1
        block = [
            f"  {words.name()}-{number}:",
            f"    enabled: {words.pick(['true', 'false'])}",
            f'    title: "{words.label(language)}"',
            f"    limit: {words.random.randint(1, 900)}",
            "    folders:",
            f"      - /var/lib/{words.name()}",
            f"      - /srv/{words.name()}",
            "    text: >-",
            f"      {words.sentence(language)}",
        ]
        lines += block
        length += sum(map(len, block)) + len(block)
    return "\n".join(lines) + "\n"


def markdown(words, size, language):
    lines, length, number = [f"# {words.label(language)}", "", words.paragraph(language), ""], 100, 0
    while length < size:
        number += 1
        kind = words.random.random()
        if kind < 0.15:
            block = [f"## {words.label(language)} {number}"]
        elif kind < 0.3:
            block = [f"- {words.sentence(language)}" for _ in range(words.random.randint(2, 6))]
        elif kind < 0.38:
            block = ["```sh", f"mvn verify -D{words.key()}={number}", "```"]
        elif kind < 0.45:
            block = ["| name | limit |", "|---|---|"] + [f"| `{words.name()}` | {words.random.randint(1, 99)} |" for _ in range(4)]
        elif kind < 0.55:
            block = [f"- [{words.label(language)}](https://example.org/{words.name()})"]
        else:
            block = [words.paragraph(language)]
        lines += [*block, ""]
        length += sum(map(len, block)) + len(block) + 1
    return "\n".join(lines[:-1]) + "\n"


def csv(words, size, language):
    lines, length = ["id,name,amount,active,comment"], 30
    while length < size:
        comment = words.sentence(language)
        quoted = '"' + comment + '"' if words.chance(0.5) or "," in comment else comment
        amount, active = words.random.randint(1, 10**6) / 100, words.pick(["true", "false"])
        lines.append(f"{len(lines)},{words.name()},{amount:.2f},{active},{quoted}")
        length += len(lines[-1]) + 1
    return "\n".join(lines) + "\n"


def txt(words, size, language):
    blocks, length = [], 0
    while length < size or not blocks:
        blocks.append(words.paragraph(language))
        length += len(blocks[-1]) + 2
    return "\n\n".join(blocks) + "\n"


FORMATS = {"properties": properties, "xml": xml, "json": json_text, "yaml": yaml, "md": markdown, "csv": csv, "txt": txt}
