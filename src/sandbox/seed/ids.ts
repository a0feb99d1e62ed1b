import { createHash } from "node:crypto";

const digest = (parts: readonly string[]): string => createHash("sha256").update(parts.join("\n")).digest("hex");

/** A GUID that follows from what it is for, so that seeding twice gives the same. */
export function guidOf(...parts: readonly string[]): string {
  const hex = digest(parts);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return groups.join("-");
}

/** 16 hexadecimal digits in capitals, as Sumo Logic's content has, that follow from what they are for. */
export function contentIdOf(...parts: readonly string[]): string {
  return digest(parts).slice(0, 16).toUpperCase();
}

/** Digits, of which the first is no zero, that follow from what they are for. */
export function digitsOf(length: number, ...parts: readonly string[]): string {
  const first = 10 ** (length - 1);
  return String(first + (Number.parseInt(digest(parts).slice(0, 12), 16) % (9 * first)));
}
