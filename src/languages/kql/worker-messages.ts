import type { KqlAnalysis } from "./analysis";
import type { KqlSchema } from "./schema";

/** What a worker is told. */
export type ToKqlWorker =
  /** A schema that queries will be bound to, and the texts that come, so that their tables are built once. */
  | { readonly kind: "schema"; readonly digest: string; readonly schema: KqlSchema; readonly texts: readonly string[] }
  /** A query. */
  | { readonly kind: "query"; readonly digest: string; readonly text: string };

/** What a worker answers. */
export type FromKqlWorker =
  /** It has loaded the binder: from now on a query's time counts. */
  | { readonly kind: "ready" }
  /** What it found. */
  | { readonly kind: "analysis"; readonly analysis: KqlAnalysis };
