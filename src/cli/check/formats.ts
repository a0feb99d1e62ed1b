import { renderGithub, renderJsonReport, renderJunit, renderSarif, renderTextReport } from "../../diagnostics";
import type { Diagnostic, Level } from "../../diagnostics";
import { PAGES } from "../../project/pages";

/** The forms that findings are printed in. */
export const FORMATS = ["text", "json", "sarif", "junit", "github"] as const;
/** A form that findings are printed in. */
export type Format = (typeof FORMATS)[number];

/** What is printed, and what it needs. */
export interface Output {
  /** The findings, in order. */
  readonly findings: readonly Diagnostic[];
  /** The files that were checked. */
  readonly subjects: readonly string[];
  /** From which level on a finding fails. */
  readonly failLevel: Level;
  /** Gives a file's text. */
  readonly textOf: (file: string) => string | undefined;
  /** Whether colours may be used. */
  readonly colour: boolean;
  /** This version of siemform. */
  readonly version: string;
  /** The way from the repository's root to the project, for reports that a service reads. @defaultValue they are one */
  readonly pathPrefix?: string;
}

/** Formats that a service shows beside the files of a repository: it knows files from the repository's root on. */
const OF_REPOSITORY: ReadonlySet<Format> = new Set(["sarif", "junit", "github"]);

/** Findings in a form. */
export function renderFindings(format: Format, { pathPrefix = "", ...output }: Output): string {
  const prefix = pathPrefix
    .replaceAll("\\", "/")
    .replace(/^(?:[.]?[/])+/, "")
    .replace(/[/]*$/, "/");
  return render(format, prefix === "/" || !OF_REPOSITORY.has(format) ? output : below(prefix, output));
}

/** The same findings, with the paths that they have from a folder further up. */
function below(prefix: string, output: Output): Output {
  const path = (file: string): string => `${prefix}${file}`;
  return {
    ...output,
    findings: output.findings.map((each) => (each.file === undefined ? each : { ...each, file: path(each.file) })),
    subjects: output.subjects.map(path),
    textOf: (file) => output.textOf(file.slice(prefix.length)),
  };
}

function render(format: Format, output: Output): string {
  const { findings, subjects, failLevel, textOf, colour, version } = output;
  switch (format) {
    case "text":
      return renderTextReport(findings, { textOf, colour });
    case "json":
      return renderJsonReport(findings, textOf);
    case "sarif":
      return renderSarif(findings, { pages: PAGES, toolVersion: version, textOf });
    case "junit":
      return renderJunit(findings, { subjects, failLevel, textOf });
    case "github":
      return renderGithub(findings);
  }
}
