import type { CodePage, Diagnostic } from "../../src/diagnostics";

export const FILE = "queries/T1608/a b/staging.kql";
export const SECRETS = "environments/acme-prod.yaml";

const TEXTS: Readonly<Record<string, string>> = {
  [FILE]: "DeviceEvents\n| where Hostt == 'a'\n| where Hostt == 'a'\n| project Url\n",
  [SECRETS]: "id: acme-prod\npassword: hunter2\n",
};

/** Gives the texts of the sample's files. */
export function textOf(file: string): string | undefined {
  return TEXTS[file];
}

/** A finding in the second line of the sample's query. */
export function finding(change: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: "unknown-column",
    level: "error",
    message: "column `Hostt`: DeviceEvents has no such column",
    help: "did you mean `Host`?",
    file: FILE,
    line: 2,
    column: 9,
    endColumn: 14,
    ...change,
  };
}

export const ACKNOWLEDGED = { reason: "the vendor renames it", owner: "soc", expires: "2027-01-31" } as const;

/** One of every kind: two alike, one that somebody answers for, a secret one, one of a file, one of no file. */
export const FINDINGS: readonly Diagnostic[] = [
  finding(),
  finding({ line: 3 }),
  finding({
    code: "late-project",
    level: "warning",
    line: 4,
    column: 3,
    endColumn: undefined,
    message: "{{Url}} [a](b)",
  }),
  finding({ code: "costly-scan", level: "info", line: 1, column: undefined, endColumn: undefined, environment: "dev" }),
  finding({ code: "late-project", level: "warning", line: 4, acknowledged: ACKNOWLEDGED }),
  finding({ code: "plain-secret", file: SECRETS, column: 11, endColumn: 18, isSecret: true, message: "a password" }),
  finding({
    code: "stray-file",
    file: "queries/über:uns/100%.txt",
    line: undefined,
    column: undefined,
    endColumn: undefined,
  }),
  finding({
    code: "too-many-rules",
    file: undefined,
    line: undefined,
    column: undefined,
    endColumn: undefined,
    message: "513 rules",
  }),
];

export const PAGE: CodePage = {
  code: "unknown-column",
  level: "error",
  title: "A query uses columns that its table has",
  why: "The service refuses the query.",
  example: { language: "kql", wrong: "T | where `Hostt` == 1\n", right: "T | where Host == 1\n```\n" },
  source: "Kusto Query Language reference, 2026-10",
};
