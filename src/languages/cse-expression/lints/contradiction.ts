import type { Scope } from "../scope";
import { typeInWords } from "../types";
import type { Atom, Bound, Test } from "./atoms";
import { foldText, holdsFor } from "./evaluate";
import { isSingleValued } from "./literals";
import type { LiteralValue } from "./literals";

/** Why two conditions can never hold together, as the end of a sentence, or `undefined` when they can. */
export function contradiction(a: Atom, b: Atom, scope: Scope): string | undefined {
  if (a.key !== b.key) return undefined;
  if (isOpposite(a, b)) return "one is the opposite of the other";
  if (!isSingleValued(a.subject, scope)) return undefined;
  return (
    nullReason(a, b) ??
    nullReason(b, a) ??
    valuesReason(a, b) ??
    valuesReason(b, a) ??
    rangesReason(a, b, scope.typeOf(a.subject) === "number" && isWhole(a, scope))
  );
}

/** Whether two atoms ask the same of the same. */
function isSameTest(a: Atom, b: Atom): boolean {
  return a.key === b.key && a.fold === b.fold && JSON.stringify(a.test) === JSON.stringify(b.test);
}

function isOpposite(a: Atom, b: Atom): boolean {
  return a.negated !== b.negated && isSameTest(a, b);
}

/** Null equals nothing and fits no pattern (Sumo Logic documentation, "Cloud SIEM Rules Syntax"). */
function nullReason(a: Atom, b: Atom): string | undefined {
  if (a.test.kind !== "null" || a.negated || b.negated) return undefined;
  const wantsValue = b.test.kind !== "null" && b.test.kind !== "empty" && b.test.kind !== "opaque";
  return wantsValue ? "what is null equals nothing and fits no pattern" : undefined;
}

/** One side leaves a few values; the other refuses each of them. */
function valuesReason(pin: Atom, other: Atom): string | undefined {
  if (pin.negated || other === pin) return undefined;
  const values = pin.test.kind === "values" ? pin.test.values : emptyValues(pin.test);
  if (values.length === 0 || (pin.fold !== "none" && pin.fold !== other.fold)) return undefined;
  if (values.some((each) => typeof each === "string" && foldText(pin.fold, each) !== each)) return undefined;
  if (!values.every((each) => holdsFor(other, each) === false)) return undefined;
  return `${listed(values)} ${values.length === 1 ? "does" : "do"} not meet the other`;
}

/** Also blanks are empty for `isBlank`, but nothing that this compares. */
function emptyValues(test: Test): readonly LiteralValue[] {
  return test.kind === "empty" ? [""] : [];
}

function listed(values: readonly LiteralValue[]): string {
  const words = values.slice(0, 3).map((each) => (typeof each === "string" ? `'${each}'` : String(each)));
  return values.length > 3 ? `${words.join(", ")} and the others` : words.join(", ");
}

function isWhole({ subject }: Atom, scope: Scope): boolean {
  if (subject.kind !== "name") return false;
  return /^(?:int|long)$/.test(scope.meaningOf(subject.name)?.schemaType ?? "");
}

type Range = Extract<Test, { kind: "range" }>;

function rangesReason(a: Atom, b: Atom, isWholeNumber: boolean): string | undefined {
  const first = rangeOf(a);
  const second = rangeOf(b);
  if (!first || !second) return undefined;
  const low = tighter(first.low, second.low, (x, y) => x > y);
  const high = tighter(first.high, second.high, (x, y) => x < y);
  if (!low || !high || !isEmptyRange(low, high, isWholeNumber)) return undefined;
  return `no ${isWholeNumber ? "whole number" : typeInWords("number").slice(2)} lies in both ranges`;
}

/** The range that an atom leaves, when it leaves one. */
function rangeOf({ test, negated }: Atom): Range | undefined {
  if (test.kind !== "range") return undefined;
  if (!negated) return test;
  if (test.low && test.high) return undefined;
  if (test.low) return { kind: "range", high: outside(test.low) };
  return test.high && { kind: "range", low: outside(test.high) };
}

function outside({ value, inclusive }: Bound): Bound {
  return { value, inclusive: !inclusive };
}

function tighter(
  a: Bound | undefined,
  b: Bound | undefined,
  isTighter: (x: number, y: number) => boolean,
): Bound | undefined {
  if (!a || !b) return a ?? b;
  if (a.value === b.value) return a.inclusive ? b : a;
  return isTighter(a.value, b.value) ? a : b;
}

function isEmptyRange(low: Bound, high: Bound, isWholeNumber: boolean): boolean {
  if (!isWholeNumber) return low.value > high.value || (low.value === high.value && !(low.inclusive && high.inclusive));
  const least = Number.isInteger(low.value) && !low.inclusive ? low.value + 1 : Math.ceil(low.value);
  const most = Number.isInteger(high.value) && !high.inclusive ? high.value - 1 : Math.floor(high.value);
  return least > most;
}
