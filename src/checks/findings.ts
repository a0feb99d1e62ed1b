import type { Finding } from "../compile";
import { spanBefore } from "../languages";
import type { Source } from "../model";
import type { Check, Problem, Spot } from "./check";
import type { CheckedRule } from "./subject";

/** A check's problem as a finding about a rule. */
export function findingOf({ page }: Check, problem: Problem, subject: CheckedRule): Finding {
  const { id } = subject.rule;
  return {
    code: page.code,
    level: problem.level ?? page.level,
    message: `rule ${id}: ${problem.message}`,
    help: problem.help,
    rule: id,
    ...(problem.isSecret === true && { isSecret: true }),
    ...placeOf(problem.spot, subject),
  };
}

/** A check's problem as a finding about a place of a file. */
export function findingAt({ page }: Check, problem: Problem, source: Source): Finding {
  const { message, help, level = page.level, isSecret = false } = problem;
  return { code: page.code, level, message, help, ...(isSecret && { isSecret }), file: source.file, source };
}

function placeOf(spot: Spot | undefined, { rule }: CheckedRule): Pick<Finding, "file" | "source" | "span"> {
  if (!spot) return { file: rule.source.file, source: rule.source };
  if ("source" in spot) return { file: spot.source.file, source: spot.source };
  if ("text" in spot) {
    const { source, edits } = spot.text;
    return { file: source.file, source, span: spanBefore(edits, spot.span) };
  }
  const source = sourceOfField(rule, spot.field);
  return { file: source.file, source };
}

/** Where a property is written: by the layer that gave it, else in the rule. */
function sourceOfField(rule: CheckedRule["rule"], field: readonly [string, ...(string | number)[]]): Source {
  const origin = rule.origins[field[0]]?.source ?? { ...rule.source, path: [...rule.source.path, field[0]] };
  return { ...origin, path: [...origin.path, ...field.slice(1)] };
}
