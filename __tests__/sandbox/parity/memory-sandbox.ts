import type { Estate } from "../../../src/sandbox";
import { azureApi } from "../../../src/sandbox/azure";
import { FaultBox } from "../../../src/sandbox/faults";
import { createApp } from "../../../src/sandbox/http";
import type { ServiceContext } from "../../../src/sandbox/http";
import { createQueryService } from "../../../src/sandbox/query";
import { Store } from "../../../src/sandbox/store";
import { sumoApi } from "../../../src/sandbox/sumo";
import type { Senders } from "../contract/stack-services";
import { overInject } from "../provider-requests";

/** Both services in this process, without a network or a file. */
export interface MemorySandbox {
  readonly senders: Senders;
  /** Forgets what was deployed. */
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

const queries = createQueryService();
const sandboxes = new Map<Estate, MemorySandbox>();

/** The sandbox of an estate, empty. */
export function emptySandbox(estate: Estate): MemorySandbox {
  const sandbox = sandboxes.get(estate) ?? createSandbox(estate);
  sandboxes.set(estate, sandbox);
  sandbox.clear();
  return sandbox;
}

/** Closes all of them. */
export async function closeSandboxes(): Promise<void> {
  for (const each of sandboxes.values()) await each.close();
  await queries.close();
}

function createSandbox(estate: Estate): MemorySandbox {
  const store = Store.open(":memory:");
  const now = (): Date => new Date("2026-11-22T12:00:00Z");
  const context: ServiceContext = {
    estate,
    store,
    queries,
    now,
    hasRateLimits: false,
    signingKey: Buffer.alloc(32),
    onDefect: () => undefined,
  };
  const faults = new FaultBox(() => 0);
  const log = (): void => undefined;
  const azure = createApp({ api: azureApi, context, faults, log });
  const sumo = createApp({ api: sumoApi, context, faults, log });
  return {
    senders: { azure: overInject(azure), sumo: overInject(sumo) },
    clear: () => store.clear(),
    close: async () => {
      await Promise.all([azure.close(), sumo.close()]);
      store.close();
    },
  };
}
