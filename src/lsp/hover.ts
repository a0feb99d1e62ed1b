import type { Hover, Position } from "vscode-languageserver/node";
import type { Language } from "../languages";
import { codeText } from "./code-text";
import type { HoverTarget } from "./hover-target";
import { columnText, functionText, tableText } from "./kql-text";
import { listText } from "./list-text";
import { parameterText } from "./parameter-text";
import { recordFieldText } from "./record-field-text";
import { wordsAt } from "./words-at";

const LANGUAGE_OF: Readonly<Record<string, Language>> = {
  kql: "kql",
  sumo: "sumo-search",
  cse: "cse-expression",
};

/** Says what a word is; `undefined` when it knows nothing of it. */
type Explain = (target: HoverTarget, word: string) => string | undefined;

const OF_LANGUAGE: Readonly<Record<Language, readonly Explain[]>> = {
  kql: [tableText, functionText, listText, columnText],
  "sumo-search": [listText],
  "cse-expression": [recordFieldText, listText],
};

/**
 * What is known of the word at a place of a file: a parameter's value in each environment and where it comes from, a
 * table's or field's type, a list; in YAML the page of a finding's code.
 */
export async function hoverAt(target: HoverTarget, position: Position): Promise<Hover | undefined> {
  const ending = target.path.split(".").at(-1) ?? "";
  const language = LANGUAGE_OF[ending];
  if (ending === "yaml") return await codeText(target.text, position);
  if (!language) return undefined;
  const explain = [parameterText(language), ...OF_LANGUAGE[language]];
  for (const { word, range } of wordsAt(target.text, position)) {
    for (const each of explain) {
      const value = each(target, word);
      if (value !== undefined) return { contents: { kind: "markdown", value }, range };
    }
  }
  return undefined;
}
