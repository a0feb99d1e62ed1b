import type { ExampleLanguage } from "../../../src/diagnostics";

/** Something that a service refuses, in siemform's words, and the code that siemform says first. */
export interface RefusalExample {
  /** The id in the sandbox's tables. */
  readonly refusal: string;
  readonly language: ExampleLanguage;
  /** As the wrong side of a page's example. */
  readonly wrong: string;
  /** What siemform finds. */
  readonly code: string;
}

type Row = readonly [refusal: string, wrong: string, code: string];

/** Examples of one language. */
export const examples = (language: ExampleLanguage, rows: readonly Row[]): readonly RefusalExample[] =>
  rows.map(([refusal, wrong, code]) => ({ refusal, language, wrong, code }));

/** The scheduled rule. */
export const scheduled = (fields: string): string => `rules: { sentinel: [{ kind: scheduled, ${fields} }] }`;

/** A rule of Sumo Logic. */
export const sumologic = (rule: string): string => `rules: { sumologic: [{ ${rule} }] }`;

/** A text of that many characters. */
export const x = (count: number): string => "x".repeat(count);

/** That many entries. */
export const list = (count: number, entry: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => entry(index)).join(", ");
