import { setImmediate } from "node:timers/promises";
import type { KqlAnalysis } from "./analysis";
import { analyzeKql } from "./analyze-kql";
import type { KqlSchema } from "./schema";
import { builtWorker, KqlWorkerThread } from "./worker-thread";
import type { KqlFailure, KqlWorkerFile } from "./worker-thread";

/** How a pool works. */
export interface KqlPoolOptions {
  /** Milliseconds for one query. @defaultValue 30,000 */
  readonly timeLimit?: number;
  /**
   * How its workers are started.
   * @defaultValue the built worker; where sources are run as they are, no worker: queries are then bound in the process
   * itself, and no time limit holds
   */
  readonly worker?: KqlWorkerFile;
}

/** How many queries are bound at once. */
export interface KqlBatchOptions {
  /** Workers. @defaultValue 1, or 2 for more than 200 queries: a second one costs seconds to start */
  readonly workers?: number;
}

const TIME_LIMIT = 30_000;
const MANY_QUERIES = 200;

/** Binds queries in threads of their own that live until the pool is closed. It remembers no answers. */
export class KqlPool {
  private readonly worker: KqlWorkerFile | undefined;
  private readonly timeLimit: number;
  private readonly idle: KqlWorkerThread[] = [];
  private readonly all = new Set<KqlWorkerThread>();

  /** A pool without threads: they are started when they are needed. */
  constructor({ timeLimit = TIME_LIMIT, worker = builtWorker() }: KqlPoolOptions = {}) {
    this.timeLimit = timeLimit;
    this.worker = worker;
  }

  /** What is found in each query, in their order. */
  async analyzeAll(
    queries: readonly string[],
    schema: KqlSchema,
    { workers = queries.length > MANY_QUERIES ? 2 : 1 }: KqlBatchOptions = {},
  ): Promise<KqlAnalysis[]> {
    const results = new Map<number, KqlAnalysis>();
    const rest = queries.entries();
    const file = this.worker;
    const work = async (): Promise<void> => {
      for (const [index, text] of rest) {
        results.set(index, file ? await this.inThread(file, text, schema, queries) : await inProcess(text, schema));
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, workers) }, work));
    return queries.flatMap((_, index) => results.get(index) ?? []);
  }

  /** What is found in one query. */
  async analyze(query: string, schema: KqlSchema): Promise<KqlAnalysis> {
    const [analysis] = await this.analyzeAll([query], schema);
    return analysis ?? unfinished(query, "death");
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all([...this.all].map((each) => each.close()));
    this.all.clear();
    this.idle.length = 0;
  }

  /** A thread that died of something else gets a second try. */
  private async inThread(
    file: KqlWorkerFile,
    text: string,
    schema: KqlSchema,
    all: readonly string[],
  ): Promise<KqlAnalysis> {
    const first = await this.once(file, text, schema, all);
    const result = first === "death" ? await this.once(file, text, schema, all) : first;
    return typeof result === "string" ? unfinished(text, result) : result;
  }

  private async once(
    file: KqlWorkerFile,
    text: string,
    schema: KqlSchema,
    all: readonly string[],
  ): Promise<KqlAnalysis | KqlFailure> {
    const thread = this.idle.pop() ?? new KqlWorkerThread(file, this.timeLimit);
    this.all.add(thread);
    thread.announce(schema, all);
    const result = await thread.analyze(text, schema);
    if (thread.isDead) this.all.delete(thread);
    else this.idle.push(thread);
    return result;
  }
}

/** Other work may go on between two queries. */
async function inProcess(text: string, schema: KqlSchema): Promise<KqlAnalysis> {
  await setImmediate();
  return analyzeKql(text, schema);
}

function unfinished(text: string, failure: KqlFailure): KqlAnalysis {
  const why = failure === "time" ? "takes longer than the time it is given" : "ended the thread that binds it, twice";
  return {
    faults: [
      {
        code: "kql-analysis-timeout",
        level: "warning",
        phase: "semantic",
        start: 0,
        end: Math.min(text.length, 1),
        message: `query: ${why}, so that nothing is known of it`,
        help: "name the tables instead of using wildcards, or split the query",
      },
    ],
    columns: [],
    isOpen: true,
    tables: [],
    watchlists: [],
    functions: [],
    workspaces: [],
    timeSpans: [],
    hasTimeFilter: false,
    operators: {},
    pipeline: [],
    columnsUsed: {},
  };
}
