import { nearestWord } from "../../diagnostics";
import type { KqlAnalysis } from "../../languages";
import type { Problem, Spot } from "../check";
import type { CheckedRule, CheckedText } from "../subject";

/** A KQL query of a rule. */
export type CheckedKql = Extract<CheckedText, Record<"language", "kql">>;

/** The query of a Sentinel rule; `undefined` where it has none. */
export function queryOf({ texts }: Pick<CheckedRule, "texts">): CheckedKql | undefined {
  return texts.find((each) => each.language === "kql");
}

/** Whether a query parses: of one that does not, nothing is said beside that. */
export function isWhole({ faults }: KqlAnalysis): boolean {
  return faults.every((each) => each.phase === "semantic");
}

/** A place of a rule that names a column of its query's output. */
export interface ColumnUse {
  /** What names it, for messages: `entityMappings: HostName of Host`. */
  readonly by: string;
  /** The column. */
  readonly column: string;
  /** Where it is named. */
  readonly field: Extract<Spot, { readonly field: unknown }>["field"];
}

/**
 * Columns that a rule names and its query does not give. Where the query may give others too, a column that one of a
 * similar name stands beside is probably misspelt; of any other nobody knows.
 */
export function missingColumns(rule: Pick<CheckedRule, "texts">, uses: readonly ColumnUse[]): Problem[] {
  const analysis = uses.length === 0 ? undefined : queryOf(rule)?.analysis;
  if (!analysis || !isWhole(analysis)) return [];
  const names = analysis.columns.map((each) => each.name);
  // Behind a mistake in the query the binder may have lost columns.
  const isOpen = analysis.isOpen || analysis.faults.some((each) => each.level === "error");
  return uses.filter(({ column }) => !names.includes(column)).map((use) => missingColumn(use, names, isOpen));
}

function missingColumn({ by, column, field }: ColumnUse, names: readonly string[], isOpen: boolean): Problem {
  const near = nearestWord(column, names);
  const level = !isOpen ? "error" : near === undefined ? "info" : "warning";
  const found = isOpen
    ? "is not among the columns of the query's output that are known"
    : "is not in the query's output";
  return {
    message: `${by} names column \`${column}\`, which ${found}`,
    help: helpFor(column, near, names),
    spot: { field },
    level,
  };
}

function helpFor(column: string, near: string | undefined, names: readonly string[]): string {
  if (near !== undefined) return `did you mean \`${near}\`? KQL tells capitals from small letters`;
  const some = names.length === 0 || names.length > 24 ? "" : `: ${names.join(", ")}`;
  return `let the query give \`${column}\`, or name a column that it gives${some}`;
}
