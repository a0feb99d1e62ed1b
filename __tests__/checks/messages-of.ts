import { CATALOG_PAGES } from "../../src/catalog/pages";
import type { ExampleLanguage } from "../../src/diagnostics";
import { projectFindings, projectOf } from "./example-project";

const UNREADABLE: ReadonlySet<string> = new Set(CATALOG_PAGES.map((each) => each.code));

/**
 * What is said under a code about the right project with a fragment laid over it.
 * @throws RangeError when the project cannot be read, so that nobody takes its silence for consent.
 */
export function messagesOf(code: string, fragment: string, language: ExampleLanguage = "detection"): readonly string[] {
  const findings = projectFindings(projectOf(language, fragment));
  const unread = findings.find((each) => each.level === "error" && UNREADABLE.has(each.code));
  if (unread) throw new RangeError(unread.message);
  return findings.filter((each) => each.code === code).map((each) => each.message);
}

/** The same for rules of Sumo Logic, given as flow mappings of YAML. */
export function sumoMessagesOf(code: string, ...rules: readonly string[]): readonly string[] {
  return messagesOf(code, `rules:\n  sumologic:\n${rules.map((each) => `    - ${each}\n`).join("")}`);
}
