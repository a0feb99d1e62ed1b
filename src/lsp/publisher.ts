import type { Connection } from "vscode-languageserver/node";
import type { Diagnostic } from "../diagnostics";
import type { ProjectBuffers } from "./project-buffers";
import { toProtocol } from "./to-protocol";

/** What a publisher speaks about. */
export interface PublisherOptions {
  /** Where it publishes. */
  readonly connection: Connection;
  /** The project's files. */
  readonly buffers: ProjectBuffers;
  /** The version of a document that is open; `undefined` when it is not. */
  readonly versionOf: (uri: string) => number | undefined;
}

/** What was published of a file. */
interface Published {
  readonly version: number | undefined;
  readonly text: string | undefined;
  readonly findings: string;
}

/** Shows an editor what was found, file by file, and only the files of which something else was found than before. */
export class Publisher {
  private published = new Map<string, Published>();

  /** @param options What it speaks about. */
  constructor(private readonly options: PublisherOptions) {}

  /** The versions that the editor shows now: they are asked for before a check, and told with what it found. */
  versionsOf(paths: Iterable<string>): Map<string, number> {
    const { buffers, versionOf } = this.options;
    return new Map(
      [...paths].flatMap((path): [string, number][] => {
        const version = versionOf(buffers.uriOf(path));
        return version === undefined ? [] : [[path, version]];
      }),
    );
  }

  /** Publishes what was found in texts, the open documents last: when they are there, everything is. */
  async publish(
    findings: readonly Diagnostic[],
    files: ReadonlyMap<string, string>,
    versions: ReadonlyMap<string, number>,
  ): Promise<void> {
    const byFile = groupedByFile(findings);
    const paths = [...this.published.keys(), ...byFile.keys()].filter((each) => !versions.has(each));
    const before = this.published;
    this.published = new Map();
    for (const path of new Set([...paths, ...versions.keys()])) {
      const found = byFile.get(path) ?? [];
      const now = { version: versions.get(path), text: files.get(path), findings: JSON.stringify(found) };
      if (found.length > 0 || now.version !== undefined) this.published.set(path, now);
      if (!isSame(before.get(path), now)) await this.send(path, found, now);
    }
  }

  private async send(path: string, found: readonly Diagnostic[], { version, text = "" }: Published): Promise<void> {
    const { buffers, connection } = this.options;
    const hidesMark = buffers.hidesMark(path);
    await connection.sendDiagnostics({
      uri: buffers.uriOf(path),
      ...(version === undefined ? {} : { version }),
      diagnostics: found.map((each) => toProtocol(each, { text, hidesMark })),
    });
  }
}

/** What belongs to no file belongs to the project's folder. */
function groupedByFile(findings: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const each of findings) {
    const path = each.file ?? "";
    const found = byFile.get(path);
    if (found) found.push(each);
    else byFile.set(path, [each]);
  }
  return byFile;
}

function isSame(before: Published | undefined, now: Published): boolean {
  if (!before) return now.findings === "[]" && now.version === undefined;
  return before.version === now.version && before.text === now.text && before.findings === now.findings;
}
