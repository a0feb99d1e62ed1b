import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Stored } from "../world/fields";
import type { Phase, Request } from "./faults";

type Json = Readonly<Record<string, unknown>>;

/** A configuration in Terraform's JSON. */
export interface Configuration {
  readonly terraform: Json;
  readonly data: Readonly<Record<string, Json>>;
  readonly provider: Json;
  readonly resource: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

/** A resource of a stack. */
export interface Target {
  readonly type: string;
  readonly id: string;
}

/** A few rules and a list of a real stack, and what is done to them. */
export interface SmallStack {
  /** The stack that they are taken from. */
  readonly from: string;
  /** Everything that stays as it is. */
  readonly kept: Readonly<Record<string, readonly string[]>>;
  /** The rule that is read and changed, and the argument that changes. */
  readonly changed: Target & { readonly argument: string };
  /** The rule that is deleted. */
  readonly deleted: Target;
  /** The rule that is made; where `like` is given, a copy of that one with these arguments. */
  readonly made: Target & { readonly like?: string; readonly arguments?: Json };
  /** The id by which `terraform import` takes a rule over, from its configuration and from what the service holds. */
  readonly importId: (configured: Json, stored: Stored) => string;
  /** The requests that meet faults; `ID` stands for the remote id of the rule. */
  readonly requests: Readonly<Partial<Record<Phase, Request>>>;
}

/** How a text of a rule ends once it was changed. */
const CHANGE = " Changed by the end-to-end tests.";

/** The rule that a phase is about. */
export function targetOf({ changed, deleted, made }: SmallStack, phase: Phase): Target {
  const targets: Readonly<Record<Phase, Target>> = {
    metadata: made,
    "sign in": made,
    refresh: changed,
    create: made,
    "read after create": made,
    "look before update": changed,
    update: changed,
    delete: deleted,
  };
  return targets[phase];
}

/** The configurations of a small stack: of the start, and of each phase. */
export function configurationsOf(project: string, stack: SmallStack): Readonly<Record<Phase | "start", Configuration>> {
  const file = join(project, "cdktf.out", "stacks", stack.from, "cdk.tf.json");
  const whole = JSON.parse(readFileSync(file, "utf8")) as Configuration;
  const start = part(whole, [stack.kept, one(stack.changed), one(stack.deleted)]);
  const made = withMade(whole, start, stack.made);
  return {
    start,
    metadata: made,
    "sign in": made,
    refresh: start,
    create: made,
    "read after create": made,
    "look before update": withChange(start, stack.changed),
    update: withChange(start, stack.changed),
    delete: part(whole, [stack.kept, one(stack.changed)]),
  };
}

function one({ type, id }: Target): SmallStack["kept"] {
  return { [type]: [id] };
}

function part(whole: Configuration, kept: readonly SmallStack["kept"][]): Configuration {
  const addresses = kept.flatMap((each) =>
    Object.entries(each).flatMap(([type, ids]) => ids.map((id) => ({ type, id }))),
  );
  const resource = addresses.reduce<Configuration["resource"]>(
    (all, target) => put(all, target, resourceOf(whole, target)),
    {},
  );
  return withoutStrayDependencies({ ...whole, data: dataOf(whole, JSON.stringify(resource)), resource });
}

/** The proof whose credential it is, and what resources refer to. */
function dataOf({ data }: Configuration, resources: string): Configuration["data"] {
  const isKept = (type: string, id: string): boolean =>
    id === "identity" || resources.includes(`\${data.${type}.${id}.`);
  const kept = Object.entries(data).map(
    ([type, all]) => [type, Object.fromEntries(Object.entries(all).filter(([id]) => isKept(type, id)))] as const,
  );
  return Object.fromEntries(kept.filter(([, all]) => Object.keys(all).length > 0));
}

function resourceOf({ resource }: Configuration, { type, id }: Target): Json {
  const found = resource[type]?.[id];
  if (!found) throw new RangeError(`the stack has no ${type}.${id}`);
  return found;
}

function put(all: Configuration["resource"], { type, id }: Target, body: Json): Configuration["resource"] {
  return { ...all, [type]: { ...all[type], [id]: body } };
}

/** What a resource waits for is there, or it does not wait. */
function withoutStrayDependencies(configuration: Configuration): Configuration {
  const { data, resource } = configuration;
  const there = new Set([
    ...Object.entries(resource).flatMap(([type, each]) => Object.keys(each).map((id) => `${type}.${id}`)),
    ...Object.entries(data).flatMap(([type, each]) => Object.keys(each).map((id) => `data.${type}.${id}`)),
  ]);
  const clean = (body: Json): Json => ({
    ...body,
    ...(Array.isArray(body["depends_on"])
      ? { depends_on: body["depends_on"].filter((each) => there.has(String(each))) }
      : {}),
  });
  const cleaned = Object.entries(resource).map(
    ([type, each]) => [type, Object.fromEntries(Object.entries(each).map(([id, body]) => [id, clean(body)]))] as const,
  );
  return { ...configuration, resource: Object.fromEntries(cleaned) };
}

function withMade(whole: Configuration, start: Configuration, made: SmallStack["made"]): Configuration {
  const body = resourceOf(whole, { type: made.type, id: made.like ?? made.id });
  return withoutStrayDependencies({ ...start, resource: put(start.resource, made, { ...body, ...made.arguments }) });
}

function withChange(start: Configuration, changed: SmallStack["changed"]): Configuration {
  const body = resourceOf(start, changed);
  const text = `${String(body[changed.argument])}${CHANGE}`;
  return { ...start, resource: put(start.resource, changed, { ...body, [changed.argument]: text }) };
}
