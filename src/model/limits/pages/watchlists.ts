import type { CodePage } from "../../../diagnostics";

const WATCHLISTS = "Watchlists in Microsoft Sentinel, 2024-03-14";
const LIMITS = "Service limits for Microsoft Sentinel, 2025-03-19";

/** Rows of two letters and a number each, for a list that is too long. */
const rows = (count: number): string =>
  Array.from({ length: count }, (_, index) => `{ Host: h${String(index + 1)} }`)
    .join(", ")
    .replace(/(.{80,100}?),/g, "$1,\n   ");

const NOTES =
  "Seen as a place for tools since the spring; taken down in July; back under a new owner in autumn. ".repeat(10);

/** Pages of what a watchlist must keep. */
export const WATCHLIST_PAGES: readonly CodePage[] = [
  {
    code: "watchlist-name-form",
    level: "error",
    title: "The title of a watchlist is 3 to 64 letters, digits, blanks, hyphens and underscores.",
    why: "The service refuses other titles. A letter or digit stands at both ends.",
    example: {
      language: "list",
      wrong: `name: Domains (staging)
`,
      right: `name: Staging domains
`,
    },
    source: WATCHLISTS,
  },
  {
    code: "watchlist-alias-length",
    level: "error",
    title: "The alias of a watchlist has 3 to 64 characters.",
    why: "Queries call the list by its alias, which is the first id with underscores. The service refuses one that is shorter or longer.",
    example: {
      language: "construct",
      wrong: `Watchlist:
  id: vt
`,
      right: `Watchlist:
  id: vt-domains
`,
    },
    source: WATCHLISTS,
  },
  {
    code: "watchlist-column-form",
    level: "error",
    title: "A column of a watchlist has a name that KQL can write.",
    why: "The rows arrive, and no query can read the column by its name.",
    example: {
      language: "list",
      wrong: `sentinel: { searchKey: Domain/Host }
`,
      right: `sentinel: { searchKey: Domain }
`,
    },
    source: "Entity names, Kusto documentation",
  },
  {
    code: "watchlist-row-size",
    level: "error",
    title: "A row of a watchlist has at most 10 KB.",
    why: "The service refuses a larger row, after those before it were written.",
    example: {
      language: "list",
      wrong: `items:
  - value: transfer.sh
    description: Anonymous uploads.
    columns:
      Notes: &notes >
        ${NOTES}
      Notes2: *notes
      Notes3: *notes
      Notes4: *notes
      Notes5: *notes
      Notes6: *notes
      Notes7: *notes
      Notes8: *notes
      Notes9: *notes
      Notes10: *notes
      Notes11: *notes
`,
      right: `items:
  - value: transfer.sh
    description: Anonymous uploads.
    columns:
      Notes: Seen as a place for tools since the spring.
`,
    },
    source: LIMITS,
  },
  {
    code: "watchlist-key-missing",
    level: "error",
    title: "Every row of a watchlist has a value in the column of the search key.",
    why: "Queries look rows up by this column. A row without it is refused, or is never found.",
    example: {
      language: "construct",
      wrong: `Watchlist:
  itemsSearchKey: Domain
  items: [{ Domain: transfer.sh }, { Domain: "" }]
`,
      right: `Watchlist:
  itemsSearchKey: Domain
  items: [{ Domain: transfer.sh }]
`,
    },
    source: WATCHLISTS,
  },
  {
    code: "watchlist-key-doubled",
    level: "error",
    title: "No two rows of a watchlist have the same search key.",
    why: "A lookup finds one of them and nobody knows which; a join counts each event twice.",
    example: {
      language: "list",
      wrong: `items:
  - { value: transfer.sh, description: Anonymous uploads. }
  - { value: transfer.sh, description: Seen in May. }
`,
      right: `items:
  - { value: transfer.sh, description: Anonymous uploads. Seen in May. }
`,
    },
    source: WATCHLISTS,
  },
  {
    code: "watchlist-many-rows",
    level: "warning",
    title: "A watchlist has at most two hundred rows.",
    why: "Terraform keeps each row as a resource of its own: each is a request at every plan, and the state grows with them. A change of the list's title replaces them all.",
    example: {
      language: "construct",
      wrong: `Watchlist:
  itemsSearchKey: Host
  items:
   [${rows(201)}]
`,
      right: `Watchlist:
  itemsSearchKey: Host
  items: [{ Host: h1 }, { Host: h2 }]
`,
    },
    source: "azurerm 4.55.0, sentinel_watchlist_item; pull request 14258 of terraform-provider-azurerm",
  },
];
