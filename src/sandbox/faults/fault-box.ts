import type { Fault, FaultOrder, FaultSubject, Trouble } from "./fault";

interface Pending {
  readonly order: FaultOrder;
  seen: number;
  met: number;
}

/** The faults that wait for requests. They are not stored: a restart forgets them. */
export class FaultBox {
  private readonly pending = new Map<number, Pending>();
  private last = 0;

  /** @param chance Gives numbers from 0 to below 1. */
  constructor(private readonly chance: () => number) {}

  /** Adds a fault. @throws RangeError when a number of it is out of range. */
  add(order: FaultOrder): Fault {
    requireSound(order);
    this.last += 1;
    this.pending.set(this.last, { order, seen: 0, met: 0 });
    return { ...order, id: this.last, met: 0 };
  }

  /** The faults, also those that are used up. */
  list(): Fault[] {
    return [...this.pending].map(([id, { order, met }]) => ({ ...order, id, met }));
  }

  /** Removes one fault. @returns Whether it was there. */
  remove(id: number): boolean {
    return this.pending.delete(id);
  }

  /** Removes all faults. */
  clear(): void {
    this.pending.clear();
  }

  /** What goes wrong with a request: the first fault that matches, has not been used up, and whose chance it is. */
  meet(subject: FaultSubject): Trouble | undefined {
    for (const pending of this.pending.values()) {
      if (!isMatch(pending.order, subject)) continue;
      const { after = 0, times = Infinity, probability = 1, trouble } = pending.order;
      pending.seen += 1;
      if (pending.seen <= after || pending.met >= times) continue;
      if (probability < 1 && this.chance() >= probability) continue;
      pending.met += 1;
      return trouble;
    }
    return undefined;
  }
}

function isMatch({ api, method, path }: FaultOrder, subject: FaultSubject): boolean {
  if (api !== subject.api) return false;
  if (method !== undefined && method.toUpperCase() !== subject.method) return false;
  return path === undefined || subject.path.toLowerCase().includes(path.toLowerCase());
}

function requireSound({ after = 0, times = 1, probability = 1, trouble }: FaultOrder): void {
  if (!Number.isInteger(after) || after < 0) throw new RangeError(`after: ${after} is not 0, 1, 2 …`);
  if (!Number.isInteger(times) || times < 1) throw new RangeError(`times: ${times} is not 1, 2, 3 …`);
  if (!(probability > 0 && probability <= 1))
    throw new RangeError(`probability: ${probability} is not above 0, up to 1`);
  if (trouble.kind === "status" && !(trouble.status >= 400 && trouble.status <= 599))
    throw new RangeError(`status: ${trouble.status} is not one of 400 to 599`);
  if (trouble.kind === "slow" && !(trouble.milliseconds > 0 && trouble.milliseconds <= 600_000))
    throw new RangeError(`milliseconds: ${trouble.milliseconds} is not one of 1 to 600000`);
}
