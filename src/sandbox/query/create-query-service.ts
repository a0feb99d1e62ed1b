import { createHash } from "node:crypto";
import { join } from "node:path";
import type { QueryAnswer, QueryService } from "../http/query-service";
import type { BinderFile } from "./binder-thread";
import { BoundedMap } from "./bounded-map";
import { narrowQuestion } from "./narrow-question";
import { ThreadBinder, UnfinishedQuery } from "./thread-binder";

/** How queries are bound. */
export interface QueryServiceOptions {
  /** Milliseconds for one query. @defaultValue 20,000 */
  readonly timeLimit?: number;
  /** Milliseconds without a question after which the thread ends, and its memory with it. @defaultValue 30,000 */
  readonly idleTime?: number;
  /** How many answers are remembered. @defaultValue 1,000 */
  readonly rememberedAnswers?: number;
  /** How its thread is started. @defaultValue its own worker */
  readonly worker?: BinderFile;
}

/** Binds queries with Kusto's own language service, in a thread that lives while there are questions. */
export function createQueryService(options: QueryServiceOptions = {}): QueryService {
  const { timeLimit = 20_000, idleTime = 30_000, rememberedAnswers = 1_000, worker = ownWorker() } = options;
  const binder = new ThreadBinder(worker, { timeLimit, idleTime });
  const answers = new BoundedMap<Promise<QueryAnswer>>(rememberedAnswers);
  return {
    ask: (question) => {
      const narrow = narrowQuestion(question);
      const key = createHash("sha256").update(JSON.stringify(narrow)).digest("base64");
      return answers.getOrMake(key, () => {
        return binder.bind(narrow).catch((error: unknown): QueryAnswer => {
          answers.delete(key);
          if (error instanceof UnfinishedQuery) return { problems: [{ kind: "other", message: error.message }] };
          throw error;
        });
      });
    },
    close: () => binder.close(),
  };
}

/**
 * The built worker, or its source by way of tsx, which runs the sources wherever they are run as they are. To bind in the
 * process itself would stop its servers while the library loads, for longer than clients keep a connection waiting.
 */
function ownWorker(): BinderFile {
  if (__filename.endsWith(".js")) return { file: join(__dirname, "query-worker.js") };
  return { file: join(__dirname, "query-worker.ts"), execArgv: ["--require", require.resolve("tsx/cjs")] };
}
