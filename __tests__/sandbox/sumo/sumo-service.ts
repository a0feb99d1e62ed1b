import type { Estate } from "../../../src/sandbox/estate";
import { FaultBox } from "../../../src/sandbox/faults";
import { createApp } from "../../../src/sandbox/http";
import { Store } from "../../../src/sandbox/store";
import type { JsonObject } from "../../../src/sandbox/store";
import { sumoApi } from "../../../src/sandbox/sumo";

/** Two orgs; the first has two users. */
export const ESTATE: Estate = {
  tenants: [],
  subscriptions: [],
  workspaces: [],
  orgs: [
    {
      id: "00000000000C0101",
      name: "first",
      folders: [{ id: "0000000000C0FFEE", name: "Detections" }],
      users: [user("A1", "su-first"), user("A2", "su-second")],
    },
    { id: "00000000000C0202", name: "other", folders: [], users: [user("B1", "su-other")] },
  ],
};

/** The folder that searches of these tests are in. */
export const FOLDER_ID = "0000000000C0FFEE";

function user(mark: string, accessId: string): Estate["orgs"][number]["users"][number] {
  return {
    id: `00000000000000${mark}`,
    accessId,
    accessKey: `${accessId}-key`,
    personalFolderId: `000000000000F0${mark}`,
  };
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** What is sent besides the method and the path. */
export interface AskOptions {
  readonly body?: unknown;
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A service that listens nowhere, with a clock that stands still until it is moved. */
export class SumoService {
  readonly store = Store.open(":memory:");
  readonly faults = new FaultBox(() => 0);
  /** The errors that nobody expected. */
  readonly defects: unknown[] = [];
  /** The time, in milliseconds. */
  time = Date.parse("2026-11-01T00:00:00Z");
  private readonly app;

  constructor(hasRateLimits = false) {
    const queries = { ask: () => Promise.resolve({ problems: [] }), close: () => Promise.resolve() };
    const context = {
      estate: ESTATE,
      store: this.store,
      queries,
      now: () => new Date(this.time),
      hasRateLimits,
      signingKey: Buffer.alloc(32),
      onDefect: (error: unknown) => this.defects.push(error),
    };
    this.app = createApp({ api: sumoApi, context, faults: this.faults, log: () => undefined });
  }

  /** Asks as the first user of the first org, unless told otherwise. */
  async ask(
    method: "GET" | "POST" | "PUT" | "DELETE" | "HEAD",
    path: string,
    options: AskOptions = {},
  ): Promise<Reply> {
    const { body, as = "su-first", headers = {} } = options;
    const reply = await this.app.inject({
      method,
      url: `/api/${path}`,
      headers: { "content-type": "application/json", authorization: basic(as), ...headers },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const text = reply.body === "" ? "{}" : reply.body;
    return { status: reply.statusCode, body: JSON.parse(text) as JsonObject, headers: reply.headers };
  }

  /** Asks, and gives what stands under `data`, or the whole of a core API's answer. @throws RangeError for an error. */
  async take(method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<JsonObject> {
    const reply = await this.ask(method, path, { body });
    if (reply.status >= 400) throw new RangeError(`${method} ${path}: ${JSON.stringify(reply.body)}`);
    return (path.startsWith("sec/") ? (reply.body["data"] ?? {}) : reply.body) as JsonObject;
  }

  async close(): Promise<void> {
    await this.app.close();
    this.store.close();
  }
}

/** An access key as a header. */
export function basic(accessId: string, accessKey = `${accessId}-key`): string {
  return `Basic ${Buffer.from(`${accessId}:${accessKey}`).toString("base64")}`;
}

/** The first error of an answer. */
export function errorOf({ body }: Reply): JsonObject {
  return (body["errors"] as readonly JsonObject[])[0] ?? {};
}
