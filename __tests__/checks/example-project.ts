import { readCatalog } from "../../src/catalog";
import type { BindKql } from "../../src/checks";
import type { CodeExample, Diagnostic, ExampleLanguage } from "../../src/diagnostics";
import { compareDiagnostics, compareText } from "../../src/diagnostics";
import { analyzeKql, schemaDigest } from "../../src/languages";
import type { KqlAnalysis } from "../../src/languages";
import { compileCatalog, judgeDeadlines } from "../../src/project";
import { deadlinesOf } from "../../src/project/deadlines";
import { constructFindings } from "./example-construct";
import { overlaid, overlaidPlaybook } from "./overlay";
import { DETECTION, ENVIRONMENT, FUNCTION, GROUP, LIST, PLAYBOOK, RING, RIGHT_PROJECT } from "./right-project";

/**
 * Proves the examples of pages. Each side of an example is laid over a project in which nothing is found (see
 * `right-project.ts`: a rule of every kind, a list, a function, a playbook, a ring, a group, an environment), the
 * project is read, compiled and checked, and the codes that come out are compared with the page's:
 *
 * - `detection`, `environment`, `group`, `ring`, `list`, `function`: YAML over that file, see `overlaid`. A rule needs
 *   its `kind` and what differs: `rules: { sentinel: [{ kind: scheduled, queryPeriod: 5m }] }`.
 * - `kql`: the query of the scheduled rule; `sumo-search`: that of the scheduled search, which makes signals;
 *   `cse-expression`: the expression of the match rule. For another kind write a `detection`.
 * - `playbook`: rows of the table or a title line in the place of its own; any other text is the whole playbook.
 * - `files`: each file below a line `==> its path <==`. YAML and playbooks are laid over the file of that path, or over
 *   the one of their kind where there is none; every other file is as it stands. `==> its path is not there <==` takes a file away.
 * - `construct`: properties below the construct's name, over right ones; what its limits say.
 */
export function findingsOf(example: CodeExample, side: "wrong" | "right"): readonly Diagnostic[] {
  const { language, [side]: text } = example;
  return language === "construct" ? constructFindings(text) : projectFindings(projectOf(language, text));
}

/** The codes of what is found in one side of an example, each once, sorted. */
export function codesOf(example: CodeExample, side: "wrong" | "right"): readonly string[] {
  return [...new Set(findingsOf(example, side).map((each) => each.code))].sort();
}

/** Everything that is found in a project, in memory, on 2026-11-22. */
export function projectFindings(files: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const sorted = new Map([...files].sort(([a], [b]) => compareText(a, b)));
  const catalog = readCatalog(sorted);
  const { diagnostics } = compileCatalog(catalog, { bindKql });
  return [...diagnostics, ...judgeDeadlines(deadlinesOf(catalog), TODAY)].sort(compareDiagnostics);
}

const TODAY = "2026-11-22";
const bound = new Map<string, KqlAnalysis>();

/** Most examples leave most queries alone: each is bound once. */
const bindKql: BindKql = (query, schema) => {
  const key = `${schemaDigest(schema)} ${query}`;
  const analysis = bound.get(key) ?? analyzeKql(query, schema);
  bound.set(key, analysis);
  return analysis;
};

const FILE_OF: Readonly<Partial<Record<ExampleLanguage, string>>> = {
  detection: DETECTION,
  environment: ENVIRONMENT,
  group: GROUP,
  ring: RING,
  list: LIST,
  function: FUNCTION,
};

/** The right project with an example laid over it. */
export function projectOf(language: ExampleLanguage, text: string): ReadonlyMap<string, string> {
  switch (language) {
    case "kql":
      return withYaml(DETECTION, JSON.stringify({ rules: { sentinel: [{ kind: "scheduled", query: text }] } }));
    case "sumo-search":
      return withYaml(
        DETECTION,
        JSON.stringify({ rules: { sumologic: [{ kind: "scheduled-search", query_string: text }] } }),
      );
    case "cse-expression":
      return withYaml(DETECTION, JSON.stringify({ rules: { sumologic: [{ kind: "match", expression: text }] } }));
    case "playbook":
      return new Map(RIGHT_PROJECT).set(PLAYBOOK, overlaidPlaybook(sampleAt(PLAYBOOK), text));
    case "files":
      return withFiles(text);
    default:
      return withYaml(FILE_OF[language] ?? DETECTION, text);
  }
}

function withYaml(file: string, fragment: string): ReadonlyMap<string, string> {
  return new Map(RIGHT_PROJECT).set(file, overlaid(sampleAt(file), fragment));
}

function withFiles(text: string): ReadonlyMap<string, string> {
  const files = new Map(RIGHT_PROJECT);
  for (const [, path = "", gone, content = ""] of text.matchAll(
    /^==> (\S+)( is not there)? <==\n?([^]*?)(?=^==> |$(?![^]))/gm,
  )) {
    if (gone === undefined) files.set(path, contentAt(path, content));
    else files.delete(path);
  }
  return files;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^queries\/[^/]+\/[^/]+\/detection\.yaml$/, DETECTION],
  [/^queries\/[^/]+\/playbook\.md$/, PLAYBOOK],
  [/^queries\/lists\/[^/]+\.yaml$/, LIST],
  [/^queries\/functions\/[^/]+\.yaml$/, FUNCTION],
  [/^environments\/rings\/[^/]+\.yaml$/, RING],
  [/^environments\/groups\/[^/]+\.yaml$/, GROUP],
  [/^environments\/[^/]+\.yaml$/, ENVIRONMENT],
];

function contentAt(path: string, content: string): string {
  const like = RIGHT_PROJECT.has(path) ? path : KINDS.find(([pattern]) => pattern.test(path))?.[1];
  if (like === PLAYBOOK) return overlaidPlaybook(sampleAt(PLAYBOOK), content);
  return like === undefined ? content : overlaid(sampleAt(like), content);
}

/** @throws RangeError when the right project has no such file. */
function sampleAt(path: string): string {
  const text = RIGHT_PROJECT.get(path);
  if (text === undefined) throw new RangeError(`${path}: there is no such file in the right project`);
  return text;
}
