import type { Fault } from "../fault";
import type { KqlAnalysis, KqlColumn } from "./analysis";
import { closedRowFaults } from "./closed-rows";
import { FACT_HANDLERS, factsOf, noFacts, noteOperator, pipelineOf, spanOf, statementsOf } from "./facts";
import type { KqlFacts } from "./facts";
import { globalsFor, openGlobalsFor } from "./globals";
import { bind, items, nodeName } from "./kusto";
import type { KustoCode, KustoDiagnostic, KustoNode } from "./kusto-types";
import { KQL_LINTS } from "./lints";
import type { LintContext } from "./lints";
import type { KqlSchema } from "./schema";
import { semanticFault } from "./semantic-faults";
import { syntaxFaults } from "./syntax-faults";
import { handlerTable, walk } from "./walk";

const FACTS = handlerTable<LintContext>([FACT_HANDLERS]);
/** One walk gathers facts and findings. */
const FACTS_AND_LINTS = handlerTable<LintContext>([FACT_HANDLERS, ...KQL_LINTS.flatMap((each) => each.on ?? [])]);

/** What the binder says of a table that it does not know: as a table, and as a name that may be anything. */
const MAY_NAME_TABLE = new Set(["KS204", "KS205", "KS142", "KS111"]);

/** Parses a query and binds it to a schema: what is wrong with it, what it gives, and what it uses. */
export function analyzeKql(text: string, schema: KqlSchema): KqlAnalysis {
  const { code, missing } = bindOpenly(text, schema);
  const diagnostics = items(code.GetDiagnostics());
  const syntax = diagnostics.length > 0 ? items(code.GetSyntaxDiagnostics()) : [];
  const found: Fault[] = [];
  const context = contextOf(text, noFacts(schema), found);
  walk(code.Syntax, syntax.length > 0 ? FACTS : FACTS_AND_LINTS, context, (node) => noteOperator(node, context));
  const parsed = syntaxFaults(text, syntax);
  const judged =
    diagnostics.length > syntax.length ? boundFaults(text, code, context, { diagnostics, syntax, parsed }) : [];
  const known = missing.length + judged.length > 0 ? [...missing, ...knowable(judged, code, missing)] : [];
  const bound = [...known, ...(syntax.length === 0 && readsOpenly(code) ? closedRowFaults(namesOf(code.Syntax)) : [])];
  noteUnknown(context, bound, text);
  const pipeline = pipelineOf(code.Syntax);
  if (syntax.length === 0) for (const lint of KQL_LINTS) lint.atEnd?.(context, pipeline);
  return {
    faults: [...parsed, ...withoutConsequences(bound, text), ...found].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    ),
    columns: syntax.length > 0 ? [] : columnsOf(code),
    isOpen: syntax.length > 0 || code.ResultType?.IsOpen === true,
    ...factsOf(context),
    pipeline,
  };
}

/**
 * Binds a text, and once more when it names tables that nobody knows: then they are open, so that what stands behind
 * them, in a graph or a plugin too, is not taken for wrong.
 */
function bindOpenly(text: string, schema: KqlSchema): { readonly code: KustoCode; readonly missing: readonly Fault[] } {
  const code = bind(text, globalsFor(schema, text));
  const missing = missingTables(text, schema, code);
  if (missing.length === 0) return { code, missing };
  const unknown = new Set(missing.map(({ start, end }) => nameIn(text, start, end)));
  return { code: bind(text, openGlobalsFor(schema, text, [...unknown])), missing };
}

function missingTables(text: string, schema: KqlSchema, code: KustoCode): Fault[] {
  const diagnostics = items(code.GetDiagnostics());
  if (!diagnostics.some((each) => MAY_NAME_TABLE.has(each.Code))) return [];
  const names = namesOf(code.Syntax);
  return diagnostics
    .filter((each) => MAY_NAME_TABLE.has(each.Code))
    .flatMap((each) => semanticFault(each, { text, schema, code, names }) ?? [])
    .filter((each) => each.code === "kql-unknown-table");
}

function contextOf(text: string, facts: KqlFacts, found: Fault[]): LintContext {
  return {
    ...facts,
    text,
    report: ({ code, level }, place, words) => {
      const span = "TextStart" in place ? spanOf(place) : { start: place.start, end: place.end };
      found.push({ code, level, phase: "semantic", ...span, ...words });
    },
  };
}

interface Diagnostics {
  readonly diagnostics: readonly KustoDiagnostic[];
  readonly syntax: readonly KustoDiagnostic[];
  readonly parsed: readonly Fault[];
}

/**
 * In a statement that does not parse, and behind it, much is wrong only because of that; a name in front of the place
 * where it breaks is not.
 */
function boundFaults(
  text: string,
  code: KustoCode,
  { schema }: LintContext,
  { diagnostics, syntax, parsed }: Diagnostics,
): Fault[] {
  const isSyntax = new Set(syntax.map(keyOf));
  const breaks = Math.min(text.length + 1, ...parsed.map((each) => each.start));
  const broken = syntax.length === 0 ? undefined : statementsOf(code.Syntax).find((each) => each.End >= breaks);
  const names = namesOf(code.Syntax);
  return diagnostics
    .filter((each) => !isSyntax.has(keyOf(each)) && each.Start < breaks)
    .flatMap((each) => semanticFault(each, { text, schema, code, names }) ?? [])
    .filter((each) => !broken || each.end <= broken.TextStart || each.code.startsWith("kql-unknown-"));
}

/** Whether rows come from a table of which more columns may be known elsewhere. */
function readsOpenly(code: KustoCode): boolean {
  return code.ResultType?.IsOpen === true;
}

/** Without the columns behind a function, lookup or graph whose rows are not known. */
function knowable(faults: readonly Fault[], code: KustoCode, missing: readonly Fault[]): readonly Fault[] {
  const names = namesOf(code.Syntax);
  const undeclared = faults.flatMap((each) => (each.code === "kql-undeclared-function" ? each.start : []));
  const closed = undeclared.filter((at) => isInside(names.get(at), /^(?:Invoke|Let)/));
  const looked = missing.flatMap(({ start }) => (isInside(names.get(start), /^EvaluateOperator/) ? start : []));
  const from = Math.min(...closed, ...looked, ...(missing.length > 0 ? graphsIn(names) : []));
  return faults.filter(
    (each) => each.start < from || !(each.code === "kql-unknown-column" || each.message.endsWith("(KS240)")),
  );
}

function isInside(node: KustoNode | undefined, kind: RegExp): boolean {
  for (let at: KustoNode | null | undefined = node; at; at = at.Parent) if (kind.test(nodeName(at) ?? "")) return true;
  return false;
}

/** Where names of `make-graph` stand. */
function graphsIn(names: ReadonlyMap<number, KustoNode>): number[] {
  return [...names].flatMap(([start, node]) => (isInside(node, /^MakeGraphOperator/) ? start : []));
}

/** One fault for a name and a line, and none that only follows from a name that is not known. */
function withoutConsequences(faults: readonly Fault[], text: string): Fault[] {
  const isUnknown = new Set(faults.flatMap((each) => (isName(each) ? `${each.start} ${each.end}` : [])));
  const seen = new Set<string>();
  return faults.filter((each) => {
    if (!isName(each)) return !isUnknown.has(`${each.start} ${each.end}`);
    const key = `${text.slice(0, each.start).split("\n").length} ${each.message}`;
    return !seen.has(key) && seen.add(key);
  });
}

function isName({ code }: Fault): boolean {
  return code.startsWith("kql-unknown-");
}

function keyOf({ Code, Start, End }: KustoDiagnostic): string {
  return `${Code} ${Start} ${End}`;
}

function namesOf(root: KustoNode): Map<number, KustoNode> {
  const names = new Map<number, KustoNode>();
  const visit = (node: KustoNode): void => {
    if (nodeName(node) === "NameReference") names.set(node.TextStart, node);
    for (let index = 0; index < node.ChildCount; index += 1) {
      const child = node.GetChild(index);
      if (child && !child.IsToken) visit(child as KustoNode);
    }
  };
  visit(root);
  return names;
}

/** Tables and functions that the binder did not know. */
function noteUnknown(facts: KqlFacts, bound: readonly Fault[], text: string): void {
  for (const { code, start, end } of bound) {
    const name = nameIn(text, start, end);
    if (code === "kql-unknown-table") facts.tables.push({ name, start, end, isKnown: false });
    if (code === "kql-unknown-function" || code === "kql-undeclared-function")
      facts.functions.push({ name, start, end, kind: "unknown" });
  }
}

/** A name without brackets and quotes. */
function nameIn(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^\[?["']|["']\]?$/g, "");
}

function columnsOf(code: KustoCode): KqlColumn[] {
  return items(code.ResultType?.Columns).map(({ Name, Type }) => ({ name: Name, type: Type.Name }));
}
