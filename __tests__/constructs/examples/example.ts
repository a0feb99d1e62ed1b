import type { Construct } from "constructs";

/** How a test makes a construct without knowing which: the contract suite runs over all of them. */
export interface ConstructExample {
  /** The construct's class name. */
  readonly name: string;
  /** Only what is required. */
  readonly smallest: (scope: Construct, id: string) => Construct;
  /** Every property. */
  readonly fullest: (scope: Construct, id: string) => Construct;
  /** Every free-text property set to the text (free text = where an author may write any characters: names, descriptions, queries, expressions, values of items, task titles; not enums, ids, column names). */
  readonly withText: (scope: Construct, id: string, text: string) => Construct;
}
