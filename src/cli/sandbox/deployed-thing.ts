import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deployedTwice } from "./errors";
import { orgsOfStacks } from "./orgs-of-stacks";
import type { DeployedFrom } from "./orgs-of-stacks";
import { STATE_FOLDER } from "./sandbox-stack";

/** A thing as the sandbox knows it. */
export interface RemoteThing {
  /** Its id or name there. */
  readonly target: string;
  /** The workspace or org it is in. @defaultValue the one place that has it */
  readonly where?: string;
}

/** What is read of a state. */
interface State {
  readonly resources?: readonly {
    readonly mode: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes?: { readonly id?: string; readonly name?: string } }[];
  }[];
}

/** A thing that a stack has deployed. */
interface Deployed {
  readonly stack: string;
  readonly target: string;
  /** What its workspace or org is called, and other names of it; none when nobody knows. */
  readonly places: readonly string[];
}

const SUFFIX = ".tfstate";

/**
 * What siemform calls a rule or list, as the sandbox knows it: the id that Terraform's state has for it.
 * What no state has is left as it was asked for.
 * @throws UsageError when several stacks have deployed it.
 */
export function remoteThing(from: DeployedFrom, asked: RemoteThing): RemoteThing {
  const meant = deployedAs(from, asked.target).filter((each) => isIn(each, asked.where));
  const [only] = meant;
  if (!only) return asked;
  if (meant.length > 1) throw deployedTwice(asked.target, meant.map(inWords));
  const where = only.places[0] ?? asked.where;
  return { target: only.target, ...(where === undefined ? {} : { where }) };
}

function deployedAs(from: DeployedFrom, name: string): Deployed[] {
  const orgs = orgsOfStacks(from);
  return statesOf(from.folder).flatMap(({ stack, state }) => {
    const org = orgs.get(stack);
    return (state.resources ?? [])
      .filter((each) => each.mode === "managed" && each.name === name)
      .flatMap(({ instances }) => instances.flatMap(({ attributes = {} }) => remoteOf(attributes)))
      .map(({ target, where }) => ({ stack, target, places: where === undefined ? namesOf(org) : [where] }));
  });
}

function namesOf(org: { readonly name: string; readonly id: string } | undefined): string[] {
  return org ? [org.name, org.id] : [];
}

/** What is in nobody knows which place may be in any. */
function isIn({ places }: Deployed, where: string | undefined): boolean {
  return (
    where === undefined || places.length === 0 || places.some((each) => each.toLowerCase() === where.toLowerCase())
  );
}

function inWords({ stack, target, places: [place] }: Deployed): string {
  return `${stack}: ${target}${place === undefined ? "" : ` in ${place}`}`;
}

/** Azure's ids say the workspace. Some of Sumo Logic's are small numbers, which things of other kinds have too. */
function remoteOf({ id = "", name }: { readonly id?: string; readonly name?: string }): RemoteThing[] {
  const [, workspace] = /\/workspaces\/([^/]+)\/.*\/[^/]+$/i.exec(id) ?? [];
  if (workspace !== undefined) return [{ target: id.slice(id.lastIndexOf("/") + 1), where: workspace }];
  const target = /^\d{1,9}$/.test(id) ? name : id;
  return target === undefined || target === "" ? [] : [{ target }];
}

function statesOf(folder: string): { readonly stack: string; readonly state: State }[] {
  const states = join(folder, STATE_FOLDER);
  if (!existsSync(states)) return [];
  return readdirSync(states)
    .filter((each) => each.endsWith(SUFFIX))
    .map((each) => ({
      stack: each.slice(0, -SUFFIX.length),
      state: JSON.parse(readFileSync(join(states, each), "utf8")) as State,
    }));
}
