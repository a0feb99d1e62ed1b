import type { ServerResponse } from "node:http";
import { SumoError } from "./errors";
import type { Caller } from "./identity";

const PER_SECOND = 4;
const BURST = 4;
const AT_ONCE = 10;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * The documented limits: 4 requests a second of a user, 10 at once with a key (documentation, api-rate-limit). That a user
 * may save up four is an assumption.
 */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();
  private readonly underWay = new Map<string, number>();

  /** @param now The time. */
  constructor(private readonly now: () => Date) {}

  /** Counts a request in, until its answer is out. @throws SumoError 429 beyond a limit. */
  admit({ user }: Caller, response: ServerResponse): void {
    this.takePlace(user.accessId, response);
    this.takeToken(user.id);
  }

  private takePlace(accessId: string, response: ServerResponse): void {
    const others = this.underWay.get(accessId) ?? 0;
    if (others >= AT_ONCE) throw tooMany("More than 10 requests are under way with this access key.");
    this.underWay.set(accessId, others + 1);
    response.once("close", () => this.underWay.set(accessId, (this.underWay.get(accessId) ?? 1) - 1));
  }

  private takeToken(userId: string): void {
    const at = this.now().getTime();
    const before = this.buckets.get(userId) ?? { tokens: BURST, at };
    const gained = (Math.max(0, at - before.at) / 1000) * PER_SECOND;
    const tokens = Math.min(BURST, before.tokens + gained);
    this.buckets.set(userId, { tokens: tokens < 1 ? tokens : tokens - 1, at });
    if (tokens < 1) throw tooMany();
  }
}

function tooMany(message?: string): SumoError {
  return new SumoError({ status: 429, message });
}
