import { App } from "cdktf";
import type { TerraformStack } from "cdktf";
import { MAIN_SHARD } from "../src/compile";
import type { CompiledEnvironment } from "../src/compile";
import { compareText } from "../src/diagnostics";
import { SIEMS } from "../src/model";
import type { Environment, Siem } from "../src/model";
import { SentinelStack } from "./sentinel-stack";
import type { RuleStackProps } from "./sentinel-stack";
import { stateKey } from "./state";
import { SumoLogicStack } from "./sumologic-stack";
import { withoutBookkeeping } from "./without-bookkeeping";

/** A stack that was synthesized. */
export interface SynthesizedStack {
  /** Its name, and its folder's below `stacks/`. */
  readonly name: string;
  /** The environment. */
  readonly environment: string;
  /** The SIEM it goes to. */
  readonly siem: Siem;
  /** The part of the environment. */
  readonly shard: string;
  /** Where its state is kept in its backend. */
  readonly stateKey: string;
  /** The ids that must be found in its configuration, sorted. */
  readonly rules: readonly string[];
}

/**
 * Synthesizes one environment into a folder, in an App of its own: its memory is free again afterwards.
 * @param outdir An existing folder; `stacks/` and `manifest.json` are written into it.
 * @param project The way from a stack's folder to the project; local states are kept below it.
 */
export function synthesizeEnvironment(
  compiled: CompiledEnvironment,
  outdir: string,
  project = "../../..",
): SynthesizedStack[] {
  return withoutBookkeeping(() => {
    const app = new App({ outdir, stackTraces: false, hclOutput: false });
    const stacks = SIEMS.flatMap((siem) => addStacks(app, siem, compiled, project));
    app.synth();
    return stacks;
  });
}

function addStacks(
  app: App,
  siem: Siem,
  { environment, rules, unsupported }: CompiledEnvironment,
  project: string,
): SynthesizedStack[] {
  if (!environment[siem]) return [];
  const own = rules.filter((each) => each.siem === siem);
  const notSupported = unsupported.filter((each) => each.siem === siem);
  const [main, ...others] = shardsOf(environment).map((shard) =>
    addStack(app, siem, {
      environment,
      shard,
      project,
      rules: own.filter((each) => each.shard === shard),
      unsupported: shard === MAIN_SHARD ? notSupported : [],
    }),
  );
  // Lists and functions stand in the main shard: they must be there before the rules that name them.
  for (const other of others) if (main) other.construct.addDependency(main.construct);
  return [main, ...others].flatMap((each) => each?.stack ?? []);
}

/** An environment's shards, the main one first. A shard without rules keeps its stack: its state must be emptied. */
function shardsOf({ shards }: Environment): string[] {
  return [MAIN_SHARD, ...shards.map((each) => each.name).sort(compareText)];
}

/** The name of a stack: the environment, the SIEM, and the shard unless it is the main one. */
export function stackName(environment: string, siem: Siem, shard: string): string {
  return shard === MAIN_SHARD ? `${environment}-${siem}` : `${environment}-${siem}-${shard}`;
}

interface AddedStack {
  readonly construct: TerraformStack;
  readonly stack: SynthesizedStack;
}

function addStack(app: App, siem: Siem, props: RuleStackProps): AddedStack {
  const { environment, shard, rules } = props;
  const name = stackName(environment.id, siem, shard);
  const deployed = rules.filter((each) => each.deployment.state === "deployed").map((each) => each.id);
  const key = stateKey({ environment, siem, shard });
  const construct = makeStack(app, name, siem, props);
  // CDKTF resolves every attribute once more to find references to other stacks; a rule has none.
  construct.prepareStack = () => void construct.ensureBackendExists();
  return {
    construct,
    stack: { name, environment: environment.id, siem, shard, stateKey: key, rules: deployed.sort(compareText) },
  };
}

function makeStack(app: App, name: string, siem: Siem, props: RuleStackProps): TerraformStack {
  const { sentinel, sumologic } = props.environment;
  if (siem === "sentinel" && sentinel) return new SentinelStack(app, name, sentinel, props);
  if (siem === "sumologic" && sumologic) return new SumoLogicStack(app, name, sumologic, props);
  throw new RangeError(`${name}: environment ${props.environment.id} has no ${siem}`);
}
