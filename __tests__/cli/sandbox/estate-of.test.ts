import { estateOf } from "../../../src/cli/sandbox/estate-of";
import type { Target } from "../../../src/cli/sandbox/estate-of";
import type { SentinelTarget, SumoTarget } from "../../../src/model";
import type { WorkspaceContent } from "../../../src/sandbox";

const CONTOSO = "00000000-0000-0000-0000-0000000000c1";
const FABRIKAM = "00000000-0000-0000-0000-0000000000f1";
const SUBSCRIPTION = "00000000-0000-0000-0000-000000000c01";

const sentinel = (more: Partial<SentinelTarget> = {}): SentinelTarget => ({
  tenantId: CONTOSO,
  subscriptionId: SUBSCRIPTION,
  resourceGroup: "rg-siem",
  workspace: "log-contoso",
  portal: "azure",
  data: { tables: ["DeviceEvents"], connectors: [] },
  ...more,
});
const sumologic = (more: Partial<SumoTarget> = {}): SumoTarget => ({
  deployment: "eu",
  userId: "000000000000C0DE",
  data: { recordTypes: [], products: [], sourceCategories: [] },
  ...more,
});
const target = (id: string, more: Partial<Target>): Target => ({ id, tenant: "contoso", ...more });
const content = (): WorkspaceContent => ({ tables: { DeviceEvents: { TimeGenerated: "datetime" } } });

test("an environment's tenant, subscription and workspace are there, with a service principal of its own", () => {
  const estate = estateOf({ environments: [target("a", { sentinel: sentinel() })], contentOf: content });

  expect(estate.tenants).toEqual([
    {
      id: CONTOSO,
      clients: [
        {
          clientId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
          objectId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
          secret: expect.stringMatching(/^[\w-]{32}$/) as string,
        },
      ],
    },
  ]);
  expect(estate.subscriptions).toEqual([{ id: SUBSCRIPTION, tenantId: CONTOSO, managedBy: [] }]);
  expect(estate.workspaces).toMatchObject([
    {
      subscriptionId: SUBSCRIPTION,
      resourceGroup: "rg-siem",
      name: "log-contoso",
      location: "westeurope",
      ...content(),
    },
  ]);
  expect(estate.orgs).toEqual([]);
});

test("a delegated subscription is managed by the tenant that one signs in to, which is there too", () => {
  const delegated = sentinel({ tenantId: FABRIKAM, managingTenantId: CONTOSO });

  const { tenants, subscriptions } = estateOf({
    environments: [target("a", { sentinel: delegated })],
    contentOf: content,
  });

  expect(tenants.map((each) => each.id)).toEqual([FABRIKAM, CONTOSO]);
  expect(subscriptions).toEqual([{ id: SUBSCRIPTION, tenantId: FABRIKAM, managedBy: [CONTOSO] }]);
});

test("two environments of one workspace share it with what both say it has", () => {
  const environments = [
    target("a", { sentinel: sentinel() }),
    target("b", { sentinel: sentinel({ workspace: "LOG-contoso", portal: "defender" }) }),
  ];

  const { workspaces } = estateOf({
    environments,
    contentOf: ({ portal }) => ({
      tables: { [portal]: {} },
      openTables: ["Both", portal],
      functions: [
        { alias: "Both", parameters: "", body: portal },
        { alias: portal, parameters: "", body: portal },
      ],
      watchlists: [{ alias: portal, columns: ["a"] }],
    }),
  });

  expect(workspaces).toMatchObject([
    {
      tables: { azure: {}, defender: {} },
      openTables: ["Both", "azure", "defender"],
      functions: [
        { alias: "Both", body: "defender" },
        { alias: "azure", body: "azure" },
        { alias: "defender", body: "defender" },
      ],
      watchlists: [{ alias: "azure" }, { alias: "defender" }],
    },
  ]);
});

test("a subscription in two tenants is refused", () => {
  const environments = [
    target("a", { sentinel: sentinel() }),
    target("b", { sentinel: sentinel({ tenantId: FABRIKAM }) }),
  ];

  expect(() => estateOf({ environments, contentOf: content })).toThrow(
    `subscription ${SUBSCRIPTION} is in two tenants, as a and b say`,
  );
});

test("environments of one customer and deployment share an org, however they name the deployment", () => {
  const environments = [
    target("a", { sumologic: sumologic({ folderId: "000000000000F01D" }) }),
    target("b", { sumologic: sumologic({ userId: "000000000000C0D1", folderId: "000000000000F02D" }) }),
    target("c", {
      sumologic: {
        ...sumologic(),
        deployment: undefined,
        baseUrl: "https://api.eu.sumologic.com/api/",
      },
    }),
    target("d", { sumologic: sumologic({ deployment: "us2" }) }),
    target("e", { tenant: "fabrikam", sumologic: sumologic({ userId: "000000000000F0DE" }) }),
  ];

  const { orgs } = estateOf({ environments, contentOf: content });

  expect(orgs.map(({ name, users, folders }) => [name, users.map((each) => each.id), folders])).toEqual([
    [
      "contoso eu",
      ["000000000000C0DE", "000000000000C0D1"],
      [
        { id: "000000000000F01D", name: "siemform a" },
        { id: "000000000000F02D", name: "siemform b" },
      ],
    ],
    ["contoso us2", ["000000000000C0DE"], []],
    ["fabrikam eu", ["000000000000F0DE"], []],
  ]);
});

test("ids and secrets stay those of the last start, and what is new gets its own", () => {
  const known = target("a", { sentinel: sentinel(), sumologic: sumologic() });
  const added = target("b", {
    tenant: "fabrikam",
    sentinel: sentinel({ workspace: "log-other" }),
    sumologic: sumologic(),
  });
  const before = estateOf({ environments: [known], contentOf: content });

  const after = estateOf({ environments: [known, added], contentOf: content, before });

  expect({ ...after, workspaces: after.workspaces.slice(0, 1), orgs: after.orgs.slice(0, 1) }).toEqual(before);
  expect(after.orgs[1]?.users[0]?.accessKey).not.toBe(before.orgs[0]?.users[0]?.accessKey);
});

test("without an earlier start every secret is another one", () => {
  const sources = { environments: [target("a", { sumologic: sumologic() })], contentOf: content };

  expect(estateOf(sources).orgs[0]?.users[0]?.accessKey).not.toBe(estateOf(sources).orgs[0]?.users[0]?.accessKey);
});
