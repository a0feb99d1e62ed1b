import { App } from "cdktf";
import { MAIN_SHARD } from "../src/compile";
import type { CompiledEnvironment, CompiledRule } from "../src/compile";
import { compareText } from "../src/diagnostics";
import { SIEMS } from "../src/model";
import type { Siem } from "../src/model";
import { SentinelStack } from "./sentinel-stack";
import type { RuleStackProps } from "./sentinel-stack";
import { stateKey } from "./state";
import { SumoLogicStack } from "./sumologic-stack";

/** A stack that was synthesized. */
export interface SynthesizedStack {
  /** Its name, and its folder's below `stacks/`. */
  readonly name: string;
  readonly environment: string;
  readonly siem: Siem;
  readonly shard: string;
  /** Where its state is kept in its backend. */
  readonly stateKey: string;
  /** The ids that must be found in its configuration, sorted. */
  readonly rules: readonly string[];
}

/**
 * Synthesizes one environment into a folder, in an App of its own: its memory is free again afterwards.
 * @param outdir An existing folder; `stacks/` and `manifest.json` are written into it.
 */
export function synthesizeEnvironment({ environment, rules }: CompiledEnvironment, outdir: string): SynthesizedStack[] {
  const app = new App({ outdir, stackTraces: false, hclOutput: false });
  const stacks = SIEMS.flatMap((siem) => {
    if (!environment[siem]) return [];
    const own = rules.filter((each) => each.siem === siem);
    return shardsOf(own).map((shard) =>
      addStack(app, siem, { environment, shard, rules: own.filter((each) => each.shard === shard) }),
    );
  });
  app.synth();
  return stacks;
}

/** The shards of an environment's rules; the main one always, so that an environment without rules has a stack to empty. */
function shardsOf(rules: readonly CompiledRule[]): string[] {
  return [...new Set([MAIN_SHARD, ...rules.map((each) => each.shard)])].sort(compareText);
}

/** The name of a stack: the environment, the SIEM, and the shard unless it is the main one. */
export function stackName(environment: string, siem: Siem, shard: string): string {
  return shard === MAIN_SHARD ? `${environment}-${siem}` : `${environment}-${siem}-${shard}`;
}

function addStack(app: App, siem: Siem, props: RuleStackProps): SynthesizedStack {
  const { environment, shard, rules } = props;
  const name = stackName(environment.id, siem, shard);
  if (siem === "sentinel" && environment.sentinel) new SentinelStack(app, name, environment.sentinel, props);
  if (siem === "sumologic" && environment.sumologic) new SumoLogicStack(app, name, environment.sumologic, props);
  const deployed = rules.filter((each) => each.deployment.state === "deployed").map((each) => each.id);
  return {
    name,
    environment: environment.id,
    siem,
    shard,
    stateKey: stateKey({ environment, siem, shard }),
    rules: deployed.sort(compareText),
  };
}
