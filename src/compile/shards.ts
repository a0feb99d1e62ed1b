import type { Detection, Environment, RuleSource } from "../model";
import { selects } from "../model";

/** The part of an environment that holds what no shard selects. */
export const MAIN_SHARD = "main";

/** The shard a rule is kept in: the first whose selectors fit it. Rules of one detection belong together. */
export function shardOf(environment: Environment, detection: Detection, rule: RuleSource): string {
  const shard = environment.shards.find((each) => each.select.some((select) => selects(select, detection, rule.id)));
  return shard?.name ?? MAIN_SHARD;
}
