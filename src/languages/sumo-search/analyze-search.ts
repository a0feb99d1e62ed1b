import type { Fault } from "../fault";
import type { Span } from "../span";
import { innerSearches } from "./inner-searches";
import { faultsOf, gather, LINTS } from "./lints";
import type { LintContext } from "./lints";
import { parseSearch } from "./parse-search";
import type { FieldOrigin } from "./symbols/field-table";
import { followFields } from "./symbols/flow";
import { literalsOf } from "./symbols/literals";
import type { AssignedLiteral } from "./symbols/literals";
import { hasMetadata, sourceCategoriesOf } from "./symbols/scope";
import { operatorOf } from "./symbols/stage-operators";
import type { SearchTree, StageNode } from "./tree";

/** A field of a search's rows. */
export interface OutputField {
  /** Its name. */
  readonly name: string;
  /** Where it comes from. */
  readonly origin: FieldOrigin;
}

/** A stage of a search. */
export interface StageSummary extends Span {
  /** Its operator, as the documentation names it; `as` for a new field. */
  readonly operator: string;
}

/** What a search is and does, without its tree. */
export interface SearchAnalysis {
  /** Everything that was found, in order: of the lexer, the parser and the lints. */
  readonly faults: readonly Fault[];
  /** The fields of its rows that are certain. */
  readonly outputFields: readonly OutputField[];
  /** Whether its rows may have other fields: what the message or its metadata bring. */
  readonly isOpen: boolean;
  /** Whether its rows are groups. */
  readonly hasAggregate: boolean;
  /** The fields that the last aggregation groups by. */
  readonly groupBy: readonly string[];
  /** Its stages. */
  readonly stages: readonly StageSummary[];
  /** Whether metadata narrows what is searched. */
  readonly scopeHasMetadata: boolean;
  /** The source categories that the scope asks for, as written. */
  readonly sourceCategories: readonly string[];
  /** The tables that it looks up, as written. */
  readonly lookups: readonly string[];
  /** Whether it cuts time into slices. */
  readonly usesTimeslice: boolean;
  /** Whether it has a search within. */
  readonly hasSubquery: boolean;
  /** The fields that are given values written in the search, with those values. */
  readonly literalsAssigned: readonly AssignedLiteral[];
}

/** What can be said of a search. It never throws. */
export function analyzeSearch(text: string): SearchAnalysis {
  const { tree, faults } = parseSearch(text);
  const flow = followFields(tree);
  const table = flow.result;
  const found = faults.length > 0 ? readableFaults(tree, flow, faults) : lintFaults(tree, flow);
  return {
    faults: found,
    outputFields: table.fields.map(({ name, origin }) => ({ name, origin })),
    isOpen: table.closedBy === undefined,
    hasAggregate: tree.stages.some(({ kind }) => GROUPS.has(kind)),
    groupBy: groupsOf(tree.stages),
    stages: tree.stages.map((stage) => ({ operator: operatorOf(stage), start: stage.start, end: stage.end })),
    scopeHasMetadata: hasMetadata(tree.scope),
    sourceCategories: sourceCategoriesOf(tree.scope),
    lookups: tree.stages.flatMap((stage) => (stage.kind === "lookup" ? [textOf(stage.table)] : [])),
    usesTimeslice: tree.stages.some(({ kind }) => kind === "timeslice"),
    hasSubquery: text.includes("[") && /\[\s*subquery\b/i.test(text),
    literalsAssigned: literalsOf(tree.stages),
  };
}

const GROUPS = new Set<StageNode["kind"]>(["aggregate", "count-frequent", "transaction", "top"]);

function lintFaults(tree: SearchTree, flow: ReturnType<typeof followFields>): Fault[] {
  const contexts: LintContext[] = [{ tree, level: "search", flow, found: gather(tree) }];
  for (const inner of innerSearches(tree))
    contexts.push({ tree: inner, level: inner.level, flow: followFields(inner), found: gather(inner) });
  return contexts
    .flatMap((context) => LINTS.flatMap((lint) => faultsOf(lint, context)))
    .sort((a, b) => a.start - b.start);
}

/**
 * In a search with faults, stages are missing and fields with them; only when every stage could be read is the rest of
 * the search looked at.
 */
function readableFaults(
  tree: SearchTree,
  flow: ReturnType<typeof followFields>,
  faults: readonly Fault[],
): readonly Fault[] {
  if (faults.some(({ code }) => code !== "search-syntax-matches-function")) return faults;
  return [...faults, ...lintFaults(tree, flow)].sort((a, b) => a.start - b.start);
}

function groupsOf(stages: readonly StageNode[]): string[] {
  const last = stages.findLast((stage) => stage.kind === "aggregate");
  return (last?.by?.fields ?? []).flatMap(({ value, alias }) => {
    const field = alias ?? value;
    return field.kind === "field" ? [field.name] : [];
  });
}

function textOf(table: Extract<StageNode, { kind: "lookup" }>["table"]): string {
  return table.kind === "string" ? table.raw : table.text;
}
