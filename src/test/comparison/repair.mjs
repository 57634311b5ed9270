// Repairs the newspaper page, so that it has a sound twin, and lists what was repaired. Argument: the directory of the work.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const work = process.argv[2];
const text = readFileSync(join(work, "texts", "zh-reference.txt"), "utf8");
const lines = text.split("\n");
const TORN = [9, 13, 15, 19, 31, 43, 51, 55, 72, 80]; // the line that breaks off; it goes on two lines below
const STRAY = { line: 41, from: "嫻", to: "娴" };
const places = TORN.map(line => ({ kind: "torn paragraphs", rule: "broken-paragraph", line, end: line + 2 }));
if (!lines[STRAY.line - 1]?.includes(STRAY.from)) throw new Error("this is not the newspaper page that the numbers are about");

let repaired = "";
lines.forEach((line, i) => {
  const torn = TORN.includes(i + 1), second = TORN.includes(i - 1), gap = TORN.includes(i);
  if (i + 1 === STRAY.line) {
    line = line.replace(STRAY.from, STRAY.to);
    places.push({ kind: "stray traditional character", rule: "mixed-chinese-variants", line: i + 1 });
  }
  if (gap) return;
  if (second) repaired = repaired.slice(0, -1);
  repaired += line + "\n";
});
lines.forEach((line, i) => {
  if (line === "" && lines[i + 1] === "" && (i === 0 || lines[i - 1] !== "")) {
    let end = i;
    while (lines[end + 1] === "") end++;
    const kind = i === 0 ? "blank lines at the top" : "runs of blank lines";
    places.push({ kind, rule: "blank-line-run", line: i + 1, end: end + 1 });
  }
});
if (!text.endsWith("\n")) places.push({ kind: "missing final newline", rule: "missing-final-newline", line: lines.length });
repaired = repaired.replace(/^\n+/, "").replace(/\n{3,}/g, "\n\n").replace(/\n*$/, "\n");
writeFileSync(join(work, "texts", "zh-repaired.txt"), repaired);
writeFileSync(join(work, "reference.json"), JSON.stringify(places));
