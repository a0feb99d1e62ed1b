import type { SearchNotification } from "./search-notification";
import type { RunFrequency } from "./search-schedule";
import type { SearchTimeRange } from "./search-time-range";

/** The entity fields of which a search must return at least one to make a signal. Source: "Generate CSE Signals", Sumo Logic documentation at 7ea0950. */
export const SIGNAL_ENTITY_FIELDS = [
  "device_ip",
  "device_mac",
  "device_natIp",
  "dns_replyIp",
  "dstDevice_hostname",
  "dstDevice_ip",
  "dstDevice_mac",
  "dstDevice_natIp",
  "fromUser_username",
  "srcDevice_hostname",
  "srcDevice_ip",
  "srcDevice_mac",
  "srcDevice_natIp",
  "user_username",
] as const;

/** What kind of value a query parameter takes. */
export const QUERY_PARAMETER_TYPES = ["NUMBER", "STRING", "ANY", "KEYWORD"] as const;

/** A named value in a query, written `{{name}}` there. */
export interface QueryParameter {
  /** The name. */
  readonly name: string;
  /** What kind of value it takes. */
  readonly dataType: (typeof QUERY_PARAMETER_TYPES)[number];
  /** The value, in the library and in scheduled runs. */
  readonly value: string;
  /** What it is for. */
  readonly description?: string;
}

/** How many results it takes to notify. */
export interface SearchThreshold {
  /** What is counted: messages, or the rows of an aggregate. */
  readonly thresholdType: "message" | "group";
  /** How the number of results is compared with `count`. */
  readonly operator: "eq" | "gt" | "ge" | "lt" | "le";
  /** The number to compare with, a whole number. */
  readonly count: number;
}

/** By which of a message's times a search selects. */
export const INTERVAL_TIME_TYPES = ["messageTime", "receiptTime", "searchableTime"] as const;

/** What every scheduled search has. */
export interface SearchSpec {
  /** Its name in the library, 1 to 255 characters; a signal that it raises has this name. */
  readonly name: string;
  /** What it finds, at most 255 characters. */
  readonly description?: string;
  /** The query. For a `cseSignal` it returns `normalizedSeverity`, `stage` and an entity. */
  readonly queryString: string;
  /** Whether JSON is parsed before the query asks for it. @defaultValue `Manual` */
  readonly parsingMode?: "AutoParse" | "Manual";
  /** By which of a message's times it selects; not `receiptTime` in real time. @defaultValue Sumo Logic's own */
  readonly intervalTimeType?: (typeof INTERVAL_TIME_TYPES)[number];
  /** Named values in the query, at most 10. @defaultValue none */
  readonly queryParameters?: readonly QueryParameter[];
  /** What a scheduled run looks at; how much is allowed depends on the frequency. */
  readonly parseableTimeRange: SearchTimeRange;
  /** What the search looks at when it is opened in the library. @defaultValue `parseableTimeRange` */
  readonly timeRange?: SearchTimeRange;
  /** The time zone of the schedule, by its full name. @defaultValue `Etc/UTC` */
  readonly timeZone?: string;
  /** How many results it takes to notify. @defaultValue every run notifies */
  readonly threshold?: SearchThreshold;
  /** What becomes of the results. */
  readonly notification: SearchNotification;
  /** Whether no mail is sent when the search fails. @defaultValue false */
  readonly muteErrorEmails?: boolean;
}

/** A search that runs on a schedule. */
export type ScheduledSearchSpec = SearchSpec & RunFrequency;
