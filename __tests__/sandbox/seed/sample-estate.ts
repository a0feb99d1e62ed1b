import type { Estate, Workspace } from "../../../src/sandbox";
import type { ServiceContext } from "../../../src/sandbox/http";
import { Store } from "../../../src/sandbox/store";

const columns = (names: string, type = "string"): Record<string, string> =>
  Object.fromEntries(names.split(" ").map((name) => [name, type]));
const EVENT = { ...columns("DeviceId DeviceName ActionType"), TimeGenerated: "datetime" };

const ENDPOINT: Workspace["tables"] = {
  DeviceProcessEvents: {
    ...EVENT,
    ...columns("FileName SHA256 ProcessCommandLine AccountName AccountSid InitiatingProcessFileName"),
  },
  DeviceNetworkEvents: {
    ...EVENT,
    ...columns("RemoteUrl RemoteIP RemoteIPType InitiatingProcessFileName InitiatingProcessAccountName"),
    ...columns("LocalPort RemotePort", "int"),
  },
  DeviceFileEvents: { ...EVENT, ...columns("FileName FolderPath SHA256 InitiatingProcessFileName") },
  DeviceRegistryEvents: { ...EVENT, ...columns("RegistryKey RegistryValueData") },
};

const IDENTITY: Workspace["tables"] = {
  SigninLogs: {
    ...columns("UserPrincipalName IPAddress Location ResultType ClientAppUsed"),
    TimeGenerated: "datetime",
  },
  SecurityAlert: { ...columns("CompromisedEntity ProductName AlertName"), TimeGenerated: "datetime" },
};

const TENANT = "00000000-0000-0000-0000-0000000000a1";
const SUBSCRIPTION = "00000000-0000-0000-0000-000000000a01";

function workspace(name: string, digit: string, tables: Workspace["tables"]): Workspace {
  const customerId = `00000000-0000-0000-0000-00000000a0${digit}0`;
  return { subscriptionId: SUBSCRIPTION, resourceGroup: "rg-siem", name, customerId, location: "westeurope", tables };
}

function user(digit: string): Estate["orgs"][number]["users"][number] {
  const personalFolderId = `0000000000000${digit}F0`;
  return { id: `0000000000000${digit}A0`, accessId: `su${digit}`, accessKey: `not-a-key-${digit}`, personalFolderId };
}

/** The workspace with all tables, the one without identities' tables, and two orgs. */
export const SAMPLE: Estate = {
  tenants: [
    {
      id: TENANT,
      clients: [
        {
          clientId: "00000000-0000-0000-0000-00000000c11e",
          objectId: "00000000-0000-0000-0000-000000000b1e",
          secret: "not-a-secret",
        },
      ],
    },
  ],
  subscriptions: [{ id: SUBSCRIPTION, tenantId: TENANT, managedBy: [] }],
  workspaces: [
    workspace("log-full", "1", { ...ENDPOINT, ...IDENTITY }),
    workspace("log-endpoint", "2", ENDPOINT),
    workspace("log-empty", "3", {}),
  ],
  orgs: [
    { id: "00000000000000E1", name: "contoso", users: [user("1")], folders: [] },
    { id: "00000000000000E2", name: "fabrikam", users: [user("2")], folders: [] },
    { id: "00000000000000E3", name: "nobody", users: [], folders: [] },
  ],
};

/** What services work on, with nothing deployed; queries are not bound. */
export function emptyContext(estate: Estate = SAMPLE): ServiceContext & { readonly store: Store } {
  const store = Store.open(":memory:");
  return {
    estate,
    store,
    queries: { ask: () => Promise.resolve({ problems: [] }), close: () => Promise.resolve() },
    now: () => new Date("2026-11-22T12:00:00Z"),
    hasRateLimits: false,
    signingKey: Buffer.alloc(32, 7),
    onDefect: () => undefined,
  };
}
