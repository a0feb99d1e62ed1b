import { z } from "zod";
import { Duration, ID_FORM, ID_MAX_LENGTH, ID_PATTERN } from "../../model";

/** An id that an author gives. */
export const id = z
  .string()
  .max(ID_MAX_LENGTH, `is longer than ${String(ID_MAX_LENGTH)} characters; shorten it`)
  .regex(ID_PATTERN, `is not an id; use ${ID_FORM}`)
  .describe(`An id, for ever: ${ID_FORM}.`);

/** Ids something had before. */
export const formerIds = z
  .array(id)
  .default([])
  .describe("Ids it had before, oldest first: the state moves, and its name in every tenant stays.");

/** A text on one line or several, not empty. */
export const words = z.string().trim().min(1, "is empty; write something");

/** A list of texts. */
export const wordList = z.array(words).default([]);

/** A day, `2026-11-22`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "is not a day; write it like 2026-11-22")
  .refine((text) => !Number.isNaN(Date.parse(text)), "is not a day of the calendar; write it like 2026-11-22");

/** A length of time, `5m`, `1h`, `1d` or `PT5M`, `PT1H`, `P1D`. */
export const duration = z
  .string()
  .transform((text, context): Duration => {
    const found = Duration.find(text);
    if (found) return found;
    context.addIssue({ code: "custom", message: `\`${text}\` is not a duration; write it like 5m, 1h, 1d or PT5M, PT1H, P1D` });
    return z.NEVER;
  })
  .describe("A length of time: 5m, 1h, 1d or PT5M, PT1H, P1D.");

/** A UUID, such as a tenant's id. */
export const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "is not a UUID; write it like 00000000-0000-0000-0000-000000000000");

/** A technique or sub-technique of ATT&CK. */
export const technique = z.string().regex(/^T\d{4}(?:\.\d{3})?$/, "is not a technique; write it like T1608 or T1608.001");

/** A value of a parameter. */
export const parameterValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** Drops what was not given, so that defaults of a later layer apply. */
export function given<T extends Record<string, unknown>>(fields: T): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
