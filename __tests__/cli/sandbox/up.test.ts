import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Endpoints } from "../../../src/sandbox";
import { newFolder, siemform } from "../command-line";
import { clearTemplate, newProject } from "../terraform/project";
import { sandboxOf } from "./running";

afterAll(clearTemplate);

/** Settles when nobody answers any more at an address. */
async function endOf({ sumo }: Endpoints): Promise<string> {
  while (await fetch(sumo).catch(() => undefined)) await setTimeout(100);
  return sumo;
}

test("up starts a process that goes on, down ends it, and the next start has its ports and secrets", async () => {
  const root = newProject();
  const started = await siemform(root, "sandbox", "up", "--no-limits", "--json");
  const again = await siemform(root, "sandbox", "up", "--no-limits");
  const otherwise = await siemform(root, "sandbox", "up", "--host", "siem.lab.example", "--sumo-port", "1");
  const variables = readFileSync(join(sandboxOf(root), "test.env"), "utf8");
  const ended = await siemform(root, "sandbox", "down");
  const status = await siemform(root, "sandbox", "status");
  const restarted = await siemform(root, "sandbox", "up");
  await siemform(root, "sandbox", "down");

  expect([started.code, again.code, ended.code, status.code, restarted.code]).toEqual([0, 0, 0, 1, 0]);
  expect(JSON.parse(started.out.join("\n"))).toMatchObject({
    started: true,
    folder: sandboxOf(root),
    environments: [{ id: "test", siems: ["sentinel", "sumologic"], file: join(sandboxOf(root), "test.env") }],
  });
  expect(again.out[0]).toMatch(/^sandbox: runs already, as process \d+$/);
  expect(again.out).toContain("  siemform plan test-sentinel --sandbox");
  expect(again.out).toContain('  eval "$(siemform sandbox env test)"');
  expect(again.err.join("\n")).not.toContain("otherwise than asked");
  expect(otherwise.code).toBe(0);
  expect(otherwise.err.join("\n")).toMatch(
    /warning: it runs already, otherwise than asked: it is at localhost.*, which is not --host siem\.lab\.example; Sumo Logic is on port \d+, not on --sumo-port 1; to have it so, `siemform sandbox down`, then `up`/,
  );
  expect(variables).toMatch(/^export ARM_METADATA_HOSTNAME='localhost:\d+'$/m);
  expect(readFileSync(join(sandboxOf(root), "test.env"), "utf8")).toBe(variables);
  expect([...started.out, ...again.out, ...started.err].join("\n")).not.toContain(
    /ARM_CLIENT_SECRET='(.+)'/.exec(variables)?.[1],
  );
  rmSync(root, { recursive: true });
}, 120_000);

test("a sandbox whose folder is removed ends by itself", async () => {
  const folder = newFolder();
  const started = await siemform(folder, "sandbox", "up", "--json");
  const { endpoints } = JSON.parse(started.out.join("")) as { readonly endpoints: Endpoints };

  rmSync(join(folder, ".siemform"), { recursive: true });

  await expect(endOf(endpoints)).resolves.toBe(endpoints.sumo);
}, 120_000);

test("only its owner may read what holds secrets", async () => {
  const folder = newFolder();

  await siemform(folder, "sandbox", "up", "--data", "here");
  await siemform(folder, "sandbox", "down", "--data", "here");

  const files = ["estate.json", "sandbox.env", "key.pem", "server.log"].map((each) => join(folder, "here", each));
  expect(files.map((each) => statSync(each).mode & 0o077)).toEqual([0, 0, 0, 0]);
  rmSync(folder, { recursive: true });
}, 120_000);

test("a project whose environments cannot be read starts nothing", async () => {
  const root = newProject();
  writeFileSync(join(root, "environments/test.yaml"), "id: [");

  const { code, err } = await siemform(root, "sandbox", "up");

  expect(code).toBe(2);
  expect(err[1]).toBe("  help: run `siemform check` and correct what it finds");
  expect(existsSync(join(sandboxOf(root), "running.json"))).toBe(false);
}, 120_000);

test.each([
  ["--azure-port", "80x"],
  ["--sumo-port", "65536"],
  ["--azure-port", "-1"],
])("a port is a number up to 65535: %s %s", async (option, port) => {
  const { code, err } = await siemform(newFolder(), "sandbox", "up", `${option}=${port}`);

  expect(code).toBe(2);
  expect(err[0]).toBe(`siemform: ${option}: ${port} is not a port: 0 to 65535, 0 for a free one`);
});
