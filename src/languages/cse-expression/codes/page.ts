import type { CodePage, Level } from "../../../diagnostics";

/** What a page of this language says. */
export interface PageText {
  /** The wished state. */
  readonly title: string;
  /** What happens otherwise. */
  readonly why: string;
  /** What gives the finding. */
  readonly wrong: string;
  /** What does not. */
  readonly right: string;
  /** Where that is said. @defaultValue the documentation of the syntax */
  readonly source?: string;
}

/** The documentation that most of the syntax comes from. */
const SYNTAX = "Sumo Logic documentation, Cloud SIEM Rules Syntax (revision 7f20d36)";
/** The schema of records. */
export const SCHEMA = "SumoLogic/cloud-siem-content-catalog, schema (revision 27c4e8f)";

/** A page of a code. */
export function page(code: string, level: Level, { title, why, wrong, right, source = SYNTAX }: PageText): CodePage {
  return { code, level, title, why, example: { language: "cse-expression", wrong, right }, source };
}
