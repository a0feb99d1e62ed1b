import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a command of the fake ends. */
interface Outcome {
  /** Its exit code. @defaultValue 0 */
  readonly code?: number;
  /** What it prints as its result. */
  readonly out?: string;
  /** What it prints as its errors. */
  readonly err?: string;
}

/** What the fake plays, by command: `init`, `proof`, `plan`, `plan -destroy`, `apply`, `show proof`, `show plan`, `providers lock`. */
export type Play = Readonly<Record<string, Outcome>>;

/** A run of the fake, as it was asked for. */
export interface Call {
  readonly args: readonly string[];
  /** The last part of the folder it ran in. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A stand-in for terraform that writes down how it is called and plays outcomes. */
export interface FakeTerraform {
  readonly path: string;
  /** Sets how commands end from now on. */
  readonly play: (play: Play) => void;
  /** The calls so far, without `version`. */
  readonly calls: () => Call[];
  /** The arguments of the calls so far, one line each, without `version`. */
  readonly lines: () => string[];
}

const PASSED = { checks: [{ address: { to_display: "data.azurerm_client_config.identity" }, status: "pass" }] };

const SCRIPT = `#!${process.execPath}
const fs = require("node:fs"), path = require("node:path");
const args = process.argv.slice(2);
if (args[0] === "version") { console.log(JSON.stringify({ terraform_version: "1.11.4" })); process.exit(0); }
const env = Object.fromEntries(["TF_IN_AUTOMATION", "CHECKPOINT_DISABLE", "ARM_CLIENT_ID", "ARM_METADATA_HOSTNAME", "SUMOLOGIC_BASE_URL", "AWS_PROFILE", "HTTPS_PROXY", "TF_CLI_ARGS"].map((name) => [name, process.env[name]]));
fs.appendFileSync(path.join(__dirname, "calls.jsonl"), JSON.stringify({ args, folder: path.basename(process.cwd()), env }) + "\\n");
const isProof = args.some((each) => each.includes("siemform.identity"));
const command = args[0] === "plan" ? (isProof ? "proof" : args.includes("-destroy") ? "plan -destroy" : "plan")
  : args[0] === "show" ? (isProof ? "show proof" : "show plan")
  : args[0] === "providers" ? "providers lock" : args[0];
const play = JSON.parse(fs.readFileSync(path.join(__dirname, "play.json"), "utf8"));
const { code = 0, out = "", err = "" } = { ...(command === "show proof" ? { out: ${JSON.stringify(JSON.stringify(PASSED))} } : {}), ...play[command] };
const file = args.map((each) => /^-out=(.*)$/.exec(each)).find(Boolean);
if (file) fs.writeFileSync(file[1], "a plan");
if (command === "providers lock") {
  fs.copyFileSync("main.tf.json", path.join(__dirname, "locked.json"));
  fs.writeFileSync(".terraform.lock.hcl", "# locked anew\\n");
}
if (out) console.log(out);
if (err) console.error(err);
process.exit(code);
`;

/** Writes a fake terraform into a folder of its own. */
export function fakeTerraform(): FakeTerraform {
  const folder = mkdtempSync(join(tmpdir(), "siemform-terraform-"));
  const path = join(folder, "terraform");
  const log = join(folder, "calls.jsonl");
  const play = (outcomes: Play): void => writeFileSync(join(folder, "play.json"), JSON.stringify(outcomes));
  const calls = (): Call[] =>
    existsSync(log)
      ? readFileSync(log, "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as Call)
      : [];
  writeFileSync(path, SCRIPT, { mode: 0o755 });
  play({});
  return { path, play, calls, lines: () => calls().map(({ args }) => args.join(" ")) };
}
