import { createPatch } from "diff";
import type { CompiledRule, Origin } from "../compile";
import type { GoldenRule } from "./rule-golden";
import type { Json, JsonObject } from "./stack-json";

/** A rule in an environment beside the same rule at its defaults. */
export interface RulePair {
  /** The rule. */
  readonly rule: CompiledRule;
  /** As the environment gets it; `undefined` when it is not deployed there. */
  readonly here?: GoldenRule;
  /** At its defaults; `undefined` when it exists in this environment only. */
  readonly usual?: GoldenRule;
  /** The rule that `usual` shows. */
  readonly usualRule?: CompiledRule;
}

/** What differs from a rule's defaults in an environment, and why; `undefined` when nothing does. */
export function differenceOf(pair: RulePair): JsonObject | undefined {
  const { rule, here, usual, usualRule } = pair;
  if (!here) {
    const { deployment } = rule;
    return deployment.state === "absent" ? { absent: deployment.cause, why: deployment.reason } : undefined;
  }
  if (!usual) return { only: here.blocks, ...texts(here) };
  const changed = changes(usual.blocks, here.blocks, "");
  const patches = here.texts.flatMap(({ name, text }, index) => {
    const before = usual.texts[index]?.text ?? "";
    return before === text ? [] : [[name, patchLines(name, before, text)] as const];
  });
  const mode = otherMode(rule, usualRule);
  if (Object.keys(changed).length === 0 && patches.length === 0 && Object.keys(mode).length === 0) return undefined;
  return {
    ...mode,
    ...(Object.keys(changed).length > 0 ? { values: changed } : {}),
    ...(patches.length > 0 ? { texts: Object.fromEntries(patches) } : {}),
    why: reasons(rule, usualRule?.notes ?? []),
  };
}

function otherMode({ deployment: here }: CompiledRule, usual: CompiledRule | undefined): JsonObject {
  if (here.state === "absent" || (usual?.deployment.state === "deployed" && usual.deployment.mode === here.mode))
    return {};
  return { mode: here.mode };
}

function texts({ texts: all }: GoldenRule): JsonObject {
  return all.length === 0 ? {} : { texts: Object.fromEntries(all.map(({ name, text }) => [name, text.split("\n")])) };
}

/** A unified diff without its head, a line an entry: `applyPatch` makes the environment's text of the default one. */
function patchLines(name: string, before: string, after: string): string[] {
  return createPatch(name, `${before}\n`, `${after}\n`, "", "", { context: 1 }).trimEnd().split("\n").slice(4);
}

/** Values that differ, by the way to them; a value that is gone is shown as such. */
function changes(before: Json | undefined, after: Json | undefined, path: string): Record<string, Json> {
  if (JSON.stringify(before) === JSON.stringify(after)) return {};
  if (!isObject(before) || !isObject(after)) return { [path]: after ?? "<not set>" };
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return Object.assign(
    {},
    ...keys.map((key) => changes(before[key], after[key], path === "" ? key : `${path}.${key}`)),
  ) as Record<string, Json>;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const DEVIATING = new Set(["ring", "group", "environment", "mode"]);

/** Who made the differences: every origin that is not the detection's own, with its justification. */
function reasons(rule: CompiledRule, usualNotes: readonly string[]): string[] {
  const origins = Object.entries(rule.origins).filter(([, origin]) => isDeviation(origin));
  const said = origins.map(([field, origin]) => `${field}: ${origin.by ?? origin.layer}${justified(origin)}`);
  return [...new Set([...said, ...rule.notes.filter((note) => !usualNotes.includes(note))])].sort();
}

function isDeviation({ layer }: Origin): boolean {
  return DEVIATING.has(layer);
}

function justified({ justification }: Origin): string {
  if (!justification) return "";
  const { reason, owner, ticket, expires } = justification;
  return ` (${reason}; ${owner}, ${ticket}, until ${expires})`;
}
