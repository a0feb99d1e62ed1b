import { z } from "zod";
import { COLUMN_TYPES } from "../../model";
import { always, distinct, formed, words } from "./common";

/** The form of names that a query can write without quotes. */
export const KQL_NAME = /^[A-Za-z_]\w*$/;
const kqlName = formed(
  z.string().regex(KQL_NAME, "is not a name of KQL; use letters, digits and underscores, no digit first"),
  "a name of KQL: letters, digits and underscores",
);

const columnName = z
  .string()
  .regex(/^\S(?:.*\S)?$/, "is not the name of a column; write it on one line, without blanks around it");

const columns = formed(
  z
    .record(columnName, z.enum(COLUMN_TYPES))
    .refine((all) => Object.keys(all).length > 0, "is empty; name at least one column with its type")
    .meta({ minProperties: 1 }),
  "a mapping of columns like { TimeGenerated: datetime }",
);

/** The form of a function's parameter in KQL: `days:int=7`, `T:(*)`. */
export const KQL_PARAMETER = /^[A-Za-z_]\w*\s*:\s*(?:\(.*\)|[A-Za-z]+)(?:\s*=[^]*)?$/;
const parameter = formed(
  z.string().regex(KQL_PARAMETER, "is not a parameter; write name:type, name:type=default or T:(*)"),
  "a parameter like starttime:datetime=datetime(null)",
);

const workspaceFunction = z
  .strictObject({
    name: kqlName.describe("The name that queries call it by."),
    parameters: z
      .array(parameter)
      .default([])
      .describe("One parameter an entry, in KQL's words: name:string, days:int=7, T:(*). Default: none."),
    returns: columns.optional().describe("The columns it gives, by name with their types; this or body."),
    body: words.optional().describe("Its KQL, without the braces; this or returns."),
  })
  .refine(({ returns, body }) => (returns === undefined) !== (body === undefined), {
    error: "must have exactly one of returns and body; write what it gives, or its KQL",
    when: always,
  });

const watchlist = z.strictObject({
  alias: formed(
    z.string().regex(/^\S+$/, "is not an alias; write the word that _GetWatchlist takes, without blanks"),
    "an alias like HighValueAssets",
  ).describe("The alias that queries give to _GetWatchlist."),
  columns: columns.describe("The columns of its items, by name with their types: string, unless a query converts it."),
});

/** What a file says when a list names something twice; a mapping cannot. */
function twice(words: readonly string[]): string | undefined {
  return words.find((each, index) => words.indexOf(each) !== index);
}

/** A list whose entries have names, none of them twice. */
function named<T>(entry: z.ZodType<T>, nameOf: (entry: T) => string): z.ZodArray<z.ZodType<T>> {
  return z.array(entry).check(({ value, issues }) => {
    const doubled = twice(value.map(nameOf));
    if (doubled === undefined) return;
    issues.push({ code: "custom", message: `holds \`${doubled}\` twice; remove one of them`, input: value });
  });
}

/** A workspace's schema: of an environment, or of what one detection reads. */
export const workspaceFile = z
  .strictObject({
    documented: distinct(kqlName)
      .default([])
      .describe(
        "Tables that it has as Microsoft documents them, for `tables: schema` of the environment. Default: none.",
      ),
    tables: formed(z.record(kqlName, columns), "a mapping of tables like { Acme_CL: { TimeGenerated: datetime } }")
      .default({})
      .describe(
        "Tables by name, each with its columns and their types. A documented table that stands here is taken from here. Default: none.",
      ),
    functions: named(workspaceFunction, ({ name }) => name)
      .default([])
      .describe("Functions that queries call: saved ones, a solution's, ASIM parsers. Default: none."),
    watchlists: named(watchlist, ({ alias }) => alias)
      .default([])
      .describe("Watchlists that queries read and that queries/lists does not hold. Default: none."),
  })
  .describe("What a workspace has: which documented tables of Log Analytics, and what beyond them.");
