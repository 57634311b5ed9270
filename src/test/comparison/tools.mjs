// The tools that are compared: how each is run over the texts, and what it reports there.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

export const work = resolve(process.argv[2]);
const texts = join(work, "texts");
const peers = join(work, "peers");
const require = createRequire(join(peers, "package.json"));
const version = name => JSON.parse(readFileSync(join(peers, "node_modules", name, "package.json"), "utf8")).version;
/** A text by its name. */
export const read = file => readFileSync(join(texts, file), "utf8");
/** The names of all texts. */
export const files = readdirSync(texts).filter(file => !file.startsWith(".")).sort();

/** The language stands at the end of a damaged text's name and at the start of a sound one's. */
const language = file =>
  file.includes("--") ? file.split(".").at(-2) : file.startsWith("zh-tw-") ? "zh-tw" : file.slice(0, 2);

/** Output of a command that exits with 1 when it has findings. */
function output(stream, command, ...args) {
  const options = { cwd: texts, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] };
  try {
    const out = execFileSync(command, args, options);
    return stream === "stdout" ? out : "";
  } catch (e) {
    if (e.status !== 1) throw e;
    return e[stream];
  }
}
const bin = name => join(peers, "node_modules", ".bin", name);
const lineAt = (text, index) => text.slice(0, index).split("\n").length;
const rows = file => readFileSync(join(work, file), "utf8").split("\n").filter(Boolean).map(line => line.split("\t"));

/** The smallest edits that turn one line into the other, as "old → new". */
function edits(old, now) {
  const a = [...old], b = [...now];
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
  const found = [];
  for (let i = 0, j = 0, from = "", to = ""; i <= a.length && j <= b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j] || i === a.length && j === b.length) {
      if (from || to) found.push(`"${from}" → "${to}"`);
      from = to = "";
      i++;
      j++;
    } else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) from += a[i++];
    else to += b[j++];
  }
  return found;
}

const CHINESE = ["zh", "zh-tw"];
/** Each tool: its version, what it says it reads, and its findings as {file, line, rule, kind, message, advice}. */
export const TOOLS = [
  {
    name: "textproof",
    version: () => readFileSync(join(work, "textproof.version"), "utf8").trim(),
    reads: () => true,
    says: "text of any language",
    run() {
      const found = [];
      for (const line of readFileSync(join(work, "textproof.out"), "utf8").split("\n")) {
        const [, severity, file, at, message, rule] = /^(\w+) (.+?):\[(\d+),\d+\] (.*) \(([a-z-]+)\)$/.exec(line) ?? [];
        if (severity === "ERROR" || severity === "WARNING" || severity === "error" || severity === "warning")
          found.push({ file, line: +at, rule, message });
      }
      return found;
    },
  },
  {
    name: "markdownlint",
    version: () => `${version("markdownlint")} (markdownlint-cli2 ${version("markdownlint-cli2")})`,
    reads: file => file.endsWith(".md"),
    says: "Markdown",
    run: () =>
      output("stderr", bin("markdownlint-cli2"), "*.md", "*.txt").split("\n").flatMap(line => {
        const [, file, at, rule, message] = /^(.+?):(\d+)(?::\d+)? (?:error |warning )?(MD\d+)\/(.*)$/.exec(line) ?? [];
        return file ? [{ file, line: +at, rule, message, advice: rule === "MD013" }] : [];
      }),
  },
  {
    name: "textlint",
    version: () => `${version("textlint")} with preset-ja-technical-writing ${version("textlint-rule-preset-ja-technical-writing")}, `
      + `preset-japanese ${version("textlint-rule-preset-japanese")}, preset-ja-spacing ${version("textlint-rule-preset-ja-spacing")}`,
    reads: file => language(file) === "ja",
    says: "Japanese, with these presets",
    run() {
      const config = join(peers, "textlintrc.json");
      writeFileSync(config, JSON.stringify({
        rules: { "preset-ja-technical-writing": true, "preset-japanese": true, "preset-ja-spacing": true },
      }));
      const results = JSON.parse(
        output("stdout", bin("textlint"), "--config", config, "--rules-base-directory", join(peers, "node_modules"), "-f", "json", ...files));
      // A rule of two presets speaks twice; it is counted once.
      const once = new Set();
      return results.flatMap(({ filePath, messages }) =>
        messages.map(m => ({
          file: filePath.slice(filePath.lastIndexOf("/") + 1),
          line: m.line,
          column: m.column,
          rule: m.ruleId.replace(/^.*\//, ""),
          message: m.message,
          advice: m.severity < 2,
        }))).filter(f => {
          const key = [f.file, f.line, f.column, f.rule].join();
          return !once.has(key) && once.add(key);
        });
    },
  },
  {
    name: "zhlint",
    version: () => version("zhlint"),
    reads: file => CHINESE.includes(language(file)),
    says: "Chinese",
    async run() {
      const { run } = await import(pathToFileURL(require.resolve("zhlint")).href);
      return files.flatMap(file => {
        const text = read(file);
        return run(text, { rules: { preset: "default" } }).validations.map(v => ({
          file, line: lineAt(text, v.index), rule: v.message, message: v.message,
        }));
      });
    },
  },
  {
    name: "AutoCorrect",
    version: () => version("autocorrect-node"),
    reads: file => [...CHINESE, "ja", "ko"].includes(language(file)),
    says: "Chinese, Japanese, Korean",
    run() {
      // Before the JSON it says which file it cannot read.
      const out = output("stdout", bin("autocorrect"), "--lint", "--format", "json", ".");
      const json = out.indexOf("{");
      const unread = [...out.slice(0, json).matchAll(/^Failed to read: (.+?) error: (.*)$/gm)].map(([, file, why]) =>
        ({ file, whole: true, rule: why, message: why }));
      const changed = JSON.parse(out.slice(json)).messages.flatMap(({ filepath, lines }) =>
        lines.flatMap(({ l, old, new: now }) => {
          const each = edits(old, now);
          // It shows lines without the blanks at their ends, which may be all it wants to change.
          return (each.length ? each : ["blanks at the ends"]).map(edit => ({ file: filepath, line: l, rule: edit, message: edit }));
        }));
      return [...unread, ...changed].map(f => ({ ...f, file: f.file.replace(/^\.\//, "") }));
    },
  },
  {
    name: "LanguageTool",
    version: () => readFileSync(join(work, "languagetool.version"), "utf8").trim(),
    reads: file => ["zh", "ja", "en", "fr"].includes(language(file)),
    says: "Chinese (simplified), Japanese, English, French of those here, not Korean; Markdown as plain text, marks included",
    run: () => rows("languagetool.out").map(([file, line, rule, advice, message]) =>
      ({ file, line: +line, rule, message, advice: advice === "advice" })),
  },
];
