import { azureApi } from "../../../src/sandbox/azure";
import type { Estate } from "../../../src/sandbox/estate";
import { FaultBox } from "../../../src/sandbox/faults";
import { createApp } from "../../../src/sandbox/http";
import type { QueryAnswer, QueryQuestion, ServiceContext } from "../../../src/sandbox/http";
import { Store } from "../../../src/sandbox/store";

/** The tenants: the owner of the subscriptions, one that manages the second, one that has nothing to do with them. */
export const [OWNER, MANAGER, STRANGER] = ["1", "2", "3"].map(
  (digit) => `00000000-0000-0000-0000-0000000000e${digit}`,
) as [string, string, string];
export const SUBSCRIPTION = "00000000-0000-0000-0000-00000000005a";
export const DELEGATED = "00000000-0000-0000-0000-00000000005b";
export const SECRET = "made-up-secret";
export const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-soc`;
export const WORKSPACE = `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/log-soc`;
export const SENTINEL = `${WORKSPACE}/providers/Microsoft.SecurityInsights`;
const ORIGIN = "http://localhost:80";

const ESTATE: Estate = {
  tenants: [OWNER, MANAGER, STRANGER].map((id) => ({
    id,
    clients: [{ clientId: clientOf(id), objectId: id.replace(/^0{8}/, "0000000b"), secret: SECRET }],
  })),
  subscriptions: [
    { id: SUBSCRIPTION, tenantId: OWNER, managedBy: [] },
    { id: DELEGATED, tenantId: OWNER, managedBy: [MANAGER] },
  ],
  workspaces: [
    {
      subscriptionId: SUBSCRIPTION,
      resourceGroup: "rg-soc",
      name: "log-soc",
      customerId: "00000000-0000-0000-0000-0000000000f1",
      location: "westeurope",
      tables: { SigninLogs: { TimeGenerated: "datetime", UserPrincipalName: "string" } },
    },
  ],
  orgs: [],
};

/** The application that signs in to a tenant. */
export function clientOf(tenant: string): string {
  return tenant.replace(/^0{8}/, "0000000a");
}

/** What was answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Answered;
}

/** The parts of answers that tests look at. */
export interface Answered {
  readonly [name: string]: unknown;
  readonly error?: { readonly code: string; readonly message: string };
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly value?: readonly Answered[];
  readonly nextLink?: string;
  readonly access_token?: string;
}

/** How a request differs from a usual one. */
export interface AskOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The tenant that asks. @defaultValue the owner */
  readonly tenant?: string;
  readonly version?: string;
}

type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";

/** A request as it is. */
export interface RawOptions {
  readonly payload?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A service that listens nowhere, with what surrounds it. */
export interface AzureSandbox {
  readonly context: ServiceContext;
  readonly store: Store;
  readonly faults: FaultBox;
  /** The time, which tests set. */
  readonly time: { now: Date };
  /** The questions about queries. */
  readonly asked: readonly QueryQuestion[];
  /** What is answered to them, and when, which tests set. */
  readonly known: { answer: QueryAnswer; after?: Promise<unknown> };
  /** The errors that nobody expected. */
  readonly defects: readonly unknown[];
  readonly raw: (method: Method, url: string, options?: RawOptions) => Promise<Answer>;
  readonly signIn: (tenant: string, form?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly tokenOf: (tenant: string) => Promise<string>;
  /** Asks as a service principal of a tenant. */
  readonly ask: (method: Method, path: string, options?: AskOptions) => Promise<Answer>;
}

/** Makes a service that listens nowhere. */
export function azureSandbox(): AzureSandbox {
  const surroundings = surroundingsOf();
  const { context, faults } = surroundings;
  const app = createApp({ api: azureApi, context, faults, log: () => undefined });
  const raw: AzureSandbox["raw"] = async (method, url, options = {}) => {
    const answer = await app.inject({ method, url, ...options });
    const body = answer.body === "" ? {} : answer.json<Answered>();
    return { status: answer.statusCode, headers: answer.headers, body };
  };
  return { ...surroundings, raw, ...clientOfApp(raw) };
}

type Surroundings = Pick<AzureSandbox, "context" | "store" | "faults" | "time" | "asked" | "known" | "defects">;

function surroundingsOf(): Surroundings {
  const store = Store.open(":memory:");
  const time = { now: new Date("2026-01-01T00:00:00Z") };
  const asked: QueryQuestion[] = [];
  const defects: unknown[] = [];
  const known: AzureSandbox["known"] = { answer: { problems: [] } };
  const answer = async (question: QueryQuestion): Promise<QueryAnswer> => {
    asked.push(question);
    await known.after;
    return known.answer;
  };
  const context: ServiceContext = {
    estate: ESTATE,
    store,
    queries: { ask: answer, close: () => Promise.resolve() },
    now: () => time.now,
    hasRateLimits: false,
    signingKey: Buffer.alloc(32, 7),
    onDefect: (error) => defects.push(error),
  };
  return { context, store, faults: new FaultBox(() => 0), time, asked, known, defects };
}

function clientOfApp(raw: AzureSandbox["raw"]): Pick<AzureSandbox, "signIn" | "tokenOf" | "ask"> {
  const signIn: AzureSandbox["signIn"] = (tenant, form = {}) =>
    raw("POST", `/${tenant}/oauth2/v2.0/token`, {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({ ...formOf(tenant), ...form }).toString(),
    });
  const tokens = new Map<string, string>();
  const tokenOf = async (tenant: string): Promise<string> => {
    const token = tokens.get(tenant) ?? (await signIn(tenant)).body.access_token ?? "";
    tokens.set(tenant, token);
    return token;
  };
  const ask: AzureSandbox["ask"] = async (method, path, options = {}) => {
    const { body, headers, tenant = OWNER, version = "2024-09-01" } = options;
    const url = path.includes("api-version") ? path : `${path}?api-version=${version}`;
    const authorization = `Bearer ${await tokenOf(tenant)}`;
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
    return raw(method, url, { headers: { authorization, "content-type": "application/json", ...headers }, ...payload });
  };
  return { signIn, tokenOf, ask };
}

function formOf(tenant: string): Record<string, string> {
  const scope = `${ORIGIN}/.default`;
  return { grant_type: "client_credentials", client_id: clientOf(tenant), client_secret: SECRET, scope };
}
