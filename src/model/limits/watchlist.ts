import type { WatchlistItem, WatchlistSpec } from "../sentinel/watchlist";
import { refuse, warn } from "./breach";
import type { LimitBreach } from "./breach";
import { textLength } from "./text";

const NAME = /^[A-Za-z0-9][A-Za-z0-9\s_-]{1,62}[A-Za-z0-9]$/;
/** The characters of a KQL entity name, which a column must keep to. */
const COLUMN = /^[\w .-]{1,1024}$/;
const ROW_BYTES = 10 * 1024;
const MANY_ROWS = 200;

/** What a watchlist must keep. Source: Watchlists in Microsoft Sentinel, 2024-03-14; service limits, 2025-03-19. */
export function watchlistLimits(spec: WatchlistSpec): readonly LimitBreach[] {
  const { itemsSearchKey: key, items } = spec;
  return [
    ...watchlistName(spec.displayName),
    ...textLength({ field: "description", value: spec.description, min: 1, max: Infinity }),
    ...(spec.labels ?? []).flatMap((value) => textLength({ field: "labels", value, min: 1, max: Infinity })),
    ...columnForm("itemsSearchKey", key),
    ...[...new Set(items.flatMap((item) => Object.keys(item)))].flatMap((column) => columnForm("items", column)),
    ...items.flatMap((item, index) => [...rowSize(item, index + 1), ...rowKey(item, index + 1, key)]),
    ...doubledKeys(items.map((item) => item[key])),
    ...manyRows(items.length),
  ];
}

/** Refuses an alias that is too short or too long; it derives from an id, and so has the right letters. */
export function watchlistAlias(alias: string): LimitBreach[] {
  if (alias.length >= 3 && alias.length <= 64) return [];
  const message = `id: the alias \`${alias}\` has ${alias.length} characters, 3 to 64 are allowed`;
  return [refuse("watchlist-alias-length", ["id"], message, "choose another first id")];
}

function watchlistName(name: string): LimitBreach[] {
  if (NAME.test(name)) return [];
  return [
    refuse(
      "watchlist-name-form",
      ["displayName"],
      `displayName: \`${name}\` is not 3 to 64 letters, digits, blanks, hyphens and underscores, a letter or digit at both ends`,
      "rename it",
    ),
  ];
}

function columnForm(field: string, column: string): LimitBreach[] {
  if (COLUMN.test(column)) return [];
  return [
    refuse(
      "watchlist-column-form",
      [field],
      `${field}: \`${column}\` is not the name of a column`,
      "use letters, digits, underscores, blanks, dots and hyphens",
    ),
  ];
}

function rowSize(item: WatchlistItem, row: number): LimitBreach[] {
  const bytes = Buffer.byteLength(JSON.stringify(item), "utf8");
  if (bytes <= ROW_BYTES) return [];
  const message = `items: row ${row} has ${bytes} bytes, ${ROW_BYTES} are allowed`;
  return [refuse("watchlist-row-size", ["items"], message, "shorten its values")];
}

function rowKey(item: WatchlistItem, row: number, key: string): LimitBreach[] {
  if ((item[key] ?? "").trim() !== "") return [];
  const message = `items: row ${row} has no \`${key}\`, which is the search key`;
  return [refuse("watchlist-key-missing", ["items", "itemsSearchKey"], message, "fill it in, or remove the row")];
}

function doubledKeys(values: readonly (string | undefined)[]): LimitBreach[] {
  const first = new Map<string, number>();
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const earlier = first.get(value);
    if (earlier === undefined) {
      first.set(value, index + 1);
      return [];
    }
    const message = `items: rows ${earlier} and ${index + 1} have the same search key \`${value}\``;
    return [refuse("watchlist-key-doubled", ["items", "itemsSearchKey"], message, "remove one of them")];
  });
}

function manyRows(count: number): LimitBreach[] {
  if (count <= MANY_ROWS) return [];
  return [
    warn(
      "watchlist-many-rows",
      ["items"],
      `items: ${count} rows, and each is a request and a resource of its own`,
      `keep lists to ${MANY_ROWS} rows, or write the list into the query as a datatable`,
    ),
  ];
}
