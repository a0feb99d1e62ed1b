import { setTimeout } from "node:timers/promises";

/** How a loop works. */
export interface CheckLoopOptions {
  /** One check of what stands there now; given up when the signal says so. */
  readonly check: (signal: AbortSignal) => Promise<void>;
  /** Told what ended a check. */
  readonly onError: (error: unknown) => void;
}

/** Changes that come together are one: milliseconds to wait for the next. */
const PAUSE = 15;

/** Checks after changes, one check at a time, always of the newest text: a check of an older one is given up. */
export class CheckLoop {
  private isWanted = false;
  private isRunning = false;
  private current: AbortController | undefined;
  private isClosed = false;

  /** @param options How it works. */
  constructor(private readonly options: CheckLoopOptions) {}

  /** Something changed. */
  want(): void {
    if (this.isClosed) return;
    this.isWanted = true;
    this.current?.abort();
    if (!this.isRunning) void this.run();
  }

  /** Gives up what is going on, and starts nothing any more. */
  close(): void {
    this.isClosed = true;
    this.isWanted = false;
    this.current?.abort();
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    while (this.takeWish()) {
      await setTimeout(PAUSE);
      if (!this.isWanted) await this.once();
    }
    this.isRunning = false;
  }

  private takeWish(): boolean {
    const wish = this.isWanted;
    this.isWanted = false;
    return wish;
  }

  private async once(): Promise<void> {
    const current = new AbortController();
    this.current = current;
    try {
      await this.options.check(current.signal);
    } catch (error) {
      // What was given up is checked again; whatever else went wrong is said, and the next change is tried.
      if (error !== current.signal.reason) this.options.onError(error);
    } finally {
      this.current = undefined;
    }
  }
}
