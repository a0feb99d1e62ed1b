import { z } from "zod";
import { Duration, ID_FORM, ID_MAX_LENGTH, ID_PATTERN, TACTIC_NAMES, TECHNIQUE_PATTERN } from "../../model";
import type { TacticName } from "../../model";

/** What a value looks like, for messages: `a day like 2026-11-22`. */
export const forms = z.registry<{ readonly form: string }>();

/** A schema whose mistakes are told in these words: `a day like 2026-11-22`. */
export function formed<T extends z.ZodType>(schema: T, form: string): T {
  const own = schema.clone();
  forms.add(own, { form });
  return own;
}

/**
 * A text that one function judges: it gives the mistake, `is not …; write …`, or nothing.
 * One check, for every check of a schema takes its time in every file.
 */
function judged(fault: (text: string) => string | undefined, form: string): z.ZodString {
  const check = ({ value, issues }: z.core.ParsePayload<string>): void => {
    const message = fault(value);
    if (message !== undefined) issues.push({ code: "custom", message, input: value });
  };
  return formed(z.string().check(check), form);
}

/** An id that an author gives. */
export const id = judged((text) => {
  if (!ID_PATTERN.test(text)) return `is not an id; use ${ID_FORM}`;
  if (text.startsWith("siemform-"))
    return "begins with `siemform-`, as the ids of what siemform adds itself; begin otherwise";
  return text.length > ID_MAX_LENGTH ? `is longer than ${ID_MAX_LENGTH} characters; shorten it` : undefined;
}, "an id like staging-download")
  .meta({ pattern: ID_PATTERN.source, maxLength: ID_MAX_LENGTH })
  .describe(`An id, for ever: ${ID_FORM}.`);

const CODE_FORM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The code of a finding. */
export const codeOfFinding = judged(
  (text) =>
    CODE_FORM.test(text)
      ? undefined
      : "is not the code of a finding; write it as `siemform check` prints it, like kql-term-match-on-domain",
  "a code like kql-term-match-on-domain",
).meta({ pattern: CODE_FORM.source });

/** Ids something had before. */
export const formerIds = z
  .array(id)
  .default([])
  .describe("Ids it had before, oldest first: the state moves, and its name in every tenant stays. Default: none.");

/** A text on one line or several, not empty; blanks and line breaks around it do not count. */
export const words = formed(
  z.string().check((payload) => {
    payload.value = payload.value.trim();
    if (payload.value === "") payload.issues.push({ code: "custom", message: "is empty; write a text", input: "" });
  }),
  "a text",
).meta({ minLength: 1 });

/** A list of texts. */
export const wordList = z.array(words).default([]);

const DAY_FORM = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A day, `2026-11-22`. */
export const day = judged(
  (text) => (isDay(text) ? undefined : "is not a day of the calendar; write it like 2026-11-22"),
  "a day like 2026-11-22",
).meta({ pattern: DAY_FORM.source });

/** Whether a text is a day of the calendar. */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !DAY_FORM.test(text)) return false;
  const date = Number(text.slice(8));
  return date <= 28 || date <= new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
}

const DURATION_FORM = "a length of time like 5m, 1h, 1d or PT5M, PT1H, P1D";
/** What editors check of a duration; the reading itself is `Duration.find`. */
export const DURATION_PATTERN = "^(\\d+[mhdwMHDW]|[pP](?=.)(\\d+[wW])?(\\d+[dD])?([tT](\\d+[hH])?(\\d+[mM])?)?)$";

/** The duration that a text names; an issue when it names none. */
export function durationOf(text: string, context: z.core.$RefinementCtx): Duration {
  const found = Duration.find(text);
  if (found) return found;
  const help = text.startsWith("-") ? "write it without the minus" : "write it like 5m, 1h, 1d or PT5M, PT1H, P1D";
  context.addIssue({ code: "custom", message: `is not a length of time of whole minutes; ${help}` });
  return z.NEVER;
}

/** A length of time, `5m`, `1h`, `1d` or `PT5M`, `PT1H`, `P1D`. */
export const duration = z
  .string()
  .meta({ pattern: DURATION_PATTERN })
  .transform(durationOf)
  .register(forms, { form: DURATION_FORM })
  .describe("A length of time: 5m, 1h, 1d or PT5M, PT1H, P1D.");

/** A UUID, such as a tenant's id. */
export const uuid = z
  .string()
  .regex(
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    "is not a UUID; write it like 00000000-0000-0000-0000-000000000000",
  )
  .register(forms, { form: "a UUID like 00000000-0000-0000-0000-000000000000" });

/** A technique or sub-technique of ATT&CK. */
export const technique = z
  .string()
  .regex(TECHNIQUE_PATTERN, "is not a technique; write it like T1608 or T1608.001")
  .register(forms, { form: "a technique like T1608 or T1608.001" })
  .describe("A technique or sub-technique of ATT&CK: T1608, T1608.001.");

/** A tactic of ATT&CK by its shortname. */
export const tactic = z
  .enum(TACTIC_NAMES as readonly [TacticName, ...TacticName[]])
  .describe("A tactic of ATT&CK Enterprise by its shortname, such as initial-access.");

/** An address on the web. */
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/, "is not an address; write it with https:// and without blanks")
  .register(forms, { form: "an address like https://attack.mitre.org/techniques/T1608/" });

/** A name that a query can hold: of a parameter. */
export const parameterName = z
  .string()
  .regex(/^[A-Za-z_]\w*$/, "is not a name; use letters, digits and underscores, no digit first");

/** A value of a parameter, of any type. */
export const parameterValue = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string())])
  .register(forms, { form: "a text, a number, true or false, or a list of texts" });

/** A list in which nothing stands twice. */
export function distinct<T extends string>(items: z.ZodType<T, string>): z.ZodArray<z.ZodType<T, string>> {
  return z.array(items).check(({ value, issues }) => {
    const doubled = value.find((each, index) => value.indexOf(each) !== index);
    if (doubled === undefined) return;
    issues.push({ code: "custom", message: `holds \`${doubled}\` twice; remove one of them`, input: value });
  });
}

/**
 * When a refinement runs that looks at several keys: also when one of them is wrong, so that all mistakes come at once;
 * not when there is a key that nobody knows, for that may be the one that is missed.
 */
export function always({ value, issues }: z.core.ParsePayload): boolean {
  return (
    isMapping(value) && !issues.some(({ code, path }) => code === "unrecognized_keys" && (path ?? []).length === 0)
  );
}

/** Whether a value is a mapping of a YAML file. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
