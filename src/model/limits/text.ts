import { refuse } from "./breach";
import type { LimitBreach } from "./breach";

/** A text's length, between limits of the service. */
export interface TextLimit {
  /** The property, as its author writes it. */
  readonly field: string;
  /** The text, when there is one. */
  readonly value: string | undefined;
  /** The fewest characters. @defaultValue 0 */
  readonly min?: number;
  /** The most characters. */
  readonly max: number;
}

/** Refuses a text that is shorter or longer than its service takes. */
export function textLength({ field, value, min = 0, max }: TextLimit): LimitBreach[] {
  if (value === undefined) return [];
  const length = value.length;
  if (length < min || value.trim().length < Math.min(min, 1)) {
    return [refuse("text-empty", [field], `${field}: is empty`, `write at least ${String(min)} character(s)`)];
  }
  if (length <= max) return [];
  return [
    refuse(
      "text-too-long",
      [field],
      `${field}: ${String(length)} characters, ${String(max)} are allowed`,
      `shorten it by ${String(length - max)}`,
    ),
  ];
}

/** A whole number between limits of the service. */
export interface NumberLimit {
  /** The property, as its author writes it. */
  readonly field: string;
  /** The number, when there is one. */
  readonly value: number | undefined;
  /** The smallest allowed. */
  readonly min: number;
  /** The largest allowed. */
  readonly max: number;
}

/** Refuses a number that is not whole or lies outside its limits. */
export function wholeNumber({ field, value, min, max }: NumberLimit): LimitBreach[] {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return [];
  const range = `${String(min)} to ${String(max)}`;
  return [
    refuse(
      "number-out-of-range",
      [field],
      `${field}: ${String(value)} is not a whole number from ${range}`,
      `use ${range}`,
    ),
  ];
}

/** Refuses a list that is shorter or longer than its service takes. */
export function listLength(field: string, length: number, min: number, max: number): LimitBreach[] {
  if (length >= min && length <= max) return [];
  return [
    refuse(
      "list-length",
      [field],
      `${field}: ${String(length)} entries, ${min === 0 ? "at most" : `${String(min)} to`} ${String(max)} are allowed`,
      length > max ? `remove ${String(length - max)}` : `add at least ${String(min - length)}`,
    ),
  ];
}
