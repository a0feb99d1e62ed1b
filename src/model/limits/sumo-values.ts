import { refuse } from "./breach";
import type { LimitBreach } from "./breach";
import { textLength, wholeNumber } from "./text";

/** Longer texts than any of Sumo Logic's own 1,033 rules has; the service documents no limit. */
const LONG_TEXT = 10_000;

/** Breaches of values inside a property, such as `items[0].value`, as breaches of the property. */
export function inside(field: string, breaches: readonly LimitBreach[]): LimitBreach[] {
  return breaches.map((each) => ({ ...each, fields: [field] }));
}

/** Refuses an expression or description of Cloud SIEM that is empty, or longer than any known. */
export function expressionText(field: string, value: string): LimitBreach[] {
  return textLength({ field, value, min: 1, max: LONG_TEXT });
}

/** Refuses a name, of a record field or something like it, that is empty or too long. */
export function nameText(field: string, value: string): LimitBreach[] {
  return textLength({ field, value, min: 1, max: 255 });
}

/** Refuses names in a list that are empty or too long. */
export function nameTexts(field: string, names: readonly string[] = []): LimitBreach[] {
  return inside(
    field,
    names.flatMap((value, index) => nameText(`${field}[${String(index)}]`, value)),
  );
}

/** Refuses a severity that is not a whole number from 1 to 10. */
export function cseSeverity(field: string, value: number): LimitBreach[] {
  return wholeNumber({ field, value, min: 1, max: 10 });
}

/** Refuses a number that is not whole or is too small, where the service documents no largest one. */
export function atLeast(min: number, field: string, value: number | undefined): LimitBreach[] {
  if (value === undefined || (Number.isInteger(value) && value >= min)) return [];
  const allowed = `${String(min)} or more`;
  return [
    refuse(
      "number-too-small",
      [field],
      `${field}: ${String(value)} is not a whole number of ${allowed}`,
      `use ${allowed}`,
    ),
  ];
}

/** The values that a list holds twice or more, each once. */
export function doubled(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Refuses an empty list. */
export function notEmpty(field: string, list: readonly unknown[]): LimitBreach[] {
  return list.length > 0 ? [] : [refuse("list-empty", [field], `${field}: is empty`, "name at least one")];
}

/** Refuses mail to nobody. */
export function recipients(field: string, addresses: readonly string[]): LimitBreach[] {
  if (addresses.length > 0) return nameTexts(field, addresses);
  return [
    refuse("mail-without-recipient", [field], `${field}: is empty, so the mail has no recipient`, "name at least one"),
  ];
}
