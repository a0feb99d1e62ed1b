import { re2Match } from "../re2";
import type { Atom, Test } from "./atoms";
import type { LiteralValue } from "./literals";

/** Whether an atom holds for a value of its subject; `undefined` when that is not certain. */
export function holdsFor(atom: Atom, value: LiteralValue): boolean | undefined {
  const folded = typeof value === "string" ? foldText(atom.fold, value) : value;
  const holds = testFor(atom.test, folded);
  return holds === undefined ? undefined : holds !== atom.negated;
}

/** A text in the case that a fold gives it. */
export function foldText(fold: Atom["fold"], text: string): string {
  if (fold === "lower") return text.toLowerCase();
  return fold === "upper" ? text.toUpperCase() : text;
}

function testFor(test: Test, value: LiteralValue): boolean | undefined {
  switch (test.kind) {
    case "values":
      if (test.values.some((each) => typeof each !== typeof value)) return undefined;
      return test.values.includes(value);
    case "range":
      return typeof value === "number" ? isWithin(test, value) : undefined;
    case "null":
      return false;
    case "empty":
      return typeof value === "string" ? value === "" || (value.trim() === "" ? undefined : false) : undefined;
    case "opaque":
      return undefined;
    default:
      return typeof value === "string" ? matches(test, value) : undefined;
  }
}

function isWithin({ low, high }: Extract<Test, { kind: "range" }>, value: number): boolean {
  if (low && (value < low.value || (value === low.value && !low.inclusive))) return false;
  return !(high && (value > high.value || (value === high.value && !high.inclusive)));
}

function matches({ kind, pattern, escape }: Extract<Test, { pattern: string }>, value: string): boolean | undefined {
  if (kind === "like") return likePattern(pattern, escape).test(value);
  if (kind === "glob") return globPattern(pattern).test(value);
  // Whether an expression must match all of a text is not documented: only what does not depend on it is certain.
  const match = re2Match(pattern, value);
  if (match === "whole") return true;
  return match === "none" ? false : undefined;
}

/** A pattern of `LIKE` as a regular expression. */
function likePattern(pattern: string, escape: string): RegExp {
  let source = "";
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === escape && /[%_\\]/.test(pattern.charAt(at + 1))) source += escaped(pattern.charAt((at += 1)));
    else source += char === "%" ? ".*" : char === "_" ? "." : escaped(char);
  }
  return new RegExp(`^${source}$`, "s");
}

function globPattern(pattern: string): RegExp {
  return new RegExp(`^${pattern.split("*").map(escaped).join(".*").replaceAll("\\?", ".")}$`, "s");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
