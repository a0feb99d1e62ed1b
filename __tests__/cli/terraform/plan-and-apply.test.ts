import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { LOCK, write } from "./project";
import { clearDesks, newDesk } from "./session";
import type { Desk } from "./session";

const STACK = "test-sentinel";
const NO_BUILD = "--no-build";
const INIT = "init -no-color -input=false -lockfile=readonly";
const PLAN = "plan -no-color -input=false -out=siemform.tfplan";
const MOVED = ["demo-old", "demo-middle", "demo-new"].map(
  (id) => `-target=azurerm_sentinel_alert_rule_scheduled.${id}`,
);
const PROOF = [
  "plan -no-color -input=false -refresh=false -lock=false -target=data.azurerm_client_config.identity",
  ...MOVED,
  "-out=siemform.identity.tfplan",
].join(" ");
const SHOW_PROOF = "show -no-color -json siemform.identity.tfplan";
const APPLY = "apply -no-color -input=false siemform.tfplan";

const folderOf = ({ root }: Desk): string => join(root, "cdktf.out", "stacks", STACK);
const filesOf = (desk: Desk): string[] => readdirSync(folderOf(desk)).sort();

afterAll(clearDesks);

test("plan builds, takes the committed lock file, plans and saves the plan with the digests of what it was made from", async () => {
  const desk = newDesk();
  rmSync(join(desk.root, "cdktf.out"), { recursive: true });

  const { code, err } = await desk.siemform("plan", STACK);

  expect(desk.terraform.lines()).toEqual([INIT, PLAN]);
  expect(desk.terraform.calls().map((each) => each.folder)).toEqual([STACK, STACK]);
  expect(filesOf(desk)).toEqual([".terraform.lock.hcl", "cdk.tf.json", "siemform.tfplan", "siemform.tfplan.json"]);
  expect(readFileSync(join(folderOf(desk), ".terraform.lock.hcl"), "utf8")).toBe("# locked for sentinel\n");
  expect(JSON.parse(readFileSync(join(folderOf(desk), "siemform.tfplan.json"), "utf8"))).toEqual({
    stack: STACK,
    terraform: "1.11.4",
    plan: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    configuration: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    lock: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
  });
  expect(err).toContain(`siemform: stack ${STACK} with ${desk.terraform.path} 1.11.4`);
  expect(code).toBe(0);
});

test("a saved plan, which holds the state's values, is readable by its owner only", async () => {
  const desk = newDesk();

  await desk.siemform("plan", STACK, NO_BUILD);

  expect(statSync(join(folderOf(desk), "siemform.tfplan")).mode & 0o077).toBe(0);
});

test("terraform gets the environment as it is, asks nothing and calls nobody", async () => {
  const desk = newDesk();
  process.env["ARM_CLIENT_ID"] = "someone";

  await desk.siemform("plan", STACK, NO_BUILD);
  delete process.env["ARM_CLIENT_ID"];

  expect(desk.terraform.calls()[0]?.env).toEqual({
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
    ARM_CLIENT_ID: "someone",
  });
});

test("plan --json prints what is planned and nothing else", async () => {
  const desk = newDesk();
  const address = "azurerm_sentinel_alert_rule_scheduled.demo-new";
  const change = { address, mode: "managed", previous_address: `${address}-old`, change: { actions: ["update"] } };
  desk.terraform.play({
    plan: { out: "Plan: 0 to add" },
    "show plan": { out: JSON.stringify({ resource_changes: [change] }) },
  });

  const { code, out, err } = await desk.siemform("plan", STACK, NO_BUILD, "--json");

  expect(JSON.parse(out)).toEqual({
    stack: STACK,
    siem: "sentinel",
    terraform: "1.11.4",
    changes: true,
    counts: { create: 0, update: 1, replace: 0, delete: 0, forget: 0, move: 1, import: 0 },
    resources: [{ address, action: "update", from: `${address}-old` }],
    vanished: [],
  });
  expect(err).toContain("Plan: 0 to add");
  expect(code).toBe(0);
});

test("a project with errors is not planned, and what was built before stays", async () => {
  const desk = newDesk();
  await desk.siemform("plan", STACK, NO_BUILD);
  write(desk.root, "environments/test.yaml", "id: test\n");

  const { code, err } = await desk.siemform("plan", STACK);

  expect(code).toBe(1);
  expect(err).toContain("environments/test.yaml");
  expect(desk.terraform.lines()).toEqual([INIT, PLAN]);
  expect(filesOf(desk)).toEqual([".terraform.lock.hcl", "cdk.tf.json"]);
});

test("--no-build plans cdktf.out as it is", async () => {
  const desk = newDesk();
  write(desk.root, "environments/test.yaml", "id: test\n");

  const { code } = await desk.siemform("plan", STACK, NO_BUILD);

  expect(code).toBe(0);
});

test("a plan that fails leaves none to apply, and keeps what terraform said", async () => {
  const desk = newDesk();
  await desk.siemform("plan", STACK, NO_BUILD);
  desk.terraform.play({ plan: { code: 1, err: "Error: no route" } });

  const { code, err } = await desk.siemform("plan", STACK, NO_BUILD);

  expect(code).toBe(1);
  expect(err).toContain("Error: no route");
  expect(filesOf(desk)).toEqual([".terraform.lock.hcl", "cdk.tf.json"]);
});

test("without a committed lock file plan says how to make one, and runs nothing", async () => {
  const desk = newDesk();
  rmSync(join(desk.root, LOCK));

  const { code, err } = await desk.siemform("plan", STACK, NO_BUILD);

  expect(code).toBe(2);
  expect(err).toContain("siemform lock sentinel");
  expect(desk.terraform.lines()).toEqual([]);
});

test("apply proves the credential, then applies the saved plan, and then there is none any more", async () => {
  const desk = newDesk();
  await desk.siemform("plan", STACK, NO_BUILD);

  const { code } = await desk.siemform("apply", STACK);

  expect(desk.terraform.lines().slice(2)).toEqual([INIT, PROOF, SHOW_PROOF, APPLY]);
  expect(filesOf(desk)).toEqual([".terraform.lock.hcl", "cdk.tf.json"]);
  expect(code).toBe(0);
});

test.each([
  ["terraform refuses it", { proof: { code: 1, err: "Error: Resource postcondition failed" } }],
  ["terraform did not look", { "show proof": { out: JSON.stringify({ checks: [] }) } }],
  [
    "terraform is not sure",
    {
      "show proof": {
        out: JSON.stringify({
          checks: [{ address: { to_display: "data.azurerm_client_config.identity" }, status: "unknown" }],
        }),
      },
    },
  ],
])("apply stops when the credential is not proven: %s", async (_, play) => {
  const desk = newDesk();
  await desk.siemform("plan", STACK, NO_BUILD);
  desk.terraform.play(play);

  const { code, err } = await desk.siemform("apply", STACK);

  expect(code).toBe(1);
  expect(err).toContain("nothing was changed");
  expect(desk.terraform.lines()).not.toContain(APPLY);
  expect(existsSync(join(folderOf(desk), "siemform.identity.tfplan"))).toBe(false);
});

test("an apply that fails keeps the plan and what terraform said", async () => {
  const desk = newDesk();
  await desk.siemform("plan", STACK, NO_BUILD);
  desk.terraform.play({ apply: { code: 1, err: "Error: Saved plan is stale" } });

  const { code, err } = await desk.siemform("apply", STACK);

  expect(code).toBe(1);
  expect(err).toContain(`run \`siemform plan ${STACK}\` again`);
  expect(filesOf(desk)).toContain("siemform.tfplan");
});

test("apply without a plan runs nothing", async () => {
  const desk = newDesk();

  const { code, err } = await desk.siemform("apply", STACK);

  expect(code).toBe(2);
  expect(err).toContain(`run \`siemform plan ${STACK}\` first`);
  expect(desk.terraform.lines()).toEqual([]);
});

test.each([
  ["the plan file", `cdktf.out/stacks/${STACK}/siemform.tfplan`, "the plan file is not the one that was made"],
  ["the configuration", `cdktf.out/stacks/${STACK}/cdk.tf.json`, "the configuration has changed"],
  ["the lock file", LOCK, "the provider lock file has changed"],
])("apply refuses a plan when %s is not what it was", async (_, file, reason) => {
  const desk = newDesk();
  await desk.siemform("plan", STACK, NO_BUILD);
  appendFileSync(join(desk.root, file), "\n");

  const { code, err } = await desk.siemform("apply", STACK);

  expect(code).toBe(2);
  expect(err).toContain(reason);
  expect(desk.terraform.lines()).toEqual([INIT, PLAN]);
});

test("a plan lives through the plan of another stack, unless its configuration changes", async () => {
  const desk = newDesk();
  await desk.siemform("plan", STACK, NO_BUILD);

  await desk.siemform("plan", "test-sumologic");
  const unchanged = filesOf(desk);
  write(
    desk.root,
    "queries/T1608/demo/demo.kql",
    'DeviceEvents\n| where TimeGenerated > ago(1d)\n| where ActionType != "x"\n',
  );
  await desk.siemform("plan", "test-sumologic");

  expect(unchanged).toContain("siemform.tfplan");
  expect(filesOf(desk)).not.toContain("siemform.tfplan");
});

test("what terraform says of a rule is followed by where the rule is written", async () => {
  const desk = newDesk();
  desk.terraform.play({
    plan: { code: 1, err: "│   with azurerm_sentinel_alert_rule_scheduled.demo-new,\n│   on cdk.tf.json line 4" },
  });

  const { err } = await desk.siemform("plan", STACK, NO_BUILD);

  expect(err).toContain("help: demo-new is written in queries/T1608/demo/detection.yaml");
});

test("a missing credential is followed by the names of the variables that are not set", async () => {
  const desk = newDesk();
  desk.terraform.play({ plan: { code: 1, err: 'Error: The argument "access_id" is required' } });

  const { err } = await desk.siemform("plan", "test-sumologic");

  expect(err).toContain("help: not set in the environment: SUMOLOGIC_ACCESSID, SUMOLOGIC_ACCESSKEY");
});
