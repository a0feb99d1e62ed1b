/** A watchlist as somebody uploaded it. */
export interface SeedWatchlist {
  /** What queries call it. */
  readonly alias: string;
  /** Its display name. */
  readonly title: string;
  /** What it is for. */
  readonly description: string;
  /** The column that identifies a row. */
  readonly searchKey: string;
  /** Its rows. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Watchlists, one a workspace each. */
export const WATCHLISTS: readonly SeedWatchlist[] = [
  {
    alias: "jump-hosts",
    title: "Jump hosts",
    description: "Machines from which administrators work.",
    searchKey: "HostName",
    rows: [
      { HostName: "jump-01.contoso.example", Owner: "server-team" },
      { HostName: "jump-02.contoso.example", Owner: "network-team" },
    ],
  },
  {
    alias: "test-addresses",
    title: "Addresses of penetration testers",
    description: "From these addresses come attacks that we ordered.",
    searchKey: "Address",
    rows: [
      { Address: "192.0.2.17", Until: "2027-03-31", Ticket: "SEC-0201" },
      { Address: "192.0.2.18", Until: "2027-03-31", Ticket: "SEC-0201" },
      { Address: "198.51.100.9", Until: "2027-06-30", Ticket: "SEC-0209" },
    ],
  },
];
