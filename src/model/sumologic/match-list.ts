import type { Duration } from "../duration";

/** The columns that Cloud SIEM ships; a custom column is named by its name. */
export const MATCH_LIST_COLUMNS = [
  "Hostname",
  "FileHash",
  "Url",
  "SrcIp",
  "DstIp",
  "Domain",
  "Username",
  "Ip",
  "Asn",
  "Isp",
  "Org",
  "SrcAsn",
  "SrcIsp",
  "SrcOrg",
  "DstAsn",
  "DstIsp",
  "DstOrg",
] as const;

/** One value of a match list. */
export interface MatchListItem {
  /** The value; each once. */
  readonly value: string;
  /** Why it is on the list. */
  readonly description: string;
  /** When it leaves the list, `2027-01-31T00:00:00`. @defaultValue never */
  readonly expiration?: string;
}

/** A match list. Rules use it by the name it has in Cloud SIEM, which derives from its first id. */
export interface MatchListSpec {
  /** What is on it, and why. */
  readonly description: string;
  /** Which fields of a record are compared: one of `MATCH_LIST_COLUMNS` or a custom column. A change replaces the list. */
  readonly targetColumn: string;
  /** How long an item stays that an analyst adds by hand. @defaultValue for ever */
  readonly defaultTtl?: Duration;
  /** Its values; without this property values are kept elsewhere and left alone. An empty list removes them. */
  readonly items?: readonly MatchListItem[];
}
