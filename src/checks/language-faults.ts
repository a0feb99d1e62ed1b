import type { DeployableKind, Finding } from "../compile";
import { spanBefore } from "../languages";
import type { CheckedRule, CheckedText } from "./subject";

/** What is right in rules of certain kinds: the service bounds the time of a near-real-time rule, a caller that of a function. */
const NOT_IN: Readonly<Record<string, readonly DeployableKind[]>> = {
  "kql-no-time-filter": ["nrt", "hunting", "saved-function"],
};

/** What a language found wrong with a text, as findings at the place its author wrote it. */
export function faultFindings({ rule }: CheckedRule, { analysis, source, edits }: CheckedText): Finding[] {
  const faults = analysis.faults.filter(({ code }) => NOT_IN[code]?.includes(rule.kind) !== true);
  return faults.map(({ code, level, message, help, start, end }) => ({
    code,
    level,
    message: `rule ${rule.id}: ${message}`,
    help,
    rule: rule.id,
    file: source.file,
    source,
    span: spanBefore(edits, { start, end }),
  }));
}
