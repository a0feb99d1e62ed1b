import { writeFileSync } from "node:fs";
import { CHECK_WORKLOADS } from "./check/workloads";
import type { Measured, Start, Task } from "./measure";
import { WORKLOADS } from "./synth/workloads";

const ALL = new Map<string, (task: Task, start: Start) => Promise<void>>(
  Object.entries({ ...WORKLOADS, ...CHECK_WORKLOADS }),
);

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
  const workload = ALL.get(task.workload);
  if (!workload) throw new RangeError(`there is no workload ${task.workload}`);
  await workload(task, () => (prepared = cpuSeconds()));
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
