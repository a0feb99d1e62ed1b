import type { Log, Message, ReportingDescriptor, Result, Suppression } from "sarif";
import type { CodePage } from "../code-page";
import type { Acknowledgement, Diagnostic } from "../diagnostic";
import { fingerprintsOf } from "../fingerprints";
import { Lines } from "../lines";
import type { TextOf } from "../lines";
import { SOURCE_ROOT, sarifLocations } from "./sarif-location";
import { SARIF_LEVELS, sarifRules } from "./sarif-rules";
import { withHelp } from "./with-help";

/** What a SARIF report needs beside the findings. */
export interface SarifOptions {
  /** The pages of the codes, by code. */
  readonly pages: ReadonlyMap<string, CodePage>;
  /** The version of siemform. */
  readonly toolVersion: string;
  /** Gives a file's text, for snippets and fingerprints. */
  readonly textOf?: TextOf;
}

/** The findings as SARIF 2.1.0, for code scanning: one run, the pages of its codes as rules. */
export function renderSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const rules = sarifRules(diagnostics, options.pages);
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "siemform", version: options.toolVersion, rules: [...rules] } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "The root folder of the project." } } },
        results: sarifResults(diagnostics, rules, options.textOf),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

function sarifResults(
  diagnostics: readonly Diagnostic[],
  rules: readonly ReportingDescriptor[],
  textOf?: TextOf,
): Result[] {
  const lines = new Lines(textOf);
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprints = fingerprintsOf(diagnostics, textOf);
  return diagnostics.map((each, index) => ({
    ruleId: each.code,
    ruleIndex: ruleIndexes.get(each.code) ?? -1,
    level: SARIF_LEVELS[each.level],
    message: messageOf(each),
    locations: sarifLocations(each, lines.lineOf(each)),
    partialFingerprints: { "siemform/v1": fingerprints[index] ?? "" },
    suppressions: suppressionsOf(each.acknowledged),
    ...(each.environment === undefined ? {} : { properties: { environment: each.environment } }),
  }));
}

/**
 * In a result's message braces hold a place for an argument and are doubled to mean themselves; what reads like a link
 * gets a backslash (SARIF 2.1.0, 3.11.5 and 3.11.6).
 */
function messageOf(diagnostic: Diagnostic): Message {
  return {
    text: withHelp(diagnostic)
      .replace(/[{}]/g, "$&$&")
      .replace(/\[(?=[^[\]]*\]\()/g, "\\["),
  };
}

/** An empty list says that nobody acknowledged it; in one run either all results have a list or none (3.27.23). */
function suppressionsOf(acknowledged: Acknowledgement | undefined): Suppression[] {
  if (acknowledged === undefined) return [];
  const { reason, owner, expires } = acknowledged;
  return [{ kind: "external", status: "accepted", justification: reason, properties: { owner, expires } }];
}
