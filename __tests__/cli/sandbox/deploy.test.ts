import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RunningSandbox } from "../../../src/sandbox";
import { clearDesks, newDesk } from "../terraform/session";
import type { Desk } from "../terraform/session";
import { sandboxOf, startFor } from "./running";

const SENTINEL = "test-sentinel";
const SUMO = "test-sumologic";
const FLAGS = ["--sandbox", "--no-build"];

let desk: Desk;
let sandbox: RunningSandbox;
const stackFolder = (name: string): string => join(sandboxOf(desk.root), "stacks", name);
const realFolder = (name: string): string => join(desk.root, "cdktf.out", "stacks", name);
const textOf = (...path: string[]): string => readFileSync(join(...path), "utf8");

beforeEach(async () => {
  desk = newDesk();
  sandbox = await startFor(desk.root);
});
afterEach(() => sandbox.close());
afterAll(clearDesks);

const copyPlan = (from: string, to: string): void =>
  ["siemform.tfplan", "siemform.tfplan.json"].forEach((each) => cpSync(join(from, each), join(to, each)));

const USERS = { ARM_CLIENT_ID: "someone", AWS_PROFILE: "prod", HTTPS_PROXY: "http://p.example", TF_CLI_ARGS: "-x" };
const forgetVariables = (): void => Object.keys(USERS).forEach((name) => Reflect.deleteProperty(process.env, name));

/** Plans a stack for the sandbox; as the fake's init writes no lock file, it lies there already. */
async function planned(name: string): ReturnType<Desk["siemform"]> {
  mkdirSync(stackFolder(name), { recursive: true });
  writeFileSync(join(stackFolder(name), ".terraform.lock.hcl"), "# chosen by init\n");
  return desk.siemform("plan", name, ...FLAGS);
}

test("a plan for the sandbox works on an unchanged copy with one file beside it, and leaves the real stack alone", async () => {
  const before = readdirSync(realFolder(SUMO));

  await planned(SUMO);

  expect(textOf(stackFolder(SUMO), "cdk.tf.json")).toBe(textOf(realFolder(SUMO), "cdk.tf.json"));
  expect(JSON.parse(textOf(stackFolder(SUMO), "sandbox_override.tf.json"))).toEqual({
    terraform: { backend: { local: { path: "../../state/test-sumologic.tfstate" } } },
    provider: { sumologic: [{ base_url: sandbox.endpoints.sumo, environment: null }] },
  });
  expect(readdirSync(realFolder(SUMO))).toEqual(before);
});

test("Azure's stack is told by variables alone where the sandbox is", async () => {
  await planned(SENTINEL);

  expect(JSON.parse(textOf(stackFolder(SENTINEL), "sandbox_override.tf.json"))).toEqual({
    terraform: { backend: { local: { path: "../../state/test-sentinel.tfstate" } } },
  });
});

test("providers get the sandbox's variables and none of the user's", async () => {
  Object.assign(process.env, USERS);

  await planned(SENTINEL);
  forgetVariables();

  const [init, plan] = desk.terraform.calls().slice(-2);
  expect(init?.env).toEqual({ TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1", HTTPS_PROXY: "http://p.example" });
  expect(plan?.env).toEqual({
    TF_IN_AUTOMATION: "1",
    CHECKPOINT_DISABLE: "1",
    ARM_CLIENT_ID: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    ARM_METADATA_HOSTNAME: new URL(sandbox.endpoints.azure).host,
  });
});

test("no lock file is needed, and the credential is proven before an apply and a destroy", async () => {
  rmSync(join(desk.root, "locks"), { recursive: true });
  await planned(SENTINEL);

  const applied = await desk.siemform("apply", SENTINEL, "--sandbox");

  const lines = desk.terraform.lines().slice(-4);
  expect(lines[0]).toBe("init -no-color -input=false");
  expect(lines[1]).toContain("-target=data.azurerm_client_config.identity");
  expect(lines[2]).toBe("show -no-color -json siemform.identity.tfplan");
  expect(lines[3]).toBe("apply -no-color -input=false siemform.tfplan");
  expect(applied.code).toBe(0);
});

test("a credential that is not proven changes nothing in the sandbox either", async () => {
  await planned(SENTINEL);
  desk.terraform.play({ proof: { code: 1, err: "Resource postcondition failed" } });

  const { code, err } = await desk.siemform("apply", SENTINEL, "--sandbox");

  expect(code).toBe(1);
  expect(err).toContain("nothing was changed");
});

test("a plan for the sandbox cannot be applied to the service, nor the reverse", async () => {
  await planned(SENTINEL);
  copyPlan(stackFolder(SENTINEL), realFolder(SENTINEL));
  const toService = await desk.siemform("apply", SENTINEL);
  await desk.siemform("plan", SENTINEL, "--no-build");
  copyPlan(realFolder(SENTINEL), stackFolder(SENTINEL));
  writeFileSync(
    join(stackFolder(SENTINEL), ".terraform.lock.hcl"),
    textOf(realFolder(SENTINEL), ".terraform.lock.hcl"),
  );

  const toSandbox = await desk.siemform("apply", SENTINEL, "--sandbox");

  expect(toService.code).toBe(2);
  expect(toService.err).toContain("the saved plan is not applied");
  expect(toSandbox.code).toBe(2);
  expect(toSandbox.err).toContain(
    "the sandbox has other addresses since the plan was made; the saved plan is not applied",
  );
  expect(toSandbox.err).toContain("run `siemform plan test-sentinel --sandbox` again");
});

test("a file that Terraform would read beside ours is refused", async () => {
  await planned(SENTINEL);
  writeFileSync(join(stackFolder(SENTINEL), "more_override.tf"), "");

  const { code, err } = await desk.siemform("plan", SENTINEL, ...FLAGS);

  expect(code).toBe(2);
  expect(err).toContain("Terraform would read files that siemform did not write: more_override.tf");
});

test("an override that somebody changed is written anew", async () => {
  await planned(SUMO);
  const file = join(stackFolder(SUMO), "sandbox_override.tf.json");
  const ours = textOf(file);
  writeFileSync(file, ours.replace(sandbox.endpoints.sumo, "https://api.sumologic.com/api/"));

  await desk.siemform("plan", SUMO, ...FLAGS);

  expect(textOf(file)).toBe(ours);
});

test("a configuration that could reach another machine is not planned", async () => {
  await planned(SUMO);
  const file = join(realFolder(SUMO), "cdk.tf.json");
  writeFileSync(file, textOf(file).replace('"provider": {', '"module": {}, "provider": {'));
  const runs = desk.terraform.lines().length;

  const { code, err } = await desk.siemform("plan", SUMO, ...FLAGS);

  expect(code).toBe(2);
  expect(err).toContain("the sandbox deploy stops before it begins: the configuration has a block `module`");
  expect(desk.terraform.lines()).toHaveLength(runs);
});

test.each([
  ["a second block", [{}, { alias: "b" }], "provider sumologic has 2 blocks"],
  ["an alias", [{ alias: "b" }], "provider sumologic has an alias"],
])("%s of Sumo Logic's provider, which our override does not reach, is not planned", async (_, sumologic, message) => {
  await planned(SUMO);
  const file = join(realFolder(SUMO), "cdk.tf.json");
  const configuration = JSON.parse(textOf(file)) as object;
  writeFileSync(file, JSON.stringify({ ...configuration, provider: { sumologic } }));
  const runs = desk.terraform.lines().length;

  const { code, err } = await desk.siemform("plan", SUMO, ...FLAGS);

  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(desk.terraform.lines()).toHaveLength(runs);
});

test("a sandbox that others reach too is deployed to at this machine's own address", async () => {
  await sandbox.close();
  sandbox = await startFor(desk.root, { host: "0.0.0.0" });

  const azure = await planned(SENTINEL);
  const sumo = await planned(SUMO);

  expect([azure.code, sumo.code]).toEqual([0, 0]);
});

test("the saved plan of the service is kept", async () => {
  await desk.siemform("plan", SENTINEL, "--no-build");

  await planned(SENTINEL);

  expect(existsSync(join(realFolder(SENTINEL), "siemform.tfplan"))).toBe(true);
});

test("messages name the command with --sandbox", async () => {
  const missing = await desk.siemform("apply", SENTINEL, "--sandbox");
  const unconfirmed = await desk.siemform("destroy", SENTINEL, "--sandbox");

  expect(missing.err).toContain("run `siemform plan test-sentinel --sandbox` first");
  expect(unconfirmed.err).toContain("run `siemform destroy test-sentinel --sandbox --yes`");
});

test("providers that cannot be found are explained", async () => {
  desk.terraform.play({ init: { code: 1, err: "Error: Failed to query available provider packages" } });

  const { code, err } = await desk.siemform("plan", SENTINEL, ...FLAGS);

  expect(code).toBe(1);
  expect(err).toContain("filesystem_mirror");
});

test("without a sandbox that runs nothing is built and the way to one is said", async () => {
  await sandbox.close();

  const { code, err } = await desk.siemform("plan", SENTINEL, "--sandbox");

  expect(code).toBe(2);
  expect(err).toContain("no sandbox runs in");
  expect(err).toContain("start one with `siemform sandbox up`");
});

test("an environment that was added since the start is not known", async () => {
  writeFileSync(join(sandboxOf(desk.root), "environments.json"), "[]");

  const { code, err } = await desk.siemform("plan", SENTINEL, ...FLAGS);

  expect(code).toBe(2);
  expect(err).toContain("the sandbox knows no environment `test`");
});

test("--data belongs to --sandbox", async () => {
  const { code, err } = await desk.siemform("plan", SENTINEL, "--data", "elsewhere");

  expect(code).toBe(2);
  expect(err).toContain("--data is given without --sandbox");
});
