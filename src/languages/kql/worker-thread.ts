import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { KqlAnalysis } from "./analysis";
import type { KqlSchema } from "./schema";
import { schemaDigest } from "./schema-digest";
import type { FromKqlWorker, ToKqlWorker } from "./worker-messages";

/** How a worker is started. */
export interface KqlWorkerFile {
  /** Its file. */
  readonly file: string;
  /** Options of Node for it, for example `--require tsx/cjs`. @defaultValue none */
  readonly execArgv?: readonly string[];
}

/**
 * The worker beside this module, as it is in the built package. Sources that are run as they are (by Jest, by tsx) have
 * none, because a thread starts from a file of JavaScript.
 */
export function builtWorker(): KqlWorkerFile | undefined {
  return __filename.endsWith(".js") ? { file: join(__dirname, "kql-worker.js") } : undefined;
}

/** Why a query has no analysis. */
export type KqlFailure = "time" | "death";

interface Waiting {
  readonly resolve: (result: KqlAnalysis | KqlFailure) => void;
  readonly reject: (error: Error) => void;
  timer?: NodeJS.Timeout;
}

/** One thread that binds one query at a time. */
export class KqlWorkerThread {
  private readonly worker: Worker;
  private readonly known = new Set<string>();
  private isReady = false;
  private waiting: Waiting | undefined;

  /** Whether it has ended, and takes no more queries. */
  isDead = false;

  /** @param timeLimit Milliseconds for a query, from when the binder is loaded. */
  constructor(
    { file, execArgv }: KqlWorkerFile,
    private readonly timeLimit: number,
  ) {
    this.worker = new Worker(file, execArgv && { execArgv: [...execArgv] });
    this.worker.on("message", (message: FromKqlWorker) => this.receive(message));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", () => this.end("death"));
    this.worker.unref();
  }

  /** Tells the worker a schema, once, and what will be asked about it. */
  announce(schema: KqlSchema, texts: readonly string[]): void {
    const digest = schemaDigest(schema);
    if (this.known.has(digest)) return;
    this.known.add(digest);
    this.post({ kind: "schema", digest, schema, texts });
  }

  /** Binds a query; a thread that takes too long is ended. @throws RangeError when the thread cannot start. */
  analyze(text: string, schema: KqlSchema): Promise<KqlAnalysis | KqlFailure> {
    if (this.isDead) return Promise.resolve("death");
    this.announce(schema, [text]);
    this.worker.ref();
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.post({ kind: "query", digest: schemaDigest(schema), text });
      if (this.isReady) this.startTimer();
    });
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    this.end("death");
    await this.worker.terminate();
  }

  private post(message: ToKqlWorker): void {
    this.worker.postMessage(message);
  }

  private receive(message: FromKqlWorker): void {
    if (message.kind === "analysis") {
      this.settle(message.analysis);
    } else {
      this.isReady = true;
      this.startTimer();
    }
  }

  private startTimer(): void {
    if (!this.waiting) return;
    this.waiting.timer = setTimeout(() => {
      this.end("time");
      void this.worker.terminate();
    }, this.timeLimit);
  }

  private end(failure: KqlFailure): void {
    this.isDead = true;
    this.settle(failure);
  }

  /** A thread that cannot even start would leave every query unjudged: that is no finding about a query. */
  private fail(cause: Error): void {
    const { waiting, isReady } = this;
    if (isReady || !waiting) {
      this.end("death");
      return;
    }
    this.isDead = true;
    this.waiting = undefined;
    waiting.reject(new RangeError(`the thread that binds KQL does not start: ${cause.message}`, { cause }));
  }

  private settle(result: KqlAnalysis | KqlFailure): void {
    const waiting = this.waiting;
    this.waiting = undefined;
    clearTimeout(waiting?.timer);
    this.worker.unref();
    waiting?.resolve(result);
  }
}
