import type { DeployableKind } from "../../compile";
import type { Span } from "../../languages";
import type { Spot } from "../check";
import type { CheckedRule } from "../subject";

const EVERY_KIND: Readonly<Record<DeployableKind, true>> = {
  scheduled: true,
  nrt: true,
  hunting: true,
  watchlist: true,
  "saved-function": true,
  "incident-tasks": true,
  match: true,
  threshold: true,
  aggregation: true,
  chain: true,
  "first-seen": true,
  outlier: true,
  "scheduled-search": true,
  monitor: true,
  "custom-insight": true,
  "match-list": true,
  "tuning-expression": true,
};

/** Every kind of thing that reaches a SIEM. */
export const EVERY_DEPLOYABLE_KIND = Object.keys(EVERY_KIND) as readonly DeployableKind[];

/** A text that a rule brings into a SIEM. */
export interface DeployedText {
  /** The text. */
  readonly text: string;
  /** What holds it, for messages: `query`, `tasks.0.title`. */
  readonly where: string;
  /** Whether it is a query or an expression. */
  readonly isQuery: boolean;
  /** The place of some of its characters. */
  readonly spotOf: (span: Span) => Spot;
}

/** The texts of a rule that a test lets through, keys of mappings included, in the order of its fields. */
export function deployedTexts(
  { rule, texts }: Pick<CheckedRule, "rule" | "texts">,
  isSuspect: (text: string) => boolean,
): DeployedText[] {
  const found: DeployedText[] = [];
  for (const [field, value] of Object.entries(rule.spec)) {
    eachText(value, [field], (text, path) => {
      if (!isSuspect(text)) return;
      const where = path.join(".");
      const query = texts.find((each) => each.path.join(".") === where);
      const way: Path = [...path];
      const spotOf = (span: Span): Spot => (query ? { text: query, span } : { field: way });
      found.push({ text, where, isQuery: query !== undefined, spotOf });
    });
  }
  return found;
}

type Path = [string, ...(string | number)[]];

/** Visits every text; `path` is changed behind the visit. */
function eachText(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value === "string") visit(value, path);
  if (typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, each] of Object.entries(value)) {
    path.push(isList ? Number(key) : key);
    if (!isList) visit(key, path);
    eachText(each, path, visit);
    path.pop();
  }
}
