import type { CodePage } from "../../../diagnostics";
import type { Span } from "../../span";
import type { KqlPipelineStep } from "../analysis";
import type { KqlFacts } from "../facts";
import type { KustoElement } from "../kusto-types";
import type { KqlHandlers } from "../walk";

/** What a lint may look at, and where it reports. */
export interface LintContext extends KqlFacts {
  /** The query. */
  readonly text: string;
  /** Reports a finding under the page's code, at a piece of the tree or a span. */
  readonly report: (page: CodePage, place: KustoElement | Span, words: LintWords) => void;
}

/** What a finding says. */
export interface LintWords {
  /** What is wrong: the subject first. */
  readonly message: string;
  /** The change that makes it right. */
  readonly help: string;
}

/** A habit or mistake in queries that Kusto itself accepts. */
export interface KqlLint {
  /** The page of its code. */
  readonly page: CodePage;
  /** What it looks at. */
  readonly on?: KqlHandlers<LintContext>;
  /** What it looks at when all is gathered. */
  readonly atEnd?: (context: LintContext, pipeline: readonly KqlPipelineStep[]) => void;
}

/** The text of a piece of the tree, shortened for a message. */
export function quoted({ text }: LintContext, { TextStart, End }: KustoElement): string {
  const words = text.slice(TextStart, End).replace(/\s+/g, " ");
  return `\`${words.length > 60 ? `${words.slice(0, 57)}…` : words}\``;
}
