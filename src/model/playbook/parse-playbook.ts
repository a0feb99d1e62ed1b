import { compareDiagnostics, hasErrors } from "../../diagnostics";
import type { Diagnostic } from "../../diagnostics";
import { buildPlaybook } from "./build-playbook";
import { titleMissing } from "./errors";
import { checkTitle, identityOf } from "./identity";
import { findLayout } from "./layout";
import type { Layout, Title } from "./layout";
import type { Playbook } from "./playbook";
import { pointsOf } from "./points";
import { placeOf, rowsOf } from "./rows";

/** A playbook, or why there is none. */
export interface ParsedPlaybook {
  /** The playbook, frozen; absent when a diagnostic is an error. */
  readonly playbook?: Playbook;
  /** What is wrong, from top to bottom. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a playbook from Markdown: a title, a table with one row a field, and prose around them.
 * @param text The whole file.
 * @param file Its path, relative to the project's root, with forward slashes.
 */
export function parsePlaybook(text: string, file: string): ParsedPlaybook {
  const { layout, diagnostics } = findLayout(text, file);
  const parsed = layout ? parseLayout(layout, file) : { diagnostics: [] };
  const all = [...diagnostics, ...parsed.diagnostics].sort(compareDiagnostics);
  return parsed.playbook && !hasErrors(all) ? { playbook: parsed.playbook, diagnostics: all } : { diagnostics: all };
}

function parseLayout({ title, table, strayRows, notes }: Layout, file: string): ParsedPlaybook {
  const { values, diagnostics: ofRows } = rowsOf(table, strayRows, file);
  const { points, diagnostics: ofPoints } = pointsOf(values);
  const { technique, diagnostics: ofIdentity } = identityOf(values.get("MITRE TTP"), values.get("MITRE Sub-TTP"));
  const example = `${(points.get("Name")?.[0] ?? "Stage Capabilities").replace(/ /g, "_")} - ${technique ?? "T1608"}`;
  const ofTitle = title
    ? titleProblems(title, file, technique, example)
    : [titleMissing(placeOf(table.head, file), example)];
  const diagnostics = [...ofRows, ...ofPoints, ...ofIdentity, ...ofTitle];
  if (!title || technique === undefined) return { diagnostics };
  return { playbook: buildPlaybook({ technique, title: title.text, notes, values, points, file }), diagnostics };
}

function titleProblems(title: Title, file: string, technique: string | undefined, example: string): Diagnostic[] {
  return technique === undefined ? [] : checkTitle(title.text, placeOf(title.line, file), technique, example);
}
