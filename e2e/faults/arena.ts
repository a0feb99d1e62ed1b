import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Siem } from "../../src/model";
import type { Snapshot } from "../../src/sandbox/control";
import { requireLoopback } from "../guard";
import { cleanEnvironment } from "../world/clean-environment";
import { differences, isThing } from "../world/compare";
import { THING_TYPES } from "../world/fields";
import type { Stored } from "../world/fields";
import { writeOverride } from "../world/override";
import { withIds } from "../world/references";
import { run, RunError } from "../world/run";
import type { Ended } from "../world/run";
import { readSettings } from "../world/settings";
import { stacksOf } from "../world/strangers";
import { Workbench } from "../world/workbench";
import { FAULTS } from "./faults";
import type { FaultName, Phase, Request } from "./faults";
import type { InState, Outcome } from "./outcome";
import { configurationsOf, targetOf } from "./small-stack";
import type { Configuration, SmallStack } from "./small-stack";
import { inState } from "./state-file";

/** How an arena is made. */
export interface ArenaOptions {
  readonly siem: Siem;
  readonly stack: SmallStack;
  /** What its scratch folder's name ends with. @defaultValue `faults` */
  readonly name?: string;
}

const STATE = "terraform.tfstate";
const KEPT_STATE = "start.tfstate";
const AFTER_STATE = "after.tfstate";

/** A small stack that is deployed once; every cell of the matrix begins with just that. */
export class Arena {
  private start: Snapshot = { documents: [] };
  private readonly environment: Record<string, string>;
  private readonly configurations;

  private constructor(
    private readonly bench: Workbench,
    private readonly stack: SmallStack,
    private readonly folder: string,
    variables: Readonly<Record<string, string>>,
  ) {
    this.environment = cleanEnvironment(variables);
    this.configurations = configurationsOf(bench.folder, stack);
  }

  /** Deploys the small stack. */
  static async open({ siem, stack, name = "faults" }: ArenaOptions): Promise<Arena> {
    const bench = await Workbench.open(`${siem}-${name}`);
    const folder = join(bench.data, "arena");
    mkdirSync(folder);
    const whole = stacksOf(siem, readSettings().stacks).find(({ name }) => name === stack.from);
    if (!whole) throw new RangeError(`there is no stack ${stack.from}`);
    const arena = new Arena(bench, stack, folder, bench.variables(bench.placeOf(whole)));
    await arena.deploy();
    return arena;
  }

  /** Ends it. */
  close(): Promise<void> {
    return this.bench.close();
  }

  /** Applies a phase's configuration while a fault waits for it, and says how that ended and what heals it. */
  async meet(phase: Phase, fault: FaultName): Promise<Outcome> {
    await this.reset(phase);
    await this.bench.sandbox.addFault({ ...this.requestOf(phase), ...FAULTS[fault] });
    const first = await this.apply();
    await this.requireMet();
    await this.bench.sandbox.clearFaults();
    const [service, state] = [await this.serviceOf(phase), this.stateOf(phase)];
    return { exit: first.code, service, state, heals: await this.heal(phase, first) };
  }

  /** Plans a phase's configuration while a fault waits for it. @returns What `terraform show -json` says of the plan. */
  async plan(phase: Phase, fault: FaultName): Promise<unknown> {
    await this.reset(phase);
    await this.bench.sandbox.addFault({ ...this.requestOf(phase), ...FAULTS[fault] });
    await this.require("plan", "-out=plan.tfplan");
    await this.bench.sandbox.clearFaults();
    const { out } = await this.terraform(["show", "-json", "plan.tfplan"]);
    return JSON.parse(out) as unknown;
  }

  private async deploy(): Promise<void> {
    writeOverride(this.folder, {
      endpoints: this.bench.sandbox.endpoints,
      state: STATE,
      hasSumo: "sumologic" in this.configurations.start.provider,
    });
    this.configure("start");
    await this.require("init");
    await this.require("apply", "-auto-approve");
    const lines = differences(this.configurations.start, await this.things());
    if (lines.length > 0) throw new RangeError(`the small stack was not deployed as it is: ${lines.join("; ")}`);
    copyFileSync(join(this.folder, STATE), join(this.folder, KEPT_STATE));
    this.start = await this.bench.sandbox.snapshot();
  }

  private async reset(phase: Phase): Promise<void> {
    await this.bench.sandbox.clearFaults();
    await this.bench.sandbox.restore(this.start);
    copyFileSync(join(this.folder, KEPT_STATE), join(this.folder, STATE));
    this.configure(phase);
  }

  private configure(phase: Phase | "start"): void {
    writeFileSync(join(this.folder, "cdk.tf.json"), JSON.stringify(this.configurations[phase], undefined, 2));
  }

  private requestOf(phase: Phase): Request {
    const request = this.stack.requests[phase];
    if (!request) throw new RangeError(`${this.stack.from} has no request of the phase "${phase}"`);
    const remote = inState(join(this.folder, KEPT_STATE), targetOf(this.stack, phase))?.attributes["id"];
    const id = String(remote).split("/").at(-1) ?? "";
    return { ...request, ...(request.path === undefined ? {} : { path: request.path.replace("ID", () => id) }) };
  }

  /** A fault that nothing meets proves nothing. */
  private async requireMet(): Promise<void> {
    const { faults } = await this.bench.sandbox.status();
    if (faults.every(({ met }) => met === 0)) throw new RangeError("no request met the fault");
  }

  /** Tries what heals, from the least to the most, and says what did. */
  private async heal(phase: Phase, first: Ended): Promise<Outcome["heals"]> {
    if (first.code === 0 && (await this.isDone(phase)))
      return (await this.isEmpty()) ? "nothing to do" : "the next plan is not empty";
    const after = await this.remember();
    const second = await this.apply();
    if (second.code === 0 && (await this.isDone(phase)))
      return (await this.isStray()) ? "a re-run here, somebody by hand elsewhere" : "a re-run";
    if (second.code === 0 && (await this.serviceOf(phase)) !== "doubled")
      return (await this.isOtherLost(phase)) ? "a re-run overwrites another rule" : "a re-run leaves something to do";
    if (first.code === 0) return (await this.isEmpty()) ? "somebody by hand" : "a re-run sees what is wrong";
    if (second.code === 0) await this.recall(after);
    const isImported = await this.import(phase);
    if (!isImported) return "neither a re-run nor an import";
    return second.code === 0 ? "an import, for a re-run doubles" : "an import";
  }

  private async isDone(phase: Phase): Promise<boolean> {
    return (await this.serviceOf(phase)) === "wanted" && this.stateOf(phase) === "wanted";
  }

  /** Whether something is where it does not belong. */
  private async isStray(): Promise<boolean> {
    return (await this.bench.stored()).some((each) => isThing(each) && this.isElsewhere(each));
  }

  /** Whether something is gone that the run was not about. */
  private async isOtherLost(phase: Phase): Promise<boolean> {
    const { type, id } = targetOf(this.stack, phase);
    const lines = differences(this.configurations[phase], await this.things());
    return lines.some((line) => line.endsWith(" is not in the service") && !line.startsWith(`${type}.${id} `));
  }

  private async remember(): Promise<Snapshot> {
    copyFileSync(join(this.folder, STATE), join(this.folder, AFTER_STATE));
    return this.bench.sandbox.snapshot();
  }

  private async recall(after: Snapshot): Promise<void> {
    copyFileSync(join(this.folder, AFTER_STATE), join(this.folder, STATE));
    await this.bench.sandbox.restore(after);
  }

  /** Takes the rule over that the service has and the state has not, and applies. */
  private async import(phase: Phase): Promise<boolean> {
    const imported = await this.importTarget(phase);
    return imported.code === 0 && (await this.apply()).code === 0 && (await this.isDone(phase));
  }

  private async importTarget(phase: Phase): Promise<Ended> {
    const { type, id } = targetOf(this.stack, phase);
    const [found] = this.documentsOf(phase, await this.bench.stored());
    if (!found) return { code: 1, out: "", err: `the service has no ${type}.${id}` };
    const configured = withIds(this.configuredTarget(phase), this.configurations.start.resource, await this.things());
    const remote = this.stack.importId(configured, found);
    return this.terraform(["import", "-input=false", "-no-color", `${type}.${id}`, remote]);
  }

  private apply(): Promise<Ended> {
    return this.terraform(["apply", "-auto-approve", "-input=false", "-no-color"]);
  }

  private async isEmpty(): Promise<boolean> {
    return (await this.terraform(["plan", "-detailed-exitcode", "-input=false", "-no-color"])).code === 0;
  }

  private async require(command: string, ...flags: readonly string[]): Promise<void> {
    const ended = await this.terraform([command, ...flags, "-input=false", "-no-color"]);
    if (ended.code !== 0) throw new RunError(`terraform ${command}`, ended);
  }

  private async terraform(args: readonly string[]): Promise<Ended> {
    const { folder, environment } = this;
    await requireLoopback({ folder, environment });
    return run(readSettings().terraform, args, { cwd: folder, env: environment });
  }

  /** What the place that the stack is deployed to holds. */
  private async things(): Promise<readonly Stored[]> {
    return (await this.bench.stored()).filter((each) => isThing(each) && !this.isElsewhere(each));
  }

  /** Whether a thing is in another place than everything was before. */
  private isElsewhere({ scope }: Stored): boolean {
    const places = this.start.documents.filter(isThing).map((each) => each.scope);
    return places.length > 0 && !places.some((place) => scope.startsWith(place));
  }

  private async serviceOf(phase: Phase): Promise<Outcome["service"]> {
    const stored = await this.bench.stored();
    const things = stored.filter((each) => isThing(each) && !this.isElsewhere(each));
    const wanted = differences(this.configurations[phase], things);
    if (wanted.length === 0) return "wanted";
    if (this.documentsOf(phase, things).length > 1) return "doubled";
    if (await this.isStray()) return "elsewhere";
    return differences(this.configurations.start, things).length === 0 ? "before" : wanted.join("; ");
  }

  private stateOf(phase: Phase): InState {
    const instance = inState(join(this.folder, STATE), targetOf(this.stack, phase));
    if (instance?.status === "tainted") return "tainted";
    if (targetOf(this.stack, phase) === this.stack.made) return instance ? "wanted" : "before";
    if (phase === "delete") return instance ? "before" : "wanted";
    if (!instance) return "dropped";
    const { type, id, argument } = this.stack.changed;
    return instance.attributes[argument] === this.configurations[phase].resource[type]?.[id]?.[argument]
      ? "wanted"
      : "before";
  }

  /** What the service holds of the rule that a phase is about. */
  private documentsOf(phase: Phase, stored: readonly Stored[]): readonly Stored[] {
    const known = THING_TYPES[targetOf(this.stack, phase).type];
    const body = this.configuredTarget(phase);
    return stored.filter((each) => known && each.kind.startsWith(known.kind) && known.sameBy(each) === body[known.by]);
  }

  /** The rule that a phase is about, as it was configured last. */
  private configuredTarget(phase: Phase): Configuration["resource"][string][string] {
    const { type, id } = targetOf(this.stack, phase);
    const all = [this.configurations[phase], this.configurations.start];
    return all.map(({ resource }) => resource[type]?.[id]).find((each) => each !== undefined) ?? {};
  }
}
