import type { CodePage, Level } from "../../../diagnostics";
import type { Fault } from "../../fault";
import type { Span } from "../../span";
import type { FieldFlow } from "../symbols/flow";
import type { SearchTree } from "../tree";
import type { Gathered } from "./gather";

/** What a lint looks at. */
export interface LintContext {
  /** The search. */
  readonly tree: Pick<SearchTree, "scope" | "stages">;
  /** Whether it is a whole search, a subquery, or stages within a stage, which have no scope. */
  readonly level: "search" | "subquery" | "stages";
  /** Its fields, followed through the stages. */
  readonly flow: FieldFlow;
  /** Its expressions by kind. */
  readonly found: Gathered;
}

/** What a lint says of a place. */
export interface Finding {
  /** Where. */
  readonly at: Span;
  /** What is wrong: the subject first, then what was found and what is allowed. */
  readonly message: string;
  /** The change that makes it right. */
  readonly help: string;
}

/** One thing that a search should be, its page, and how it is found that it is not. */
export interface Lint {
  /** Its page; the findings have its code and level. */
  readonly page: CodePage;
  /** The places where it is not so. */
  readonly find: (context: LintContext) => readonly Finding[];
}

/** What a page says, as far as lints differ in it. */
export interface PageText {
  /** The code. */
  readonly code: string;
  /** The level of its findings. */
  readonly level: Level;
  /** The wished state, a sentence. */
  readonly title: string;
  /** What happens otherwise. */
  readonly why: string;
  /** A search that gives the finding. */
  readonly wrong: string;
  /** One that does not. */
  readonly right: string;
  /** Where that stands. */
  readonly source: string;
}

/** The page of a code of searches. */
export const pageOf = ({ wrong, right, ...text }: PageText): CodePage => ({
  ...text,
  example: { language: "sumo-search", wrong, right },
});

/** The findings of a lint as faults. */
export function faultsOf({ page, find }: Lint, context: LintContext): Fault[] {
  return find(context).map(({ at, message, help }) => ({
    code: page.code,
    level: page.level,
    phase: "semantic",
    message,
    help,
    start: at.start,
    end: at.end,
  }));
}
