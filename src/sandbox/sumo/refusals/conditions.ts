import type { JsonObject } from "../../store";
import { listAt, numberAt, objectsAt, textAt } from "../json";
import { CSE_DIALECT, scan, SEARCH_DIALECT } from "../scan";
import type { ScanProblem } from "../scan";
import type { Refusal } from "./refusal";

type When = Refusal["when"];

/** Whether a text is empty, or holds nothing but white space. */
export const isBlank =
  (key: string): When =>
  ({ body }) =>
    textAt(body, key).trim() === "";

/** Whether a text is there and none of some. */
export const isNoneOf =
  (key: string, values: readonly string[]): When =>
  ({ body }) =>
    textAt(body, key) !== "" && !values.includes(textAt(body, key));

/** Whether a number is absent, or not from the least to the most. */
export const isOutside =
  (key: string, least: number, most = Infinity): When =>
  ({ body }) =>
    !(numberAt(body, key) >= least && numberAt(body, key) <= most);

/** Whether a text has more code units than are allowed. */
export const isLonger =
  (key: string, most: number): When =>
  ({ body }) =>
    textAt(body, key).length > most;

/** Whether a list has an entry that is no text, or an empty one. */
export const hasBlankEntry =
  (key: string): When =>
  ({ body }) =>
    listAt(body, key).some((entry) => typeof entry !== "string" || entry.trim() === "");

/** Whether a list has no entry. */
export const isEmptyList =
  (key: string): When =>
  ({ body }) =>
    listAt(body, key).length === 0;

/** Whether one of a list's objects is so. */
export const someOf =
  (key: string, when: (entry: JsonObject) => boolean): When =>
  ({ body }) =>
    objectsAt(body, key).some(when);

/** Whether some texts cannot be Cloud SIEM expressions. */
export const isBrokenExpression =
  (texts: (body: JsonObject) => readonly string[], problems: readonly ScanProblem[]): When =>
  ({ body }) =>
    texts(body).some((text) => isBroken(scan(text, CSE_DIALECT).problem, problems));

/** Whether some texts cannot be searches. */
export const isBrokenSearch =
  (texts: (body: JsonObject) => readonly string[], problems: readonly ScanProblem[]): When =>
  ({ body }) =>
    texts(body).some((text) => isBroken(scan(text, SEARCH_DIALECT).problem, problems));

/** Whether two entries have the same text at a key. */
export function hasDoubled(entries: readonly JsonObject[], key: string): boolean {
  const texts = entries.map((entry) => textAt(entry, key));
  return new Set(texts).size < texts.length;
}

function isBroken(problem: ScanProblem | undefined, problems: readonly ScanProblem[]): boolean {
  return problem !== undefined && problems.includes(problem);
}
