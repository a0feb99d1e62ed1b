import type { Diagnostic } from "../../diagnostics";
import { BREAK, hasWord, oneLine, oneWord, shownText } from "./cell-text";
import { listUnreadable, valueEmpty } from "./errors";
import type { PlaybookField } from "./fields";
import { splitListLiteral } from "./list-literal";
import type { FieldValue } from "./rows";
import { splitItems } from "./split-items";

/** What the values of a table say. */
export interface Points {
  /** The points of every value, in its order; one for the rows that hold a name or an id. */
  readonly points: ReadonlyMap<PlaybookField, readonly string[]>;
  /** Values that say nothing, and lists that cannot be taken apart. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes every value apart. */
export function pointsOf(values: ReadonlyMap<PlaybookField, FieldValue>): Points {
  const points = new Map<PlaybookField, readonly string[]>();
  const diagnostics: Diagnostic[] = [];
  for (const [field, { raw, place }] of values) {
    const { texts, listUnreadable: isUnreadable } = splitValue(field, raw);
    points.set(field, texts);
    if (texts.length === 0) diagnostics.push(valueEmpty(place, field, raw));
    if (isUnreadable) diagnostics.push(listUnreadable(place, field));
  }
  return { points, diagnostics };
}

function splitValue(field: PlaybookField, raw: string): ReturnType<typeof splitItems> {
  if (field === "MITRE Tactic") return whole(splitNames(raw));
  if (field === "MITRE TTP" || field === "MITRE Sub-TTP") return whole([oneWord(raw)]);
  if (field === "Name") return whole([oneLine(raw)]);
  return splitItems(raw);
}

function splitNames(raw: string): string[] {
  return splitListLiteral(shownText(raw)) ?? raw.split(BREAK).join(",").split(/[,;]/).map(oneLine);
}

function whole(texts: readonly string[]): ReturnType<typeof splitItems> {
  return { texts: texts.filter(hasWord), listUnreadable: false };
}
