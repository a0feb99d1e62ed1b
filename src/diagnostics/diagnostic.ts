/** How grave a diagnostic is: an error stops the synthesis, a warning and an info do not. */
export type Level = "error" | "warning" | "info";

/** A place in a text: 1-based line and column (UTF-16 units), with an optional end (exclusive). */
export interface Place {
  /** Path of the file, relative to the project's root, with forward slashes. */
  readonly file: string;
  /** 1-based line. */
  readonly line?: number;
  /** 1-based column, in UTF-16 units. */
  readonly column?: number;
  /** 1-based column behind the last character, on the same line. */
  readonly endColumn?: number;
}

/** That somebody knows of a finding and answers for leaving it as it is, until a day. */
export interface Acknowledgement {
  /** Why it stays. */
  readonly reason: string;
  /** The team or person that answers for it. */
  readonly owner: string;
  /** The day it ends: `2027-01-31`. */
  readonly expires: string;
}

/** One problem, ready to be shown, counted or acknowledged. */
export interface Diagnostic extends Partial<Place> {
  /** Kebab-case, never reused: the word to look up and to acknowledge it. */
  readonly code: string;
  /** Whether it stops the synthesis. */
  readonly level: Level;
  /** What is wrong: the subject first, then what was found and what is allowed. */
  readonly message: string;
  /** The change that makes it right. */
  readonly help: string;
  /** Whether its line holds what nobody should read in a log: it is not shown. @defaultValue false */
  readonly isSecret?: boolean;
  /** The environment it was found in, when it is not about every environment. */
  readonly environment?: string;
  /** Who answers for it: it is shown and counted apart, and stops nothing. @defaultValue nobody */
  readonly acknowledged?: Acknowledgement;
}

/** Orders diagnostics by file, line, column, code and message, so that output never depends on read order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file ?? "", b.file ?? "") ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message) ||
    compareText(a.environment ?? "", b.environment ?? "")
  );
}

/** Orders two texts by code unit, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether any diagnostic stops the synthesis: an error that nobody acknowledged. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => isFailing(each, "error"));
}

const GRAVITY: Readonly<Record<Level, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a level is as grave as another, or graver. */
export function atLeast(level: Level, failLevel: Level): boolean {
  return GRAVITY[level] >= GRAVITY[failLevel];
}

/** Whether a finding makes a run fail: it is grave enough, and nobody acknowledged it. */
export function isFailing({ level, acknowledged }: Diagnostic, failLevel: Level): boolean {
  return acknowledged === undefined && atLeast(level, failLevel);
}
