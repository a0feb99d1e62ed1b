import { readFileSync } from "node:fs";
import { pathsOf } from "../../../src/sandbox";
import type { RunningSandbox, Snapshot } from "../../../src/sandbox";
import { applyStack, destroyStack, readBack } from "../provider-requests";
import type { AppliedStack, AzureService, Configuration, Services, SumoService } from "../provider-requests";
import { temporaryFolder } from "../temporary-folder";
import { synthesizeRepository } from "./repository-stacks";
import type { Repository } from "./repository-stacks";
import { sendersOf, startFreely } from "./running-sandbox";
import { azureService, servicesOf } from "./stack-services";
import type { Senders } from "./stack-services";

const NAMES = [
  "contoso-dev-sentinel",
  "contoso-dev-sumologic",
  "contoso-prod-sentinel",
  "contoso-prod-sumologic",
  "contoso-staging-sumologic",
  "fabrikam-prod-sentinel",
];

/** Fabrikam's own tenant, which has nothing of Contoso's. */
const FOREIGN_TENANT = "00000000-0000-0000-0000-0000000000f1";
/** What a stack makes without asking its service. */
const IN_STATE_ONLY = ["terraform_data.c2-exempt-hosts_column"];

const folder = temporaryFolder();
const output = temporaryFolder();
let repository: Repository;
let sandbox: RunningSandbox;
let senders: Senders;

beforeAll(async () => {
  repository = synthesizeRepository(output);
  sandbox = await startFreely(folder, repository.estate);
  senders = sendersOf(folder, sandbox.endpoints);
});

afterAll(() => sandbox.close());

function configurationOf(name: string): Configuration {
  return requireStack(name).configuration;
}

function servicesFor(name: string): Services {
  return servicesOf(requireStack(name), repository.estate, senders);
}

function azureOf(name: string): AzureService {
  return given(servicesFor(name).azure);
}

function sumoOf(name: string): SumoService {
  return given(servicesFor(name).sumo);
}

function given<T>(service: T | undefined): T {
  if (service === undefined) throw new RangeError("the stack is of the other SIEM");
  return service;
}

function requireStack(name: string): Repository["stacks"][number] {
  const stack = repository.stacks.find((each) => each.name === name);
  if (!stack) throw new RangeError(`there is no stack ${name}`);
  return stack;
}

/** What became of each block that was not simply read or made. */
function others(
  { resources }: AppliedStack,
  ...usual: readonly string[]
): (readonly [address: string, status: string, refusal: unknown])[] {
  return resources
    .filter((each) => !usual.includes(each.status))
    .map(({ address, status, refusal }) => [address, status, refusal] as const);
}

/** What was refused, and with which status. */
function refusals({ resources }: AppliedStack): (readonly [address: string, status: number])[] {
  return resources.flatMap(({ address, refusal }) => (refusal ? [[address, refusal.status]] : []));
}

/** What is stored, without what a service counts up by itself. */
async function stored(): Promise<Snapshot["documents"]> {
  return (await sandbox.client.snapshot()).documents;
}

test("the stacks of this repository are those that are tried here", () => {
  expect(repository.stacks.map((each) => each.name).sort()).toEqual(NAMES);
});

describe.each(NAMES)("%s", (name) => {
  let applied: AppliedStack;

  beforeAll(async () => {
    applied = await applyStack(configurationOf(name), servicesFor(name));
  });

  test("everything is accepted", () => {
    expect(others(applied, "read", "created")).toEqual([]);
  });

  test("what is read back is what was sent, field by field", async () => {
    const read = await readBack(applied, servicesFor(name));

    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((each) => each.differences.length > 0)).toEqual([]);
  });

  test("a second apply changes nothing", async () => {
    const before = await stored();

    const again = await applyStack(configurationOf(name), servicesFor(name), applied);

    expect(others(again, "read", "unchanged")).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  test("a changed rule is changed in place, and nothing else is", async () => {
    const [address, changed] = withChangedRule(configurationOf(name));

    const again = await applyStack(changed, servicesFor(name), applied);

    expect(others(again, "read", "unchanged")).toEqual([[address, "updated", undefined]]);
    expect(again.resources.map((each) => [each.address, each.id])).toEqual(
      applied.resources.map((each) => [each.address, each.id]),
    );
    expect((await readBack(again, servicesFor(name))).flatMap((each) => each.differences)).toEqual([]);
  });

  test("what was changed behind Terraform's back is put right", async () => {
    const again = await applyStack(configurationOf(name), servicesFor(name), applied);

    expect(others(again, "read", "unchanged")).toEqual([[expect.any(String), "updated", undefined]]);
  });

  test("destroying it leaves nothing", async () => {
    const refused = await destroyStack(applied, servicesFor(name));

    expect(refused.resources).toEqual([]);
    expect((await readBack(applied, servicesFor(name))).filter((each) => each.read)).toEqual([]);
    expect(await stored()).toEqual([]);
  });
});

/** A stack with another text in the first rule that has one, and the rule's address. */
function withChangedRule(configuration: Configuration): readonly [address: string, changed: Configuration] {
  const { resource = {} } = configuration;
  const type = Object.keys(resource).find((each) => /alert_rule|cse_.*_rule$/.test(each)) ?? "";
  const [name = "", rule = {}] = Object.entries(resource[type] ?? {})[0] ?? [];
  const field = type.startsWith("azurerm_") ? "description" : "summary_expression";
  const changed = { ...rule, [field]: "Another text." };
  return [
    `${type}.${name}`,
    { ...configuration, resource: { ...resource, [type]: { ...resource[type], [name]: changed } } },
  ];
}

test("without a right secret nothing is read or stored", async () => {
  const azure = { ...azureOf("contoso-dev-sentinel"), clientSecret: "wrong" };
  const sumo = { ...sumoOf("contoso-dev-sumologic"), accessKey: "wrong" };

  const sentinel = await applyStack(configurationOf("contoso-dev-sentinel"), { azure });
  const sumologic = await applyStack(configurationOf("contoso-dev-sumologic"), { sumo });

  expect(refusals(sentinel)).toEqual([["data.azurerm_client_config.identity", 401]]);
  expect(refusals(sumologic)).toEqual([["data.sumologic_my_user_id.identity", 401]]);
  expect(others(sumologic, "waits", "refused").map(([address]) => address)).toEqual(IN_STATE_ONLY);
  expect(await stored()).toEqual([]);
});

test("requests without any credential are refused", async () => {
  const path = "/subscriptions/00000000-0000-0000-0000-000000000c01/resourceGroups/rg-siem-dev?api-version=2023-07-01";

  const azure = await senders.azure({ method: "GET", path, headers: {} });
  const sumo = await senders.sumo({ method: "GET", path: "/api/v2/content/folders/personal", headers: {} });

  expect([azure.status, sumo.status]).toEqual([401, 401]);
});

test("a stack stops at its proof of identity when the credential is another tenant's or org's", async () => {
  const { subscriptionId } = azureOf("contoso-dev-sentinel");
  const azure = azureService({ tenantId: FOREIGN_TENANT, subscriptionId }, repository.estate, senders.azure);
  const sumo = sumoOf("contoso-prod-sumologic");

  const sentinel = await applyStack(configurationOf("contoso-dev-sentinel"), { azure });
  const sumologic = await applyStack(configurationOf("contoso-dev-sumologic"), { sumo });

  // The status is the proof's own: no service said it.
  expect(refusals(sentinel)).toEqual([["data.azurerm_client_config.identity", 0]]);
  expect(refusals(sumologic)).toEqual([["data.sumologic_my_user_id.identity", 0]]);
  expect(await stored()).toEqual([]);
});

test("another tenant's token cannot write, though nothing proves its identity before", async () => {
  const { subscriptionId } = azureOf("contoso-dev-sentinel");
  const azure = azureService({ tenantId: FOREIGN_TENANT, subscriptionId }, repository.estate, senders.azure);
  const { resource } = configurationOf("contoso-dev-sentinel");
  const text = JSON.stringify({ resource }).replaceAll(/"data\.azurerm_client_config\.identity",?/g, "");

  const applied = await applyStack(JSON.parse(text) as Configuration, { azure });

  expect(others(applied, "refused", "waits")).toEqual([]);
  expect([...new Set(refusals(applied).map(([, status]) => status))]).toEqual([401]);
  expect(await stored()).toEqual([]);
});

test("the log of requests holds no secret", () => {
  const { tenants, orgs } = repository.estate;
  const users = orgs.flatMap((each) => each.users);
  const secrets = [
    ...tenants.flatMap((each) => each.clients.map((client) => client.secret)),
    ...users.flatMap(({ accessId, accessKey }) => [
      accessKey,
      Buffer.from(`${accessId}:${accessKey}`).toString("base64"),
    ]),
    "Bearer",
    "Basic",
  ];

  const log = readFileSync(pathsOf(folder).log, "utf8");

  expect(log).toContain('"status":201');
  expect(secrets.filter((each) => log.includes(each))).toEqual([]);
});
