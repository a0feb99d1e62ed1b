import { watchlistAlias, watchlistLimits } from "../../../src/model";
import type { WatchlistSpec } from "../../../src/model";
import { sentences } from "./sentences";

const SPEC: WatchlistSpec = {
  displayName: "Sites",
  itemsSearchKey: "Domain",
  items: [{ Domain: "a.example" }, { Domain: "b.example" }],
};

const rows = (count: number): WatchlistSpec["items"] =>
  Array.from({ length: count }, (_, index) => ({ Domain: `${index}.example` }));

const NAME_FORM =
  "is not 3 to 64 letters, digits, blanks, hyphens and underscores, a letter or digit at both ends; rename it";

const TABLE: [string, Partial<WatchlistSpec>, string][] = [
  ["a short name", { displayName: "ab" }, `error watchlist-name-form [displayName] displayName: \`ab\` ${NAME_FORM}`],
  [
    "a long name",
    { displayName: "x".repeat(65) },
    `error watchlist-name-form [displayName] displayName: \`${"x".repeat(65)}\` ${NAME_FORM}`,
  ],
  [
    "a name with other characters",
    { displayName: "Sites (2026)" },
    `error watchlist-name-form [displayName] displayName: \`Sites (2026)\` ${NAME_FORM}`,
  ],
  [
    "an empty description",
    { description: "" },
    "error text-empty [description] description: is empty; write at least 1 character(s)",
  ],
  [
    "an empty label",
    { labels: ["soc", ""] },
    "error text-empty [labels] labels: is empty; write at least 1 character(s)",
  ],
  [
    "a column name with other characters",
    { items: [{ Domain: "a.example", "Why?": "x" }] },
    "error watchlist-column-form [items] items: `Why?` is not the name of a column; use letters, digits, underscores, blanks, dots and hyphens",
  ],
  [
    "a large row",
    { items: [{ Domain: "a.example", Reason: "é".repeat(5110) }] },
    "error watchlist-row-size [items] items: row 1 has 10254 bytes, 10240 are allowed; shorten its values",
  ],
  [
    "a row without the search key",
    { items: [{ Domain: "a.example" }, { Reason: "x" }] },
    "error watchlist-key-missing [items itemsSearchKey] items: row 2 has no `Domain`, which is the search key; fill it in, or remove the row",
  ],
  [
    "a row with an empty search key",
    { items: [{ Domain: " " }] },
    "error watchlist-key-missing [items itemsSearchKey] items: row 1 has no `Domain`, which is the search key; fill it in, or remove the row",
  ],
  [
    "a search key twice",
    { items: [{ Domain: "a.example" }, { Domain: "b.example" }, { Domain: "a.example" }] },
    "error watchlist-key-doubled [items itemsSearchKey] items: rows 1 and 3 have the same search key `a.example`; remove one of them",
  ],
  [
    "201 rows",
    { items: rows(201) },
    "warning watchlist-many-rows [items] items: 201 rows, and each is a request and a resource of its own; keep lists to 200 rows, or write the list into the query as a datatable",
  ],
];

test.each(TABLE)("%s: a watchlist says so", (_, change, sentence) => {
  expect(sentences(watchlistLimits({ ...SPEC, ...change }))).toEqual([sentence]);
});

test("200 rows, a name with blanks and no row at all are taken", () => {
  expect(sentences(watchlistLimits({ ...SPEC, items: rows(200), displayName: "File-sharing sites_2" }))).toEqual([]);
  expect(sentences(watchlistLimits({ ...SPEC, items: [] }))).toEqual([]);
});

test.each([
  [
    "ab",
    [
      "error watchlist-alias-length [id] id: the alias `ab` has 2 characters, 3 to 64 are allowed; choose another first id",
    ],
  ],
  ["abc", []],
  ["x".repeat(64), []],
])("the alias %s", (alias, expected) => {
  expect(sentences(watchlistAlias(alias))).toEqual(expected);
});
