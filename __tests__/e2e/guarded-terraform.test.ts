import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGuardedTerraform } from "../../e2e/preflight";

const LEAVES = { provider: { sumologic: [{ base_url: "https://api.eu.sumologic.com/api/" }] } };
const STAYS = { provider: { sumologic: [{ base_url: "http://127.0.0.1:18444/api/" }] } };

let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "siemform-guarded-"));
  program = buildGuardedTerraform(folder);
  const real = join(folder, "real");
  writeFileSync(real, `#!/bin/sh\ntouch '${join(folder, "started")}'\nexit 5\n`);
  chmodSync(real, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the guard in front of a program that leaves a mark. */
function runGuarded(args: readonly string[], configuration: object): { code: number | null; isStarted: boolean } {
  const mark = join(folder, "started");
  rmSync(mark, { force: true });
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(configuration));
  const env = { PATH: process.env["PATH"], SIEMFORM_E2E_TERRAFORM: join(folder, "real") };
  const { status } = spawnSync(program, args, { cwd: folder, env, encoding: "utf8" });
  return { code: status, isStarted: existsSync(mark) };
}

test("terraform is started, and its exit code handed on, when everything is on this machine", () => {
  expect(runGuarded(["plan"], STAYS)).toEqual({ code: 5, isStarted: true });
});

test.each([[["plan"]], [["apply", "-auto-approve"]], [["destroy"]], [["import", "x.y", "z"]], [["validate"]]])(
  "terraform %j is not started when something is not",
  (args) => {
    expect(runGuarded(args, LEAVES)).toEqual({ code: 97, isStarted: false });
  },
);

test("terraform init is started, for it starts no provider, unless it would ask a backend elsewhere", () => {
  const elsewhere = { terraform: { backend: { s3: { bucket: "made-up" } } } };

  expect(runGuarded(["init"], LEAVES)).toEqual({ code: 5, isStarted: true });
  expect(runGuarded(["init"], elsewhere)).toEqual({ code: 97, isStarted: false });
});
