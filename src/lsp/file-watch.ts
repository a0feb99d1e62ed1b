import { DidChangeWatchedFilesNotification } from "vscode-languageserver/node";
import type { ClientCapabilities, Connection } from "vscode-languageserver/node";

/** Whatever lies in the folders of a project: a file that nothing reads is a finding too, and so is a lost folder. */
const WATCHED = "**/{queries,environments}/**";

/** Asks an editor that can be asked to tell about files that change on the disk. @returns Whether it was asked. */
export async function watchFiles(connection: Connection, { workspace }: ClientCapabilities): Promise<boolean> {
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return false;
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
  return true;
}
