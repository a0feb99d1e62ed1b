import type { Acknowledgement, Diagnostic, Level } from "../diagnostic";
import { fingerprintsOf } from "../fingerprints";
import type { TextOf } from "../lines";
import { countFindings } from "../totals";
import type { Totals } from "../totals";

/** A finding in the JSON report: every key is always there, `null` where it says nothing. */
export interface JsonFinding {
  /** The word to look up and to acknowledge it. */
  readonly code: string;
  /** How grave it is. */
  readonly level: Level;
  /** What is wrong. */
  readonly message: string;
  /** What to change. */
  readonly help: string;
  /** Path relative to the project's root, with forward slashes. */
  readonly file: string | null;
  /** 1-based line. */
  readonly line: number | null;
  /** 1-based column, in UTF-16 units. */
  readonly column: number | null;
  /** 1-based column behind the last character, on the same line. */
  readonly endColumn: number | null;
  /** The environment it was found in, when it is not about all of them. */
  readonly environment: string | null;
  /** Who answers for it. */
  readonly acknowledged: Acknowledgement | null;
  /** Stays when the line moves. */
  readonly fingerprint: string;
}

/** What `siemform check --format json` prints. */
export interface JsonReport {
  /** The version of this shape: a key may be added to it, but none is changed or taken away. */
  readonly version: 1;
  /** How many there are. */
  readonly summary: Totals;
  /** The findings, in the order they were given. */
  readonly diagnostics: readonly JsonFinding[];
}

/** The findings as an object to be printed as JSON. */
export function jsonReport(diagnostics: readonly Diagnostic[], textOf?: TextOf): JsonReport {
  const fingerprints = fingerprintsOf(diagnostics, textOf);
  return {
    version: 1,
    summary: countFindings(diagnostics),
    diagnostics: diagnostics.map((each, index) => jsonFinding(each, fingerprints[index] ?? "")),
  };
}

/** The findings as JSON. */
export function renderJsonReport(diagnostics: readonly Diagnostic[], textOf?: TextOf): string {
  return JSON.stringify(jsonReport(diagnostics, textOf), undefined, 2);
}

function jsonFinding(diagnostic: Diagnostic, fingerprint: string): JsonFinding {
  const { code, level, message, help, file, line, column, endColumn, environment, acknowledged } = diagnostic;
  return {
    code,
    level,
    message,
    help,
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    endColumn: endColumn ?? null,
    environment: environment ?? null,
    acknowledged: acknowledged === undefined ? null : jsonAcknowledgement(acknowledged),
    fingerprint,
  };
}

/** Only what the report promises: who acknowledges may carry more. */
function jsonAcknowledgement({ reason, owner, expires }: Acknowledgement): Acknowledgement {
  return { reason, owner, expires };
}
