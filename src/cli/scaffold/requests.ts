import { isId, TACTIC_NAMES, TACTICS, TECHNIQUE_PATTERN } from "../../model";
import type { TacticName } from "../../model";
import { emptyName, unknownTactic, wrongDay, wrongId, wrongTechnique } from "./errors";

/** An id that a user gave. @throws UsageError when it has not the form of one. */
export function requireId(id: string): string {
  if (isId(id)) return id;
  throw wrongId(id, slugOf(id));
}

/** A technique that a user gave. @throws UsageError when it has not the form of one. */
export function requireTechnique(technique: string): string {
  if (TECHNIQUE_PATTERN.test(technique)) return technique;
  const [, number, sub] = /^t?(\d{4})(?:[.\-_/](\d{3}))?$/i.exec(technique) ?? [];
  throw wrongTechnique(technique, number === undefined ? undefined : `T${number}${sub === undefined ? "" : `.${sub}`}`);
}

/** A tactic that a user gave, by its shortname, name or id. @throws UsageError when ATT&CK has none of the kind. */
export function requireTactic(tactic: string): TacticName {
  const found = findTactic(tactic);
  if (found) return found;
  throw unknownTactic(tactic);
}

/** A tactic by its shortname, name or id. */
export function findTactic(tactic: string): TacticName | undefined {
  const wanted = tactic.toLowerCase();
  return TACTIC_NAMES.find((each) =>
    [each, TACTICS[each].name, TACTICS[each].id].some((name) => name.toLowerCase() === wanted),
  );
}

/** The day that goes into files: the one given, or today's in UTC. @throws UsageError when it is none. */
export function requireDay(day: string = new Date().toISOString().slice(0, 10)): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return day;
  throw wrongDay(day);
}

/** A title that a user gave, or one made from an id: `my-first-rule` becomes `My first rule`. @throws UsageError when it is empty. */
export function requireName(name: string | undefined, id: string): string {
  if (name === undefined) return `${id.charAt(0).toUpperCase()}${id.slice(1).replace(/[-_]+/g, " ")}`;
  if (name.trim() === "") throw emptyName();
  return name.trim().replace(/\s+/g, " ");
}

/** What of a text can be an id; empty when nothing can. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 100);
}

/** The technique that an id begins with: `t1059-001-encoded-command` is about T1059.001. */
export function techniqueIn(id: string): string | undefined {
  const [, number, sub] = /^t(\d{4})(?:[-_](\d{3}))?(?:[-_]|$)/.exec(id) ?? [];
  if (number === undefined) return undefined;
  return sub === undefined ? `T${number}` : `T${number}.${sub}`;
}
