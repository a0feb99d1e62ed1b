import type { Duration } from "../duration";

/** One row of a watchlist: column to value. */
export type WatchlistItem = Readonly<Record<string, string>>;

/** A list that queries read with `_GetWatchlist`. Azure replaces it, with its rows, on every change but to its rows. */
export interface WatchlistSpec {
  /** The name in the portal: 3 to 64 letters, digits, blanks, hyphens and underscores, a letter or digit at both ends. */
  readonly displayName: string;
  /** What it holds and who keeps it. */
  readonly description?: string;
  /** Words to find it by. @defaultValue none */
  readonly labels?: readonly string[];
  /** How long an item lives. @defaultValue for ever */
  readonly defaultDuration?: Duration;
  /** The column that queries look up, as `SearchKey`; every row has it and no two rows the same value. */
  readonly itemsSearchKey: string;
  /** The rows, at most 10 KB each; each is a request of its own, so that more than 200 take minutes. */
  readonly items: readonly WatchlistItem[];
}
