import { readCatalog } from "../../../src/catalog";
import type { Catalog } from "../../../src/catalog";
import { estateOf } from "../../../src/cli/sandbox/estate-of";
import { workspaceContent } from "../../../src/cli/sandbox/workspace-content";
import { Compiler } from "../../../src/compile";
import type { CompiledEnvironment, CompiledRule } from "../../../src/compile";
import { compareText, hasErrors } from "../../../src/diagnostics";
import { remoteListName } from "../../../src/model";
import type { Estate } from "../../../src/sandbox";
import { RIGHT_PROJECT } from "../../checks/right-project";

/** A project, as far as it would be deployed if nobody looked at what is wrong with it. */
export interface CompiledExample {
  /** Its environments, each with what differs from the right project and all that this needs. */
  readonly environments: readonly CompiledEnvironment[];
  /** Where they go. */
  readonly estate: Estate;
}

type Files = ReadonlyMap<string, string>;

const ALIASED: ReadonlySet<string> = new Set(["watchlist", "match-list", "saved-function"]);
const right = compileAll(readSorted(RIGHT_PROJECT));
const RIGHT_RULES = new Set(right.flatMap((each) => each.rules).map(contentOf));
const estates = new Map<string, Estate>();

/** Compiles an example and leaves out what is as in the right project; `undefined` when it cannot even be read. */
export function compileExample(files: Files): CompiledExample | undefined {
  const catalog = readSorted(files);
  if (hasErrors(catalog.diagnostics)) return undefined;
  return { environments: compileAll(catalog).map(withoutRight), estate: estateFor(catalog) };
}

/**
 * Compiles an example of KQL, which is about its query alone: the rule maps nothing that the query would have to output,
 * and the workspace has every table that is documented.
 */
export function compileQuery(files: Files): CompiledExample | undefined {
  const compiled = compileExample(files);
  return compiled && { environments: compiled.environments.map(withoutMappings), estate: everyTable() };
}

function readSorted(files: Files): Catalog {
  return readCatalog(new Map([...files].sort(([a], [b]) => compareText(a, b))));
}

function compileAll(catalog: Catalog): CompiledEnvironment[] {
  const compiler = new Compiler(catalog);
  return catalog.environments.map((each) => compiler.compile(each));
}

function withoutMappings(environment: CompiledEnvironment): CompiledEnvironment {
  return {
    ...environment,
    rules: environment.rules.map((each) =>
      each.kind === "scheduled" ? { ...each, spec: { ...each.spec, entityMappings: undefined } } : each,
    ),
  };
}

function everyTable(): Estate {
  const { sentinel } = right[0]?.environment ?? {};
  const catalog = readSorted(RIGHT_PROJECT);
  const environments = catalog.environments.map((each) => ({
    ...each,
    ...(sentinel && { sentinel: { ...sentinel, data: { tables: "unknown", connectors: "unknown" } as const } }),
  }));
  return estateFor({ environments, detections: catalog.detections });
}

/** What differs, what this needs, and what shares its name: two of one may be refused. */
function withoutRight(environment: CompiledEnvironment): CompiledEnvironment {
  const { rules } = environment;
  const different = rules.filter((each) => !RIGHT_RULES.has(contentOf(each)));
  const names = new Set(different.map(nameOf));
  const kept = new Set<string>();
  const keep = (rule: CompiledRule): void => {
    if (kept.has(rule.id)) return;
    kept.add(rule.id);
    for (const id of [...rule.needs, ...namedBy(rule)]) rules.filter((each) => each.id === id).forEach(keep);
  };
  rules.filter((each) => different.includes(each) || names.has(nameOf(each))).forEach(keep);
  return { ...environment, rules: rules.filter((each) => kept.has(each.id)) };
}

/** The rules that tasks, tuning expressions and insights are about. */
function namedBy({ spec }: CompiledRule): readonly string[] {
  return "rules" in spec ? (spec.rules ?? []) : [];
}

/** What a service may not have twice: a list's or function's alias, the title of a rule or search. */
function nameOf({ id, kind, spec, siem }: CompiledRule): string {
  if (ALIASED.has(kind)) return `${siem} ${kind} ${remoteListName(id, [])}`;
  const title = "displayName" in spec ? spec.displayName : "name" in spec ? spec.name : "";
  return `${siem} ${kind === "nrt" ? "scheduled" : kind} ${title}`;
}

function contentOf({ id, kind, spec, deployment }: CompiledRule): string {
  return JSON.stringify([id, kind, spec, deployment.state]);
}

/** The estate of the files' environments; most examples share one. */
function estateFor({ environments, detections }: Pick<Catalog, "environments" | "detections">): Estate {
  const key = JSON.stringify(environments.map(({ sentinel, sumologic }) => [sentinel, sumologic]));
  const found =
    estates.get(key) ?? estateOf({ environments, contentOf: (target) => workspaceContent(target, detections).content });
  estates.set(key, found);
  return found;
}
