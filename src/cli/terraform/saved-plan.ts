import { createHash } from "node:crypto";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UsageError } from "../errors";
import { planChanged, noSavedPlan } from "./errors";
import { STACK_LOCK_FILE } from "./lock-files";
import { askedAs, CONFIGURATION_FILE, OVERRIDE_FILE, stackFolder, stackNames } from "./stacks";
import type { BuiltStack } from "./stacks";
import type { Terraform } from "./terraform";

/** The saved plan in a stack's folder. */
export const PLAN_FILE = "siemform.tfplan";
const RECORD_FILE = "siemform.tfplan.json";

/** What a saved plan was made from, as digests: `apply` wants to find just that. */
interface PlanRecord {
  readonly stack: string;
  readonly terraform: string;
  /** The SHA-256 of the plan, the configuration, the lock file. */
  readonly plan: string;
  readonly configuration: string;
  readonly lock: string;
  /** And of the sandbox's override: there is none in a plan for the services. */
  readonly override?: string;
}

/** Writes down what a fresh plan was made from. */
export function recordPlan({ name, folder }: BuiltStack, { version }: Terraform): void {
  // It holds the state's values.
  chmodSync(join(folder, PLAN_FILE), 0o600);
  const record: PlanRecord = { stack: name, terraform: version, ...digests(folder) };
  writeRecord(folder, record);
}

/**
 * Makes sure that a saved plan is the one that was made, from what is there now.
 * @throws UsageError when there is no saved plan, or anything is not as it was when the plan was made.
 */
export function requireUnchangedPlan(stack: BuiltStack): void {
  const { name, folder } = stack;
  const asked = askedAs(stack);
  const changed = (what: string): UsageError => planChanged(name, what, asked);
  if (!hasPlan(folder)) throw noSavedPlan(name, asked);
  const record = readRecord(folder);
  const now = digests(folder);
  if (record.stack !== name) throw changed(`the plan is one of ${String(record.stack)}`);
  if (record.plan !== now.plan) throw changed("the plan file is not the one that was made");
  if (record.configuration !== now.configuration)
    throw changed("the configuration has changed since the plan was made");
  if (record.lock !== now.lock) throw changed("the provider lock file has changed since the plan was made");
  if (record.override !== now.override) throw changed("the sandbox has other addresses since the plan was made");
}

/** Removes a saved plan, so that nothing can apply it any more. */
export function forgetPlan(folder: string): void {
  for (const file of [PLAN_FILE, RECORD_FILE]) rmSync(join(folder, file), { force: true });
}

/** Runs a build, which replaces the output, and keeps the plans of stacks whose configuration it left as it was. */
export function keepPlans(root: string, build: () => void): void {
  const kept = stackNames(root)
    .map((name) => stackFolder(root, name))
    .filter(hasPlan)
    .map((folder) => ({ folder, plan: readFileSync(join(folder, PLAN_FILE)), record: readRecord(folder) }));
  build();
  for (const { folder, plan, record } of kept) {
    const configuration = join(folder, CONFIGURATION_FILE);
    if (!existsSync(configuration) || digestOf(configuration) !== record.configuration) continue;
    writeFileSync(join(folder, PLAN_FILE), plan, { mode: 0o600 });
    writeRecord(folder, record);
  }
}

function hasPlan(folder: string): boolean {
  return [PLAN_FILE, RECORD_FILE].every((file) => existsSync(join(folder, file)));
}

function readRecord(folder: string): Partial<PlanRecord> {
  return JSON.parse(readFileSync(join(folder, RECORD_FILE), "utf8")) as Partial<PlanRecord>;
}

function writeRecord(folder: string, record: Partial<PlanRecord>): void {
  writeFileSync(join(folder, RECORD_FILE), `${JSON.stringify(record, undefined, 2)}\n`);
}

function digests(folder: string): Pick<PlanRecord, "plan" | "configuration" | "lock" | "override"> {
  const override = join(folder, OVERRIDE_FILE);
  return {
    plan: digestOf(join(folder, PLAN_FILE)),
    configuration: digestOf(join(folder, CONFIGURATION_FILE)),
    lock: digestOf(join(folder, STACK_LOCK_FILE)),
    ...(existsSync(override) ? { override: digestOf(override) } : {}),
  };
}

function digestOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
