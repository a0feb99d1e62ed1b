import { DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver/node";
import type { Diagnostic as ProtocolDiagnostic, Range } from "vscode-languageserver/node";
import { SourceText } from "../diagnostics";
import type { Diagnostic, Level, Place } from "../diagnostics";

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A text that something was found in. */
export interface FoundIn {
  /** The text. */
  readonly text: string;
  /** Whether the editor does not show the byte order mark that the text begins with. @defaultValue false */
  readonly hidesMark?: boolean;
}

/** A finding as an editor shows it: its help below its message; what somebody answers for is a hint. */
export function toProtocol(finding: Diagnostic, file: FoundIn): ProtocolDiagnostic {
  const { code, level, message, help, environment, acknowledged } = finding;
  const where = environment === undefined ? "" : ` (in ${environment})`;
  const by = acknowledged ? `\nacknowledged by ${acknowledged.owner} until ${acknowledged.expires}` : "";
  return {
    source: "siemform",
    code,
    severity: acknowledged ? DiagnosticSeverity.Hint : SEVERITIES[level],
    message: `${message}${where}\nhelp: ${help}${by}`,
    range: rangeOf(finding, file),
    ...(code === "acknowledgement-unused" ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** Lines and columns from zero, in UTF-16 units; without a column the whole line, without a line the first. */
function rangeOf({ line = 1, column, endColumn }: Partial<Place>, { text, hidesMark = false }: FoundIn): Range {
  const lineEnd = new SourceText("", text).lineText(line).length;
  const hidden = hidesMark && line === 1 ? 1 : 0;
  const start = Math.max(0, (column ?? 1) - 1 - hidden);
  const end = Math.max(start, (endColumn === undefined ? lineEnd : endColumn - 1) - hidden);
  return { start: { line: line - 1, character: start }, end: { line: line - 1, character: end } };
}
