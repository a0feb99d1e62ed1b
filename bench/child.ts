import { writeFileSync } from "node:fs";
import type { Measured } from "./synth/measure";
import { WORKLOADS } from "./synth/workloads";
import type { Task } from "./synth/workloads";

/** CPU time of this process so far, user and system, all threads, in seconds. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Does one piece of work and writes what it took to a file, at the very end of the process. */
async function main([report = "", json = ""]: readonly string[]): Promise<void> {
  const task = JSON.parse(json) as Task;
  const starting = cpuSeconds();
  let prepared = starting;
  process.once("exit", () => {
    const usage: Measured = {
      cpu: cpuSeconds() - (prepared - starting),
      work: cpuSeconds() - prepared,
      megabytes: process.resourceUsage().maxRSS / 1024,
    };
    writeFileSync(report, JSON.stringify(usage));
  });
  await WORKLOADS[task.workload](task, () => (prepared = cpuSeconds()));
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
