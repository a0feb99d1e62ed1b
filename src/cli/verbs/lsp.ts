import { Console } from "node:console";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "../../lsp";
import { findProjectRoot } from "../context";
import { readManifest } from "../scaffold/package-root";

/** Serves an editor over standard input and output until it hangs up. */
export function lsp(): Promise<never> {
  // Standard output is the protocol's: whatever a package wants to say goes beside it.
  globalThis.console = new Console(process.stderr);
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, {
    findRoot: findProjectRoot,
    version: readManifest().version,
    today: () => new Date().toISOString().slice(0, 10),
  });
  // The connection ends the process when the editor says so, or is gone.
  return new Promise(() => undefined);
}
