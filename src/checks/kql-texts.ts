import type { CompiledEnvironment, CompiledRule } from "../compile";
import { schemaDigest } from "../languages";
import type { KqlSchema } from "../languages";
import type { Content } from "../model";
import { boundText, textAt } from "./analyses";
import { SchemaOf } from "./schema";

/** Queries that are bound against the same tables. */
export interface QueriesOfSchema {
  /** The tables. */
  readonly schema: KqlSchema;
  /** The final texts, each once. */
  readonly texts: readonly string[];
}

/** Every query that checking environments will bind. */
export function kqlTextsOf(content: Content, environments: readonly CompiledEnvironment[]): QueriesOfSchema[] {
  const schemas = new SchemaOf(content);
  const byDigest = new Map<string, { schema: KqlSchema; texts: Set<string> }>();
  for (const { environment, rules } of environments) {
    const schema = schemas.of(environment);
    const digest = schemaDigest(schema);
    const { texts } = byDigest.get(digest) ?? { texts: new Set<string>() };
    byDigest.set(digest, { schema, texts });
    for (const text of rules.flatMap(queriesIn)) texts.add(text);
  }
  return [...byDigest.values()].map(({ schema, texts }) => ({ schema, texts: [...texts] }));
}

function queriesIn(rule: CompiledRule): string[] {
  return rule.texts.flatMap(({ language, path }) => {
    if (language !== "kql") return [];
    const { before, text, after } = boundText(rule, textAt(rule.spec, path));
    return [before + text + after];
  });
}
