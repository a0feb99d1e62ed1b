import type { CodePage } from "../../../diagnostics";
import type { KustoBinary, KustoListTest } from "../kusto-types";
import { rangeOf, valuesOf } from "../values";
import type { KqlValue, KqlValues } from "../values";
import { constantTest, listTest } from "./comparisons";
import type { ConstantTest } from "./comparisons";
import { quoted } from "./lint";
import type { KqlLint, LintContext } from "./lint";

const NEVER: CodePage = {
  code: "kql-never-true",
  level: "warning",
  title: "A comparison can be true.",
  why: "The query itself computes the values of what is compared, and none of them fulfils the comparison. Rows that the author had in mind never pass, and nothing says so.",
  example: {
    language: "kql",
    wrong:
      'DeviceProcessEvents\n| extend Level = iff(FileName =~ "certutil.exe", "High", "Low")\n| where Level == "Medium"\n| project DeviceName, Level',
    right:
      'DeviceProcessEvents\n| extend Level = iff(FileName =~ "certutil.exe", "High", "Low")\n| where Level == "High"\n| project DeviceName, Level',
  },
  source: "Kusto documentation, case() and iff() (2025): they give one of their arguments",
};

const ALWAYS: CodePage = {
  code: "kql-always-true",
  level: "warning",
  title: "A comparison can be false.",
  why: "Every value that the query computes fulfils the comparison, so that a threshold keeps nothing out.",
  example: {
    language: "kql",
    wrong:
      'DeviceProcessEvents\n| extend Risk = case(FileName =~ "certutil.exe", 85, FileName =~ "curl.exe", 60, 45)\n| where Risk >= 45\n| project DeviceName, Risk',
    right:
      'DeviceProcessEvents\n| extend Risk = case(FileName =~ "certutil.exe", 85, FileName =~ "curl.exe", 60, 45)\n| where Risk >= 60\n| project DeviceName, Risk',
  },
  source: "Kusto documentation, case() and iff() (2025): they give one of their arguments",
};

type Outcome = "always" | "never" | undefined;

function check(node: KustoBinary | KustoListTest, test: ConstantTest | undefined, context: LintContext): void {
  const values = test && valuesOf(test.subject);
  if (!test || !values || values.kind === "text") return;
  const outcome = outcomeOf(test, values);
  if (outcome === undefined) return;
  context.report(outcome === "always" ? ALWAYS : NEVER, node, {
    message: `${quoted(context, node)}: is ${outcome} true, because ${quoted(context, test.subject)} is ${described(values)}`,
    help:
      outcome === "always"
        ? "set a threshold within these values, or leave it out"
        : "compare with one of these values",
  });
}

function outcomeOf({ operator, values: constants }: ConstantTest, values: KqlValues): Outcome {
  const wanted = constants.map((each) => each.value);
  if (operator === "in" || operator === "==") return ofEquality(values, wanted);
  if (operator === "!in" || operator === "!=") return opposite(ofEquality(values, wanted));
  const [limit] = wanted;
  const range = rangeOf(values);
  if (typeof limit !== "number" || !range) return undefined;
  if (operator === ">") return above(range.min > limit, range.max <= limit);
  if (operator === ">=") return above(range.min >= limit, range.max < limit);
  if (operator === "<") return above(range.max < limit, range.min >= limit);
  return operator === "<=" ? above(range.max <= limit, range.min > limit) : undefined;
}

function above(always: boolean, never: boolean): Outcome {
  if (always) return "always";
  return never ? "never" : undefined;
}

function ofEquality(values: KqlValues, wanted: readonly KqlValue[]): Outcome {
  if (values.kind === "range") {
    const isOutside = wanted.every((each) => typeof each === "number" && (each < values.min || each > values.max));
    return isOutside ? "never" : undefined;
  }
  if (values.kind === "text" || !sameType(values.values, wanted)) return undefined;
  return above(
    values.values.every((each) => wanted.includes(each)),
    values.values.every((each) => !wanted.includes(each)),
  );
}

/** A number and a boolean are compared by rules of their own. */
function sameType(values: readonly KqlValue[], wanted: readonly KqlValue[]): boolean {
  return new Set([...values, ...wanted].map((each) => typeof each)).size === 1;
}

function opposite(outcome: Outcome): Outcome {
  if (outcome === undefined) return undefined;
  return outcome === "always" ? "never" : "always";
}

function described(values: KqlValues): string {
  if (values.kind === "range") {
    return values.max === Infinity ? `${values.min} or more` : `between ${values.min} and ${values.max}`;
  }
  if (values.kind === "text") return "a text";
  const shown = values.values.slice(0, 8).map((each) => (typeof each === "string" ? `"${each}"` : String(each)));
  const isNumbers = values.values.every((each) => typeof each === "number");
  if (isNumbers && values.values.length > 3) {
    const range = rangeOf(values);
    return `between ${range?.min ?? ""} and ${range?.max ?? ""}`;
  }
  return values.values.length > 8 ? `one of ${shown.join(", ")}, …` : `only ${shown.join(" or ")}`;
}

/** A comparison whose outcome the query itself decides. */
export const NEVER_TRUE: KqlLint = {
  page: NEVER,
  on: {
    BinaryExpression: (node, context) => check(node, constantTest(node), context),
    InExpression: (node, context) => check(node, listTest(node), context),
  },
};

/** The same, decided the other way; reported by {@link NEVER_TRUE}. */
export const ALWAYS_TRUE: KqlLint = { page: ALWAYS };
