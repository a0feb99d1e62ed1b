import { BREAK, hasWord, shownText } from "./cell-text";
import { looksLikeList, splitListLiteral } from "./list-literal";
import { splitLines, withoutMarkers } from "./split-lines";
import { splitNumbered } from "./split-numbered";
import { splitProse } from "./split-prose";

/** The points of a cell. */
export interface SplitItems {
  /** Each on one line, at least one word each, in the cell's order. */
  readonly texts: readonly string[];
  /** Whether the cell begins like a list in brackets but cannot be read as one. */
  readonly listUnreadable: boolean;
}

/**
 * Takes a cell apart by the first of these that it has: a Python list, `<br>`, numbers, semicolons, sentences.
 * No word gets lost: only separators, list markers, bold marks and a list's quotes and brackets go away.
 */
export function splitItems(raw: string): SplitItems {
  const text = shownText(raw);
  const list = splitListLiteral(text);
  const texts = list ? withoutMarkers(list) : (splitLines(text) ?? splitLine(asOneLine(text)));
  return {
    texts: texts.map((each) => withoutSemicolon(asOneLine(each))).filter(hasWord),
    listUnreadable: list === undefined && looksLikeList(text),
  };
}

function splitLine(line: string): string[] {
  return splitNumbered(line) ?? splitProse(withoutMarkers([line])[0] ?? "");
}

function asOneLine(text: string): string {
  return text.split(BREAK).join(" ").replace(/\s+/g, " ").trim();
}

/** The semicolon at the end of a numbered or bulleted point is a separator, that of an entity is not. */
function withoutSemicolon(text: string): string {
  return text.replace(/(?<!&#?\w{1,7})\s*;$/, "");
}
