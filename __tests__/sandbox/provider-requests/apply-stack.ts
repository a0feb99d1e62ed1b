import type { Attributes } from "./attributes";
import { stepsOf } from "./configuration";
import type { Configuration, Step } from "./configuration";
import { DATA_SOURCES } from "./data-sources";
import { differences } from "./differences";
import { isMet, resolve } from "./expressions";
import type { JsonObject } from "./json";
import { Refused } from "./refused";
import { IN_STATE_ONLY, requireResourceType } from "./resource-types";
import { Providers } from "./services";
import type { Services } from "./services";

/** What became of one block. */
export interface Applied {
  /** `azurerm_sentinel_watchlist.w` */
  readonly address: string;
  /** `read` is a data source; `waits` is what needs something that was refused. */
  readonly status: "read" | "created" | "updated" | "replaced" | "unchanged" | "refused" | "waits";
  /** Its id in the service; absent when it is not there. */
  readonly id?: string;
  /** The body it was created or changed with, or would be now. */
  readonly sent?: JsonObject;
  /** What the service said, when it refused. */
  readonly refusal?: { readonly status: number; readonly body: unknown };
}

/** A stack after an apply: what Terraform keeps as its state, and what happened. */
export interface AppliedStack {
  /** In the order in which they were dealt with. */
  readonly resources: readonly Applied[];
}

/** What a run works with. */
interface Run {
  readonly providers: Providers;
  /** What is known to exist; what was removed is forgotten. */
  readonly before: Map<string, Applied>;
  readonly done: Map<string, Applied>;
  readonly values: Map<string, JsonObject>;
}

/**
 * Does with a synthesized stack what `terraform apply` and its providers do, one resource after the other and without
 * retries: what exists is read first and left alone unless it differs. It checks nothing: what the providers' own
 * validators stop reaches the service here.
 * @param before What the last apply of the stack gave; without it nothing is known, as with an empty state.
 */
export async function applyStack(
  configuration: Configuration,
  services: Services,
  before: AppliedStack = { resources: [] },
): Promise<AppliedStack> {
  const known = moved(before, configuration);
  const run: Run = { providers: new Providers(services), before: known, done: new Map(), values: new Map() };
  const steps = stepsOf(configuration);
  for (const step of steps) run.done.set(step.address, await applyStep(step, run));
  const gone = [...known.values()].filter((each) => !run.done.has(each.address));
  await destroyAll(gone, run.providers);
  return { resources: [...run.done.values()] };
}

/** Removes all that an apply made, what needs others first. @returns What the services refused to remove. */
export async function destroyStack({ resources }: AppliedStack, services: Services): Promise<AppliedStack> {
  return { resources: await destroyAll(resources, new Providers(services)) };
}

async function applyStep(step: Step, run: Run): Promise<Applied> {
  const { address } = step;
  const blocked = step.needs.some((need) => ["refused", "waits"].includes(run.done.get(need)?.status ?? ""));
  if (blocked) return { address, status: "waits", ...knownId(step, run) };
  try {
    const attributes = resolve(step.attributes, (at, name) => run.values.get(at)?.[name]) as Attributes;
    return step.isData ? await readData(step, run) : await applyResource(step, attributes, run);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { address, status: "refused", ...knownId(step, run), refusal: { status: error.status, body: error.body } };
  }
}

function knownId({ address }: Step, { before }: Run): Pick<Applied, "id"> {
  const id = before.get(address)?.id;
  return id === undefined ? {} : { id };
}

async function readData({ address, type, postconditions }: Step, run: Run): Promise<Applied> {
  const read = DATA_SOURCES[type];
  if (!read) throw new RangeError(`${type}: requests of this data source are not written down here`);
  const values = await read(run.providers);
  const unmet = postconditions.find((each) => !isMet(each.condition, values));
  if (unmet) throw new Refused({ method: "GET", path: address }, { status: 0, body: unmet.error_message });
  run.values.set(address, values);
  return { address, status: "read" };
}

async function applyResource(step: Step, attributes: Attributes, run: Run): Promise<Applied> {
  const { address, type } = step;
  const kind = requireResourceType(type);
  const sent = kind.body(attributes);
  const { status, id } = await bring(step, attributes, run);
  run.values.set(address, { ...attributes, id });
  return { address, status, id, sent };
}

/** Creates, changes, replaces or leaves alone. */
async function bring(
  { address, type, replacedWith }: Step,
  attributes: Attributes,
  { providers, before, done }: Run,
): Promise<Pick<Applied, "status"> & { readonly id: string }> {
  const kind = requireResourceType(type);
  const { id, sent = {} } = before.get(address) ?? {};
  const read = id === undefined ? undefined : IN_STATE_ONLY.has(type) ? sent : await kind.read(providers, id);
  if (id === undefined || read === undefined)
    return { status: "created", id: await kind.create(providers, attributes) };
  const different = differences(kind.body(attributes), read);
  const isOther = kind.idOf !== undefined && kind.idOf(attributes) !== id;
  const isCarried = replacedWith.some((each) => done.get(each)?.status === "replaced");
  if (different.length === 0 && !isOther && !isCarried) return { status: "unchanged", id };
  if (!isOther && !isCarried && kind.update && !different.some((each) => isBelow(each, kind.replacedBy ?? []))) {
    await kind.update(providers, id, attributes);
    return { status: "updated", id };
  }
  await kind.delete(providers, id);
  before.delete(address);
  return { status: "replaced", id: await kind.create(providers, attributes) };
}

function isBelow(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(`${root}.`) || path.startsWith(`${root}[`));
}

async function destroyAll(resources: readonly Applied[], providers: Providers): Promise<Applied[]> {
  const refused: Applied[] = [];
  for (const each of [...resources].reverse()) {
    const { address, id } = each;
    if (id === undefined) continue;
    try {
      await requireResourceType(address.slice(0, address.indexOf("."))).delete(providers, id);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push({ ...each, status: "refused", refusal: { status: error.status, body: error.body } });
    }
  }
  return refused;
}

/** What was known, under the addresses to which `moved` blocks bring it. */
function moved({ resources }: AppliedStack, { moved: moves = [] }: Configuration): Map<string, Applied> {
  const known = new Map(resources.map((each) => [each.address, each]));
  for (const { from, to } of moves) {
    const found = known.get(from);
    if (!found || known.has(to)) continue;
    known.delete(from);
    known.set(to, { ...found, address: to });
  }
  return known;
}
