import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure } from "../measure";
import type { Measured, Task } from "../measure";
import type { BenchOptions } from "../options";
import { judgeAims } from "./aims";
import { renderAims, renderFigures } from "./report";
import type { Round, SizeSample } from "./round";

const SIZES = [100, 1000, 5000] as const;
const ENVIRONMENTS = 20;

/**
 * Measures everything, prints it, and says whether every aim is met.
 * @throws RangeError when what siemform synthesizes is not what the baseline does.
 */
export function runSynth({ runs, quick }: BenchOptions, print: (line: string) => void): boolean {
  const scratch = mkdtempSync(join(tmpdir(), "siemform-bench-"));
  try {
    const bench = new SynthBench(scratch, quick ? SIZES.slice(0, -1) : SIZES);
    const rounds = Array.from({ length: runs }, () => bench.round());
    print(
      `medians of ${String(runs)} runs on Node ${process.versions.node}; constructs and files give the bindings' configuration`,
    );
    print("");
    for (const line of renderFigures(rounds, ENVIRONMENTS)) print(line);
    const aims = judgeAims(rounds);
    for (const line of renderAims(aims)) print(line);
    return aims.every((each) => each.met);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Does every piece of work in a process of its own. The pieces of one round follow each other, so that a busy machine
 * disturbs them alike.
 */
class SynthBench {
  constructor(
    private readonly scratch: string,
    private readonly sizes: readonly number[],
  ) {}

  round(): Round {
    return {
      sizes: this.sizes.map((each) => this.size(each)),
      environments: this.environments(1000),
      shipped: this.shipped(),
    };
  }

  private size(count: number): SizeSample {
    const project = this.project(count, 1);
    const bare = this.synthesize("bare", count);
    const objects = this.synthesize("objects", count);
    const files = this.measure({ workload: "files", count, folder: project });
    const yaml = this.measure({ workload: "yaml", count, folder: project });
    this.compare(join(this.scratch, "objects"));
    this.compare(join(project, "cdktf.out"));
    return { count, bare, objects, files, yaml };
  }

  private environments(count: number): Round["environments"] {
    const one = this.measure({ workload: "files", count, folder: this.project(count, 1) });
    const many = this.measure({ workload: "files", count, folder: this.project(count, ENVIRONMENTS) });
    return { one, many };
  }

  /** `siemform build` of a copy of what this repository ships. */
  private shipped(): Measured {
    const folder = join(this.scratch, "shipped");
    for (const each of ["queries", "environments", "locks"].filter((name) => existsSync(name))) {
      cpSync(each, join(folder, each), { recursive: true });
    }
    return this.measure({ workload: "build", count: 0, folder });
  }

  private synthesize(workload: "bare" | "objects", count: number): Measured {
    const folder = join(this.scratch, workload);
    mkdirSync(folder, { recursive: true });
    return this.measure({ workload, count, folder });
  }

  private project(count: number, environments: number): string {
    const folder = join(this.scratch, `project-${String(count)}-${String(environments)}`);
    if (!existsSync(folder)) this.measure({ workload: "project", count, environments, folder });
    return folder;
  }

  private compare(folder: string): void {
    this.measure({ workload: "compare", count: 0, folder, baseline: join(this.scratch, "bare") });
  }

  private measure(task: Task): Measured {
    return measure(task, this.scratch);
  }
}
