import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlanSummary } from "../../src/cli/terraform/plan-summary";
import type { Place } from "../../src/sandbox/server/provider-environment";
import { cleanEnvironment } from "./clean-environment";
import { differences, isThing } from "./compare";
import type { Synthesized } from "./compare";
import { THING_TYPES } from "./fields";
import type { Stored } from "./fields";
import { run } from "./run";
import type { Ended } from "./run";
import { readSettings } from "./settings";
import type { StackOf } from "./strangers";
import { requireSuccess } from "./workbench";
import type { Workbench } from "./workbench";

/** What a plan would do. */
export type Planned = Pick<PlanSummary, "changes" | "counts" | "resources" | "vanished">;

/** One stack on a workbench, deployed with siemform. */
export class Stage {
  /** @param bench Where. @param stack Which. */
  constructor(
    readonly bench: Workbench,
    readonly stack: StackOf,
  ) {}

  /** The folder that siemform deploys it from. */
  get folder(): string {
    return join(this.bench.data, "stacks", this.stack.name);
  }

  /** What siemform synthesized last. */
  get synthesized(): Synthesized {
    return JSON.parse(readFileSync(join(this.folder, "cdk.tf.json"), "utf8")) as Synthesized;
  }

  /** How many resources that are. */
  get size(): number {
    return this.addresses.length;
  }

  /** Of changes such as `update x`, those of resources that this stack has, sorted. */
  among(changes: readonly string[]): string[] {
    const { addresses } = this;
    return changes.filter((each) => addresses.some((address) => each.endsWith(` ${address}`))).sort();
  }

  private get addresses(): string[] {
    return Object.entries(this.synthesized.resource ?? {}).flatMap(([type, things]) =>
      Object.keys(things).map((id) => `${type}.${id}`),
    );
  }

  /** Builds and plans. @throws RunError when siemform refuses. */
  async plan(options: readonly string[] = []): Promise<Planned> {
    const { out } = await requireSuccess(`siemform plan ${this.stack.name}`, this.tryPlan(options));
    return JSON.parse(out) as Planned;
  }

  /** Builds and plans, however it ends. */
  tryPlan(options: readonly string[] = []): Promise<Ended> {
    return this.bench.siemform("plan", this.stack.name, "--sandbox", "--json", ...options);
  }

  /** Applies the saved plan. @throws RunError when siemform refuses. */
  apply(): Promise<Ended> {
    return requireSuccess(`siemform apply ${this.stack.name}`, this.tryApply());
  }

  /** Applies the saved plan, however it ends. */
  tryApply(): Promise<Ended> {
    return this.bench.siemform("apply", this.stack.name, "--sandbox");
  }

  /** Destroys, however it ends. */
  tryDestroy(): Promise<Ended> {
    return this.bench.siemform("destroy", this.stack.name, "--sandbox", "--yes");
  }

  /** Runs terraform itself in the stack's folder. @param place Where, and so with whose credential. */
  terraform(args: readonly string[], place: Place = this.place): Promise<Ended> {
    const env = cleanEnvironment(this.bench.variables(place));
    return run(readSettings().guardedTerraform, args, { cwd: this.folder, env });
  }

  /** Where it is deployed to. */
  get place(): Place {
    return this.bench.placeOf(this.stack);
  }

  /** Everything that users made in the service. */
  async things(): Promise<readonly Stored[]> {
    return (await this.bench.stored()).filter(isThing);
  }

  /** The id in the service of the first thing that a type of resource became. @throws RangeError when there is none. */
  async idOf(type: string): Promise<string> {
    const found = (await this.things()).find(({ kind }) => kind === THING_TYPES[type]?.kind);
    if (!found) throw new RangeError(`the service has no ${type}`);
    return found.key;
  }

  /** What differs between the service and what was synthesized; nothing when all is well. */
  async differences(): Promise<string[]> {
    return differences(this.synthesized, await this.things());
  }
}

/** The addresses that a plan changes, by what becomes of them: `update x`. */
export function changesOf({ resources }: Planned): string[] {
  return resources
    .map(({ action, address, from }) => `${from === undefined ? action : `move ${from} to`} ${address}`)
    .sort();
}
