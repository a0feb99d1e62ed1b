import type { z } from "zod";
import type { Diagnostic, Place } from "../diagnostics";
import { writeIt, wrongType } from "./errors";

/** A value of another type than wanted. */
export interface TypeMismatch {
  /** Where it stands. */
  readonly place: Place;
  /** The path, rendered. */
  readonly name: string;
  /** The value that was found. */
  readonly input: unknown;
  /** What is wanted, in words. */
  readonly form: string;
  /** The value as it is written in the file. */
  readonly source: string | undefined;
  /** The schemas it does not meet. */
  readonly schemas: readonly z.ZodType[];
}

/** Says of what type a value is and how it becomes what is wanted: most often YAML took a text for something else. */
export function typeMismatch({ place, name, input, form, source = "", schemas }: TypeMismatch): Diagnostic {
  const fits = (value: unknown): boolean => schemas.some((each) => each.safeParse(value).success);
  const help = helpFor(input, source.trimEnd(), form, fits);
  return wrongType(place, name, input, source.trimEnd(), form, help);
}

function helpFor(input: unknown, source: string, form: string, fits: (value: unknown) => boolean): string {
  const isOneLine = !source.includes("\n");
  if (Array.isArray(input) || typeof input === "object") return helpForCollection(input, source, form, fits);
  if (fits([input]) && isOneLine) return `write it as a list: [${source}]`;
  if (typeof input !== "string" && fits(source)) return `put it in quotes: "${source}"`;
  if (typeof input === "string" && input.trim() !== "" && fits(Number(input))) return "remove the quotes";
  return writeIt(form);
}

function helpForCollection(input: unknown, source: string, form: string, fits: (value: unknown) => boolean): string {
  const wantsText = fits("text") || fits("T1608") || fits("text-1");
  if (wantsText && /^[[{]/.test(source)) return `put the text in quotes, for it begins with ${source.charAt(0)}`;
  if (wantsText && !Array.isArray(input)) return "put the text in quotes, for it holds a colon with a blank behind it";
  if (!Array.isArray(input) && fits([input])) return "begin the entry with a hyphen and a blank: it is one of a list";
  return writeIt(form);
}
