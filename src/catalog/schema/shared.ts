import { z } from "zod";
import { always, formerIds, id, words } from "./common";

const item = z.strictObject({
  value: words.describe("What is compared."),
  description: words.describe("Why it is on the list."),
  columns: z
    .record(z.string(), z.string())
    .default({})
    .describe("Further columns of a watchlist, by name. Default: none."),
});

/** A list's file. */
export const listFile = z
  .strictObject({
    id: id.describe("The list's id, for ever, and the name of its file; queries write it with underscores."),
    formerIds,
    name: words.describe("The title."),
    description: words.describe("What its entries mean, and who keeps them."),
    items: z.array(item).describe("The entries; an empty list is allowed."),
    sentinel: z
      .strictObject({ searchKey: words.describe("The name of the column that holds `value`, which queries look up.") })
      .optional()
      .describe("How Sentinel holds it, as a watchlist. Absent: Sentinel does not have it."),
    sumologic: z
      .strictObject({
        targetColumn: words.describe("What of a record is compared: Domain, SrcIp, Username, … or a custom column."),
      })
      .optional()
      .describe("How Cloud SIEM holds it, as a match list. Absent: Cloud SIEM does not have it."),
  })
  .refine(({ sentinel, sumologic }) => sentinel !== undefined || sumologic !== undefined, {
    error: "has neither `sentinel` nor `sumologic`, so that no SIEM gets it; add one of them",
    when: always,
  })
  .describe("A list that queries name: a watchlist in Sentinel, a match list in Cloud SIEM.");

/** A function's file. */
export const functionFile = z
  .strictObject({
    id: id.describe("The function's id, for ever, and the name of its file; queries call it with underscores."),
    formerIds,
    name: words.describe("The title in the portal."),
    parameters: z
      .array(words)
      .default([])
      .describe("One parameter an entry, without blanks: name:string, days:int=7, T:(*). Default: none."),
    query: words.describe("The KQL of its body, or the name of a .kql file beside this one."),
  })
  .describe("A KQL function saved in a workspace, for queries to call.");
