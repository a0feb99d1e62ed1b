import { createHash } from "node:crypto";
import { compareDiagnostics } from "./diagnostic";
import type { Diagnostic } from "./diagnostic";
import { Lines } from "./lines";
import type { TextOf } from "./lines";

/**
 * A fingerprint for each diagnostic, in their order: it stays when the line moves or is indented anew, and changes with
 * the code, the file, the environment, the message or the words of the line. Findings alike are told apart by their
 * order in the file. A line that nobody should read has no part in it.
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[], textOf?: TextOf): readonly string[] {
  const lines = new Lines(textOf);
  const seen = new Map<string, number>();
  const fingerprints = new Array<string>(diagnostics.length);
  const sorted = [...diagnostics.entries()].sort(([, a], [, b]) => compareDiagnostics(a, b));
  for (const [index, each] of sorted) {
    const identity = identityOf(each, lines);
    const earlier = seen.get(identity) ?? 0;
    seen.set(identity, earlier + 1);
    fingerprints[index] = hashOf(`${identity}#${earlier}`);
  }
  return fingerprints;
}

function identityOf(diagnostic: Diagnostic, lines: Lines): string {
  const { code, file = "", environment = "", message } = diagnostic;
  return JSON.stringify([code, file, environment, message, lines.lineOf(diagnostic)?.trim() ?? ""]);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
