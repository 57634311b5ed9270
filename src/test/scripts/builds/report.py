"""The tables of docs/performance.md."""

import os
import re
import subprocess
from statistics import median

from peers import PEERS

START = "<!-- measured by src/test/scripts/measure-builds, do not edit: start -->"
END = "<!-- end -->"

# What a result has to reach, as text, by part and command.
# What the tables are held to, in CPU seconds on a faster machine than most: read the ratios to the peers.
BARS = {
    ("clean10k", "every rule"): "2.5 s",
    ("clean10k", "byte, character and line rules"): "1.0 s",
    ("dirty10k", "every rule"): "1.5 × clean",
    ("cache10k", "unchanged, every rule"): "0.3 s",
    ("cache50k", "unchanged, every rule"): "0.8 s",
    ("clean50k", "every rule"): "250 MB",
    ("large200", "byte, character and line rules"): "250 MB/s",
    ("tree1g", "every rule"): "checks all",
    ("line200", "every rule"): "checks it",
    ("line200", "byte, character and line rules"): "checks it",
    ("line200json", "every rule"): "checks it",
    ("line200json", "byte, character and line rules"): "checks it",
}
METHOD = """- The projects are made by the script, with a fixed seed, of sentences of our own: `.properties` 42 %, XML 18, JSON 12, YAML 9, Markdown 8, CSV 6, text 5 of 100 files;
  3.1 KB in the mean, most from 200 bytes to 30 KB, lognormal; 15 % hold characters beyond ASCII (Western, Chinese, Japanese); an eighth are in bundles of two to four
  locales; 40 files in a directory.
- A run counts only if textproof's summary counts every file, and in the clean projects finds nothing at warning or above. In `dirty10k` 85 % of the files have one
  defect: malformed bytes, U+FFFD, mojibake, control and invisible characters, broken escapes, duplicate keys, unclosed strings, brackets and elements, conflict markers and the like.
- CPU is user and system time of the Maven process and its children, the peak is its resident memory with the JVM's default heap where none is named. CPU and seconds
  are the median (least to most) of what a command takes beyond the floor of the same round, `mvn -o -q validate` in the same project; rounds interleave all commands.
- *Reading the bytes* is a Java program that does nothing else, beyond an empty JVM. *Every rule* is the goal `check` at its defaults, cold: `textproof.cache=false`.
  *Unchanged* is a run with the cache that the run before has filled. With `MAVEN_OPTS=-XX:TieredStopAtLevel=1` Java compiles quickly and not well, Maven included, which suits short builds; the floor
  is that without it.
- Each peer runs offline on the same files, configured to check all of them that it can. That it reads them is tried first: it passes sound files and names a file of each format with a defect, which
  is a trailing blank (editorconfig, checkstyle, spotless), Latin-1 bytes (enforcer) or a second root element (xml). Rat names all files without a licence; it is measured once and never fails here.
"""
SMALL = ["clean1k", "clean10k", "dirty10k", "clean50k", "cache10k", "cache50k"]
LARGE = {
    "large200": "a text of 200 MB in lines",
    "tree1g": "a tree of 1 GB, heap 256 MB",
    "line200": "a text of 200 MB in one line, heap 256 MB",
    "line200json": "JSON of 200 MB in one line, heap 256 MB",
}
EVERY, BASIC = "every rule", "byte, character and line rules"
QUICK = "every rule, MAVEN_OPTS=-XX:TieredStopAtLevel=1"
SMALL = "every rule, MAVEN_OPTS=-Xmx128m"


def beyond(runs, what):
    """Median of the differences to the floor of the same round."""
    return median(run[what] - run["floor"][what] for run in runs)


def cpu(runs):
    text = f"{beyond(runs, 'cpu'):.2f}"
    if len(runs) > 1:
        each = [run["cpu"] - run["floor"]["cpu"] for run in runs]
        text += f" ({min(each):.2f}–{max(each):.2f})"
    return text


def peak(runs):
    return f"{median(run['rss'] for run in runs):.0f}"


def note(runs):
    return next((run["note"] for run in runs if run["note"]), "")


def remark(runs):
    text = next((run["remark"] for run in runs if run.get("remark")), "")
    return f"; {text}" if text else ""


def row(*cells):
    return "| " + " | ".join(cells) + " |"


def bar(part, name):
    return BARS.get((part, name), "")


def small(results):
    lines = [row("project", "", "CPU s", "s", "peak MB", "CPU ms a file", "bar"), "|---|---|--:|--:|--:|--:|--:|"]
    for part in filter(results.get, SMALL):
        result = results[part]
        files, size = result["size"]
        title = f"{result['corpus']}: {files:,} files, {size / 1e6:.1f} MB"
        floor = result["floor"]
        cells = [f"{median(run[what] for run in floor):.2f}" for what in ("cpu", "wall")]
        lines.append(row(title, "floor", *cells, peak(floor), "", ""))
        for name, runs in result["runs"].items():
            cells = cpu(runs), f"{beyond(runs, 'wall'):.2f}", peak(runs), f"{beyond(runs, 'cpu') / files * 1000:.3f}"
            lines.append(row("", name + (f": {note(runs)}" if note(runs) else remark(runs)), *cells, bar(part, name)))
    try:
        each = [beyond(results[part]["runs"][EVERY], "cpu") / results[part]["size"][0] for part in ("clean10k", "clean50k")]
        lines += ["", f"With every rule, a file of 50,000 takes {each[1] / each[0]:.2f} times the CPU of one of 10,000."]
    except KeyError:
        pass  # one of them has not been measured yet
    return lines


def peers(results):
    if "peers" not in results or "clean10k" not in results:
        return []
    own = results["clean10k"]["runs"]
    lines = ["", "### Beside other plugins, on clean10k", ""]
    lines.append(row("", "checks", "CPU s", "s", "peak MB", "textproof, every rule, takes", "byte, character and line rules take"))
    lines.append("|---|---|--:|--:|--:|--:|--:|")
    checks = {peer.name: peer.checks for peer in PEERS} | {EVERY: "", BASIC: ""}
    named = {"textproof, " + name: (runs, name) for name, runs in own.items() if name in checks}
    named |= {name: (runs, name) for name, runs in results["peers"]["runs"].items()}
    for title, (runs, name) in named.items():
        ratios = [f"{beyond(own[mine], 'cpu') / max(beyond(runs, 'cpu'), 0.01):.2f} ×" for mine in (EVERY, BASIC)]
        lines.append(row(title, checks.get(name, ""), cpu(runs), f"{beyond(runs, 'wall'):.2f}", peak(runs), *ratios))
    return lines


def large(results):
    if not any(part in results for part in LARGE):
        return []
    lines = ["", "### Large files", ""]
    lines.append(row("", "", "CPU s", "s", "MB/s of CPU", "MB/s by the clock", "peak MB", "result", "bar"))
    lines.append("|---|---|--:|--:|--:|--:|--:|---|---|")
    for part in filter(results.get, LARGE):
        result = results[part]
        files, size = result["size"]
        for name, runs in result["runs"].items():
            reading = name == "reading the bytes"
            speed = ["" if note(runs) else f"{size / 1e6 / max(beyond(runs, what), 0.001):,.0f}" for what in ("cpu", "wall")]
            outcome = note(runs) or ("" if reading else ("checks all" if files > 1 else "checks it") + remark(runs))
            seconds = f"{beyond(runs, 'wall'):.2f}"
            lines.append(row(LARGE[part], name, cpu(runs), seconds, *speed, peak(runs), outcome, bar(part, name)))
    return lines


def version(*command):
    output = subprocess.run(command, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL).stdout
    return re.search(r"\d+(\.\d+)+", output)[0]


def machine(results):
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    rounds = sorted({result["rounds"] for result in results.values()})
    builds = {build for result in results.values() for build in result["builds"]}
    tools = f"JDK {version('java', '--version')}, Maven {version('mvn', '-B', '-v')}"
    counts = " or ".join(map(str, rounds)) + (" round" if rounds == [1] else " rounds")
    text = f"- The machine: {os.cpu_count()} cores, perhaps not alone, {memory:.0f} GB, {tools}; {counts}."
    if len(builds) > 1:
        text += " The plugin was built anew in between."
    return text


def tables(results):
    return "\n".join([METHOD + machine(results), "", "### Small files", "", *small(results), *peers(results), *large(results)])


def write(file, text):
    """Puts the tables between the marks."""
    page = file.read_text()
    before, rest = page.split(START)
    _, after = rest.split(END)
    file.write_text(before + START + "\n" + text + "\n" + END + after)
