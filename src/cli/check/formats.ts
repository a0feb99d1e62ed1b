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
}

/** Findings in a form. */
export function renderFindings(format: Format, output: Output): string {
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
