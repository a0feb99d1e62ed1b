import { dirname } from "node:path";
import { FileChangeType, TextDocuments, TextDocumentSyncKind } from "vscode-languageserver/node";
import type {
  Connection,
  DidChangeWatchedFilesParams,
  InitializeParams,
  InitializeResult,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { KqlPool } from "../languages";
import { watchFiles } from "./file-watch";
import { fileOf } from "./project-buffers";
import { ProjectView } from "./project-view";

/** What a server is told from outside. */
export interface ServerOptions {
  /** The project's folder that a folder of the editor belongs to; `undefined` when it belongs to none. */
  readonly findRoot: (folder: string) => string | undefined;
  /** This version of siemform. */
  readonly version: string;
  /** The day that expiry is judged on, `2026-11-22`. */
  readonly today: () => string;
  /** Binds queries; it has bound some already. @defaultValue threads of its own, which bind some beforehand */
  readonly pool?: KqlPool;
}

/** Serves an editor over a connection until it is closed. */
export function serve(connection: Connection, options: ServerOptions): void {
  new Server(connection, options).listen();
}

/** Turns what an editor says into changes of one project: that of the first folder that has one. */
class Server {
  private readonly documents = new TextDocuments(TextDocument);
  private readonly pool: KqlPool;
  private view: ProjectView | undefined;
  private isWatching = false;

  constructor(
    private readonly connection: Connection,
    private readonly options: ServerOptions,
  ) {
    this.pool = options.pool ?? new KqlPool();
  }

  listen(): void {
    const { connection, documents } = this;
    let capabilities: InitializeParams["capabilities"] = {};
    connection.onInitialize((parameters) => {
      ({ capabilities } = parameters);
      return this.initialize(parameters);
    });
    connection.onInitialized(() => void this.start(capabilities));
    documents.onDidChangeContent(({ document }) => this.show(document));
    documents.onDidClose(({ document }) => this.hide(document));
    documents.onDidSave(({ document }) => this.saved(document));
    connection.onDidChangeWatchedFiles((parameters) => this.changedOnDisk(parameters));
    connection.onHover(async ({ textDocument, position }) => {
      return (await this.view?.hover(textDocument.uri, position)) ?? null;
    });
    connection.onShutdown(async () => {
      this.view?.close();
      await this.pool.close();
    });
    documents.listen(connection);
    connection.listen();
  }

  private initialize(parameters: InitializeParams): InitializeResult {
    for (const uri of foldersOf(parameters)) this.adopt(fileOf(uri));
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
      },
      serverInfo: { name: "siemform", version: this.options.version },
    };
  }

  private async start(capabilities: InitializeParams["capabilities"]): Promise<void> {
    this.view?.changed();
    try {
      this.isWatching = await watchFiles(this.connection, capabilities);
    } catch (error) {
      this.report(error);
    }
  }

  /** Takes the project that a folder belongs to, unless there is one already. */
  private adopt(folder: string | undefined): void {
    const root = this.view || folder === undefined ? undefined : this.options.findRoot(folder);
    if (root === undefined) return;
    const { connection, documents, pool } = this;
    try {
      this.view = new ProjectView(root, {
        connection,
        pool,
        isWarm: this.options.pool !== undefined,
        today: this.options.today,
        versionOf: (uri) => documents.get(uri)?.version,
        onError: (error) => this.report(error),
      });
    } catch (error) {
      this.report(error);
    }
  }

  private show(document: TextDocument): void {
    const file = fileOf(document.uri);
    if (file !== undefined) this.adopt(dirname(file));
    this.view?.buffers.show(document.uri, document.getText());
    this.view?.changed();
  }

  private hide({ uri }: TextDocument): void {
    this.view?.buffers.hide(uri);
    this.view?.changed();
  }

  /** An editor that watches the disk tells about a saved file by itself, and about all others. */
  private saved({ uri }: TextDocument): void {
    const path = this.view?.buffers.pathOf(uri);
    if (path !== undefined && !this.isWatching) this.view?.reload();
  }

  private changedOnDisk({ changes }: DidChangeWatchedFilesParams): void {
    const paths = changes.flatMap(({ uri }) => this.view?.buffers.pathOf(uri) ?? []);
    if (paths.length === 0) return;
    const areEdits = changes.every(({ type }) => type === FileChangeType.Changed);
    this.view?.reload(areEdits ? paths : undefined);
  }

  private report(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** Editors that know no workspace folders name one folder. */
function foldersOf(parameters: InitializeParams): string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const { rootUri, workspaceFolders } = parameters;
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? [];
  return folders.length > 0 || rootUri === null ? folders : [rootUri];
}
