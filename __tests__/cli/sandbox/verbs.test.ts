import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sandboxReset } from "../../../src/cli/verbs/sandbox";
import { sandboxLogs } from "../../../src/cli/verbs/sandbox-logs";
import type { RunningSandbox } from "../../../src/sandbox";
import { newFolder, siemform } from "../command-line";
import { clearTemplate, newProject } from "../terraform/project";
import { sandboxOf, startFor } from "./running";

let root: string;
let sandbox: RunningSandbox;
const inSandbox = (...args: readonly string[]): ReturnType<typeof siemform> => siemform(root, "sandbox", ...args);

beforeAll(async () => {
  root = newProject();
  sandbox = await startFor(root);
});
afterAll(async () => {
  await sandbox.close();
  rmSync(root, { recursive: true });
  clearTemplate();
});

test("status says where it listens and what it holds", async () => {
  const { code, out } = await inSandbox("status");

  expect(code).toBe(0);
  expect(out[0]).toMatch(/^sandbox: runs as process \d+ since .*, \d+ request\(s\), rate limits off$/);
  expect(out.slice(1)).toEqual([
    `  Azure Resource Manager  ${sandbox.endpoints.azure}`,
    `  Sumo Logic              ${sandbox.endpoints.sumo}`,
    `  data                    ${sandboxOf(root)}`,
    "",
    "holds nothing yet",
  ]);
});

test("status is JSON when asked", async () => {
  const { out } = await inSandbox("status", "--json");

  expect(JSON.parse(out.join(""))).toMatchObject({
    running: true,
    endpoints: sandbox.endpoints,
    collections: [],
    faults: [],
  });
});

test("env prints what a shell takes, for all of an environment or for one SIEM", async () => {
  const { out } = await inSandbox("env", "test");
  const azure = await inSandbox("env", "test", "--siem", "sentinel", "--json");

  expect(out.map((line) => line.replace(/=.*/, ""))).toEqual([
    "export ARM_METADATA_HOSTNAME",
    "export SSL_CERT_FILE",
    "export ARM_TENANT_ID",
    "export ARM_SUBSCRIPTION_ID",
    "export ARM_CLIENT_ID",
    "export ARM_CLIENT_SECRET",
    "export ARM_USE_CLI",
    "export ARM_USE_MSI",
    "export SUMOLOGIC_BASE_URL",
    "export SUMOLOGIC_ACCESSID",
    "export SUMOLOGIC_ACCESSKEY",
  ]);
  expect(out.every((line) => /^export \w+='[^']*'$/.test(line))).toBe(true);
  expect(Object.keys(JSON.parse(azure.out.join("")) as object)).toHaveLength(8);
});

test.each([[["env", "test"]], [["status"]], [["fault", "list"]], [["logs"]]])(
  "any folder of the project will do: %j",
  async (args) => {
    const folder = join(root, "queries", "T1608", "demo");

    const below = await siemform(folder, "sandbox", ...args);

    expect(below.err).toEqual([]);
    expect(below.code).toBe(0);
  },
);

test("env gives the same in any folder of the project, with paths that hold there", async () => {
  const below = await siemform(join(root, "environments", "rings"), "sandbox", "env", "test");

  expect(below.out).toEqual((await inSandbox("env", "test")).out);
  expect(below.out.join("\n")).toContain(`SSL_CERT_FILE='${join(sandboxOf(root), "trusted.pem")}'`);
});

test("env names the environment that was probably meant", async () => {
  const { code, err } = await inSandbox("env", "tests");

  expect(code).toBe(2);
  expect(err.join("\n")).toContain("did you mean `test`?");
});

test("faults are added, listed and cleared", async () => {
  const added = await inSandbox(
    "fault",
    "add",
    "--api",
    "azure",
    "--method",
    "put",
    "--status",
    "429",
    "--retry-after",
    "1",
  );
  await inSandbox("fault", "add", "--api", "sumo", "--cut", "--times", "2");
  const listed = await inSandbox("fault", "list");
  const cleared = await inSandbox("fault", "clear", "1");
  const unknown = await inSandbox("fault", "clear", "99");
  await inSandbox("fault", "clear");
  const none = await inSandbox("fault", "list");

  expect(added.out).toEqual(["fault 1  azure PUT: 429, Retry-After 1; met 0"]);
  expect(listed.out).toEqual(["1  azure PUT: 429, Retry-After 1; met 0", "2  sumo: cut, 2 time(s); met 0"]);
  expect(cleared.out).toEqual(["fault 1 is gone"]);
  expect(unknown.code).toBe(2);
  expect(none.out).toEqual(["no faults: everything goes as the services do it"]);
});

test("a fault needs a service, and one of those that there are", async () => {
  expect((await inSandbox("fault", "add", "--cut")).code).toBe(2);
  expect((await inSandbox("fault", "add", "--api", "gcp", "--cut")).err.join("\n")).toContain("azure, sumo");
});

test("an edit of what is not there says so", async () => {
  const { code, err } = await inSandbox("edit", "disable", "no-such-rule");

  expect(code).toBe(2);
  expect(err[0]).toContain("no-such-rule");
});

test("seed fills the places, and reset empties them together with Terraform's states", async () => {
  const seeded = await inSandbox("seed");
  const again = await inSandbox("seed");
  const status = await inSandbox("status");
  const state = join(sandboxOf(root), "state");
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, "test-sentinel.tfstate"), "{}");
  const reset = await inSandbox("reset", "--yes");

  expect(seeded.out[0]).toBe("added:");
  expect(seeded.out.join("\n")).toContain("workspace law-soc");
  expect(seeded.out.join("\n")).toContain("org contoso eu");
  expect(again.out).toEqual(["sandbox: it was all there already"]);
  expect(status.out.join("\n")).toMatch(/workspace law-soc +alertRules +\d+/);
  expect(reset.code).toBe(0);
  expect((await inSandbox("status")).out.at(-1)).toBe("holds nothing yet");
  expect(() => statSync(state)).toThrow("ENOENT");
});

test("a rule is edited by the name that siemform gives it", async () => {
  const { added } = await sandbox.client.seed();
  const { documents } = await sandbox.client.snapshot();
  const rule = documents.find((each) => each.kind === "alertRules");
  const state = join(sandboxOf(root), "state");
  mkdirSync(state, { recursive: true });
  const attributes = {
    id: `/subscriptions/s/providers/p/workspaces/law-soc/providers/q/alertRules/${rule?.key ?? ""}`,
  };
  const resources = [{ mode: "managed", name: "demo-new", instances: [{ attributes }] }];
  writeFileSync(join(state, "test-sentinel.tfstate"), JSON.stringify({ resources }));

  const { code, out, err } = await inSandbox("edit", "set", "demo-new", "properties.enabled", "false");

  expect(added).not.toEqual([]);
  expect(err).toEqual([]);
  expect(code).toBe(0);
  expect(out[0]).toContain(rule?.key);
});

test("what several stacks have deployed is told apart by its id", async () => {
  const state = join(sandboxOf(root), "state");
  const resources = [{ mode: "managed", name: "twice", instances: [{ attributes: { id: "THRESHOLD-U00001" } }] }];
  ["a", "b"].forEach((stack) => writeFileSync(join(state, `${stack}.tfstate`), JSON.stringify({ resources })));

  const { code, err } = await inSandbox("edit", "delete", "twice");

  expect(code).toBe(2);
  expect(err[0]).toContain("`twice` is deployed by several stacks: a: THRESHOLD-U00001, b: THRESHOLD-U00001");
});

test("reset asks, and does nothing without its word", async () => {
  const printed: string[] = [];
  const print = (line: string): void => void printed.push(line);
  const context = { cwd: root, terminal: { out: print, err: print, colour: false, width: 120 } };

  const code = await sandboxReset(context, {}, { interactive: true, ask: () => Promise.resolve("yes") });

  expect(code).toBe(1);
  expect(printed).toEqual(["siemform: not confirmed; nothing was forgotten"]);
  expect((await inSandbox("reset")).err[0]).toContain("there is no terminal to ask on");
});

test("logs shows the last requests in a line each, and goes on until it is ended", async () => {
  await fetch(new URL("v1/logSearches", sandbox.endpoints.sumo));
  const { out } = await inSandbox("logs", "-n", "1");
  const followed: string[] = [];
  const end = new AbortController();
  const out2 = (line: string): void => {
    followed.push(line);
    end.abort();
  };
  const context = { cwd: root, terminal: { out: out2, err: out2, colour: false, width: 120 } };

  const following = sandboxLogs(context, { lines: "0", follow: true, json: true }, end.signal);
  await fetch(new URL("v1/monitors", sandbox.endpoints.sumo));

  expect(await following).toBe(0);
  expect(out).toEqual([expect.stringMatching(/^[\d:.]+ sumo {2}GET {4}401 \/api\/v1\/logSearches {2}\(\d+ ms\)$/)]);
  expect(JSON.parse(followed[0] ?? "")).toMatchObject({ api: "sumo", url: "/api/v1/monitors", status: 401 });
});

describe("where no sandbox runs", () => {
  const folder = newFolder();

  test.each([
    [["env", "a"]],
    [["seed"]],
    [["reset", "--yes"]],
    [["edit", "delete", "a"]],
    [["fault", "list"]],
    [["fault", "add", "--api", "sumo", "--cut"]],
    [["logs"]],
  ])("%j says how to start one", async (args) => {
    const { code, err } = await siemform(folder, "sandbox", ...args);

    expect(code).toBe(2);
    expect(err[1]).toBe("  help: start one with `siemform sandbox up`");
  });

  test("status ends with 1 and down with 0", async () => {
    expect((await siemform(folder, "sandbox", "status", "--json")).out.join("")).toContain('"running": false');
    expect((await siemform(folder, "sandbox", "status")).code).toBe(1);
    expect((await siemform(folder, "sandbox", "down")).code).toBe(0);
  });
});

test("every verb has its help", async () => {
  const { code, out } = await siemform(root, "sandbox", "--help");

  expect(code).toBe(0);
  expect(out.join("\n")).toContain("Exit codes: 0 done");
});
