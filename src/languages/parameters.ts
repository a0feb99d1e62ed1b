import { findMarkedLiterals } from "./cse-expression/marked-literals";
import { findLets } from "./kql/let-literals";
import type { Language } from "./literal";
import type { Span } from "./span";
import { findPlaceholders } from "./sumo-search/placeholders";

/** A place in a text where a parameter's value goes. */
export interface ParameterSite {
  readonly name: string;
  /** Where the parameter is named. */
  readonly nameSpan: Span;
  /** What its value replaces; `undefined` when something other than one literal stands there. */
  readonly valueSpan?: Span;
  /** Whether a text that names something undeclared there is wrong: every placeholder and mark, but not every `let`. */
  readonly mustBeDeclared: boolean;
}

/** The places of a text where parameters go: KQL's top-level `let`, a search's `{{name}}`, CSE's marked literals. */
export function findParameterSites(language: Language, text: string): ParameterSite[] {
  switch (language) {
    case "kql":
      return findLets(text).map(({ name, nameSpan, valueSpan, isLiteral }) => ({
        name,
        nameSpan,
        valueSpan: isLiteral ? valueSpan : undefined,
        mustBeDeclared: false,
      }));
    case "sumo-search":
      return findPlaceholders(text).map(({ name, span }) => ({
        name,
        nameSpan: span,
        valueSpan: span,
        mustBeDeclared: true,
      }));
    case "cse-expression":
      return findMarkedLiterals(text).map(({ name, markSpan, literalSpan }) => ({
        name,
        nameSpan: markSpan,
        valueSpan: literalSpan,
        mustBeDeclared: true,
      }));
  }
}
