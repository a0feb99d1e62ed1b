import type { CompiledEnvironment } from "../compile";
import { schemaDigest } from "../languages";
import type { KqlSchema } from "../languages";
import type { Content } from "../model";
import { textAt } from "./analyses";
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
    for (const rule of rules) {
      for (const each of rule.texts) if (each.language === "kql") texts.add(textAt(rule.spec, each.path));
    }
  }
  return [...byDigest.values()].map(({ schema, texts }) => ({ schema, texts: [...texts] }));
}
