import { nearestWord } from "../../../diagnostics";
import type { Span } from "../../span";
import { arityOf, FUNCTION_NAMES } from "../functions";
import { AGGREGATE_NAMES, STAGE_NAMES } from "../lexer/keywords";
import type { CallNode } from "../tree";
import type { LintContext } from "./lint";

/** Words that look like calls and are told elsewhere. */
const ELSEWHERE =
  /^(?:matches|count|sum|avg|first|last|pct|count_distinct|values|most_recent|least_recent|stddev|median)$/i;

/** The calls of functions that are not known. */
export const unknownCalls = ({ found }: LintContext): CallNode[] =>
  found.calls.filter(({ name }) => arityOf(name) === undefined && !ELSEWHERE.test(name));

const CALLABLE: readonly string[] = [...FUNCTION_NAMES, ...STAGE_NAMES, ...AGGREGATE_NAMES];

/** The function or operator that is meant; what starts otherwise is another one. */
export function misspelt(name: string): string | undefined {
  const near = nearestWord(name, CALLABLE);
  return near?.charAt(0).toLowerCase() === name.charAt(0).toLowerCase() ? near : undefined;
}

/** Where the name of a called function stands. */
export const nameSpan = ({ name, start }: CallNode): Span => ({ start, end: start + name.length });
