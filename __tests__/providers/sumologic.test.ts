import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { CseMatchRule } from "@cdktf/provider-sumologic/lib/cse-match-rule";
import { DataSumologicMyUserId } from "@cdktf/provider-sumologic/lib/data-sumologic-my-user-id";
import { SumologicProvider } from "@cdktf/provider-sumologic/lib/provider";
import { TerraformStack, Testing } from "cdktf";

const WORKSPACE = join(__dirname, "..", "..", "providers", "sumologic");

/** Runs node in the workspace, where a search path that leads nowhere hides terraform. */
const runNode = (...args: readonly string[]) => {
  const env = { ...process.env, PATH: WORKSPACE };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: WORKSPACE,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

const synth = (addTo: (stack: TerraformStack) => void) => {
  const stack = new TerraformStack(Testing.app(), "stack");
  addTo(stack);
  return JSON.parse(Testing.synth(stack)) as Record<string, Record<string, unknown>>;
};

test("generating again from the committed schema, without terraform, changes no file", () => {
  const result = runNode("--import", "tsx", "generate.ts", "--check");

  expect(result).toEqual({ status: 0, stdout: "", stderr: "" });
}, 300_000);

test("importing one type loads no other type", () => {
  const script = `
    require("@cdktf/provider-sumologic/lib/cse-match-rule");
    const loaded = Object.keys(require.cache).map((path) => require("node:path").relative(".", path));
    console.log(loaded.filter((path) => path.startsWith("lib")).join());`;

  const result = runNode("--eval", script);

  expect(result.stdout.trim()).toBe(join("lib", "cse-match-rule", "index.js"));
});

test("a stack accepts patch releases of the provider, and holds no credentials", () => {
  const json = synth((stack) => new SumologicProvider(stack, "sumologic", {}));

  expect(json["terraform"]?.["required_providers"]).toEqual({
    sumologic: { source: "SumoLogic/sumologic", version: "~> 3.2.9" },
  });
  expect(json["provider"]).toEqual({ sumologic: [{}] });
});

test("a block that may occur once is an object, a repeated block a list", () => {
  const json = synth(
    (stack) =>
      new CseMatchRule(stack, "rule", {
        name: "Rule",
        nameExpression: "Rule on {{device_hostname}}",
        descriptionExpression: "Seen.",
        enabled: true,
        expression: "objectType = 'Endpoint'",
        entitySelectors: [{ entityType: "_hostname", expression: "device_hostname" }],
        severityMapping: { type: "constant", default: 3 },
      }),
  );

  expect(json["resource"]?.["sumologic_cse_match_rule"]).toEqual({
    rule: {
      name: "Rule",
      name_expression: "Rule on {{device_hostname}}",
      description_expression: "Seen.",
      enabled: true,
      expression: "objectType = 'Endpoint'",
      entity_selectors: [{ entity_type: "_hostname", expression: "device_hostname" }],
      severity_mapping: { type: "constant", default: 3 },
    },
  });
});

test("a data source is made from its own module", () => {
  const json = synth((stack) => new DataSumologicMyUserId(stack, "me", {}));

  expect(json["data"]).toEqual({ sumologic_my_user_id: { me: {} } });
});
