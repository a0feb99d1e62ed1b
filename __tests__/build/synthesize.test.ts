import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { synthesize } from "../../src/build";
import { Compiler } from "../../src/compile";
import type { CompiledEnvironment } from "../../src/compile";
import type { Content } from "../../src/model";
import { content, detection, environment, matchRule, scheduledRule } from "../fixtures/content";

const roots: string[] = [];

function newRoot(): string {
  const root = mkdtempSync(join(tmpdir(), "siemform-test-"));
  roots.push(root);
  return root;
}

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

function compiled(project: Content = content()): CompiledEnvironment[] {
  const compiler = new Compiler(project);
  return project.environments.map((each) => compiler.compile(each));
}

function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

const configurationOf = (root: string, stack: string): unknown =>
  JSON.parse(readFileSync(join(root, "cdktf.out", "stacks", stack, "cdk.tf.json"), "utf8"));

test("every environment and SIEM has a stack, a manifest names them, and a report says who gets what", () => {
  const root = newRoot();

  const stacks = synthesize(compiled(), { root });

  expect(stacks.map(({ name, stateKey, rules }) => [name, stateKey, rules])).toEqual([
    ["test-sentinel", "test/sentinel/main.tfstate", ["demo-scheduled"]],
    ["test-sumologic", "test/sumologic/main.tfstate", ["demo-match"]],
  ]);
  expect(Object.keys(filesOf(join(root, "cdktf.out")))).toEqual([
    "manifest.json",
    "siemform.json",
    "stacks/test-sentinel/cdk.tf.json",
    "stacks/test-sumologic/cdk.tf.json",
  ]);
});

test("the output is the same to the byte in another folder and with detections in another order", () => {
  const other = detection({
    id: "zeta",
    name: "Zeta",
    parameters: [],
    rules: [scheduledRule({ id: "zeta-scheduled" }), matchRule({ id: "zeta-match" })],
  });
  const [one, two] = [newRoot(), newRoot()];

  synthesize(compiled(content({ detections: [detection(), other] })), { root: one });
  synthesize(compiled(content({ detections: [other, detection()] })), { root: two });

  expect(filesOf(two)).toEqual(filesOf(one));
});

test("nothing absolute is written", () => {
  const root = newRoot();

  synthesize(compiled(), { root });

  expect(Object.values(filesOf(root)).filter((text) => text.includes(root) || text.includes(process.cwd()))).toEqual(
    [],
  );
});

test("a state in files lies outside what a synth replaces", () => {
  const root = newRoot();
  synthesize(compiled(), { root });
  const { path } = (configurationOf(root, "test-sentinel") as { terraform: { backend: { local: { path: string } } } })
    .terraform.backend.local;
  const state = join(root, "cdktf.out", "stacks", "test-sentinel", path);
  mkdirSync(join(state, ".."), { recursive: true });
  writeFileSync(state, "state");

  rmSync(join(root, "cdktf.out"), { recursive: true });
  synthesize(compiled(), { root });

  expect(relative(root, state)).toBe("state/test/sentinel/main.tfstate");
  expect(readFileSync(state, "utf8")).toBe("state");
});

test("a run that fails leaves nothing that could be applied", () => {
  const root = newRoot();
  synthesize(compiled(), { root });
  const initialized = join(root, "cdktf.out", "stacks", "test-sentinel", ".terraform");
  mkdirSync(initialized);
  writeFileSync(join(initialized, "provider"), "downloaded");
  const twice = [...compiled(), ...compiled(content({ detections: [] }))];

  expect(() => synthesize(twice, { root })).toThrow(
    "two environments make a stack `test-sentinel`; rename one of them",
  );
  expect(Object.keys(filesOf(root))).toEqual(["cdktf.out/stacks/test-sentinel/.terraform/provider"]);
});

test("a folder that no synth wrote is not replaced", () => {
  const root = newRoot();
  mkdirSync(join(root, "queries"));
  writeFileSync(join(root, "queries", "rule.kql"), "T");

  expect(() => synthesize(compiled(), { root, outdir: "." })).toThrow("holds queries, which no synth wrote");
  expect(() => synthesize(compiled(), { root, outdir: "queries" })).toThrow("holds rule.kql, which no synth wrote");
  expect(Object.keys(filesOf(root))).toEqual(["queries/rule.kql"]);
});

test("a local state stays where it is when the output goes elsewhere", () => {
  const root = newRoot();

  synthesize(compiled(), { root, outdir: "out/tf" });

  const file = join(root, "out", "tf", "stacks", "test-sentinel", "cdk.tf.json");
  const { terraform } = JSON.parse(readFileSync(file, "utf8")) as {
    terraform: { backend: { local: { path: string } } };
  };
  expect(relative(root, join(file, "..", terraform.backend.local.path))).toBe("state/test/sentinel/main.tfstate");
});

test("what killed runs left behind is removed, and a running one is not disturbed", () => {
  const root = newRoot();
  mkdirSync(join(root, "cdktf.out.draft-killed"));
  writeFileSync(join(root, "cdktf.out.lock"), String(process.ppid));

  expect(() => synthesize(compiled(), { root })).toThrow("is writing cdktf.out at this moment");
  writeFileSync(join(root, "cdktf.out.lock"), "999999999");
  synthesize(compiled(), { root });

  expect(readdirSync(root)).toEqual(["cdktf.out"]);
});

test("what was initialized stays, what was planned does not", () => {
  const root = newRoot();
  synthesize(compiled(), { root });
  const stack = join(root, "cdktf.out", "stacks", "test-sentinel");
  mkdirSync(join(stack, ".terraform"));
  writeFileSync(join(stack, ".terraform", "provider"), "downloaded");
  writeFileSync(join(stack, "siemform.tfplan"), "planned");

  synthesize(compiled(), { root });

  expect([existsSync(join(stack, ".terraform", "provider")), existsSync(join(stack, "siemform.tfplan"))]).toEqual([
    true,
    false,
  ]);
});

test("a committed provider lock stands beside every stack of its SIEM", () => {
  const root = newRoot();
  mkdirSync(join(root, "locks"));
  writeFileSync(join(root, "locks", "sentinel.terraform.lock.hcl"), "lock");

  synthesize(compiled(), { root });

  expect(filesOf(join(root, "cdktf.out", "stacks"))).toMatchObject({ "test-sentinel/.terraform.lock.hcl": "lock" });
});

test("a rule that is not deployed is named in its stack with the reason", () => {
  const root = newRoot();
  const target = environment();

  synthesize(
    compiled(
      content({
        environments: [
          {
            ...target,
            sumologic: target.sumologic && { ...target.sumologic, data: { ...target.sumologic.data, recordTypes: [] } },
          },
        ],
      }),
    ),
    { root },
  );

  expect(configurationOf(root, "test-sumologic")).toMatchObject({
    "//": { siemform: { absent: [{ id: "demo-match", notApplicable: "test has no record type NetworkHTTP" }] } },
  });
});

test("each stack proves whose credential it holds, and everything waits for the proof", () => {
  const root = newRoot();

  synthesize(compiled(), { root });

  expect(configurationOf(root, "test-sentinel")).toMatchObject({
    data: {
      azurerm_client_config: {
        identity: {
          lifecycle: {
            postcondition: [
              { condition: '${lower(self.tenant_id) == "00000000-0000-0000-0000-0000000000c1"}' },
              { condition: '${lower(self.subscription_id) == "00000000-0000-0000-0000-0000000000c2"}' },
            ],
          },
        },
      },
    },
    resource: {
      azurerm_sentinel_alert_rule_scheduled: {
        "demo-scheduled": { depends_on: ["data.azurerm_client_config.identity"] },
      },
    },
  });
  expect(configurationOf(root, "test-sumologic")).toMatchObject({
    data: {
      sumologic_my_user_id: {
        identity: { lifecycle: { postcondition: [{ condition: '${lower(self.id) == "0000000000c0ffee"}' }] } },
      },
    },
    resource: { sumologic_cse_match_rule: { "demo-match": { depends_on: ["data.sumologic_my_user_id.identity"] } } },
  });
});

test.each([
  [
    "azurerm",
    { type: "azurerm", resourceGroup: "rg-state", storageAccount: "ststate", container: "siemform" },
    {
      azurerm: {
        resource_group_name: "rg-state",
        storage_account_name: "ststate",
        container_name: "siemform",
        key: "test/sentinel/main.tfstate",
        use_azuread_auth: true,
      },
    },
    ">= 1.5.0",
  ],
  [
    "s3",
    { type: "s3", bucket: "state", region: "eu-central-1" },
    {
      s3: {
        bucket: "state",
        region: "eu-central-1",
        key: "test/sentinel/main.tfstate",
        encrypt: true,
        use_lockfile: true,
      },
    },
    ">= 1.10.0",
  ],
] as const)("the %s backend is written out", (_, backend, written, version) => {
  const root = newRoot();

  synthesize(compiled(content({ environments: [environment({ backend })] })), { root });

  expect(configurationOf(root, "test-sentinel")).toMatchObject({
    terraform: { backend: written, required_version: version },
  });
});

test("a shard has a stack and a state of its own", () => {
  const root = newRoot();
  const shards = [{ name: "web", select: [{ id: "demo-match" }] }];

  const stacks = synthesize(compiled(content({ environments: [environment({ shards })] })), { root });

  expect(stacks.map(({ name, stateKey, rules }) => [name, stateKey, rules])).toEqual([
    ["test-sentinel", "test/sentinel/main.tfstate", ["demo-scheduled"]],
    ["test-sentinel-web", "test/sentinel/web.tfstate", []],
    ["test-sumologic", "test/sumologic/main.tfstate", []],
    ["test-sumologic-web", "test/sumologic/web.tfstate", ["demo-match"]],
  ]);
});

test("two renames in a row move the state step by step, and the name in the workspace stays", () => {
  const root = newRoot();
  const renamed = detection({
    parameters: [],
    rules: [scheduledRule({ id: "third", formerIds: ["first", "second"] })],
  });
  const original = detection({ parameters: [], rules: [scheduledRule({ id: "first" })] });

  synthesize(compiled(content({ detections: [original] })), { root });
  const { name } = (
    configurationOf(root, "test-sentinel") as {
      resource: { azurerm_sentinel_alert_rule_scheduled: { first: { name: string } } };
    }
  ).resource.azurerm_sentinel_alert_rule_scheduled.first;
  synthesize(compiled(content({ detections: [renamed] })), { root });

  expect(configurationOf(root, "test-sentinel")).toMatchObject({
    moved: [
      { from: "azurerm_sentinel_alert_rule_scheduled.first", to: "azurerm_sentinel_alert_rule_scheduled.second" },
      { from: "azurerm_sentinel_alert_rule_scheduled.second", to: "azurerm_sentinel_alert_rule_scheduled.third" },
    ],
    resource: { azurerm_sentinel_alert_rule_scheduled: { third: { name } } },
  });
});
