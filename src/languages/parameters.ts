import { findMarkedLiterals } from "./cse-expression/marked-literals";
import { findLets } from "./kql/let-literals";
import type { Language, LiteralPlace } from "./literal";
import { isListOfNumbers, readLiteral } from "./read-literal";
import type { Span } from "./span";
import { findPlaceholders } from "./sumo-search/placeholders";

/** A place in a text where a parameter's value goes. */
export interface ParameterSite extends LiteralPlace {
  /** The parameter that the text names there. */
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
        ...literalAt(language, text, isLiteral ? valueSpan : undefined),
        mustBeDeclared: false,
      }));
    case "sumo-search":
      return findPlaceholders(text).map(({ name, span, takesValue, inString, inWord }) => ({
        name,
        nameSpan: span,
        valueSpan: takesValue ? span : undefined,
        mustBeDeclared: true,
        inString,
        inWord,
      }));
    case "cse-expression":
      return findMarkedLiterals(text).map(({ name, markSpan, literalSpan }) => ({
        name,
        nameSpan: markSpan,
        ...literalAt(language, text, readable(text, literalSpan)),
        mustBeDeclared: true,
      }));
  }
}

/** A literal of CSE whose value can be read: not a list of unlike things, or a number with an unknown suffix. */
function readable(text: string, span: Span | undefined): Span | undefined {
  return span && readLiteral("cse-expression", text.slice(span.start, span.end)) ? span : undefined;
}

function literalAt(
  language: Language,
  text: string,
  span: Span | undefined,
): Pick<ParameterSite, "valueSpan" | "ofNumbers"> {
  if (!span) return {};
  return { valueSpan: span, ofNumbers: isListOfNumbers(language, text.slice(span.start, span.end)) };
}
