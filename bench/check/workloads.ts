import { appendFileSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Start, Task } from "../measure";

/** What `siemform check` does, in the built command. */
async function check(folder: string, ...args: readonly string[]): Promise<void> {
  const { run } = await import("../../src/cli/index.js");
  const silent = { out: () => undefined, err: () => undefined, colour: false, width: 120 };
  const code = await run(["check", "--fail-level", "error", "--now", "2026-11-22", ...args], {
    terminal: silent,
    cwd: folder,
  });
  if (code !== 0) throw new RangeError(`siemform check ended with ${String(code)}; run it in ${folder}`);
}

/** Every query of a project, as it would be deployed. */
async function queriesOf(folder: string): Promise<readonly string[]> {
  const { readCatalog, readProjectFiles } = await import("../../src/catalog/index.js");
  const { kqlTextsOf } = await import("../../src/checks/index.js");
  const { Compiler } = await import("../../src/compile/index.js");
  const catalog = readCatalog(readProjectFiles(folder));
  const compiler = new Compiler(catalog);
  return kqlTextsOf(
    catalog,
    catalog.environments.map((each) => compiler.compile(each)),
  ).flatMap((each) => each.texts);
}

/** The work of child processes, by name. Each loads only what it needs. */
export const CHECK_WORKLOADS = {
  /** Writes a project of varied detections. */
  variedProject: async ({ count, folder }: Task): Promise<void> => {
    (await import("./project.js")).writeVariedProject(folder, count);
  },
  /** Kusto's binder alone: every query of a project is parsed and bound, and its diagnostics are asked for. */
  binder: async ({ folder }: Task, start: Start): Promise<void> => {
    const queries = await queriesOf(folder);
    start();
    (await import("./bind.js")).bindAll(queries);
  },
  /** `siemform check` without any result of an earlier run. */
  checkCold: async ({ folder }: Task, start: Start): Promise<void> => {
    rmSync(join(folder, ".siemform"), { recursive: true, force: true });
    start();
    await check(folder);
  },
  /** `siemform check` of a project that was checked before. */
  checkWarm: async ({ folder }: Task, start: Start): Promise<void> => {
    if (!existsSync(join(folder, ".siemform"))) throw new RangeError("it was not checked before");
    start();
    await check(folder);
  },
  /** `siemform check` of one file that was changed, its queries bound before. */
  checkOneFile: async ({ folder, baseline = "" }: Task, start: Start): Promise<void> => {
    appendFileSync(join(folder, baseline), "\n");
    start();
    await check(folder, baseline);
  },
  /** Sumo Logic searches, parsed. */
  parseSearches: async ({ count }: Task, start: Start): Promise<void> => {
    const { searchOf } = await import("./texts.js");
    const { treeOf } = await import("../../src/languages/index.js");
    const texts = Array.from({ length: count }, (_, index) => searchOf(index));
    start();
    for (const each of texts) treeOf("sumo-search", each);
  },
  /** Sumo Logic searches, parsed and checked. */
  checkSearches: async ({ count }: Task, start: Start): Promise<void> => {
    const { searchOf } = await import("./texts.js");
    const { faultsOf } = await import("../../src/languages/index.js");
    const texts = Array.from({ length: count }, (_, index) => searchOf(index));
    start();
    for (const each of texts) faultsOf("sumo-search", each);
  },
  /** CSE expressions, parsed. */
  parseExpressions: async ({ count }: Task, start: Start): Promise<void> => {
    const { expressionOf } = await import("./texts.js");
    const { treeOf } = await import("../../src/languages/index.js");
    const texts = Array.from({ length: count }, (_, index) => expressionOf(index));
    start();
    for (const each of texts) treeOf("cse-expression", each);
  },
};
