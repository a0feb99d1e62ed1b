import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Start, Task } from "../measure";

/** The work of child processes, by name. Each loads only what it needs. */
export const WORKLOADS = {
  /** Straight from the bindings. */
  bare: async ({ count, folder }: Task, start: Start): Promise<void> => {
    const inputs = (await import("./detections.js")).detections(count);
    start();
    (await import("./bare.js")).synthesizeBare(inputs, folder);
  },
  /** Constructs from plain props. */
  objects: async ({ count, folder }: Task, start: Start): Promise<void> => {
    const inputs = (await import("./detections.js")).detections(count);
    start();
    (await import("./objects.js")).synthesizeObjects(inputs, folder);
  },
  /** A project's files, checked and synthesized. */
  files: async ({ folder }: Task, start: Start): Promise<void> => {
    start();
    const { compileProject } = await import("../../src/project/index.js");
    const { synthesize } = await import("../../src/build/index.js");
    const { environments, diagnostics } = compileProject(folder);
    const errors = diagnostics.filter((each) => each.level === "error");
    if (errors.length > 0) throw new RangeError(JSON.stringify(errors.slice(0, 3), undefined, 2));
    synthesize(environments, { root: folder });
  },
  /** The YAML parser alone, on the texts of a project's YAML files. */
  yaml: async ({ folder }: Task, start: Start): Promise<void> => {
    const { parse } = await import("yaml");
    const texts = ["queries", "environments"].flatMap((each) => yamlTexts(join(folder, each)));
    start();
    for (const text of texts) parse(text);
  },
  /** `siemform build` in a project. */
  build: async ({ folder }: Task, start: Start): Promise<void> => {
    start();
    const cli = resolve("bin/siemform.js");
    process.chdir(folder);
    process.argv = [process.execPath, cli, "build"];
    await import(cli);
  },
  /** Writes a project: not measured. */
  project: async ({ count, environments = 1, folder }: Task, start: Start): Promise<void> => {
    start();
    const { detections } = await import("./detections.js");
    (await import("./project.js")).writeProject(folder, detections(count), environments);
  },
  /** Holds an output against the baseline's: not measured. */
  compare: async ({ folder, baseline = "" }: Task, start: Start): Promise<void> => {
    start();
    const { differences, normalized } = await import("./configuration.js");
    const { STACKS } = await import("./target.js");
    const read = (from: string, stack: string): unknown =>
      JSON.parse(readFileSync(join(from, "stacks", stack, "cdk.tf.json"), "utf8"));
    const found = Object.values(STACKS).flatMap((stack) =>
      differences(normalized(read(folder, stack)), normalized(read(baseline, stack)), stack),
    );
    if (found.length > 0) throw new RangeError(`not the same configuration:\n${found.join("\n")}`);
  },
} as const satisfies Record<string, (task: Task, start: Start) => Promise<void>>;

function yamlTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && each.name.endsWith(".yaml"))
    .map((each) => readFileSync(join(each.parentPath, each.name), "utf8"));
}
