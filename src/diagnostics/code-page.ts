import type { Level } from "./diagnostic";

/**
 * What an example on a page is written in: a query language, a fragment of one of a project's files, several files, or
 * the properties of a construct.
 */
export type ExampleLanguage =
  | "kql"
  | "sumo-search"
  | "cse-expression"
  | "detection"
  | "environment"
  | "group"
  | "ring"
  | "list"
  | "function"
  | "playbook"
  | "files"
  | "construct";

/** Something wrong beside the same thing right, proven by a test. */
export interface CodeExample {
  /**
   * What both are written in. A fragment of YAML is laid over a file that is right otherwise. In `files` a line
   * `==> queries/lists/hosts.yaml <==` stands above each file, and `==> environments/prod.yaml is not there <==` takes
   * one away. A `construct`'s properties stand as YAML below its name.
   */
  readonly language: ExampleLanguage;
  /** What gives the finding. */
  readonly wrong: string;
  /** What does not. */
  readonly right: string;
}

/** The page of a code: what `siemform explain` prints and the documents hold. */
export interface CodePage {
  /** The code, kebab-case, never reused. */
  readonly code: string;
  /** The level that its findings have. */
  readonly level: Level;
  /** The wished state, a sentence. */
  readonly title: string;
  /** What happens otherwise, in plain words: one to four sentences. */
  readonly why: string;
  /** Wrong beside right. */
  readonly example: CodeExample;
  /** The document, measurement or standard that says so, with its date or revision. */
  readonly source: string;
}
