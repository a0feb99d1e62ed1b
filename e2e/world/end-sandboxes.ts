import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Ends the sandboxes that tests left, for they were interrupted or failed before they could. */
export function endSandboxes(scratch: string): void {
  for (const each of readdirSync(scratch)) {
    const file = join(scratch, each, ".siemform", "sandbox", "running.json");
    if (!existsSync(file)) continue;
    const { pid } = JSON.parse(readFileSync(file, "utf8")) as { readonly pid: number };
    try {
      process.kill(pid);
    } catch (error) {
      // It was killed before it could say that it ended.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}
