import { join } from "node:path";
import { readCatalog, readProjectFiles } from "../catalog";
import type { Catalog, ProjectFiles } from "../catalog";
import { kqlTextsOf } from "../checks";
import type { CompiledEnvironment } from "../compile";
import { KqlPool } from "../languages";
import { CACHE_FOLDER, codeDigest, digestOf, KqlCache, Store } from "./cache";
import { compileEnvironments, findingsOf } from "./compile-project";
import { deadlinesOf } from "./deadlines";
import type { Deadline } from "./deadlines";
import type { ProjectFinding } from "./findings";
import { soundParts } from "./sound-parts";

/** What checking a project gave, whatever the day. */
export interface CheckedProject {
  /** Everything that was found, in order. */
  readonly findings: readonly ProjectFinding[];
  /** What ends on a day. */
  readonly deadlines: readonly Deadline[];
  /** The detections, for asking for a part. */
  readonly detections: readonly CheckedPart[];
  /** The ids of the environments, sorted. */
  readonly environments: readonly string[];
}

/** A detection as far as asking for it goes. */
export interface CheckedPart {
  /** Its id. */
  readonly id: string;
  /** Its folder, relative to the project's root. */
  readonly folder: string;
  /** The ids of its rules. */
  readonly rules: readonly string[];
}

/** How to check. */
export interface CheckOptions {
  /** Whether to take results of earlier runs and keep those of this one. @defaultValue true */
  readonly cache?: boolean;
  /** Told how many queries are bound, of how many that were not known. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** A checked project with the files it was read from. */
export interface CheckedFiles {
  /** The texts, by path. */
  readonly files: ProjectFiles;
  /** What was found. */
  readonly project: CheckedProject;
}

/** Reads, compiles and checks the project in a folder: what an earlier run found about the same bytes counts. */
export async function checkProject(root: string, options: CheckOptions = {}): Promise<CheckedFiles> {
  const files = readProjectFiles(root);
  const { cache = true } = options;
  if (!cache) return { files, project: await checkFiles(files, new KqlCache(), options) };
  const results = new Store(join(root, CACHE_FOLDER, "check"));
  const key = keyOf(files);
  const known = results.read(key) as CheckedProject | undefined;
  if (known) return { files, project: known };
  const project = await checkFiles(files, KqlCache.of(root), options);
  results.write(key, project);
  return { files, project };
}

/** Compiles and checks a project's files. */
export async function checkFiles(
  files: ProjectFiles,
  queries: KqlCache = new KqlCache(),
  { onProgress }: CheckOptions = {},
): Promise<CheckedProject> {
  const catalog = readCatalog(files);
  const environments = compileEnvironments(catalog);
  await bindAll(catalog, environments, queries, onProgress);
  return {
    findings: findingsOf(catalog, environments, { bindKql: queries.bind }),
    deadlines: deadlinesOf(catalog),
    detections: catalog.detections.map(({ id, source, rules }) => ({
      id,
      folder: source.file.slice(0, source.file.lastIndexOf("/")),
      rules: rules.map((each) => each.id),
    })),
    environments: catalog.environments.map((each) => each.id).sort(),
  };
}

/** Binds the queries that are not known yet, in other threads where there are many. */
async function bindAll(
  catalog: Catalog,
  environments: readonly CompiledEnvironment[],
  queries: KqlCache,
  onProgress: CheckOptions["onProgress"],
): Promise<void> {
  const unknown = kqlTextsOf(soundParts(catalog), environments).flatMap(({ schema, texts }) => ({
    schema,
    texts: texts.filter((each) => !queries.find(each, schema)),
  }));
  const all = unknown.reduce((sum, { texts }) => sum + texts.length, 0);
  if (all <= FEW) return;
  const pool = new KqlPool();
  try {
    let done = 0;
    for (const { schema, texts } of unknown) {
      await pool.analyzeAll(texts, schema, {
        onAnalysis: (index, analysis) => {
          queries.keep(texts[index] ?? "", schema, analysis);
          onProgress?.((done += 1), all);
        },
      });
    }
  } finally {
    await pool.close();
  }
}

/** Starting a thread costs what binding a handful of queries here does. */
const FEW = 20;

function keyOf(files: ProjectFiles): string {
  return digestOf(codeDigest(), ...[...files].flat());
}
