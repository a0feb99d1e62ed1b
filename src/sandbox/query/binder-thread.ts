import { Worker } from "node:worker_threads";
import type { QueryAnswer } from "../http/query-service";
import type { NarrowQuestion } from "./narrow-question";

/** How a thread is started. */
export interface BinderFile {
  /** Its file. */
  readonly file: string;
  /** Options of Node for it. @defaultValue none */
  readonly execArgv?: readonly string[];
}

/** Why a question has no answer. */
export type BinderFailure = "time" | "death";

/** How a thread works. */
export interface BinderLimits {
  /** Milliseconds for a query, from when the library is loaded. */
  readonly timeLimit: number;
  /** Megabytes for what it keeps; the library itself takes 45. */
  readonly memory: number;
}

/** Megabytes for what is new: little, for each one counts twice in the memory of the process. */
const YOUNG_MEMORY = 2;

interface Waiting {
  readonly resolve: (result: QueryAnswer | BinderFailure) => void;
  readonly reject: (error: Error) => void;
  timer?: NodeJS.Timeout;
}

/** A thread that binds one query at a time. It keeps no process alive while it has none. */
export class BinderThread {
  private readonly worker: Worker;
  private isReady = false;
  private waiting: Waiting | undefined;

  /** Whether it has ended. */
  isDead = false;

  /** Starts a thread. */
  constructor(
    { file, execArgv }: BinderFile,
    private readonly limits: BinderLimits,
  ) {
    const resourceLimits = { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: YOUNG_MEMORY };
    this.worker = new Worker(file, { resourceLimits, ...(execArgv && { execArgv: [...execArgv] }) });
    this.worker.on("message", (message: "ready" | QueryAnswer) => this.receive(message));
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", () => this.end("death"));
    this.worker.unref();
  }

  /** Binds a query; a thread that takes too long is ended. @throws RangeError when the thread does not start. */
  ask(question: NarrowQuestion): Promise<QueryAnswer | BinderFailure> {
    if (this.isDead) return Promise.resolve("death");
    this.worker.ref();
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.worker.postMessage(question);
      if (this.isReady) this.startTimer();
    });
  }

  /** Ends it. */
  async close(): Promise<void> {
    this.end("death");
    await this.worker.terminate();
  }

  private receive(message: "ready" | QueryAnswer): void {
    if (message === "ready") {
      this.isReady = true;
      this.startTimer();
    } else {
      this.settle(message);
    }
  }

  private startTimer(): void {
    if (!this.waiting) return;
    this.waiting.timer = setTimeout(() => {
      this.end("time");
      void this.worker.terminate();
    }, this.limits.timeLimit);
  }

  private fail(cause: Error): void {
    const { waiting } = this;
    if (this.isReady || !waiting) {
      this.end("death");
      return;
    }
    this.isDead = true;
    this.waiting = undefined;
    waiting.reject(new RangeError(`the thread that binds queries does not start: ${cause.message}`, { cause }));
  }

  private end(failure: BinderFailure): void {
    this.isDead = true;
    this.settle(failure);
  }

  private settle(result: QueryAnswer | BinderFailure): void {
    const { waiting } = this;
    this.waiting = undefined;
    clearTimeout(waiting?.timer);
    this.worker.unref();
    waiting?.resolve(result);
  }
}
