import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltStack } from "../terraform/stacks";
import { withoutReport } from "./errors";

/** The environment that a stack of cdktf.out is of. @throws UsageError when the build did not write it down. */
export function environmentOfStack(root: string, { name }: BuiltStack): string {
  const report = JSON.parse(readFileSync(join(root, "cdktf.out", "siemform.json"), "utf8")) as {
    readonly stacks: readonly { readonly name: string; readonly environment: string }[];
  };
  const found = report.stacks.find((each) => each.name === name);
  if (found) return found.environment;
  throw withoutReport(name);
}
