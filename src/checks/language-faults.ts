import type { Finding } from "../compile";
import { spanBefore } from "../languages";
import type { CheckedRule, CheckedText } from "./subject";

/** What a language found wrong with a text, as findings at the place its author wrote it. */
export function faultFindings({ rule }: CheckedRule, { analysis, source, edits }: CheckedText): Finding[] {
  return analysis.faults.map(({ code, level, message, help, start, end }) => ({
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
