import type { JsonObject } from "../../store";

/** A match list as somebody has it. */
export interface SeedMatchList {
  /** What a POST would send of the list. */
  readonly fields: JsonObject & { readonly name: string };
  /** What a POST would send of its items. */
  readonly items: readonly SeedItem[];
}

/** An item of a match list. */
export interface SeedItem {
  /** What is compared. */
  readonly value: string;
  /** Why it is there. */
  readonly description: string;
  /** When it no longer holds, as an ISO 8601 time without zone. @defaultValue it stays */
  readonly expiration?: string;
}

/** Match lists. */
export const MATCH_LISTS: readonly SeedMatchList[] = [
  {
    fields: {
      name: "jump_hosts",
      description: "Machines from which administrators work",
      targetColumn: "Hostname",
      active: true,
      defaultTtl: 0,
    },
    items: [
      { value: "jump-01.contoso.example", description: "Servers" },
      { value: "jump-02.contoso.example", description: "Network devices" },
    ],
  },
  {
    fields: {
      name: "test_addresses",
      description: "Penetration testers that we pay",
      targetColumn: "SrcIp",
      active: true,
      defaultTtl: 0,
    },
    items: [
      { value: "192.0.2.17", description: "SEC-0201", expiration: "2027-03-31T00:00:00" },
      { value: "198.51.100.9", description: "SEC-0209", expiration: "2027-06-30T00:00:00" },
    ],
  },
  {
    fields: {
      name: "parked_domains",
      description: "Names that nobody should ask for",
      targetColumn: "Domain",
      active: true,
      defaultTtl: 86_400,
    },
    items: [{ value: "parked.example", description: "Bought and left empty" }],
  },
];

/** A tuning expression: what a POST would send, with names of rules in place of their ids. */
export interface SeedTuning {
  /** What a POST would send, without the rules. */
  readonly fields: JsonObject & { readonly name: string };
  /** The names of the rules that it tunes. */
  readonly rules: readonly string[];
}

const NARROWING = { enabled: true, exclude: true, isGlobal: false };

/** Tuning expressions. */
export const TUNINGS: readonly SeedTuning[] = [
  {
    fields: {
      ...NARROWING,
      name: "Backup servers may delete catalogs",
      description: "SEC-0211",
      expression: "lower(device_hostname) LIKE 'backup-%'",
    },
    rules: ["Backup catalog deleted", "Many files renamed at once"],
  },
  {
    fields: {
      ...NARROWING,
      name: "Penetration testers",
      description: "SEC-0201",
      expression: "array_contains(listMatches, 'test_addresses')",
      isGlobal: true,
    },
    rules: [],
  },
];

/** A custom insight: what a POST would send, with names of rules in place of their ids. */
export type SeedInsight = SeedTuning;

const INSIGHT = { enabled: true, dynamicSeverity: [], signalMatchStrategy: "ENTITY", tags: [] };

/** Custom insights. */
export const INSIGHTS: readonly SeedInsight[] = [
  {
    fields: {
      ...INSIGHT,
      name: "Guessed password, then much sent",
      description: "An account that was guessed carries files out.",
      ordered: true,
      severity: "HIGH",
      signalNames: [],
    },
    rules: ["Failed logons, then one that works", "Much sent to many sites"],
  },
  {
    fields: {
      ...INSIGHT,
      name: "Ransomware at work",
      description: "Files change their names where backups vanish.",
      ordered: false,
      severity: "CRITICAL",
      signalNames: ["Backup catalog deleted", "Many files renamed*"],
    },
    rules: [],
  },
];
