import { stackName } from "../../stacks";
import type { CompiledRule, Origin } from "../compile";
import { renderPlace } from "../diagnostics";
import type { Place } from "../diagnostics";
import type { Source } from "../model";
import { deploymentWord } from "./deployment-words";

/**
 * A rule for people: what it is, where it goes, every value with its origin, its texts to the character, and its blocks.
 * @param blocks What the stack holds for it; `undefined` when it is not deployed.
 */
export function renderRule(
  rule: CompiledRule,
  blocks: object | undefined,
  placeOf: (source: Source) => Place,
): string[] {
  const { id, kind, siem, environment, shard, deployment, notes, needs } = rule;
  const why = deployment.state === "absent" ? `: ${deployment.reason}` : "";
  const texts = new Set(rule.texts.map((text) => text.path[0]));
  const values = Object.entries(rule.spec).filter(([key, value]) => !texts.has(key) && value !== undefined);
  return [
    `${id}  ${siem} ${kind}, ${environment}: ${deploymentWord(deployment)}${why}`,
    ...(environment === "defaults" ? [] : [`  stack ${stackName(environment, siem, shard)}`]),
    ...(needs.length > 0 ? [`  after ${needs.join(", ")}`] : []),
    ...notes.map((note) => `  note: ${note}`),
    ...values.map(
      ([key, value]) => `  ${key} = ${JSON.stringify(value)}  [${renderOrigin(rule.origins[key], placeOf)}]`,
    ),
    ...rule.texts.flatMap((text) => [
      `  ${text.path.join(".")}  [${text.source.file}]`,
      ...textAt(rule.spec, text.path).split("\n"),
    ]),
    ...Object.entries(rule.origins)
      .filter(([key]) => /^(?:parameters|filters)\./.test(key))
      .map(([key, origin]) => `  ${key}  [${renderOrigin(origin, placeOf)}]`),
    ...(blocks
      ? [
          "  as Terraform's configuration holds it, defaults included:",
          ...JSON.stringify(blocks, undefined, 2).split("\n"),
        ]
      : []),
    "",
  ];
}

function renderOrigin(origin: Origin | undefined, placeOf: (source: Source) => Place): string {
  if (!origin) return "default";
  const place = origin.source ? renderPlace(placeOf(origin.source)) : "";
  const because = origin.justification
    ? `, because ${origin.justification.reason} (until ${origin.justification.expires})`
    : "";
  return [origin.layer, origin.by, place].filter((each) => each !== undefined && each !== "").join(", ") + because;
}

function textAt(spec: unknown, path: readonly (string | number)[]): string {
  const found = path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], spec);
  return String(found);
}
