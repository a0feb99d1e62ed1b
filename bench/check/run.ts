import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { judgeRounds } from "../aims";
import { measure } from "../measure";
import type { Measured, Task } from "../measure";
import type { BenchOptions } from "../options";
import { AIMS, renderRounds, TEXTS } from "./report";
import type { CheckRound, ProjectSample } from "./report";

const SIZES = [1000, 10_000] as const;

/** Measures everything, prints it, and says whether every aim is met. */
export function runCheck({ runs, quick }: BenchOptions, print: (line: string) => void): boolean {
  const scratch = mkdtempSync(join(tmpdir(), "siemform-bench-"));
  try {
    const bench = new CheckBench(scratch, quick ? SIZES.slice(0, 1) : SIZES);
    const rounds = Array.from({ length: runs }, () => bench.round());
    print(`medians of ${String(runs)} runs on Node ${process.versions.node}`);
    print("");
    for (const line of renderRounds(rounds)) print(line);
    const judged = judgeRounds(rounds, AIMS);
    for (const line of judged.lines) print(line);
    return judged.met;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Does every piece of work in a process of its own; the pieces of one round follow each other. */
class CheckBench {
  constructor(
    private readonly scratch: string,
    private readonly sizes: readonly number[],
  ) {}

  round(): CheckRound {
    return {
      projects: this.sizes.map((each) => this.project(each)),
      oneFile: this.oneFile(),
      parseSearches: this.measure({ workload: "parseSearches", count: TEXTS, folder: this.scratch }),
      checkSearches: this.measure({ workload: "checkSearches", count: TEXTS, folder: this.scratch }),
      parseExpressions: this.measure({ workload: "parseExpressions", count: TEXTS, folder: this.scratch }),
    };
  }

  private project(count: number): ProjectSample {
    const folder = join(this.scratch, `project-${String(count)}`);
    if (!existsSync(folder)) this.measure({ workload: "variedProject", count, folder });
    return {
      count,
      binder: this.measure({ workload: "binder", count, folder }),
      cold: this.measure({ workload: "checkCold", count, folder }),
      warm: this.measure({ workload: "checkWarm", count, folder }),
    };
  }

  /** One expression of a copy of what this repository ships. */
  private oneFile(): Measured {
    const folder = join(this.scratch, "shipped");
    for (const each of ["queries", "environments"]) cpSync(each, join(folder, each), { recursive: true });
    this.measure({ workload: "checkCold", count: 0, folder });
    const baseline = "queries/T1608/t1608-staged-executable-download/staging-platform-web.cse";
    return this.measure({ workload: "checkOneFile", count: 0, folder, baseline });
  }

  private measure(task: Task): Measured {
    return measure(task, this.scratch);
  }
}
