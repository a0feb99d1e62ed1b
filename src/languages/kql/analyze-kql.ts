import type { Fault } from "../fault";
import type { KqlAnalysis, KqlColumn } from "./analysis";
import { FACT_HANDLERS, factsOf, noFacts, noteOperator, pipelineOf, spanOf, statementsOf } from "./facts";
import type { KqlFacts } from "./facts";
import { globalsFor } from "./globals";
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

/** Parses a query and binds it to a schema: what is wrong with it, what it gives, and what it uses. */
export function analyzeKql(text: string, schema: KqlSchema): KqlAnalysis {
  const code = bind(text, globalsFor(schema, text));
  const diagnostics = items(code.GetDiagnostics());
  const syntax = diagnostics.length > 0 ? items(code.GetSyntaxDiagnostics()) : [];
  const found: Fault[] = [];
  const context = contextOf(text, noFacts(schema), found);
  walk(code.Syntax, syntax.length > 0 ? FACTS : FACTS_AND_LINTS, context, (node) => noteOperator(node, context));
  const parsed = syntaxFaults(text, syntax);
  const bound =
    diagnostics.length > syntax.length ? boundFaults(text, code, context, { diagnostics, syntax, parsed }) : [];
  noteUnknown(context, bound, text);
  const pipeline = pipelineOf(code.Syntax);
  if (syntax.length === 0) for (const lint of KQL_LINTS) lint.atEnd?.(context, pipeline);
  return {
    faults: [...parsed, ...bound, ...found].sort((a, b) => a.start - b.start || a.end - b.end),
    columns: syntax.length > 0 ? [] : columnsOf(code),
    isOpen: syntax.length > 0 || code.ResultType?.IsOpen === true,
    ...factsOf(context),
    pipeline,
  };
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
  const faults = diagnostics
    .filter((each) => !isSyntax.has(keyOf(each)) && each.Start < breaks)
    .flatMap((each) => semanticFault(each, { text, schema, code, names }) ?? [])
    .filter((each) => !broken || each.end <= broken.TextStart || each.code.startsWith("kql-unknown-"));
  // Of a table that `let` names and nobody knows, the binder makes no open table: its columns are not wrong.
  const isOpen = faults.some((each) => each.code === "kql-unknown-table" && each.message.endsWith("(KS142)"));
  return isOpen ? faults.filter((each) => each.code !== "kql-unknown-column") : faults;
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
    const name = text.slice(start, end).replace(/^\[?["']|["']\]?$/g, "");
    if (code === "kql-unknown-table") facts.tables.push({ name, start, end, isKnown: false });
    if (code === "kql-unknown-function" || code === "kql-undeclared-function")
      facts.functions.push({ name, start, end, kind: "unknown" });
  }
}

function columnsOf(code: KustoCode): KqlColumn[] {
  return items(code.ResultType?.Columns).map(({ Name, Type }) => ({ name: Name, type: Type.Name }));
}
