import { createHash } from "node:crypto";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planChanged, noSavedPlan } from "./errors";
import { STACK_LOCK_FILE } from "./lock-files";
import { CONFIGURATION_FILE, stackFolder, stackNames } from "./stacks";
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
}

/** Writes down what a fresh plan was made from. */
export function recordPlan({ name, folder }: BuiltStack, { version }: Terraform): void {
  // It holds the state's values.
  chmodSync(join(folder, PLAN_FILE), 0o600);
  const record: PlanRecord = { stack: name, terraform: version, ...digests(folder) };
  writeFileSync(join(folder, RECORD_FILE), `${JSON.stringify(record, undefined, 2)}\n`);
}

/** @throws UsageError when there is no saved plan, or anything is not as it was when the plan was made. */
export function requireUnchangedPlan({ name, folder }: BuiltStack): void {
  if (!existsSync(join(folder, PLAN_FILE)) || !existsSync(join(folder, RECORD_FILE))) throw noSavedPlan(name);
  const record = readRecord(folder);
  const now = digests(folder);
  if (record.stack !== name) throw planChanged(name, `the plan is one of ${String(record.stack)}`);
  if (record.plan !== now.plan) throw planChanged(name, "the plan file is not the one that was made");
  if (record.configuration !== now.configuration) throw planChanged(name, "the configuration has changed since the plan was made");
  if (record.lock !== now.lock) throw planChanged(name, "the provider lock file has changed since the plan was made");
}

/** Removes a saved plan, so that nothing can apply it any more. */
export function forgetPlan(folder: string): void {
  for (const file of [PLAN_FILE, RECORD_FILE]) rmSync(join(folder, file), { force: true });
}

/** Runs a build, which replaces the output, and keeps the plans of stacks whose configuration it left as it was. */
export function keepPlans(root: string, build: () => void): void {
  const kept = stackNames(root).flatMap((name) => {
    const folder = stackFolder(root, name);
    return [PLAN_FILE, RECORD_FILE].filter((file) => existsSync(join(folder, file))).map((file) => ({ folder, file, bytes: readFileSync(join(folder, file)) }));
  });
  build();
  for (const { folder, file, bytes } of kept) {
    if (existsSync(folder)) writeFileSync(join(folder, file), bytes, { mode: 0o600 });
  }
  for (const folder of new Set(kept.map((each) => each.folder))) {
    if (existsSync(folder) && readRecord(folder).configuration !== digestOf(join(folder, CONFIGURATION_FILE))) forgetPlan(folder);
  }
}

function readRecord(folder: string): Partial<PlanRecord> {
  const file = join(folder, RECORD_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<PlanRecord>) : {};
}

function digests(folder: string): Pick<PlanRecord, "plan" | "configuration" | "lock"> {
  return {
    plan: digestOf(join(folder, PLAN_FILE)),
    configuration: digestOf(join(folder, CONFIGURATION_FILE)),
    lock: digestOf(join(folder, STACK_LOCK_FILE)),
  };
}

function digestOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
