import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltStack } from "../terraform/stacks";
import { withoutReport } from "./errors";

/** The environment that a stack of cdktf.out is of. @throws UsageError when the build did not write it down. */
export function environmentOfStack(root: string, { name }: BuiltStack): string {
  const found = environmentsOfStacks(root).get(name);
  if (found !== undefined) return found;
  throw withoutReport(name);
}

/** The environments of all stacks that were built, by the stacks' names; none when nothing was built. */
export function environmentsOfStacks(root: string): ReadonlyMap<string, string> {
  const file = join(root, "cdktf.out", "siemform.json");
  if (!existsSync(file)) return new Map();
  const { stacks = [] } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly stacks?: readonly { readonly name: string; readonly environment: string }[];
  };
  return new Map(stacks.map((each) => [each.name, each.environment]));
}
