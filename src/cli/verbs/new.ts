import { readCatalog, readProjectFiles } from "../../catalog";
import type { Catalog } from "../../catalog";
import { requireProjectRoot } from "../context";
import type { ExitCode, VerbContext } from "../context";
import { detectionFiles, detectionFolder, newRuleIds, tacticOf } from "../scaffold/detection";
import type { TacticGuess } from "../scaffold/detection";
import { environmentFiles, environmentPath } from "../scaffold/environment";
import { copyEnvironment } from "../scaffold/environment-copy";
import { takenId, unknownThing } from "../scaffold/errors";
import { listFiles } from "../scaffold/list";
import { playbookFiles } from "../scaffold/playbook";
import { writeNew } from "../scaffold/report";
import type { Outcome } from "../scaffold/report";
import { requireDay, requireId, requireName, requireTactic, requireTechnique, techniqueIn } from "../scaffold/requests";

/** What `siemform new detection` takes. */
export interface DetectionOptions {
  /** The technique it finds. @defaultValue what the id begins with, else T1059 */
  readonly technique?: string;
  /** What the technique is for. @defaultValue as in the project's playbook or detections of it */
  readonly tactic?: string;
  /** Its title. @defaultValue made from the id */
  readonly name?: string;
  /** The day it is created. @defaultValue today */
  readonly now?: string;
}

/** What `siemform new environment` takes. */
export interface EnvironmentOptions {
  /** The environment to copy. @defaultValue none */
  readonly like?: string;
  /** Copy the ids of its tenant, users and folders. @defaultValue false */
  readonly keepTarget?: boolean;
  /** Copy its overrides and filters. @defaultValue false */
  readonly withOverrides?: boolean;
  /** The customer it belongs to. @defaultValue that of the other, or its own id */
  readonly tenant?: string;
  /** The ring it is in. @defaultValue that of the other, or the first */
  readonly ring?: string;
  /** Its title. @defaultValue made from the id */
  readonly name?: string;
}

/** What `siemform new playbook` takes. */
export interface PlaybookOptions {
  /** The technique's name. @defaultValue the technique's id */
  readonly name?: string;
  /** What the technique is for. @defaultValue as in the project's detections of it */
  readonly tactic?: string;
}

/** What `siemform new list` takes. */
export interface ListOptions {
  /** Its title. @defaultValue made from the id */
  readonly name?: string;
}

const BUILD = "npx siemform build";
const GOLDEN = "npx siemform golden --update";
/** A technique that any endpoint has telemetry for. */
const SOME_TECHNIQUE = "T1059";

/** Makes a detection with a rule for each SIEM, which has no mistake. */
export function newDetection(context: VerbContext, id: string, options: DetectionOptions): ExitCode {
  const { root, catalog } = projectOf(context);
  requireFreeId(catalog, requireId(id));
  newRuleIds(id).forEach((each) => requireFreeId(catalog, requireId(each)));
  const technique = requireTechnique(options.technique ?? techniqueIn(id) ?? SOME_TECHNIQUE);
  const guess = tacticFor(catalog, technique, options.tactic);
  const detection = {
    id,
    name: requireName(options.name, id),
    technique,
    tactic: guess.tactic,
    today: requireDay(options.now),
  };
  writeNew(context.terminal, {
    root,
    files: detectionFiles(root, catalog, detection),
    notes: [
      ...(options.technique === undefined
        ? [`technique ${technique}: ${techniqueIn(id) === undefined ? "only an example" : "from the id"}`]
        : []),
      ...tacticNotes(guess),
      "status experimental: it runs in the first ring only",
    ],
    next: [`write its queries in ${detectionFolder(detection)}`, BUILD, `npx siemform show ${id}`, GOLDEN],
  });
  return 0;
}

/** Makes an environment: a copy of another one, or a commented skeleton. */
export function newEnvironment(context: VerbContext, id: string, options: EnvironmentOptions): ExitCode {
  const { root, catalog } = projectOf(context);
  const taken = catalog.environments.find((each) => each.id === requireId(id));
  if (taken) throw takenId(id, taken.source.file);
  if (options.tenant !== undefined) requireId(options.tenant);
  if (options.ring !== undefined) requireRing(catalog, options.ring);
  const outcome =
    options.like === undefined
      ? skeleton(root, catalog, id, options)
      : copyOf(catalog, id, { ...options, like: options.like });
  writeNew(context.terminal, {
    ...outcome,
    root,
    next: [`replace the ids in ${environmentPath(id)} with your own`, BUILD, GOLDEN],
  });
  return 0;
}

/** Makes a playbook for the detections of a technique. */
export function newPlaybook(context: VerbContext, technique: string, options: PlaybookOptions): ExitCode {
  const { root, catalog } = projectOf(context);
  const guess = tacticFor(catalog, requireTechnique(technique), options.tactic);
  const followers = catalog.detections.filter(
    ({ attack, playbook }) => playbook === undefined && attack.techniques.includes(technique),
  );
  writeNew(context.terminal, {
    root,
    files: playbookFiles({ technique, name: requireName(options.name, technique), tactic: guess.tactic }),
    notes: tacticNotes(guess),
    next: [
      followers.length === 0
        ? `npx siemform new detection ${technique.toLowerCase().replace(".", "-")}-example --technique ${technique}`
        : `add \`playbook: ${technique}\` to ${followers.map((each) => each.source.file).join(", ")}`,
      BUILD,
    ],
  });
  return 0;
}

/** Makes a list that queries name. */
export function newList(context: VerbContext, id: string, options: ListOptions): ExitCode {
  const { root, catalog } = projectOf(context);
  requireFreeId(catalog, requireId(id));
  const files = listFiles(root, id, requireName(options.name, id));
  writeNew(context.terminal, {
    root,
    files,
    notes: [],
    next: ["name it in a query: the file says how", BUILD, GOLDEN],
  });
  return 0;
}

interface Project {
  readonly root: string;
  readonly catalog: Catalog;
}

/** The project that the user stands in, whatever is wrong with it. */
function projectOf({ cwd }: VerbContext): Project {
  const root = requireProjectRoot(cwd);
  return { root, catalog: readCatalog(readProjectFiles(root)) };
}

/** Makes sure that an id is free. @throws UsageError when a detection, rule, list or function has it, or had it. */
function requireFreeId({ detections, lists, functions }: Catalog, id: string): void {
  const deployed = [...detections.flatMap((each) => each.rules), ...lists, ...functions];
  const owner =
    detections.find((each) => each.id === id) ?? deployed.find((each) => each.id === id || each.formerIds.includes(id));
  if (owner) throw takenId(id, owner.source.file);
}

function requireRing({ rings }: Catalog, ring: string): void {
  const known = rings.map((each) => each.id);
  if (!known.includes(ring)) throw unknownThing("ring", ring, known);
}

function tacticFor(catalog: Catalog, technique: string, given: string | undefined): TacticGuess {
  return given === undefined ? tacticOf(catalog, technique) : { tactic: requireTactic(given), source: "--tactic" };
}

function tacticNotes({ tactic, source }: TacticGuess): string[] {
  if (source === "--tactic") return [];
  return [`tactic ${tactic}: ${source === undefined ? "only a guess; put in the right one" : `as in ${source}`}`];
}

type EnvironmentOutcome = Pick<Outcome, "files" | "notes">;

function skeleton(
  root: string,
  { rings }: Catalog,
  id: string,
  { name, tenant, ring }: EnvironmentOptions,
): EnvironmentOutcome {
  const [first] = [...rings].sort((a, b) => a.order - b.order);
  const files = environmentFiles(root, {
    id,
    name: requireName(name, id),
    tenant: tenant ?? id,
    ring: ring ?? first?.id ?? "dev",
  });
  return { files, notes: ["its tenant, subscription and user ids are nobody's"] };
}

const ENVIRONMENT_FILE = /^environments\/([^/]+)\.yaml$/;

function copyOf(
  { files }: Catalog,
  id: string,
  options: EnvironmentOptions & { readonly like: string },
): EnvironmentOutcome {
  const { like, name, tenant, ring, keepTarget = false, withOverrides = false } = options;
  const file = environmentPath(like);
  const text = files.get(file);
  if (text === undefined)
    throw unknownThing(
      "environment",
      like,
      [...files.keys()].flatMap((each) => ENVIRONMENT_FILE.exec(each)?.[1] ?? []),
    );
  const copy = copyEnvironment(file, text, {
    id,
    name: requireName(name, id),
    tenant,
    ring,
    keepTarget,
    keepDeviations: withOverrides,
  });
  return {
    files: new Map([[environmentPath(id), copy.text]]),
    notes: [
      `a copy of ${file}`,
      ...(copy.faked.length > 0
        ? [`nobody's ids in place of ${copy.faked.join(", ")} (--keep-target copies them)`]
        : []),
      ...(copy.leftOut.length > 0 ? [`without its ${copy.leftOut.join(" and ")} (--with-overrides copies them)`] : []),
    ],
  };
}
