import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runJest } from "./jest-run";
import { readOptions, USAGE } from "./options";
import type { E2eOptions } from "./options";
import {
  buildGuardedTerraform,
  builtStacks,
  findCdktf,
  findProviders,
  findTerraform,
  PreflightError,
} from "./preflight";
import type { BuiltStack } from "./preflight";
import { isRun, renderJunit, summarize } from "./results";
import type { JestResults } from "./results";
import { endSandboxes } from "./world/end-sandboxes";
import { copyContent } from "./world/project-copy";
import type { Settings } from "./world/settings";
import { addStranger, STRANGER } from "./world/strangers";

const ROOT = join(__dirname, "..");

/** `npm run e2e`: 0 when everything that was asked for ran and passed, 1 when not, 2 when asked wrongly. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`e2e: ${options}\n\n${USAGE}`);
    return 2;
  }
  const scratch = mkdtempSync(join(tmpdir(), "siemform-e2e-"));
  try {
    return await runTests(preflight(options, scratch), options);
  } catch (error) {
    if (!(error instanceof PreflightError)) throw error;
    process.stderr.write(`e2e: ${error.message}\n${helpOf(error)}`);
    return 1;
  } finally {
    endSandboxes(scratch);
    if (options.keep) say(`kept: ${scratch}`);
    else rmSync(scratch, { recursive: true, force: true });
  }
}

function preflight({ siems, siemform = "bin/siemform.js", withoutCdktf }: E2eOptions, scratch: string): Settings {
  if (siems.includes("sentinel")) requireTrust();
  const terraform = findTerraform(process.env);
  const cdktf = withoutCdktf ? undefined : findCdktf(process.env);
  const program = resolve(ROOT, siemform);
  const project = join(scratch, "project");
  const stacks = build(program, project, siems);
  const terraformConfiguration = findProviders({ terraform, stacks, scratch, environment: process.env });
  say(`${terraform.title}; ${providers(stacks)}; ${stacks.map(({ name }) => name).join(", ")}`);
  return {
    scratch,
    project,
    siemform: program,
    terraform: terraform.path,
    guardedTerraform: buildGuardedTerraform(scratch),
    ...(cdktf === undefined ? {} : { cdktf }),
    terraformConfiguration,
    stacks,
  };
}

/** On other systems Go's programs take no certificates from SSL_CERT_FILE. */
function requireTrust(): void {
  if (platform() !== "darwin" && platform() !== "win32") return;
  throw new PreflightError(`on ${platform()} azurerm would not trust the sandbox's certificate`, [
    "run the tests on Linux, in a container for example, or only Sumo Logic's: npm run e2e -- --siem sumologic",
  ]);
}

function build(siemform: string, project: string, siems: E2eOptions["siems"]): BuiltStack[] {
  copyContent(ROOT, project);
  addStranger(project);
  const { status, stderr } = spawnSync(process.execPath, [siemform, "build"], { cwd: project, encoding: "utf8" });
  if (status !== 0) throw new PreflightError(`the project cannot be built:\n${stderr}`, ["npm start shows the same"]);
  return builtStacks(project, siems).filter(({ name }) => !name.startsWith(STRANGER));
}

function providers(stacks: readonly BuiltStack[]): string {
  const pins = stacks.flatMap((each) => Object.values(each.providers));
  return [...new Set(pins.map(({ source, version }) => `${source} ${version}`))].join(", ");
}

async function runTests(settings: Settings, options: E2eOptions): Promise<number> {
  const { only, junit } = options;
  const report = join(settings.scratch, "results.json");
  const code = await runJest({ root: ROOT, report, settings, options });
  if (!existsSync(report)) return 1;
  const results = JSON.parse(readFileSync(report, "utf8")) as JestResults;
  if (junit !== undefined) writeFileSync(junit, renderJunit(results, ROOT));
  for (const line of summarize(results)) say(line);
  const ran = results.testResults.flatMap((each) => each.assertionResults).filter(isRun).length;
  if (ran === 0) say(`nothing ran: no test has ${JSON.stringify(only)} in its name`);
  return code === 0 && ran > 0 ? 0 : 1;
}

function helpOf({ help }: PreflightError): string {
  return help.map((line, index) => `${index === 0 ? "  help: " : "        "}${line}\n`).join("");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.exitCode = 1;
    throw error;
  },
);
