import type { CompiledRule, Origin } from "../compile";
import { findParameterSites } from "../languages";
import type { Edit, Language, Span } from "../languages";
import type { CompiledFiles } from "../project";
import { detectionOf } from "./hover-target";
import type { HoverTarget } from "./hover-target";

/** A parameter's value in each environment, and where it comes from. */
export function parameterText(language: Language): (target: HoverTarget, word: string) => string | undefined {
  return (target, word) => {
    const { path, text, compiled } = target;
    if (!compiled || !findParameterSites(language, text).some((each) => each.name === word)) return undefined;
    const parameter = detectionOf(target)?.parameters.find((each) => each.name === word);
    if (!parameter) return undefined;
    const rows = rowsOf(compiled, path, { language, name: word });
    return [
      `**parameter \`${word}\`** (${parameter.type}): ${parameter.description}`,
      "",
      `Default: ${inCode(JSON.stringify(parameter.default))}`,
      ...(rows.length === 0 ? [] : ["", "| environment | rule | value | from |", "|---|---|---|---|", ...rows]),
    ].join("\n");
  };
}

/** A parameter in a text. */
interface Named {
  readonly language: Language;
  readonly name: string;
}

function rowsOf({ catalog, environments }: CompiledFiles, path: string, { language, name }: Named): string[] {
  const written = catalog.files.get(path) ?? "";
  const span = findParameterSites(language, written).find((each) => each.name === name)?.valueSpan;
  return environments.flatMap(({ environment, rules }) =>
    rules.flatMap((rule) => {
      const text = rule.texts.find(({ source }) => source.file === path);
      const origin = rule.origins[`parameters.${name}`];
      if (!text || !origin) return [];
      const value = span && finalValue({ span, written, edits: text.edits, final: textAt(rule, text.path) });
      const cells = [environment.id, rule.id, value === undefined ? "" : inCode(value), originText(origin)];
      return [`| ${cells.join(" | ")} |`];
    }),
  );
}

/** A place of an author's text, and what the text became. */
interface Replaced {
  readonly span: Span;
  readonly written: string;
  readonly edits: readonly Edit[];
  readonly final: string;
}

/** What stands in the final text where the author wrote a value. */
function finalValue({ span, written, edits, final }: Replaced): string {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start === span.start && edit.end === span.end) {
      return final.slice(edit.start + shift, edit.start + shift + edit.length);
    }
    if (edit.end <= span.start) shift += edit.length - (edit.end - edit.start);
  }
  return written.slice(span.start, span.end);
}

function textAt({ spec }: CompiledRule, path: readonly (string | number)[]): string {
  const value = path.reduce<unknown>(
    (all, step) => (all as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    spec,
  );
  return typeof value === "string" ? value : "";
}

function originText({ by, justification, layer }: Origin): string {
  const where = by ?? layer;
  if (!justification) return where;
  const { reason, owner, expires } = justification;
  return `${where}: ${inCell(reason)} (${inCell(owner)}, until ${expires})`;
}

/** The longest value that is shown whole. */
const LONG = 120;

/** A text as code in a cell of a table. */
function inCode(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  const short = line.length > LONG ? `${line.slice(0, LONG)}…` : line;
  const fence = short.includes("`") ? "``" : "`";
  return `${fence}${short.replaceAll("|", "\\|")}${fence}`;
}

function inCell(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
}
