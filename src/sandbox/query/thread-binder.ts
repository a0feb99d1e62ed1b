import type { QueryAnswer } from "../http/query-service";
import { BinderThread } from "./binder-thread";
import type { BinderFailure, BinderFile } from "./binder-thread";
import type { NarrowQuestion } from "./narrow-question";

/** How long a thread may take and stay. */
export interface ThreadTimes {
  /** Milliseconds for one query. */
  readonly timeLimit: number;
  /** Milliseconds without a question after which the thread ends. */
  readonly idleTime: number;
}

/** Megabytes that bind all but the rarest queries, and that bind those. */
const MEMORY = 96;
const MUCH_MEMORY = 512;

/** A query of which nothing is known, for it takes too much to bind. */
export class UnfinishedQuery extends RangeError {}

/** Binds questions in one thread, in their order; the thread starts with the first and again after it died. */
export class ThreadBinder {
  private thread: BinderThread | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;
  private open = 0;
  private isClosed = false;

  /** A binder without a thread yet. */
  constructor(
    private readonly file: BinderFile,
    private readonly times: ThreadTimes,
  ) {}

  /** Binds one query. @throws UnfinishedQuery, and RangeError when the thread does not start. */
  bind(question: NarrowQuestion): Promise<QueryAnswer> {
    clearTimeout(this.idle);
    this.open += 1;
    const answer = this.last.then(() => this.answer(question));
    this.last = answer.then(
      () => this.rest(),
      () => this.rest(),
    );
    return answer;
  }

  /** Ends the thread; questions that have no answer yet are refused. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.end();
  }

  /** A thread that died may have lacked memory: one with more of it, for this query alone, tries again. */
  private async answer(question: NarrowQuestion): Promise<QueryAnswer> {
    const first = await this.once(question, MEMORY);
    const result = first === "death" ? await this.once(question, MUCH_MEMORY) : first;
    if (first === "death") await this.end();
    if (typeof result === "string") throw this.unfinished(result);
    return result;
  }

  private once(question: NarrowQuestion, memory: number): Promise<QueryAnswer | BinderFailure> {
    if (this.isClosed) throw new RangeError("a query service that is closed binds no queries");
    const { timeLimit } = this.times;
    if (!this.thread || this.thread.isDead) this.thread = new BinderThread(this.file, { timeLimit, memory });
    return this.thread.ask(question);
  }

  private unfinished(failure: BinderFailure): UnfinishedQuery {
    const seconds = this.times.timeLimit / 1_000;
    const why = failure === "time" ? `takes longer than ${seconds} seconds to bind` : "ends the thread that binds it";
    return new UnfinishedQuery(`The query ${why}`);
  }

  private rest(): void {
    this.open -= 1;
    if (this.open > 0) return;
    this.idle = setTimeout(() => void this.end(), this.times.idleTime);
    this.idle.unref();
  }

  private async end(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = undefined;
    await thread?.close();
  }
}
