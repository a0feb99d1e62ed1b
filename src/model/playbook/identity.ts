import type { Diagnostic } from "../../diagnostics";
import { TECHNIQUE_PATTERN, isSubTechnique, parentTechnique } from "../attack";
import { hasWord, oneWord } from "./cell-text";
import { subTechniqueMismatch, techniqueMalformed, titleMismatch, titleWithoutTechnique } from "./errors";
import type { PlaybookField } from "./fields";
import type { FieldValue, LinePlace } from "./rows";

/** The technique that a table names, or what is wrong with its two technique rows. */
export interface Identity {
  /** The most specific technique id, when both rows are right. */
  readonly technique?: string;
  /** What is wrong. */
  readonly diagnostics: readonly Diagnostic[];
}

const ID_IN_TITLE = /(?<![\p{L}\p{N}])T\d{4}(?:[._]?\d{3})?(?![\p{L}\p{N}])/giu;

/** The technique of the rows MITRE TTP and MITRE Sub-TTP; both may name the technique or the sub-technique. */
export function identityOf(ttp: FieldValue | undefined, sub: FieldValue | undefined): Identity {
  const diagnostics = [...malformed("MITRE TTP", ttp), ...malformed("MITRE Sub-TTP", sub)];
  if (!ttp || !sub || diagnostics.length > 0 || !hasWord(ttp.raw) || !hasWord(sub.raw)) return { diagnostics };
  const [technique, subTechnique] = [oneWord(ttp.raw), oneWord(sub.raw)];
  const belongs =
    subTechnique === technique || (isSubTechnique(subTechnique) && parentTechnique(subTechnique) === technique);
  if (!belongs) return { diagnostics: [subTechniqueMismatch(sub.place, technique, subTechnique)] };
  return { technique: subTechnique, diagnostics };
}

/** The parent of a sub-technique, `undefined` for a technique. */
export function parentOf(technique: string): string | undefined {
  return isSubTechnique(technique) ? parentTechnique(technique) : undefined;
}

/** What is wrong with a title; its id may have lost its dot, `T1583004`. */
export function checkTitle(title: string, place: LinePlace, technique: string, example: string): Diagnostic[] {
  const found = [...title.matchAll(ID_IN_TITLE)].map((match) => match[0]);
  const last = found.at(-1);
  if (last === undefined) return [titleWithoutTechnique(place, title, example)];
  return found.some((id) => withoutDot(id) === withoutDot(technique)) ? [] : [titleMismatch(place, last, technique)];
}

function malformed(field: PlaybookField, value: FieldValue | undefined): Diagnostic[] {
  if (!value || !hasWord(value.raw)) return [];
  const id = oneWord(value.raw);
  return TECHNIQUE_PATTERN.test(id) ? [] : [techniqueMalformed(value.place, field, id, nearestId(id))];
}

/** The id that a text without its dot, in small letters or with words around it was meant to be. */
function nearestId(text: string): string | undefined {
  const match = /(?<![\p{L}\p{N}])T?\s?(\d{4})(?:[\s._/-]{0,2}(\d{3}))?(?![\p{L}\p{N}])/iu.exec(text);
  return match ? `T${match[1] ?? ""}${match[2] === undefined ? "" : `.${match[2]}`}` : undefined;
}

function withoutDot(id: string): string {
  return id.toUpperCase().replace(/[._]/g, "");
}
