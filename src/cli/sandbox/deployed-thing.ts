import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deployedTwice } from "./errors";
import { STATE_FOLDER } from "./sandbox-stack";

/** A thing as the sandbox knows it. */
export interface RemoteThing {
  /** Its id or name there. */
  readonly target: string;
  /** The workspace it is in. @defaultValue the one place that has it */
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

const SUFFIX = ".tfstate";

/**
 * What siemform calls a rule or list, as the sandbox knows it: the id that Terraform's state has for it.
 * What no state has is left as it was asked for.
 * @throws UsageError when several stacks have deployed it.
 */
export function remoteThing(folder: string, { target, where }: RemoteThing): RemoteThing {
  const found = statesOf(folder).flatMap(({ stack, state }) =>
    (state.resources ?? [])
      .filter((each) => each.mode === "managed" && each.name === target)
      .flatMap(({ instances }) => instances.flatMap(({ attributes = {} }) => remoteOf(attributes)))
      .map((thing) => ({ stack, thing })),
  );
  const meant = found.filter(({ thing }) => where === undefined || (thing.where ?? where) === where);
  const [only] = meant;
  if (meant.length > 1)
    throw deployedTwice(
      target,
      meant.map(({ stack, thing }) => `${stack}: ${thing.target}`),
    );
  return { ...(where === undefined ? {} : { where }), ...(only?.thing ?? { target }) };
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
