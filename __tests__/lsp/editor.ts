import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type {
  ClientCapabilities,
  Diagnostic,
  FileChangeType,
  Hover,
  InitializeResult,
  MarkupContent,
  Position,
  ProtocolConnection,
  Registration,
} from "vscode-languageserver-protocol/node";
import { findProjectRoot } from "../../src/cli/context";
import { KqlPool } from "../../src/languages";
import { serve } from "../../src/lsp";
import type { ServerOptions } from "../../src/lsp";

/** The day that tests judge on. */
export const TODAY = "2026-11-22";

/** How an editor starts. */
export interface EditorOptions {
  /** The folders that it shows. @defaultValue the project's root */
  readonly folders?: readonly string[];
  /** What it can do. @defaultValue nothing special */
  readonly capabilities?: ClientCapabilities;
  /** What the server is told. */
  readonly server?: Partial<ServerOptions>;
}

/** A finding as an editor shows it. */
export interface ShownFinding extends Diagnostic {
  readonly message: string;
}

interface Shown {
  readonly version: number | undefined;
  readonly diagnostics: ShownFinding[];
}

function withText(diagnostic: Diagnostic): ShownFinding {
  const { message } = diagnostic;
  return { ...diagnostic, message: typeof message === "string" ? message : message.value };
}

/** A client of the language server, by the protocol's own library. */
export class Editor {
  /** What the server said when it was greeted. */
  greeting: InitializeResult | undefined;
  /** What it asked to be told of. */
  readonly registrations: Registration[] = [];
  /** What it logged. */
  readonly logged: string[] = [];
  private readonly shown = new Map<string, Shown>();
  private readonly versions = new Map<string, number>();
  private waiting: (() => void)[] = [];

  private constructor(
    private readonly root: string,
    private readonly connection: ProtocolConnection,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.shown.set(uri, { version, diagnostics: diagnostics.map(withText) });
      this.wake();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      this.wake();
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      this.wake();
    });
    connection.listen();
  }

  /** Connects to a server in this process. */
  static async connect(root: string, options: EditorOptions = {}): Promise<Editor> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const reader = new StreamMessageReader(up);
    serve(createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(down)), {
      findRoot: findProjectRoot,
      version: "1.2.3",
      today: () => TODAY,
      pool: new KqlPool(),
      ...options.server,
    });
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    return await new Editor(root, connection).greet(options);
  }

  /** Starts a server as a process, from the sources, and talks to it over its standard streams. */
  static async spawn(root: string, options: EditorOptions = {}): Promise<{ editor: Editor; server: ChildProcess }> {
    const repository = join(__dirname, "..", "..");
    const script = `require("./src/cli").main(["lsp", "--stdio"])`;
    const server = spawn(process.execPath, ["--import", "tsx", "-e", script], { cwd: repository });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    return { editor: await new Editor(root, connection).greet(options), server };
  }

  /** Opens a file, with the text on the disk or another. */
  open(path: string, text = readFileSync(join(this.root, path), "utf8")): void {
    const uri = this.uriOf(path);
    this.versions.set(uri, 1);
    const textDocument = { uri, languageId: path.split(".").at(-1) ?? "", version: 1, text };
    void this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Shows another text of an open file, not saved. */
  type(path: string, text: string): void {
    const uri = this.uriOf(path);
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const parameters = { textDocument: { uri, version }, contentChanges: [{ text }] };
    void this.connection.sendNotification(DidChangeTextDocumentNotification.type, parameters);
  }

  /** Types letter by letter at the end of a text, without waiting. */
  typeLetters(path: string, text: string, letters: string): void {
    for (let count = 1; count <= letters.length; count += 1) this.type(path, text + letters.slice(0, count));
  }

  save(path: string): void {
    const parameters = { textDocument: { uri: this.uriOf(path) } };
    void this.connection.sendNotification(DidSaveTextDocumentNotification.type, parameters);
  }

  close(path: string): void {
    const uri = this.uriOf(path);
    this.versions.delete(uri);
    this.shown.delete(uri);
    void this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells of files that changed on the disk. */
  tell(...changes: readonly (readonly [path: string, type: FileChangeType])[]): void {
    const parameters = { changes: changes.map(([path, type]) => ({ uri: this.uriOf(path), type })) };
    void this.connection.sendNotification(DidChangeWatchedFilesNotification.type, parameters);
  }

  /** What an open file shows, once its newest text was judged. */
  async findings(path: string): Promise<ShownFinding[]> {
    const uri = this.uriOf(path);
    await this.until(() => this.shown.get(uri)?.version === this.versions.get(uri) && this.shown.has(uri));
    return this.shown.get(uri)?.diagnostics ?? [];
  }

  /** What is shown now, by the paths of files with findings. */
  shownByPath(): Map<string, ShownFinding[]> {
    const root = this.uriOf("");
    return new Map(
      [...this.shown]
        .filter(([, { diagnostics }]) => diagnostics.length > 0)
        .map(([uri, { diagnostics }]) => [uri.slice(root.length).replace(/^\//, ""), diagnostics]),
    );
  }

  /** The text of a hover at the first place of a word in a text; empty when there is none. */
  async hover(path: string, text: string, word: string): Promise<string> {
    const hover = await this.hoverAt(path, positionOf(text, word));
    return (hover?.contents as MarkupContent | undefined)?.value ?? "";
  }

  async hoverAt(path: string, position: Position): Promise<Hover | null> {
    const parameters = { textDocument: { uri: this.uriOf(path) }, position };
    return await this.connection.sendRequest(HoverRequest.type, parameters);
  }

  /** Waits until something is so, which only what the server says can make it. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async shutdown(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
  }

  async exit(): Promise<void> {
    await this.connection.sendNotification(ExitNotification.type);
  }

  private async greet({ folders = [this.root], capabilities = {} }: EditorOptions): Promise<Editor> {
    this.greeting = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol wants it
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((each) => ({ uri: pathToFileURL(each).href, name: each })),
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return this;
  }

  private uriOf(path: string): string {
    return pathToFileURL(join(this.root, path)).href;
  }

  private wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const each of waiting) each();
  }
}

/** Where a word first stands in a text, its second character. */
function positionOf(text: string, word: string): Position {
  const before = text.slice(0, text.indexOf(word) + 1).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
