import type { Diagnostic, Level } from "../diagnostic";
import { withHelp } from "./with-help";

const COMMANDS: Readonly<Record<Level, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * The findings as workflow commands, which GitHub Actions turns into annotations of the changed lines. What somebody
 * acknowledged is left out: a step may make ten annotations of a kind, and they ask for attention.
 */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .filter(({ acknowledged }) => acknowledged === undefined)
    .map(commandOf)
    .join("\n");
}

function commandOf(diagnostic: Diagnostic): string {
  const { file, line, column, endColumn, code, level } = diagnostic;
  const properties = Object.entries({ file, line, col: column, endColumn, title: code })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
    .join(",");
  return `::${COMMANDS[level]} ${properties}::${escapeMessage(withHelp(diagnostic))}`;
}

/** What ends a command, or begins an escape, in a message. */
function escapeMessage(text: string): string {
  return text.replace(/[%\r\n]/g, percentEncoded);
}

/** The same in a property, which a comma or a colon ends too. */
function escapeProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, percentEncoded);
}

function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
