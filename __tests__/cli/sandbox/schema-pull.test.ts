import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { requireEstate } from "../../../src/cli/sandbox/folder";
import { requireEnvironment, variablesOf } from "../../../src/cli/sandbox/sandbox-environments";
import { pathsOf } from "../../../src/sandbox";
import type { RunningSandbox } from "../../../src/sandbox";
import { clearTemplate, newProject, write } from "../terraform/project";
import { sandboxOf, startFor } from "./running";

const ROOT = join(__dirname, "..", "..", "..");
const LOADER = pathToFileURL(require.resolve("tsx")).href;
const FILE = "environments/schemas/test.yaml";
const SCHEMA = `documented:
  - SigninLogs
tables:
  Acme_CL:
    Message: string
    TimeGenerated: datetime
functions:
  - name: Hosts
    parameters:
      - days:int=7
      - names:dynamic=dynamic(["a", "b"])
    body: |-
      Acme_CL
      | where TimeGenerated > ago(days * 1d)
  - name: Owners
    returns:
      Host: string
      Last seen: datetime
watchlists:
  - alias: Vips
    columns:
      Name: string
`;

let root: string;
let sandbox: RunningSandbox;

beforeAll(async () => {
  root = newProject();
  mkdirSync(join(root, "environments", "schemas"));
  write(root, FILE, SCHEMA);
  const environment = readFileSync(join(root, "environments/test.yaml"), "utf8");
  write(root, "environments/test.yaml", environment.replace("tables: [DeviceEvents]", "tables: schema"));
  sandbox = await startFor(root);
});
afterAll(async () => {
  await sandbox.close();
  rmSync(root, { recursive: true });
  clearTemplate();
});

/** Runs `siemform schema pull` in a process that trusts the sandbox's certificate. */
async function pull(...args: readonly string[]): Promise<string[]> {
  const folder = sandboxOf(root);
  const { endpoints } = sandbox;
  const estate = requireEstate(folder);
  const { azure } = endpoints;
  const line = ["schema", "pull", "--env", "test", "--endpoint", azure, "--login-endpoint", azure, ...args];
  const script = `require(${JSON.stringify(join(ROOT, "src", "cli"))}).main(${JSON.stringify(line)})`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", LOADER, "-e", script], {
    cwd: root,
    env: {
      ...process.env,
      ...variablesOf({ folder, endpoints, estate }, requireEnvironment(folder, "test"), "sentinel"),
      NODE_EXTRA_CA_CERTS: pathsOf(folder).certificate,
    },
  });
  return stdout.trimEnd().split("\n");
}

test("a schema that is pulled from the sandbox is the one that it was started with", async () => {
  const out = await pull();
  const written = readFileSync(join(root, FILE), "utf8");
  const again = await pull("--check");

  expect(out).toEqual([`${FILE}: written: 2 table(s), 2 function(s)`]);
  expect(written.split("\n").slice(2).join("\n")).toBe(SCHEMA);
  expect(again).toEqual([`${FILE}: is what the workspace has: 2 table(s), 2 function(s)`]);
}, 60_000);
