import type { TacticName } from "../attack";

/** A hunting query: a saved search that an analyst runs by hand. Azure replaces it on every change. */
export interface HuntingQuerySpec {
  /** The title in the portal. */
  readonly displayName: string;
  /** What it looks for, at most 256 bytes in UTF-8: it is kept in a tag. */
  readonly description?: string;
  /** The KQL. */
  readonly query: string;
  /** ATT&CK tactics, kept in a tag. */
  readonly tactics?: readonly TacticName[];
  /** ATT&CK techniques and sub-techniques: the parents are kept in one tag, the sub-techniques in another. */
  readonly techniques?: readonly string[];
  /** Further tags, names of at most 512 bytes and values of at most 256; 50 tags in all. @defaultValue none */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The tags that a hunting query's own properties are kept in. */
export const HUNTING_QUERY_TAGS = ["description", "tactics", "techniques", "subTechniques"] as const;
