import { readCatalog } from "../../../src/catalog";
import type { ContentCheck } from "../../../src/checks/check";
import type { ExampleLanguage } from "../../../src/diagnostics";
import { compareText } from "../../../src/diagnostics";
import { projectOf } from "../example-project";

/** What a check of content says of the right project with a fragment laid over one of its files: level, way, message. */
export function saidOf(check: ContentCheck, language: ExampleLanguage, fragment: string): string[] {
  const files = [...projectOf(language, fragment)].sort(([a], [b]) => compareText(a, b));
  const problems = check.find(readCatalog(new Map(files)));
  return problems.map(
    ({ level = check.page.level, spot, message }) => `${level} at ${spot.source.path.join(".")}: ${message}`,
  );
}
