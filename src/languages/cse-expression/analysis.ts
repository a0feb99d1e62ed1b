import type { Fault } from "../fault";
import type { Span } from "../span";
import { LINTS, MEANINGS } from "./lints";
import { matchListIn } from "./lints/match-lists";
import { parseCse } from "./parse";
import type { CseParse } from "./parse";
import { pinnedValues } from "./pins";
import { Scope } from "./scope";
import type { CseOptions } from "./scope";
import type { CseNode } from "./tree";
import type { CseType } from "./types";
import { walk } from "./walk";

/** A name in an expression. */
export interface UsedField extends Span {
  /** The name. */
  readonly name: string;
  /** Its type in the record schema; `undefined` when it has no such field. */
  readonly type?: string;
}

/** What an expression says: plain data. */
export interface CseAnalysis {
  /** What is wrong, in the order of the text. */
  readonly faults: readonly Fault[];
  /** The fields that it names, each place. */
  readonly fields: readonly UsedField[];
  /** The keys of `fields["…"]`, sorted, each once. */
  readonly vendorFields: readonly string[];
  /** The match lists that it asks for, sorted, each once. */
  readonly matchLists: readonly string[];
  /** The functions that it calls, in small letters, sorted, each once. */
  readonly functions: readonly string[];
  /** The types of records that it leaves; `undefined` when it leaves all. */
  readonly objectTypes?: readonly string[];
  /** The vendors that it leaves; `undefined` when it leaves all. */
  readonly vendors?: readonly string[];
  /** The products that it leaves; `undefined` when it leaves all. */
  readonly products?: readonly string[];
  /** The event ids that it leaves; `undefined` when it leaves all. */
  readonly eventIds?: readonly string[];
  /** The type of what it gives. */
  readonly type: CseType;
}

/** Reads an expression and says what it uses and what is wrong with it. */
export function analyzeCse(text: string, options: CseOptions = {}): CseAnalysis {
  const parsed = parseCse(text);
  const { condition } = parsed.tree;
  const scope = new Scope(parsed.tree, options);
  return {
    faults: allFaults(text, parsed, scope),
    ...usesOf(condition, scope),
    ...pinsOf(condition),
    type: scope.typeOf(condition),
  };
}

function allFaults(text: string, { tree, faults }: CseParse, scope: Scope): Fault[] {
  const linted = { text, tree, scope };
  const isStageBroken = faults.some((each) => each.code === "cse-syntax-json");
  const meanings = isStageBroken ? [] : MEANINGS.flatMap((lint) => lint(linted));
  if (faults.length === 0) return sorted(withoutStyle([...meanings, ...LINTS.flatMap((lint) => lint(linted))]));
  // What a broken line seems to mean is not to be trusted.
  const lines = new Set(faults.map((each) => lineOf(text, each.start)));
  return sorted([...faults, ...meanings.filter((each) => !lines.has(lineOf(text, each.start)))]);
}

/** What an expression leaves in is no question before its errors are gone. */
function withoutStyle(faults: Fault[]): Fault[] {
  if (!faults.some((each) => each.level === "error")) return faults;
  return faults.filter((each) => each.code !== "cse-no-scope");
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

function sorted(faults: Fault[]): Fault[] {
  return faults.sort((a, b) => a.start - b.start || a.end - b.end);
}

type Uses = Pick<CseAnalysis, "fields" | "vendorFields" | "matchLists" | "functions">;

function usesOf(condition: CseNode, scope: Scope): Uses {
  const fields: UsedField[] = [];
  const vendorFields = new Set<string>();
  const matchLists = new Set<string>();
  const functions = new Set<string>();
  walk(condition, (node) => {
    const vendorField = vendorFieldIn(node);
    const list = matchListIn(node);
    if (vendorField !== undefined) vendorFields.add(vendorField);
    if (list) matchLists.add(list.value);
    if (node.kind === "call") functions.add(node.name.toLowerCase());
    if (node.kind === "name") fields.push(...usedField(node.name, node, scope));
  });
  return {
    fields: fields.sort((a, b) => a.start - b.start),
    vendorFields: [...vendorFields].sort(),
    matchLists: [...matchLists].sort(),
    functions: [...functions].sort(),
  };
}

/** A value out of JSON, or an aggregation, is no field. */
function usedField(name: string, { start, end }: Span, scope: Scope): UsedField[] {
  const meaning = scope.meaningOf(name);
  if (!meaning) return [{ name, start, end }];
  return meaning.kind === "field" ? [{ name, start, end, type: meaning.schemaType }] : [];
}

/** The key of `fields["x"]` or `fields.x`. */
function vendorFieldIn(node: CseNode): string | undefined {
  if ((node.kind !== "index" && node.kind !== "member") || node.of.kind !== "name") return undefined;
  if (node.of.name !== "fields" && node.of.name !== "_raw") return undefined;
  if (node.kind === "member") return node.name;
  return node.key.kind === "text" ? node.key.value : undefined;
}

type Pins = Pick<CseAnalysis, "objectTypes" | "vendors" | "products" | "eventIds">;

const PINNED = [
  ["objectTypes", "objectType"],
  ["vendors", "metadata_vendor"],
  ["products", "metadata_product"],
  ["eventIds", "metadata_deviceEventId"],
] as const;

function pinsOf(condition: CseNode): Pins {
  return Object.fromEntries(
    PINNED.flatMap(([property, field]) => {
      const values = pinnedValues(condition, field);
      return values ? [[property, values]] : [];
    }),
  );
}
