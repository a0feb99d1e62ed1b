import { analyzeCse, formatCse, parseCse } from "./cse-expression";
import { schemaByWords } from "./defender-schema";
import type { Fault } from "./fault";
import { analyzeKql, kqlTree } from "./kql";
import type { Language } from "./literal";
import { analyzeSearch, formatSearch, parseSearch } from "./sumo-search";

/** Everything that is wrong with a text that belongs to no project: KQL is bound to the documented tables, of Sentinel or of Defender's advanced hunting. */
export function faultsOf(language: Language, text: string): readonly Fault[] {
  switch (language) {
    case "kql":
      return analyzeKql(text, schemaByWords(text)).faults;
    case "sumo-search":
      return analyzeSearch(text).faults;
    case "cse-expression":
      return analyzeCse(text).faults;
  }
}

/** The tree of a text as plain objects: what could be read of it, where it has faults. */
export function treeOf(language: Language, text: string): unknown {
  switch (language) {
    case "kql":
      return kqlTree(text);
    case "sumo-search":
      return parseSearch(text).tree;
    case "cse-expression":
      return parseCse(text).tree;
  }
}

/** A text in its language's layout; none where it has faults, and none for KQL, which stays as its author wrote it. */
export function formatText(
  language: Exclude<Language, "kql">,
  text: string,
): { readonly text?: string; readonly faults: readonly Fault[] } {
  return language === "sumo-search" ? formatSearch(text) : formatCse(text);
}
