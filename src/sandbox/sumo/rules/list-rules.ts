import type { StoredDocument } from "../../store";
import type { Shelf } from "../shelf";
import type { Answer, Visit } from "../visit";
import { ruleKind, vendorRuleKind } from "./rule-type";
import { RULE_TYPES } from "./rule-types";

const PAGE = 20;
const MOST = 1000;

/** A page of rules. `q` takes `field:"value"` terms, all of which must hold. */
export function listRules({ query, shelf }: Visit): Answer {
  const terms = termsOf(query["q"] ?? "");
  const offset = Math.max(0, Number(query["offset"] ?? 0) || 0);
  const limit = Math.min(MOST, Math.max(1, Number(query["limit"] ?? PAGE) || PAGE));
  const { objects, total } = terms.length === 0 ? pageOf(shelf, offset, limit) : matchesOf(shelf, terms, offset, limit);
  return { body: { data: { objects, total, hasNextPage: offset + objects.length < total } } };
}

interface Page {
  readonly objects: readonly unknown[];
  readonly total: number;
}

type Term = readonly [field: string, value: string];

const KINDS = RULE_TYPES.flatMap((type) => [ruleKind(type), vendorRuleKind(type)]);

/** Walks only the kinds that the page touches. */
function pageOf(shelf: Shelf, offset: number, limit: number): Page {
  const counts = KINDS.map((kind) => shelf.count(kind));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const objects: unknown[] = [];
  let skip = offset;
  for (const [index, kind] of KINDS.entries()) {
    const count = counts[index] ?? 0;
    if (skip < count && objects.length < limit) objects.push(...window(shelf.each(kind), skip, limit - objects.length));
    skip = Math.max(0, skip - count);
  }
  return { objects, total };
}

function window(documents: Iterable<StoredDocument>, skip: number, limit: number): readonly unknown[] {
  const found: unknown[] = [];
  let seen = 0;
  for (const { body } of documents) {
    seen += 1;
    if (seen > skip) found.push(body);
    if (found.length === limit) break;
  }
  return found;
}

function matchesOf(shelf: Shelf, terms: readonly Term[], offset: number, limit: number): Page {
  const [, name] = terms.find(([field]) => field === "name") ?? [];
  const objects: unknown[] = [];
  let total = 0;
  for (const kind of KINDS)
    for (const { body } of name === undefined ? shelf.each(kind) : shelf.findByName(kind, name)) {
      if (!terms.every(([field, value]) => isTerm(body[field], value))) continue;
      total += 1;
      if (total > offset && objects.length < limit) objects.push(body);
    }
  return { objects, total };
}

function isTerm(found: unknown, wanted: string): boolean {
  if (typeof found === "number" || typeof found === "boolean") return String(found) === wanted;
  return found === wanted;
}

function termsOf(q: string): readonly Term[] {
  return [...q.matchAll(/(\w+):(?:"((?:[^"\\]|\\.)*)"|(\S+))/g)].map(([, field = "", quoted, plain]): Term => [
    field,
    quoted === undefined ? (plain ?? "") : quoted.replace(/\\(.)/g, "$1"),
  ]);
}
