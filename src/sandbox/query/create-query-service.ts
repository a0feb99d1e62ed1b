import { createHash } from "node:crypto";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { QueryAnswer, QueryService } from "../http/query-service";
import { bindQuery } from "./bind-query";
import type { BinderFile } from "./binder-thread";
import { BoundedMap } from "./bounded-map";
import { narrowQuestion } from "./narrow-question";
import type { NarrowQuestion } from "./narrow-question";
import { ThreadBinder, UnfinishedQuery } from "./thread-binder";

/** How queries are bound. */
export interface QueryServiceOptions {
  /** Milliseconds for one query. @defaultValue 20,000 */
  readonly timeLimit?: number;
  /** Milliseconds without a question after which the thread ends, and its memory with it. @defaultValue 60,000 */
  readonly idleTime?: number;
  /** How many answers are remembered. @defaultValue 1,000 */
  readonly rememberedAnswers?: number;
  /**
   * How its thread is started.
   * @defaultValue the built worker; where sources are run as they are there is none: queries are then bound in the
   * process itself, and no time limit holds
   */
  readonly worker?: BinderFile;
}

/** Binds queries with Kusto's own language service, in a thread that lives while there are questions. */
export function createQueryService(options: QueryServiceOptions = {}): QueryService {
  const { timeLimit = 20_000, idleTime = 60_000, rememberedAnswers = 1_000, worker = builtWorker() } = options;
  const binder = worker ? new ThreadBinder(worker, { timeLimit, idleTime }) : IN_PROCESS;
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

/** A thread starts from a file of JavaScript, which only a build has. */
function builtWorker(): BinderFile | undefined {
  return __filename.endsWith(".js") ? { file: join(__dirname, "query-worker.js") } : undefined;
}

interface Binder {
  readonly bind: (question: NarrowQuestion) => Promise<QueryAnswer>;
  readonly close: () => Promise<void>;
}

const IN_PROCESS: Binder = {
  bind: async (question) => {
    await setImmediate();
    return bindQuery(question);
  },
  close: () => Promise.resolve(),
};
