import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCatalog, readProjectFiles } from "../../../src/catalog";
import { logAnalyticsSchema } from "../../../src/languages";
import { newFolder, siemform, write } from "../command-line";
import type { Answer } from "../command-line";
import { FakeAzure, cut, json, text } from "./service";
import type { Reply } from "./service";

const TENANT = "11111111-2222-3333-4444-555555555555";
const OTHER = "99999999-2222-3333-4444-555555555555";
const SECRET = "a-very-secret-secret";
const FILE = "environments/schemas/lab.yaml";
const PATH =
  "/v1/subscriptions/66666666-7777-8888-9999-000000000000/resourceGroups/rg-siem/providers/Microsoft.OperationalInsights/workspaces/log-lab/metadata";

const environment = (data: string): string => `id: lab
name: Lab
tenant: contoso
ring: dev
sentinel:
  tenantId: ${TENANT}
  subscriptionId: 66666666-7777-8888-9999-000000000000
  resourceGroup: rg-siem
  workspace: log-lab
  data: { tables: ${data}, connectors: unknown }
backend: { type: local }
`;

const METADATA = {
  tables: [
    {
      name: "Proxy_CL",
      columns: [
        { name: "TimeGenerated", type: "datetime" },
        { name: "Bytes", type: "long" },
      ],
    },
    { name: "Acme_CL", columns: [{ name: "Message", type: "string" }] },
  ],
  functions: [{ name: "Hosts", parameters: "days:int=7", body: "Acme_CL\n| take 1" }],
  workspaces: [],
};

const TEXT = `# yaml-language-server: $schema=../../node_modules/siemform/schemas/workspace.schema.json
# Made by \`siemform schema pull --env lab\`, which keeps watchlists and functions with \`returns\`.
tables:
  Acme_CL:
    Message: string
  Proxy_CL:
    Bytes: long
    TimeGenerated: datetime
functions:
  - name: Hosts
    parameters:
      - days:int=7
    body: |-
      Acme_CL
      | take 1
`;

const azure = new FakeAzure();
const before = { ...process.env };
let root = "";

const pull = (...args: readonly string[]): Promise<Answer> =>
  siemform(
    root,
    "schema",
    "pull",
    "--env",
    "lab",
    "--endpoint",
    azure.address,
    "--login-endpoint",
    azure.address,
    ...args,
  );
const tokenOf = (tenant: string): string =>
  `e30.${Buffer.from(JSON.stringify({ tid: tenant, aud: "https://api.loganalytics.io" })).toString("base64url")}.c2ln`;
const written = (): string => readFileSync(join(root, FILE), "utf8");
const serviceError = (code: string, message: string): object => ({ error: { code, message } });

beforeAll(() => azure.start());
afterAll(() => azure.stop());
beforeEach(() => {
  root = newFolder();
  write(root, {
    "environments/lab.yaml": environment("schema"),
    "environments/rings/dev.yaml": "id: dev\norder: 1\n",
    "queries/README.md": "",
  });
  azure.heard.length = 0;
  azure.token = json(200, { access_token: "the-token" });
  azure.metadata = json(200, METADATA);
  process.env = { ARM_CLIENT_ID: "client", ARM_CLIENT_SECRET: SECRET, ARM_TENANT_ID: TENANT };
});
afterEach(() => {
  process.env = before;
});

describe("a workspace that can be read", () => {
  test("is written to its file, which the catalog reads", async () => {
    const { code, out, err } = await pull();

    expect([code, err]).toEqual([0, []]);
    expect(out).toEqual([
      "+ table Acme_CL",
      "+ table Proxy_CL",
      "+ function Hosts",
      `${FILE}: written: 2 table(s), 1 function(s)`,
    ]);
    expect(written()).toBe(TEXT);
    expect(readCatalog(readProjectFiles(root)).environments[0]?.sentinel?.data.tables).toEqual(["Acme_CL", "Proxy_CL"]);
  });

  test("is asked for by its address in Azure, with a token for the API", async () => {
    await pull();

    expect(azure.heard).toEqual([
      {
        method: "POST",
        url: `/${TENANT}/oauth2/v2.0/token`,
        authorization: undefined,
        body: `grant_type=client_credentials&client_id=client&client_secret=${SECRET}&scope=https%3A%2F%2Fapi.loganalytics.io%2F.default`,
      },
      { method: "GET", url: PATH, authorization: "Bearer the-token", body: "" },
    ]);
  });

  test("is the same the second time", async () => {
    await pull();

    const { code, out } = await pull("--check");

    expect([code, out]).toEqual([0, [`${FILE}: is what the workspace has: 2 table(s), 1 function(s)`]]);
  });

  test("may have changed: --check says how, writes nothing and ends with 1", async () => {
    write(root, { [FILE]: TEXT.replace("Bytes: long", "Size: long").replace("  Acme_CL:", "  Old_CL:") });

    const { code, out, err } = await pull("--check");

    expect(code).toBe(1);
    expect(out).toEqual(["+ table Acme_CL", "- table Old_CL", "~ table Proxy_CL: +Bytes:long -Size:long"]);
    expect(err).toEqual([
      `siemform: ${FILE} is not what the workspace has: 2 table(s), 1 function(s)`,
      "  help: run `siemform schema pull --env lab`, review the difference and commit it",
    ]);
    expect(written()).toContain("Old_CL");
  });

  test("has no file yet: --check writes none", async () => {
    const { code } = await pull("--check");

    expect([code, existsSync(join(root, FILE))]).toEqual([1, false]);
  });

  test("may have tables as Microsoft documents them, which are only named", async () => {
    const columns = Object.entries(logAnalyticsSchema().tables["SigninLogs"] ?? {}).map(([name, type]) => ({
      name,
      type,
    }));
    azure.metadata = json(200, { tables: [{ name: "SigninLogs", columns }, ...METADATA.tables] });

    await pull();

    expect(written()).toContain("documented:\n  - SigninLogs\ntables:\n  Acme_CL:\n");
    expect(readCatalog(readProjectFiles(root)).environments[0]?.sentinel?.data.tables).toEqual([
      "Acme_CL",
      "Proxy_CL",
      "SigninLogs",
    ]);
  });

  test("may have a documented table in another form now", async () => {
    write(root, {
      [FILE]: TEXT.replace("tables:", "documented: [Proxy_CL]\ntables:").replace(/ {2}Proxy_CL:[^]*datetime\n/, ""),
    });

    expect((await pull("--check")).out).toEqual(["~ table Proxy_CL"]);
  });

  test("is told as JSON", async () => {
    const { code, out } = await pull("--json", "--check");

    expect(code).toBe(1);
    expect(JSON.parse(out.join("\n"))).toEqual({
      environment: "lab",
      file: FILE,
      isSame: false,
      isWritten: false,
      tables: 2,
      functions: 1,
      changes: [
        { kind: "table", name: "Acme_CL", change: "added", columns: [] },
        { kind: "table", name: "Proxy_CL", change: "added", columns: [] },
        { kind: "function", name: "Hosts", change: "added", columns: [] },
      ],
      leftOut: [],
    });
  });

  test("keeps what its author wrote and the service cannot tell", async () => {
    write(root, {
      [FILE]:
        "functions:\n  - { name: Hosts, returns: { a: int } }\n  - { name: Old, body: T }\nwatchlists:\n  - { alias: Vips, columns: { Name: string } }\n",
    });

    const { out } = await pull();

    expect(out).toContain("- function Old");
    expect(readCatalog(readProjectFiles(root)).environments[0]?.sentinel?.schema).toMatchObject({
      functions: [{ name: "Hosts", returns: { a: "int" } }],
      watchlists: [{ alias: "Vips", columns: { Name: "string" } }],
    });
  });

  test("is read with a token that was asked for elsewhere, and with Azure's own variables", async () => {
    process.env = { SIEMFORM_AZURE_TOKEN: tokenOf(TENANT) };
    const withToken = await pull();
    process.env = { AZURE_CLIENT_ID: "client", AZURE_CLIENT_SECRET: SECRET };
    const withAzure = await pull();

    expect([withToken.code, withAzure.code]).toEqual([0, 0]);
    expect(azure.heard.map(({ method }) => method)).toEqual(["GET", "POST", "GET"]);
    expect(azure.heard[0]?.authorization).toBe(`Bearer ${tokenOf(TENANT)}`);
  });

  test("is signed in to through the tenant that manages it", async () => {
    write(root, {
      "environments/lab.yaml": environment("schema").replace("  data", `  managingTenantId: ${OTHER}\n  data`),
    });
    process.env = { ARM_CLIENT_ID: "client", ARM_CLIENT_SECRET: SECRET, ARM_TENANT_ID: OTHER };

    expect((await pull()).code).toBe(0);
    expect(azure.heard[0]?.url).toBe(`/${OTHER}/oauth2/v2.0/token`);
  });

  test("has names that no query can write: they are named and left out", async () => {
    azure.metadata = json(200, {
      tables: [{ name: "A-1", columns: [{ name: "a", type: "int" }] }, ...METADATA.tables],
    });

    const { code, err } = await pull();

    expect([code, err]).toEqual([0, ["siemform: left out, for siemform cannot read their names or parameters: A-1"]]);
  });
});

describe("a workspace that cannot be read ends with 2, and no file:", () => {
  test.each<[string, Reply, string, string]>([
    [
      "a token that is not taken",
      json(401, serviceError("AuthenticationFailed", "The token the-token has expired")),
      `siemform: the token is not taken for workspace log-lab: AuthenticationFailed: The token … has expired (signed in to tenant ${TENANT})`,
      "it must be fresh, of the workspace's tenant, and for https://api.loganalytics.io",
    ],
    [
      "a token for another API",
      json(403, serviceError("InvalidAuthenticationTokenAudience", "Wrong audience")),
      `siemform: the token is not taken for workspace log-lab: InvalidAuthenticationTokenAudience: Wrong audience (signed in to tenant ${TENANT})`,
      "it must be fresh, of the workspace's tenant, and for https://api.loganalytics.io",
    ],
    [
      "a token of another tenant, which only the service sees",
      json(401, serviceError("InvalidAuthenticationTokenTenant", "Wrong issuer")),
      `siemform: the token is not taken for workspace log-lab: InvalidAuthenticationTokenTenant: Wrong issuer (signed in to tenant ${TENANT})`,
      "it must be fresh, of the workspace's tenant, and for https://api.loganalytics.io",
    ],
    [
      "a credential without a role",
      json(403, {
        error: {
          code: "InsufficientAccessError",
          message: "The provided credentials have insufficient access",
          innererror: { code: "UnauthorizedClient", message: "The service principal may not" },
        },
      }),
      "siemform: the credential may not read workspace log-lab: InsufficientAccessError: The service principal may not",
      "give it the role Log Analytics Reader on the workspace",
    ],
    [
      "a workspace that is not there",
      json(404, serviceError("ResourceNotFound", "No such resource")),
      `siemform: there is no workspace log-lab, or the credential cannot see it: ${PATH.slice("/v1".length, -"/metadata".length)}`,
      "compare subscriptionId, resourceGroup and workspace with the portal, and give the credential the role Log Analytics Reader",
    ],
    [
      "a service that has enough",
      json(429, serviceError("ThrottledError", "Rate limit")),
      "siemform: HOST does not answer: HTTP 429, ThrottledError: Rate limit",
      "try again later",
    ],
    ["a service that is down", text(502, "<html>"), "siemform: HOST does not answer: HTTP 502", "try again later"],
    [
      "an answer that is no JSON",
      text(200, "<html>Sign in</html>"),
      "siemform: what HOST answers is not what its API promises: it is not JSON",
      "check the address: a proxy or another service may have answered",
    ],
    [
      "an answer of other JSON",
      json(200, { tables: [{ name: "A", columns: [{ name: "a" }] }] }),
      "siemform: what HOST answers is not what its API promises: tables.0.columns.0.type: Invalid input: expected string, received undefined",
      "check the address: a proxy or another service may have answered",
    ],
    [
      "a redirection, which could lead the token elsewhere",
      (response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
      "siemform: what HOST answers is not what its API promises: HTTP 302",
      "check the address: a proxy or another service may have answered",
    ],
  ])("%s", async (_, metadata, message, help) => {
    azure.metadata = metadata;

    const { code, out, err } = await pull();

    const lines = err.map((line) => line.replaceAll(azure.address.slice("http://".length), "HOST"));
    expect([code, out, lines]).toEqual([2, [], [message, `  help: ${help}`]]);
    expect(existsSync(join(root, FILE))).toBe(false);
  });

  test("an answer that breaks off", async () => {
    azure.metadata = cut;

    const { code, err } = await pull();

    expect([code, err[0]]).toEqual([2, expect.stringMatching(/^siemform: there is no whole answer from [\d.:]+: \w/)]);
    expect(existsSync(join(root, FILE))).toBe(false);
  });

  test("a tenant that gives no token", async () => {
    azure.token = json(401, {
      error: "invalid_client",
      error_description: `AADSTS7000215: Invalid client secret ${SECRET} provided.\r\nTrace ID: 1`,
    });

    const { code, err } = await pull();

    expect([code, err[0]]).toEqual([
      2,
      `siemform: tenant ${TENANT} gives no token for the credential: invalid_client: AADSTS7000215: Invalid client secret … provided.`,
    ]);
  });

  test.each<[string, NodeJS.ProcessEnv, string]>([
    [
      "a client of another tenant",
      { ARM_CLIENT_ID: "client", ARM_CLIENT_SECRET: SECRET, ARM_TENANT_ID: OTHER },
      `siemform: ARM_TENANT_ID: the credential is of tenant ${OTHER}, and one signs in to environment \`lab\` through tenant ${TENANT}`,
    ],
    [
      "a token of another tenant",
      { SIEMFORM_AZURE_TOKEN: tokenOf(OTHER) },
      `siemform: SIEMFORM_AZURE_TOKEN: the credential is of tenant ${OTHER}, and one signs in to environment \`lab\` through tenant ${TENANT}`,
    ],
    [
      "half of a credential",
      { AZURE_CLIENT_ID: "client" },
      "siemform: half of a credential is in the environment of the process: AZURE_CLIENT_SECRET is not set",
    ],
    ["no credential", {}, "siemform: there is no credential for Azure in the environment of the process"],
  ])("%s, and nobody is asked", async (_, variables, message) => {
    process.env = variables;

    const { code, err } = await pull();

    expect([code, err[0], azure.heard]).toEqual([2, message, []]);
  });

  test("a service that is not there", async () => {
    const { code, err } = await siemform(
      root,
      "schema",
      "pull",
      "--env",
      "lab",
      "--login-endpoint",
      "http://127.0.0.1:1",
    );

    expect([code, err[0]]).toEqual([2, expect.stringContaining("there is no whole answer from 127.0.0.1:1: ")]);
  });

  test("an address without https", async () => {
    const { code, err } = await pull("--endpoint", "http://api.loganalytics.io");

    expect([code, err[0]]).toEqual([
      2,
      "siemform: --endpoint: `http://api.loganalytics.io` is not an https address; plain http is for loopback addresses only",
    ]);
  });

  test.each([
    ["an environment that is not there", "lb", "siemform: there is no environment `lb`"],
    ["an environment with a mistake", "bad", "siemform: environment `bad` has mistakes of its own"],
    [
      "an environment without a workspace",
      "sumo",
      "siemform: environment `sumo` has no `sentinel`, so there is no workspace to read",
    ],
  ])("%s", async (_, id, message) => {
    write(root, {
      "environments/bad.yaml": "id: bad\n",
      "environments/sumo.yaml":
        'id: sumo\nname: S\ntenant: s\nring: dev\nsumologic: { deployment: eu, userId: "00000000000000AB", data: {} }\nbackend: { type: local }\n',
    });

    const { code, err } = await siemform(root, "schema", "pull", "--env", id);

    expect([code, err[0]]).toEqual([2, message]);
  });

  test("a file with mistakes, in which something would be lost", async () => {
    write(root, { [FILE]: "watchlist: []\n" });

    const { code, err } = await pull();

    expect([code, err[0]]).toEqual([
      2,
      `siemform: ${FILE} has mistakes, and what was written into it by hand would be lost`,
    ]);
  });
});
