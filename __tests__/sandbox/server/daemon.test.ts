import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { connect, startSandbox, writeEstate } from "../../../src/sandbox";
import type { Estate } from "../../../src/sandbox";
import { temporaryFolder } from "../temporary-folder";

const DAEMON = join(__dirname, "..", "..", "..", "src", "sandbox", "server", "daemon.ts");
const ESTATE: Estate = { tenants: [], subscriptions: [], workspaces: [], orgs: [] };
const folder = temporaryFolder();
let child: ChildProcess | undefined;
afterAll(() => child?.kill("SIGKILL"));

/** Starts a sandbox as a process of its own, as `siemform sandbox up` does, but from the sources. */
async function startProcess(): Promise<ChildProcess> {
  const started = spawn(process.execPath, ["--import", "tsx", DAEMON, JSON.stringify({ folder })], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child = started;
  started.send("the estate is written");
  expect(await once(started, "message")).toEqual([{ ready: true }, undefined]);
  return started;
}

test("a process whose folder was removed ends, also when another sandbox runs there by then", async () => {
  writeEstate(folder, ESTATE);
  const first = await startProcess();
  rmSync(folder, { recursive: true });
  const second = await startSandbox({ folder, estate: ESTATE, bindsQueries: false });
  const running = readFileSync(join(folder, "running.json"), "utf8");

  await once(first, "exit");

  expect((await connect(folder))?.endpoints).toEqual(second.endpoints);
  expect(readFileSync(join(folder, "running.json"), "utf8")).toBe(running);
  await second.close();
});
