import { join } from "node:path";
import type { BindKql } from "../../checks";
import { analyzeKql, schemaDigest } from "../../languages";
import type { KqlAnalysis, KqlSchema } from "../../languages";
import { codeDigest } from "./code-digest";
import { digestOf, Store } from "./store";

/** Where a project keeps what can be worked out again. */
export const CACHE_FOLDER = ".siemform/cache";

/** What binding queries gave, by query, tables and code: in memory, and on the disk of the project. */
export class KqlCache {
  private readonly inMemory = new Map<string, KqlAnalysis>();

  /** @param store The entries on the disk. @defaultValue none: what is known is forgotten with this object */
  constructor(private readonly store?: Store) {}

  /** The cache of a project. */
  static of(root: string): KqlCache {
    return new KqlCache(new Store(join(root, CACHE_FOLDER, "kql")));
  }

  /** Binds a query unless that was done before. */
  readonly bind: BindKql = (query, schema) => {
    const known = this.find(query, schema);
    if (known) return known;
    const analysis = analyzeKql(query, schema);
    this.keep(query, schema, analysis);
    return analysis;
  };

  /** What binding a query gave, or `undefined` when that was not done yet. */
  find(query: string, schema: KqlSchema): KqlAnalysis | undefined {
    const key = keyOf(query, schema);
    const known = this.inMemory.get(key) ?? (this.store?.read(key) as KqlAnalysis | undefined);
    if (known) this.inMemory.set(key, known);
    return known;
  }

  /** Keeps what binding a query gave. */
  keep(query: string, schema: KqlSchema, analysis: KqlAnalysis): void {
    const key = keyOf(query, schema);
    this.inMemory.set(key, analysis);
    this.store?.write(key, analysis);
  }
}

function keyOf(query: string, schema: KqlSchema): string {
  return digestOf(codeDigest(), schemaDigest(schema), query);
}
