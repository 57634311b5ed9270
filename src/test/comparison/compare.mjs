// Runs the Node.js peers over the laid-out texts, reads what LanguageTool and textproof found there, and prints docs/comparison.md.
// Arguments: the directory of the work, manifest.tsv. See src/test/scripts/compare-peers.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [work, manifest] = process.argv.slice(2).map(each => resolve(each));
const texts = join(work, "texts");
const peers = join(work, "peers");
const require = createRequire(join(peers, "package.json"));
const version = name => JSON.parse(readFileSync(join(peers, "node_modules", name, "package.json"), "utf8")).version;
const read = file => readFileSync(join(texts, file), "utf8");
const files = readdirSync(texts).filter(file => !file.startsWith(".")).sort();

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
    if (e.status !== 1 && e.status !== 2) throw e;
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
const TOOLS = [
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

const damages = readFileSync(manifest, "utf8").split("\n").filter(line => line && !line.startsWith("#")).map(line => {
  const [file, rule, at, scope, twin] = line.split("\t");
  return { file, rule, line: +at, scope, twin };
});
const sound = files.filter(file => !file.includes("--") && !file.startsWith("zh-re"));
const ORDER = [...new Set(damages.map(d => d.rule))];

/** Rules and messages of peers that say what is wrong, not only that something is; textproof must say it by the rule itself. */
const NAMES = {
  "broken-paragraph": /no-mixed-period/,
  "line-per-paragraph": /no-mixed-period/,
  "dangling-comma": /no-mixed-period/,
  "blank-line-run": /MD012/,
  "missing-final-newline": /MD047/,
  "mixed-line-endings": /line ending|CRLF/i,
  "compatibility-character": /no-kangxi-radicals|no-hankaku-kana/,
  "non-normalized-text": /no-nfd/,
  "invisible-character": /no-zero-width-spaces/,
  "control-character": /no-invalid-control-character/,
  "bidi-control": /no-invalid-control-character/,
  "malformed-bytes": /valid UTF-8/,
  "spaced-out-text": /全角内容之间不需要空格|no-space-between-full-width/,
  "halfwidth-punctuation": /标点符号需要使用全角|"[,.?!:;]" → "[，。？！：；]"/,
  "doubled-punctuation": /DOUBLE_PUNCTUATION|no-successive-word/,
  "duplicated-word": /no-successive-word|WORD_REPEAT/,
  "unbalanced-punctuation": /unmatched-pair|UNPAIRED|未闭合|未匹配|"[”“]" → "[”“]"/,
  "heading-level-jump": /MD001/,
  "missing-heading-space": /MD018/,
  "broken-link": /MD051|MD052/,
  "ragged-table": /MD055|MD056/,
};
/** Whether the finding says what the damage is. */
const named = (f, rule) => f.rule === rule || NAMES[rule]?.test(`${f.rule} ${f.message}`);

const count = (list, rule) => list.filter(f => f.rule === rule).length;
/** New findings beside the sound twin: those at the damage, and how many elsewhere. */
function judge(found, d) {
  const here = found.filter(f => f.file === d.file && !f.advice), twin = found.filter(f => f.file === d.twin && !f.advice);
  const hits = [];
  let extra = 0;
  for (const rule of new Set(here.map(f => f.rule))) {
    const more = count(here, rule) - count(twin, rule);
    if (more <= 0) continue;
    const mine = here.filter(f => f.rule === rule);
    const near = mine.filter(f => d.scope === "file"
      ? named(f, d.rule)
      : f.whole || f.line >= d.line - 1 && f.line <= (d.end ?? d.line) + 1);
    hits.push(...near);
    extra += Math.max(0, more - near.length);
  }
  return { hits, named: hits.filter(f => named(f, d.rule)), extra };
}

const tools = [];
for (const tool of TOOLS) {
  try {
    const failed = join(work, `${tool.name.toLowerCase()}.failed`);
    if (existsSync(failed)) throw new Error(readFileSync(failed, "utf8").trim());
    tools.push({ ...tool, version: tool.version(), found: await tool.run() });
  } catch (e) {
    tools.push({ ...tool, version: "not run", found: [], failed: String(e.message).split("\n")[0].replaceAll(work, "").slice(0, 200) });
  }
}
writeFileSync(join(work, "findings.json"), JSON.stringify(tools.map(({ name, found }) => ({ name, found })), null, 1));

const out = [];
const say = (...lines) => out.push(...lines);
const cell = text => text.replaceAll("|", "\\|").replaceAll("`", "'");
const table = (head, body) => {
  say(`| ${head.join(" | ")} |`, `|${head.map((_, i) => (i ? "---:" : "---")).join("|")}|`);
  body.forEach(row => say(`| ${row.map(String).join(" | ")} |`));
  say("");
};
/** A cell for each tool that ran. */
const column = (list, value) => list.map((each, i) => (tools[i].failed ? "n/a" : value(each, i)));
const results = tools.map(tool => damages.map(d => ({ ...judge(tool.found, d), reads: tool.reads(d.file) })));

say("# textproof beside its peers", "",
  "What five other checkers of text report where textproof reports, on texts written for this and on one page out of a newspaper.",
  "Generated by `src/test/scripts/compare-peers`; not edited by hand.", "",
  "The texts were written by the makers of textproof, one damage for each thing its rules are about, so the share it finds says little about other",
  "texts. What the others find there, what each reports in sound text, and what textproof misses is what this page is for.", "",
  "## Method", "",
  `- **Texts**: ${sound.length} sound ones in \`src/test/comparison/texts/sound\` and ${damages.length} damaged twins in \`damaged\`, each with one planted damage.`,
  "  `manifest.tsv` says which rule of textproof it is about, in which line, and which sound text it was made from.",
  "- **Every tool runs over every text with its default configuration**; textlint has none, so its three Japanese presets run as they come.",
  "  textproof shows errors and warnings.",
  "- A damage is **noticed** when a tool reports something by a rule more often than in the sound twin, in the damaged line or one beside it, whatever",
  "  the rule speaks of. It is **found** when the rule also says what is wrong: for textproof only the planted rule itself counts, for the others every",
  "  rule of that meaning (`NAMES` in `src/test/comparison/compare.mjs`), \"the paragraph does not end with 。\" for a torn paragraph among them.",
  "  Damage to the whole file (wrapping, blanks, line ends) is found by such a finding anywhere.",
  "- **Extra** are new findings beside the sound twin anywhere else in the damaged text.",
  "- **False alarm** is every finding in a sound text. Advice is counted apart and never counts as found: what a tool itself marks as style or as less",
  "  than an error, and markdownlint's line length (MD013).",
  "- Numbers in parentheses are for texts in a language or format that the tool does not claim to read. The other counts are of all texts.", "",
  "| tool | version | reads |", "|---|---|---|");
tools.forEach(t => say(`| ${t.name} | ${t.failed ? `**not run**: ${cell(t.failed)}` : t.version} | ${t.says} |`));
say("", "## Totals", "");
const split = (list, value) => {
  const own = list.filter(x => x.reads).reduce((sum, x) => sum + value(x), 0);
  const other = list.filter(x => !x.reads).reduce((sum, x) => sum + value(x), 0);
  return other ? `${own} (+${other})` : `${own}`;
};
const alarms = tools.map(tool => sound.map(file => {
  const all = tool.found.filter(f => f.file === file);
  return { file, reads: tool.reads(file), alarms: all.filter(f => !f.advice).length, advice: all.filter(f => f.advice).length };
}));
table(["", ...tools.map(t => t.name)], [
  [`damages found, of ${damages.length}`, ...column(results, r => r.filter(x => x.named.length).length)],
  ["of those in texts it reads", ...column(results, r => {
    const own = r.filter(x => x.reads);
    return `${own.filter(x => x.named.length).length} of ${own.length}`;
  })],
  ["only noticed", ...column(results, r => r.filter(x => x.hits.length && !x.named.length).length)],
  [`rules, of ${ORDER.length}, of which it finds all`,
    ...column(results, r => ORDER.filter(rule => r.every((x, i) => damages[i].rule !== rule || x.named.length)).length)],
  ["extra findings in damaged texts", ...column(results, r => split(r, x => x.extra))],
  [`false alarms in ${sound.length} sound texts`, ...column(alarms, a => split(a, x => x.alarms))],
  ["advice there", ...column(alarms, a => split(a, x => x.advice))],
]);

say("## Rule by rule", "", "Damages found / planted; ~ how many more are only noticed; + extra findings.", "");
table(["rule", ...tools.map(t => t.name)], ORDER.map(rule => [
  `\`${rule}\``,
  ...column(results, r => {
    const mine = r.filter((_, i) => damages[i].rule === rule);
    const extra = mine.reduce((sum, x) => sum + x.extra, 0);
    const found = mine.filter(x => x.named.length).length, noticed = mine.filter(x => x.hits.length).length - found;
    return `${found}/${mine.length}${noticed ? ` ~${noticed}` : ""}${extra ? ` +${extra}` : ""}`;
  }),
]));

say("## False alarms in sound texts", "");
table(["text", ...tools.map(t => t.name)], sound.map((file, i) =>
  [file, ...column(alarms, a => (a[i].reads ? a[i].alarms : `(${a[i].alarms})`))]));

if (existsSync(join(texts, "zh-reference.txt"))) {
  const page = read("zh-reference.txt").split("\n");
  const PLACES = JSON.parse(readFileSync(join(work, "reference.json"), "utf8"));
  say("## A newspaper page", "",
    `A page of ${page.length} lines in simplified Chinese, pulled out of its layout: ten paragraphs are torn, once with text lost, two runs of blank lines and`,
    "blank lines at the top are left over, the last line has no end, one character is traditional. The page is not part of the project. Its twin with all",
    "of this repaired shows what a tool reports there anyway. Other findings are all those elsewhere; markdownlint reads the page as the Markdown it is.", "");
  const verdicts = tools.map(tool => {
    const judged = PLACES.map(p => ({ ...p, ...judge(tool.found, { ...p, file: "zh-reference.txt", twin: "zh-repaired.txt", scope: "line" }) }));
    const hits = new Set(judged.flatMap(j => j.named));
    const rest = tool.found.filter(f => f.file === "zh-reference.txt" && !hits.has(f));
    return { judged, rest: rest.filter(f => !f.advice).length, advice: rest.filter(f => f.advice).length };
  });
  const kinds = [...new Set(PLACES.map(p => p.kind))];
  table(["damage", ...tools.map(t => t.name)], [
    ...kinds.map(kind => [kind, ...column(verdicts, v => {
      const mine = v.judged.filter(j => j.kind === kind);
      return `${mine.filter(j => j.named.length).length}/${mine.length}`;
    })]),
    ["other findings", ...column(verdicts, v => v.rest)],
    ["advice", ...column(verdicts, v => v.advice)],
  ]);
}

if (!tools[0].failed) {
  const missed = damages.filter((_, i) => !results[0][i].named.length);
  say("## What textproof misses", "", ...missed.map(d => `- ${d.file}`), "");
}

say("## Each damage, and by what it was found", "", "A dot is a miss; a dash is a miss in a text that the tool does not claim to read; in parentheses what only notices it. textproof's own rule is a plain yes.", "");
const short = text => cell([...text].length > 40 ? `${[...text].slice(0, 39).join("")}…` : text);
say(`| damaged text | ${tools.map(t => t.name).join(" | ")} |`, `|${"---|".repeat(tools.length + 1)}`);
damages.forEach((d, i) => say(`| ${d.file} | ${tools.map((t, k) => {
  if (t.failed) return "n/a";
  const { hits, named, reads } = results[k][i];
  const rules = [...new Set((named.length ? named : hits).map(h => h.rule))];
  if (!rules.length) return reads ? "·" : "–";
  const shown = rules.map(rule => (rule === d.rule ? "yes" : short(rule))).join("; ");
  return named.length ? shown : `(${shown})`;
}).join(" | ")} |`));
console.log(out.join("\n"));
