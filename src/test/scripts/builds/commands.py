"""The processes that are measured, and whether they have done what they are measured for."""

import hashlib
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import peers

PLUGIN = "io.github.textproof:textproof-maven-plugin"
SUMMARY = re.compile(r"^\[\w+\] (?P<what>.+?) in (?:(?P<hit>\d+) of )?(?P<files>\d+) files?(?: \((?P<left>.*?)\))?, [\d.]+ s\b", re.MULTILINE)


class Failure(Exception):
    """What makes measuring pointless, in words for who called the script."""


def timed(arguments, project, environment):
    """CPU seconds of the process and its children, seconds, peak memory in MB, exit code; and the output.

    A note says why the numbers are not worth comparing, a remark what else the process said about its work.
    """
    log = project / "log"
    with log.open("wb") as out:
        streams = {"stdin": subprocess.DEVNULL, "stdout": out, "stderr": subprocess.STDOUT}
        start = time.monotonic()
        process = subprocess.Popen(arguments, cwd=project, env={**os.environ, **environment}, **streams)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    run = {"cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "rss": usage.ru_maxrss // 1024, "exit": process.returncode}
    run.update(note="", remark="")
    return run, log.read_text(errors="replace")


class Command:
    """A process whose exit code is known beforehand."""

    def __init__(self, name, arguments, environment=None, rounds=100):
        self.name = name
        self.arguments = arguments
        self.environment = environment or {}
        self.rounds = rounds

    def prepare(self, project):
        """What has to be done once, before the first round."""

    def run(self, project, files, floor):
        """One measurement, with the floor that it is compared with."""
        run, output = timed(self.arguments, project, self.environment)
        self.check(run, output, files)
        return {**run, "floor": floor}

    def check(self, run, output, files):
        if run["exit"] != 0:
            raise Failure(f"{self.name} failed:\n{output[-2000:]}")


class Textproof(Command):
    """The goal check, which has to count every file, and to find nothing in sound ones."""

    def __init__(self, name, version, *options, dirty=False, filled=False, **more):
        super().__init__(name, ["mvn", "-B", "-o", f"{PLUGIN}:{version}:check", *options], **more)
        self.dirty = dirty
        self.filled = filled

    def prepare(self, project):
        if self.filled:
            timed(self.arguments, project, self.environment)

    def check(self, run, output, files):
        summary = SUMMARY.search(output)
        if not summary:
            errors = re.findall(r"^(?:\[ERROR\]|Exception|.*OutOfMemory).*", output, re.MULTILINE) or ["no summary"]
            run["note"] = "fails: " + errors[0].removeprefix("[ERROR] ")[:120]
            return
        clean = summary["what"].startswith("no ")
        if not self.dirty and not clean:
            raise Failure(f"{self.name}: the corpus is not clean: {summary[0]}\n" + "\n".join(output.splitlines()[:30]))
        if self.dirty and (clean or int(summary["hit"] or files) < files / 3):
            raise Failure(f"{self.name}: too little is found in the dirty corpus: {summary[0]}")
        left = summary["left"] or ""
        if int(summary["files"]) != files or re.search("note|problem|binary", left):
            run["note"] = f"counts {summary['files']} of {files} files" + (f" ({left})" if left else "")
        elif run["exit"] != (1 if self.dirty else 0):
            run["note"] = f"ends with {run['exit']}"
        elif not self.dirty:
            run["remark"] = left


class Reader(Command):
    """A Java program that reads the bytes and does nothing with them; its floor is a JVM that does nothing."""

    SOURCE = """
import java.io.*;
import java.nio.file.*;

public class Read {
    public static void main(String[] folders) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long sum = 0;
        for (String folder : folders) {
            try (var files = Files.walk(Path.of(folder))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    try (InputStream in = Files.newInputStream(file)) {
                        for (int read; (read = in.read(buffer)) > 0; ) {
                            sum += read;
                        }
                    }
                }
            }
        }
        System.out.println(sum);
    }
}
"""

    def __init__(self, work):
        super().__init__("reading the bytes", ["java", "-cp", str(work), "Read", "src/main/resources"])
        self.work = work

    def prepare(self, project):
        source = self.work / "Read.java"
        source.write_text(self.SOURCE)
        subprocess.run(["javac", str(source)], check=True)

    def run(self, project, files, floor):
        empty, _ = timed(self.arguments[:-1], project, {})
        return super().run(project, files, empty)


class PeerCommand(Command):
    """Another plugin, with its files in place only while it runs."""

    def __init__(self, peer):
        # One round is enough to tell minutes from seconds.
        super().__init__(peer.name, ["mvn", "-B", "-o", peer.goal, *peer.options], rounds=1 if peer.slow else 100)
        self.peer = peer

    def run(self, project, files, floor=None):
        for name, text in self.peer.files.items():
            (project / name).write_text(text)
        try:
            return super().run(project, files, floor)
        finally:
            for name in [*self.peer.files, *self.peer.leftovers]:
                (project / name).unlink(missing_ok=True)


def verify_peers(probe):
    """Makes sure that each peer reads the files: it passes sound ones, and fails on odd ones and names one of each of its formats.

    The first call is online: it fetches the plugin.
    """
    stamp = hashlib.sha256(Path(peers.__file__).read_bytes()).hexdigest()
    if (probe / "verified").exists() and (probe / "verified").read_text() == stamp:
        return
    shutil.rmtree(probe, ignore_errors=True)
    resources = probe / "src/main/resources/d0000"
    resources.mkdir(parents=True)
    (probe / "pom.xml").write_text(peers.POM)
    for extension, text in peers.SOUND.items():
        (resources / f"sound.{extension}").write_text(text)
    for peer in peers.PEERS:
        online = PeerCommand(peer)
        online.arguments = [argument for argument in online.arguments if argument != "-o"]
        online.run(probe, 0)
        odd = [resources / f"odd.{extension}" for extension in peer.formats]
        for file in odd:
            file.write_bytes(peers.SOUND[file.suffix[1:]].encode() + peer.defect)
        passes = True
        try:
            PeerCommand(peer).run(probe, 0)
        except Failure:
            passes = False
        output = (probe / "log").read_text(errors="replace")
        unnamed = [file.name for file in odd if file.name not in output]
        if passes != peer.lenient or unnamed:
            raise Failure(f"{peer.name} {'passes' if passes else 'fails'} and does not name {', '.join(unnamed)}:\n{output}")
        for file in odd:
            file.unlink()
        print(f"{peer.name} reads {', '.join(peer.formats)}", flush=True)
    (probe / "verified").write_text(stamp)
