import type { ReportingConfiguration, ReportingDescriptor } from "sarif";
import type { CodePage } from "../code-page";
import { compareText } from "../diagnostic";
import type { Diagnostic, Level } from "../diagnostic";

/** SARIF's names of the levels. */
export const SARIF_LEVELS: Readonly<Record<Level, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** The rules of a run: one for each code that was found, sorted by code. A code without a page has its level only. */
export function sarifRules(
  diagnostics: readonly Diagnostic[],
  pages: ReadonlyMap<string, CodePage>,
): readonly ReportingDescriptor[] {
  const levels = new Map(diagnostics.map(({ code, level }) => [code, level]));
  return [...levels]
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, level]) => {
      const page = pages.get(code);
      return page === undefined ? { id: code, defaultConfiguration: configurationOf(level) } : describedRule(page);
    });
}

function describedRule(page: CodePage): ReportingDescriptor {
  return {
    id: page.code,
    shortDescription: { text: page.title },
    fullDescription: { text: page.why },
    help: { text: helpText(page), markdown: helpMarkdown(page) },
    defaultConfiguration: configurationOf(page.level),
    properties: { tags: [page.example.language] },
  };
}

function configurationOf(level: Level): ReportingConfiguration {
  return { level: SARIF_LEVELS[level] };
}

function helpText({ why, example, source }: CodePage): string {
  return `${why}\n\nWrong:\n${indented(example.wrong)}\n\nRight:\n${indented(example.right)}\n\nSource: ${source}`;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, "  ");
}

function helpMarkdown({ why, example, source }: CodePage): string {
  const { wrong, right } = example;
  return `${why}\n\n**Wrong**\n\n${fenced(wrong)}\n\n**Right**\n\n${fenced(right)}\n\nSource: ${source}`;
}

/** A code block; its fence is longer than any row of backticks in it. */
function fenced(text: string): string {
  const rows = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...rows.map((row) => row.length + 1)));
  return `${fence}\n${text.trimEnd()}\n${fence}`;
}
