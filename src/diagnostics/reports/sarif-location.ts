import type { Location, Region } from "sarif";
import type { Diagnostic } from "../diagnostic";
import { spanInLine } from "../lines";

/** What the relative addresses of files start from: whoever reads the report knows where the project is. */
export const SOURCE_ROOT = "SRCROOT";

/** A longer line is no help to a reader, and makes a report of many findings in it very large. */
const LONGEST_SNIPPET = 1000;

/** Where a diagnostic is: nowhere, in a file, at a line of it, or at characters of that line. */
export function sarifLocations(diagnostic: Diagnostic, line: string | undefined): Location[] {
  const { file, line: startLine } = diagnostic;
  if (file === undefined) return [];
  const artifactLocation = { uri: relativeUri(file), uriBaseId: SOURCE_ROOT };
  if (startLine === undefined) return [{ physicalLocation: { artifactLocation } }];
  return [{ physicalLocation: { artifactLocation, ...regionsOf(diagnostic, startLine, line) } }];
}

/** A path as a relative reference: only letters, digits, slashes and what may stand between them are left as they are. */
function relativeUri(path: string): string {
  return path
    .split("/")
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join("/");
}

interface Regions {
  readonly region: Region;
  readonly contextRegion?: Region;
}

/** The region, with its text when it may be shown, and the whole line around it. */
function regionsOf(diagnostic: Diagnostic, startLine: number, line: string | undefined): Regions {
  const { column, endColumn } = diagnostic;
  const shown = line === undefined || line.length > LONGEST_SNIPPET ? undefined : line;
  const whole = { startLine, ...snippetOf(shown) };
  if (column === undefined) return { region: whole };
  if (line === undefined) {
    return { region: { startLine, startColumn: column, endColumn: Math.max(endColumn ?? column, column) } };
  }
  const { start, end } = spanInLine(diagnostic, line);
  const region = { startLine, startColumn: start + 1, endColumn: end + 1, ...snippetOf(shown?.slice(start, end)) };
  return shown === undefined || (start === 0 && end === line.length) ? { region } : { region, contextRegion: whole };
}

function snippetOf(text: string | undefined): Pick<Region, "snippet"> {
  return text === undefined ? {} : { snippet: { text } };
}
