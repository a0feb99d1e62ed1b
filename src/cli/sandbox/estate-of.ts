import type { Environment, SentinelTarget, SumoTarget } from "../../model";
import type { Estate, Org, Subscription, Workspace, WorkspaceContent } from "../../sandbox";
import { twoTenants } from "./errors";
import { isSame, Keepsakes } from "./keepsakes";

/** What is read of an environment. */
export type Target = Pick<Environment, "id" | "tenant" | "sentinel" | "sumologic">;

/** What an estate is made from. */
export interface EstateSources {
  /** The environments that shall be deployable. */
  readonly environments: readonly Target[];
  /** What an environment's workspace has. */
  readonly contentOf: (target: SentinelTarget) => WorkspaceContent;
  /** The estate of the last start, whose ids and secrets stay. @defaultValue none: all are random */
  readonly before?: Estate;
}

/** An environment with its SIEM. */
interface Sentinel {
  readonly id: string;
  readonly target: SentinelTarget;
}

/** A user in an org. */
interface Account {
  readonly id: string;
  readonly org: string;
  readonly target: SumoTarget;
}

const LOCATION = "westeurope";

/**
 * The tenants, workspaces and orgs of environments. Two that name the same workspace share it; those of one customer
 * and Sumo Logic deployment share an org.
 * @throws UsageError when environments contradict each other.
 */
export function estateOf({ environments, contentOf, before }: EstateSources): Estate {
  const keepsakes = new Keepsakes(before);
  const sentinels = environments.flatMap(({ id, sentinel }) => (sentinel ? [{ id, target: sentinel }] : []));
  const accounts = environments.flatMap(({ id, tenant, sumologic }) =>
    sumologic ? [{ id, org: `${tenant} ${deploymentOf(sumologic)}`, target: sumologic }] : [],
  );
  const signedInAt = sentinels.flatMap(({ target }) => [target.tenantId, target.managingTenantId ?? target.tenantId]);
  return {
    tenants: distinct(signedInAt).map((id) => ({ id, clients: [keepsakes.clientOf(id)] })),
    subscriptions: distinct(sentinels.map(({ target }) => target.subscriptionId)).map((id) =>
      subscriptionOf(id, sentinels),
    ),
    workspaces: workspacesOf(sentinels, contentOf, keepsakes),
    orgs: [...new Set(accounts.map((each) => each.org))].map((name) =>
      orgOf(
        name,
        accounts.filter((each) => each.org === name),
        keepsakes,
      ),
    ),
  };
}

function subscriptionOf(id: string, sentinels: readonly Sentinel[]): Subscription {
  const own = sentinels.filter(({ target }) => isSame(target.subscriptionId, id));
  const [tenantId = "", other] = distinct(own.map(({ target }) => target.tenantId));
  if (other !== undefined)
    throw twoTenants(
      id,
      own.map((each) => each.id),
    );
  return { id, tenantId, managedBy: distinct(own.flatMap(({ target }) => target.managingTenantId ?? [])) };
}

/** Two environments of one workspace see what both say it has. */
function workspacesOf(
  sentinels: readonly Sentinel[],
  contentOf: EstateSources["contentOf"],
  keepsakes: Keepsakes,
): Workspace[] {
  const workspaces = new Map<string, Workspace>();
  for (const { target } of sentinels) {
    const { subscriptionId, resourceGroup, workspace: name } = target;
    const key = [subscriptionId, resourceGroup, name].join("/").toLowerCase();
    const other = workspaces.get(key);
    workspaces.set(key, {
      subscriptionId,
      resourceGroup,
      name,
      customerId: other?.customerId ?? keepsakes.customerIdOf(subscriptionId, resourceGroup, name),
      location: LOCATION,
      ...(other ? joined(other, contentOf(target)) : contentOf(target)),
    });
  }
  return [...workspaces.values()];
}

function joined(one: WorkspaceContent, other: WorkspaceContent): WorkspaceContent {
  return {
    tables: { ...one.tables, ...other.tables },
    openTables: [...new Set([...(one.openTables ?? []), ...(other.openTables ?? [])])],
    functions: byAlias(one.functions, other.functions),
    watchlists: byAlias(one.watchlists, other.watchlists),
  };
}

function byAlias<T extends { readonly alias: string }>(...all: (readonly T[] | undefined)[]): T[] {
  return [...new Map(all.flatMap((each = []) => each).map((each) => [each.alias, each])).values()];
}

function orgOf(name: string, accounts: readonly Account[], keepsakes: Keepsakes): Org {
  const folders = accounts.flatMap(({ id, target }) =>
    target.folderId === undefined ? [] : [{ id: target.folderId, name: `siemform ${id}` }],
  );
  return {
    id: keepsakes.orgIdOf(name),
    name,
    users: distinct(accounts.map(({ target }) => target.userId)).map((id) => keepsakes.userOf(name, id)),
    folders: folders.filter(({ id }, index) => folders.findIndex((each) => isSame(each.id, id)) === index),
  };
}

/** The deployment that a target names, or that its address stands for: `https://api.eu.sumologic.com/api/` is `eu`. */
function deploymentOf({ deployment, baseUrl = "" }: SumoTarget): string {
  if (deployment !== undefined) return deployment.toLowerCase();
  const [, named] = /^https:\/\/api(?:\.([a-z0-9]+))?\.sumologic\.com\//i.exec(baseUrl) ?? [];
  if (named !== undefined) return named.toLowerCase();
  return /^https:\/\/api\.sumologic\.com\//i.test(baseUrl) ? "us1" : baseUrl;
}

/** Each id once, as it is first spelled. */
function distinct(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.findIndex((each) => isSame(each, id)) === index);
}
