import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { install, newFolder, siemformOf, toolPath } from "./outside";
import { packedTarball, ROOT } from "./packed";
import { run, runOk } from "./run";

jest.setTimeout(300_000);

interface Configuration {
  readonly resource: Record<string, Record<string, Record<string, unknown>>>;
}

/** Made by a script: a checkout that has none packs none. */
const SCHEMAS = existsSync(join(ROOT, "schemas")) ? ["schemas"] : [];
const app = newFolder();
let tarball = "";
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(app, file)), { recursive: true });
  writeFileSync(join(app, file), text);
};
const configurationOf = (stack: string, outdir = "cdktf.out"): Configuration =>
  JSON.parse(readFileSync(join(app, outdir, "stacks", stack, "cdk.tf.json"), "utf8")) as Configuration;

/** A resource without what CDKTF and siemform's stacks add to it. */
const bodyOf = ({ resource }: Configuration, type: string, id: string): Record<string, unknown> => {
  const { "//": _, depends_on: __, ...body } = resource[type]?.[id] ?? {};
  return body;
};

const COMPILER_OPTIONS = {
  target: "es2022",
  module: "node16",
  moduleResolution: "node16",
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: false,
  skipLibCheck: false,
  noEmitOnError: true,
  types: ["node"],
  outDir: "js",
};

// The same two rules as the app's, as a project's files.
const PROJECT: Readonly<Record<string, string>> = {
  "environments/rings/dev.yaml": "id: dev\norder: 1\n",
  "environments/outside.yaml": `id: outside
name: Outside
tenant: outside
ring: dev
sentinel:
  tenantId: 00000000-0000-0000-0000-000000000001
  subscriptionId: 00000000-0000-0000-0000-000000000002
  resourceGroup: rg-siem
  workspace: log-siem
  data: {}
sumologic:
  deployment: eu
  userId: "0000000000000000"
  data: {}
backend: { type: local }
`,
  "queries/T1105/staged/detection.yaml": `id: staged
name: Staged download
status: stable
owner: team
authors: [team]
version: 1.0.0
created: 2026-11-22
reviewed: 2026-11-22
severity: high
confidence: medium
attack: { tactics: [command-and-control], techniques: [T1105] }
description: 'Fetched: \${file("/etc/hostname")} and %{if true}'
rules:
  sentinel:
    - id: staged-kql
      kind: scheduled
      requires: {}
      query: staged.kql
      queryFrequency: PT1H
      queryPeriod: 1h
      entityMappings:
        - entityType: Host
          fieldMappings:
            - { identifier: FullName, columnName: DeviceName }
  sumologic:
    - id: staged-cse
      kind: match
      requires: {}
      name_expression: "Staged download from {{http_url_fqdn}}"
      expression: "http_url_fqdn = '\${x}'"
      entity_selectors:
        - { entity_type: _ip, expression: srcDevice_ip }
`,
  "queries/T1105/staged/staged.kql":
    'DeviceNetworkEvents\n| where RemoteUrl has "${x}" or RemoteUrl has "$${y}" or RemoteUrl has @"C:\\tmp"\n',
};

beforeAll(() => {
  write("package.json", JSON.stringify({ name: "outside", private: true }));
  write("tsconfig.json", JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ["main.ts"] }));
  write("main.ts", readFileSync(join(__dirname, "outside-app.txt"), "utf8"));
  tarball = packedTarball();
  install(app, { tarball, tools: ["@types/node"] });
  runOk(process.execPath, [toolPath("typescript/bin/tsc"), "-p", "."], app);
  runOk(process.execPath, ["js/main.js"], app);
});

afterAll(() => rmSync(app, { recursive: true }));

describe("an app of one's own, outside of this repository", () => {
  test("compiles against the types and has its rules under their ids, whatever their path", () => {
    const { resource } = configurationOf("outside");

    expect(Object.fromEntries(Object.entries(resource).map(([type, byId]) => [type, Object.keys(byId)]))).toEqual({
      azurerm_sentinel_alert_rule_nrt: ["both-kql"],
      azurerm_sentinel_alert_rule_scheduled: ["staged-kql", "token-kql"],
      sumologic_cse_match_rule: ["both-cse", "staged-cse", "token-cse"],
    });
  });

  test("has what the author wrote escaped", () => {
    const { query, description } = bodyOf(
      configurationOf("outside"),
      "azurerm_sentinel_alert_rule_scheduled",
      "staged-kql",
    );

    expect([query, description]).toEqual([
      'DeviceNetworkEvents\n| where RemoteUrl has "$${x}" or RemoteUrl has "$$${y}" or RemoteUrl has @"C:\\tmp"',
      'Fetched: $${file("/etc/hostname")} and %%{if true}',
    ]);
  });

  // Beside a token `$${` would not be an escape for CDKTF: an expression gives the `$`.
  test("has tokens alive, also amid text that looks like one", () => {
    const configuration = configurationOf("outside");

    expect([
      bodyOf(configuration, "azurerm_sentinel_alert_rule_scheduled", "token-kql")["query"],
      bodyOf(configuration, "sumologic_cse_match_rule", "token-cse")["name"],
    ]).toEqual(['// ${var.owner} and ${"$"}{not_a_reference}\nDeviceEvents', "${var.owner}"]);
  });

  test.each([
    ["azurerm_sentinel_alert_rule_scheduled", "staged-kql", "outside-sentinel"],
    ["sumologic_cse_match_rule", "staged-cse", "outside-sumologic"],
  ])("has the same %s as a project's files give", (type, id, stack) => {
    Object.entries(PROJECT).forEach(([file, text]) => write(`project/${file}`, text));
    runOk(process.execPath, [siemformOf(app), "build"], join(app, "project"));

    const body = bodyOf(configurationOf("outside"), type, id);

    expect(body).toEqual(bodyOf(configurationOf(stack, "project/cdktf.out"), type, id));
    expect(Object.keys(body).length).toBeGreaterThan(8);
  });

  test("is refused an id that is taken and a value beyond a limit, with the constructs' paths", () => {
    const { twice, limit } = JSON.parse(readFileSync(join(app, "messages.json"), "utf8")) as Record<string, string>;

    expect(twice).toBe(
      "RangeError: refused/west/staged-cse: the id `staged-cse` is used by refused/east/staged-cse already; two rules of one id would become one",
    );
    expect(limit).toMatch(
      /^RangeError: refused\/group\/staged-kql: 1 value\(s\) would be refused\n {2}look-back-too-short: /,
    );
  });

  test("runs the command line", () => {
    const { code, out } = run(process.execPath, [siemformOf(app), "--help"], app);

    expect(code).toBe(0);
    expect(out).toMatch("Usage: siemform");
  });
});

describe("the tarball", () => {
  const folder = join(app, "node_modules", "siemform");
  const files = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll("\\", "/"),
      )
      .sort();

  test("holds what is run, the bindings, the templates, the licences, and nothing else", () => {
    const tops = files().map((file) => file.replace(/^(dist\/[^/]+|node_modules(?:\/[^/]+){3}|[^/]+).*$/, "$1"));

    expect([...new Set(tops)]).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "NOTICE",
      "README.md",
      "SECURITY.md",
      "bin",
      "dist/constructs",
      "dist/src",
      "dist/stacks",
      "node_modules/@cdktf/provider-sumologic/LICENSE",
      "node_modules/@cdktf/provider-sumologic/README.md",
      "node_modules/@cdktf/provider-sumologic/lib",
      "node_modules/@cdktf/provider-sumologic/package.json",
      "package.json",
      ...SCHEMAS,
      "templates",
    ]);
  });

  test("holds no sources and no tests, apart from the templates", () => {
    const strange = files().filter(
      (file) => !file.startsWith("templates/") && (/(?<!\.d)\.ts$/.test(file) || /__tests__|\.test\./.test(file)),
    );

    expect(strange).toEqual([]);
  });

  test("names no place of the machine it was packed on", () => {
    const places = [ROOT, homedir(), "file:///"];
    const naming = files().filter((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return places.some((place) => text.includes(place));
    });

    expect(naming).toEqual([]);
  });

  test("is small", () => {
    const size = readFileSync(tarball).length;

    expect(size).toBeLessThan(1_400_000);
  });
});
