import type { CodePage, ExampleLanguage } from "../src/diagnostics";

/** How a fence names the language of an example; what no highlighter knows is plain. */
const FENCES: Readonly<Partial<Record<ExampleLanguage, string>>> = {
  kql: "kql",
  "sumo-search": "text",
  "cse-expression": "text",
  playbook: "text",
  files: "text",
};
const FILES: Readonly<Partial<Record<ExampleLanguage, string>>> = {
  kql: "a KQL query",
  "sumo-search": "a Sumo Logic search",
  "cse-expression": "a CSE expression",
  files: "files",
  construct: "a construct's properties",
};

/** The document of all codes: each with its level, its wish, why, wrong beside right, and its source. */
export function renderCodePages(pages: readonly CodePage[]): string {
  return [
    "# Codes",
    "",
    "<!-- Generated from the code by `npm run codes`. Do not edit. -->",
    "",
    "What siemform finds, by the code of a finding. `siemform explain <code>` prints the same page.",
    "",
    "| code | level | what is wished |",
    "| --- | --- | --- |",
    ...pages.map(({ code, level, title }) => `| [${code}](#${code}) | ${level} | ${title.replaceAll("|", "\\|")} |`),
    ...pages.flatMap(renderPage),
    "",
  ].join("\n");
}

function renderPage({ code, level, title, why, example, source }: CodePage): string[] {
  const what = FILES[example.language] ?? `a ${example.language}'s file`;
  const fence = fenceFor(example.wrong + example.right);
  const block = (text: string): string[] => [
    "",
    `${fence}${FENCES[example.language] ?? "yaml"}`,
    ...text.trimEnd().split("\n"),
    fence,
  ];
  return [
    "",
    `## ${code}`,
    "",
    `${capital(level)}. ${title}`,
    "",
    why,
    "",
    `Wrong, in ${what}:`,
    ...block(example.wrong),
    "",
    "Right:",
    ...block(example.right),
    "",
    `Source: ${source}`,
  ];
}

/** A fence that no line of a text closes. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  return "`".repeat(longest + 1);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
