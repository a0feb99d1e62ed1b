import { request } from "node:http";
import { text } from "node:stream/consumers";
import { SandboxError } from "../error";
import type { Fault, FaultOrder } from "../faults";
import type { EditResult, PortalEdit } from "../portal";
import type { SeedResult } from "../seed";
import type { Endpoints, SandboxStatus, Snapshot } from "./messages";

/** Where a sandbox is told what to do, and by whom. */
export interface ControlAddress extends Endpoints {
  /** Who may. */
  readonly token: string;
}

/** What it says when it refuses. */
interface Refusal {
  readonly message: string;
  readonly help?: string;
}

/** An answer as it came. */
interface Answer {
  readonly status: number;
  readonly text: string;
}

const PATIENCE_MS = 60_000;

/** Tells a running sandbox what to do. Each call throws a SandboxError when the sandbox refuses or does not answer. */
export class SandboxClient {
  /** @param address Where it is. */
  constructor(private readonly address: ControlAddress) {}

  /** Where the sandbox listens. */
  get endpoints(): Endpoints {
    const { azure, sumo, control, pid } = this.address;
    return { azure, sumo, control, pid };
  }

  /** How it is. */
  status(): Promise<SandboxStatus> {
    return this.ask("GET", "status");
  }

  /** Makes requests go wrong. */
  addFault(order: FaultOrder): Promise<Fault> {
    return this.ask("POST", "faults", order);
  }

  /** Takes a fault back. @returns Whether it was there. */
  async removeFault(id: number): Promise<boolean> {
    return (await this.ask<{ readonly removed: boolean }>("DELETE", `faults/${String(id)}`)).removed;
  }

  /** Takes all faults back. */
  async clearFaults(): Promise<void> {
    await this.ask("DELETE", "faults");
  }

  /** Acts as somebody in the portal. */
  edit(edit: PortalEdit): Promise<EditResult> {
    return this.ask("POST", "edit", edit);
  }

  /** Fills it with what somebody made by hand. */
  seed(): Promise<SeedResult> {
    return this.ask("POST", "seed");
  }

  /** Forgets all that was deployed, and all faults. */
  async reset(): Promise<void> {
    await this.ask("POST", "reset");
  }

  /** All that is stored. */
  snapshot(): Promise<Snapshot> {
    return this.ask("GET", "snapshot");
  }

  /** Puts a snapshot in place of all that is stored. */
  async restore(snapshot: Snapshot): Promise<void> {
    await this.ask("PUT", "snapshot", snapshot);
  }

  /** Ends it. */
  async stop(): Promise<void> {
    await this.ask("POST", "stop");
  }

  private async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { control } = this.address;
    const answer = await this.send(method, path, body).catch((cause: unknown) => {
      throw Object.assign(
        new SandboxError(`the sandbox at ${control} does not answer`, "start it again: `siemform sandbox up`"),
        { cause },
      );
    });
    const content = parsed(answer.text);
    if (content === undefined) throw this.isNone();
    if (answer.status < 300) return content as T;
    if (!isRefusal(content)) throw this.isNone();
    throw new SandboxError(content.message, content.help ?? "this is a defect of the sandbox");
  }

  /** Whoever listens there now is another program. */
  private isNone(): SandboxError {
    const { control } = this.address;
    return new SandboxError(
      `what listens at ${control} does not answer as a sandbox`,
      "start it again: `siemform sandbox up`",
    );
  }

  /** By hand, for `fetch` takes long to load. */
  private send(method: string, path: string, body: unknown): Promise<Answer> {
    const { control, token } = this.address;
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, control), {
        method,
        headers,
        agent: false,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      asked.once("error", reject);
      asked.once("response", (response) => {
        text(response).then((content) => resolve({ status: response.statusCode ?? 0, text: content }), reject);
      });
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

/** `undefined` for what is no JSON. */
function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}

function isRefusal(content: unknown): content is Refusal {
  return typeof content === "object" && content !== null && "message" in content && typeof content.message === "string";
}
