import { availableParallelism } from "node:os";
import { join } from "node:path";
import { readCatalog, ReadMemory, readProjectFiles } from "../catalog";
import type { Catalog, ProjectFiles } from "../catalog";
import { Judgements, kqlTextsOf } from "../checks";
import type { AnalysisMemory } from "../checks";
import { Drafts } from "../compile";
import type { CompiledEnvironment } from "../compile";
import { KqlPool } from "../languages";
import type { Detection } from "../model";
import { CACHE_FOLDER, codeDigest, digestOf, KqlCache, ReadingCache, Store, TextCache } from "./cache";
import { compileEnvironments, findingsOf } from "./compile-project";
import type { Deadline } from "./deadline";
import { deadlinesOf } from "./deadlines";
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

/** A project's files as the model, and what each environment gets of them. */
export interface CompiledFiles {
  /** What the files say, and where. */
  readonly catalog: Catalog;
  /** What could be compiled. */
  readonly environments: readonly CompiledEnvironment[];
}

/** A detection as far as asking for it goes. */
export interface CheckedPart {
  /** Its id. */
  readonly id: string;
  /** Its folder, relative to the project's root. */
  readonly folder: string;
  /** The ids of its rules. */
  readonly rules: readonly string[];
  /** The files that its rules' texts stand in, each with the rules that hold them. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** How to check. */
export interface CheckOptions {
  /** Whether to take results of earlier runs and keep those of this one. @defaultValue true */
  readonly cache?: boolean;
  /** Told how many queries are bound, of how many that were not known. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** How to check files. */
export interface CheckFilesOptions extends Pick<CheckOptions, "onProgress"> {
  /** Says that nobody waits for the findings any more: the check is then given up with the signal's reason. */
  readonly signal?: AbortSignal;
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
  if (!cache) return { files, project: await new ProjectSession().check(files, options) };
  const results = new Store(join(root, CACHE_FOLDER, "check"));
  const key = keyOf(files);
  const known = results.read(key) as CheckedProject | undefined;
  if (known) return { files, project: known };
  const project = await ProjectSession.of(root).check(files, options);
  results.write(key, project);
  return { files, project };
}

/** Checks a project again and again, as its files change: what did not change is not read, compiled or judged anew. */
export class ProjectSession {
  private readonly drafts = new Drafts();
  private readonly judgements = new Judgements();
  private latest: CompiledFiles | undefined;

  /**
   * @param pool Threads that bind every query, kept by the caller. @defaultValue threads only for many queries
   * @param queries What binding queries gave. @defaultValue nothing, and nothing is kept on the disk
   * @param texts What was said about searches and expressions. @defaultValue nothing, and nothing is kept on the disk
   * @param memory What reading files gave. @defaultValue nothing, and nothing is kept on the disk
   */
  constructor(
    private readonly pool?: KqlPool,
    private readonly queries: KqlCache = new KqlCache(),
    private readonly texts?: AnalysisMemory,
    private readonly memory: ReadMemory = new ReadMemory(),
  ) {}

  /** A session of the project in a folder, which keeps there what later ones need not work out again. */
  static of(root: string, pool?: KqlPool): ProjectSession {
    return new ProjectSession(pool, KqlCache.of(root), new TextCache(root), new ReadMemory(new ReadingCache(root)));
  }

  /** What the last check compiled; `undefined` before the first. */
  get compiled(): CompiledFiles | undefined {
    return this.latest;
  }

  /** Compiles and checks a project's files. @throws the signal's reason when it is given up. */
  async check(files: ProjectFiles, options: CheckFilesOptions = {}): Promise<CheckedProject> {
    const { drafts, judgements, memory, queries, texts } = this;
    const catalog = readCatalog(files, memory);
    const environments = compileEnvironments(catalog, { drafts });
    this.latest = { catalog, environments };
    await bindAll(this.latest, queries, { ...options, pool: this.pool });
    options.signal?.throwIfAborted();
    const findings = findingsOf(catalog, environments, { bindKql: queries.bind, drafts, judgements, texts });
    const deadlines = deadlinesOf(catalog);
    memory.flush();
    return {
      findings,
      deadlines,
      detections: catalog.detections.map(partOf),
      environments: catalog.environments.map((each) => each.id).sort(),
    };
  }

  /** Has the threads bind some of the queries that the last check saw, so that the next one does not wait for them. */
  async warmUp(): Promise<void> {
    if (this.pool && this.latest) await bindSome(this.pool, this.latest);
  }
}

/** Binds some queries for nothing. */
async function bindSome(pool: KqlPool, { catalog, environments }: CompiledFiles): Promise<void> {
  for (const { schema, texts } of kqlTextsOf(soundParts(catalog), environments)) {
    await pool.analyzeAll(texts.slice(0, WARMING), schema, { workers: 1 });
  }
}

function partOf({ id, source, rules }: Detection): CheckedPart {
  const texts: Record<string, string[]> = {};
  for (const rule of rules) {
    for (const { file } of rule.texts) texts[file] = [...(texts[file] ?? []), rule.id];
  }
  return { id, folder: source.file.slice(0, source.file.lastIndexOf("/")), rules: rules.map((each) => each.id), texts };
}

/** How to bind many queries. */
interface Binding extends CheckFilesOptions {
  readonly pool: KqlPool | undefined;
}

/** Binds the queries that are not known yet, in other threads where there are many. */
async function bindAll(
  { catalog, environments }: CompiledFiles,
  queries: KqlCache,
  { onProgress, pool, signal }: Binding,
): Promise<void> {
  const unknown = kqlTextsOf(soundParts(catalog), environments).map(({ schema, texts }) => ({
    schema,
    texts: texts.filter((each) => !queries.find(each, schema)),
  }));
  const all = unknown.reduce((sum, { texts }) => sum + texts.length, 0);
  if (all === 0 || (!pool && all <= FEW)) return;
  const threads = pool ?? new KqlPool();
  const workers = all > MANY && availableParallelism() > 2 ? 2 : 1;
  const size = signal ? SMALL_BATCH : BATCH;
  let done = 0;
  try {
    for (const { schema, texts } of unknown) {
      for (let at = 0; at < texts.length; at += size) {
        signal?.throwIfAborted();
        const batch = texts.slice(at, at + size);
        const analyses = await threads.analyzeAll(batch, schema, { workers });
        analyses.forEach((each, index) => queries.keep(batch[index] ?? "", schema, each));
        onProgress?.((done += batch.length), all);
      }
    }
  } finally {
    if (!pool) await threads.close();
  }
}

/** A run that is killed keeps the batches that were done. */
const BATCH = 100;
/** And one that may be given up soon hears of it. */
const SMALL_BATCH = 10;
/** How many queries make the binder quick. */
const WARMING = 20;
/** From here on a second thread is worth its start, where this one and two more run side by side. */
const MANY = 200;
/** Starting a thread costs what binding a handful of queries here does. */
const FEW = 20;

function keyOf(files: ProjectFiles): string {
  return digestOf(codeDigest(), ...[...files].flat());
}
