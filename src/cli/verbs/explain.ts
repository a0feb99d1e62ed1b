import { nearestWord } from "../../diagnostics";
import type { CodePage } from "../../diagnostics";
import { PAGES } from "../../project/pages";
import type { ExitCode, VerbContext } from "../context";
import { UsageError } from "../errors";
import { renderTable } from "../table";

/** What `siemform explain` takes. */
export interface ExplainOptions {
  /** Whether to print JSON. */
  readonly json?: boolean;
}

/** Explains a code: why it matters, an example of it wrong and right, and where the fact comes from. */
export function explain(
  { terminal }: VerbContext,
  code: string | undefined,
  { json = false }: ExplainOptions,
): ExitCode {
  const pages = code === undefined ? [...PAGES.values()] : [requirePage(code)];
  if (json) terminal.out(JSON.stringify(code === undefined ? pages : pages[0], undefined, 2));
  else if (code === undefined)
    renderTable(pages.map((each) => [each.code, each.level, each.title])).forEach(terminal.out);
  else pages.flatMap(renderPage).forEach(terminal.out);
  return 0;
}

function requirePage(code: string): CodePage {
  const page = PAGES.get(code);
  if (page) return page;
  const near = nearestWord(code, [...PAGES.keys()]);
  const help = near === undefined ? "`siemform explain` lists all codes" : `did you mean \`${near}\`?`;
  throw new UsageError(`there is no code \`${code}\``, help);
}

/** A page in lines. */
export function renderPage({ code, level, title, why, example, source }: CodePage): string[] {
  const shown = (text: string): string[] =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => `    ${line}`.trimEnd());
  return [
    `${code} (${level})`,
    "",
    title,
    "",
    why,
    "",
    `  wrong (${example.language}):`,
    ...shown(example.wrong),
    "",
    "  right:",
    ...shown(example.right),
    "",
    `Source: ${source}`,
  ];
}
