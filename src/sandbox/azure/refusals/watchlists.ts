import { z } from "zod";
import { SOURCES, dataModel, isGuid, refusal, unworded, wrongLength } from "./refusal";
import type { RefusalRow } from "./refusal";

const ALIAS = [3, 64] as const;
const TITLE = /^[\p{L}\p{N}][\p{L}\p{N} _-]{1,62}[\p{L}\p{N}]$/u;
const FILE_BYTES = Math.floor(3.8 * 1024 * 1024);
const LINE_MOST = 10_240;
const ROW_BYTES = 10 * 1024;

const text = z.string().nullish();

/** The properties of a watchlist (bicep-types-az, watchlists 2022-11-01); others are kept as they are. */
export const watchlistProperties = z.object({
  displayName: text,
  provider: text,
  itemsSearchKey: text,
  rawContent: text,
  numberOfLinesToSkip: z.int().min(0).nullish(),
});

/** The properties of a row (bicep-types-az, watchlistItems 2022-11-01). */
export const watchlistItemProperties = z.object({ itemsKeyValue: z.record(z.string(), z.unknown()).nullish() });

/** A watchlist that is held against the table. */
export interface WatchlistSubject {
  /** Its alias: its name in its path. */
  readonly alias: string;
  /** Its properties. */
  readonly list: z.output<typeof watchlistProperties>;
}

/** A row that is held against the table. */
export interface WatchlistItemSubject {
  /** Its name in its path. */
  readonly name: string;
  /** Its columns. */
  readonly row: Readonly<Record<string, unknown>>;
  /** The column that its watchlist is searched by. */
  readonly searchKey: string;
}

/** What is refused of a watchlist. */
export const WATCHLISTS: readonly RefusalRow<WatchlistSubject>[] = [
  refusal({
    id: "watchlist-alias-length",
    summary: `The alias of a watchlist has ${ALIAS.join(" to ")} characters.`,
    source: unworded(SOURCES.watchlists),
    find: ({ alias: { length } }) =>
      length >= ALIAS[0] && length <= ALIAS[1] ? undefined : wrongLength("WatchlistAlias", length, ALIAS),
  }),
  refusal({
    id: "watchlist-name-form",
    summary:
      "The display name of a watchlist is 3 to 64 letters, digits, blanks, hyphens and underscores, a letter or digit at both ends.",
    source: unworded(SOURCES.watchlists),
    find: ({ list: { displayName } }) =>
      TITLE.test(displayName ?? "") ? undefined : dataModel(`The 'DisplayName' '${displayName ?? ""}' is invalid.`),
  }),
  requiredRow("watchlist-provider-missing", "provider", "A watchlist names its provider."),
  requiredRow("watchlist-search-key-missing", "itemsSearchKey", "A watchlist names the column that it is searched by."),
  refusal({
    id: "watchlist-file-size",
    summary: "The content of a watchlist that is sent with it has at most 3.8 MB.",
    source: unworded(SOURCES.limits),
    find: ({ list: { rawContent } }) =>
      Buffer.byteLength(rawContent ?? "") > FILE_BYTES ? dataModel("The 'RawContent' exceeds 3.8 MB") : undefined,
  }),
  refusal({
    id: "watchlist-line-length",
    summary: `A line of a watchlist's content has at most ${LINE_MOST} characters.`,
    source: unworded(SOURCES.limits),
    find: ({ list: { rawContent } }) => {
      const line = (rawContent ?? "").split(/\r?\n/).findIndex(({ length }) => length > LINE_MOST);
      return line < 0 ? undefined : dataModel(`The line ${line + 1} of 'RawContent' exceeds ${LINE_MOST} characters`);
    },
  }),
];

/** What is refused of a row of a watchlist. */
export const WATCHLIST_ITEMS: readonly RefusalRow<WatchlistItemSubject>[] = [
  refusal({
    id: "watchlist-item-id",
    summary: "The id of a row is a GUID.",
    source: unworded(`${SOURCES.azurerm}, sentinel_watchlist_item`),
    find: ({ name }) => (isGuid(name) ? undefined : dataModel(`The watchlist item id '${name}' is not a valid GUID`)),
  }),
  refusal({
    id: "watchlist-row-size",
    summary: "A row of a watchlist has at most 10 KB.",
    source: unworded(SOURCES.limits),
    find: ({ row }) =>
      Buffer.byteLength(JSON.stringify(row)) > ROW_BYTES ? dataModel("The 'ItemsKeyValue' exceeds 10 KB") : undefined,
  }),
  refusal({
    id: "watchlist-row-without-key",
    summary: "A row of a watchlist has the column that the list is searched by.",
    source: unworded(SOURCES.watchlists),
    find: ({ row, searchKey }) =>
      !Object.hasOwn(row, searchKey) || [null, ""].includes(row[searchKey] as string | null)
        ? dataModel(`The 'ItemsKeyValue' lacks a value for the search key '${searchKey}'`)
        : undefined,
  }),
];

function requiredRow(id: string, field: "provider" | "itemsSearchKey", summary: string): RefusalRow<WatchlistSubject> {
  return refusal({
    id,
    summary,
    source: unworded(SOURCES.bicep),
    find: ({ list }) => (list[field]?.trim() ? undefined : dataModel(`The '${field}' field is required.`)),
  });
}
