import type { Estate, Org } from "../../sandbox";
import { readEnvironments } from "./sandbox-environments";
import { environmentsOfStacks } from "./stack-environment";

/** Where stacks were deployed from and to. */
export interface DeployedFrom {
  /** The sandbox's folder. */
  readonly folder: string;
  /** Who and what there is in it. */
  readonly estate: Estate;
  /** The project's folder. @defaultValue none: nobody knows which environments stacks are of */
  readonly root: string | undefined;
}

/** The Sumo Logic orgs that stacks deploy to, by the stacks' names: a state does not say them. */
export function orgsOfStacks({ folder, estate, root }: DeployedFrom): ReadonlyMap<string, Org> {
  if (root === undefined) return new Map();
  const orgs = new Map(
    readEnvironments(folder).flatMap(({ id, places: { sumologic } }) => {
      const org = sumologic && "sumo" in sumologic ? orgOf(estate, sumologic.sumo.userId) : undefined;
      return org ? [[id, org] as const] : [];
    }),
  );
  return new Map(
    [...environmentsOfStacks(root)].flatMap(([stack, environment]) => {
      const org = orgs.get(environment);
      return org ? [[stack, org] as const] : [];
    }),
  );
}

function orgOf({ orgs }: Estate, userId: string): Org | undefined {
  return orgs.find(({ users }) => users.some(({ id }) => id.toLowerCase() === userId.toLowerCase()));
}
